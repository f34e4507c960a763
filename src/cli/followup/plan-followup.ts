import { againstPlan, type AgainstPlan } from "../../analysis/against-plan/against-plan.js";
import { type ObservedPeople, observedPeople } from "../../analysis/against-plan/observed-people.js";
import { observedRows } from "../../analysis/against-plan/observed-rows.js";
import { plannedOf } from "../../analysis/against-plan/planned.js";
import type { Observed, Planned } from "../../analysis/against-plan/series.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { folded, nearest } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { kindOfStatus, type StatusKind } from "../../events/status-kinds.js";
import { type OutcomeText, readPeopleOutcome } from "../../input/files/people-outcome.js";
import { readStatusStates } from "../../input/files/status-states.js";
import { monthIn, type MonthNumber, monthOf, monthText, readDay } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { HistoryBuilder } from "../../input/people/history-builder.js";
import { readPeople } from "../../input/people/read-people.js";
import { againstPlanReport } from "../../report/followup/against-plan/against-plan-report.js";
import type { AgainstAsked } from "../../report/followup/against-plan/context.js";
import { measuredFile } from "../../report/followup/measured-file.js";
import { say } from "../../texts/say.js";
import type { Result } from "../line/command.js";
import { provenanceOf } from "../provenance.js";
import { scenarioPlan, type ScenarioPlan } from "../scenario/scenario-plan.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { earlierForecasts, grownRecord } from "./forecast-record.js";
import { tellDifferences } from "./tell-differences.js";

/** How a plan is followed up. */
export interface PlanAsked {
  readonly plan: string;
  readonly outcome: string | undefined;
  readonly states: string | undefined;
  readonly alternative: string | undefined;
  readonly models: readonly string[] | undefined;
  readonly through: MonthNumber | undefined;
  readonly gap: number;
  readonly minCell: number;
  readonly monthly: boolean;
  readonly each: "person" | "household";
  readonly said: ReadonlyMap<string, StatusKind>;
  readonly record: boolean;
  readonly write: string | undefined;
  readonly previous: string | undefined;
}

/** A plan against rows about people, against sums by month, or people by the one and money by the other. */
export async function planFollowup(
  session: Session,
  paths: readonly string[],
  asked: PlanAsked,
): Promise<Result> {
  const nothing = { kind: "nothing" } as const;
  const sources = await sourcesOf(session, paths);
  const [outcomeSource] = asked.outcome === undefined ? [] : await sourcesOf(session, [asked.outcome]);
  const { alternative, models } = asked;
  const opened = await scenarioPlan(session, asked.plan, {
    ...(alternative === undefined ? {} : { alternative }),
    ...(models === undefined ? {} : { models }),
  });
  if (opened === undefined || session.usage.length > 0 || session.problems.errors > 0) return nothing;
  const { plan, asWritten } = opened;
  if (plan.horizon.cycle === "year") {
    session.problems.add({ code: "plan-per-ar", at: { file: asked.plan } });
    return nothing;
  }
  const sums = outcomeSource && (await readPeopleOutcome(outcomeSource, session.problems));
  const history = sources.length === 0 ? undefined : await historyOf(session, sources, asked.each);
  const earlier = await earlierForecasts(session, asked.plan);
  if (session.problems.errors > 0) return nothing;
  const { start, cycles } = plan.horizon;
  const first = monthIn(start.year, start.month);
  const months = { first, last: first + cycles - 1 };
  const through = throughOf(session, asked, history, sums, months);
  if (through === undefined) return nothing;
  const planned = plannedOf(plan, asWritten);
  const rows = sums && observedRows(sums, planned, { ...months, through }, session.problems);
  const people =
    history && (await peopleOf(session, history, planned, plan, { ...asked, first, through }, sources));
  if (session.usage.length > 0 || session.problems.errors > 0) return nothing;
  const observed = people === undefined ? rows : togetherWith(people.found.observed, rows);
  if (observed === undefined) return nothing;
  if (!observed.has.has("started")) {
    const columns = ["börjat"];
    session.problems.add({ code: "kolumn-saknas", at: { file: sums!.file }, columns, found: [] });
    return nothing;
  }
  const { minCell, monthly } = asked;
  const found = againstPlan(plan, asWritten, observed, {
    minCell,
    monthly,
    first,
    through,
    earlier: earlier.rows,
  });
  const report = againstPlanReport(
    found,
    askedOf(plan, planned, { ...asked, first, through }, people, session),
    await provenanceWith(session, opened, [
      ...sources,
      ...(outcomeSource === undefined ? [] : [outcomeSource]),
      ...(earlier.source === undefined ? [] : [earlier.source]),
    ]),
  );
  if (asked.previous !== undefined) await tellDifferences(session, asked.previous, report, minCell);
  const grown = asked.record
    ? await grownRecord(session, asked.plan, earlier, found.forecasts.at(-1)!.planned, {
        first,
        through,
        made: session.today,
        has: observed.has,
      })
    : undefined;
  if (session.usage.length > 0 || session.problems.errors > 0) return nothing;
  return {
    kind: "report",
    report,
    ...(grown === undefined ? {} : { besides: [grown] }),
    ...(asked.write === undefined
      ? {}
      : { folder: written(asked.write, found, session, { first, through }) }),
  };
}

