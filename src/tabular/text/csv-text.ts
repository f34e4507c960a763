import { inert } from "../../core/inert.js";

/**
 * Rows of text as Excel in Sweden opens them: UTF-8 with a BOM, semicolons, CRLF. What a spreadsheet would run is made
 * inert, and `readTable` reads it back as it was.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cellText).join(";")}\r\n`).join("")}`;

function cellText(text: string): string {
  const safe = inert(text);
  return /[";\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
