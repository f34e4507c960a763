import { sheetText } from "../../tabular/workbook/sheet-text.js";
import type { BookCell } from "./book.js";

const NUMERAL = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:[ \u00a0]\d{3})+)(?:,(\d+))?(\s?%)?$/u;
/** A workbook keeps no more digits. */
const mostDigits = 14;

/** A cell of a text file as one of a workbook: a number where it is read as the same number again. */
export function cellValue(text: string): BookCell {
  const [, sign = "", whole, decimals = "", percent] = NUMERAL.exec(text) ?? [];
  if (whole === undefined) return { value: text };
  const digits = whole.replace(/\D/gu, "");
  if (digits.length + decimals.length > mostDigits) return { value: text };
  const plain = `${sign}${digits}${decimals === "" ? "" : `.${decimals}`}`;
  const value = percent === undefined ? Number(plain) : Number((Number(plain) / 100).toPrecision(15));
  const shown = `${/\D/u.test(whole) ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
  const format = percent === undefined ? shown : `${shown}\\ %`;
  const again = sheetText({ value, format, isFormula: false }) ?? "";
  return sameNumber(again, plain) && again.includes("%") === (percent !== undefined)
    ? { value, format }
    : { value: text };
}

const sameNumber = (again: string, plain: string): boolean =>
  Number(again.replace(/\s?%$/u, "")) === Number(plain);
