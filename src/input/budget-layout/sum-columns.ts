import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { kronorPer, type MoneyUnit } from "../../tabular/cells/money-unit.js";
import type { RawRow } from "../../tabular/text/records.js";
import { oreIn } from "./cell-looks.js";
import type { LaidColumn } from "./layout.js";

/**
 * Compares columns of sums with the columns they should be the sum of, row by row. One that differs is asked about: one
 * of the two is wrong, or it is no sum.
 */
export function checkedSums(
  at: Place,
  names: readonly (string | undefined)[],
  columns: readonly LaidColumn[],
  body: readonly RawRow[],
  problems: Problems,
): readonly LaidColumn[] {
  columns.forEach((column, i) => {
    if (column.role !== "sum") return;
    const added = columns.flatMap((c, k) =>
      c.role === "amount" && c.kind === "amount" && (column.year === undefined || c.year === column.year)
        ? [{ index: k, column: c }]
        : [],
    );
    const parts =
      added.length > 0
        ? added
        : columns.flatMap((c, k) =>
            c.role === "known" && c.id === "amount" ? [{ index: k, column: c }] : [],
          );
    if (parts.length === 0) return;
    for (const row of body) {
      const wrong = wrongSum(row, i, column, parts);
      if (wrong === undefined) continue;
      problems.add({
        code: "summakolumn-stammer-inte",
        at: { ...at, line: row.line, column: excerpt(names[i] ?? "") },
        given: kronorText(wrong.given),
        computed: kronorText(wrong.computed),
        parts: parts.map((p) => excerpt(names[p.index] ?? "")),
      });
      return;
    }
  });
  return columns;
}

function wrongSum(
  { cells }: RawRow,
  index: number,
  column: Extract<LaidColumn, { role: "sum" }>,
  parts: readonly { readonly index: number; readonly column: { readonly unit?: MoneyUnit } }[],
): { readonly given: number; readonly computed: number } | undefined {
  const given = oreIn(cells[index] ?? "", column.unit);
  if (given === undefined) return undefined;
  const amounts = parts.flatMap((p) => oreIn(cells[p.index] ?? "", p.column.unit) ?? []);
  const computed = amounts.reduce((total, amount) => total + amount, 0);
  const step = 100 * kronorPer[column.unit ?? "kr"];
  return Math.abs(given - computed) <= (step / 2) * (amounts.length + 1) ? undefined : { given, computed };
}

export const kronorText = (ore: number): string => String(Math.round(ore) / 100);
