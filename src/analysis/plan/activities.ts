import { folded } from "../../core/names.js";
import type { FlowLayout } from "../../flow/layout.js";
import type { States, When } from "../../rulebook/item.js";
import type { StateDefinition } from "../../rulebook/state.js";
import type { Counted } from "../run/counted-items.js";

/** A state that people are in, and the state that they are counted as in it: a part of it where it is combined. */
export interface CountedAs {
  readonly state: number;
  readonly as: number;
}

type Pair = FlowLayout["pairs"][number];

/** What goes on for people in each state: the state itself, and all its parts where it is combined. By place of states. */
export class Activities {
  private readonly places: ReadonlyMap<string, number>;
  /** By state: itself, and then its parts, the main one first. */
  private readonly in: readonly (readonly number[])[];
  private readonly combined: readonly number[];

  constructor(private readonly states: readonly Pick<StateDefinition, "name" | "parts">[]) {
    this.places = new Map(states.map((s, i) => [folded(s.name), i]));
    this.in = states.map(({ parts }, i) => [
      i,
      ...(parts?.names ?? []).flatMap((name) => this.places.get(folded(name)) ?? []),
    ]);
    this.combined = [...states.keys()].filter((i) => this.in[i]!.length > 1);
  }

  /** All states in which something goes on: itself, and those that it is a part of. */
  having(activity: number): number[] {
    if (this.combined.length === 0) return [];
    return [...this.states.keys()].filter((state) => this.in[state]!.includes(activity));
  }

  /**
   * The states in which something is counted that names these, and as what. A combined state that is not named itself is
   * counted as its parts are: as each of them, or as the first of them only, so that nobody is counted twice.
   */
  countedIn(
    states: States,
    { when, whole = when, perPart }: Pick<Counted, "when" | "whole" | "perPart">,
  ): CountedAs[] {
    const own = this.named(states);
    const plain = own.map((state) => ({ state, as: state }));
    if (states === "all" || this.combined.length === 0) return plain;
    const all = whole.kind === "move" || whole.states === "all" ? own : this.named(whole.states);
    return [
      ...plain,
      ...this.combined
        .filter((state) => !all.includes(state))
        .flatMap((state) => {
          const parts = this.in[state]!.filter((part) => all.includes(part));
          const counted = perPart === true ? parts : parts.slice(0, 1);
          return counted.filter((part) => own.includes(part)).map((as) => ({ state, as }));
        }),
    ];
  }

  /** The moves that leave one of some states for one of others, each once. What goes on in both is neither left nor begun. */
  movesIn(
    { moves }: Extract<When, { kind: "move" }>,
    all: readonly Pair[],
  ): (Pair & { readonly as: number })[] {
    const found = new Map<string, Pair & { readonly as: number }>();
    for (const move of moves) {
      const [froms, tos] = [this.named(move.from), this.named(move.to)];
      for (const pair of all) {
        const key = `${pair.from} ${pair.to}`;
        if (found.has(key)) continue;
        const as = this.differs(move.from, froms, pair.from, pair.to);
        if (as === undefined || this.differs(move.to, tos, pair.to, pair.from) === undefined) continue;
        found.set(key, { ...pair, as });
      }
    }
    return [...found.values()];
  }

  /** What of some states goes on in one state and not in another. */
  private differs(asked: States, places: readonly number[], here: number, there: number): number | undefined {
    if (asked === "all") return here;
    return this.in[here]!.find((one) => places.includes(one) && !this.in[there]!.includes(one));
  }

  private named(states: States): number[] {
    if (states === "all") return [...this.states.keys()];
    return [...new Set(states.flatMap((name) => this.places.get(folded(name)) ?? []))];
  }
}
