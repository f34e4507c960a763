/** Combining marks, soft hyphens, zero-width characters, word joiners, byte order marks in the text, no-break hyphens. */
const UNSEEN = /[\u0300-\u036f\u00ad\u200b-\u200d\u2011\u2060\ufeff]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * A text as it looks: letters composed, what nobody sees taken away, a no-break hyphen as a hyphen. Two names that look
 * alike are one name then. Nearly all text is as it should be, and is handed back as it is.
 */
export const asItLooks = (text: string): string =>
  UNSEEN.test(text) ? text.replace(INVISIBLE, "").replaceAll("\u2011", "-").normalize("NFC") : text;
