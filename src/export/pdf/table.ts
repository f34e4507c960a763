import type { Language } from "../../texts/words.js";
import type { PagePart, PageTable } from "../html/page.js";
import { KEPT_TOGETHER, piecesOf } from "../paper/pieces.js";
import type { Room, TablePart } from "../table-widths.js";
import { breaking } from "./breaking.js";
import { blockItems } from "./sections.js";
import { type Group, type Item, points, type TableItem } from "./items.js";

const SIZE = 10;
/** Around what is in a cell. */
const PADDING = 8.5;

/** A table of the page, or a table for each of its sections, under headings, with its notes. */
export function tableGroups(table: PageTable, room: Room, language: Language): Group[] {
  const { sectioned } = table;
  return piecesOf(table, room, language).map(({ heading, part, columns, goesOn, isLast }, i): Group => {
    const long = part.rows.length > KEPT_TOGETHER;
    const items: Item[] = [
      ...(sectioned && i === 0 ? [{ kind: "heading", level: 1, words: table.title } as const] : []),
      { kind: "heading", level: sectioned ? 2 : 1, words: heading },
      ...(goesOn ? [] : aboutPart(part, sectioned ? 3 : 2)),
      tableItem(table, part, columns, long),
      ...(isLast ? table.notes.map((note) => ({ kind: "note", words: note }) as const) : []),
    ];
    return { together: !long, items };
  });
}

/** What a part is about, and then what its rows are called. */
const aboutPart = ({ about, caption }: PagePart, level: 2 | 3): Item[] =>
  about.length === 0 ? [] : [...blockItems(about, level), { kind: "caption", words: caption }];

function tableItem(
  table: PageTable,
  { rows }: PagePart,
  { columns, widths }: TablePart,
  long: boolean,
): TableItem {
  const room = (at: number) => points(widths[at]!) - PADDING;
  return {
    kind: "table",
    long,
    widths: widths.map(points),
    numbers: columns.map((i) => table.columns[i]!.kind !== "words"),
    head: columns.map((i, at) => breaking(table.columns[i]!.heading, room(at), { size: SIZE, bold: true })),
    rows: rows.map(({ role, cells }) => ({
      total: role === "total",
      cells: columns.map((i, at) =>
        breaking(cells[i]!, room(at), { size: SIZE, ...(role === "total" ? { bold: true } : {}) }),
      ),
    })),
  };
}
