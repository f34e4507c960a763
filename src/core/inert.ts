/** What a spreadsheet passes over before a sign: our own marks, spaces, signs that nobody sees. */
const PASSED = "['\\p{Z}\\p{DI}\\p{Cf}\\p{Cc}\\u2800]*";

/**
 * Text that a spreadsheet would run as a formula, also in the wide and the small signs and behind marks that are not seen:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const RUNS = new RegExp(
  `^(?:${PASSED}[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b]|'*[\\t\\r\\n])`,
  "u",
);

/** The text with `'` in front when a spreadsheet would run it. */
export const inert = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** What `inert` made, as it was. */
export const withoutInertMark = (text: string): string =>
  text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
