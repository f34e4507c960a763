import type { OtherKind } from "../../core/problems/file.js";
import { measuredSheet, type SheetFault, sharedTexts } from "./sheet-size.js";
import { scanXml } from "./xml-scan.js";
import { storedZip } from "./stored-zip.js";
import { isCompoundFile } from "./xlsx-signature.js";
import { zipDirectory } from "./zip-directory.js";
import { unpacked } from "./zip-content.js";

/** No workbook of budgets is larger; more is a mistake or an attack. */
export const mostUnpacked = 200 * 2 ** 20;
/** Workbooks unpack to ten or twenty times their size. */
export const mostRatio = 200;
/** Small files may be packed as tightly as they like. */
const RATIO_FROM = 2 ** 20;

/**
 * A cell takes two to six tags, and many times its size in memory when it is read. A budget of 20 000 lines has a
 * tenth of this in its sheet; larger tables are read as text.
 */
const mostTags = { sheet: 4_000_000, other: 1_000_000 };

export type NotWorkbook =
  "arbetsbok-trasig" | "arbetsbok-losenord" | "arbetsbok-gammal" | "arbetsbok-for-stor";

/** The parts of a workbook, measured, and why the values stored in it may not be those of its formulas. */
export interface CheckedWorkbook {
  readonly zip: Uint8Array;
  readonly unsure: "never" | "unfinished" | undefined;
  /** Sheets that must not be read, by their place among the sheets; they are empty in `zip`. */
  readonly faults: ReadonlyMap<number, SheetFault>;
}

/** What a table is read from; pictures, comments, charts and macros are left where they are. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * The parts of a workbook that hold its tables, checked before and while they are unpacked, in a zip of their own: who
 * reads it meets nothing that has not been measured.
 */
export async function checkedWorkbook(
  bytes: Uint8Array,
): Promise<CheckedWorkbook | NotWorkbook | { readonly kind: OtherKind }> {
  if (isCompoundFile(bytes)) {
    if (hasStream(bytes, "EncryptedPackage")) return "arbetsbok-losenord";
    return hasStream(bytes, "WordDocument") ? { kind: "doc" } : "arbetsbok-gammal";
  }
  const entries = zipDirectory(bytes);
  if (entries === undefined) return "arbetsbok-trasig";
  const declared = entries.reduce((n, e) => n + e.unpacked, 0);
  if (declared > mostUnpacked || (declared > RATIO_FROM && declared > bytes.length * mostRatio))
    return "arbetsbok-for-stor";
  if (!entries.some((e) => e.name.toLowerCase() === "xl/workbook.xml"))
    return { kind: kindOfZip(entries.map((e) => e.name)) };
  const needed = entries.filter((e) => NEEDED.test(e.name));
  if (needed.some((e) => e.encrypted)) return "arbetsbok-losenord";
  const files = await Promise.all(
    needed.map(async (entry) => ({ name: entry.name, bytes: await unpacked(bytes, entry) })),
  );
  if (files.some(({ bytes: content }) => content === "large")) return "arbetsbok-for-stor";
  const whole = files.flatMap(({ name, bytes: content }) =>
    content instanceof Uint8Array ? [{ name, bytes: content }] : [],
  );
  if (whole.length < files.length) return "arbetsbok-trasig";
  if (whole.some(hasTooManyTags)) return "arbetsbok-for-stor";
  const texts = sharedTexts(whole.find(({ name }) => /sharedStrings/i.test(name))?.bytes ?? new Uint8Array());
  const faults = new Map<string, SheetFault>();
  for (const file of whole) {
    const isSheet = isSheetPart(file.name);
    const measured = isSheet ? measuredSheet(file.bytes, texts) : scanXml(file.bytes);
    if (measured === "large") return "arbetsbok-for-stor";
    if (measured === "broken") return "arbetsbok-trasig";
    if (measured instanceof Uint8Array) file.bytes = measured;
    else if (measured !== "whole") {
      faults.set(file.name.toLowerCase(), measured);
      file.bytes = new TextEncoder().encode(EMPTY_SHEET);
    }
  }
  const book = whole.find(({ name }) => name.toLowerCase() === "xl/workbook.xml")!;
  const workbook = new TextDecoder().decode(book.bytes);
  const links = whole.find(({ name }) => /^xl\/_rels\//i.test(name))?.bytes ?? new Uint8Array();
  return {
    zip: storedZip(whole.map(withPlainCurrencies)),
    unsure: whyUnsure(workbook),
    faults: faultsByPlace(faults, workbook, new TextDecoder().decode(links)),
  };
}

/** A sign and the language it is written in, where the code of the language has a D. */
const CURRENCY_OF_A_LANGUAGE = /\[\$([^\]-]*[^\w\]$-][^\]-]*)-[0-9A-F]*D[0-9A-F]*\]/gi;

