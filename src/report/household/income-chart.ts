import type { WageSweep } from "../../analysis/household/wage-sweep.js";
import { fixed, kronor, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { Chart } from "../report.js";
import { toOre } from "./amounts.js";

/** More bars than this would not be told apart. */
const MOST_BARS = 24;
const krona = kronor("1");

/** What there is to live on, by wage: a bar for each wage, or for every few of them. */
export function incomeChart({ wages, incomes }: WageSweep): Chart {
  const each = Math.max(1, Math.ceil((wages.length - 1) / MOST_BARS));
  const shown = [...wages.keys()].filter((i) => i % each === 0);
  return {
    title: say("household.chart"),
    asText: true,
    unit: "kr",
    decimals: 0,
    categories: shown.map((i): Label => say("household.chartWage", { wage: fixed(toOre(wages[i]!), 0) })),
    series: [{ name: say("household.income"), values: shown.map((i) => roundTo(toOre(incomes[i]!), krona)) }],
  };
}
