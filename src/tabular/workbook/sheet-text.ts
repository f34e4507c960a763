import { currencyIn } from "../cells/currency.js";
import { moneyUnitOf, unitWords } from "../cells/money-unit.js";
import type { Moment, SheetCell } from "./xlsx-workbook.js";

/** A cell of a sheet as somebody would have written it in a text file; undefined for a formula never computed. */
export function sheetText({ value, format, isFormula }: SheetCell): string | undefined {
  if (value === null) return isFormula ? undefined : "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "ja" : "nej";
  return typeof value === "number" ? numberText(value, format) : momentText(value, format);
}

/** Excel keeps 15 digits: 0.1 + 0.2, stored as 0.30000000000000004, is 0.3 there and here. */
function numberText(value: number, format: string): string {
  const digits = plainDigits(value);
  const shape = bare(format);
  if (shape.includes("%")) return `${unmistakable(shifted(digits, 2))} %`;
  if (/^0[0-]*0$/.test(shape) && shape.length > 5 && /^\d+$/.test(digits)) return filledIn(digits, shape);
  const thousands = /[0#?](,+)(?![0#?,])/.exec(shape)?.[1]?.length ?? 0;
  if (thousands > 0) {
    const unit = thousands === 1 ? "tkr" : thousands === 2 ? "mnkr" : undefined;
    return unit === undefined
      ? unmistakable(digits)
      : `${unmistakable(shifted(digits, -3 * thousands))} ${unit}`;
  }
  const unit = unitIn(format);
  return unit === undefined ? unmistakable(digits) : `${unmistakable(digits)} ${unit}`;
}

/** A plain decimal of at most 15 digits. */
function plainDigits(value: number): string {
  const [, sign, whole, decimals = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(Number(value.toPrecision(15))),
  )!;
  return shifted(`${sign!}${whole!}${decimals === "" ? "" : `.${decimals}`}`, Number(exponent));
}

/** A plain decimal times ten to a power. */
function shifted(digits: string, power: number): string {
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits)!;
  const all = `${"0".repeat(Math.max(0, -power))}${whole!}${decimals}${"0".repeat(Math.max(0, power))}`;
  const point = all.length - Math.max(0, power) - decimals.length + power;
  const before = all.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = all.slice(point).replace(/0+$/, "");
  return `${sign!}${before}${after === "" ? "" : `.${after}`}`;
}

/** Three decimals could be taken for thousands; a nought more cannot. */
const unmistakable = (digits: string): string => (/\.\d{3}$/.test(digits) ? `${digits}0` : digits);

/** `00000-0000` as Excel fills it in from the right: how numbers of people and of accounts are shown. */
function filledIn(digits: string, shape: string): string {
  const places = shape.replaceAll("-", "").length;
  let rest = digits.padStart(places, "0");
  let text = "";
  for (const sign of Array.from(shape).reverse()) {
    text = (sign === "-" ? "-" : (rest.at(-1) ?? "")) + text;
    if (sign !== "-") rest = rest.slice(0, -1);
  }
  return rest + text;
}

/** The first part of a format, for numbers above zero, without colours, spaces and words of its own. */
const bare = (format: string): string =>
  (format.split(";")[0] ?? "")
    .replace(/\\(.)/g, "$1")
    .replace(/"[^"%]*"/g, (words) => (words === '"-"' ? "-" : ""))
    .replace(/\[[^\]]*\]|_.|\*./g, "")
    .replace(/[\s\u00a0\u202f]+/g, "");

/** `#,##0 "tkr"`, `#,##0 [$kr-41D]`, `[$€-2] #,##0`: the unit or the currency that people see in the cell. */
function unitIn(format: string): string | undefined {
  const first = format.split(";")[0]!;
  const krona = /\[\$kr\.?-(?:0*4?06|0*[48]14)\]/i.exec(first)?.[0];
  if (krona !== undefined) return krona.endsWith("06]") ? "DKK" : "NOK";
  const words = [...first.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|([\p{L} ])/gu)].map(
    ([, quoted, currency, escaped, bare]) => quoted ?? currency ?? escaped ?? bare,
  );
  const said = words.join("").trim();
  // A dollar sign outside brackets is the system's own currency, whichever that is.
  const currency = currencyIn(first.includes("[$$") ? said : said.replaceAll("$", ""));
  if (currency !== undefined) return currency;
  const word = UNIT.exec(said)?.[1];
  return word === undefined ? undefined : moneyUnitOf(word);
}
const UNIT = new RegExp(`(?<!\\p{L})(${unitWords})\\.?(?!\\p{L})`, "iu");

function momentText({ iso }: Moment, format: string): string {
  const shape = bare(format).toLowerCase();
  if (/^y+$/.test(shape)) return iso.slice(0, 4);
  if (/^y+[-/.]?m{1,2}$/.test(shape)) return iso.slice(0, 7);
  return iso.slice(11, 16) === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