/** hucre takes the D of `[$€-41D]`, euro as Swedish Excel writes it, for a day: the language goes, the currency stays. */
function withPlainCurrencies(file: { readonly name: string; readonly bytes: Uint8Array }): typeof file {
  if (file.name.toLowerCase() !== "xl/styles.xml") return file;
  const styles = new TextDecoder().decode(file.bytes);
  const plain = styles.replace(CURRENCY_OF_A_LANGUAGE, "[$$$1]");
  return plain === styles ? file : { ...file, bytes: new TextEncoder().encode(plain) };
}

const isSheetPart = (name: string): boolean => name.toLowerCase().startsWith("xl/worksheets/");
const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** By where their sheets stand in the workbook; every sheet has the first of them when that cannot be told. */
function faultsByPlace(
  faults: ReadonlyMap<string, SheetFault>,
  workbook: string,
  links: string,
): CheckedWorkbook["faults"] {
  if (faults.size === 0) return new Map();
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["\']([^"\']*)["\']`).exec(tag)?.[1] ?? "";
  const targets = new Map(
    [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      `xl/${attribute(tag, "Target").replace(/^\/?(?:xl\/)?/, "")}`.toLowerCase(),
    ]),
  );
  const parts = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) =>
    targets.get(attribute(tag, "\\w+:id")),
  );
  const [first] = faults.values();
  const known = parts.filter((part) => part !== undefined && faults.has(part)).length === faults.size;
  return new Map(
    parts.flatMap((part, i) => {
      const fault = known ? faults.get(part ?? "") : first;
      return fault === undefined ? [] : [[i, fault] as const];
    }),
  );
}

/** What `calcPr` says of the values stored in the workbook (ECMA-376 part 1, 18.2.2). */
function whyUnsure(workbook: string): CheckedWorkbook["unsure"] {
  const calculation = /<(?:\w+:)?calcPr\b[^>]*>/.exec(workbook)?.[0] ?? "";
  const says = (attribute: string, values: string): boolean =>
    new RegExp(`\\b${attribute}\\s*=\\s*["'](?:${values})["']`).test(calculation);
  if (says("calcMode", "manual") && says("calcCompleted", "0|false")) return "unfinished";
  return says("fullCalcOnLoad", "1|true") ? "never" : undefined;
}

/** What a zip is that is no workbook, by the names in it. */
function kindOfZip(names: readonly string[]): OtherKind {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return "xlsb";
  if (has(/^word\//i)) return "docx";
  if (has(/^ppt\//i)) return "pptx";
  if (has(/^Index\/.*\.iwa$/i)) return "numbers";
  return has(/^mimetype$/i) && has(/^content\.xml$/i) ? "ods" : "zip";
}

function hasTooManyTags({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  const most = isSheetPart(name) ? mostTags.sheet : mostTags.other;
  let tags = 0;
  for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) tags += 1;
  return tags > most;
}

/** Streams of older files are named in UTF-16; a workbook with a password is `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4.4). */
function hasStream(bytes: Uint8Array, stream: string): boolean {
  const name = Array.from(stream, (char) => [char.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(name[0]!); at !== -1; at = bytes.indexOf(name[0]!, at + 1))
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
