/**
 * Text that a spreadsheet would run as a formula, also in full-width signs and behind marks of our own:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const RUNS = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text with `'` in front when a spreadsheet would run it. */
export const inert = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** What `inert` made, as it was. */
export const withoutInertMark = (text: string): string =>
  text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
