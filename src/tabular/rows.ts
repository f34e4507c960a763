import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { csvRows, type LineGate } from "./text/csv-rows.js";
import { firstBytes } from "./text/encoding.js";
import { otherKind } from "./text/markup.js";
import type { RawRow } from "./text/records.js";
import type { StoredDoubt } from "./workbook/stored-doubt.js";
import type { SheetOptions } from "./workbook/xlsx-rows.js";
import { looksLikeWorkbook } from "./workbook/xlsx-signature.js";

/** The rows of a table before its header is known, and the name that messages give the table. */
export interface OpenTable {
  readonly file: string;
  /** What only a sheet of a workbook has. */
  readonly sheet?: {
    readonly name: string;
    readonly merged: readonly string[];
    readonly doubt?: StoredDoubt;
  };
  readonly batches: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;
  /** What only a text has. */
  readonly gate?: LineGate;
}

/** Opens a text file or a workbook, by its first bytes. Undefined when it is no table; that is added. */
export async function openTable(
  source: Source,
  sheet: string | undefined,
  problems: Problems,
): Promise<OpenTable | undefined> {
  const text = await textTable(source, problems);
  if (text !== "workbook") return text;
  const { xlsxRows } = await import("./workbook/xlsx-rows.js"); // workbooks are few, and what reads them is large
  const read = await xlsxRows(source, sheet, problems);
  return read === undefined ? undefined : { file: read.file, batches: [read.rows] };
}

/** The table of a text file, or each sheet that may be one. Undefined when there is none; that is added. */
export async function openTables(
  source: Source,
  preferred: string,
  options: SheetOptions,
  problems: Problems,
): Promise<readonly OpenTable[] | undefined> {
  const text = await textTable(source, problems);
  if (text !== "workbook") return text === undefined ? undefined : [text];
  const { xlsxSheets } = await import("./workbook/xlsx-rows.js");
  const sheets = await xlsxSheets(source, preferred, options, problems);
  return sheets?.map(({ file, rows, ...sheet }) => ({ file, batches: [rows], sheet }));
}

async function textTable(source: Source, problems: Problems): Promise<OpenTable | "workbook" | undefined> {
  const head = await firstBytes(source, 2_048);
  if (looksLikeWorkbook(head)) return "workbook";
  const kind = otherKind(head);
  const gate: LineGate = {};
  if (kind === undefined) return { file: source.name, batches: csvRows(source, problems, gate), gate };
  problems.add({ code: "fil-annan-sort", at: { file: source.name }, kind });
  return undefined;
}
