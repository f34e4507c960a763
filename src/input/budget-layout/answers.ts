import { isNegative, isZero, plain, toMoney } from "../../core/decimal.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { moneyUnitOf } from "../../tabular/cells/money-unit.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { readYear } from "../../tabular/cells/numbers.js";
import type { LayoutAnswers } from "./layout.js";

/** What answers a question about how a budget is laid out, by the name of its flag. */
export const answerFlags = [
  "header-row",
  "amount-unit",
  "drop-rows",
  "keep-rows",
  "drop-columns",
  "funder-columns",
  "cost-columns",
  "year",
  "years-as-columns",
  "eur",
  "stored-values",
  "sheets",
] as const;
export type AnswerFlag = (typeof answerFlags)[number];

/** The answer as it is written after the flag; undefined when it cannot be read. */
export function readAnswer(flag: AnswerFlag, text: string): LayoutAnswers | undefined {
  const known = <T>(value: T | undefined, answer: (value: T) => LayoutAnswers): LayoutAnswers | undefined =>
    value === undefined ? undefined : answer(value);
  switch (flag) {
    case "header-row":
      return known([...(rowsIn(text) ?? [])][0], (headerRow) => ({ headerRow }));
    case "amount-unit":
      return known(moneyUnitOf(text), (amountUnit) => ({ amountUnit }));
    case "drop-rows":
      return known(rowsIn(text), (dropRows) => ({ dropRows }));
    case "keep-rows":
      return known(rowsIn(text), (keepRows) => ({ keepRows }));
    case "drop-columns":
      return { dropColumns: namesIn(text) };
    case "funder-columns":
      return { funderColumns: namesIn(text) };
    case "cost-columns":
      return { costColumns: namesIn(text) };
    case "year":
      return known(yearIn(text), (year) => ({ year }));
    case "years-as-columns":
      return known(yesIn(text), (yes) => (yes ? { yearsAsColumns: true } : {}));
    case "eur":
      return known(kronorForOne(text), (euro) => ({ euro }));
    case "stored-values":
      return known(yesIn(text), (yes) => (yes ? { storedValues: true } : {}));
    case "sheets":
      return { sheets: text === "all" ? "all" : namesIn(text) };
  }
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const yesIn = (text: string): boolean | undefined =>
  /^(?:ja|yes)$/iu.test(text) ? true : /^(?:nej|no)$/iu.test(text) ? false : undefined;

const MOST_ROWS = 100_000;

/** `4` or `4,7-9`: lines of the file. */
export function rowsIn(text: string): ReadonlySet<number> | undefined {
  const runs = text.split(",").map((part) => /^\s*(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?\s*$/.exec(part));
  const usable = runs.every((run) => run !== null && Number(run[2] ?? run[1]) - Number(run[1]) < MOST_ROWS);
  if (!usable) return undefined;
  return new Set(
    runs.flatMap((run) => {
      const from = Number(run![1]);
      return Array.from({ length: Number(run![2] ?? from) - from + 1 }, (_, i) => from + i);
    }),
  );
}

function yearIn(text: string): number | undefined {
  const year = readYear(text);
  return isFault(year) ? undefined : year;
}

/** Kronor for a euro, as a plain decimal: `11,45`, or with three decimals, which are no thousands here. */
export function kronorForOne(text: string): string | undefined {
  const read = readAmount(/^\d+[.,]\d{3}$/.test(text) ? `${text}0` : text, undefined);
  const rate = isFault(read) ? undefined : toMoney(read);
  return rate === undefined || isZero(rate) || isNegative(rate) ? undefined : plain(rate);
}
