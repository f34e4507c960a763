import { namesPersonnummer } from "../../core/personnummer/personnummer.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { joinedSource, type Source } from "../../core/source.js";
import type { RawRow } from "../text/records.js";
import { asItLooks } from "../text/look-alikes.js";
import type { SheetFault } from "./sheet-size.js";
import { sheetText } from "./sheet-text.js";
import { askAboutStored, type StoredDoubt } from "./stored-doubt.js";
import { checkedWorkbook, mostUnpacked } from "./xlsx-package.js";
import { address, readSheet, type Sheet, type SheetName, sheetsOf } from "./xlsx-workbook.js";

/** The rows of one sheet, and the name that messages give it: `budget.xlsx#Blad1`. */
export interface SheetRows {
  readonly file: string;
  readonly rows: readonly RawRow[];
  readonly name: string;
  /** `A3:A7` */
  readonly merged: readonly string[];
  readonly doubt?: StoredDoubt;
}

/** What is said of a sheet beside its rows. */
export interface SheetOptions {
  /** Merged cells are told here, or left to who reads the rows. */
  readonly merged: "told" | "left";
  /** A nought that a formula may have left, never computed, is asked about, or taken as it stands. */
  readonly stored: "asked" | "taken";
}
const plainly: SheetOptions = { merged: "told", stored: "asked" };

/**
 * The rows of a sheet as texts: the one named in the source, else the one named `preferred` (in a workbook that holds a
 * whole project), else the first that is not hidden. Undefined when there is none to read; that is added.
 */
export async function xlsxRows(
  source: Source,
  preferred: string | undefined,
  problems: Problems,
): Promise<SheetRows | undefined> {
  const opened = await openWorkbook(source, problems);
  if (opened === undefined) return undefined;
  const chosen = choose(opened.sheets, source, preferred, problems);
  const before = problems.errors;
  const read = chosen && (await rowsOf(source, opened, chosen, plainly, problems));
  if (read?.doubt !== undefined) askAboutStored(read.file, read.doubt, problems);
  return problems.errors > before ? undefined : read;
}

/**
 * The sheet that was asked for, or else every sheet that is not hidden, for who knows what to look for in them. What is
 * in doubt is left to who reads their rows.
 */
export async function xlsxSheets(
  source: Source,
  preferred: string,
  options: SheetOptions,
  problems: Problems,
): Promise<readonly SheetRows[] | undefined> {
  const opened = await openWorkbook(source, problems);
  if (opened === undefined) return undefined;
  const visible = opened.sheets.flatMap(({ name, hidden }, index) => (hidden ? [] : [{ name, index }]));
  const isNamed = opened.sheets.some((s) => folded(s.name) === folded(preferred));
  const one =
    source.sheet !== undefined || isNamed || visible.length < 2
      ? choose(opened.sheets, source, preferred, problems)
      : undefined;
  if (one === undefined && (source.sheet !== undefined || visible.length < 2)) return undefined;
  const read: SheetRows[] = [];
  for (const chosen of one === undefined ? visible : [one]) {
    const rows = await rowsOf(source, opened, chosen, options, problems);
    if (rows === undefined) return undefined;
    read.push(rows);
  }
  return read;
}

async function rowsOf(
  source: Source,
  { workbook, unsure, faults }: OpenedWorkbook,
  chosen: { readonly index: number; readonly name: string },
  options: SheetOptions,
  problems: Problems,
): Promise<SheetRows | undefined> {
  const fault = faults.get(chosen.index);
  if (fault !== undefined) {
    const { cell, row, ...told } = fault;
    problems.add({ ...told, at: { file: `${source.name}#${chosen.name}`, line: row, column: cell } });
    return undefined;
  }
  const sheet = await readSheet(workbook, chosen.index);
  if (sheet === undefined) {
    problems.add({ code: "arbetsbok-trasig", at: { file: source.name } });
    return undefined;
  }
  const file = source.name.endsWith(`#${chosen.name}`) ? source.name : `${source.name}#${chosen.name}`;
  tellWhatIsUnseen(file, sheet, options, problems);
  const before = problems.errors;
  const rows = textsOf(file, sheet, problems);
  if (problems.errors > before) return undefined;
  const doubt = options.stored === "asked" && unsure !== undefined ? doubtOf(sheet, unsure) : undefined;
  return { file, rows, name: chosen.name, merged: sheet.merged, ...(doubt && { doubt }) };
}

/** A workbook that is not computed yet may have noughts where formulas stand, and old values where they do not. */
function doubtOf(sheet: Sheet, why: StoredDoubt["why"]): StoredDoubt | undefined {
  const cells: { row: number; column: number }[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    for (let column = 0; column < sheet.columns; column++) {
      const { value, isFormula } = sheet.cell(row, column);
      if (isFormula && (why === "unfinished" ? value !== null : value === 0)) cells.push({ row, column });
    }
  }
  return cells.length === 0 ? undefined : { cells, why };
}

