import type { Cause } from "../../analysis/run/cause.js";
import type { Fall, WageTurn, WageSweep } from "../../analysis/household/wage-sweep.js";
import { count, fixed, fromFloat, percent, type Rate, rate, plain, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { toOre } from "./amounts.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  bodyRow,
  countCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
} from "../cells.js";
import type { Column, Table } from "../report.js";

const unit = amountUnits.kr;
const sourceColumn: Column = { ...textColumn("source", say("household.source")), dataOnly: true };

/** Where the marginal effect becomes another, and the rule that makes it. */
export const wageTurnsTable = ({ turns, falls, to }: WageSweep): Table => ({
  id: "steps",
  title: say("household.turns"),
  columns: [
    amountColumn("wage", say("household.turnWage"), unit),
    textColumn("event", say("household.event")),
    shareColumn("below", say("household.below")),
    shareColumn("above", say("household.above")),
    textColumn("rule", say("household.rule")),
    sourceColumn,
  ],
  rows: turns.map(({ wage, part, event, below, above, cause }: WageTurn) =>
    bodyRow(
      amountCell(toOre(wage), unit),
      textCell(say(`household.${event}`, { part })),
      shareCell(share(below)),
      shareCell(share(above)),
      textCell(cause.rule),
      textCell(cause.source ?? ""),
    ),
  ),
  notes: [
    say("household.note.turns"),
    ...rules(turns),
    ...(falls.length === 0 ? [say("household.note.noFalls", { to: fixed(toOre(to), 0) })] : []),
  ],
});

/** What each rule stands on, once. */
const rules = (of: readonly { readonly cause: Cause }[]): Label[] =>
  [...new Map(of.map(({ cause }) => [cause.rule, cause.source ?? ""]))]
    .filter(([, source]) => source !== "")
    .map(([rule, source]) => say("household.note.rule", { rule, source }));

const share = (value: number): Rate =>
  roundTo(rate(plain(fromFloat(Number(value.toPrecision(13))))), percent("0.1"));

/** Where a higher wage leaves less to live on; undefined when it nowhere does. */
export function fallsTable({ falls }: WageSweep): Table | undefined {
  if (falls.length === 0) return undefined;
  return {
    id: "falls",
    title: say("household.falls"),
    columns: [
      amountColumn("from", say("household.from"), unit),
      amountColumn("to", say("household.to"), unit),
      { id: "times", label: say("household.times"), unit: "antal", decimals: 0 },
      amountColumn("most", say("household.most"), unit),
      textColumn("falls", say("household.fall")),
      textColumn("rule", say("household.rule")),
      sourceColumn,
    ],
    rows: falls.map(({ from, to, times, most, part, cause }: Fall) =>
      bodyRow(
        amountCell(toOre(from), unit),
        amountCell(toOre(to), unit),
        countCell(count(String(times))),
        amountCell(toOre(most), unit),
        textCell(say(`household.why.${cause.why}`, { part })),
        textCell(cause.rule),
        textCell(cause.source ?? ""),
      ),
    ),
    notes: [say("household.note.falls"), ...rules(falls)],
  };
}
