import type { KeyCodes } from "./arithmetic.js";
import type { Graph, GraphInput } from "../graph/graph.js";

/** A value for an input: a number, or the text of a key. */
export type GivenValue = number | string;

/** What an input is worth on a row: what is given, else its preset, else nothing. */
export function inputValue(input: GraphInput, given: GivenValue | undefined, texts: KeyCodes): number {
  const value = given ?? input.preset;
  if (value === undefined) return NaN;
  if (typeof value === "number") return value;
  if (input.unit.kind === "text") return texts.code(value);
  return /^-?\d+(\.\d+)?$/u.test(value) ? Number(value) : texts.code(value);
}

/** The inputs of a graph in its order, for `evaluateOne`. Numbers as plain decimals, or texts that are keys. */
export function rowOf(graph: Graph, given: ReadonlyMap<string, GivenValue>, texts: KeyCodes): Float64Array {
  return Float64Array.from(graph.inputs, (input) => inputValue(input, given.get(input.name), texts));
}