async function historyOf(
  session: Session,
  sources: readonly Source[],
  each: PlanAsked["each"],
): Promise<History> {
  const builder = new HistoryBuilder();
  for (const source of sources) await readPeople(source, builder, { each }, session.problems);
  return builder.finish();
}

/** The last month that everything tells of, unless another is asked for. */
function throughOf(
  { usage, today }: Session,
  { through }: PlanAsked,
  history: History | undefined,
  sums: OutcomeText | undefined,
  { first, last }: { readonly first: MonthNumber; readonly last: MonthNumber },
): MonthNumber | undefined {
  const known = [
    last,
    ...(history === undefined ? [] : [monthOf(readDay(today)!), monthOf(history.read.lastDay)]),
    ...(sums === undefined ? [] : [Math.max(...sums.rows.map(({ month }) => month))]),
  ];
  const month = through ?? Math.min(...known);
  if (month >= first && month <= last) return month;
  const texts = { through: monthText(month), first: monthText(first), last: monthText(last) };
  usage.push(say("usage.throughOutsidePlan", texts));
  return undefined;
}

/** Money of the one beside people of the other. */
function togetherWith(people: Observed, rows: Observed | undefined): Observed {
  if (rows === undefined) return people;
  const paid = new Set(["aid", "wages", "support", "other"] as const);
  const money = [...rows.has].filter((column) => paid.has(column as "aid"));
  const nobody = new Float64Array(people.months);
  const leaves = rows.leaves.map((leaf) => ({
    ...leaf,
    started: nobody,
    employed: nobody,
    inWork: nobody,
    droppedOut: nobody,
    toWork: nobody,
  }));
  return {
    months: people.months,
    has: new Set([...people.has, ...money]),
    leaves: [...people.leaves, ...leaves],
  };
}

interface FollowedPeople {
  readonly found: ObservedPeople;
  readonly statuses: NonNullable<AgainstAsked["statuses"]>;
}

