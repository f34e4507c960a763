import { count, type Money, times } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import { type PricePer, perWord } from "./price-per.js";

/** What one of something costs. */
export interface ListedPrice {
  /** What it is called: `utredare`; other names for the same after it. */
  readonly names: readonly [string, ...string[]];
  readonly per: PricePer;
  /** Kronor; or a formula of the models, worked out for the year it is asked for. */
  readonly price: Money | { readonly formula: string };
  /** Only that year; undefined: every year that has no price of its own. */
  readonly year: number | undefined;
  readonly costType: string;
  readonly source: string;
  readonly at: Place;
}

/** What a line is priced by. */
export interface FoundPrice {
  readonly listed: ListedPrice;
  readonly price: Money;
}

/** Why there is no price. `told`: the reason has been told, where the formula of the price stands. */
export type NoPrice =
  | {
      readonly why: "name" | "year" | "per" | "several";
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly why: "told" };

/** Kronor of a formula in a year; undefined when there are none, which is told. */
export type WorkedOut = (price: ListedPrice, formula: string, year: number) => Money | undefined;

const twelve = count("12");

/** Prices by name, kind of number and year. */
export class PriceList {
  /** Whether some price holds for its own year only, and has been used. */
  usedOwnYear = false;

  constructor(
    private readonly prices: readonly ListedPrice[],
    private readonly workedOut: WorkedOut,
  ) {}

  /** The price of one, per any of `pers`; a month's is asked for as twelve of a year. */
  find(name: string, pers: readonly PricePer[], year: number): FoundPrice | NoPrice {
    const named = this.named(name);
    if (named.length === 0) {
      const known = [...new Set(this.prices.map((p) => p.names[0]))];
      const near = nearest(name, known);
      return { why: "name", known, ...(near === undefined ? {} : { near }) };
    }
    const called = [...new Set(named.map((p) => folded(p.names[0])))];
    if (called.length > 1) return { why: "several", known: [...new Set(named.map((p) => p.names[0]))] };
    const counted = named.filter((p) => pers.includes(p.per));
    if (counted.length === 0) return { why: "per", known: [...new Set(named.map((p) => perWord(p.per)))] };
    const own = counted.filter((p) => p.year === year);
    const fits = own.length > 0 ? own : counted.filter((p) => p.year === undefined);
    const [first] = fits;
    if (first === undefined) return { why: "year", known: [] };
    if (fits.length > 1) return { why: "several", known: fits.map((p) => p.names[0]) };
    if (first.year !== undefined) this.usedOwnYear = true;
    const price =
      typeof first.price === "object" && "formula" in first.price
        ? this.workedOut(first, first.price.formula, year)
        : first.price;
    if (price === undefined) return { why: "told" };
    return { listed: first, price: first.per === "month" ? times(price, twelve) : price };
  }

  /** Called just so; or else by a plural of it. */
  private named(name: string): readonly ListedPrice[] {
    const asked = folded(name);
    const exact = this.prices.filter((p) => p.names.some((n) => folded(n) === asked));
    return exact.length > 0
      ? exact
      : this.prices.filter((p) => p.names.some((n) => isPluralOf(asked, folded(n))));
  }
}

/** `kurator` and `kuratorer`, `timme` and `timmar`, `flicka` and `flickor`, `konto` and `konton`. */
function isPluralOf(word: string, one: string): boolean {
  if (["er", "ar", "or", "r", "n", "s"].some((ending) => word === one + ending)) return true;
  return (
    (one.endsWith("e") && word === `${one.slice(0, -1)}ar`) ||
    (one.endsWith("a") && word === `${one.slice(0, -1)}or`)
  );
}
