import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { PagePart, PageTable } from "../html/page.js";
import { type Room, type TablePart, tableParts } from "../table-widths.js";

/** Tables of at most this many rows stay on one page. */
export const KEPT_TOGETHER = 12;

/** A table on paper: a part of what people see as one, with as many of its columns as there is room for. */
export interface Piece {
  readonly heading: string;
  readonly part: PagePart;
  readonly columns: TablePart;
  /** What it is about was said with the columns before these. */
  readonly goesOn: boolean;
  /** The notes of the table stand under it. */
  readonly isLast: boolean;
}

/** A table as it stands on paper, piece by piece. */
export function piecesOf(table: PageTable, room: Room, language: Language): Piece[] {
  const divided = tableParts(table, room);
  return table.parts.flatMap((part, p) =>
    divided.map((columns, d) => {
      const { heading } = part;
      return {
        heading: d === 0 ? heading : text(say("export.continued", { heading }), language),
        part,
        columns,
        goesOn: d > 0,
        isLast: p === table.parts.length - 1 && d === divided.length - 1,
      };
    }),
  );
}
