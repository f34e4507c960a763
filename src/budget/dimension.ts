import { accountParts } from "../core/account-string.js";

/** The ways budget lines can be told apart. */
export const dimensions = ["measure", "funder", "costType", "responsible", ...accountParts] as const;
export type BudgetDimension = (typeof dimensions)[number];
