import type { Problems } from "../../core/problem.js";
import { nearest } from "../../core/names.js";
import { readUnit } from "../../formula/language/units.js";
import type { Header } from "../../tabular/table.js";
import { inBrackets } from "./brackets.js";
import { type TableColumn, tableColumns } from "./columns.js";

/** A key of a keyed table: a column, with other columns that write the same key; or the two ends of a band. */
export type KeySlot =
  | Readonly<{ kind: "one"; name: string; columns: readonly number[] }>
  | Readonly<{ kind: "band"; name: string; from: number; to: number }>;

export interface TableValueColumn {
  readonly name: string;
  readonly unit: string;
  readonly index: number;
  /** The header as it stands in the file. */
  readonly written: string;
}

export interface TableHeader {
  readonly keys: readonly KeySlot[];
  readonly values: readonly TableValueColumn[];
}

const roles: ReadonlyMap<string, "key" | "same"> = new Map([
  ["nyckel", "key"],
  ["key", "key"],
  ["samma nyckel", "same"],
  ["same key", "same"],
]);
const ends: ReadonlyMap<string, "from" | "to"> = new Map([
  ["från", "from"],
  ["from", "from"],
  ["till", "to"],
  ["to", "to"],
]);

/**
 * What the header of a keyed table says: `kommun (nyckel)`, `kommunkod (samma nyckel)`, `ålder från (nyckel)` and
 * `ålder till (nyckel)`, and values with their unit, as `kommunalskatt_i (%)`. Undefined when something is wrong.
 */
export function readTableHeader(header: Header<TableColumn>, problems: Problems): TableHeader | undefined {
  const before = problems.errors;
  const at = { file: header.file, line: 1 };
  const keys = new Keys();
  const values: TableValueColumn[] = [];
  for (const { name: written, index } of header.extra) {
    const { name, word } = inBrackets(written);
    const role = word === undefined ? undefined : roles.get(word);
    if (role === "key") keys.add(name, index);
    else if (role === "same" && keys.alsoWritten(index)) continue;
    else if (word !== undefined && word !== "text" && readUnit(word) !== undefined)
      values.push({ name, unit: word, index, written });
    else {
      const near = nearest(
        written,
        tableColumns.flatMap((c) => c.names),
      );
      const suggestion = near === undefined ? {} : { near };
      problems.add({ code: "tabellkolumn-okand", at, column: written, ...suggestion });
    }
  }
  if (values.length === 0) problems.add({ code: "tabell-halv", at, missing: "value" });
  const slots = keys.slots((missing) => {
    problems.add({ code: "tabell-halv", at, missing });
  });
  return problems.errors > before ? undefined : { keys: slots, values };
}

/** The keys of a table in the order they are met; a band takes its place by the first of its ends. */
class Keys {
  private readonly found: (
    | { kind: "one"; name: string; columns: number[] }
    | { kind: "band"; name: string; from?: number; to?: number }
  )[] = [];

  add(written: string, index: number): void {
    const space = written.lastIndexOf(" ");
    const end = space < 0 ? undefined : ends.get(written.slice(space + 1).toLowerCase());
    if (end === undefined) {
      this.found.push({ kind: "one", name: written, columns: [index] });
      return;
    }
    const name = written.slice(0, space).trim();
    const open = this.found.find((key) => key.kind === "band" && key.name === name);
    if (open?.kind === "band") open[end] = index;
    else this.found.push({ kind: "band", name, [end]: index });
  }

  /** Whether there was a key for the column to be another way to write. */
  alsoWritten(index: number): boolean {
    const last = this.found.at(-1);
    if (last?.kind !== "one") return false;
    last.columns.push(index);
    return true;
  }

  slots(tell: (missing: "key" | "from" | "to") => void): KeySlot[] {
    if (this.found.length === 0) tell("key");
    return this.found.map((key) => {
      if (key.kind === "one") return key;
      if (key.from === undefined) tell("from");
      if (key.to === undefined) tell("to");
      return { kind: "band", name: key.name, from: key.from ?? 0, to: key.to ?? 0 };
    });
  }
}
