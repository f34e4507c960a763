import type { Crossing } from "../../analysis/many/crossings.js";
import type { Threshold } from "../../analysis/many/threshold.js";
import { count, fromFloat, plain, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { plainOf } from "../../input/cells/read-value.js";
import { rounded, roundedTo } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import {
  bodyRow,
  countCell,
  emptyCell,
  notCell,
  optionalColumn,
  textCell,
  unitCell,
  textColumn,
} from "../cells.js";
import type { Cell, Column, ReportRow, Table } from "../report.js";

/** Several thresholds side by side, each row under a name of its own. */
export function thresholdTable(
  id: string,
  title: Label,
  lead: readonly Column[],
  rows: readonly { readonly lead: readonly Cell[]; readonly found: Threshold; readonly target: number }[],
  notes: readonly Label[],
): Table {
  const anybody = rows.some(({ found }) => found.people !== undefined);
  return {
    id,
    title,
    columns: [
      ...lead,
      optionalColumn("unit", say("threshold.unit")),
      textColumn("assumed", say("threshold.assumed")),
      textColumn("threshold", say("threshold.threshold")),
      { ...optionalColumn("people", say("threshold.peopleColumn")), unit: "antal" },
      { ...optionalColumn("outOf", say("threshold.outOf")), unit: "antal" },
      optionalColumn("low", say("threshold.low")),
      optionalColumn("high", say("threshold.high")),
      optionalColumn("inside", say("threshold.inside")),
      { ...textColumn("status", say("threshold.status")), dataOnly: true },
    ],
    rows: rows.flatMap((row) => rowsOf(row.lead, row.found, row.target)),
    notes: [...notes, ...(anybody ? [say("threshold.note.people")] : [])],
  };
}

/** One row; one for each value where there are several. */
function rowsOf(lead: readonly Cell[], found: Threshold, target: number): ReportRow[] {
  const { of, crossings, people } = found;
  const { low, high } = of.assumption ?? {};
  const status = crossings?.kind ?? "none";
  const limit = (value: typeof low): Cell =>
    value === undefined ? emptyCell : { kind: "figure", plain: plainOf(value), unit: of.unit };
  const row = (crossing: Crossing | undefined): ReportRow =>
    bodyRow(
      ...lead,
      unitCell(of.unit === "%" ? "" : of.unit),
      { kind: "figure", plain: plain(fromFloat(of.base)), unit: of.unit },
      crossing === undefined ? notCell(because(found, target)) : figure(crossing, of.unit, status),
      people?.number === undefined ? emptyCell : countCell(count(String(people.number))),
      people === undefined
        ? emptyCell
        : countCell(roundTo(count(plain(fromFloat(people.share.base))), count("0.1"))),
      limit(low),
      limit(high),
      crossing === undefined || low?.kind !== "number" || high?.kind !== "number"
        ? emptyCell
        : {
            kind: "figure",
            plain: crossing.x >= low.value && crossing.x <= high.value ? "1" : "0",
            unit: "ja/nej",
          },
      textCell(status),
    );
  return crossings === undefined || crossings.at.length === 0 ? [row(undefined)] : crossings.at.map(row);
}

function because({ crossings }: Threshold, target: number): Label {
  if (crossings === undefined) return say("threshold.cell.cannot");
  if (crossings.kind === "noInfluence") return say("threshold.cell.noInfluence");
  return say(crossings.ends[0].y >= target ? "threshold.cell.always" : "threshold.cell.none");
}

/** Where there is one answer, what is printed suffices. */
function figure({ x, rising }: Crossing, unit: string, status: string): Cell {
  const exact = plain(fromFloat(x));
  const short = status === "one" ? roundedTo(exact, rising ? "above" : "below", unit) : rounded(exact, unit);
  return { kind: "figure", plain: short, ...(short === exact ? {} : { exact }), unit };
}
