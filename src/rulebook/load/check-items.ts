import type { Problems } from "../../core/problem.js";
import type { Library } from "../../formula/graph/load.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { checkFormula } from "./check-formula.js";
import type { ModelContent } from "../read/model.js";

/** Checks the formulas of items and outcomes as those of rules are: names, and that they come out in their unit. */
export function checkItems(model: ModelContent, library: Library, problems: Problems): void {
  for (const { versions, unit } of model.items)
    for (const { formula, at } of versions)
      checkFormula(library, { text: formula, at, model: model.id }, readUnit(unit), problems);
  for (const { formula, formulaAt: at, unit, unitAt } of model.outcomes) {
    const expected = readUnit(unit);
    if (expected === undefined) problems.add({ code: "enhet-okand", at: unitAt, unit, known: knownUnits });
    checkFormula(library, { text: formula, at, model: model.id }, expected, problems);
  }
}
