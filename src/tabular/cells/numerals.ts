import { groupSpaces, minusSigns } from "../../core/numerals.js";
import type { TableProblem } from "../../core/problems/table.js";
import { excerpt } from "./excerpt.js";

type CellProblem = Extract<TableProblem, { readonly text: string } | { readonly code: "cell-tom" }>;
type WithoutPlace<P> = P extends unknown ? Omit<P, "at"> : never;

/** What is wrong with a cell: a problem that lacks only its place. */
export type CellFault = WithoutPlace<CellProblem>;

export const isFault = (read: unknown): read is CellFault =>
  typeof read === "object" && read !== null && "code" in read;

/**
 * At most so many digits before the decimal mark: more than any budget has. After it a computed cell has as many as its
 * program keeps (433333,333333333); those beyond `digitsAfter` are rounded away, so that every product is exact.
 */
export const digitsBefore = 15;
export const digitsAfter = 12;
/** Values of models are floats, never multiplied exactly: as many decimals as formulas take. */
export const digitsAfterInModels = 15;
/** Nobody writes more decimals than this, and no program stores them. */
const mostDecimals = 40;

/** A number as people write it, in parts. `whole` and `decimals` are digits only. */
export interface Numeral {
  readonly negative: boolean;
  readonly whole: string;
  readonly decimals: string;
}

const NUMERAL = new RegExp(
  `^([+${minusSigns}]?)[${groupSpaces}]?(\\d+(?:[${groupSpaces}]\\d{3})*)(?:[.,](\\d+))?$`,
  "u",
);
const SPACES = new RegExp(`[${groupSpaces}]`, "gu");

/** A mark before exactly three digits, after one to three: `1,234` may be a thousand or a little over one. */
const AMBIGUOUS = /^[1-9]\d{0,2}$/;

/**
 * Reads `2 700 000`, `−543,50` or `0.125`, or says what is wrong with the cell it stands in. Spaces stand before groups
 * of three digits; the first group may be longer (`6710 000`, as one was printed). `1,234` and `1.234` are asked about;
 * not so `0,125`, `1234,567` or `1 234,567`, which have one reading, nor a share, which is never in thousands.
 */
export function readNumeral(
  text: string,
  cell: string,
  what: "belopp" | "tal" | "andel",
  after = digitsAfter,
): Numeral | CellFault {
  const match = NUMERAL.exec(text);
  if (match === null)
    return { code: what === "andel" ? "andel-olaslig" : `${what}-olasligt`, text: excerpt(cell) };
  const [, sign, groups, decimals = ""] = match;
  const negative = sign !== "" && sign !== "+";
  if (what !== "andel" && decimals.length === 3 && AMBIGUOUS.test(groups!)) {
    const minus = negative ? "-" : "";
    const readings = [`${minus}${groups!}${decimals}`, `${minus}${groups!}.${decimals}`];
    return { code: `${what}-tvetydigt`, text: excerpt(cell), readings };
  }
  const whole = groups!.replace(SPACES, "");
  if (whole.length > digitsBefore || decimals.length > mostDecimals) {
    return { code: "tal-for-langt", text: excerpt(cell), before: digitsBefore, after: mostDecimals };
  }
  return decimals.length <= after ? { negative, whole, decimals } : rounded(negative, whole, decimals, after);
}

/** Halves away from zero, as everywhere. */
function rounded(negative: boolean, whole: string, decimals: string, after: number): Numeral {
  const kept = BigInt(whole + decimals.slice(0, after)) + (decimals[after]! >= "5" ? 1n : 0n);
  const digits = String(kept).padStart(after + 1, "0");
  return { negative, whole: digits.slice(0, -after), decimals: digits.slice(-after) };
}

/** The plain decimal a numeral stands for: `-1234.5`. */
export const plainNumeral = ({ negative, whole, decimals }: Numeral): string =>
  `${negative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
