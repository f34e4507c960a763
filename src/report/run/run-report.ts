import type { Turning } from "../../analysis/many/turning.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { once } from "../../core/once.js";
import { fixed, isZero, kronor, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import type { Replacement } from "../../rulebook/load/replacements.js";
import { say } from "../../texts/say.js";
import { actorPartsTable, societyTable } from "./actors.js";
import { boardTable } from "./board.js";
import { splitTable } from "./by.js";
import { activitiesTable } from "./activities.js";
import { chartsOf } from "./charts/run-charts.js";
import { consequencesOf } from "./consequences.js";
import { assumptionsOf, assumptionsTable, carriedNote, carriedTable, evidenceTable } from "./assumptions.js";
import { comparisonsTable } from "./comparisons.js";
import { comparedNote, comparisonNote, haircutNote, longRunNotes } from "./comparison.js";
import {
  amountsPerYear,
  hasMoney,
  runContext,
  type RunContext,
  type RunView,
  type SplitBy,
} from "./context.js";
import { itemLabel, itemsTable, transfersTable } from "./items.js";
import { displacementNotes, displacementTable } from "./displacement.js";
import { programmeTable, resourcesTable, turnsTable } from "./key-figures.js";
import { discountFactorsTable, longRunTable, returnsTable, shownLongRun } from "./long-run.js";
import { discountNote, spanNote } from "./period-notes.js";
import { publicFinancesTable } from "./public-finances.js";
import { costSharesTable, municipalitiesTable, municipalityNetsTable } from "./municipalities.js";
import { optionalItemsTable } from "./optional-items.js";
import { outcomesByAlternativeTable, outcomesTable } from "./outcomes.js";
import { monthlyPeopleTable, peopleByAlternativeTable, peopleTable } from "./people.js";
import { indicatorsTable } from "./indicators.js";
import { targetsTable, targetYearsTable } from "./targets.js";
import { effectsTable, startsByGroupTable, startsTable, stockTable } from "./stock.js";
import { shortRunAnnex, shortRunTables, withShortRun } from "./short-run/short-run.js";
import { bodyRow, textCell, textColumn } from "../cells.js";
import type { Annex, Provenance, Report, Table, Transaction } from "../report.js";
import { withRoundingNotes } from "../rounding.js";

/** A run, and the rules that were put in the place of others in it. */
export interface Ran {
  readonly result: RunResult;
  /** The same with each of its other comparisons. */
  readonly others?: readonly RunResult[];
  readonly replacements: readonly Replacement[];
  /** What alone would turn the municipality's net; undefined where it was not looked for. */
  readonly turning?: Turning;
}

/** A report that can be told before all of it is known. */
export interface RunReport {
  /** Without what takes long to find out: it says that more is on its way. */
  begun(): Report;
  whole(turning: Turning | undefined): Report;
}

/**
 * One scenario. First what a board reads: two paragraphs, its own calculation, people, who gains and who pays, the whole
 * period, and what it rests on. Behind it, in the annex, all the rest.
 */
export const runReport = (ran: Ran, view: RunView, provenance: Provenance): Report =>
  runReportInSteps(ran, view, provenance).whole(ran.turning);

/** The same without what would turn it, which takes longer to find out than all the rest. */
export function runReportInSteps(
  ran: Omit<Ran, "turning">,
  view: RunView,
  provenance: Provenance,
): RunReport {
  const { result } = ran;
  const context = runContext(result, view, ran.others);
  const begun = tablesOf(shortTables(context, pendingEffects));
  const behind = once(() => tablesOf(annexTables(context)));
  const { settings } = result.scenario;
  const told = (short: readonly Table[], turning: Turning | "pending" | undefined, annex: Annex): Report => ({
    id: "run",
    title: settings.title,
    intro: [say("run.intro", { title: settings.title, years: context.years.map(String) })],
    lead: withShortRun(context, consequencesOf(context, turning)),
    tables: withRoundingNotes(short, behind),
    charts,
    annex,
    notes: [...notesOf(context), ...ran.replacements.map(replacedNote)],
    assumptions: assumptionsOf(result),
    assumptionsAreTabled: true,
    provenance,
    journal: () => journalOf(context),
    explained: [...result.topActors]
      .slice(0, 1)
      .map((actor) => () => result.explain({ actor, view: view.view })),
  });
  const charts = chartsOf(context, begun);
  const whole = once(() => begun.map((table) => (table.id === "effects" ? effectsTable(context)! : table)));
  const annexed = once(() => [
    ...withRoundingNotes([...whole(), ...behind()]).slice(whole().length),
    ...tablesOf([evidenceTable(result), carriedTable(result)]),
  ]);
  return {
    begun: () =>
      told(begun, "pending", {
        asked: view.detail,
        get tables() {
          return annexed();
        },
        pointers: { here: [], away: [] },
      }),
    whole: (turning) =>
      told(whole(), turning, {
        asked: view.detail,
        get tables() {
          return annexed();
        },
        pointers: {
          here: carriedNote(result, "run.note.carriedHere"),
          away: carriedNote(result, "run.note.carried"),
        },
      }),
  };
}

/** Every table that a run can print, the ones that are asked for last: an explanation may be asked for any figure of them. */
export function* tablesOfRun(context: RunContext): Generator<Table> {
  const view = { ...context.view, detail: true, monthly: false };
  const whole = { ...context, view };
  yield* tablesOf(shortTables(whole));
  yield* tablesOf([...annexTables(whole), evidenceTable(whole.result), carriedTable(whole.result)]);
  for (const by of ["measure", "group", "state"] as const)
    if (hasMoney(whole) && isSplit(whole, by)) yield splitTable(whole, by);
  yield monthlyPeopleTable(whole);
}

/** Whom a measure has taken from a stock is compared with nobody of their own: `effectsTable` has what each comes to. */
const isSplit = ({ result }: RunContext, by: SplitBy): boolean =>
  by !== "measure" || result.stock === undefined;

type Made = readonly (Table | false | undefined)[];
const tablesOf = (made: Made): Table[] => made.flatMap((t) => (t === undefined || t === false ? [] : [t]));

/** In the place of what each measure comes to alone, which runs the stock once for each. */
function pendingEffects({ result }: RunContext): Table | undefined {
  if (result.stock === undefined || result.scenario.measures.length === 0) return undefined;
  return {
    id: "effects",
    title: say("run.effects"),
    columns: [textColumn("measure", say("run.effects.measure"))],
    rows: [bodyRow(textCell(say("turned.working")))],
    notes: [],
  };
}

function shortTables(
  context: RunContext,
  effects: (context: RunContext) => Table | undefined = effectsTable,
): Made {
  const { view, result } = context;
  const money = hasMoney(context);
  return withPeriod(context, [
    money && boardTable(context),
    targetsTable(context),
    indicatorsTable(context),
    stockTable(context),
    startsTable(context),
    effects(context),
    peopleTable(context),
    activitiesTable(context),
    municipalitiesTable(context),
    municipalityNetsTable(context),
    money && publicFinancesTable(context),
    money && societyTable(context),
    money && programmeTable(context),
    money && turnsTable(context),
    comparisonsTable(context),
    ...shortRunTables(context),
    ...(money ? longRunTables(context) : []),
    money && optionalItemsTable(context),
    outcomesTable(context),
    view.by !== undefined && isSplit(context, view.by) && splitTable(context, view.by),
    view.monthly && monthlyPeopleTable(context),
    assumptionsTable(result),
  ]);
}

const sums: readonly string[] = ["board", "publicFinances", "actors"];

/** Under the first of the three sums: which years they are of, and by what they are discounted. */
function withPeriod(context: RunContext, made: Made): Made {
  const first = made.findIndex((table) => table !== undefined && table !== false && sums.includes(table.id));
  const period = [spanNote(context), discountNote(context)];
  return made.map((table, i) =>
    i === first && table ? { ...table, notes: [...table.notes, ...period] } : table,
  );
}

function longRunTables(context: RunContext): Made {
  const shown = shownLongRun(context);
  return shown === undefined ? [] : [longRunTable(shown), returnsTable(shown), discountFactorsTable(shown)];
}

function annexTables(context: RunContext): Made {
  const money = hasMoney(context);
  return [
    money && itemsTable(context),
    money && actorPartsTable(context),
    money && transfersTable(context),
    money && resourcesTable(context),
    targetYearsTable(context),
    money && displacementTable(context),
    costSharesTable(context),
    ...shortRunAnnex(context),
    startsByGroupTable(context),
    peopleByAlternativeTable(context),
    outcomesByAlternativeTable(context),
  ];
}

function notesOf(context: RunContext): Label[] {
  const { result, view } = context;
  const last = String(result.horizon.years.at(-1)!.year);
  const after = view.view === "paid" ? result.paidAfter : [];
  return [
    comparisonNote(result.scenario),
    ...comparedNote(context),
    ...haircutNote(result.scenario),
    ...longRunNotes(result.scenario),
    ...(after.length === 0
      ? []
      : [
          say("run.note.paidAfter", {
            last,
            actors: after.map(({ actor, amount }) => ({ actor, amount: fixed(exactly(amount), 0) })),
          }),
        ]),
    ...result.budgetLeftOut.map(({ year }) => say("run.note.budgetLeftOut", { year })),
    say("run.note.ages"),
    ...(hasMoney(context) ? [say("run.note.tax")] : []),
    ...displacementNote(context),
    say("run.note.notCounted", { last }),
  ];
}

/** What it means that jobs are taken; where nothing tells what that would come to, that. */
function displacementNote(context: RunContext): Label[] {
  const { displacement, result } = context;
  if (!hasMoney(context)) return [];
  if (displacement.kind === "counted") return displacementNotes(context);
  if (displacement.kind === "unknown") return [say("run.note.displacementUnknown")];
  const jobs = result.scenario.states.some(({ selfSupport }) => selfSupport !== "no");
  return displacement.kind === "notCounted" && jobs ? [say("run.note.displacementNotCounted")] : [];
}

const ore = kronor("0.01");

/** Every item of the shown years, to the öre: what outsiders can add up themselves. */
const journalOf = (context: RunContext): Transaction[] =>
  context.result.ledger.items.flatMap((item) =>
    amountsPerYear(context, { item: item.id })
      .map((amount) => roundTo(amount, ore))
      .flatMap((amount, y) =>
        isZero(amount)
          ? []
          : [
              {
                day: `${String(context.years[y]!)}-12-31`,
                text: itemLabel(item),
                payer: item.payer,
                receiver: item.receiver,
                amount,
                ...(item.cash ? {} : { notCash: true as const }),
              },
            ],
      ),
  );

const replacedNote = ({ model, rule, of, replaced }: Replacement): Label =>
  say("run.note.replaced", { by: `${model}.${rule.name}`, instead: `${of}.${replaced.name}` });
