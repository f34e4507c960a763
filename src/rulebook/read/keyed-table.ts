import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Follows, Key, KeyColumn, TableDefinition } from "../../formula/graph/library.js";
import { readTable } from "../../tabular/read-table.js";
import type { Header, TableRow } from "../../tabular/table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type TableColumn, tableColumns } from "./columns.js";
import { type KeySlot, readTableHeader, type TableHeader, type TableValueColumn } from "./table-header.js";
import { type Dating, readDating, knownUntil } from "./evidence.js";
import { readFollows } from "./follows.js";
import { validPeriod, type StatedValue } from "./parameters.js";
import { isValueFault, readValue } from "./value.js";
import { agree, inOrder } from "../series.js";

/** A row of a keyed table for one of its value columns. */
export type StatedRow = StatedValue & Readonly<{ keys: readonly Key[]; label: string }>;

interface KeyedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Every way to write its keys. */
  readonly keys: readonly (readonly Key[])[];
  readonly label: string;
  readonly dating: Dating;
  readonly follows: Readonly<{ is: Follows | "none"; text: string; at: Place }>;
  readonly at: Place;
}

/** Reads a keyed table: as many definitions as it has columns of values. */
export async function readKeyedTable(source: Source, problems: Problems): Promise<TableDefinition[]> {
  const rows: KeyedRow[] = [];
  let shape: TableHeader | undefined;
  await readTable(source, tableColumns, { unknownColumns: "allow" }, problems, (header) => {
    shape = readTableHeader(header, problems);
    const evidence = new Map<string, Evidence>();
    return (row) => {
      const read = shape && readRow(shape, header, row, evidence, problems);
      if (read !== undefined) rows.push(read);
    };
  });
  if (shape === undefined || rows.length === 0) return [];
  agree(source.name, rows, (r) => r.follows, problems);
  checkDates(shape.values[0]!.name, rows, problems);
  const columns = shape.keys.map((slot) => columnOf(slot, rows));
  return shape.values.map((value) => definitionOf(value, columns, rows, source.name, problems));
}

type Evidence = Readonly<{ dating: Dating; follows: Follows | "none" }>;

/** Hundreds of rows say the same of themselves: what was read once is not read again. */
function readRow(
  shape: TableHeader,
  header: Header<TableColumn>,
  row: TableRow,
  known: Map<string, Evidence>,
  problems: Problems,
): KeyedRow | undefined {
  const cells = new RowCells(header, row, problems);
  const words = tableColumns.map((column) => cells.text(column.id)).join("\n");
  const evidence = known.get(words) ?? readEvidence(cells, shape);
  if (evidence === undefined) return undefined;
  known.set(words, evidence);
  return {
    line: row.line,
    cells: row.cells,
    keys: keysOf(shape.keys, row.cells),
    label: shape.keys.map((slot) => labelOf(slot, row.cells)).join(", "),
    dating: evidence.dating,
    follows: { is: evidence.follows, text: cells.text("follows"), at: cells.at("follows") },
    at: cells.at("from"),
  };
}

function readEvidence(cells: RowCells<TableColumn>, { values }: TableHeader): Evidence | undefined {
  const follows = readFollows(cells);
  const dating = readDating(cells, values.map((v) => v.name).join(", "));
  return dating === undefined || follows === undefined ? undefined : { dating, follows };
}

/** A key is numeric where every cell of its column is a whole number written without leading zeros. */
function columnOf(slot: KeySlot, rows: readonly KeyedRow[]): KeyColumn {
  if (slot.kind === "band") return { name: slot.name, kind: "band" };
  const numeric = rows.every((r) => slot.columns.every((c) => /^(?:0|-?[1-9]\d*)$/u.test(r.cells[c]!)));
  return { name: slot.name, kind: numeric ? "number" : "text" };
}

function definitionOf(
  value: TableValueColumn,
  keys: readonly KeyColumn[],
  rows: readonly KeyedRow[],
  file: string,
  problems: Problems,
): TableDefinition {
  const read: StatedRow[] = [];
  for (const row of rows) {
    const text = row.cells[value.index]!;
    if (text === "") continue;
    const at = { file, line: row.line, column: value.written };
    const number = readValue(text, value.unit);
    if (isValueFault(number)) {
      problems.add({ ...number, at });
      continue;
    }
    for (const keys of row.keys) read.push(statedRow(number, row, at, keys));
  }
  const { is } = rows[0]!.follows;
  const at = { file, column: value.written };
  return {
    name: value.name,
    unit: value.unit,
    at,
    keys,
    rows: read,
    ...(is === "none" ? {} : { follows: is }),
  };
}

/** Written out field by field: there are thousands of them. */
function statedRow(value: string, row: KeyedRow, at: Place, keys: readonly Key[]): StatedRow {
  const { dating, label } = row;
  const { source, grade, from, to, note } = dating;
  if (to !== undefined) return { value, source, grade, note, from, to, at, dating, keys, label };
  return { value, source, grade, note, from, until: knownUntil(dating), at, dating, keys, label };
}

/** Tells where rows with the same keys hold at once, or where none does between two. */
function checkDates(name: string, rows: readonly KeyedRow[], problems: Problems): void {
  const series = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    const same = series.get(row.label);
    if (same === undefined) series.set(row.label, [row]);
    else same.push(row);
  }
  for (const [label, same] of series)
    if (same.length > 1)
      inOrder(
        `${name}(${label})`,
        same.map(({ dating, at }) => ({ ...validPeriod(dating), at })),
        problems,
      );
}

const labelOf = (slot: KeySlot, cells: readonly string[]): string =>
  slot.kind === "band" ? `${cells[slot.from]!}–${cells[slot.to]!}` : cells[slot.columns[0]!]!;

/** Every way to write the keys of a row: a municipality goes by its name and by its code. */
function keysOf(slots: readonly KeySlot[], cells: readonly string[]): Key[][] {
  return slots.reduce<Key[][]>(
    (lists, slot) => lists.flatMap((list) => waysOf(slot, cells).map((key) => [...list, key])),
    [[]],
  );
}

function waysOf(slot: KeySlot, cells: readonly string[]): Key[] {
  if (slot.kind === "one") return slot.columns.map((c) => cells[c]!).filter((text) => text !== "");
  const [from, to] = [endOf(cells[slot.from]!), endOf(cells[slot.to]!)];
  return [{ ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) }];
}

/** Ends of bands are plain decimals to formulas; what is not a number is left for them to refuse. */
function endOf(text: string): string {
  const value = text === "" ? "" : readValue(text, "");
  return typeof value === "string" ? value : text;
}
