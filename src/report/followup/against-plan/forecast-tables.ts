import type { Forecast } from "../../../analysis/against-plan/forecast.js";
import { sexes } from "../../../analysis/against-plan/series.js";
import { fromFloat, plain } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { monthText } from "../../../input/people/day.js";
import { exactly } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, emptyCell, textCell, textColumn } from "../../cells.js";
import type { Table } from "../../report.js";
import { countColumn, estimateCell, shownCell } from "../cells.js";
import { type AgainstContext, figure, lastMonth } from "./context.js";

/** What the plan comes to with what has come. */
export function forecastTable(context: AgainstContext): Table {
  const { found, amounts, years } = context;
  const told = sexes.filter((sex) => found.forecasts.some(({ bySex }) => bySex.has(sex)));
  return {
    id: "forecast",
    title: say("against.forecast", { first: String(years.first), last: String(years.last) }),
    columns: [
      textColumn("forecast", say("against.forecast.row")),
      amountColumn("net", say("against.forecast.net"), amounts),
      countColumn("years", say("against.forecast.years"), 1),
      ...told.map((sex) => countColumn(sex, say("against.forecast.bySex", { sex }), 1)),
    ],
    rows: found.forecasts.map((forecast) =>
      bodyRow(
        textCell(nameOf(forecast, context)),
        amountCell(exactly(forecast.net), amounts),
        estimateCell(forecast.years, 6),
        ...told.map((sex) => {
          const own = forecast.bySex.get(sex);
          return own === undefined ? emptyCell : estimateCell(own, 6);
        }),
      ),
    ),
    notes: [
      say("against.forecast.note"),
      ...(found.noStarts === undefined ? [] : [say("against.forecast.noStarts", { why: found.noStarts })]),
    ],
  };
}

function nameOf({ of }: Forecast, context: AgainstContext): Label {
  switch (of.kind) {
    case "plan":
      return say("against.forecast.plan");
    case "starts":
      return say("against.forecast.starts", {
        planned: figure(of.planned),
        came: of.came,
        last: lastMonth(context),
      });
    case "rate":
      return say("against.forecast.rate", {
        name: of.rate.name,
        share: plain(fromFloat(Number(of.share.toFixed(3)))),
      });
  }
}

/** Earlier forecasts, and what came. */
export function recordTable({ found }: AgainstContext): Table {
  return {
    id: "record",
    title: say("against.record"),
    columns: [
      textColumn("made", say("against.record.made")),
      textColumn("through", say("against.record.through")),
      textColumn("month", say("against.record.month")),
      textColumn("what", say("against.what")),
      countColumn("forecast", say("against.record.forecast"), 1),
      countColumn("came", say("against.record.came")),
      countColumn("difference", say("against.difference"), 1),
    ],
    rows: found.checked.map(({ made, through, month, what, forecast, came }) =>
      bodyRow(
        textCell(made),
        textCell(monthText(through)),
        textCell(monthText(month)),
        textCell(say("against.record.what", { what })),
        estimateCell(forecast, 1),
        came === undefined ? shownCell(undefined) : estimateCell(came, 2),
        came === undefined ? shownCell(undefined) : estimateCell(came - forecast, 2),
      ),
    ),
    notes: [say("against.record.note")],
  };
}
