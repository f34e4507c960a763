import { folded } from "../core/names.js";
import type { Exporter } from "../export/exporter.js";
import { exporters } from "../export/exporters.js";
import type { Chart } from "../report/chart.js";
import { say, text } from "../texts/say.js";
import { languages } from "../texts/words.js";
import type { Result } from "./line/command.js";
import type { Session } from "./session.js";

/** The picture that is asked for, by its name in any language; the first where a format draws one and none is named. */
export function chosenChart(session: Session, result: Result, format: Exporter): Chart | undefined {
  const { common, usage, language } = session;
  if (common.chart !== undefined && format.draws === undefined) {
    const can = exporters.filter((e) => e.draws !== undefined).map((e) => e.id);
    usage.push(say("usage.formatTakesNoChart", { format: format.id, can }));
    return undefined;
  }
  if (common.chart === undefined && format.draws !== "only") return undefined;
  if (result.kind === "nothing" || result.kind === "interrupted") return undefined;
  const charts = result.kind === "report" ? (result.report.charts ?? []) : [];
  const [first] = charts;
  if (first === undefined) {
    usage.push(say("usage.noCharts"));
    return undefined;
  }
  if (common.chart === undefined) return first;
  const asked = folded(common.chart);
  const found = charts.find(({ id, name }) =>
    [id, ...languages.map((l) => text(name, l))].some((one) => folded(one) === asked),
  );
  if (found === undefined)
    usage.push(
      say("usage.unknownChart", {
        name: common.chart,
        names: charts.map(({ name }) => text(name, language)),
      }),
    );
  return found;
}

/** Tells which of several pictures it became, where nobody chose. */
export async function tellChart(
  { common, language, world }: Session,
  result: Result,
  chart: Chart | undefined,
): Promise<void> {
  if (chart === undefined || common.chart !== undefined || common.quiet || result.kind !== "report") return;
  const others = (result.report.charts ?? []).filter(({ id }) => id !== chart.id);
  if (others.length === 0) return;
  const names = others.map(({ name }) => text(name, language));
  await world.err(
    `${text(say("done.chartOfMany", { name: text(chart.name, language), others: names }), language)}\n`,
  );
}
