import { isAccountPart } from "../../core/account-string.js";
import { columnLetters } from "../../core/column-letters.js";
import type { Problems } from "../../core/problem.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { hasPersonnummer } from "../../tabular/cells/personnummer.js";
import { moneyUnitOf, type MoneyUnit } from "../../tabular/cells/money-unit.js";
import type { RawRow } from "../../tabular/text/records.js";
import { looksLikeAmount } from "./cell-looks.js";
import { columnsOf } from "./columns.js";
import { type HeaderRows, headerRows, isUnitRow } from "./header-rows.js";
import type { BudgetColumn } from "../files/budget.js";
import { budgetColumnNames, knownColumn } from "./known-columns.js";
import type { BudgetLayout, LaidColumn, LayoutAnswers } from "./layout.js";
import { unitsIn, yearsIn } from "./year-heads.js";

/** Messages list at most so many headings. */
const mostNames = 30;

interface Table {
  readonly file: string;
  /** The sheet's name: it may be a year. */
  readonly sheet: string | undefined;
  /** Rows with content, trimmed: the first of them, or all. */
  readonly rows: readonly RawRow[];
}

/** Finds out how a budget is laid out. Undefined when that must be asked; what is asked is added. */
export function layoutOf(table: Table, answers: LayoutAnswers, problems: Problems): BudgetLayout | undefined {
  const { file, rows } = table;
  const header = headerRows(rows, answers.headerRow);
  const above = rows.slice(0, header === undefined ? 1 : header.from + header.count);
  if (above.filter((row) => namesPerson(file, row, problems)).length > 0) return undefined;
  if (header === undefined) {
    const found = (rows[0]?.cells ?? []).filter((cell) => cell !== "").map(excerpt);
    problems.add({
      code: "rubrikrad-saknas",
      at: { file, line: rows[0]?.line ?? 1 },
      found: found.slice(0, mostNames),
    });
    return undefined;
  }
  const at = { file, line: rows[header.from + header.count - 1]!.line };
  const unitRow = rows[header.from + header.count];
  const hasUnitRow = unitRow !== undefined && isUnitRow(unitRow);
  const bodyFrom = header.from + header.count + (hasUnitRow ? 1 : 0);
  const body = rows.slice(bodyFrom);
  const before = problems.errors;
  const laid = columnsOf(at, header.names, body, answers, problems);
  if (laid === undefined) return undefined;
  const facts: LayoutFact[] = [...headerFact(rows, header), ...laid.facts];
  const columns = withMeasure(header, hasUnitRow ? withUnits(laid.columns, unitRow) : laid.columns, facts);
  const unit = unitOf(table, header, body, columns, answers, facts, problems);
  const year = yearOf(table, header, columns, body, answers, facts);
  tellMissing(at, header, columns, answers, year === undefined && !hasYearHeadings(body), problems);
  return problems.errors > before ? undefined : { bodyFrom, names: header.names, columns, unit, year, facts };
}

/** What would be shown in messages must not be a personnummer. */
function namesPerson(file: string, { line, cells }: RawRow, problems: Problems): boolean {
  const numbered = cells.flatMap((cell, i) => (hasPersonnummer(cell, "text") ? [i] : []));
  for (const i of numbered)
    problems.add({ code: "personnummer", at: { file, line, column: columnLetters(i) } });
  return numbered.length > 0;
}

/**
 * The layout of a table whose first row names the columns of a plain budget and nothing else: a million rows are read by
 * it without looking further. Undefined for any other.
 */
export function plainLayout({ cells }: RawRow): BudgetLayout | undefined {
  const columns = cells.flatMap((name): LaidColumn[] => {
    const known = name === "" ? undefined : knownColumn(name);
    if (known === undefined || known.currency !== undefined) return [];
    return [{ role: "known", id: known.id, ...(known.unit === undefined ? {} : { unit: known.unit }) }];
  });
  const ids = new Set(columns.map((c) => c.role === "known" && c.id));
  const has = (...wanted: readonly BudgetColumn[]): boolean => wanted.every((id) => ids.has(id));
  if (columns.length < cells.length || ids.size < columns.length) return undefined;
  if (!has("measure", "year") || !(has("amount") || has("number", "price"))) return undefined;
  return { bodyFrom: 1, names: cells, columns, unit: undefined, year: undefined, facts: [] };
}

function headerFact(rows: readonly RawRow[], { from, count }: HeaderRows): LayoutFact[] {
  if (from === 0 && count === 1) return [];
  return [{ kind: "header", lines: rows.slice(from, from + count).map((r) => r.line), above: from }];
}

function withUnits(columns: readonly LaidColumn[], { cells }: RawRow): LaidColumn[] {
  return columns.map((column, i) => {
    const unit = moneyUnitOf((cells[i] ?? "").replace(/^[([]?(?:i\s+)?|[)\]]$/giu, ""));
    return unit !== undefined && isMoney(column) && column.unit === undefined ? { ...column, unit } : column;
  });
}

type MoneyColumn = Extract<LaidColumn, { role: "amount" | "sum" | "known" }>;
const isMoney = (column: LaidColumn): column is MoneyColumn =>
  column.role === "amount" ||
  column.role === "sum" ||
  (column.role === "known" && (column.id === "amount" || column.id === "actual" || column.id === "price"));

const isCarried = (c: LaidColumn): boolean =>
  c.role === "carried" || (c.role === "known" && isAccountPart(c.id));

