export type MoneyUnit = "kr" | "tkr" | "mnkr";

/** How many kronor one of the unit is. */
export const kronorPer: Readonly<Record<MoneyUnit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

const words: ReadonlyMap<string, MoneyUnit> = new Map([
  ["kr", "kr"],
  ["kronor", "kr"],
  ["sek", "kr"],
  ["tkr", "tkr"],
  ["kkr", "tkr"],
  ["ksek", "tkr"],
  ["mnkr", "mnkr"],
  ["mkr", "mnkr"],
  ["msek", "mnkr"],
]);

/** A regular expression's alternatives for the words above. */
export const unitWords = [...words.keys()].join("|");

/** The unit a word stands for, in any case: `MSEK` is mnkr. */
export const moneyUnitOf = (word: string): MoneyUnit | undefined => words.get(word.toLowerCase());
