import type { Problems } from "../../core/problem.js";
import { type Expression, graphOf } from "../../formula/graph/build.js";
import type { Graph } from "../../formula/graph/graph.js";
import type { Dates } from "../../formula/graph/library.js";
import type { Library } from "../../formula/graph/load.js";
import { type Program, programOf } from "../../formula/evaluate/program.js";
import { everyone, type Rulebook } from "../rulebook.js";

/** A formula to lay out; in the names of every model unless one is said. */
export type Wording = Omit<Expression, "model"> & Readonly<{ model?: string }>;

/** Formulas on given days, ready to be worked out one by one or a column at a time. */
export interface LaidOut {
  readonly graph: Graph;
  readonly program: Program;
  /** Its `texts` turn keys into numbers. */
  readonly library: Library;
}

export interface LayOutOptions {
  readonly dates: Dates;
  /** The names the caller will give values for: inputs, parameters to override, names that only the formulas write. */
  readonly supplied: Iterable<string>;
}

/** Lays formulas out together, equal steps once. Undefined when something is wrong, which is told. */
export function layOut(
  rulebook: Rulebook,
  wordings: readonly Wording[],
  { dates, supplied }: LayOutOptions,
  problems: Problems,
): LaidOut | undefined {
  const names = [...supplied];
  const library = rulebook.libraryWith(names);
  const expressions = wordings.map((w) => ({ model: everyone, ...w }));
  const graph = graphOf(library, expressions, { dates, overridden: names }, problems);
  return graph && { graph, program: programOf(graph, library.texts), library };
}
