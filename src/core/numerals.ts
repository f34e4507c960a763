/** The signs people and programs put inside numbers: how cells of a file and formulas read alike. */

/** Marks between groups of digits: space, no-break space, narrow no-break space, thin space, figure space. */
export const groupSpaces = " \u00a0\u202f\u2009\u2007";

/** Minus as typed and as typeset: hyphen-minus, minus sign, en dash. */
export const minusSigns = "-\u2212\u2013";
