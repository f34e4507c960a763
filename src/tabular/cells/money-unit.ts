export type MoneyUnit = "kr" | "tkr" | "mnkr";

/** How many kronor one of the unit is. */
export const kronorPer: Readonly<Record<MoneyUnit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

/** What stands before kronor in words, and the short forms; longer ones first, as a regular expression tries them. */
const shapes: readonly (readonly [MoneyUnit, string])[] = [
  ["mnkr", "milj(?:on(?:er)?|\\.)?\\s*(?:kronor|kr|sek)"],
  ["mnkr", "mn\\s?kr|mkr|msek"],
  ["mnkr", "miljon(?:er)?|milj\\.?"],
  ["tkr", "tusen(?:tals?)?\\s*(?:kronor|kr|sek)|1\\s?000\\s?kr"],
  ["tkr", "t\\s?kr|kkr|ksek|tsek"],
  ["tkr", "tusental|tusen"],
  ["kr", "kronor|kr|sek"],
];

/** A regular expression's alternatives for the words of units, for use without regard to case. */
export const unitWords = shapes.map(([, shape]) => shape).join("|");

const exact = shapes.map(([unit, shape]) => [unit, new RegExp(`^(?:${shape})\\.?$`, "iu")] as const);

/** The unit a word stands for, in any case: `MSEK` and `milj. kr` are mnkr. */
export const moneyUnitOf = (word: string): MoneyUnit | undefined =>
  exact.find(([, shape]) => shape.test(word.trim()))?.[0];
