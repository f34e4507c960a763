import type { LayoutFact } from "../../core/problems/layout.js";
import { folded } from "../../core/names.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetColumn } from "../files/budget.js";
import type { Body } from "./body.js";
import { namesCost } from "./column-words.js";
import type { BudgetLayout } from "./layout.js";
import { yearsIn } from "./year-heads.js";

/** A budget line's cells, with what stands above it and belongs to it. */
export interface FilledRow {
  readonly line: number;
  readonly cells: string[];
  /** From a heading between the rows. */
  readonly measure?: string;
  readonly year?: string;
  /** What the row is called under such a heading. */
  readonly under?: string;
}

/** Gives rows what they share with the row above, or with the heading they stand under. */
export function filledRows(
  { names, columns }: BudgetLayout,
  { rows, headings }: Body,
): {
  readonly rows: readonly FilledRow[];
  readonly facts: readonly LayoutFact[];
  readonly under: "costType" | "resources" | undefined;
} {
  const facts: LayoutFact[] = [];
  const index = (id: BudgetColumn): number => columns.findIndex((c) => c.role === "known" && c.id === id);
  const measure = index("measure");
  const year = index("year");
  const filled = new Map<number, number[]>();
  const fill = (above: RawRow | undefined, row: RawRow, column: number): void => {
    const cell = row.cells[column] ?? "";
    if (column < 0 || cell !== "" || above === undefined || (above.cells[column] ?? "") === "") return;
    while (row.cells.length <= column) row.cells.push("");
    row.cells[column] = above.cells[column]!;
    filled.set(column, [...(filled.get(column) ?? []), row.line]);
  };
  rows.forEach(({ row, texts, year: yearText }, i) => {
    const above = rows[i - 1]?.row;
    const under = headings.some((h) => h.row.line > (above?.line ?? 0) && h.row.line < row.line);
    if (under) return; // a new group begins
    if (texts.length > 0 || yearText !== "") fill(above, row, measure);
    fill(above, row, year);
  });
  for (const [column, lines] of filled)
    facts.push({ kind: "filled", column: excerpt(names[column] ?? ""), lines });
  const byYear =
    headings.length > 0 && headings.every((h) => yearsIn(h.row.cells.join(" ")).length === 1) && year < 0;
  const groups = byYear
    ? []
    : groupHeadings(
        headings.map((h) => h.row),
        rows.map((r) => r.row),
        measure,
      );
  if (groups.length > 0) facts.push({ kind: "groups", lines: groups.map((g) => g.line) });
  const own = rows.map(({ row }): FilledRow => {
    const heading = [...(byYear ? headings.map((h) => h.row) : groups)]
      .reverse()
      .find((h) => h.line < row.line);
    if (heading === undefined) return row;
    const text = heading.cells.find((c) => c !== "")!;
    if (byYear) return { ...row, year: String(yearsIn(text)[0]) };
    return { ...row, measure: text.replace(/[\s:]+$/u, ""), under: row.cells[measure] ?? "" };
  });
  const costs = own.filter((r) => r.under !== undefined && namesCost(r.under)).length * 2 >= own.length;
  return {
    rows: own,
    facts,
    under: groups.length === 0 ? undefined : costs && index("costType") < 0 ? "costType" : "resources",
  };
}

/**
 * The headings that name measures: the rows under them are named alike under several (`Löner`, `Lokaler`), or as costs
 * are. Otherwise the rows name the measures, and a heading is only a heading.
 */
function groupHeadings(
  headings: readonly RawRow[],
  rows: readonly RawRow[],
  measure: number,
): readonly RawRow[] {
  const [first] = headings;
  if (first === undefined || rows.length === 0 || first.line > rows[0]!.line) return [];
  const named = rows.map((row) => row.cells[measure] ?? "");
  const under = rows.map((row) => headings.findLastIndex((h) => h.line < row.line));
  const groupsOf = new Map<string, Set<number>>();
  named.forEach((name, i) => {
    const key = folded(name);
    groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(under[i]!));
  });
  const repeated = [...groupsOf.values()].some((groups) => groups.size > 1);
  const costs = named.filter(namesCost).length * 2 > named.length;
  return repeated || costs ? headings : [];
}

/** Cells merged into one, by the lines they reach over. */
export interface MergedRange {
  readonly range: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Cells merged downwards have their content in each row, unless it is money. Returns the lines that were filled, by
 * column, and the ranges that were left as they are though they reach into the table.
 */
export function unmerged(
  rows: readonly RawRow[],
  merged: readonly string[],
  isMoney: (column: number) => boolean,
): { readonly filled: ReadonlyMap<number, readonly number[]>; readonly left: readonly MergedRange[] } {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const filled = new Map<number, number[]>();
  const left: MergedRange[] = [];
  for (const range of merged) {
    const [, letters, top, toLetters, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
    const column = columnNumber(letters ?? "A");
    const content = byLine.get(Number(top))?.cells[column] ?? "";
    if (content === "" || top === bottom) continue;
    if (letters !== toLetters || isMoney(column)) {
      left.push({ range, from: Number(top), to: Number(bottom) });
      continue;
    }
    for (let line = Number(top) + 1; line <= Number(bottom); line++) {
      const row = byLine.get(line);
      if (row === undefined || (row.cells[column] ?? "") !== "") continue;
      while (row.cells.length <= column) row.cells.push("");
      row.cells[column] = content;
      filled.set(column, [...(filled.get(column) ?? []), line]);
    }
  }
  return { filled, left };
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
