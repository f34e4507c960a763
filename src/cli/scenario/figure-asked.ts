import { cycleAt } from "../../analysis/run/horizon.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import type { Explanation } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { View } from "../../ledger/query.js";

/** A figure by the name `run` prints: an explanation of it, or the name nearest to what was written. */
export type FigureAsked =
  | { readonly kind: "found"; readonly explanation: Explanation }
  | { readonly kind: "time"; readonly written: string }
  | { readonly kind: "unknown"; readonly near: string | undefined };

const PEOPLE = new Set(["people", "personer", "manniskor"]);

/**
 * `kommun 2027`, `kommun/socialnämnd`, `försörjningsstöd 2027`, `kommun försörjningsstöd 2027` (an actor, an item, or
 * both), `personer arbete 2028-06`, an outcome's name and year. Without a year it is the whole horizon.
 */
export function figureAsked(result: RunResult, written: string, view: View): FigureAsked {
  const { name, time } = apart(written);
  const period = time === undefined ? {} : timeOf(result, time);
  if (period === undefined) return { kind: "time", written: time! };
  const words = folded(name);
  const first = /^[^_]+/.exec(words)?.[0] ?? "";
  if (PEOPLE.has(first)) return peopleAsked(result, words.slice(first.length + 1), period.from ?? 0);
  const { ledger } = result;
  const actors = [...result.topActors, ...result.actors];
  const items = ledger.items.flatMap((i) => [
    [folded(i.id), i.id] as const,
    [folded(i.name), i.id] as const,
    ...(i.nameEn === undefined ? [] : [[folded(i.nameEn), i.id] as const]),
  ]);
  const item = items.find(([known]) => known === words)?.[1];
  if (item !== undefined) return found(result.explain({ item, ...period, view }));
  const actor = actors.find((a) => folded(a) === words);
  if (actor !== undefined) return found(result.explain({ actor, ...period, view }));
  for (const whose of actors) {
    const rest = words.startsWith(`${folded(whose)}_`) ? words.slice(folded(whose).length + 1) : undefined;
    const of = items.find(([known]) => known === rest)?.[1];
    if (of !== undefined) return found(result.explain({ actor: whose, item: of, ...period, view }));
  }
  const outcome = result.outcomes.find(({ outcome: o }) =>
    [o.id, o.name, o.nameEn ?? ""].some((n) => folded(n) === words),
  );
  if (outcome !== undefined) return found(result.explainOutcome(outcome.outcome.id, period));
  const known = [
    ...actors,
    ...ledger.items.map((i) => i.name),
    ...result.outcomes.map((o) => o.outcome.name),
  ];
  return { kind: "unknown", near: nearest(name, known) };
}

const found = (explanation: Explanation): FigureAsked => ({ kind: "found", explanation });

function peopleAsked(result: RunResult, rest: string, cycle: number): FigureAsked {
  const state = result.people.states.find((s) => folded(s) === rest);
  if (state === undefined) return { kind: "unknown", near: nearest(rest, result.people.states) };
  return found(result.explainPeople({ state, cycle, alternative: "with" }));
}

/** The name, and the year or month that stands last. */
function apart(written: string): { name: string; time: string | undefined } {
  const [, name = written, time] = /^(.*?)\s+(\d{4}(?:-\d{2})?)$/.exec(written.trim()) ?? [];
  return { name: name.trim(), time };
}

/** A year's cycles, or a month's; undefined outside the horizon. */
function timeOf(
  { horizon }: RunResult,
  time: string,
): { from?: number; until?: number; year?: number } | undefined {
  const year = horizon.years.find((y) => y.year === Number(time.slice(0, 4)));
  if (year === undefined) return undefined;
  if (time.length === 4) return { year: year.year, from: year.from, until: year.until };
  const cycle = cycleAt(horizon, { year: year.year, month: Number(time.slice(5)) });
  return cycle < 0 || cycle >= horizon.cycles ? undefined : { from: cycle, until: cycle + 1 };
}
