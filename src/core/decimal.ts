import { Decimal } from "decimal.js";

/**
 * Exact amounts, shares and counts. The only file that knows decimal.js.
 *
 * Sums and products are exact: 100 digits hold any product of four numbers read from a file (at most 15 digits
 * before and 6 after the decimal mark each). Only `ratio` and `per` divide, and they round to 34 digits.
 */
const Exact = Decimal.clone({
  precision: 100,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
const Quotient = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN });

declare const unit: unique symbol;
export interface Quantity<U extends string> {
  readonly [unit]: U;
}
/** Kronor, exact. */
export type Money = Quantity<"SEK">;
/** A share: 0.1 is 10 %. */
export type Rate = Quantity<"1">;
/** A number of something: hours, posts, participants. */
export type Count = Quantity<"count">;

const PLAIN = /^-?\d+(\.\d+)?$/;

const inside = <U extends string>(q: Quantity<U>): Decimal => q as unknown as Decimal;
const branded = <U extends string>(d: Decimal): Quantity<U> => d as unknown as Quantity<U>;

function quantity<U extends string>(plain: string): Quantity<U> {
  if (!PLAIN.test(plain)) throw new RangeError(`not a plain decimal: ${JSON.stringify(plain)}`);
  return branded(new Exact(plain));
}

/** Kronor from a plain decimal such as `-1234.50`. Throws RangeError on anything else. */
export const kronor = (plain: string): Money => quantity<"SEK">(plain);
/** A share from a plain decimal: `0.1` is 10 %. */
export const rate = (plain: string): Rate => quantity<"1">(plain);
/** A share from a plain number of per cent: `10` is 10 %. */
export const percent = (plain: string): Rate => branded(inside(quantity<"1">(plain)).div(100));
export const count = (plain: string): Count => quantity<"count">(plain);
/** The number of per cent in a share: 0.1 is 10. */
export const inPercent = (share: Rate): Count => branded(inside(share).times(100));

export const noMoney: Money = kronor("0");
export const noRate: Rate = rate("0");

/** Whole öre as kronor. */
export const fromOre = (ore: number): Money => branded(new Exact(ore).div(100));

