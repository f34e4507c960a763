import type { Problems } from "../../core/problem.js";
import type { Library } from "../../formula/graph/load.js";
import type { ModelContent } from "../read/model.js";
import { checkFormula } from "./check-formula.js";

/** What a model says that its names are: each is one that it has or uses. What is wrong is told. */
export function checkNameRoles({ id, settings }: ModelContent, library: Library, problems: Problems): void {
  for (const [role, { name, at }] of settings.roles) {
    // A table is called with its keys: the name of a rate, and a year.
    const texts =
      role === "discountRates" ? [`${name}('-'; 1)`] : role === "growingWages" ? name.split(",") : [name];
    for (const text of texts)
      checkFormula(library, { text: text.trim(), at, model: id }, undefined, problems);
  }
}
