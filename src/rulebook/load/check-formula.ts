import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { expectUnit, unitOf } from "../../formula/graph/check.js";
import type { Library } from "../../formula/graph/load.js";
import type { LocalNames } from "../../formula/graph/names.js";
import { parse } from "../../formula/language/parse.js";
import type { Tree } from "../../formula/language/tree.js";
import { type Unit, unchecked } from "../../formula/language/units.js";

/**
 * Reads a formula in the names of a model and holds it to a unit; what is wrong is told. It holds on all days: values
 * are not looked up. Undefined when it cannot be read.
 */
export function checkFormula(
  library: Library,
  formula: {
    readonly text: string;
    readonly at: Place;
    readonly model: string;
    readonly columns?: LocalNames | undefined;
  },
  expected: Unit = unchecked,
  problems: Problems,
): Tree | undefined {
  const parsed = parse(formula.text);
  if (!parsed.ok) {
    problems.add({ ...parsed.fault, at: formula.at });
    return undefined;
  }
  const scope = {
    names: library.names,
    model: normalized(formula.model),
    args: [],
    locals: formula.columns,
    formula: formula.text,
    at: formula.at,
  };
  expectUnit(expected, unitOf(parsed.tree, scope, problems), parsed.tree, scope, problems);
  return parsed.tree;
}
