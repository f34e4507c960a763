import type { Source } from "../../core/source.js";
import { hasControlBytes, Utf8Check } from "./utf8.js";
import { isWindows1252 } from "./windows-1252.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type NotText = "fil-tom" | "fil-binar" | "teckenkodning-okand";

/**
 * Reads all bytes once, keeping none, to tell how they are encoded: a byte order mark, else strict UTF-8, else
 * Windows-1252 unless the letters å ä ö come out better as something else. Whole files, because the first å may stand
 * on the last line, and a table must not be read half in one encoding.
 */
export async function encodingOf(source: Source): Promise<Encoding | NotText> {
  const head = await firstBytes(source, 65_536);
  if (head.length === 0) return "fil-tom";
  if (startsWithAny(head, utf32Marks)) return "teckenkodning-okand";
  if (startsWithAny(head, signatures)) return "fil-binar";
  if (startsWithAny(head, [[0xff, 0xfe]])) return strictly(source, "utf-16le");
  if (startsWithAny(head, [[0xfe, 0xff]])) return strictly(source, "utf-16be");
  if (head.includes(0)) return looksLikeWideText(head) ? "teckenkodning-okand" : "fil-binar";
  const found = await strictUtf8(source);
  if (found !== "teckenkodning-okand" || startsWithAny(head, [[0xef, 0xbb, 0xbf]])) return found;
  return (await isWindows1252(source)) ? "windows-1252" : "teckenkodning-okand";
}

const utf32Marks = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

const bytes = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
/** zip (xlsx, ods, docx), the older Office files, PDF, RTF, gzip, PNG, JPEG. */
const signatures = [
  "PK\x03\x04",
  "\xd0\xcf\x11\xe0",
  "%PDF-",
  "{\\rtf",
  "\x1f\x8b",
  "\x89PNG",
  "\xff\xd8\xff",
].map(bytes);

const startsWithAny = (head: Uint8Array, beginnings: readonly (readonly number[])[]): boolean =>
  beginnings.some((beginning) => beginning.every((byte, i) => head[i] === byte));

export async function firstBytes(source: Source, atLeast: number): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  for await (const chunk of source.open()) {
    const longer = new Uint8Array(head.length + Math.min(chunk.length, atLeast));
    longer.set(head);
    longer.set(chunk.subarray(0, atLeast), head.length);
    head = longer;
    if (head.length >= atLeast) break;
  }
  return head;
}

const CONTROL = /[\0-\x08\x0e-\x1f]/;

async function strictUtf8(source: Source): Promise<Encoding | NotText> {
  const check = new Utf8Check();
  for await (const chunk of source.open()) {
    check.add(chunk);
    if (check.hasControl) return "fil-binar";
  }
  return check.end() ? "utf-8" : "teckenkodning-okand";
}

async function strictly(source: Source, encoding: "utf-16le" | "utf-16be"): Promise<Encoding | NotText> {
  const decoder = new StrictDecoder(encoding);
  for await (const chunk of source.open()) {
    if (CONTROL.test(decoder.decode(chunk))) return "fil-binar";
  }
  decoder.decode();
  return decoder.valid ? encoding : "teckenkodning-okand";
}

/** Remembers that bytes were not valid, and decodes no more then. */
class StrictDecoder {
  valid = true;
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  /** The text of a chunk; without one, checks that the last character was whole. */
  decode(chunk?: Uint8Array): string {
    if (!this.valid) return "";
    try {
      return this.decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.valid = false;
      return "";
    }
  }
}

/** UTF-16 and UTF-32 without a mark: text, but for many NULs. */
function looksLikeWideText(head: Uint8Array): boolean {
  const rest = head.filter((byte) => byte !== 0);
  return !hasControlBytes(rest) && head.length - rest.length >= head.length / 3;
}
