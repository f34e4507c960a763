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
  "fil-binar" | "arbetsbok-trasig" | "arbetsbok-losenord" | "arbetsbok-gammal" | "arbetsbok-for-stor";

/** What a table is read from; pictures, comments, charts and macros are left where they are. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * The parts of a workbook that hold its tables, checked before and while they are unpacked, in a zip of their own: who
 * reads it meets nothing that has not been measured.
 */
export function checkedWorkbook(bytes: Uint8Array): Uint8Array | NotWorkbook {
  if (isCompoundFile(bytes)) return hasEncryptedPackage(bytes) ? "arbetsbok-losenord" : "arbetsbok-gammal";
  const entries = zipDirectory(bytes);
  if (entries === undefined) return "arbetsbok-trasig";
  const declared = entries.reduce((n, e) => n + e.unpacked, 0);
  if (declared > mostUnpacked || (declared > RATIO_FROM && declared > bytes.length * mostRatio))
    return "arbetsbok-for-stor";
  if (!entries.some((e) => e.name.toLowerCase() === "xl/workbook.xml")) return "fil-binar";
  const needed = entries.filter((e) => NEEDED.test(e.name));
  if (needed.some((e) => e.encrypted)) return "arbetsbok-losenord";
  const files = needed.map((entry) => ({ name: entry.name, bytes: unpacked(bytes, entry) }));
  const whole = files.flatMap(({ name, bytes: content }) =>
    content === undefined ? [] : [{ name, bytes: content }],
  );
  if (whole.length < files.length) return "arbetsbok-trasig";
  return whole.some(hasTooManyTags) ? "arbetsbok-for-stor" : storedZip(whole);
}

function hasTooManyTags({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  const most = name.toLowerCase().startsWith("xl/worksheets/") ? mostTags.sheet : mostTags.other;
  let tags = 0;
  for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) tags += 1;
  return tags > most;
}

/** A workbook with a password is a stream called EncryptedPackage, named in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
}
