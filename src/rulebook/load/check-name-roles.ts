import type { Problems } from "../../core/problem.js";
import type { Library } from "../../formula/graph/load.js";
import type { ModelContent } from "../read/model.js";
import { checkFormula } from "./check-formula.js";

/** What a model says that its names are: each is one that it has or uses. What is wrong is told. */
export function checkNameRoles({ id, settings }: ModelContent, library: Library, problems: Problems): void {
  for (const [role, { name, at }] of settings.roles) {
    // A table is called with its keys: the name of a rate, and a year.
    const text = role === "discountRates" ? `${name}('-'; 1)` : name;
    checkFormula(library, { text, at, model: id }, undefined, problems);
  }
}
