// @ts-check
// A font as every program takes it, of one that was packed for the web (WOFF 1.0, https://www.w3.org/TR/WOFF/): its
// tables, each unpacked.
import { inflateSync } from "node:zlib";

const HEAD = { woff: 44, sfnt: 12 };
const ENTRY = { woff: 20, sfnt: 16 };
const whole = (/** @type {number} */ length) => Math.ceil(length / 4) * 4;

/** @param {Uint8Array} woff @returns {Uint8Array<ArrayBuffer>} */
export function sfntOf(woff) {
  const packed = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = packed.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const [tag = 0, offset = 0, size = 0, length = 0, sum = 0] = [0, 4, 8, 12, 16].map((at) =>
      packed.getUint32(HEAD.woff + ENTRY.woff * i + at),
    );
    return { tag, length, sum, bytes: woff.subarray(offset, offset + size) };
  });
  const first = HEAD.sfnt + ENTRY.sfnt * count;
  const font = new Uint8Array(tables.reduce((size, { length }) => size + whole(length), first));
  const view = new DataView(font.buffer);
  const doublings = Math.floor(Math.log2(count));
  view.setUint32(0, packed.getUint32(4));
  [count, 16 * 2 ** doublings, doublings, 16 * (count - 2 ** doublings)].forEach((value, i) =>
    view.setUint16(4 + 2 * i, value),
  );
  let at = first;
  tables.forEach(({ tag, length, sum, bytes }, i) => {
    [tag, sum, at, length].forEach((value, n) => view.setUint32(HEAD.sfnt + ENTRY.sfnt * i + 4 * n, value));
    font.set(bytes.length < length ? inflateSync(bytes) : bytes, at);
    at += whole(length);
  });
  return font;
}
