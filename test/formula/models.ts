import type { Place } from "../../src/core/explanation.js";
import { type Problem, Problems } from "../../src/core/problem.js";
import { type Expression, graphOf, type GraphOptions } from "../../src/formula/graph/build.js";
import type { Model, ParameterDefinition, RuleDefinition } from "../../src/formula/graph/library.js";
import { type Library, libraryOf } from "../../src/formula/graph/load.js";

export const at: Place = { file: "regler.csv", line: 2, column: "formel" };
export const dates = { cycle: "2026-03-01", price: "2026-01-01", decision: "2025-06-01" };

/** `f(x kr, y)` with a formula, as a rule that always holds. */
export function rule(head: string, formula: string, unit?: string): RuleDefinition {
  const [, name, inside = ""] = /^([^(]+)(?:\((.*)\))?$/u.exec(head)!;
  const parameters = inside
    .split(",")
    .map((p) => p.trim().split(" "))
    .filter(([p]) => p !== "")
    .map(([p, u]) => ({ name: p!, unit: u }));
  return { name: name!, unit, parameters, versions: [{ formula, at }], at };
}

export const parameter = (name: string, value: string, unit?: string): ParameterDefinition => ({
  name,
  unit,
  at,
  values: [{ value, source: "källa", grade: "A", at }],
});

export const model = (over: Partial<Model>): Model => ({
  id: "m",
  uses: [],
  inputs: [],
  parameters: [],
  tables: [],
  rules: [],
  ...over,
});

export function loaded(...models: readonly Model[]): { library: Library; problems: readonly Problem[] } {
  const problems = new Problems();
  const library = libraryOf(models, problems);
  return { library, problems: problems.told };
}

/** The codes and the parts of the formula at fault. */
export const faultsOf = (problems: readonly Problem[]): string[] =>
  problems.map((p) =>
    "spot" in p ? `${p.code}: ${p.spot.formula.slice(p.spot.start, p.spot.end)}` : p.code,
  );

export function graphs(
  library: Library,
  texts: readonly (string | Expression)[],
  over: Partial<GraphOptions> = {},
) {
  const problems = new Problems();
  const expressions = texts.map((t) => (typeof t === "string" ? { text: t, model: "m", at } : t));
  const graph = graphOf(library, expressions, { dates, ...over }, problems);
  return { graph, problems: problems.told };
}

/** A graph that must be without fault. */
export function graphFor(library: Library, texts: readonly string[], over: Partial<GraphOptions> = {}) {
  const { graph, problems } = graphs(library, texts, over);
  if (graph === undefined) throw new Error(faultsOf(problems).join(", ") || "the library is not sound");
  return graph;
}
