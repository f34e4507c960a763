import { folded, normalized } from "../../core/names.js";
import type { ActorDefinition } from "../actor.js";
import type { NameRole } from "../name-role.js";
import type { ModelContent } from "../read/model.js";
import type { StateDefinition } from "../state.js";

/** The models with these ids, in that order, and then those that they use, each once. Unknown ids are passed over. */
export function withUsed(ids: Iterable<string>, models: readonly ModelContent[]): ModelContent[] {
  const byId = new Map(models.map((m) => [normalized(m.id), m]));
  const found = new Set<ModelContent>();
  let ring = [...ids];
  while (ring.length > 0) {
    const next: string[] = [];
    for (const id of ring) {
      const model = byId.get(normalized(id));
      if (model === undefined || found.has(model)) continue;
      found.add(model);
      next.push(...model.settings.uses);
    }
    ring = next;
  }
  return [...found];
}

/** The states of models, each name once: the first model that has it says what it is. */
export const statesOf = (models: readonly ModelContent[]): StateDefinition[] =>
  firstOfEach(models.flatMap((m) => m.states));

export const actorsOfModels = (models: readonly ModelContent[]): ActorDefinition[] =>
  firstOfEach(models.flatMap((m) => m.actors));

/** The names that models have for what reports and checks look for, as formulas write them: the first model's that says. */
export function namesByRole(models: readonly ModelContent[]): ReadonlyMap<NameRole, string> {
  const names = new Map<NameRole, string>();
  for (const { settings } of models)
    for (const [role, { name }] of settings.roles) if (!names.has(role)) names.set(role, normalized(name));
  return names;
}

function firstOfEach<T extends { readonly name: string }>(all: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const one of all) if (!byName.has(folded(one.name))) byName.set(folded(one.name), one);
  return [...byName.values()];
}
