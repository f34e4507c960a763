import { type Rate, noRate, percent } from "../../core/decimal.js";
import { excerpt } from "./excerpt.js";
import {
  type CellFault,
  digitsAfter,
  digitsAfterInModels,
  type Numeral,
  isFault,
  readNumeral,
  plainNumeral,
} from "./numerals.js";

/** A number that is not money, as a plain decimal: hours, posts, participants, scope. */
export const readNumber = (text: string): string | CellFault => numberIn(text, digitsAfter);

/** The same with as many digits as formulas take. */
export const readModelNumber = (text: string): string | CellFault => numberIn(text, digitsAfterInModels);

function numberIn(text: string, after: number): string | CellFault {
  if (text === "") return { code: "cell-tom" };
  const numeral = readNumeral(text, text, "tal", after);
  return isFault(numeral) ? numeral : plainNumeral(numeral);
}

const PERCENT = /\s*(?:%|procent)$/iu;
const NONE = /^(?:nej|no|ingen|none)$/i;

/** A share: `10 %`, `12,5 procent`, `0` or `nej`. A bare `10` or `0,1` is asked about, never guessed. */
export const readShare = (text: string): Rate | CellFault => shareIn(text, digitsAfter);

/** The same with as many digits as formulas take. */
export const readModelShare = (text: string): Rate | CellFault => shareIn(text, digitsAfterInModels);

function shareIn(text: string, after: number): Rate | CellFault {
  if (text === "") return { code: "cell-tom" };
  if (NONE.test(text)) return noRate;
  const numeral = readNumeral(text.replace(PERCENT, ""), text, "andel", after);
  if (isFault(numeral)) return numeral;
  const plain = plainNumeral(numeral);
  if (/^-?[0.]+$/.test(plain)) return noRate;
  if (PERCENT.test(text)) return percent(plain);
  const mayBePart = Math.abs(Number(plain)) <= 1;
  return {
    code: "procent-utan-tecken",
    text: excerpt(text),
    readings: mayBePart ? [plain, hundredfold(numeral)] : [plain],
  };
}

/** `0.1` as `10`: the per cent a bare part may mean. */
function hundredfold({ negative, whole, decimals }: Numeral): string {
  const moved = decimals.padEnd(2, "0");
  return plainNumeral({
    negative,
    whole: (whole + moved.slice(0, 2)).replace(/^0+(?=\d)/, ""),
    decimals: moved.slice(2),
  });
}

const years: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 300 }, (_, i) => [String(1900 + i), 1900 + i]),
);

/** A calendar year, 1900 to 2199; `2025.0` is how programs that keep all numbers alike write 2025. */
export function readYear(text: string): number | CellFault {
  if (text === "") return { code: "cell-tom" };
  return (
    years.get(text) ?? years.get(text.replace(/\.0+$/, "")) ?? { code: "ar-olasligt", text: excerpt(text) }
  );
}
