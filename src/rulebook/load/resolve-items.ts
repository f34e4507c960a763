import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { resources } from "../actor.js";
import { actorsOfModels, statesOf, withUsed } from "./closure.js";
import type { ItemDefinition, OutcomeDefinition, States, When } from "../item.js";
import type { ModelContent } from "../read/model.js";

/** Messages name at most so many states. */
const mostNamed = 12;

/**
 * The model with every state and actor of its items and outcomes named as `tillstand.csv` and `aktorer.csv` write them,
 * its own or those of the models it uses. Those that there are not are told.
 */
export function withResolvedItems(
  model: ModelContent,
  models: readonly ModelContent[],
  problems: Problems,
): ModelContent {
  if (model.items.length === 0 && model.outcomes.length === 0) return model;
  const seen = withUsed([model.id], models);
  const states = new Map(statesOf(seen).map((s) => [folded(s.name), s.name]));
  const actors = new Map(
    [...actorsOfModels(seen).map((a) => a.name), resources].map((name) => [folded(name), name]),
  );
  const state = (name: string, at: Place): string => {
    const known = states.get(folded(name));
    if (known === undefined) {
      const near = nearest(name, states.values());
      const some = [...states.values()].slice(0, mostNamed);
      problems.add({
        code: "tillstand-okant",
        at,
        name,
        known: some,
        ...(near === undefined ? {} : { near }),
      });
    }
    return known ?? name;
  };
  const actor = (name: string, at: Place): string => {
    const known = actors.get(folded(name));
    if (known === undefined) {
      const near = nearest(name, actors.values());
      problems.add({ code: "aktor-okand", at, name, ...(near === undefined ? {} : { near }) });
    }
    return known ?? name;
  };
  const items = model.items.map((item): ItemDefinition => ({
    ...item,
    when: resolved(item.when, (name) => state(name, item.statesAt)),
    payer: actor(item.payer, item.payerAt),
    receiver: actor(item.receiver, item.receiverAt),
  }));
  const outcomes = model.outcomes.map((outcome): OutcomeDefinition => ({
    ...outcome,
    when: resolved(outcome.when, (name) => state(name, outcome.statesAt)),
  }));
  return { ...model, items, outcomes };
}

function resolved(when: When, state: (name: string) => string): When {
  const all = (states: States): States => (states === "all" ? states : states.map(state));
  return when.kind === "move"
    ? { ...when, moves: when.moves.map(({ from, to }) => ({ from: all(from), to: all(to) })) }
    : { ...when, states: all(when.states) };
}
