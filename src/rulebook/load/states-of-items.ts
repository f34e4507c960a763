import { folded, normalized } from "../../core/names.js";
import type { When } from "../item.js";
import type { ModelContent } from "../read/model.js";
import type { StateDefinition } from "../state.js";
import { withUsed } from "./closure.js";

/**
 * The models that a model's items may meet states of: those that use it, itself, and those it uses. A municipality's own
 * state of a kind that ships is counted as the kind is.
 */
export function usersAndUsed(model: ModelContent, models: readonly ModelContent[]): ModelContent[] {
  const users = models.filter(
    (m) =>
      normalized(m.id) !== normalized(model.id) &&
      withUsed([m.id], models).some((used) => used.id === model.id),
  );
  return [...users, ...withUsed([model.id], models)];
}

/** The states whose columns a formula sees when it is counted so: of a move those that are left. Each name once. */
export function valuedIn(when: When, states: readonly Pick<StateDefinition, "name">[]): string[] {
  const from = when.kind === "move" ? when.moves.map((m) => m.from) : [when.states];
  const all = from.includes("all");
  const counted = new Set(from.flatMap((some) => (some === "all" ? [] : some.map(folded))));
  const names = new Map<string, string>();
  for (const { name } of states) {
    const plain = folded(name);
    if ((all || counted.has(plain)) && !names.has(plain)) names.set(plain, name);
  }
  return [...names.values()];
}
