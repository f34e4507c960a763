import { fixed, inPercent } from "../core/decimal.js";
import type { Cell, Column, ColumnUnit } from "../report/report.js";
import { type GroupMark, readable, readableIn } from "../texts/numbers.js";
import { text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { printable } from "../core/printable.js";

/** In which language, and with which mark between groups of digits. */
export interface Manner {
  readonly language: Language;
  readonly group: GroupMark;
}

/** The digits or words of a cell; digits are rounded to what the column shows. */
export function cellText(cell: Cell, column: Pick<Column, "decimals">, { language, group }: Manner): string {
  switch (cell.kind) {
    case "text":
      return printable(text(cell.text, language));
    case "year":
      return String(cell.year);
    case "amount":
    case "count":
      return readable(fixed(cell.value, column.decimals), language, group);
    case "share": {
      if (cell.said !== undefined) return printable(text(cell.said, language));
      const digits = readable(fixed(inPercent(cell.value), column.decimals), language, group);
      return language === "sv" ? `${digits}${group}%` : `${digits}%`;
    }
    case "figure":
      return readableIn(
        cell.plain,
        cell.unit === "%" || cell.unit === "ja/nej" ? cell.unit : "",
        language,
        group,
      );
    case "empty":
      return cell.because === undefined ? "" : printable(text(cell.because, language));
  }
}

/** How a unit of money is written in a heading; nothing for the other units. */
export function moneyUnit(unit: ColumnUnit): string | undefined {
  if (unit === "kr") return "SEK";
  return unit === "tkr" || unit === "mnkr" ? unit : undefined;
}

export const withUnit = (heading: string, unit: string | undefined): string =>
  unit === undefined ? heading : `${heading} (${unit})`;
