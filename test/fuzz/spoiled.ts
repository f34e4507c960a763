import type { Chance } from "./chance.js";

/** What has broken readers of tables, and programs that show what they read. */
const pieces = [
  ..."\"|'|;|;;;;|\t|,|\n|\r|\r\n|\n\n|=|+|-|@|%|(|)|#|\\|/|../|*|&|<|>|<b>|{|[|$|`".split("|"),
  ..."\0|\u0007|\u001b[31m|\u009b31m|\u202e|\u200b|\ufeff|\u00a0|\u2212|\u00ad|e\u0301|\uff1d|１２|🙂|\ud800".split(
    "|",
  ),
  ..."0|-0|1e309|NaN|Infinity|0x10|1_000|9999999999999999|99999999999999999999999999|1,234|1.234|0,000000000001".split(
    "|",
  ),
  ..."__proto__|constructor|toString|år|belopp|insats|Summa|varav|2026|2199|0000|-1|nej|ja|kr|tkr|mnkr|EUR|10 %|1000 %".split(
    "|",
  ),
  ..."lön + 1|1 / 0|((((((|om(|max(|skatt_i(|12 12 12 1212|191212-1212|sep=;|=HYPERLINK()|2026-02-30|xx|???".split(
    "|",
  ),
  "x".repeat(300),
  "9".repeat(300),
  "(".repeat(100),
  ";".repeat(300),
].map((text) => new TextEncoder().encode(text));
const bytes = [
  [0xff],
  [0xc3],
  [0xe2, 0x80],
  [0xf0, 0x9f],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0x50, 0x4b, 3, 4],
  [0x92],
].map((raw) => Uint8Array.from(raw));

/** Bytes with some things wrong with them; others of their kind may be spliced in. */
export function spoiled(whole: Uint8Array, others: readonly Uint8Array[], chance: Chance): Uint8Array {
  let current = whole;
  for (let left = 1 + chance.under(4); left > 0; left--) current = spoiledOnce(current, others, chance);
  return current;
}

function spoiledOnce(whole: Uint8Array, others: readonly Uint8Array[], chance: Chance): Uint8Array {
  const at = chance.under(whole.length + 1);
  const to = Math.min(whole.length, at + chance.under(chance.oneIn(4) ? whole.length + 1 : 12));
  const part = whole.subarray(at, to);
  switch (chance.under(9)) {
    case 7:
    case 8:
      return withDigit(whole, at, chance);
    case 0:
    case 1:
      return joined(whole.subarray(0, at), chance.one(pieces), whole.subarray(at));
    case 2:
      return joined(whole.subarray(0, at), chance.one(chance.oneIn(3) ? bytes : pieces), whole.subarray(to));
    case 3:
      return joined(whole.subarray(0, at), whole.subarray(to));
    case 4:
      return joined(whole.subarray(0, to), part, whole.subarray(to));
    case 5: {
      const flipped = whole.slice();
      if (at < flipped.length) flipped[at]! ^= 1 << chance.under(8);
      return flipped;
    }
    default: {
      const other = chance.one(others);
      const from = chance.under(other.length + 1);
      return joined(
        whole.subarray(0, at),
        other.subarray(from, from + chance.under(200)),
        whole.subarray(to),
      );
    }
  }
}

/** With another digit in the place of the next there is: most of what is made so is read. */
function withDigit(whole: Uint8Array, from: number, chance: Chance): Uint8Array {
  const at = whole.findIndex((byte, i) => i >= from && byte >= 48 && byte <= 57);
  const changed = whole.slice();
  if (at !== -1) changed[at] = 48 + chance.under(10);
  return changed;
}

/** A text with some things wrong with it. */
export const spoiledText = (text: string, others: readonly string[], chance: Chance): string =>
  new TextDecoder().decode(
    spoiled(
      new TextEncoder().encode(text),
      others.map((other) => new TextEncoder().encode(other)),
      chance,
    ),
  );

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
