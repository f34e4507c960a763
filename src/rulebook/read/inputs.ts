import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Place } from "../../core/explanation.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type InputColumn, inputColumns } from "./columns.js";
import { isValueFault, readValue } from "./value.js";

/** What a scenario must or may supply. */
export interface DeclaredInput {
  readonly name: string;
  readonly unit: string;
  readonly at: Place;
  /** A value used when none is given (a plain decimal, or a text), or a formula that works one out. */
  readonly preset?: Readonly<{ kind: "value"; value: string } | { kind: "formula"; text: string; at: Place }>;
  readonly about: string;
  /** Whoever gives it must say where it comes from. */
  readonly sourced?: true;
}

/** Reads `indata.csv`. */
export async function readInputs(source: Source, problems: Problems): Promise<DeclaredInput[]> {
  const inputs: DeclaredInput[] = [];
  await readTable(source, inputColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const name = cells.filled("name");
    const about = cells.filled("about");
    if (name === undefined || about === undefined) return;
    const preset = presetOf(cells.text("preset"), cells.text("unit"), cells.at("preset"));
    const sourced = readSourced(cells);
    if (sourced === undefined) return;
    inputs.push({
      name,
      unit: cells.text("unit"),
      at: cells.at("name"),
      about,
      ...(preset && { preset }),
      ...(sourced && { sourced }),
    });
  });
  return inputs;
}

/** Undefined when it is neither yes nor no, which is told. */
function readSourced(cells: RowCells<InputColumn>): boolean | undefined {
  const text = cells.text("sourced");
  if (text === "") return false;
  const value = readValue(text, "ja/nej");
  if (!isValueFault(value)) return value === "1";
  cells.tell("sourced", value);
  return undefined;
}

function presetOf(text: string, unit: string, at: Place): DeclaredInput["preset"] {
  if (text === "") return undefined;
  if (unit.trim().toLowerCase() === "text") return { kind: "value", value: text };
  const value = readValue(text, unit);
  return isValueFault(value) ? { kind: "formula", text, at } : { kind: "value", value };
}
