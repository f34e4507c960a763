import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { DatedValue, Follows, ParameterDefinition } from "../../formula/graph/library.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { isMissingWord } from "../evidence.js";
import { type ParameterColumn, parameterColumns } from "./columns.js";
import type { Place } from "../../core/explanation.js";
import { type Dating, readDating, knownUntil } from "./evidence.js";
import { readFollows } from "./follows.js";
import { isValueFault, readValue } from "./value.js";
import { agree, byName, inOrder } from "../series.js";

/** A value as the model folder states it: what formulas need, and the rest of what its row says. */
export interface StatedValue extends DatedValue {
  readonly dating: Dating;
}

/** A name whose value nobody has verified for a time: it is listed as missing, and who needs it must supply it. */
export interface StatedParameter extends ParameterDefinition {
  readonly values: readonly StatedValue[];
  readonly missing: readonly Readonly<{ dating: Dating; at: Place }>[];
}

interface Row {
  readonly name: string;
  readonly unit: Readonly<{ text: string; at: Place }>;
  readonly follows: Readonly<{ is: Follows | "none"; text: string; at: Place }>;
  readonly from: string;
  readonly to?: string;
  /** The cell of its first day. */
  readonly at: Place;
  readonly nameAt: Place;
  readonly dating: Dating;
  /** Undefined where the row says that the value is missing. */
  readonly value: StatedValue | undefined;
}

/** Reads `parametrar.csv`. */
export async function readParameters(source: Source, problems: Problems): Promise<StatedParameter[]> {
  const rows: Row[] = [];
  await readTable(source, parameterColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const read = readRow(new RowCells(header, row, problems));
    if (read !== undefined) rows.push(read);
  });
  return [...byName(rows).values()].map((group) => definitionOf(group, problems));
}

function readRow(cells: RowCells<ParameterColumn>): Row | undefined {
  const name = cells.filled("name");
  if (name === undefined) return undefined;
  const dating = readDating(cells, name);
  const follows = readFollows(cells);
  const unit = cells.text("unit");
  const value = readStated(cells, unit);
  if (value === undefined || dating === undefined || follows === undefined) return undefined;
  return {
    name,
    unit: { text: unit, at: cells.at("unit") },
    follows: { is: follows, text: cells.text("follows"), at: cells.at("follows") },
    ...validPeriod(dating),
    at: cells.at("from"),
    nameAt: cells.at("name"),
    dating,
    value: value === missing ? undefined : stated(value, dating, cells.at("value")),
  };
}

const missing = "missing";

function readStated(cells: RowCells<ParameterColumn>, unit: string): string | undefined {
  const text = cells.filled("value");
  if (text === undefined) return undefined;
  if (isMissingWord(text)) return missing;
  const value = readValue(text, unit);
  if (!isValueFault(value)) return value;
  cells.tell("value", value);
  return undefined;
}

export const validPeriod = ({ from, to }: Dating): { from: string; to?: string } =>
  to === undefined ? { from } : { from, to };

export function stated(value: string, dating: Dating, at: Place): StatedValue {
  const { source, grade, from, to } = dating;
  if (to !== undefined) return { value, source, grade, from, to, at, dating };
  return { value, source, grade, from, until: knownUntil(dating), at, dating };
}

function definitionOf(rows: readonly Row[], problems: Problems): StatedParameter {
  const { name, unit, follows, nameAt: at } = rows[0]!;
  agree(name, rows, (r) => r.unit, problems);
  agree(name, rows, (r) => r.follows, problems);
  const sorted = inOrder(name, rows, problems);
  const values = sorted.flatMap((r) => r.value ?? []);
  const unknown = sorted.filter((r) => r.value === undefined).map((r) => ({ dating: r.dating, at: r.at }));
  const following = follows.is === "none" ? {} : { follows: follows.is };
  return { name, unit: unit.text, at, values, missing: unknown, ...following };
}
