/** What is met in xml, as places among its bytes. `name` is without prefix. */
export interface XmlHandler {
  open?(name: string, from: number, to: number, isEmpty: boolean): void;
  close?(name: string, from: number, to: number): void;
  /** Between two tags, entities and all; CDATA with its brackets. */
  text?(from: number, to: number): void;
}

/** No tag of a workbook is longer; two million attributes are. */
const longestTag = 100_000;
/** Nor is what stands between two tags, comments included. */
export const longestBetween = 4 * 2 ** 20;

const [LT, GT, SLASH, BANG, QUERY, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27];

/**
 * Goes through the bytes of xml in UTF-8 once, building nothing. `broken`: a tag is cut off or not closed, or there is a
 * document type, which no workbook has; `large`: a tag or what stands between two is longer than in any workbook.
 */
export function scanXml(bytes: Uint8Array, handler: XmlHandler = {}): "whole" | "broken" | "large" {
  let depth = 0;
  let at = bytes.indexOf(LT);
  if (at < 0) return "broken";
  while (at >= 0) {
    const kind = bytes[at + 1];
    let end: number;
    if (kind === BANG || kind === QUERY) {
      const found = endOfSpecial(bytes, at);
      if (found === undefined) return "broken";
      end = found;
      if (depth > 0 && bytes[at + 2] === 0x5b) handler.text?.(at, end);
    } else {
      end = endOfTag(bytes, at + 1);
      if (end < 0) return bytes.length - at > longestTag ? "large" : "broken";
      if (end - at > longestTag) return "large";
      const isEmpty = bytes[end - 2] === SLASH;
      if (kind === SLASH) {
        depth -= 1;
        if (depth < 0) return "broken";
        handler.close?.(nameAt(bytes, at + 2, end), at, end);
      } else {
        if (!isEmpty) depth += 1;
        handler.open?.(nameAt(bytes, at + 1, end), at, end, isEmpty);
      }
    }
    const next = bytes.indexOf(LT, end);
    const until = next < 0 ? bytes.length : next;
    if (end - at > longestBetween || until - end > longestBetween) return "large";
    if (depth > 0 && until > end) handler.text?.(end, until);
    at = next;
  }
  return depth === 0 ? "whole" : "broken";
}

/** After the `>` that ends a tag, passing those in quotes; -1 when there is none. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === LT) return -1;
  }
  return -1;
}

const ends: readonly (readonly [begin: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

function endOfSpecial(bytes: Uint8Array, at: number): number | undefined {
  const beginsWith = (text: string, from: number): boolean =>
    Array.from(text).every((sign, i) => bytes[from + i] === sign.charCodeAt(0));
  const end = ends.find(([begin]) => beginsWith(begin, at))?.[1];
  if (end === undefined) return undefined;
  for (let to = bytes.indexOf(GT, at); to >= 0; to = bytes.indexOf(GT, to + 1))
    if (beginsWith(end, to + 1 - end.length)) return to + 1;
  return undefined;
}

/** Names of tags are few and ASCII. */
function nameAt(bytes: Uint8Array, from: number, to: number): string {
  let start = from;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0x3a) start = at + 1;
    else if (byte <= 0x20 || byte === SLASH || byte === GT) break;
  }
  return at - start === 1 ? String.fromCharCode(bytes[start]!) : ascii(bytes, start, at);
}

/** Bytes as text, a sign for each. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
