import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { columnLetters } from "../../src/core/column-letters.js";
import { rezipped } from "./rezipped.js";
import { unzipped } from "./unzipped.js";

/** As the json of a report has it. */
export interface Data {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly columns: readonly { readonly id: string; readonly label: string; readonly unit?: string }[];
    /** `remarks` has, by column, the words that stand where there is no number. */
    readonly rows: readonly (Record<string, string | null> & { readonly remarks?: never })[];
  }[];
}

export type Sheets = readonly (readonly (readonly string[])[])[];

const HEADER = 2;
const FIRST = 3;
/** Words beside the figures that say no more than the rows do, or have a share in them. */
const NOT_KEYS = new Set(["resources", "note", "source"]);
const withoutShare = (label: string): string =>
  label.replace(/^(OH|Schablon|Overhead|Flat rate)(?: [\d,.]+ ?%)?/u, "$1");

/** Shares come as `66.7%`. */
const numberOf = (shown: string): number =>
  shown.endsWith("%") ? Number(shown.slice(0, -1)) / 100 : Number(shown);

/**
 * Every table of the json stands in a sheet with the same figures; rows and columns that only the sheet has are places
 * for what is not there, and have none. Amounts are in kronor in both.
 */
export function expectSame(
  sheets: Sheets,
  data: Data,
  tolerance: (column: string, ours: number) => number = () => 5e-10,
): void {
  for (const table of data.tables) {
    const sheet = sheets.find(([first]) => {
      const title = first![0]!.replace(/ \((?:SEK|tkr|mnkr)\)$/u, "");
      // The months that have passed can be changed: they are no part of a title.
      return title === table.title || (table.id === "outcome" && table.title.startsWith(title));
    });
    expect(sheet, `a sheet of ${table.title}`).toBeDefined();
    const headings = sheet![HEADER]!.map((h) => h.replace(/ \((?:SEK|tkr|mnkr)\)$/u, ""));
    const at = new Map(
      table.columns.map(({ id, label }) => [
        id,
        headings.findIndex(
          (h) =>
            withoutShare(h) === withoutShare(label) ||
            // A budget that has got a single year says no more of all years.
            (id === "amount" && h === "Alla år"),
        ),
      ]),
    );
    const keys = table.columns.filter(({ id, unit }) => unit === undefined && !NOT_KEYS.has(id));
    const figures = table.columns.filter(({ unit }) => unit !== undefined);
    const left = sheet!.slice(FIRST).filter((row) => row.some((cell) => cell !== ""));
    for (const row of table.rows) {
      const key = keys.map(({ id }) => withoutShare(row[id] ?? ""));
      const found = left.findIndex((cells) =>
        keys.every(({ id }, k) => withoutShare(cells[at.get(id)!]!) === key[k]),
      );
      expect(found, `${table.title}: ${key.join(" | ")}`).toBeGreaterThanOrEqual(0);
      const [cells] = left.splice(found, 1);
      for (const { id } of figures) {
        const words = (row.remarks as Readonly<Record<string, string>> | undefined)?.[id];
        const [ours, theirs] = [words ?? row[id] ?? "", cells![at.get(id)!]!];
        const where = `${table.title}: ${key.join(" | ")}: ${id}`;
        if (words !== undefined) expect(theirs, where).toBe(words);
        else if (ours === "") expect(Number(theirs || "0"), where).toBe(0);
        else
          expect(
            Math.abs(numberOf(theirs) - Number(ours)),
            `${where}: ${theirs} is ${ours}`,
          ).toBeLessThanOrEqual(tolerance(id, Number(ours)));
      }
    }
    for (const cells of left)
      for (const { id } of figures)
        expect(
          numberOf(cells[at.get(id)!] ?? "") || 0,
          `${table.title}: only the sheet has ${cells.join(" | ")}`,
        ).toBe(0);
  }
}

/** The same command with its amounts in kronor, as cells have them. */
export const inKronor = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) => (arg === "--unit" || args[i - 1] === "--unit" ? [] : [arg]));

/** What somebody writes in a cell of a workbook. */
export interface Edit {
  readonly sheet: string;
  /** `B4` */
  readonly cell: string;
  readonly value: number | string;
}

/** The workbook as it is when somebody has written in cells of it and saved it, with all figures as they were. */
export function edited(workbook: Uint8Array, edits: readonly Edit[]): Buffer {
  const changed = new Map<string, (text: string) => string>();
  for (const { sheet, cell, value } of edits) {
    const file = `xl/worksheets/sheet${String(sheetNames(workbook).indexOf(sheet) + 1)}.xml`;
    const before = changed.get(file);
    changed.set(file, (text) => written(before === undefined ? text : before(text), cell, value));
  }
  return rezipped(workbook, changed);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function written(sheet: string, cell: string, value: number | string): string {
  const found = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, "s").exec(sheet);
  if (found === null) throw new Error(`there is no cell ${cell}`);
  if (found[0].includes("<f")) throw new Error(`${cell} is a formula, nobody's to write in`);
  const style = /\bs="\d+"/.exec(found[1]!)?.[0] ?? "";
  return sheet.replace(found[0], () =>
    typeof value === "number"
      ? `<c r="${cell}" ${style}><v>${String(value)}</v></c>`
      : `<c r="${cell}" ${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
  );
}

export const sheetNames = (workbook: Uint8Array): string[] =>
  [
    ...unzipped(workbook)
      .texts.get("xl/workbook.xml")!
      .matchAll(/<sheet [^>]*name="([^"]*)"/g),
  ].map((m) => m[1]!.replaceAll("&apos;", "'").replaceAll("&amp;", "&"));

/** The place of a row's cell, by the heading of its column. */
export function cellUnder(sheet: readonly (readonly string[])[], heading: string, row: number): string {
  const at = sheet[HEADER]!.indexOf(heading);
  if (at < 0) throw new Error(`no column ${heading} among ${sheet[HEADER]!.join(", ")}`);
  return `${columnLetters(at)}${String(FIRST + row + 1)}`;
}

/** The place of the value of an input, by what it is called. */
export function inputCell(sheet: readonly (readonly string[])[], name: string): string {
  const at = sheet.findIndex(([first]) => first === name);
  if (at < 0) throw new Error(`no input ${name}`);
  return `B${String(at + 1)}`;
}

/** Cells with a number that no formula makes, in a sheet of results: there should be none but years. */
export function constantsIn(workbook: Uint8Array, sheet: string): string[] {
  const { texts } = unzipped(workbook);
  const xml = texts.get(`xl/worksheets/sheet${String(sheetNames(workbook).indexOf(sheet) + 1)}.xml`)!;
  return [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
    ([, ref, attributes, content = ""]) => {
      const isNumber = !/\bt="(?:s|inlineStr|str)"/.test(attributes!);
      const value = /<v>(.*?)<\/v>/.exec(content)?.[1] ?? "";
      const isYear = /^(?:19|20|21)\d\d$/.test(value);
      return isNumber && value !== "" && !content.includes("<f") && !isYear ? [ref!] : [];
    },
  );
}

/** How many cells of all sheets are formulas. */
export const formulasIn = (workbook: Uint8Array): number =>
  [...unzipped(workbook).texts].flatMap(([name, xml]) =>
    name.startsWith("xl/worksheets/") ? (xml.match(/<f[ >]/g) ?? []) : [],
  ).length;

export const readWorkbook = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** A command of a budget, of the rows of a workbook that it wrote. */
export const readAgain = ([budget, , ...flags]: readonly string[], workbook: string): string[] => [
  budget!,
  `${workbook}#${flags.includes("en") ? "Rows" : "Rader"}`,
  ...flags,
];
