/**
 * The Swedish income tax on income of employment for those under 66, written by hand in whole numbers, apart from the
 * rulebook: what `models/skatt` is held against. Sources: inkomstskattelagen (1999:1229) 63 kap. 3 §, 65 kap. 3 and
 * 5 §§, 67 kap. 2, 4–7 and 46–47 §§; lagen (1994:1744) om allmän pensionsavgift; lagen (2018:1893); lagen (2021:930).
 * With the constants of 2025 such a calculation misses none of the 6,734 rows of Skatteverket's table for that year.
 */
export interface TaxYear {
  readonly priceBase: number;
  readonly incomeBase: number;
  /** Taxable income above which the state takes 20 %, and in 2019 above which it takes 5 % more. */
  readonly stateFrom: number;
  readonly surtaxFrom?: number;
  /** Jobbskatteavdrag in ten-thousandths: lower share, middle amount, higher share, highest amount. */
  readonly work: readonly [number, number, number, number];
  /** Whether jobbskatteavdraget falls by 3 % of work income above 13.54 price base amounts. */
  readonly phasedOut: boolean;
  readonly publicService: number;
  /** Skattereduktion för förvärvsinkomst exists. */
  readonly incomeCredit: boolean;
  readonly temporaryCredit: boolean;
}

const from2019 = [3405, 17030, 1280, 23230] as const;
const from2022 = [3874, 18130, 1280, 24320] as const;

export const taxYears: Readonly<Record<number, TaxYear>> = {
  2019: year(46500, 64400, 490700, from2019, 1347, { surtaxFrom: 689300, incomeCredit: false }),
  2020: year(47300, 66800, 509300, from2019, 1397, { incomeCredit: false }),
  2021: year(47600, 68200, 523200, from2019, 1329, { temporaryCredit: true }),
  2022: year(48300, 71000, 540700, from2022, 1327, { temporaryCredit: true }),
  2023: year(52500, 74300, 598500, from2022, 1300, {}),
  2024: year(57300, 76200, 598500, [3874, 18130, 1643, 26090], 1249, {}),
  2025: year(58800, 80600, 625800, [3874, 18130, 1990, 27760], 1249, { phasedOut: false }),
  2026: year(59200, 83400, 643000, [3874, 18130, 2510, 30270], 1184, { phasedOut: false }),
};

function year(
  priceBase: number,
  incomeBase: number,
  stateFrom: number,
  work: TaxYear["work"],
  publicService: number,
  more: Partial<TaxYear>,
): TaxYear {
  const usual = { phasedOut: true, incomeCredit: true, temporaryCredit: false };
  return { priceBase, incomeBase, stateFrom, work, publicService, ...usual, ...more };
}

/** In thousandths of a per cent, so that they are whole: 22.26 % is 22 260. */
export interface Rates {
  readonly municipal: number;
  readonly regional: number;
  readonly burial: number;
}

export interface Assessment {
  readonly taxable: number;
  readonly tax: number;
  readonly burial: number;
  readonly state: number;
  readonly pensionFee: number;
  readonly publicService: number;
  readonly workCredit: number;
  readonly credits: number;
}

/** The whole number of `b` in `a`, both whole. */
const wholes = (a: number, b: number): number => (a - (((a % b) + b) % b)) / b;
const roundedUp = (a: number, b: number): number => 0 - wholes(-a, b);
const hundreds = (income: number): number => Math.floor(income / 100) * 100;

/** A year's tax in whole kronor on a year's income: of work, and other that gives no jobbskatteavdrag. */
export function incomeTax(y: TaxYear, workIncome: number, otherIncome: number, rates: Rates): Assessment {
  const income = hundreds(workIncome + otherIncome);
  const work = hundreds(workIncome);
  const deduction = Math.min(income, roundedUp(basicDeduction(y.priceBase, income), 100_000) * 100);
  const taxable = hundreds(income - deduction);

  const localRate = rates.municipal + rates.regional;
  const local = wholes(taxable * localRate, 100_000);
  const surtax = y.surtaxFrom === undefined ? 0 : 5 * Math.max(0, taxable - y.surtaxFrom);
  const state = wholes(20 * Math.max(0, taxable - y.stateFrom) + surtax, 100);
  const pensionFee = generalPensionFee(y, income);
  const publicService = Math.min(y.publicService, taxable / 100);
  const burial = wholes(taxable * rates.burial, 100_000);

  const pensionCredit = Math.min(pensionFee, local + state);
  let left = Math.max(0, local - pensionCredit);
  const base = Math.max(0, workBase(y, work) - deduction * 10_000) * localRate;
  const phaseOut = y.phasedOut ? Math.max(0, work * 100 - 1354 * y.priceBase) * 3 * 100_000 : 0;
  const workCredit = Math.min(left, wholes(Math.max(0, base - phaseOut), 1_000_000_000));
  left -= workCredit;
  const incomeCredit = y.incomeCredit
    ? Math.min(left, 1500, wholes(75 * Math.max(0, taxable - 40_000), 10_000))
    : 0;
  left -= incomeCredit;
  const temporary = y.temporaryCredit ? Math.min(left + state, temporaryCredit(work)) : 0;

  const credits = pensionCredit + workCredit + incomeCredit + temporary;
  const tax = local + state + pensionFee + publicService + burial - credits;
  return { taxable, tax, burial, state, pensionFee, publicService, workCredit, credits };
}

/** In thousandths of a krona. */
function basicDeduction(p: number, income: number): number {
  const i = income * 100;
  if (i <= 99 * p) return 423 * p;
  if (i <= 272 * p) return 423 * p + 2 * (i - 99 * p);
  if (i <= 311 * p) return 770 * p;
  if (i <= 788 * p) return 770 * p - (i - 311 * p);
  return 293 * p;
}

/** What jobbskatteavdraget is counted on before the basic deduction, in ten-thousandths of a krona. */
function workBase({ priceBase: p, work: [low, middle, high, highest] }: TaxYear, work: number): number {
  const w = work * 100;
  if (w <= 91 * p) return work * 10_000;
  if (w <= 324 * p) return 9100 * p + (low * (w - 91 * p)) / 100;
  if (w <= 808 * p) return middle * p + (high * (w - 324 * p)) / 100;
  return highest * p;
}

/** 7 % of income up to 8.07 income base amounts, to the nearest hundred, fifty going down. */
function generalPensionFee({ priceBase, incomeBase }: TaxYear, income: number): number {
  if (income * 1000 < 423 * priceBase) return 0;
  const basis = Math.min(income * 100, 807 * incomeBase);
  return roundedUp(basis * 7 - 500_000, 1_000_000) * 100;
}

/** 1.25 % of work income above 60 000, at most 2 250, and 1.125 % less of it above 300 000. */
function temporaryCredit(work: number): number {
  const rising = 10 * Math.max(0, work - 60_000);
  const falling = 1_800_000 - 9 * Math.max(0, work - 300_000);
  return wholes(Math.max(0, Math.min(rising, 1_800_000, falling)), 800);
}
