import { fixed, isNegative, isZero, kronor, type Money, plain, sum, negated } from "../../../core/decimal.js";
import { municipality } from "../../../ledger/actors.js";
import { say } from "../../../texts/say.js";
import type { Figure, WaterfallChart } from "../../chart.js";
import { figureAt } from "../../figures.js";
import type { Table } from "../../report.js";
import { netRowOf } from "../board.js";
import type { RunContext } from "../context.js";

/** From what the municipality lays out to its net: the rows of its own calculation, what costs first. */
export function waterfallChart(context: RunContext, board: Table): WaterfallChart | undefined {
  const { books: net, unit, view } = context;
  const last = netRowOf(board);
  const value = figureAt(board, last, "total");
  if (net === undefined || value === undefined) return undefined;
  const steps = board.rows.slice(0, last).flatMap(({ role, cells }, row) => {
    const [name] = cells;
    const change = figureAt(board, row, "total");
    if (role === "total" || name?.kind !== "text" || change === undefined || isNothing(change)) return [];
    return [{ name: name.text, change }];
  });
  if (steps.length < 2) return undefined;
  const falls = ({ change }: (typeof steps)[number]) => isNegative(change.value as Money);
  const whole = sum(net);
  return {
    kind: "waterfall",
    id: "waterfall",
    name: say("run.chart.waterfall.name"),
    title: say("run.chart.waterfall.finds", {
      direction: isZero(kronor(fixed(whole, 2))) ? "even" : isNegative(whole) ? "worse" : "better",
      amount: plain(isNegative(whole) ? negated(whole) : whole),
      unit: view.unit,
      first: String(context.years[0] ?? ""),
      last: String(context.years.at(-1) ?? ""),
    }),
    about: say("run.chart.waterfall", {
      first: String(context.years[0] ?? ""),
      last: String(context.years.at(-1) ?? ""),
    }),
    beside: board.id,
    measure: { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    steps: [...steps.filter(falls), ...steps.filter((step) => !falls(step))],
    net: { name: say("run.net", { actor: municipality }), value },
  };
}

const isNothing = (figure: Figure): boolean => isZero(figure.value as Money);
