import { orderOf, type Swing, type SwingEnd } from "../../analysis/many/swings.js";
import { turningOrder } from "../../analysis/many/compared.js";
import type { Assumption } from "../../input/scenario/scenario.js";
import { plainOf } from "../../input/cells/read-value.js";
import { say } from "../../texts/say.js";
import { textCell, textColumn, bodyRow, emptyCell } from "../cells.js";
import type { Cell, Table } from "../report.js";
import { type CompareContext, spokenName } from "./context.js";

/** More rows than these and nobody sees which matter. */
const MOST = 5;

/** The assumptions that alone can put the alternatives in another order, the one that moves them most first. */
export function uncertainTable(context: CompareContext): Table | undefined {
  const turning = mostTurning(context);
  if (turning.length === 0) return undefined;
  const value = (a: Assumption, of: Assumption["low"]): Cell =>
    of?.kind === "number"
      ? { kind: "figure", plain: of.plain, unit: a.unit ?? "" }
      : textCell(of === undefined ? "" : plainOf(of));
  return {
    id: "orderChanges",
    title: say("compare.uncertain"),
    columns: [
      textColumn("assumption", say("run.assumption")),
      textColumn("value", say("run.assumed")),
      textColumn("low", say("run.low")),
      textColumn("high", say("run.high")),
      textColumn("orderLow", say("compare.orderLow")),
      textColumn("orderHigh", say("compare.orderHigh")),
      textColumn("grade", say("run.grade")),
    ],
    rows: turning
      .slice(0, MOST)
      .map(({ assumption: a, low, high }) =>
        bodyRow(
          textCell(a.written),
          value(a, a.value),
          value(a, a.low),
          value(a, a.high),
          orderCell(context, low),
          orderCell(context, high),
          textCell(a.grade),
        ),
      ),
    notes: [
      say("compare.note.order", { order: orderNames(context, context.swings.base) }),
      ...(turning.length > MOST ? [say("compare.note.moreTurning", { more: turning.length - MOST })] : []),
    ],
  };
}

export function mostTurning(context: CompareContext): Swing[] {
  const { base } = context.swings;
  const span = ({ low, high }: Swing): number =>
    Math.max(...base.map((_, i) => Math.abs(low.results[i]! - high.results[i]!)));
  return turningOrder(context).sort((a, b) => span(b) - span(a));
}

function orderCell(context: CompareContext, { results }: SwingEnd): Cell {
  if (results.some(Number.isNaN)) return emptyCell;
  return textCell(say("compare.names", { names: orderNames(context, results), and: "," }));
}

/** From the best to the worst, doing nothing (an empty name) among them. */
export const orderNames = (context: CompareContext, results: readonly number[]): string[] =>
  orderOf([...results, 0]).map((place) => spokenName(context, place));
