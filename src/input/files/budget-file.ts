import type { Problems } from "../../core/problem.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import type { Source } from "../../core/source.js";
import { RowCheck } from "../../tabular/row-check.js";
import { openTables, type OpenTable } from "../../tabular/rows.js";
import type { RawRow } from "../../tabular/text/records.js";
import { askAboutStored } from "../../tabular/workbook/stored-doubt.js";
import { bodyOf, type OwnTotal } from "../budget-layout/body.js";
import { chosenTables, type Peeked } from "../budget-layout/chosen-tables.js";
import { filledRows, unmerged } from "../budget-layout/filled-rows.js";
import { namesComputed } from "../budget-layout/column-words.js";
import { firstRows, hasContent } from "../budget-layout/first-rows.js";
import type { BudgetLayout, LayoutAnswers } from "../budget-layout/layout.js";
import { layoutOf, plainLayout } from "../budget-layout/recognise.js";
import { SuspectRows } from "../budget-layout/suspect-rows.js";
import { alikeBudgetLines } from "./alike-budget-lines.js";
import { moneyColumns } from "./budget.js";
import type { BudgetTakers } from "./budget-takers.js";
import { RowLines } from "./row-lines.js";

/** How one table of a budget was read. */
export interface TableReading {
  readonly file: string;
  readonly facts: readonly LayoutFact[];
  /** The file's own totals, and what the rows they are the sum of come to. */
  readonly totals: readonly OwnTotal[];
}

/**
 * Reads a budget and hands over each line that is right; what is wrong with the others is added to the problems. How the
 * budget is laid out is found out from its first rows. In a table that ends among them, totals, notes and what stands
 * only on the first row of a group are told from budget lines too; of a larger one no rows are held, and those that do
 * not speak for themselves are asked about.
 */
export async function readBudget(
  source: Source,
  problems: Problems,
  takers: BudgetTakers,
  answers: LayoutAnswers = {},
): Promise<readonly TableReading[]> {
  const before = problems.errors;
  const stored = answers.storedValues === true ? "taken" : "asked";
  const opened = await openTables(source, "budget", { merged: "left", stored }, problems);
  if (opened === undefined) return [];
  const peeked: Peeked[] = [];
  for (const table of opened) peeked.push({ table, first: await firstRows(table.batches) });
  const filled = peeked.filter(({ first }) => first.rows.length > 0);
  if (filled.length === 0 && problems.errors === before)
    problems.add({ code: "fil-tom", at: { file: opened[0]?.file ?? source.name } });
  const chosen = chosenTables(source.name, filled, answers, problems);
  const readings: TableReading[] = [];
  for (const each of chosen?.tables ?? []) {
    const reading = await readOne(each, before, answers, problems, takers);
    const facts = [...(readings.length === 0 ? chosen!.facts : []), ...reading.facts];
    readings.push({ ...reading, facts });
    if (facts.length > 0) problems.add({ code: "tabell-tolkad", at: { file: reading.file }, facts });
  }
  return readings;
}

async function readOne(
  { table, first }: Peeked,
  errors: number,
  answers: LayoutAnswers,
  problems: Problems,
  takers: BudgetTakers,
): Promise<TableReading> {
  const { file, sheet } = table;
  const { rows, whole } = first;
  const nothing = { file, facts: [], totals: [] };
  const plain = whole ? undefined : plainLayout(rows[0]!);
  const layout = plain ?? layoutOf({ file, sheet: sheet?.name, rows }, answers, problems);
  if (layout === undefined || !isKnown(table, layout, problems)) return nothing;
  const body = rows.slice(layout.bodyFrom);
  if (body.length === 0) {
    if (problems.errors === errors) problems.add({ code: "fil-utan-rader", at: { file } });
    return nothing;
  }
  if (whole) return readWhole(table, body, layout, answers, problems, takers);
  const lines = new RowLines(file, layout, undefined, answers, problems, takers);
  const check = rowCheck(file, layout, problems);
  const suspects = new SuspectRows(file, layout, answers, problems);
  const alike = table.gate === undefined ? undefined : alikeBudgetLines(layout, answers, takers);
  const readRow = (row: RawRow): void => {
    if (answers.dropRows?.has(row.line) === true) return;
    const told = problems.all;
    if (!check.passes(row) || suspects.has(row)) return;
    const line = lines.read(row);
    if (line !== undefined && problems.all === told) alike?.learn(row, line);
  };
  for (const row of body) readRow(row);
  if (alike !== undefined) table.gate!.taker = alike.taker;
  for await (const batch of first.rest) for (const row of batch) if (hasContent(row)) readRow(row);
  alike?.taker.handOver();
  return { file, facts: [...layout.facts, ...lines.facts()], totals: [] };
}

