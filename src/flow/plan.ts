/** How long one step of time is. */
export type Cycle = "month" | "year";

/** Cycles of one stay in a state, counted from 1, both included. `last` is Infinity when nothing ends it. */
export type Stay = Readonly<{ first: number; last: number }>;

/** 0.1 is 10 %. One number, or one per cycle of the plan where it follows the date or the age. */
export type Share = number | Float64Array;

/** At the end of each cycle a share of those in `from` leaves for `to`; with `stay`, only of those that far into it. */
export type RateWay = Readonly<{ kind: "rate"; from: number; to: number; per: Cycle; stay?: Stay }>;

/** At the end of their cycle number `after` in `from`, a share of those who are left goes to `to`. */
export type DurationWay = Readonly<{ kind: "duration"; from: number; to: number; after: number }>;

/** Who may move where and when, whatever their share. */
export type Way = RateWay | DurationWay;

export type RateMove = RateWay & Readonly<{ share: Share }>;
export type DurationMove = DurationWay & Readonly<{ share: Share }>;

/** A move from a state to itself says that those people stay; their time in the state goes on. */
export type Move = RateMove | DurationMove;

/** People in `state` during some cycles of their stay, to be counted apart. */
export type Band = Readonly<{ state: number; stay: Stay }>;

/** What holds of people through states whatever the numbers are. States are numbered from 0. */
export type FlowShape = Readonly<{
  states: number;
  cycles: number;
  cycle: Cycle;
  moves: readonly Way[];
  /** The states that people come into from outside; any, when undefined. Nobody is looked for where nobody can come. */
  entered?: readonly number[];
  bands?: readonly Band[];
  /** The cycles of a stay that somebody may have completed when the first cycle starts; none, when undefined. */
  completed?: number;
}>;

/**
 * One group in one alternative: who comes in when, and how they move. `entries[s]` has the people who come into state
 * `s` from outside at the start of each cycle; none when undefined.
 */
export type FlowPlan = Omit<FlowShape, "moves"> &
  Readonly<{ entries: readonly (Float64Array | undefined)[]; moves: readonly Move[] }>;
