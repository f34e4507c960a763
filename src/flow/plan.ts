/** How long one step of time is. */
export type Cycle = "month" | "year";

/** Cycles of one stay in a state, counted from 1, both included. `last` is Infinity when nothing ends it. */
export type Stay = Readonly<{ first: number; last: number }>;

/** 0.1 is 10 %. One number, or one per cycle of the plan where it follows the date or the age. */
export type Share = number | Float64Array;

/** At the end of each cycle a share of those in `from` leaves for `to`; with `stay`, only of those that far into it. */
export type RateMove = Readonly<{
  kind: "rate";
  from: number;
  to: number;
  share: Share;
  per: Cycle;
  stay?: Stay;
}>;

/** At the end of their cycle number `after` in `from`, a share of those who are left goes to `to`. */
export type DurationMove = Readonly<{
  kind: "duration";
  from: number;
  to: number;
  share: Share;
  after: number;
}>;

/** A move from a state to itself says that those people stay; their time in the state goes on. */
export type Move = RateMove | DurationMove;

/** People in `state` during some cycles of their stay, to be counted apart. */
export type Band = Readonly<{ state: number; stay: Stay }>;

/**
 * One group in one alternative: who comes in when, and how they move. States are numbered from 0.
 * `entries[s]` has the people who come into state `s` from outside at the start of each cycle; none when undefined.
 */
export type FlowPlan = Readonly<{
  states: number;
  cycles: number;
  cycle: Cycle;
  entries: readonly (Float64Array | undefined)[];
  moves: readonly Move[];
  bands?: readonly Band[];
}>;
