import type { Explanation, How, Label, Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Municipalities, Scenario } from "../../input/scenario/scenario.js";
import { isPartOf, municipality } from "../../ledger/actors.js";
import type { LedgerItem, Posting } from "../../ledger/posting.js";
import { stepsOf, valueIn } from "../../ledger/steps.js";
import { municipalityActor } from "../../rulebook/actor.js";
import { holdsOn } from "../../rulebook/read/days-held.js";
import { tidy } from "../../formula/explain.js";
import { say } from "../../texts/say.js";
import { dayOf, type Horizon } from "./horizon.js";
import type { People } from "./people.js";

/** Shares of what municipalities pay together, by municipality, in a cycle and of a measure. They make 1. */
export type SharesIn = (cycle: number, measure: string) => readonly number[];

/** By the key of the scenario. Where it is by participants and nobody begins in a measure, by those of all measures. */
export function sharesOf(
  { key, names, ofGroup, shares }: Municipalities,
  scenario: Scenario,
  horizon: Horizon,
  people: People,
): SharesIn {
  if (key !== "participants") {
    const byCycle = Array.from({ length: horizon.cycles }, (_, cycle) => {
      const day = dayOf(horizon, cycle);
      const holding = shares.filter((s) => holdsOn(s, day));
      return whole(names.map((name) => holding.find((s) => s.of === name)?.share ?? 0));
    });
    return (cycle) => byCycle[cycle]!;
  }
  const begin = (measure: string | undefined): number[] => {
    const each = names.map(() => 0);
    scenario.groups.forEach(({ name }, i) => {
      const query = { group: name, ...(measure === undefined ? {} : { measure }) };
      const number = people.enteringPerYear(query).reduce((sum, n) => sum + n, 0);
      each[names.indexOf(ofGroup[i]!)]! += number;
    });
    return each;
  };
  const known = new Map<string, readonly number[]>();
  return (_, measure) => {
    const before = known.get(measure);
    if (before !== undefined) return before;
    const own = begin(measure);
    const found = whole(own.some((n) => n > 0) ? own : begin(undefined));
    known.set(measure, found);
    return found;
  };
}

/** Alike for all where nobody has any part of it. */
function whole(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (total === 0 ? 1 / parts.length : part / total));
}

/** The municipality of what is paid for people: the one that pays it by name, or else theirs. Undefined where there is one only. */
export function municipalityIn({
  groups,
  sharedCost: { municipalities },
}: Pick<Scenario, "groups" | "sharedCost">): (item: LedgerItem, group: string) => string | undefined {
  if (municipalities === undefined) return () => undefined;
  const { names, ofGroup } = municipalities;
  const byGroup = new Map(groups.map(({ name }, i) => [name, ofGroup[i]!]));
  return ({ payer, receiver }, group) =>
    names.find((name) => [payer, receiver].some((end) => isPartOf(end, municipalityActor(name)))) ??
    byGroup.get(group);
}

/** What a posting of one municipality is a share of. */
export interface ShareOf {
  readonly whole: Posting;
  readonly share: (cycle: number) => number;
  /** Where it is written; undefined where it follows from those who begin. */
  readonly at: (cycle: number) => Place | undefined;
}

/** A run's postings told apart by municipality, and what those that are shares are shares of. */
export interface ByMunicipality {
  readonly postings: readonly Posting[];
  readonly shares: ReadonlyMap<Posting, ShareOf>;
}

/**
 * What `kommun` pays or gets for no people, as one posting for each municipality, of its share: together they are the whole.
 * Those of people have their municipality already.
 */
export function byMunicipality(
  municipalities: Municipalities,
  postings: readonly Posting[],
  scenario: Scenario,
  horizon: Horizon,
  people: People,
): ByMunicipality {
  const sharesIn = sharesOf(municipalities, scenario, horizon, people);
  const ownOf = municipalityIn(scenario);
  const shares = new Map<Posting, ShareOf>();
  const cycles = Array.from({ length: horizon.cycles }, (_, cycle) => cycle);
  const rowOf = (name: string) => (cycle: number) =>
    municipalities.key === "participants"
      ? undefined
      : municipalities.shares.find((s) => s.of === name && holdsOn(s, dayOf(horizon, cycle)))?.at;
  const told = postings.flatMap((posting): Posting[] => {
    const { item, group, value, measure } = posting;
    if (posting.municipality !== undefined) return [posting];
    const own = ownOf(item, group);
    if (own !== undefined) return [{ ...posting, municipality: own }];
    if (![item.payer, item.receiver].some((end) => isPartOf(end, municipality))) return [posting];
    return municipalities.names.map((name, i) => {
      const share = (cycle: number): number => sharesIn(cycle, measure)[i]!;
      const perCycle = cycles.map((cycle) => share(cycle) * valueIn(value, cycle));
      const part: Posting = { ...posting, municipality: name, shared: true, value: stepsOf(perCycle) };
      shares.set(part, { whole: posting, share, at: rowOf(name) });
      return part;
    });
  });
  return { postings: told, shares };
}

/** How a share of a value came about. */
export const sharedValue = (
  { whole, share, at }: ShareOf,
  cycle: number,
  valueOf: (posting: Posting, cycle: number) => Explanation | undefined,
): Explanation => {
  const { item, value } = whole;
  const place = at(cycle);
  const node = (label: Label, number: number, unit: string, how: How): Explanation => ({
    label,
    value: tidy(number),
    unit,
    how,
    children: () => [],
  });
  const all = valueIn(value, cycle);
  const how: How =
    place === undefined ? { kind: "words", by: say("ledger.byParticipants") } : { kind: "input", place };
  return {
    ...node(say("ledger.value"), share(cycle) * all, item.unit, { kind: "product" }),
    children: () => [
      valueOf(whole, cycle) ?? node(say("ledger.value"), all, item.unit, { kind: "input", place: item.at }),
      node(say("ledger.share"), share(cycle), "%", how),
    ],
  };
};

/** The groups of a municipality, by name. */
export const groupsOf = (scenario: Scenario, name: string): string[] =>
  scenario.groups.flatMap((group, i) =>
    folded(scenario.sharedCost.municipalities?.ofGroup[i] ?? "") === folded(name) ? [group.name] : [],
  );
