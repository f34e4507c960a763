import {
  type BudgetDifference,
  byChange,
  type ChangeKind,
  hasChanged,
  type PartDifference,
} from "../../budget/difference.js";
import { compare, isZero, type Money, negated, noMoney, plain, sum } from "../../core/decimal.js";
import { total } from "../../budget/cube.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { AmountUnit } from "../cells.js";

/** So many are named; the others are counted, and the table has them. */
const NAMED = 5;

const sizeOf = (amount: Money): string => plain(compare(amount, noMoney) < 0 ? negated(amount) : amount);
const directionOf = (amount: Money): "more" | "less" | "same" =>
  isZero(amount) ? "same" : compare(amount, noMoney) > 0 ? "more" : "less";

/** What changed, in sentences: the sum first, then what is new, gone, raised and lowered, and who pays more or less. */
export function budgetChanges(
  by: BudgetDifference,
  funders: BudgetDifference | undefined,
  unit: AmountUnit["name"],
): readonly (readonly Label[])[] {
  const changed = by.years.flatMap((y) => y.parts).some(hasChanged);
  const moved = funders?.years.flatMap((y) => y.parts).some(hasChanged) ?? false;
  if (!changed && !moved) return [[say("diff.nothing", { years: by.years.map((y) => y.year) })]];
  const kinds = ["new", "gone", "raised", "lowered"] as const;
  return [
    [wholeSentence(by, unit), ...yearsSentence(by, unit)],
    kinds.flatMap((kind) => partsSentence(by.parts, kind, unit)),
    [...shiftedSentence(by), ...(funders === undefined ? [] : fundersSentence(funders, unit))],
  ].filter((sentences) => sentences.length > 0);
}

function wholeSentence({ whole, years }: BudgetDifference, unit: AmountUnit["name"]): Label {
  return say("diff.whole", {
    direction: directionOf(whole.change),
    amount: sizeOf(whole.change),
    before: plain(total(whole.before)),
    after: plain(total(whole.after)),
    years: years.map((y) => y.year),
    unit,
  });
}

/** Said where the years do not all go the same way by the same sum. */
function yearsSentence({ years }: BudgetDifference, unit: AmountUnit["name"]): Label[] {
  const told = years.filter(({ change }) => !isZero(change));
  if (years.length < 2 || told.length === 0) return [];
  return [
    say("diff.years", {
      unit,
      years: told.map(({ year, change, before, after }) => ({
        year,
        direction: directionOf(change),
        amount: sizeOf(change),
        only: before.length === 0 ? "after" : after.length === 0 ? "before" : "",
      })),
    }),
  ];
}

function partsSentence(
  parts: readonly PartDifference[],
  kind: Exclude<ChangeKind, "unchanged">,
  unit: AmountUnit["name"],
): Label[] {
  const found = byChange(parts.filter((p) => p.kind === kind));
  if (found.length === 0) return [];
  return [
    say("diff.parts", {
      kind,
      unit,
      named: found.slice(0, NAMED).map(({ name, change }) => ({ name, amount: sizeOf(change) })),
      more: found.length - Math.min(found.length, NAMED),
      rest: sizeOf(sum(found.slice(NAMED).map((p) => p.change))),
    }),
  ];
}

/** Those that come to the same over all years, and not in each. */
function shiftedSentence({ parts, years }: BudgetDifference): Label[] {
  const shifted = parts.filter(
    ({ name, kind }) =>
      kind === "unchanged" && years.some((y) => y.parts.some((p) => p.name === name && hasChanged(p))),
  );
  return shifted.length === 0 ? [] : [say("diff.shifted", { names: shifted.map(({ name }) => name) })];
}

function fundersSentence({ parts }: BudgetDifference, unit: AmountUnit["name"]): Label[] {
  const changed = byChange(parts.filter(hasChanged));
  if (changed.length === 0) return [];
  return [
    say("diff.funders", {
      unit,
      funders: changed.slice(0, NAMED).map(({ name, change }) => ({
        name,
        direction: directionOf(change),
        amount: sizeOf(change),
      })),
    }),
  ];
}