/** Kronor from a float, for the border where expectations become amounts. Throws RangeError unless finite. */
export function fromFloat(value: number): Money {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite amount: ${String(value)}`);
  return branded(new Exact(value));
}

export const plus = <U extends string>(a: Quantity<U>, b: Quantity<U>): Quantity<U> =>
  branded(inside(a).plus(inside(b)));
export const minus = <U extends string>(a: Quantity<U>, b: Quantity<U>): Quantity<U> =>
  branded(inside(a).minus(inside(b)));
export const negated = <U extends string>(a: Quantity<U>): Quantity<U> => branded(inside(a).neg());

/** A share or a number of an amount; exact. */
export const times = (amount: Money, factor: Rate | Count): Money =>
  branded(inside(amount).times(factor as unknown as Decimal));
/** Part over whole, to 34 digits. Throws RangeError when the whole is zero. */
export function ratio<U extends string>(part: Quantity<U>, whole: Quantity<U>): Rate {
  if (inside(whole).isZero()) throw new RangeError("a share of nothing");
  return branded(new Quotient(inside(part)).div(inside(whole)));
}
/** An amount per participant, post …, to 34 digits. Throws RangeError when there are none. */
export function per(amount: Money, number: Count): Money {
  if (inside(number as unknown as Quantity<"x">).isZero()) throw new RangeError("an amount per nobody");
  return branded(new Quotient(inside(amount)).div(number as unknown as Decimal));
}

export const sum = (amounts: readonly Money[]): Money =>
  branded(amounts.reduce((total, a) => total.plus(inside(a)), new Exact(0)));
export const sumCounts = (counts: readonly Count[]): Count =>
  branded(counts.reduce((total, c) => total.plus(c as unknown as Decimal), new Exact(0)));

export const isZero = <U extends string>(a: Quantity<U>): boolean => inside(a).isZero();
export const isNegative = <U extends string>(a: Quantity<U>): boolean =>
  inside(a).isNegative() && !inside(a).isZero();
export const compare = <U extends string>(a: Quantity<U>, b: Quantity<U>): number =>
  inside(a).comparedTo(inside(b));
export const same = <U extends string>(a: Quantity<U>, b: Quantity<U>): boolean =>
  inside(a).equals(inside(b));

/** To the nearest whole `step`, halves away from zero. */
export function roundTo<U extends string>(a: Quantity<U>, step: Quantity<U>): Quantity<U> {
  return branded(inside(a).div(inside(step)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(inside(step)));
}

/**
 * Rounds the parts to whole steps so that they add up to `total` (the rounded whole unless given): each goes down to a
 * whole step, and the steps left over go to the largest remainders, first come first served among equals. Where `total`
 * differs from the parts' own sum by more than the rounding, every part takes an equal share of it.
 */
export function roundToSum(parts: readonly Money[], step: Money, total = roundTo(sum(parts), step)): Money[] {
  if (parts.length === 0) return [];
  const floors = parts.map((p) => inside(p).div(inside(step)).floor());
  const left = inside(total)
    .div(inside(step))
    .minus(floors.reduce((t, f) => t.plus(f), new Exact(0)))
    .toNumber();
  const order = parts
    .map((p, i) => ({ i, remainder: inside(p).div(inside(step)).minus(floors[i]!) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.i - b.i);
  const each = Math.floor(left / parts.length);
  const raised = new Set(order.slice(0, left - each * parts.length).map((r) => r.i));
  return floors.map((f, i) => branded(f.plus(each + (raised.has(i) ? 1 : 0)).times(inside(step))));
}

/** An amount in thousands, millions …: exact, since units are powers of ten. */
export const inUnitsOf = (amount: Money, size: Money): Money => branded(inside(amount).div(inside(size)));

/** Whether the amount is a whole number of steps. */
export const isWhole = <U extends string>(a: Quantity<U>, step: Quantity<U>): boolean =>
  inside(a).mod(inside(step)).isZero();

/** The plain decimal: no exponent, no group marks, point as decimal mark, and never `-0`. */
export function plain<U extends string>(a: Quantity<U>): string {
  return inside(a).isZero() ? "0" : inside(a).toFixed();
}
/** The plain decimal with a fixed number of decimals, halves away from zero. */
export function fixed<U extends string>(a: Quantity<U>, decimals: number): string {
  const text = inside(a).toFixed(decimals, Decimal.ROUND_HALF_UP);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
/** A share as a plain number of per cent: 0.1 is `10`. */
export const percentOf = (share: Rate): string => plain(branded(inside(share).times(100)));
/** A number as an exact decimal: Money, Count or Rate of the same digits. */
export const product = (number: Count, share: Rate | undefined, price: Money): Money =>
  times(share === undefined ? price : times(price, share), number);

/** The nearest float, for charts and expectations, never for amounts that are printed. */
export const toFloat = <U extends string>(a: Quantity<U>): number => inside(a).toNumber();

/** An amount as a reader hands it over: whole öre when it fits a safe integer (fast to sum), else exact kronor. */
export type Amount = number | Money;
export const toMoney = (amount: Amount): Money => (typeof amount === "number" ? fromOre(amount) : amount);

/** Adds any number of amounts exactly in constant memory: whole öre as integers, the rest as decimals. */
export class ExactSum {
  private ore = 0;
  private rest: Money = noMoney;

  add(amount: Amount): void {
    if (typeof amount !== "number") {
      this.rest = plus(this.rest, amount);
      return;
    }
    const next = this.ore + amount;
    if (Number.isSafeInteger(next)) {
      this.ore = next;
    } else {
      this.rest = plus(this.rest, plus(fromOre(this.ore), fromOre(amount)));
      this.ore = 0;
    }
  }

  total(): Money {
    return plus(fromOre(this.ore), this.rest);
  }
}
