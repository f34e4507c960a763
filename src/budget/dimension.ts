/** The ways budget lines can be told apart. */
export const dimensions = ["measure", "funder", "costType", "responsible"] as const;
export type BudgetDimension = (typeof dimensions)[number];
