import type { Rate, RateRow } from "../../../analysis/against-plan/rates.js";
import { fromFloat, plain, rate as shareOf } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import {
  bodyRow,
  emptyCell,
  optionalColumn,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
} from "../../cells.js";
import type { Cell, Table } from "../../report.js";
import { countColumn, estimatedShare, shownCell } from "../cells.js";
import { type AgainstContext, monthAt, nameOf } from "./context.js";

/** What was assumed of people, what came, and whether it may be chance. */
export function ratesTable(context: AgainstContext): Table {
  return {
    id: "rates",
    title: say("against.rates"),
    columns: [
      textColumn("assumption", say("against.rates.name")),
      textColumn("who", say("against.who")),
      shareColumn("assumed", say("against.rates.assumed")),
      shareColumn("outcome", say("against.outcome")),
      countColumn("came", say("against.rates.came")),
      countColumn("tried", say("against.rates.tried")),
      shareColumn("low", say("against.rates.low")),
      shareColumn("high", say("against.rates.high")),
      optionalColumn("says", say("against.rates.says")),
    ],
    rows: context.found.rates.flatMap((rate) =>
      rate.rows.map((row) =>
        bodyRow(
          textCell(rate.name),
          textCell(nameOf(row.unit, context)),
          shareCell(shareOf(plain(fromFloat(rate.assumed)))),
          ...cellsOf(rate, row, context),
        ),
      ),
    ),
    notes: [say("against.rates.note")],
  };
}

function cellsOf(rate: Rate, { found }: RateRow, context: AgainstContext): Cell[] {
  if (found.kind === "hidden")
    return [...Array.from({ length: 5 }, () => shownCell(undefined)), textCell(say("against.rates.few"))];
  if (found.kind === "nobodyYet") {
    const { expected } = rate;
    const isLater = expected !== undefined && expected >= context.found.observed.months;
    return [
      ...Array.from({ length: 5 }, () => emptyCell),
      textCell(
        isLater
          ? say("against.rates.from", { month: monthAt(context, expected) })
          : say("against.rates.nobodyYet"),
      ),
    ];
  }
  return [
    estimatedShare(found.share),
    shownCell(found.came),
    shownCell(found.tried),
    estimatedShare(found.low),
    estimatedShare(found.high),
    textCell(say("against.rates.verdict", { says: found.says })),
  ];
}
