import { Decimal } from "decimal.js";
import type { Arithmetic } from "../../src/formula/evaluate/arithmetic.js";

const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN });
type Exact = Decimal;

const missing = new Exact(NaN);
const one = (is: boolean): Exact => new Exact(is ? 1 : 0);

/** Decimal arithmetic of 34 digits: rounding to steps needs no allowance for binary floats. */
export const exact: Arithmetic<Exact> = {
  number: (plain) => new Exact(plain),
  missing,
  key: (value) => value.toNumber(),
  fromKey: (key) => new Exact(key),
  choose: (is, then, otherwise) => (is.eq(1) ? then : is.eq(0) ? otherwise : missing),
  unary(op, x) {
    if (op === "negated") return new Exact(0).minus(x);
    if (op === "hundredth") return x.div(100);
    if (op === "not") return new Exact(1).minus(x);
    if (op === "abs") return x.abs();
    return op === "perYear" ? x.times(12) : x.div(12);
  },
  binary(op, a, b) {
    if (a.isNaN() || b.isNaN()) return missing;
    const stepped = (mode: Decimal.Rounding) =>
      b.gt(0) ? a.div(b).toDecimalPlaces(0, mode).times(b) : missing;
    const operations: Record<typeof op, () => Exact> = {
      plus: () => a.plus(b),
      minus: () => a.minus(b),
      times: () => a.times(b),
      over: () => (b.isZero() ? missing : a.div(b)),
      min: () => Exact.min(a, b),
      max: () => Exact.max(a, b),
      nearest: () => stepped(Decimal.ROUND_HALF_UP),
      down: () => stepped(Decimal.ROUND_FLOOR),
      up: () => stepped(Decimal.ROUND_CEIL),
      equal: () => one(a.eq(b)),
      unequal: () => one(!a.eq(b)),
      less: () => one(a.lt(b)),
      atMost: () => one(a.lte(b)),
      greater: () => one(a.gt(b)),
      atLeast: () => one(a.gte(b)),
      and: () => a.times(b),
      or: () => Exact.max(a, b),
    };
    return operations[op]();
  },
};
