/** Where in a plan shares act together: a rate over a part of the stay, or what happens after so many cycles. */
export type Exit =
  Readonly<{ kind: "rate"; firstCycleOfStay: number }> | Readonly<{ kind: "duration"; after: number }>;

/**
 * What makes a plan impossible to run. `cycle` is the first one in which it shows.
 * - `over`: the shares out of a state come to more than 1.
 * - `share`: a share is below 0 or not a number.
 * - `entry`: the people who come in are fewer than 0 or not a number.
 */
export type FlowFault =
  | Readonly<{ kind: "over"; state: number; exit: Exit; cycle: number; total: number }>
  | Readonly<{ kind: "share"; state: number; to: number; exit: Exit; cycle: number; share: number }>
  | Readonly<{ kind: "entry"; state: number; cycle: number; people: number }>;
