import type { Problems } from "../core/problem.js";
import { nearest } from "../core/names.js";
import { readUnit } from "../formula/units.js";
import type { Header } from "../tabular/table.js";
import { type TableColumn, tableColumns } from "./columns.js";

/** A key of a keyed table: a column, with other columns that write the same key; or the two ends of a band. */
export type KeySlot =
  | Readonly<{ kind: "one"; name: string; columns: readonly number[] }>
  | Readonly<{ kind: "band"; name: string; from: number; to: number }>;

export interface ValueColumn {
  readonly name: string;
  readonly unit: string;
  readonly index: number;
  /** The header as it stands in the file. */
  readonly written: string;
}

export interface TableHeader {
  readonly keys: readonly KeySlot[];
  readonly values: readonly ValueColumn[];
}

const keyWords = new Set(["nyckel", "key"]);
const sameWords = new Set(["samma nyckel", "same key"]);

/**
 * What the header of a keyed table says: `kommun (nyckel)`, `kommunkod (samma nyckel)`, `ålder från (nyckel)` and
 * `ålder till (nyckel)`, and values with their unit, as `kommunalskatt_i (%)`. Undefined when something is wrong.
 */
export function readTableHeader(header: Header<TableColumn>, problems: Problems): TableHeader | undefined {
  const before = problems.errors;
  const at = { file: header.file, line: 1 };
  const keys: { kind: "one" | "band"; name: string; columns: number[]; from?: number; to?: number }[] = [];
  const values: ValueColumn[] = [];
  for (const { name: written, index } of header.extra) {
    const [, name, word] = /^(.*?)\s*\(([^()]*)\)$/u.exec(written) ?? [];
    const role = word?.trim().toLowerCase();
    if (name !== undefined && role !== undefined && keyWords.has(role)) {
      const [, band, end] = /^(.*?)\s+(från|till|from|to)$/iu.exec(name) ?? [];
      if (band === undefined) keys.push({ kind: "one", name, columns: [index] });
      else {
        const open = keys.find((k) => k.kind === "band" && k.name === band);
        const slot = open ?? { kind: "band" as const, name: band, columns: [] };
        if (open === undefined) keys.push(slot);
        Object.assign(slot, /^(?:från|from)$/iu.test(end!) ? { from: index } : { to: index });
      }
    } else if (role !== undefined && sameWords.has(role) && keys.at(-1)?.kind === "one") {
      keys.at(-1)!.columns.push(index);
    } else if (name !== undefined && role !== undefined && readUnit(role) !== undefined && role !== "text") {
      values.push({ name, unit: role, index, written });
    } else {
      const near = nearest(
        written,
        tableColumns.flatMap((c) => c.names),
      );
      problems.add({
        code: "tabellkolumn-okand",
        at,
        column: written,
        ...(near === undefined ? {} : { near }),
      });
    }
  }
  if (keys.length === 0) problems.add({ code: "tabell-halv", at, missing: "key" });
  if (values.length === 0) problems.add({ code: "tabell-halv", at, missing: "value" });
  const slots = keys.map((k): KeySlot => {
    if (k.kind === "one") return { kind: "one", name: k.name, columns: k.columns };
    if (k.from === undefined) problems.add({ code: "tabell-halv", at, missing: "from" });
    if (k.to === undefined) problems.add({ code: "tabell-halv", at, missing: "to" });
    return { kind: "band", name: k.name, from: k.from ?? 0, to: k.to ?? 0 };
  });
  return problems.errors > before ? undefined : { keys: slots, values };
}
