/** The signs people and programs put inside numbers: how cells of a file and formulas read alike. */

/** Marks between groups of digits: space, no-break space, narrow no-break space, thin space, figure space. */
export const groupSpaces = " \u00a0\u202f\u2009\u2007";

/** Minus as typeset and as typed: minus sign, en dash, and hyphen-minus last, where a character class takes it as it is. */
export const minusSigns = "\u2212\u2013-";
