import type { Place } from "../../core/explanation.js";
import { folded, nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { resources } from "../actor.js";
import type { ItemDefinition, OutcomeDefinition, States, When } from "../item.js";
import type { ModelContent } from "../read/model.js";
import type { StateDefinition } from "../state.js";
import { actorsOfModels, statesOf, withUsed } from "./closure.js";
import { mainOf, withParts } from "./combined-states.js";
import { usersAndUsed, valuedIn } from "./states-of-items.js";

/** Messages name at most so many states. */
const mostNamed = 12;

/**
 * The model with every actor and state of its files named as `aktorer.csv` and `tillstand.csv` write them, its own or those
 * of the models it uses, and kinds of states as the states that are of the kind. Those that there are not are told.
 */
export function withResolvedItems(
  model: ModelContent,
  models: readonly ModelContent[],
  problems: Problems,
): ModelContent {
  if (model.items.length === 0 && model.outcomes.length === 0 && model.states.length === 0) return model;
  const names = new Names(model, models, problems);
  return {
    ...model,
    states: model.states.map((state) => names.withActors(names.withParts(state))),
    items: model.items.map((item) => names.item(item)),
    outcomes: model.outcomes.map((outcome): OutcomeDefinition => ({
      ...outcome,
      when: names.when(outcome.when, outcome.statesAt),
    })),
  };
}

class Names {
  private readonly states: ReadonlyMap<string, StateDefinition>;
  /** By folded name, the states of each kind: those of models that use this one too. */
  private readonly kinds = new Map<string, string[]>();
  private readonly actors: ReadonlyMap<string, string>;
  /** Every state that an item may come to be counted in. */
  private readonly reached: readonly StateDefinition[];
  private readonly columns: ReadonlySet<string>;

  constructor(
    model: ModelContent,
    models: readonly ModelContent[],
    private readonly problems: Problems,
  ) {
    const seen = withUsed([model.id], models);
    this.states = new Map(statesOf(seen).map((s) => [folded(s.name), s]));
    this.actors = new Map(
      [...actorsOfModels(seen).map((a) => a.name), resources].map((name) => [folded(name), name]),
    );
    this.reached = usersAndUsed(model, models).flatMap((m) => m.states);
    for (const { name, kinds } of this.reached)
      for (const kind of kinds) {
        const states = this.kinds.get(folded(kind)) ?? [];
        this.kinds.set(folded(kind), states);
        if (!states.includes(name)) states.push(name);
      }
    this.columns = new Set(
      seen.flatMap((m) => m.stateColumns.flatMap((c) => (c.kind === "actor" ? [normalized(c.name)] : []))),
    );
  }

  withParts(state: StateDefinition): StateDefinition {
    return withParts(state, this.states, this.problems);
  }

  /** The actors that a state's columns name. */
  withActors(state: StateDefinition): StateDefinition {
    const actors = [...state.actors].map(
      ([column, { name, at }]) => [column, { name: this.actor(name, at), at }] as const,
    );
    return { ...state, actors: new Map(actors) };
  }

  item(item: ItemDefinition): ItemDefinition {
    const when = this.when(item.when, item.statesAt);
    const payer = this.end(item, when, "payer");
    const receiver = this.end(item, when, "receiver");
    for (const state of new Set([...(payer.in?.keys() ?? []), ...(receiver.in?.keys() ?? [])])) {
      const [pays, gets] = [payer.in?.get(state) ?? payer.name, receiver.in?.get(state) ?? receiver.name];
      const at = payer.in === undefined ? item.receiverAt : item.payerAt;
      if (folded(pays) === folded(gets)) this.problems.add({ code: "post-till-sig-sjalv", at, name: pays });
      else if ([pays, gets].includes(resources) !== (item.kind === "real"))
        this.problems.add({ code: "post-slag", at, kind: item.kind });
    }
    return {
      ...item,
      when,
      payer: payer.name,
      ...(payer.in && { payerIn: payer.in }),
      receiver: receiver.name,
      ...(receiver.in && { receiverIn: receiver.in }),
    };
  }

  when(when: When, at: Place): When {
    const all = (states: States): States =>
      states === "all" ? states : [...new Set(states.flatMap((name) => this.named(name, at)))];
    return when.kind === "move"
      ? { ...when, moves: when.moves.map(({ from, to }) => ({ from: all(from), to: all(to) })) }
      : { ...when, states: all(when.states) };
  }

  /** The state that is called so, or those of the kind. */
  private named(name: string, at: Place): readonly string[] {
    const state = this.states.get(folded(name));
    if (state !== undefined) return [state.name];
    const kind = this.kinds.get(folded(name));
    if (kind !== undefined) return kind;
    const all = [...this.states.values()].map((s) => s.name);
    const near = nearest(name, [...all, ...this.reached.flatMap((s) => s.kinds)]);
    const known = all.slice(0, mostNamed);
    this.problems.add({ code: "tillstand-okant", at, name, known, ...(near === undefined ? {} : { near }) });
    return [name];
  }

  /** An actor, or one for each state where a column of states says who; a state without is left out. */
  private end(
    item: ItemDefinition,
    when: When,
    end: "payer" | "receiver",
  ): { name: string; in?: ReadonlyMap<string, string> } {
    const [written, at] = [item[end], item[`${end}At`]];
    const column = normalized(written);
    if (!this.columns.has(column)) return { name: this.actor(written, at) };
    const inStates = new Map<string, string>();
    const reached = new Map(this.reached.map((s) => [folded(s.name), s]));
    for (const name of valuedIn(when, this.reached)) {
      const main = mainOf(reached.get(folded(name))!, reached)?.name ?? name;
      const states = this.reached.filter((s) => folded(s.name) === folded(main));
      const cell = states.map((s) => s.actors.get(column)).find((actor) => actor !== undefined);
      if (cell !== undefined) inStates.set(folded(name), this.actors.get(folded(cell.name)) ?? cell.name);
    }
    return { name: written, in: inStates };
  }

  private actor(name: string, at: Place): string {
    const known = this.actors.get(folded(name));
    if (known !== undefined) return known;
    const near = nearest(name, this.actors.values());
    this.problems.add({ code: "aktor-okand", at, name, ...(near === undefined ? {} : { near }) });
    return name;
  }
}
