import type { Forecast } from "../../../analysis/against-plan/forecast.js";
import type { Checked } from "../../../analysis/against-plan/record.js";
import { sexes } from "../../../analysis/against-plan/series.js";
import { fromFloat, plain } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { monthText } from "../../../input/people/day.js";
import { exactly } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, emptyCell, textCell, textColumn } from "../../cells.js";
import type { Cell, Table } from "../../report.js";
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

/** Earlier forecasts, and what came: of people, and of money. */
export function recordTables({ found, amounts }: AgainstContext): Table[] {
  const isPeople = ({ what }: Checked): boolean => what === "started" || what === "employed";
  const words = [
    textColumn("made", say("against.record.made")),
    textColumn("through", say("against.record.through")),
    textColumn("month", say("against.record.month")),
    textColumn("what", say("against.what")),
  ];
  const wordsOf = ({ made, through, month, what }: Checked): Cell[] => [
    textCell(made),
    textCell(monthText(through)),
    textCell(monthText(month)),
    textCell(say("against.record.what", { what })),
  ];
  const money = (value: number | undefined): Cell =>
    value === undefined ? shownCell(undefined) : amountCell(exactly(value), amounts);
  const hidden = shownCell(undefined);
  return [
    {
      id: "record",
      title: say("against.record"),
      columns: [
        ...words,
        countColumn("forecast", say("against.record.forecast"), 1),
        countColumn("came", say("against.record.came")),
        countColumn("difference", say("against.difference"), 1),
      ],
      rows: found.checked
        .filter(isPeople)
        .map((one) =>
          bodyRow(
            ...wordsOf(one),
            estimateCell(one.forecast, 1),
            shownCell(one.came),
            one.came === undefined ? hidden : estimateCell(one.came - one.forecast, 1),
          ),
        ),
      notes: [say("against.record.note")],
    },
    {
      id: "recordMoney",
      title: say("against.record.money"),
      columns: [
        ...words,
        amountColumn("forecast", say("against.record.forecast"), amounts),
        amountColumn("came", say("against.record.came"), amounts),
        amountColumn("difference", say("against.difference"), amounts),
      ],
      rows: found.checked
        .filter((one) => !isPeople(one))
        .map((one) =>
          bodyRow(
            ...wordsOf(one),
            money(one.forecast),
            money(one.came),
            money(one.came === undefined ? undefined : one.came - one.forecast),
          ),
        ),
      notes: [],
    },
  ];
}
