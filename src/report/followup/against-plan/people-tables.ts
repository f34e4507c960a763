import { sumOf, together, type PlannedLeaf } from "../../../analysis/against-plan/series.js";
import { type ShownKind, shownKinds } from "../../../analysis/against-plan/shown-outcome.js";
import type { Unit } from "../../../analysis/against-plan/units.js";
import type { Shown } from "../../../events/hidden/count-book.js";
import { say } from "../../../texts/say.js";
import { bodyRow, emptyCell, notCell, optionalColumn, textCell, textColumn } from "../../cells.js";
import type { Cell, Table } from "../../report.js";
import { countColumn, estimateCell, shownCell } from "../cells.js";
import { type AgainstContext, figure, lastMonth, monthAt, nameOf } from "./context.js";
import { count } from "../../../core/decimal.js";
import { countCell } from "../../cells.js";

/** People to the same month, each line for all and for women and men. */
export function peopleTable(context: AgainstContext): Table {
  const { found } = context;
  const { units, shown } = found;
  const rows = kindsOf(context).flatMap((kind) =>
    [units.all, ...units.sexes].map((unit) => {
      const came = shown.of(unit).counts[kind];
      const plan = plannedAt(unit, kind, context);
      return bodyRow(
        textCell(say("against.kind", { kind })),
        textCell(nameOf(unit, context)),
        planCell(plan),
        shownCell(came),
        differenceCell(plan, came),
        remarkOf(kind, unit, came, context),
      );
    }),
  );
  return {
    id: "people",
    title: say("against.people"),
    columns: [
      textColumn("what", say("against.what")),
      textColumn("who", say("against.who")),
      countColumn("plan", say("against.plan"), 1),
      countColumn("outcome", say("against.outcome")),
      countColumn("difference", say("against.difference"), 1),
      optionalColumn("note", say("against.note")),
    ],
    rows,
    notes: [say("against.people.note", { states: context.states, last: lastMonth(context) })],
  };
}

/** What the outcome tells of: who has left follows from who began and who is there. */
function kindsOf({ found: { observed } }: AgainstContext): ShownKind[] {
  const { has } = observed;
  return shownKinds.filter((kind) =>
    kind === "left" ? has.has("started") && has.has("employed") : has.has(kind),
  );
}

/** What was planned up to and with the last month; undefined where the plan does not tell them apart. */
export function plannedAt(
  { planned }: Unit,
  kind: ShownKind,
  { found }: Pick<AgainstContext, "found">,
): number | undefined {
  if (planned === undefined) return undefined;
  const { months } = found.observed;
  const of = (series: "started" | "employed" | "droppedOut" | "toWork"): Float64Array =>
    together<PlannedLeaf>(planned, months, (leaf) => leaf[series]);
  const there = of("employed").at(-1) ?? 0;
  if (kind === "employed") return there;
  return kind === "left" ? sumOf(of("started")) - there : sumOf(of(kind));
}

const planCell = (plan: number | undefined): Cell =>
  plan === undefined ? notCell(say("against.people.notPlanned")) : countCell(count(figure(plan)));

const differenceCell = (plan: number | undefined, came: Shown): Cell => {
  if (plan === undefined) return emptyCell;
  return came === undefined ? shownCell(undefined) : estimateCell(came - plan, 6);
};

function remarkOf(kind: ShownKind, { planned }: Unit, came: Shown, context: AgainstContext): Cell {
  if (kind !== "toWork" || came !== 0 || planned === undefined) return emptyCell;
  const { observed } = context.found;
  const cycles = planned[0]?.toWork.length ?? 0;
  const coming = together<PlannedLeaf>(planned, cycles, (leaf) => leaf.toWork);
  const first = coming.findIndex((people) => people > 0.005);
  return first < observed.months
    ? emptyCell
    : textCell(say("against.people.firstExpected", { month: monthAt(context, first) }));
}

const sideColumns = [
  countColumn("planStarted", say("against.planned.started"), 1),
  countColumn("started", say("against.came.started")),
  countColumn("planEmployed", say("against.planned.employed"), 1),
  countColumn("employed", say("against.came.employed")),
];

const sideCells = (unit: Unit, context: AgainstContext): Cell[] => {
  const { has } = context.found.observed;
  const { counts } = context.found.shown.of(unit);
  return (["started", "employed"] as const).flatMap((kind) => [
    planCell(plannedAt(unit, kind, context)),
    has.has(kind) ? shownCell(counts[kind]) : emptyCell,
  ]);
};

/** Those who began and are there, of each measure and of each group, where there are several. */
export function divisionTables(context: AgainstContext): Table[] {
  const { measures, parts, groups } = context.found.units;
  const ofMeasure = (measure: Unit): Unit[] =>
    parts.filter(
      ({ of }) => of.kind === "part" && measure.of.kind === "measure" && of.measure === measure.of.measure,
    );
  const byMeasure: Table = {
    id: "byMeasure",
    title: say("against.measures"),
    columns: [
      textColumn("measure", say("against.measures.measure")),
      textColumn("who", say("against.who")),
      ...sideColumns,
    ],
    rows: measures.flatMap((measure) =>
      [measure, ...ofMeasure(measure)].map((unit) =>
        bodyRow(
          textCell(nameOf(measure, context)),
          textCell(unit === measure ? say("against.all") : nameOf(unit, context)),
          ...sideCells(unit, context),
        ),
      ),
    ),
    notes: [],
  };
  const byGroup: Table = {
    id: "byGroup",
    title: say("against.groups"),
    columns: [textColumn("group", say("against.groups.group")), ...sideColumns],
    rows: groups.map((unit) => bodyRow(textCell(nameOf(unit, context)), ...sideCells(unit, context))),
    notes: [],
  };
  return [byMeasure, byGroup];
}

/** Month by month, for all and for women and men. */
export function monthsTable(context: AgainstContext): Table {
  const { found } = context;
  const { months, has } = found.observed;
  return {
    id: "months",
    title: say("against.months"),
    columns: [
      textColumn("month", say("against.months.month")),
      textColumn("who", say("against.who")),
      countColumn("planStarted", say("against.months.started"), 1),
      countColumn("started", say("against.months.cameStarted")),
      countColumn("planEmployed", say("against.planned.employed"), 1),
      countColumn("employed", say("against.came.employed")),
    ],
    rows:
      found.shown.months.length === 0
        ? []
        : Array.from({ length: months }, (_, month) => month).flatMap((month) =>
            found.shown.months.map(({ unit, months: own }) => {
              const { planned } = unit;
              const plan = (series: "started" | "employed"): number | undefined =>
                planned && together<PlannedLeaf>(planned, months, (leaf) => leaf[series])[month];
              return bodyRow(
                textCell(monthAt(context, month)),
                textCell(nameOf(unit, context)),
                planCell(plan("started")),
                has.has("started") ? shownCell(own[month]!.started) : emptyCell,
                planCell(plan("employed")),
                has.has("employed") ? shownCell(own[month]!.employed) : emptyCell,
              );
            }),
          ),
    notes: [],
  };
}
