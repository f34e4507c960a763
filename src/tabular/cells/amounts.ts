import { minusSigns } from "../../core/numerals.js";
import { type Amount, count, kronor, times } from "../../core/decimal.js";
import { currencyIn } from "./currency.js";
import { excerpt } from "./excerpt.js";
import { type MoneyUnit, kronorPer, moneyUnitOf, unitWords } from "./money-unit.js";
import { type CellFault, type Numeral, isFault, readNumeral, plainNumeral } from "./numerals.js";

/**
 * Reads an amount as Swedish offices write them: `2 700 000`, `−543,50`, `1 600 000 kr`, `5,4 mnkr`, `1 433:-`. The
 * unit stands in the header (`headerUnit`) or in the cell; without either it is kronor. Whole öre come back as an
 * integer, finer amounts as exact kronor, anything that would have to be guessed as a fault.
 */
export function readAmount(text: string, headerUnit: MoneyUnit | undefined): Amount | CellFault {
  const ore = oreOf(text);
  if (ore !== undefined) {
    const scaled = ore * kronorPer[headerUnit ?? "kr"];
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  return readAnyAmount(text, headerUnit);
}

/** Digits, perhaps in groups of three, perhaps with one or two decimals: nearly every cell there is, without a copy. */
function oreOf(text: string): number | undefined {
  const length = text.length;
  let at = 0;
  const first = text.charCodeAt(0);
  const negative = first === 0x2d || first === 0x2212;
  if (negative) at = 1;
  let value = 0;
  let digits = 0;
  let group = 0;
  let grouped = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + (code - 48);
      digits += 1;
      group += 1;
    } else if (code === 0x20 || code === 0xa0 || code === 0x202f) {
      if (group === 0 || (grouped && group !== 3)) return undefined;
      grouped = true;
      group = 0;
    } else break;
  }
  if (digits === 0 || digits > 13 || (grouped && group !== 3)) return undefined;
  value *= 100;
  if (at < length) {
    const mark = text.charCodeAt(at);
    const tenths = text.charCodeAt(at + 1) - 48;
    const hundredths = at + 3 === length ? text.charCodeAt(at + 2) - 48 : 0;
    if ((mark !== 0x2c && mark !== 0x2e) || at + 3 < length) return undefined;
    if (!(tenths >= 0 && tenths <= 9 && hundredths >= 0 && hundredths <= 9)) return undefined;
    value += tenths * 10 + hundredths;
  }
  return negative && value !== 0 ? -value : value;
}

const UNIT = new RegExp(`\\s*(?:(${unitWords})\\.?|[:,]-)$`, "iu");
const UNIT_BEFORE = new RegExp(`^(${unitWords})\\.?\\s*(?=[\\d${minusSigns}])`, "iu");

/** `ca 1,2`, `högst 300 000`: a number with a word before it that is not a unit. */
const WORD_BEFORE = new RegExp(`^(\\p{L}[\\p{L}.]{0,19}|[~≈<>])\\s*[${minusSigns}]?\\d[\\d\\s.,]*$`, "u");

/** Excel's format for accounts shows zero kronor as `-   kr`. A dash alone could as well mean “not known yet”. */
const NOTHING = new RegExp(`^[${minusSigns}]$`, "u");

function readAnyAmount(text: string, headerUnit: MoneyUnit | undefined): Amount | CellFault {
  if (text === "") return { code: "cell-tom" };
  const currency = currencyIn(text);
  if (currency !== undefined) return { code: "valuta-frammande", text: excerpt(text), currency };
  const prefix = UNIT_BEFORE.exec(text);
  const suffix = UNIT.exec(text);
  const word = prefix?.[1] ?? suffix?.[1];
  const cellUnit = word === undefined ? (suffix === null ? undefined : "kr") : moneyUnitOf(word);
  const number = text.slice(prefix?.[0].length ?? 0, suffix?.index);
  if (suffix?.[1] !== undefined && NOTHING.test(number)) return 0;
  const unknown = WORD_BEFORE.exec(number)?.[1];
  if (unknown !== undefined) return { code: "belopp-ord", text: excerpt(text), word: excerpt(unknown) };
  const numeral = readNumeral(number, text, "belopp");
  if (isFault(numeral)) return numeral;
  if (headerUnit !== undefined && cellUnit !== undefined && cellUnit !== headerUnit) {
    return { code: "enhet-dubbel", text, unit: headerUnit };
  }
  return amountOf(numeral, kronorPer[cellUnit ?? headerUnit ?? "kr"]);
}

function amountOf(numeral: Numeral, factor: number): Amount {
  const { negative, whole, decimals } = numeral;
  const units = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(factor) * 100n;
  const ore = scaled / units;
  if (scaled % units === 0n && ore <= BigInt(Number.MAX_SAFE_INTEGER)) {
    return negative && ore !== 0n ? -Number(ore) : Number(ore);
  }
  return times(kronor(plainNumeral(numeral)), count(String(factor)));
}
