import { compensatedSum } from "../../core/compensated-sum.js";
import { monthsIn } from "../run/horizon.js";
import { municipalBooks } from "../../ledger/actors.js";
import { partsOf, type TextPart } from "../../input/scenario/text-parts.js";
import type { Alternative } from "./alternative.js";

/** What must be the same for a comparison to be fair. */
export type TermKind =
  "people" | "groups" | "start" | "horizon" | "prices" | "rate" | "municipality" | "counting" | "comparison";

/** A term and what it is in which alternatives; one value when it is the same in all. */
export interface Term {
  readonly kind: TermKind;
  readonly values: readonly TermValue[];
}

export interface TermValue {
  /** `people`: a number; `start`: `2027-01`; `horizon`: months; `groups`: names; `comparison`: kronor. */
  readonly value: string;
  readonly of: readonly string[];
}

/** Something that alternatives may say otherwise, and what each says. */
export interface Differing {
  readonly key: string;
  readonly kind: TextPart["kind"];
  readonly name: string;
  /** An empty text where nothing is said. */
  readonly values: readonly TermValue[];
}

/** Every term; those that differ make the comparison unfair. */
export function termsOf(alternatives: readonly Alternative[]): Term[] {
  const term = (
    kind: TermKind,
    of: (a: Alternative) => { readonly said: string; readonly value: string },
  ): Term => ({
    kind,
    values: grouped(alternatives, of),
  });
  const plainly = (kind: TermKind, of: (a: Alternative) => string): Term =>
    term(kind, (a) => ({ said: of(a), value: of(a) }));
  return [
    term("people", peopleOf),
    term("groups", groupsOf),
    plainly("start", ({ plan }) => {
      const { year, month } = plan.scenario.settings.start;
      return `${year}-${String(month).padStart(2, "0")}`;
    }),
    plainly("horizon", ({ plan: { horizon } }) => String(horizon.cycles * monthsIn(horizon.cycle))),
    plainly("prices", ({ plan }) => {
      const { prices } = plan.scenario.settings;
      return prices.kind === "fixed" ? String(prices.year) : "";
    }),
    plainly("rate", ({ plan: { scenario } }) => {
      const { rate, rates = [], timing } = scenario.settings;
      const later = rates.slice(1).map((band) => `${band.rate}@${String(band.fromYear)}`);
      return [[rate, ...later].join(","), timing].join(" ");
    }),
    plainly("municipality", ({ plan: { scenario } }) =>
      scenario.sharedCost.municipalities === undefined
        ? (scenario.settings.municipality ?? "")
        : scenario.sharedCost.municipalities.names.join(", "),
    ),
    plainly(
      "counting",
      ({ plan: { scenario, horizon } }) => `${scenario.settings.counting} ${horizon.cycle}`,
    ),
    term("comparison", comparisonOf),
  ];
}

export const isEqual = ({ values }: Term): boolean => values.length < 2;

/** What alternatives say otherwise, in the order of their files. */
export function differencesOf(alternatives: readonly Alternative[]): Differing[] {
  const all = alternatives.map((a) => partsOf(a.text, a.budgetDigest));
  const keys = [...new Set(all.flatMap((parts) => [...parts.keys()]))];
  return keys.flatMap((key): Differing[] => {
    const known = all.flatMap((parts) => parts.get(key) ?? [])[0]!;
    const parts = new Map(alternatives.map((a, i) => [a, all[i]!.get(key)]));
    const values = grouped(alternatives, (a) => {
      const part = parts.get(a);
      return { said: part?.said ?? "", value: part?.text ?? "" };
    });
    return values.length < 2 ? [] : [{ key, kind: known.kind, name: known.name, values }];
  });
}

/** What is said, and by whom; the first to say it writes it. */
function grouped(
  alternatives: readonly Alternative[],
  of: (a: Alternative) => { readonly said: string; readonly value: string },
): TermValue[] {
  const groups = new Map<string, { value: string; of: string[] }>();
  for (const alternative of alternatives) {
    const { said, value } = of(alternative);
    const group = groups.get(said) ?? { value, of: [] };
    groups.set(said, group);
    group.of.push(alternative.id);
  }
  return [...groups.values()];
}

/** Without the years after anybody came last: a longer run has more of those. */
const throughLast = (counts: readonly number[]): readonly number[] =>
  counts.slice(0, counts.findLastIndex((n) => n !== 0) + 1);

/** How many come, of which group and in which year; the number is told. */
function peopleOf({ plan, result }: Alternative): { said: string; value: string } {
  const byGroup = plan.scenario.groups.map(({ name }) => [
    name,
    ...throughLast([...result.people.enteringPerYear({ group: name })].map(rounded)),
  ]);
  const total = compensatedSum(result.people.enteringPerYear({}));
  return { said: JSON.stringify(byGroup.sort()), value: String(rounded(total)) };
}

function groupsOf({ plan: { scenario } }: Alternative): { said: string; value: string } {
  const columns = scenario.groupColumns.map((c) => c.name);
  const groups = scenario.groups.map(({ name, cells }) => [name, cells]);
  const said = JSON.stringify([columns, groups.sort()], (key, value: unknown) =>
    key === "at" ? undefined : value,
  );
  return { said, value: scenario.groups.map((g) => g.name).join(", ") };
}

/** What the same people come to without any measure: where they are, and what they cost the municipality. */
function comparisonOf({ result, plan }: Alternative): { said: string; value: string } {
  const { ledger, people } = result;
  const states = people.states.map((state) =>
    [...people.meanPerYear({ state, alternative: "without" })].map(rounded),
  );
  const money = result.topActors.map((actor) => [
    actor,
    ...[...ledger.perYear({ actor, alternative: "without" })].map((amount) => Math.round(amount)),
  ]);
  const cost = ledger.sum({ ...municipalBooks, alternative: "without" });
  // An actor that one alternative brings in has nothing to do with the others' comparison.
  const told = money.filter(([, ...amounts]) => amounts.some((amount) => amount !== 0));
  return { said: JSON.stringify([plan.scenario.compared, states, told]), value: String(Math.round(cost)) };
}

/** Far finer than anybody counts people, and coarser than floats. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6 + 0;
