import { reasonKinds, reasonShares, returnKeys } from "../../events/returns.js";
import type { ShownFollowed } from "../../events/shown.js";
import { monthText } from "../../input/people/day.js";
import { say } from "../../texts/say.js";
import { bodyRow, shareColumn, textCell, textColumn, totalRow, yearCell } from "../cells.js";
import type { Column, ReportRow, Table } from "../report.js";
import { countColumn, estimatedShare, inPercent, shownCell } from "./cells.js";

export const returnColumns: readonly Column[] = returnKeys.map((key) =>
  countColumn(key, say(`followup.returns.${key}`)),
);

export function returnsTable(
  { returns, returnsTotal }: ShownFollowed,
  per: "month" | "year",
  gap: number,
): Table {
  return {
    id: "returns",
    title: say("followup.returns"),
    columns: [textColumn("period", say("followup.returns.period")), ...returnColumns],
    rows: [
      ...returns.map((row) =>
        bodyRow(
          per === "year" ? yearCell(row.period) : textCell(monthText(row.period)),
          ...returnKeys.map((key) => shownCell(row[key])),
        ),
      ),
      totalRow(textCell(say("followup.total")), ...returnKeys.map((key) => shownCell(returnsTotal[key]))),
    ],
    notes: [say("followup.returns.note", { gap })],
  };
}

/** Both ways to take the share: with those who moved or died among the ended, and without. */
export function returnSharesTable({ returnsTotal }: ShownFollowed): Table {
  const { returned, leftOtherwise, notBack } = returnsTotal;
  const of = (...parts: readonly (number | undefined)[]): number | undefined =>
    parts.reduce<number | undefined>(
      (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
      0,
    );
  const row = (id: "all" | "stayed", ends: number | undefined): ReportRow =>
    bodyRow(
      textCell(say(`followup.returnShares.${id}`)),
      shownCell(ends),
      shownCell(ends === undefined ? undefined : notBack),
      estimatedShare(ends === undefined || notBack === undefined || ends === 0 ? undefined : notBack / ends),
    );
  return {
    id: "returnShares",
    title: say("followup.returnShares"),
    columns: [
      textColumn("of", say("followup.returnShares.basis")),
      countColumn("ended", say("followup.returnShares.ends")),
      countColumn("notBack", say("followup.returns.notBack")),
      shareColumn("share", say("followup.returnShares.share")),
    ],
    rows: [row("all", of(returned, leftOtherwise, notBack)), row("stayed", of(returned, notBack))],
    notes: [],
  };
}

/** The range that is left by those of whom nobody knows; undefined when any of the three is hidden, or there is none. */
export function reasonRange({
  reasons,
}: ShownFollowed): { low: string; high: string; ofKnown: string } | undefined {
  const { selfSupport, other, unknown } = reasons;
  if (selfSupport === undefined || other === undefined || unknown === undefined) return undefined;
  if (selfSupport + other === 0) return undefined;
  const { low, high, ofKnown } = reasonShares({ selfSupport, other, unknown });
  return { low: inPercent(low), high: inPercent(high), ofKnown: inPercent(ofKnown) };
}

export function reasonsTable(shown: ShownFollowed): Table {
  const { reasons, returnsTotal } = shown;
  const range = reasonRange(shown);
  const all = returnsTotal.ended;
  return {
    id: "reasons",
    title: say("followup.reasons"),
    columns: [
      textColumn("reason", say("followup.reason")),
      countColumn("ended", say("followup.reason.ends")),
      shareColumn("share", say("followup.reason.share")),
    ],
    rows: reasonKinds.map((key) => {
      const number = reasons[key];
      return bodyRow(
        textCell(say(`followup.reason.${key}`)),
        shownCell(number),
        estimatedShare(number === undefined || all === undefined || all === 0 ? undefined : number / all),
      );
    }),
    notes: range === undefined ? [] : [say("followup.reasons.note", range)],
  };
}
