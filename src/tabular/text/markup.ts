import type { OtherKind } from "../../core/problems/file.js";

/** What a file is that begins as one of the kinds people take for tables; undefined for other text. */
export function otherKind(head: Uint8Array): OtherKind | undefined {
  const text = asciiOf(head);
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("{\\rtf")) return "rtf";
  const begin = text.trimStart().toLowerCase();
  if (!begin.startsWith("<")) return undefined;
  if (/^<(?:!doctype html|html|head|body|table|div|meta|style)\b/.test(begin)) return "html";
  if (begin.includes("schemas-microsoft-com:office:spreadsheet")) return "xml2003";
  if (begin.startsWith("<?xml") || begin.startsWith("<!--"))
    return /<(?:!doctype html|html|table)\b/.test(begin) ? "html" : "xml";
  return undefined;
}

/** The first bytes as text, UTF-16 too: only what is ASCII matters. */
const asciiOf = (head: Uint8Array): string =>
  Array.from(head, (byte) => (byte === 0 || byte > 127 ? "" : String.fromCharCode(byte))).join("");