/** Each sheet that is not hidden as a source of its own. Undefined when the workbook cannot be read; that is added. */
export async function sheetSources(source: Source, problems: Problems): Promise<Source[] | undefined> {
  const opened = await openWorkbook(source, problems);
  return opened?.sheets
    .filter((s) => !s.hidden)
    .map(({ name }) => ({
      ...source,
      name: `${source.name}#${name}`,
      sheet: name,
      open: () => source.open(),
    }));
}

interface OpenedWorkbook {
  readonly workbook: Uint8Array;
  readonly sheets: readonly SheetName[];
  /** Why stored values may not be those of the formulas. */
  readonly unsure: "never" | "unfinished" | undefined;
  /** Why sheets must not be read, by their place. */
  readonly faults: ReadonlyMap<number, SheetFault>;
}

async function openWorkbook(source: Source, problems: Problems): Promise<OpenedWorkbook | undefined> {
  const at = { file: source.name };
  const bytes = await readUpTo(source, mostUnpacked);
  const checked = bytes === undefined ? "arbetsbok-for-stor" : await checkedWorkbook(bytes);
  if (typeof checked === "string") {
    if (checked === "arbetsbok-for-stor")
      problems.add({ code: checked, at, megabytes: mostUnpacked / 2 ** 20 });
    else problems.add({ code: checked, at });
    return undefined;
  }
  if ("kind" in checked) {
    problems.add({ code: "fil-annan-sort", at, kind: checked.kind });
    return undefined;
  }
  const { zip: workbook, unsure, faults } = checked;
  const sheets = await sheetsOf(workbook);
  if (sheets?.some(({ name }) => namesPersonnummer(name))) {
    problems.add({ code: "personnummer", at, inName: "sheet" });
    return undefined;
  }
  if (sheets !== undefined && sheets.length > 0) return { workbook, sheets, unsure, faults };
  problems.add({ code: "arbetsbok-trasig", at });
  return undefined;
}

/** All bytes of a source, or undefined when there are more than so many. */
async function readUpTo(source: Source, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk.slice());
  }
  return joinedSource(chunks);
}

function choose(
  sheets: readonly SheetName[],
  source: Source,
  preferred: string | undefined,
  problems: Problems,
): { readonly index: number; readonly name: string } | undefined {
  const at = { file: source.name };
  const known = sheets.map((s) => s.name);
  const named = (name: string): number => {
    const exact = known.indexOf(name);
    return exact >= 0 ? exact : known.findIndex((k) => folded(k) === folded(name));
  };
  if (source.sheet !== undefined) {
    const index = named(source.sheet);
    if (index >= 0) return { index, name: known[index]! };
    const near = nearest(source.sheet, known);
    problems.add({
      code: "blad-saknas",
      at,
      sheet: source.sheet,
      ...(near === undefined ? {} : { near }),
      known,
    });
    return undefined;
  }
  const own = preferred === undefined ? -1 : named(preferred);
  if (own >= 0) return { index: own, name: known[own]! };
  const visible = sheets.filter((s) => !s.hidden);
  const first = visible[0] ?? sheets[0];
  if (first === undefined) return undefined;
  const others = visible.filter((s) => s !== first).map((s) => s.name);
  if (others.length > 0) problems.add({ code: "blad-valt", at, sheet: first.name, others });
  return { index: sheets.indexOf(first), name: first.name };
}

/** What somebody who looks at the sheet does not see, though it counts. */
function tellWhatIsUnseen(file: string, sheet: Sheet, { merged }: SheetOptions, problems: Problems): void {
  const hasContent = (row: number): boolean =>
    Array.from({ length: sheet.columns }, (_, column) => sheet.cell(row, column).value).some(
      (v) => v !== null && v !== "",
    );
  const rows = sheet.hiddenRows.filter((row) => row < sheet.rows && hasContent(row));
  const columns = sheet.hiddenColumns.filter(
    (column) =>
      column < sheet.columns &&
      Array.from({ length: sheet.rows }, (_, row) => sheet.cell(row, column).value).some(
        (v) => v !== null && v !== "",
      ),
  );
  if (rows.length > 0 || columns.length > 0) {
    problems.add({
      code: "rader-dolda",
      at: rows[0] === undefined ? { file } : { file, line: rows[0] + 1 },
      rows: rows.length,
      columns: columns.map((column) => address(0, column).replace(/\d+$/, "")),
      filtered: sheet.filtered,
    });
  }
  if (merged === "told" && sheet.merged.length > 0) {
    const line = Number(/\d+/.exec(sheet.merged[0]!)![0]);
    problems.add({ code: "celler-sammanslagna", at: { file, line }, ranges: sheet.merged });
  }
}

function textsOf(file: string, sheet: Sheet, problems: Problems): RawRow[] {
  return Array.from({ length: sheet.rows }, (_, row) => ({
    line: row + 1,
    cells: Array.from({ length: sheet.columns }, (__, column) => {
      const text = sheetText(sheet.cell(row, column));
      if (text === undefined)
        problems.add({
          code: "formel-utan-varde",
          at: { file, line: row + 1, column: address(row, column) },
        });
      return asItLooks(text ?? "");
    }),
  }));
}
