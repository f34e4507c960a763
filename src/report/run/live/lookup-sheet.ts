import { type SheetTable } from "../../../formula/spreadsheet.js";
import { say } from "../../../texts/say.js";
import type { CellRange } from "../../cell-formula.js";
import { GrowingTable, inputFigure } from "./growing-table.js";

/** The tables that rules look in, side by side, each once. */
export class LookupSheet {
  readonly table = new GrowingTable("lookups", {
    title: say("liveRun.lookups"),
    hint: say("liveRun.hint.lookups"),
  });
  private readonly known = new Map<string, number>();

  /** A column of a table. */
  column(of: SheetTable, column: number): CellRange {
    const place = this.placeOf(of);
    const id = idOf(place, column);
    return {
      from: this.table.ref(0, id),
      to: this.table.ref(Math.max(0, of.rows.length - 1), id),
    };
  }

  private placeOf({ label, columns, rows }: SheetTable): number {
    const key = JSON.stringify([label, columns, rows]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.known.size;
    this.known.set(key, place);
    const own = columns.map((_, c) => idOf(place, c));
    columns.forEach((name, c) => {
      const heading = c === columns.length - 1 ? label : `${label}: ${name}`;
      this.table.column({ id: own[c]!, label: heading, unit: "", decimals: 0 });
    });
    while (this.table.length < Math.max(1, rows.length)) this.table.row();
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        const isNumber = /^-?\d+(\.\d+)?$/u.test(text);
        this.table.put(r, own[c]!, isNumber ? figure(text, c === row.length - 1) : keyCell(text));
      });
    });
    return place;
  }
}

const idOf = (place: number, column: number): string => `t${String(place)}c${String(column)}`;

const keyCell = (text: string) => ({ kind: "text", text, asWritten: true }) as const;

/** A value may be changed; what it is found by is what it is. */
const figure = (plain: string, isValue: boolean) =>
  isValue ? inputFigure(Number(plain), "") : ({ kind: "figure", plain, unit: "" } as const);
