import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import type { OpenTable } from "../../tabular/rows.js";
import type { FirstRows } from "./first-rows.js";
import { headerRows } from "./header-rows.js";
import type { LayoutAnswers } from "./layout.js";
import { yearsIn } from "./year-heads.js";

export interface Peeked {
  readonly table: OpenTable;
  readonly first: FirstRows;
}

/**
 * Which of a workbook's sheets are the budget: the first that has a budget's header; several with the same header when
 * each is named after its year, or when they were asked for. Sheets alike without a year may be versions of one budget,
 * and are asked about.
 */
export function chosenTables(
  file: string,
  peeked: readonly Peeked[],
  answers: LayoutAnswers,
  problems: Problems,
): { readonly tables: readonly Peeked[]; readonly facts: readonly LayoutFact[] } | undefined {
  const [only] = peeked;
  if (only === undefined) return undefined;
  if (peeked.length === 1) return { tables: [only], facts: [] };
  const names = peeked.map(nameOf);
  const { sheets } = answers;
  if (sheets !== undefined && sheets !== "all") {
    const asked = sheets.map((sheet) => names.findIndex((name) => folded(name) === folded(sheet)));
    const missing = sheets.find((_, i) => asked[i]! < 0);
    if (missing !== undefined) {
      problems.add({ code: "blad-saknas", at: { file }, sheet: missing, known: names });
      return undefined;
    }
    return {
      tables: asked.map((i) => peeked[i]!),
      facts: [
        read(
          asked.map((i) => names[i]!),
          names,
        ),
      ],
    };
  }
  const budgets = peeked.filter(isBudget);
  const [first] = budgets;
  if (first === undefined) return told(file, only, names, problems);
  const alike = budgets.filter((b) => shapeOf(b) === shapeOf(first));
  const years = alike.map((b) => yearsIn(nameOf(b)));
  const eachItsYear = years.every((y) => y.length === 1) && new Set(years.flat()).size === alike.length;
  if (alike.length > 1 && (eachItsYear || sheets === "all"))
    return { tables: alike, facts: [read(alike.map(nameOf), names)] };
  if (alike.length > 1) {
    problems.add({ code: "blad-lika", at: { file }, sheets: alike.map(nameOf) });
    return undefined;
  }
  return told(file, first, names, problems);
}

const nameOf = ({ table }: Peeked): string => table.sheet?.name ?? table.file;

const read = (chosen: readonly string[], all: readonly string[]): LayoutFact => ({
  kind: "sheets",
  read: chosen,
  skipped: all.filter((name) => !chosen.includes(name)),
});

function told(
  file: string,
  chosen: Peeked,
  names: readonly string[],
  problems: Problems,
): { tables: Peeked[]; facts: [] } {
  const sheet = nameOf(chosen);
  problems.add({ code: "blad-valt", at: { file }, sheet, others: names.filter((name) => name !== sheet) });
  return { tables: [chosen], facts: [] };
}

const isBudget = ({ first }: Peeked): boolean => {
  const header = headerRows(first.rows, undefined);
  return header !== undefined && first.rows.length > header.from + header.count;
};

/** The header without its years: sheets of several years have the same. */
function shapeOf({ first }: Peeked): string {
  const names = headerRows(first.rows, undefined)?.names ?? [];
  return names
    .map((name) => folded((name ?? "").replace(/(?:19|20|21)\d\d/g, "")))
    .join("\u0000")
    .replace(/\u0000+$/, "");
}
