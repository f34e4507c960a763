import { isCompoundFile } from "../../tabular/workbook/xlsx-signature.js";
import { unpacked } from "../../tabular/workbook/zip-content.js";
import { zipDirectory } from "../../tabular/workbook/zip-directory.js";

/** No document that somebody begins from is larger; more is a mistake or an attack. */
export const mostUnpacked = 100 * 2 ** 20;
const MOST_RATIO = 200;
/** Small files may be packed as tightly as they like. */
const RATIO_FROM = 2 ** 20;
const MOST_PARTS = 2_000;

/** The parts of an office package by name, in their order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks a package, measured before it is unpacked and while it is. */
export async function packageParts(bytes: Uint8Array): Promise<Parts | "large" | "broken"> {
  if (isCompoundFile(bytes)) return "broken";
  const entries = zipDirectory(bytes);
  if (entries === undefined) return "broken";
  const declared = entries.reduce((all, e) => all + e.unpacked, 0);
  if (
    declared > mostUnpacked ||
    entries.length > MOST_PARTS ||
    (declared > RATIO_FROM && declared > bytes.length * MOST_RATIO)
  )
    return "large";
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    const content = entry.encrypted ? undefined : await unpacked(bytes, entry);
    if (content === "large") return "large";
    if (content === undefined) return "broken";
    parts.set(entry.name, content);
  }
  return parts;
}
