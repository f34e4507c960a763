import { currencyIn, withoutCurrency } from "../../tabular/cells/currency.js";
import { type MoneyUnit, moneyUnitOf, unitWords } from "../../tabular/cells/money-unit.js";
import { namesSum } from "./column-words.js";

/** A heading with a year in it: `2026`, `Budget 2026`, `2026 (tkr)`, `Utfall 2025`, `ESF 2026`. */
export interface YearHead {
  readonly year: number;
  readonly kind: "amount" | "actual" | "sum" | "other";
  readonly unit: MoneyUnit | undefined;
  readonly currency: string | undefined;
  /** What is left when year, unit and ordinary words are taken away: `ESF`. Empty when nothing is. */
  readonly label: string;
  /** A part of the year (`jan 2026`): such columns add up. */
  readonly partOfYear: boolean;
}

const YEAR = /(?<![\d/])((?:19|20|21)\d\d)(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?![\d/]|[-–]\d)/gu;
const UNIT = new RegExp(`[([]?(?<!\\p{L})(?:i\\s+)?(${unitWords})\\.?(?!\\p{L})[)\\]]?`, "iu");
const ACTUAL = /(?<!\p{L})(?:utfall(?:et)?|bokslut(?:et)?|redovisat|actuals?|förbrukat)(?!\p{L})/iu;
const OTHER =
  /(?<!\p{L})(?:avvikelse[rn]?|differens(?:en)?|diff|förändring(?:en)?|skillnad(?:en)?|ökning|minskning|variance|change|antal|platser|deltagare|årsarbetare|årsarbeten|tjänster|personer|andel|procent|timmar|number|posts|fte)(?!\p{L})|[%±Δ]/iu;
const PLAN =
  /(?<!\p{L})(?:budget(?:erat|en)?|plan(?:erat|en)?|prognos(?:en)?|belopp(?:et)?|kostnad(?:en|er)?|kalkyl|förslag|beslutad|beslutat|ny|äskande|ram|för|år|calendar|year|amount|cost|forecast|b|p|kr|sek)(?!\p{L})/giu;
const MONTH =
  /(?<!\p{L})(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|kv(?:artal)?\.?\s?[1-4]|q[1-4]|t(?:ertial)?\s?[1-3]|[vh]t|vår(?:termin(?:en)?)?|höst(?:termin(?:en)?)?|halvår\s?[12])(?!\p{L})/giu;

/** Undefined for a heading without a year, or with more than one. */
export function yearHead(name: string): YearHead | undefined {
  const years = [...name.matchAll(YEAR)];
  const year = years[0]?.[1];
  if (year === undefined || years.length > 1) return undefined;
  let rest = name.replace(YEAR, " ");
  const unit = UNIT.exec(rest)?.[1];
  const currency = currencyIn(rest);
  if (currency !== undefined) rest = withoutCurrency(rest);
  if (unit !== undefined) rest = rest.replace(UNIT, " ");
  const actual = ACTUAL.test(rest);
  const other = OTHER.test(rest);
  rest = rest.replace(ACTUAL, " ").replace(PLAN, " ");
  const partOfYear = new RegExp(MONTH).test(rest);
  const label = rest
    .replace(MONTH, " ")
    .replace(/[()[\]:,.\-–—/_]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const sum = namesSum(label);
  return {
    year: Number(year),
    kind: other ? "other" : actual ? "actual" : sum ? "sum" : "amount",
    unit: unit === undefined ? undefined : moneyUnitOf(unit),
    currency,
    label: sum ? "" : label,
    partOfYear: partOfYear && !actual,
  };
}

/** The years named in a line of text: `Budget 2026` has one, `2026–2028` two. */
export const yearsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(/(?<!\d)((?:19|20|21)\d\d)(?!\d)/gu)].map((m) => Number(m[1]))),
];

const AFTER_I = new RegExp(`(?<!\\p{L})i\\s+(?:hela\\s+|svenska\\s+)?(${unitWords})(?!\\p{L})`, "giu");
const SET_APART = new RegExp(
  `(?:^|[(\\[,;:–—-])\\s*(?:i\\s+)?(${unitWords})\\.?(?!\\p{L})(?=\\s*(?:[)\\],;.]|$))`,
  "giu",
);
const AT_THE_END = new RegExp(
  `(?:(?:19|20|21)\\d\\d|\\p{L})\\s+((?!tusen|milj)(?:${unitWords}))\\.?$`,
  "giu",
);

/**
 * The units a line of text says that amounts are in: `Belopp i tkr`, `Budget 2026 (mnkr)`, `Budget 2026, tkr`; not
 * `Totalt 1 300 tkr`, nor `Tusen steg framåt`.
 */
export function unitsIn(text: string): MoneyUnit[] {
  const found = [AFTER_I, SET_APART, AT_THE_END].flatMap((said) => [...text.matchAll(said)]);
  return [...new Set(found.flatMap(([, word]) => moneyUnitOf(word!) ?? []))];
}
