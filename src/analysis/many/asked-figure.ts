import { folded } from "../../core/names.js";
import { municipalBooks, topOf } from "../../ledger/actors.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import type { Figure } from "../plan/figure.js";
import type { Plan } from "../plan/plan.js";
import { publicActors } from "../run/figures.js";
import { type EnglishNames, inEnglish } from "../../texts/english-names.js";
import { TypedNames } from "../../texts/typed-names.js";

/** Whose figure it is, for words. */
export type Whose =
  | { readonly kind: "municipality" | "public" | "society" }
  | { readonly kind: "actor"; readonly actor: string }
  | { readonly kind: "item"; readonly item: LedgerItem; readonly actor?: string }
  | { readonly kind: "outcome"; readonly item: LedgerItem };

/** A figure that is solved, drawn or varied: what to ask of a plan, and how to speak of it. */
export interface AskedFigure {
  readonly figure: Figure;
  /** Society is what the account of real resources is not. */
  readonly sign: 1 | -1;
  readonly whose: Whose;
  readonly present: boolean;
  /** The years it covers, both included. */
  readonly first: number;
  readonly last: number;
}

/** Calendar years, both included; all of the horizon when undefined. */
export interface AskedYears {
  readonly first: number;
  readonly last: number;
}

const presentWords = /[_ ]*(?:nuv[aä]rde|present value)$/iu;

/**
 * What is meant by `kommun`, `kommun/socialnämnd`, `offentliga`, `samhället`, an item or an outcome as the models call it, or
 * an actor and an item; with `nuvärde` after it discounted, over the whole horizon. Else the names nearest to it.
 */
export function askedFigure(
  plan: Plan,
  written: string,
  years: AskedYears | undefined,
  english: EnglishNames = new Map(),
): AskedFigure | { readonly near: readonly string[] } {
  const present = presentWords.test(written);
  const name = folded(written.trim().replace(presentWords, ""));
  const found = meaning(plan, name, english);
  if (found === undefined) return { near: new TypedNames(knownNames(plan), english).near(written, 3) };
  const { horizon } = plan;
  const all = horizon.years;
  const first = years?.first ?? all[0]!.year;
  const last = years?.last ?? all.at(-1)!.year;
  const { query, whose } = found;
  const span =
    years === undefined
      ? {}
      : { from: all.find((y) => y.year === first)!.from, until: all.find((y) => y.year === last)!.until };
  const figure: Figure =
    whose.kind === "outcome"
      ? { kind: "outcome", id: whose.item.id, query: span }
      : present
        ? { kind: "presentValue", query }
        : { kind: "sum", query: { ...query, ...span } };
  return { figure, whose, present, first, last, sign: whose.kind === "society" ? -1 : 1 };
}

export const isAsked = (asked: AskedFigure | { readonly near: readonly string[] }): asked is AskedFigure =>
  "figure" in asked;

interface Meaning {
  readonly query: Query;
  readonly whose: Whose;
}

function meaning(plan: Plan, name: string, english: EnglishNames): Meaning | undefined {
  const actors = actorsOf(plan);
  if (["kommun", "kommunen", "municipality"].includes(name))
    return { query: municipalBooks, whose: { kind: "municipality" } };
  if (["offentliga", "offentliga_finanser", "public", "public_finances"].includes(name)) {
    const own = [...new Set(actors.map(topOf))].filter((a) => publicActors.some((p) => p === a));
    return { query: { actors: own }, whose: { kind: "public" } };
  }
  if (["samhallet", "samhalle", "society"].includes(name))
    return { query: { actor: resources }, whose: { kind: "society" } };
  const actor = actorNamed(actors, name) ?? new TypedNames(actors, english).meant(name);
  if (actor !== undefined) return { query: { actor }, whose: { kind: "actor", actor } };
  const item = itemNamed(plan, name, english);
  if (item !== undefined) return { query: { item: item.id }, whose: { kind: "item", item } };
  for (const of of actors) {
    const own = [of, inEnglish(of, english)].map(folded).find((o) => name.startsWith(`${o}_`));
    if (own === undefined) continue;
    const rest = itemNamed(plan, name.slice(own.length + 1), english);
    if (rest !== undefined)
      return { query: { actor: of, item: rest.id }, whose: { kind: "item", item: rest, actor: of } };
  }
  const outcome = plan.outcomeDefinitions.find(({ item: o }) => isCalled(o, name, english))?.item;
  return outcome === undefined ? undefined : { query: {}, whose: { kind: "outcome", item: outcome } };
}

const actorNamed = (actors: readonly string[], name: string): string | undefined =>
  actors.find((a) => folded(a) === name || folded(a) === name.replace(/en$|n$/u, ""));

const isCalled = ({ id, name, nameEn }: LedgerItem, written: string, english: EnglishNames): boolean =>
  [id, name, nameEn ?? "", inEnglish(name, english)].some((n) => folded(n) === written);

const itemNamed = (plan: Plan, name: string, english: EnglishNames): LedgerItem | undefined =>
  itemsOf(plan).find((item) => isCalled(item, name, english));

const itemsOf = ({ items, budget }: Plan): LedgerItem[] => [
  ...new Set([...items.postings, ...budget.postings].map((p) => p.item)),
];

/** Everybody who pays or receives, and those whose parts do. */
function actorsOf(plan: Plan): string[] {
  const found = new Set<string>();
  for (const { payer, receiver } of itemsOf(plan))
    for (const actor of [payer, receiver])
      if (actor !== resources && actor !== "") {
        found.add(topOf(actor));
        found.add(actor);
      }
  return [...found];
}

const knownNames = (plan: Plan): string[] => [
  "kommun",
  "offentliga",
  "samhället",
  ...actorsOf(plan),
  ...itemsOf(plan).map((i) => i.name),
  ...plan.outcomeDefinitions.map(({ item }) => item.name),
];
