import { fromFloat, kronor, type Money, roundTo } from "../core/decimal.js";

const ore = kronor("0.01");
/** Finer than anything shown, and coarser than what binary arithmetic leaves of nothing. */
const grain = kronor("0.000001");

/** The border between expectations and amounts: a sum of a ledger, rounded to whole öre, halves away from zero. */
export const inKronor = (amount: number): Money => roundTo(fromFloat(amount), ore);

/** The same for what is printed: exact, so that it can be rounded once, to what is shown. */
export const exactly = (amount: number): Money => roundTo(fromFloat(amount), grain);
