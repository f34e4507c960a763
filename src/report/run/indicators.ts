import type { CountedTarget } from "../../analysis/run/targets.js";
import { normalized } from "../../core/names.js";
import type { IndicatorRow, IndicatorValue } from "../../input/scenario/indicator.js";
import { say } from "../../texts/say.js";
import { bodyRow, emptyCell, optionalColumn, textCell, textColumn } from "../cells.js";
import type { Cell, Column, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { explainedTarget } from "./target-explanations.js";
import { yearId } from "./rows.js";
import { figureCell, placeName } from "./targets.js";

/**
 * A plan's indicators as the plan prints them, empty where it is; beside its target what is planned, where `mal.csv` has a
 * target of that name for the same sex.
 */
export function indicatorsTable(context: RunContext): Table | undefined {
  const { years, rows } = context.result.scenario.indicators;
  if (rows.length === 0) return undefined;
  return {
    id: "indicators",
    title: say("run.indicators"),
    columns: [
      textColumn("area", say("run.indicators.area")),
      textColumn("indicator", say("run.indicators")),
      ...years.map((year): Column => textColumn(yearId(year), String(year))),
      textColumn("target", say("run.targets.target")),
      optionalColumn("planned", say("run.targets.planned")),
      optionalColumn("without", say("run.targets.without")),
      optionalColumn("by", say("run.targets.by")),
      textColumn("source", say("run.targets.source")),
      { ...textColumn("of", say("run.indicators.of")), dataOnly: true },
      { ...textColumn("unit", say("run.targets.unit")), dataOnly: true },
    ],
    sections: "area",
    rows: rows.map((row) =>
      bodyRow(
        textCell(row.area),
        textCell(row.sex === undefined ? row.written : say(`run.indicators.${row.sex}`)),
        ...row.values.map(valueCell),
        valueCell(row.target),
        ...plannedCells(context, row),
        textCell(row.source),
        textCell(row.indicator),
        textCell(unitOf(context, row)),
      ),
    ),
    notes: [say("run.indicators.note")],
  };
}

const valueCell = (value: IndicatorValue | undefined): Cell =>
  value === undefined
    ? emptyCell
    : { kind: "figure", plain: value.value, unit: value.isShare ? "%" : "antal" };

/** Of all figures of a row; a plan that mixes them does not know what it counts. Empty where there is none. */
function unitOf(context: RunContext, row: IndicatorRow): string {
  const known = [...row.values, row.target, targetOf(context, row)?.target].find((v) => v !== undefined);
  if (known === undefined) return "";
  return known.isShare ? "%" : "antal";
}

function plannedCells(context: RunContext, row: IndicatorRow): Cell[] {
  const held = targetOf(context, row);
  if (held === undefined) return [emptyCell, emptyCell, emptyCell];
  const { target, planned, without, place, per } = held;
  const figure = (values: Float64Array, alternative: "with" | "without"): Cell =>
    figureCell(target, values[place]!, () =>
      explainedTarget(
        context,
        held,
        place,
        alternative,
        say(alternative === "with" ? "run.targets.planned" : "run.targets.without"),
      ),
    );
  return [
    figure(planned, "with"),
    without === undefined ? emptyCell : figure(without, "without"),
    textCell(placeName(context.result.horizon, per, place)),
  ];
}

const targetOf = ({ result }: RunContext, { indicator, sex }: IndicatorRow): CountedTarget | undefined =>
  result.targets.find(
    (held): held is CountedTarget =>
      held.kind === "counted" &&
      held.target.sex === sex &&
      held.target.group === undefined &&
      normalized(held.target.name) === normalized(indicator),
  );
