import { toFloat, toMoney } from "../../core/decimal.js";
import { minusSigns } from "../../core/numerals.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { currencyIn, withoutCurrency } from "../../tabular/cells/currency.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import { isFault } from "../../tabular/cells/numerals.js";

const DASH = new RegExp(`^[—${minusSigns}]$`, "u");

/** `-`, as people write nothing. */
export const isDash = (text: string): boolean => text.length === 1 && DASH.test(text);

export const looksLikeYear = (text: string): boolean => /^(?:19|20|21)\d\d(?:\.0+)?$/.test(text);
export const looksLikeShare = (text: string): boolean => /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(text);

/** Whether a cell is an amount or meant as one: it has digits, and is not refused as a text. */
export function looksLikeAmount(text: string): boolean {
  if (!/\d/.test(text) || looksLikeShare(text)) return false;
  const read = readAmount(currencyIn(text) === undefined ? text : withoutCurrency(text), undefined);
  return !isFault(read) || read.code === "belopp-tvetydigt" || read.code === "tal-for-langt";
}

/** Öre, near enough to compare sums; undefined for a cell without an amount, and 0 for a dash. */
export function oreIn(text: string, unit: MoneyUnit | undefined): number | undefined {
  if (text === "") return undefined;
  if (isDash(text)) return 0;
  const named = currencyIn(text) === undefined ? text : withoutCurrency(text);
  const read = readAmount(named, unit);
  if (!isFault(read)) return typeof read === "number" ? read : toFloat(toMoney(read)) * 100;
  const own = read.code === "enhet-dubbel" ? readAmount(named, undefined) : read;
  return isFault(own) ? undefined : typeof own === "number" ? own : toFloat(toMoney(own)) * 100;
}

/** Whether a row has nothing but noughts: room for a row to come, where formulas wait for it. */
export const isNoughts = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === "" || /^0(?:[.,]0+)?(?:\s?%)?$/.test(cell));
