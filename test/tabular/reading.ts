import { type Problem, Problems } from "../../src/core/problem.js";
import type { Source } from "../../src/core/source.js";
import { readTable } from "../../src/tabular/read-table.js";
import type { ColumnSpec, Header, TableRow, TableOptions } from "../../src/tabular/table.js";

export const budgetColumns = [
  { id: "measure", names: ["insats", "measure"], required: true },
  { id: "year", names: ["år", "year"], required: true },
  { id: "amount", names: ["belopp", "summa", "amount"], money: true },
  { id: "note", names: ["anmärkning", "note"] },
] as const satisfies readonly ColumnSpec<string>[];
export type BudgetColumn = (typeof budgetColumns)[number]["id"];

/** A source that hands over its bytes in the pieces given. */
export const inPieces = (pieces: readonly Uint8Array[], name = "budget.csv"): Source => ({
  name,
  async *open() {
    for (const piece of pieces) yield await Promise.resolve(piece);
  },
});
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface Reading {
  readonly header: Header<BudgetColumn> | undefined;
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** Reads a budget of text or bytes. */
export async function readBudget(
  content: string | Uint8Array | Source,
  options: TableOptions = { unknownColumns: "refuse" },
): Promise<Reading> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const source = bytes instanceof Uint8Array ? inPieces([bytes]) : bytes;
  const problems = new Problems();
  const rows: TableRow[] = [];
  const header = await readTable<BudgetColumn>(source, budgetColumns, options, problems, () => (row) => {
    rows.push(row);
  });
  return { header, rows, problems: problems.told };
}

export const codes = (reading: Reading): string[] => reading.problems.map((p) => p.code);
