/** A cell that is not the plain amount that nearly all are. */
export const notPlain = NaN;

const mostDigits = 9;
const space = 0x20;

/**
 * Whole öre of an amount in bytes: `2700000`, `-543.5`, `2 700 000,50`. As `readAmount` reads the same text without a
 * unit; NaN for what is written in any other way, which that must read. At most nine digits, so that no number of
 * a person is among them.
 */
export function oreInBytes(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  let value = 0;
  let digits = 0;
  let group = 0;
  let grouped = false;
  for (; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      group += 1;
    } else if (bytes[at] === space) {
      if (group === 0 || group > 3 || (grouped && group !== 3)) return notPlain;
      grouped = true;
      group = 0;
    } else break;
  }
  if (digits === 0 || (grouped && group !== 3)) return notPlain;
  value *= 100;
  if (at < to) {
    const decimals = to - at - 1;
    const tenths = bytes[at + 1]! - 48;
    const hundredths = decimals === 2 ? bytes[at + 2]! - 48 : 0;
    if ((bytes[at] !== 0x2c && bytes[at] !== 0x2e) || decimals < 1 || decimals > 2) return notPlain;
    if (!(tenths >= 0 && tenths <= 9 && hundredths >= 0 && hundredths <= 9)) return notPlain;
    value += tenths * 10 + hundredths;
    digits += decimals;
  }
  if (digits > mostDigits) return notPlain;
  return negative && value !== 0 ? -value : value;
}
