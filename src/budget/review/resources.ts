import {
  compare,
  count,
  type Count,
  isZero,
  kronor,
  type Money,
  percent,
  plain,
  product,
  rate,
  same,
  sum,
  sumCounts,
  times,
  toMoney,
} from "../../core/decimal.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { kindOfResource, readResources, type ResourcePart } from "../resource-text.js";

/** A text of resources that names other numbers than the line counts with, or another amount than it comes to. */
export function resourceFindings(row: BudgetRow): ReviewProblem[] {
  const text = row.text("resources");
  if (text === "" || (row.number === undefined && !/\d/.test(text))) return [];
  const read = readResources(text);
  if (read === undefined || read.parts.length === 0) return [];
  return [
    ...numberFindings(row, text, read.parts),
    ...(read.others ? [] : amountFindings(row, text, read.parts)),
  ];
}

const scope = (part: ResourcePart): Count => timesShare(count(part.number), part.percent);
const timesShare = (number: Count, share: string | undefined): Count =>
  share === undefined ? number : count(plain(times(kronor(plain(number)), percent(share))));

/**
 * `3 konsulenter` with the number 2. A text with shares (`2 utredare á 20 %`) may be counted with them (0.4) or
 * without, unless the line has a scope of its own; one text of several parts may be counted by any part or by their sum.
 */
function numberFindings(row: BudgetRow, text: string, all: readonly ResourcePart[]): ReviewProblem[] {
  const { number, share } = row;
  if (number === undefined) return [];
  const unit = row.text("numberUnit");
  const parts = unit === "" ? all : all.filter((part) => part.kind === kindOfResource(unit));
  if (parts.length === 0) return [];
  const counted = parts.map((part) => count(part.number));
  const scoped = parts.map(scope);
  const withShares = parts.some((part) => part.percent !== undefined);
  const effective = count(plain(times(kronor(plain(number)), share ?? rate("1"))));
  const fits = (of: readonly Count[], value: Count): boolean =>
    [...of, sumCounts(of)].some((n) => same(n, value));
  if (fits(scoped, effective) || (!(withShares && share !== undefined) && fits(counted, number))) return [];
  const shown = withShares && share !== undefined ? scoped : counted;
  return [
    {
      code: "resurser-motsager",
      at: row.place("number"),
      text: excerpt(text),
      implied: distinct(shown),
      found: plain(withShares && share !== undefined ? effective : number),
      of: "number",
    },
  ];
}

/** `100 timmar à 330 kr` with another amount than 33 000. Only texts that price every part say what they come to. */
function amountFindings(row: BudgetRow, text: string, parts: readonly ResourcePart[]): ReviewProblem[] {
  if (row.amount === undefined || !parts.every((part) => part.price !== undefined)) return [];
  const amounts = parts.map((part): Money => product(count(part.number), undefined, kronor(part.price!)));
  const whole = sum(amounts);
  const amount = toMoney(row.amount);
  if (
    same(whole, amount) ||
    isZero(whole) ||
    (row.number !== undefined && amounts.some((a) => same(a, amount)))
  )
    return [];
  return [
    {
      code: "resurser-motsager",
      at: row.place("amount"),
      text: excerpt(text),
      implied: [plain(whole)],
      found: plain(amount),
      of: "amount",
    },
  ];
}

const distinct = (numbers: readonly Count[]): string[] => [...new Set([...numbers].sort(compare).map(plain))];
