import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { csvRows } from "./text/csv-rows.js";
import { firstBytes } from "./text/encoding.js";
import type { RawRow } from "./text/records.js";
import { looksLikeWorkbook } from "./workbook/xlsx-signature.js";

/** The rows of a table before its header is known, and the name that messages give the table. */
export interface OpenTable {
  readonly file: string;
  readonly batches: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;
}

/** Opens a text file or a workbook, by its first bytes. Undefined when it is no table; that is added. */
export async function openTable(
  source: Source,
  sheet: string | undefined,
  problems: Problems,
): Promise<OpenTable | undefined> {
  if (!looksLikeWorkbook(await firstBytes(source, 8)))
    return { file: source.name, batches: csvRows(source, problems) };
  const { xlsxRows } = await import("./workbook/xlsx-rows.js"); // workbooks are few, and what reads them is large
  const read = await xlsxRows(source, sheet, problems);
  return read === undefined ? undefined : { file: read.file, batches: [read.rows] };
}
