import { cycleName } from "../../../analysis/run/horizon.js";
import type { CountedTarget } from "../../../analysis/run/targets.js";
import { count, fixed, fromFloat, plain } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import { bodyRow, countCell, emptyCell, optionalColumn, textCell, textColumn } from "../../cells.js";
import type { Cell, Table } from "../../report.js";
import { countColumn } from "../cells.js";
import type { AgainstContext } from "./context.js";

/** The plan's own targets: what it said, and what the last forecast says. */
export function targetsTable(context: AgainstContext): Table {
  const { forecasts } = context.found;
  const [plan, last] = [forecasts[0], forecasts.at(-1)];
  return {
    id: "targets",
    title: say("run.targets"),
    columns: [
      textColumn("target", say("run.targets.target")),
      optionalColumn("sex", say("run.targets.sex")),
      optionalColumn("group", say("run.targets.group")),
      textColumn("by", say("run.targets.by")),
      textColumn("bound", say("run.targets.bound")),
      textColumn("level", say("run.targets.level")),
      textColumn("plan", say("against.plan")),
      textColumn("forecast", say("against.targets.forecast")),
      countColumn("lacks", say("against.targets.lacks"), 1),
      textColumn("reached", say("against.targets.reached")),
    ],
    rows: (last?.targets ?? []).map((held, i) => bodyRow(...cellsOf(held, plan!.targets[i]!, context))),
    notes: [],
  };
}

function cellsOf(held: CountedTarget, planned: CountedTarget, { found, horizon }: AgainstContext): Cell[] {
  const { target, place, per, lacks } = held;
  const { sex, group } = target;
  return [
    textCell(target.name),
    sex === undefined ? emptyCell : textCell(say(`run.targets.sex.${sex}`)),
    group === undefined ? emptyCell : textCell(found.planned.groups[group]!),
    textCell(per === "cycle" ? cycleName(horizon, place) : String(horizon.years[place]!.year)),
    textCell(say(`run.targets.bound.${target.bound}`)),
    { kind: "figure", plain: target.value ?? "0", unit: target.isShare ? "%" : "antal" },
    figureOf(planned),
    figureOf(held),
    lacks === 0 ? emptyCell : countCell(count(fixed(fromFloat(lacks), 2))),
    textCell(lacks === 0 ? say("against.targets.yes") : say("against.targets.no")),
  ];
}

function figureOf({ target, planned, place }: CountedTarget): Cell {
  const value = fromFloat(planned[place]!);
  const decimals = target.isShare ? 4 : 1;
  return {
    kind: "figure",
    plain: fixed(value, decimals),
    exact: plain(value),
    unit: target.isShare ? "%" : "antal",
  };
}