/** Where no heading says what a row is for, its first column of words does. */
function withMeasure(
  { names }: HeaderRows,
  columns: readonly LaidColumn[],
  facts: LayoutFact[],
): readonly LaidColumn[] {
  if (columns.some((c) => c.role === "known" && c.id === "measure")) return columns;
  const order = ["carried", "costType", "resources", "responsible"] as const;
  const index = order
    .map((o) => columns.findIndex((c) => (o === "carried" ? isCarried(c) : c.role === "known" && c.id === o)))
    .find((i) => i >= 0);
  if (index === undefined) return columns;
  facts.push({ kind: "measure", column: excerpt(names[index] ?? "") });
  return columns.map((c, i) => (i === index ? { role: "known", id: "measure" } : c));
}

/** The unit that holds where column and cell say none: given, or said above the table or below it. */
function unitOf(
  { file, rows }: Table,
  header: HeaderRows,
  body: readonly RawRow[],
  columns: readonly LaidColumn[],
  { amountUnit }: LayoutAnswers,
  facts: LayoutFact[],
  problems: Problems,
): MoneyUnit | undefined {
  if (amountUnit !== undefined) {
    facts.push({ kind: "unitGiven", unit: amountUnit });
    return amountUnit;
  }
  const words = [...rows.slice(0, header.from), ...notesBelow(body)];
  const said = words.flatMap(({ line, cells }) =>
    cells.flatMap((text) => unitsIn(text).map((unit) => ({ unit, line, text: excerpt(text) }))),
  );
  const [first] = said;
  if (first === undefined) return undefined;
  const own = columns.flatMap((c, i) => {
    if (!isMoney(c) || c.role === "sum") return [];
    if (c.unit === undefined)
      return c.role === "known" && c.id === "price" ? [{ unit: "kr", text: header.names[i]! }] : [];
    return [{ unit: c.unit, text: header.names[i]! }];
  });
  const other = [...said, ...own].find((o) => o.unit !== first.unit);
  if (other !== undefined) {
    const units = [first, other].map(({ unit, text }) => ({ unit, text: excerpt(text) }));
    problems.add({ code: "enhet-oense", at: { file, line: first.line }, units });
    return undefined;
  }
  facts.push({ kind: "unit", ...first });
  return first.unit;
}

/** Rows of words at the end of the table. */
function notesBelow(body: readonly RawRow[]): readonly RawRow[] {
  const last = body.findLastIndex(({ cells }) =>
    cells.some((cell) => looksLikeAmount(cell) && !/\p{L}{3}/u.test(cell)),
  );
  return body.slice(last + 1).filter(({ cells }) => cells.filter((c) => c !== "").length <= 2);
}

const isYearHeading = ({ cells }: RawRow): boolean => {
  const words = cells.filter((cell) => cell !== "");
  return words.length === 1 && words[0]!.length <= 30 && yearsIn(words[0]!).length === 1;
};
export const hasYearHeadings = (body: readonly RawRow[]): boolean =>
  body[0] !== undefined && isYearHeading(body[0]);

/** The year of a table whose columns name none: given, or the only one named above it, or the sheet's name. */
function yearOf(
  { rows, sheet }: Table,
  header: HeaderRows,
  columns: readonly LaidColumn[],
  body: readonly RawRow[],
  answers: LayoutAnswers,
  facts: LayoutFact[],
): number | undefined {
  const named = columns.some((c) =>
    c.role === "known" ? c.id === "year" : c.role === "amount" && c.kind === "amount" && c.year !== undefined,
  );
  if (named) return undefined;
  const found = (from: "given" | "title" | "sheet", years: readonly number[]): number | undefined => {
    const [year] = years;
    if (year === undefined || years.length > 1) return undefined;
    facts.push({ kind: "year", year, from });
    return year;
  };
  if (answers.year !== undefined) return found("given", [answers.year]);
  if (hasYearHeadings(body)) return undefined;
  const titles = rows.slice(0, header.from).flatMap(({ cells }) => cells);
  const fromNames = header.names.flatMap((name) => (name === undefined ? [] : yearsIn(name)));
  return (
    found("title", [...new Set([...titles.flatMap(yearsIn), ...fromNames])]) ??
    found("sheet", yearsIn(sheet ?? ""))
  );
}

function tellMissing(
  at: { readonly file: string; readonly line: number },
  { names }: HeaderRows,
  columns: readonly LaidColumn[],
  { prices, counted }: LayoutAnswers,
  yearIsMissing: boolean,
  problems: Problems,
): void {
  const has = (id: string): boolean => columns.some((c) => c.role === "known" && c.id === id);
  const isWide = columns.some((c) => c.role === "amount" && c.kind === "amount" && c.year !== undefined);
  const isPriced = prices !== undefined && (has("resources") || has("number"));
  const isCounted = counted === true && has("price") && has("per");
  const hasAmounts =
    columns.some((c) => c.role === "amount") ||
    has("amount") ||
    (has("number") && has("price")) ||
    isPriced ||
    isCounted;
  const missing = [
    ...(has("measure") ? [] : ["insats"]),
    ...(isWide || has("year") || !yearIsMissing ? [] : ["år"]),
    ...(hasAmounts ? [] : ["belopp"]),
  ];
  if (missing.length === 0) return;
  const found = names.flatMap((name) => (name === undefined ? [] : [excerpt(name)]));
  const shown = found.length > mostNames ? [...found.slice(0, mostNames), "…"] : found;
  problems.add({
    code: "kolumn-saknas",
    at,
    columns: missing.filter((m) => budgetColumnNames.includes(m)),
    found: shown,
    ...(missing.includes("år") ? { yearElsewhere: true } : {}),
  });
}
