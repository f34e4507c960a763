import { type Program, stepByStep } from "./program.js";

/** A column of values, one a row, or one value for every row. */
export type ValueColumn = Float64Array | number;

/**
 * Works out many rows. `inputs` are in the order of `graph.inputs`, NaN where there is no value. A column per result;
 * NaN where something is missing (`whyMissing` says what).
 */
export function evaluateColumns(
  program: Program,
  inputs: readonly ValueColumn[],
  rows: number,
): Float64Array[] {
  const results = program.graph.results.map(() => new Float64Array(rows));
  const machine = program.machineFor(rows);
  if (machine === undefined) {
    for (let row = 0; row < rows; row++) {
      const own = inputs.map((column) => (typeof column === "number" ? column : column[row]!));
      stepByStep(program, own).forEach((value, i) => (results[i]![row] = value));
    }
    return results;
  }
  const { block } = machine;
  machine.inputs.forEach((to, i) => {
    const column = inputs[i] ?? NaN;
    if (typeof column === "number") to.fill(column);
  });
  for (let start = 0; start < rows; start += block) {
    const end = Math.min(rows, start + block);
    inputs.forEach((column, i) => {
      if (typeof column !== "number") machine.inputs[i]!.set(column.subarray(start, end));
    });
    machine.run(end - start);
    results.forEach((to, i) => {
      to.set(machine.results[i]!.subarray(0, end - start), start);
    });
  }
  return results;
}