/** The rows with their statuses matched to states: as a file says, else by name. */
async function peopleOf(
  session: Session,
  history: History,
  planned: Planned,
  { scenario }: Plan,
  asked: PlanAsked & { readonly first: MonthNumber; readonly through: MonthNumber },
  sources: readonly Source[],
): Promise<FollowedPeople | undefined> {
  const { problems, usage } = session;
  const [source] = asked.states === undefined ? [] : await sourcesOf(session, [asked.states]);
  const mapped = source === undefined ? [] : await readStatusStates(source, problems);
  if (mapped === undefined) return undefined;
  const placeOf = new Map<string, number>();
  scenario.states.forEach(({ name, nameEn }, place) => {
    for (const word of [nameEn, name]) if (word !== undefined) placeOf.set(folded(word), place);
  });
  const said = new Map<string, number>();
  for (const { status, state } of mapped) {
    const place = placeOf.get(folded(state.text));
    const known = scenario.states.map(({ name }) => name);
    const near = nearest(state.text, known);
    if (place !== undefined) said.set(folded(status), place);
    else
      problems.add({
        code: "tillstand-okant",
        at: state.at,
        name: state.text,
        known: known.slice(0, 12),
        ...(near === undefined ? {} : { near }),
      });
  }
  const states = history.statuses.map((status) => said.get(folded(status)) ?? placeOf.get(folded(status)));
  const isIn = (state: number | undefined): boolean =>
    state !== undefined && planned.inMeasure.some((own) => own.has(state));
  for (const state of new Set(states)) {
    const measures = planned.measures.filter(
      (_, i) => state !== undefined && planned.inMeasure[i]!.has(state),
    );
    if (measures.length > 1)
      usage.push(say("usage.sameMeasureState", { state: scenario.states[state!]!.name, measures }));
  }
  if (!states.some(isIn)) {
    const names = statesIn(planned, scenario);
    const at = { file: sources[0]!.name };
    problems.add({ code: "plan-utan-status", at, statuses: history.statuses.slice(0, 12), states: names });
  }
  const kinds = history.statuses.map((status) => kindOfStatus(status, asked.said));
  const { first, through, gap } = asked;
  const found = observedPeople(history, planned, { states, kinds, gap, first, through });
  const isWork = (i: number): boolean =>
    states[i] === undefined ? kinds[i] === "selfSupport" : planned.inWork.has(states[i]);
  const where = (holds: (i: number) => boolean): string[] => history.statuses.filter((_, i) => holds(i));
  return {
    found,
    statuses: {
      measure: where((i) => isIn(states[i])),
      work: where((i) => !isIn(states[i]) && isWork(i)),
      rest: where((i) => !isIn(states[i]) && !isWork(i)),
      before: found.before > 0,
    },
  };
}

const statesIn = ({ inMeasure }: Planned, { states }: Plan["scenario"]): string[] => [
  ...new Set(inMeasure.flatMap((own) => [...own].map((state) => states[state]!.name))),
];

function askedOf(
  { scenario, horizon }: Plan,
  planned: Planned,
  { first, through, minCell }: PlanAsked & { readonly first: MonthNumber; readonly through: MonthNumber },
  people: FollowedPeople | undefined,
  { common }: Session,
): AgainstAsked {
  const years = horizon.years.map(({ year }) => year);
  return {
    title: scenario.settings.title,
    first,
    through,
    minCell,
    unit: common.unit,
    years: { first: years[0]!, last: years.at(-1)! },
    states: statesIn(planned, scenario),
    statuses: people?.statuses,
    horizon,
    isPrivate: scenario.settings.employer === "private",
  };
}

async function provenanceWith(
  session: Session,
  { provenance }: ScenarioPlan,
  sources: readonly Source[],
): ReturnType<typeof provenanceOf> {
  const own = await provenanceOf(session, sources);
  return { ...provenance, inputs: [...own.inputs, ...provenance.inputs] };
}

/** The shares that were measured, as assumptions for the next plan. */
function written(
  path: string,
  { rates }: AgainstPlan,
  { today, language }: Session,
  { first, through }: { readonly first: MonthNumber; readonly through: MonthNumber },
): NonNullable<Extract<Result, { kind: "report" }>["folder"]> {
  const period = { first: monthText(first), last: monthText(through), today };
  const { file, number } = measuredFile(rates, period, language);
  return { path, files: [file], said: [say("against.written", { folder: path, rates: number })] };
}
