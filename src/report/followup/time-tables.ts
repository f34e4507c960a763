import { type StatusKind, statusKinds } from "../../events/status-kinds.js";
import { startOf } from "../../events/bands.js";
import type { ShownFollowed, ShownLength } from "../../events/shown.js";
import { count } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, emptyCell, notCell, shareColumn, textCell, textColumn } from "../cells.js";
import type { Cell, Table } from "../report.js";
import { countColumn, estimatedShare, shownCell } from "./cells.js";

/** A column of kinds together goes by the first of them, but those who left or of whom nobody knows are elsewhere. */
const columnId = (kinds: readonly StatusKind[]): string =>
  kinds.length === 1
    ? kinds[0]!
    : kinds.length === statusKinds.length - 1
      ? "others"
      : kinds.includes("left")
        ? "elsewhere"
        : "onTheWay";

export function sharesTable({ shares: { columns, shown } }: ShownFollowed): Table {
  return {
    id: "shares",
    title: say("followup.shares"),
    columns: [
      countColumn("month", say("followup.month")),
      ...columns.map((of) => {
        const kinds = of.map((kind) => statusKinds[kind]!);
        const id = columnId(kinds);
        return shareColumn(id, id === "others" ? say("followup.others") : say("followup.place", { kinds }));
      }),
    ],
    rows: shown.map(({ month, shares }) =>
      bodyRow(countCell(count(String(month))), ...shares.map((share) => estimatedShare(share))),
    ),
    notes: [say("followup.shares.note")],
  };
}

export function endsTable({ ends }: ShownFollowed): Table {
  return {
    id: "timeToSelfSupport",
    title: say("followup.ends"),
    columns: [
      countColumn("month", say("followup.month")),
      shareColumn("onTheWay", say("followup.ends.onTheWay")),
      ...(["selfSupport", "left", "unknown"] as const).map((kind) =>
        shareColumn(kind, say("followup.place", { kinds: [kind] })),
      ),
      shareColumn("selfSupportAtMost", say("followup.ends.high")),
    ],
    rows: ends.map(({ month, shares }) =>
      bodyRow(
        countCell(count(String(month))),
        ...shares.map((share) => estimatedShare(share)),
        estimatedShare(shares[1]! + shares[3]!),
      ),
    ),
    notes: [say("followup.ends.note")],
  };
}

export function bandsTable(shown: ShownFollowed): Table {
  return {
    id: "lengths",
    title: say("followup.bands"),
    columns: [
      textColumn("band", say("followup.band")),
      countColumn("now", say("followup.bands.now")),
      shareColumn("starts", say("followup.bands.starts")),
      shareColumn("stock", say("followup.bands.stock")),
    ],
    rows: [
      ...shown.bands.map(({ to, now, shares }, i) =>
        bodyRow(
          textCell(say("followup.band.of", { from: startOf(i), to })),
          shownCell(now),
          ...lengthCells(shares),
        ),
      ),
      ...(shown.unknownLength === undefined
        ? []
        : [bodyRow(textCell(say("followup.band.unknown")), emptyCell, ...lengthCells(shown.unknownLength))]),
    ],
    notes: [say("followup.bands.note")],
  };
}

const lengthCells = (shares: ShownLength): Cell[] =>
  shares === "notFollowed"
    ? [notCell(say("followup.notFollowed")), notCell(say("followup.notFollowed"))]
    : [estimatedShare(shares.ofStarts), estimatedShare(shares.ofStock)];
