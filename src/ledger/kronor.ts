import { fromFloat, kronor, type Money, roundTo } from "../core/decimal.js";

const ore = kronor("0.01");

/** The border between expectations and amounts: a sum of a ledger, rounded to whole öre, halves away from zero. */
export const inKronor = (amount: number): Money => roundTo(fromFloat(amount), ore);
