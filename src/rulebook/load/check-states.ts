import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { type Library, namesIn } from "../../formula/graph/load.js";
import { functions } from "../../formula/operations/operations.js";
import { isWritable, type LocalNames } from "../../formula/graph/names.js";
import type { ModelContent } from "../read/model.js";
import { checkFormula } from "./check-formula.js";
import { statesOf, withUsed } from "./closure.js";
import { declaredColumns, stateColumnsOf } from "./state-columns.js";

/**
 * Checks the columns of a model's states: that each name means one thing where items use it, that formulas come out in the
 * unit of their column, and that none is worked out from itself. A kind must not be called as a state is.
 */
export function checkStates(
  model: ModelContent,
  models: readonly ModelContent[],
  library: Library,
  problems: Problems,
): void {
  if (model.settings.format === 1) return;
  const seen = withUsed([model.id], models);
  const declared = declaredColumns(model, models);
  checkNames(model, declared, library, problems);
  checkUnits(model, seen, problems);
  const states = new Map(statesOf(seen).map((s) => [folded(s.name), s]));
  const byState = stateColumnsOf(seen);
  for (const { name, kinds, at, columns, parts } of model.states) {
    if (parts !== undefined) continue;
    for (const kind of kinds) {
      const other = states.get(folded(kind));
      if (other !== undefined)
        problems.add({
          code: "namn-pa-tva-nivaer",
          at,
          name: kind,
          levels: ["kind", "state"],
          other: other.at,
        });
    }
    const locals = byState.get(folded(name))!;
    for (const [column, { versions }] of columns)
      for (const { formula: text, at: cell } of versions) {
        const formula = { text, at: cell, model: model.id, columns: locals };
        checkFormula(library, formula, declared.get(column)?.unit, problems);
      }
    for (const circle of circlesIn(locals, library))
      problems.add({ code: "regel-i-cirkel", at: locals.get(circle[0]!)!.definition.at, names: circle });
  }
}

function checkNames(model: ModelContent, declared: LocalNames, library: Library, problems: Problems): void {
  const own = new Set(model.stateColumns.map((c) => normalized(c.name)));
  const uses = model.items.length > 0 || model.outcomes.length > 0;
  for (const [name, { definition }] of declared) {
    const { at } = definition;
    if (own.has(name) && !isWritable(name)) problems.add({ code: "namn-oanvandbart", at, name });
    if (own.has(name) && functions.has(name))
      problems.add({ code: "namn-pa-tva-nivaer", at, name, levels: ["column", "function"] });
    const found = library.names.find(name, normalized(model.id));
    if (found.kind !== "found" || !(uses || own.has(name))) continue;
    const { level, definition: other } = found.named;
    problems.add({ code: "namn-pa-tva-nivaer", at, name, levels: ["column", level], other: other.at });
  }
}

/** A column means the same in every model that has it. */
function checkUnits(model: ModelContent, seen: readonly ModelContent[], problems: Problems): void {
  for (const column of model.stateColumns) {
    const other = seen
      .flatMap((m) => (m === model ? [] : m.stateColumns))
      .find((c) => normalized(c.name) === normalized(column.name));
    if (other === undefined) continue;
    const [text, before] = [column, other].map((c) => (c.kind === "actor" ? "aktör" : (c.unit ?? "")));
    if (text !== before)
      problems.add({
        code: "rader-olika",
        at: column.at,
        name: column.name,
        text: text!,
        other: other.at,
        before: before!,
      });
  }
}

/** Columns of one state that are worked out from themselves, each circle once. */
function circlesIn(locals: LocalNames, library: Library): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      circles.push([...path.slice(path.indexOf(name)), name]);
      return;
    }
    if (done.has(name)) return;
    for (const version of locals.get(name)?.definition.versions ?? []) {
      const tree = library.tree(version);
      for (const next of tree === undefined ? [] : namesIn(tree))
        if (locals.has(next)) follow(next, [...path, name]);
    }
    done.add(name);
  };
  for (const name of locals.keys()) follow(name, []);
  return circles;
}
