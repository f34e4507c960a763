import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import type { DatedValue, Follows, ParameterDefinition } from "../formula/library.js";
import { readTable } from "../tabular/read-table.js";
import { Cells } from "./cells.js";
import { parameterColumns } from "./columns.js";
import type { Place } from "../core/explanation.js";
import { type Dating, readDating, statedUntil } from "./read-evidence.js";
import { readFollows } from "./read-follows.js";
import { isValueFault, readValue } from "./read-value.js";
import { agree, byName, inOrder } from "./series.js";

/** A value as the model folder states it: what formulas need, and the rest of what its row says. */
export interface StatedValue extends DatedValue {
  readonly dating: Dating;
}

interface Row {
  readonly name: string;
  readonly unit: Readonly<{ text: string; at: Place }>;
  readonly follows: Readonly<{ is: Follows | "none"; text: string; at: Place }>;
  readonly from: string;
  readonly to?: string;
  readonly at: Place;
  readonly value: StatedValue;
}

/** Reads `parametrar.csv`. */
export async function readParameters(source: Source, problems: Problems): Promise<ParameterDefinition[]> {
  const rows: Row[] = [];
  await readTable(source, parameterColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const read = readRow(new Cells(header, row, problems));
    if (read !== undefined) rows.push(read);
  });
  return [...byName(rows).values()].map((group) => definitionOf(group, problems));
}

function readRow(cells: Cells<(typeof parameterColumns)[number]["id"]>): Row | undefined {
  const name = cells.filled("name");
  if (name === undefined) return undefined;
  const dating = readDating(cells, name);
  const follows = readFollows(cells as Cells<"follows">);
  const text = cells.filled("value");
  const unit = cells.text("unit");
  const value = text === undefined ? undefined : readValue(text, unit);
  if (value !== undefined && isValueFault(value)) cells.tell("value", value);
  if (typeof value !== "string" || dating === undefined || follows === undefined) return undefined;
  return {
    name,
    unit: { text: unit, at: cells.at("unit") },
    follows: { is: follows, text: cells.text("follows"), at: cells.at("follows") },
    ...periodOf(dating),
    at: cells.at("name"),
    value: stated(value, dating, cells.at("value")),
  };
}

export const periodOf = ({ from, to }: Dating): { from: string; to?: string } =>
  to === undefined ? { from } : { from, to };

export function stated(value: string, dating: Dating, at: Place): StatedValue {
  const { source, grade, from, to } = dating;
  if (to !== undefined) return { value, source, grade, from, to, at, dating };
  return { value, source, grade, from, checked: statedUntil(dating), at, dating };
}

function definitionOf(rows: readonly Row[], problems: Problems): ParameterDefinition {
  const { name, unit, follows, at } = rows[0]!;
  agree(name, rows, (r) => r.unit, problems);
  agree(name, rows, (r) => r.follows, problems);
  const values = inOrder(name, rows, problems).map((r) => r.value);
  return { name, unit: unit.text, at, values, ...(follows.is === "none" ? {} : { follows: follows.is }) };
}
