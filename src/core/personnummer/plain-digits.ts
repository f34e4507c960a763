/** A text with its digits as ASCII and nothing that is not seen, and where each sign of it stood. */
export interface PlainText {
  readonly plain: string;
  /** Where in the text the sign at `i` of `plain` began. */
  readonly origin: (i: number) => number;
}

const ASCII = /^[\t\n\r\x20-\x7e]*$/;
/** What takes no room on a page: joiners, marks on letters, variation selectors, marks of direction, control signs. */
const UNSEEN = /[\p{DI}\p{Cf}\p{M}\p{Cc}]/u;
const SPACE = /[\t\n\v\f\r\u0085\p{Z}\u2800\u3164\uffa0]/u;

/** Digits of any script and width as 0–9; every kind of space as a space; what nobody sees is left out. */
export function plainDigits(text: string): PlainText {
  if (ASCII.test(text)) return { plain: text, origin: (i) => i };
  const origins: number[] = [];
  let plain = "";
  let at = 0;
  for (const sign of text) {
    for (const part of SPACE.test(sign) ? " " : sign.normalize("NFKC")) {
      if (UNSEEN.test(part)) continue;
      plain += digitOf(part) ?? (part.length === 1 ? part : "?");
      origins.push(at);
    }
    at += sign.length;
  }
  origins.push(text.length);
  return { plain, origin: (i) => origins[i]! };
}

const DIGIT = /^\p{Nd}$/u;

/** The value of a decimal digit: in every script the ten of them stand in a row, from nought. */
function digitOf(sign: string): string | undefined {
  if (!DIGIT.test(sign)) return undefined;
  const code = sign.codePointAt(0)!;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Fewer digits than this are no personnummer: YYMMDDTF12. */
const FEWEST = 8;

/** Whether there may be a number at all; most texts end here, cheaply. */
export function hasManyDigits(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x660 ? (code >= 48 && code <= 57) || isSuperscript(code) : mayBeDigit(code)) digits += 1;
  }
  return digits >= FEWEST;
}

const isSuperscript = (code: number): boolean => code === 0xb2 || code === 0xb3 || code === 0xb9;
/** Not the spaces, dashes and signs that every budget has. */
const mayBeDigit = (code: number): boolean =>
  code > 0x206f ? code !== 0x2212 && code !== 0x20ac : code < 0x2000;
