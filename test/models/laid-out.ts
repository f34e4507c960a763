import { Problems } from "../../src/core/problem.js";
import { evaluateColumns, type ValueColumn } from "../../src/formula/evaluate/columns.js";
import { rowOf } from "../../src/formula/evaluate/row.js";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import { type LaidOut, layOut } from "../../src/rulebook/load/lay-out.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

/** Formulas on a day, with some names to be supplied. Nothing may be wrong with them. */
export function laidOut(rulebook: Rulebook, formulas: readonly string[], day: string, supplied: readonly string[]): LaidOut {
  const problems = new Problems();
  const at = { file: "test" };
  const wordings = formulas.map((text) => ({ text, at }));
  const result = layOut(rulebook, wordings, { dates: onDay(day), supplied }, problems);
  if (result === undefined) throw new Error(JSON.stringify(problems.told));
  return result;
}

/** The inputs of a graph in its order: what is given by name, else what the model presets. */
export function inputsOf(
  { graph, library }: LaidOut,
  given: Readonly<Record<string, ValueColumn | undefined>>,
): ValueColumn[] {
  const presets = rowOf(graph, new Map(), library.texts);
  return graph.inputs.map((input, i) => given[input.name] ?? presets[i]!);
}

/** What formulas come to on many rows. `columns` has a column, or one number for all rows, for each name supplied. */
export function worked(
  rulebook: Rulebook,
  formulas: readonly string[],
  day: string,
  columns: Readonly<Record<string, ValueColumn>>,
  rows: number,
): Float64Array[] {
  const made = laidOut(rulebook, formulas, day, Object.keys(columns));
  return evaluateColumns(made.program, inputsOf(made, columns), rows);
}
