import { folded } from "../../core/names.js";
import { printable } from "../../core/printable.js";

/** Excel takes no longer criterion. */
const LONGEST = 250;
/** Names, with or without a number: no sign that gives orders, and a word too long to be a unit. */
const NAME = /^[\p{L}\d](?=.*\p{L}{4})[^*?~]*$/u;
/** What a spreadsheet reads as yes, no or a day. */
const READ =
  /^(?:true|false|sant|falskt)$|\d.*(?<!\p{L})(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec).*\d/iu;

/** Texts that a spreadsheet cannot tell apart are one to it: case, accents, width, signs that are not seen. */
const asOne = (text: string): string => folded(text.normalize("NFKC").replace(/\p{Cf}/gu, "")).toUpperCase();

/**
 * Tells which texts of a column SUMIFS finds by their own, and no others: it minds no case, takes `*`, `?`, `~`, `<`, `=`
 * for orders, and digits for numbers.
 */
export function plainNames(texts: Iterable<string>): (text: string) => boolean {
  const alike = new Map<string, Set<string>>();
  for (const text of texts) {
    const known = alike.get(asOne(text)) ?? new Set();
    alike.set(asOne(text), known.add(text));
  }
  return (text) =>
    text === "" ||
    (NAME.test(text) &&
      text.length <= LONGEST &&
      printable(text) === text &&
      !READ.test(text) &&
      (alike.get(asOne(text))?.size ?? 1) === 1);
}
