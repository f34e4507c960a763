import { sumOf } from "../../budget/figures.js";
import { fixed, isZero, type Money } from "../../core/decimal.js";
import { kronorText } from "../../texts/document.js";
import { say } from "../../texts/say.js";
import type { DocumentFigures } from "../document/documented.js";
import { type Field, type FieldNames, yearsField, yearsNames } from "../document/fields.js";
import type { BudgetContext } from "./context.js";

const amounts = { total: ["totalt", "total"], sum: ["summa", "sum"], overhead: ["oh", "overhead"] } as const;
type Amount = keyof typeof amounts;
const amountIds = Object.keys(amounts) as Amount[];
const measuresNames: FieldNames = ["insatser", "measures"];

/** `totalt`, or `totalt 2027` of one year. */
const amountNames = (of: Amount, year?: number): FieldNames => {
  const named = (word: string): string => (year === undefined ? word : `${word} ${String(year)}`);
  const [sv, en] = amounts[of];
  return [named(sv), named(en)];
};

/** What the figures of a budget of these years are called in a text. */
export const budgetFieldNames = (years: readonly number[]): readonly FieldNames[] => [
  ...amountIds.map((of) => amountNames(of)),
  yearsNames,
  measuresNames,
  ...years.flatMap((year) => amountIds.map((of) => amountNames(of, year))),
];

/** What a budget's document may speak of, and the decision that its figures make. */
export function budgetFigures({ budget, figures, view }: BudgetContext): DocumentFigures {
  const years = figures.map((f) => f.year);
  const measures = new Set(budget.cells.map((c) => c.measure)).size;
  const overhead = sumOf(figures, "overhead");
  return {
    fields: [
      ...amountIds.map((of) => kronorField(amountNames(of), sumOf(figures, of))),
      yearsField(years),
      { names: measuresNames, value: say("document.field.measures", { measures }) },
      ...figures.flatMap((f) => amountIds.map((of) => kronorField(amountNames(of, f.year), f[of]))),
    ],
    decision: (board) =>
      say("document.approves", {
        board,
        total: fixed(sumOf(figures, "total"), 0),
        years,
        overhead: view.withOverhead && !isZero(overhead) ? fixed(overhead, 0) : "",
      }),
  };
}

const kronorField = (names: FieldNames, amount: Money): Field => {
  const plain = fixed(amount, 0);
  return {
    names,
    value: say("document.text", { sv: kronorText(plain, "sv"), en: kronorText(plain, "en") }),
  };
};
