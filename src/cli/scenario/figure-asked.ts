import { cycleAt } from "../../analysis/run/horizon.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import type { Explanation } from "../../core/explanation.js";
import { folded, nearestOf } from "../../core/names.js";
import type { View } from "../../ledger/query.js";
import { runContext, type RunContext } from "../../report/run/context.js";
import { meanPeople, peopleAt } from "../../report/run/explained.js";
import type { Table } from "../../report/report.js";
import { tablesOfRun } from "../../report/run/run-report.js";
import { inEnglish } from "../../texts/english-names.js";
import { type Reader, spoken } from "../in-language.js";
import { FigureNames, figuresOf, type ReportFigure } from "./report-figures.js";

/** A figure by the name `run` prints: an explanation of it, or the names nearest to what was written. */
export type FigureAsked =
  | { readonly kind: "found"; readonly explanation: Explanation }
  | { readonly kind: "time"; readonly written: string }
  | { readonly kind: "unknown"; readonly near: readonly string[] };

const PEOPLE = new Set(["people", "personer", "manniskor"]);

/**
 * Any figure of the report by what stands beside and above it (`Skatt 2027`, `Samhället Nuvärde`, `Netto kommun Alla år`).
 * Also an actor, an item or both with a year or a month (`kommun/socialnämnd 2027-03`, `kommun försörjningsstöd`), by the
 * models' own names, and `personer arbete 2028-06`. Without a time it is the whole horizon.
 */
export function figuresToAsk(
  result: RunResult,
  view: View,
  reader: Reader,
  others: readonly RunResult[] = [],
): (written: string) => FigureAsked {
  const asked = { unit: "kr", view, years: undefined, detail: true, monthly: true } as const;
  const context = runContext(result, asked, others);
  const tables = [...tablesOfRun(context)];
  const figures = [...figuresOf(tables, reader)];
  const [names, inOther] = namesIn(tables, figures, reader);
  return (written) => {
    const printed = names.written(written) ?? inOther.written(written);
    if (printed !== undefined) return figure(printed);
    const asked = askedByName(context, written, view, reader);
    if (asked !== undefined) return asked;
    const meant = names.meant(written) ?? inOther.meant(written);
    if (meant !== undefined) return figure(meant);
    const { time } = apart(written);
    if (time !== undefined && timeOf(result, time) === undefined) return { kind: "time", written: time };
    return { kind: "unknown", near: nearTo(written, result, figures, reader) };
  };
}

/** Any figure of some tables, by what stands beside and above it. */
export function tableFigures(tables: Iterable<Table>, reader: Reader): (written: string) => FigureAsked {
  const all = [...tables];
  const figures = [...figuresOf(all, reader)];
  const [own, other] = namesIn(all, figures, reader);
  return (written) => {
    const meant =
      own.written(written) ?? other.written(written) ?? own.meant(written) ?? other.meant(written);
    if (meant !== undefined) return figure(meant);
    const rows = figures.map(({ row, column }) => [...row, column].join(" "));
    return { kind: "unknown", near: nearestOf(written, [...new Set(rows)], 3) };
  };
}

/** Figures as the reader's language names them, and as the other one does: papers are read in both. */
function namesIn(
  tables: readonly Table[],
  figures: readonly ReportFigure[],
  { language, english }: Reader,
): readonly [own: FigureNames, other: FigureNames] {
  const other = { language: language === "sv" ? "en" : "sv", english } as const;
  return [new FigureNames(figures), new FigureNames(figuresOf(tables, other))];
}

/** Rows of the report, actors and items, with the time that was asked for. */
function nearTo(
  written: string,
  result: RunResult,
  figures: readonly ReportFigure[],
  reader: Reader,
): string[] {
  const { time } = apart(written);
  const tail = time === undefined ? "" : ` ${time}`;
  const rows = figures.map(({ row }) => row.join(" "));
  const names = [...result.actors, ...result.ledger.items.map((i) => i.name)];
  const known = [...rows, ...names.map((name) => spoken(reader, name))];
  const near = nearestOf(
    written,
    known.map((name) => `${name}${tail}`),
    3,
  );
  if (near.length > 0) return near;
  // What stands above the figures, as the internal rate does.
  return nearestOf(
    written,
    figures.map(({ row, column }) => [...row, column].join(" ")),
    3,
  );
}

/** Under its own name, since its working may begin with that of another. */
const figure = ({ row, column, explain }: ReportFigure): FigureAsked => {
  const explanation = explain();
  const label = [...row, column].join(" ").trim();
  return found({ ...explanation, label, children: () => explanation.children() });
};

function askedByName(
  context: RunContext,
  written: string,
  view: View,
  { english }: Reader,
): FigureAsked | undefined {
  const { result } = context;
  const { name, time } = apart(written);
  const period = time === undefined ? {} : timeOf(result, time);
  if (period === undefined) return undefined;
  const words = folded(name);
  const first = /^[^_]+/.exec(words)?.[0] ?? "";
  if (PEOPLE.has(first) && words.length > first.length)
    return peopleAsked(context, words.slice(first.length + 1), time ?? "", period);
  const { ledger } = result;
  const actors = [...result.topActors, ...result.actors].flatMap((actor) => [
    [folded(actor), actor] as const,
    [folded(inEnglish(actor, english)), actor] as const,
  ]);
  const items = ledger.items.flatMap((i) => [
    [folded(i.id), i.id] as const,
    [folded(i.name), i.id] as const,
    ...(i.nameEn === undefined ? [] : [[folded(i.nameEn), i.id] as const]),
  ]);
  const item = items.find(([known]) => known === words)?.[1];
  if (item !== undefined) return found(result.explain({ item, ...period, view }, written));
  const actor = actors.find(([known]) => known === words)?.[1];
  if (actor !== undefined) return found(result.explain({ actor, ...period, view }, written));
  for (const [known, whose] of actors) {
    const rest = words.startsWith(`${known}_`) ? words.slice(known.length + 1) : undefined;
    const of = items.find(([name]) => name === rest)?.[1];
    if (of !== undefined) return found(result.explain({ actor: whose, item: of, ...period, view }, written));
  }
  const outcome = result.outcomes.find(({ outcome: o }) =>
    [o.id, o.name, o.nameEn ?? ""].some((n) => folded(n) === words),
  );
  return outcome === undefined ? undefined : found(result.explainOutcome(outcome.outcome.id, period));
}

const found = (explanation: Explanation): FigureAsked => ({ kind: "found", explanation });

/** With the measure: a year's mean, or a month's people. */
function peopleAsked(
  context: RunContext,
  rest: string,
  time: string,
  { year, from = 0 }: { readonly year?: number; readonly from?: number },
): FigureAsked | undefined {
  const { people, scenario } = context.result;
  const state = people.states.find((s) =>
    [s, scenario.states.find(({ name }) => name === s)?.nameEn ?? s].some((name) => folded(name) === rest),
  );
  if (state === undefined) return undefined;
  const query = { state, alternative: "with" } as const;
  if (year === undefined) return found(peopleAt(context, query, from));
  return found(meanPeople(context, query, year, `${state} ${time}`));
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
