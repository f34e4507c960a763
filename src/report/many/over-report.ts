import { type Goal, isMoney } from "../../analysis/many/goals.js";
import type { OverValues } from "../../analysis/many/over.js";
import type { Horizon } from "../../analysis/run/horizon.js";
import { count, fixed, fromFloat, plain, rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  amountUnits,
  bodyRow,
  countCell,
  inWholeSteps,
  notCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { Chart, CurvePoint, Figure } from "../chart.js";
import { goalLabel, goalName } from "../compare/goal-words.js";
import { figureAt } from "../figures.js";
import type { Cell, Provenance, Report, Table } from "../report.js";
import { people } from "../run/people.js";

/** What is asked of a scenario at many values of one name. */
export interface AskedOver {
  readonly title: string;
  readonly name: string;
  /** Of numbers; undefined for words. */
  readonly unit?: string;
  readonly values: readonly { readonly text: string; readonly value: number }[];
  readonly goals: readonly Goal[];
  readonly found: OverValues;
  readonly horizon: Horizon;
}

/** More bars than these make a picture nobody can read: then it is of the ends and the middle. */
const MOST_BARS = 15;

/** A row for each value: municipalities from the best to the worst, numbers from the least to the greatest. */
export function overReport(asked: AskedOver, unit: AmountUnit["name"], provenance: Provenance): Report {
  const table = overTable(asked, inWholeSteps(amountUnits[unit]));
  const worked = asked.values.length - asked.found.failed.length;
  const chart = worked < 2 ? undefined : chartOf(asked, table);
  const years = asked.horizon.years;
  return {
    id: "over",
    title: say("over.title", { title: asked.title, name: asked.name }),
    intro: [say("over.intro", { title: asked.title, name: asked.name, values: asked.values.length })],
    ...(worked === 0 ? {} : { lead: { heading: say("over.heading"), paragraphs: [[answer(asked, unit)]] } }),
    tables: [table],
    ...(chart === undefined ? {} : { charts: [chart] }),
    notes: [
      say("over.note", { name: asked.name, first: String(years[0]!.year), last: String(years.at(-1)!.year) }),
      ...(asked.found.failed.length === 0
        ? []
        : [say("over.note.failed", { values: asked.found.failed.map((i) => asked.values[i]!.text) })]),
    ],
    assumptions: [],
    provenance,
  };
}

/** In the order in which rows stand: words by the first figure, the best first; those that cannot be, last. */
function orderOf({ values, unit, found }: AskedOver): number[] {
  const places = [...values.keys()];
  if (unit !== undefined) return places;
  const first = found.results[0]!;
  const rank = (i: number): number => (Number.isNaN(first[i]!) ? -Infinity : first[i]!);
  return places.sort((a, b) => rank(b) - rank(a) || a - b);
}

function overTable(asked: AskedOver, unit: AmountUnit): Table {
  const { goals, found, values } = asked;
  const columns = goals.map((goal, i) => {
    const id = `figure${String(i + 1)}`;
    return isMoney(goal)
      ? amountColumn(id, goalLabel(goal), unit)
      : { id, label: goalLabel(goal), unit: "antal" as const, decimals: 1 };
  });
  const cell = (goal: number, place: number): Cell => {
    const value = found.results[goal]![place]!;
    if (Number.isNaN(value)) return notCell(say("over.cannot"));
    return isMoney(goals[goal]!) ? amountCell(exactly(value), unit) : countCell(people(value));
  };
  return {
    id: "over",
    title: say("over.table", { name: asked.name }),
    columns: [textColumn("value", asked.name), ...columns],
    rows: orderOf(asked).map((place) =>
      bodyRow(valueCell(asked, values[place]!), ...goals.map((_, goal) => cell(goal, place))),
    ),
    notes: [],
  };
}

const valueCell = ({ unit }: AskedOver, { text }: { readonly text: string }): Cell =>
  unit === undefined ? textCell(text) : { kind: "figure", plain: text, unit };

const labelOf = ({ unit }: AskedOver, text: string): Label =>
  unit === undefined ? text : say("run.value", { plain: text, unit });

/** The ends and the middle of the first figure. */
function answer(asked: AskedOver, unit: AmountUnit["name"]): Label {
  const { goals, found, values } = asked;
  const results = found.results[0]!;
  const known = [...values.keys()]
    .filter((i) => !Number.isNaN(results[i]!))
    .sort((a, b) => results[b]! - results[a]!);
  const at = (place: number) => ({
    value: values[place]!.text,
    unit: asked.unit ?? "",
    result: plain(exactly(results[place]!)),
    years: fixed(fromFloat(results[place]!), 1),
  });
  return say("over.answer", {
    unit,
    goal: goalName(goals[0]!),
    isMoney: isMoney(goals[0]!),
    name: asked.name,
    number: known.length,
    best: at(known[0]!),
    worst: at(known.at(-1)!),
    middle: at(known[Math.floor((known.length - 1) / 2)]!),
    plus: known.filter((i) => results[i]! > 0).length,
  });
}

/** Numbers as a curve; words as bars, the best and the worst of many. */
function chartOf(asked: AskedOver, table: Table): Chart {
  const { goals, values, unit } = asked;
  const measure = { unit: table.columns[1]!.unit, decimals: table.columns[1]!.decimals };
  const pictured = {
    id: "over",
    name: say("over.chartName"),
    title: say("over.chart", { name: asked.name, goal: goalName(goals[0]!) }),
    about: goalLabel(goals[0]!),
    beside: table.id,
  };
  const rows = table.rows.map((row, i) => ({ row, figure: figureAt(table, i, "figure1"), i }));
  const order = orderOf(asked);
  const known = rows.flatMap(({ figure, i }) => (figure === undefined ? [] : [{ figure, place: order[i]! }]));
  if (unit !== undefined)
    return {
      kind: "curve",
      ...pictured,
      shape: "line",
      x: { label: asked.name, unit: unit === "%" ? "%" : "antal", decimals: 2 },
      y: { label: goalLabel(goals[0]!), ...measure },
      series: [
        {
          name: goalLabel(goals[0]!),
          points: known.map(({ figure, place }): CurvePoint => ({
            x: numberFigure(values[place]!.text, unit),
            y: figure,
          })),
        },
      ],
    };
  const half = Math.floor(MOST_BARS / 2);
  const shown = known.length <= MOST_BARS ? known : [...known.slice(0, half), ...known.slice(-half)];
  return {
    kind: "bars",
    ...pictured,
    direction: "lying",
    layout: "grouped",
    measure,
    across: asked.name,
    categories: [goalLabel(goals[0]!)],
    series: shown.map(({ figure, place }) => ({
      name: labelOf(asked, values[place]!.text),
      values: [figure],
    })),
    ...(shown.length < known.length ? { notes: [say("over.note.ends", { number: half })] } : {}),
  };
}

const numberFigure = (text: string, unit: string): Figure =>
  unit === "%" ? { kind: "share", value: rate(text) } : { kind: "count", value: count(text) };
