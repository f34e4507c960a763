const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * Control signs (escape sequences begin with one, U+009B too), signs that turn the direction of writing, half characters,
 * and signs that only programs see.
 */
const SIGNS =
  "\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\u{e0000}-\\u{e007f}";
const UNPRINTABLE = new RegExp(`[${SIGNS}]`, "gu");
const UNPRINTABLE_BUT_BREAKS = new RegExp(`(?![\\t\\n\\r])[${SIGNS}]`, "gu");

/** As long as it was: who counts signs in it still finds them. */
const standIn = (sign: string): string => "\ufffd".repeat(sign.length);

/** Anyone's text as one line that is safe on a terminal and in xml. */
export const printable = (text: string): string => text.replace(BREAKS, " ").replace(UNPRINTABLE, "\ufffd");

/** The same of a text of several lines, sign for sign. */
export const printableLines = (text: string): string => text.replace(UNPRINTABLE_BUT_BREAKS, standIn);

/** What a program writes as `\u009b` in json instead: the data are as they were, and a terminal is safe. */
export const escapedInJson = (json: string): string =>
  json.replace(UNPRINTABLE_BUT_BREAKS, (sign) =>
    Array.from(
      { length: sign.length },
      (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
