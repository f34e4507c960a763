import { floats, type KeyCodes, workedOut } from "./arithmetic.js";
import type { Graph } from "../graph/graph.js";
import { kernelOf } from "./kernel.js";
import { type Machine, machineOf } from "./machine.js";
import { simplified } from "./simplify.js";

/** Rows worked out step by step before a machine is made for a graph: making one costs as much as some hundred. */
const worthAMachine = 100;

/** A graph ready to be worked out, once or a million times. */
export class Program {
  private made: Machine | undefined;
  private rows = 0;

  constructor(
    readonly graph: Graph,
    readonly texts: KeyCodes,
  ) {}

  machine(): Machine {
    if (this.made !== undefined) return this.made;
    const left = simplified(this.graph, this.texts);
    this.made = machineOf(this.graph, left) ?? kernelOf(this.graph, left);
    return this.made;
  }

  /** As `machine`, but only once so many rows have come that it is worth its making. */
  machineFor(rows: number): Machine | undefined {
    if (this.made === undefined && (this.rows += rows) <= worthAMachine) return undefined;
    return this.machine();
  }
}

/** `texts` is the library's. */
export const programOf = (graph: Graph, texts: KeyCodes): Program => new Program(graph, texts);

/**
 * Works one row out. `inputs` are in the order of `graph.inputs`, NaN where there is no value; the results, in the
 * order of `graph.results`, are NaN where something is missing (`whyMissing` says what). Pass `results` to reuse it.
 */
export function evaluateOne(
  program: Program,
  inputs: ArrayLike<number>,
  results: Float64Array = new Float64Array(program.graph.results.length),
): Float64Array {
  const machine = program.machineFor(1);
  if (machine === undefined) return stepByStep(program, inputs, results);
  const blocks = machine.inputs;
  for (let i = 0; i < blocks.length; i++) blocks[i]![0] = inputs[i] ?? NaN;
  machine.run(1);
  for (let i = 0; i < results.length; i++) results[i] = machine.results[i]![0]!;
  return results;
}

/** As a machine does, without one. */
export function stepByStep(
  { graph, texts }: Program,
  inputs: ArrayLike<number>,
  results: Float64Array = new Float64Array(graph.results.length),
): Float64Array {
  const values = workedOut(graph, floats, inputs, texts);
  graph.results.forEach((id, i) => {
    results[i] = values[id]!;
  });
  return results;
}
