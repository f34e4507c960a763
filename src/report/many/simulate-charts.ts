import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import type { Simulated } from "../../analysis/many/simulated.js";
import { isZero, type Money } from "../../core/decimal.js";
import type { AskedWords } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import type { Chart, CurveChart, Figure, SpreadChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { plainly } from "./asked-words.js";

const places = ["p5", "p25", "p50", "p75", "p95"] as const;

/** The pictures of many draws, of the figures of their tables. */
export function chartsOf(
  simulated: Simulated,
  { asked, words }: { readonly asked: AskedFigure; readonly words: AskedWords },
  tables: readonly Table[],
): Chart[] {
  const { assumptions, people } = simulated.simulation;
  if (assumptions.drawn.length === 0 && !people) return [];
  const find = (id: string): Table | undefined => tables.find((t) => t.id === id);
  const made = [
    spreadChart(simulated, asked, words, find("distribution")),
    curveChart(simulated, find("curve")),
  ];
  return made.flatMap((chart) => chart ?? []);
}

/** How far it may go: of one choice every sum that is told, of several what they are chosen by. */
function spreadChart(
  { simulation, spreads }: Simulated,
  asked: AskedFigure,
  words: AskedWords,
  table: Table | undefined,
): SpreadChart | undefined {
  const { choices, figures } = simulation;
  const several = choices.length > 1;
  if (table === undefined || asked.whose.kind === "outcome") return undefined;
  // The rows of a choice are of its figures; the first is what is decided by.
  const perChoice = table.rows.length / choices.length;
  const rows = table.rows.flatMap(({ cells: [choice, figure] }, row) => {
    const [name] = [several ? choice : figure];
    if (name?.kind !== "text" || (several && row % perChoice !== 0)) return [];
    const values = places.map((place) => figureAt(table, row, place));
    if (values.some((v) => v === undefined || (!several && row > 0 && values.every(isNothing)))) return [];
    return [{ name: name.text, values: values as unknown as SpreadChart["rows"][number]["values"] }];
  });
  if (rows.length === 0) return undefined;
  const middles = choices.map((_, c) => spreads[c * figures.length]!.quantiles[2]);
  const best = middles.indexOf(Math.max(...middles));
  const [, from, , until] = spreads[0]!.quantiles;
  return {
    kind: "spread",
    id: "spread",
    name: say("simulate.chart.spreadName"),
    title: several
      ? say("simulate.chart.best", { name: choices[best]!.id, middle: plainly(middles[best]!), asked: words })
      : say("simulate.chart.half", { asked: words, from: plainly(from), until: plainly(until) }),
    about: several ? say("simulate.asked", { asked: words }) : say("simulate.table"),
    beside: table.id,
    measure: measureOf(table, "p50"),
    places: places.map((id) => say(`simulate.${id}`)) as unknown as SpreadChart["places"],
    rows,
    notes: [say("simulate.chart.spreadNote")],
  };
}

const isNothing = (figure: Figure | undefined): boolean =>
  figure !== undefined && isZero(figure.value as Money);

/** How often each is best, by what an extra year in work may cost. */
function curveChart({ simulation, curve }: Simulated, table: Table | undefined): CurveChart | undefined {
  if (table === undefined) return undefined;
  const { choices } = simulation;
  const [price, ...columns] = table.columns;
  const best = curve.map(({ chances }) => chances.indexOf(Math.max(...chances)));
  const turn = best.findIndex((b) => b !== best[0]);
  // Doing nothing comes first; one choice alone has no name to a reader.
  const chosen = (place: number) => ({
    name: choices.length > 1 ? (choices[place - 1]?.id ?? "") : "",
    measure: place > 0,
  });
  return {
    kind: "curve",
    id: "chances",
    name: say("simulate.chart.curveName"),
    title:
      turn < 0
        ? say("simulate.chart.always", chosen(best[0]!))
        : say("simulate.chart.from", { ...chosen(best[turn]!), price: String(curve[turn]!.price) }),
    about: say("simulate.curve"),
    beside: table.id,
    shape: "line",
    fromZero: true,
    x: { label: say("simulate.price"), ...measureOf(table, price!.id) },
    y: { label: say("simulate.chart.often"), unit: "%", decimals: 0 },
    series: columns.map(({ id, label }) => ({
      name: label,
      points: table.rows.flatMap((_, row) => {
        const [x, y] = [figureAt(table, row, price!.id), figureAt(table, row, id)];
        return x === undefined || y === undefined ? [] : [{ x, y }];
      }),
    })),
  };
}

function measureOf(table: Table, column: string) {
  const { unit, decimals } = table.columns.find(({ id }) => id === column)!;
  return { unit, decimals };
}
