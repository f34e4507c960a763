import type { WageSweep } from "../../analysis/household/wage-sweep.js";
import { fixed } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { amountCell, amountUnits } from "../cells.js";
import type { CurveChart, CurvePoint, Figure } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { type HouseholdAmounts, toOre } from "./amounts.js";

/** More points than these are closer than a picture shows. */
const MOST_POINTS = 500;
const unit = amountUnits.kr;
const kronorOf = (float: number): Figure => amountCell(toOre(float), unit) as Figure;

/** What there is to live on, by wage, with the stretches where more work leaves no more of it. */
export function incomeChart(sweep: WageSweep, marginal: Table, amounts: HouseholdAmounts): CurveChart {
  const { gainless, falls, to } = sweep;
  const spans = gainless.map((s) => ({ from: fixed(toOre(s.from), 0), to: fixed(toOre(s.to), 0) }));
  return {
    kind: "curve",
    id: "income",
    name: say("household.chartName"),
    title: say("household.chartFinds", { spans, falls: falls.length > 0, to: fixed(toOre(to), 0) }),
    about: say("household.chart"),
    beside: marginal.id,
    asText: true,
    shape: "line",
    fromZero: true,
    x: { label: say("household.wage"), unit: "kr", decimals: 0 },
    y: { label: say("household.income"), unit: "kr", decimals: 0 },
    series: [{ name: say("household.income"), points: pointsOf(sweep, marginal) }],
    stretches: {
      say: say("household.gainless"),
      spans: gainless.map((s) => ({ from: kronorOf(s.from), to: kronorOf(s.to) })),
    },
    marks: [
      {
        name: say("household.atWork"),
        x: amountCell(amounts.wage.atWork, unit) as Figure,
        y: amountCell(amounts.income.atWork, unit) as Figure,
      },
    ].filter(({ x }) => Number(fixed(x.value as never, 2)) <= to),
  };
}

/** The points of the table, and those between them. */
function pointsOf({ wages, fine }: WageSweep, marginal: Table): CurvePoint[] {
  const told = [...wages].map((wage, row) => ({
    wage,
    point: { x: figureAt(marginal, row, "wage")!, y: figureAt(marginal, row, "income")! },
  }));
  const known = new Set(wages);
  const every = Math.max(1, Math.ceil(fine.wages.length / MOST_POINTS));
  const between = [...fine.wages].flatMap((wage, i) =>
    i % every !== 0 || known.has(wage) || wage > told.at(-1)!.wage
      ? []
      : [{ wage, point: { x: kronorOf(wage), y: kronorOf(fine.incomes[i]!), between: true as const } }],
  );
  return [...told, ...between].sort((a, b) => a.wage - b.wage).map(({ point }) => point);
}
