const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control signs (escape sequences begin with one), signs that turn the direction of writing, half characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Anyone's text as one line that is safe on a terminal and in xml. */
export const printable = (text: string): string => text.replace(BREAKS, " ").replace(UNPRINTABLE, "\ufffd");