/** Whether the cells that are read have the values that their formulas come to; those in doubt are asked about. */
function isKnown({ file, sheet }: OpenTable, { columns }: BudgetLayout, problems: Problems): boolean {
  const { doubt } = sheet ?? {};
  if (doubt === undefined) return true;
  const before = problems.errors;
  const isRead = (column: number): boolean =>
    !["empty", "carried", "left"].includes(columns[column]?.role ?? "empty");
  askAboutStored(file, { ...doubt, cells: doubt.cells.filter(({ column }) => isRead(column)) }, problems);
  return problems.errors === before;
}

/** A table held whole: what each row is can be told from those around it. */
function readWhole(
  { file, sheet }: OpenTable,
  body: readonly RawRow[],
  layout: BudgetLayout,
  answers: LayoutAnswers,
  problems: Problems,
  takers: BudgetTakers,
): TableReading {
  const errors = problems.errors;
  const check = rowCheck(file, layout, problems);
  const merged = merges(file, body, sheet?.merged ?? [], layout, problems);
  const safe = body.filter((row) => !merged.without.includes(row.line) && !check.namesPerson(row));
  const judged = bodyOf(file, safe, layout, answers, problems);
  const { rows, facts, under } = filledRows(layout, judged);
  const lines = new RowLines(file, layout, under, answers, problems, takers);
  for (const row of rows) if (check.passes(row)) lines.read(row);
  if (judged.rows.length === 0 && judged.facts.length > 0 && problems.errors === errors)
    problems.add({ code: "fil-utan-rader", at: { file } });
  return {
    file,
    facts: [...layout.facts, ...merged.facts, ...facts, ...judged.facts, ...lines.facts()],
    totals: judged.totals,
  };
}

/** Fills in what stands in merged cells. Merged amounts are one amount, of the first of their rows, and that is told. */
function merges(
  file: string,
  body: readonly RawRow[],
  merged: readonly string[],
  { columns, names }: BudgetLayout,
  problems: Problems,
): { readonly facts: readonly LayoutFact[]; readonly without: readonly number[] } {
  const money = columns.flatMap((c, i) =>
    (c.role === "amount" && c.kind === "amount") || (c.role === "known" && c.id === "amount") ? [i] : [],
  );
  const { filled, left } = unmerged(body, merged, (column) => money.includes(column));
  const facts: LayoutFact[] = [...filled].map(([column, lines]) => ({
    kind: "filled",
    column: names[column] ?? "",
    lines,
  }));
  const [first] = left;
  if (first === undefined) return { facts, without: [] };
  problems.add({
    code: "celler-sammanslagna",
    at: { file, line: first.from },
    ranges: left.map(({ range }) => range),
  });
  const without = body
    .filter(
      ({ line, cells }) =>
        left.some(({ from, to }) => line > from && line <= to) && money.every((i) => (cells[i] ?? "") === ""),
    )
    .map(({ line }) => line);
  if (without.length > 0) facts.push({ kind: "leftOut", reason: "noAmount", lines: without });
  return { facts, without };
}

function rowCheck(file: string, { columns, names }: BudgetLayout, problems: Problems): RowCheck {
  const required = columns.flatMap((c, i) =>
    c.role === "known" && (c.id === "measure" || c.id === "year") ? [i + 1] : [],
  );
  const isWide = columns.some((c) => c.role === "amount");
  const header = {
    names: columns.map((c, i) => names[i] ?? (c.role === "empty" || c.role === "carried" ? undefined : "")),
    kinds: columns.map((c, i) =>
      c.role === "amount" ||
      c.role === "sum" ||
      (c.role === "known" && moneyColumns.has(c.id)) ||
      namesComputed(names[i] ?? "")
        ? "money"
        : "text",
    ),
    fewestCells: isWide ? 1 : Math.max(1, ...required),
  } as const;
  return new RowCheck(file, header, problems);
}
