import { type CellStyle, parseDate, type SheetCell, type WriteSheet, writeXlsx } from "./library.js";
import { zippedAnew } from "../../core/deflated.js";
import { withZipDates } from "../docx/zip-dates.js";

/** What a workbook is made of. */
export type { CellStyle, SheetCell, WriteSheet };
export type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** The bytes of a workbook, the same ones for the same day: that of what it says, not the clock's. */
export async function writtenWorkbook(
  sheets: WriteSheet[],
  { title, creator, day }: { readonly title: string; readonly creator: string; readonly day: string },
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets,
    defaultFont: { name: "Calibri", size: 11 },
    properties: { title, creator, ...dates(parseDate(day) ?? dayZero) },
  });
  return withZipDates(zippedAnew(bytes), day);
}

/** Zip files have no day before it. */
const dayZero = parseDate("1980-01-01")!;

const dates = <T>(day: T): { created: T; modified: T } => ({ created: day, modified: day });
