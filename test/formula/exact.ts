import { Decimal } from "decimal.js";
import type { Arithmetic } from "../../src/formula/evaluate/arithmetic.js";
import type { OperationId } from "../../src/formula/operations/operations.js";

const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN });
type Exact = Decimal;

const missing = new Exact(NaN);
const one = (is: boolean): Exact => new Exact(is ? 1 : 0);

const stepped = (a: Exact, b: Exact, mode: Decimal.Rounding): Exact =>
  b.gt(0) ? a.div(b).toDecimalPlaces(0, mode).times(b) : missing;

/** Each operation on parts that all have a value. */
const operations: Readonly<Record<OperationId, (a: Exact, b: Exact) => Exact>> = {
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => (b.isZero() ? missing : a.div(b)),
  negated: (a) => new Exact(0).minus(a),
  hundredth: (a) => a.div(100),
  abs: (a) => a.abs(),
  perYear: (a) => a.times(12),
  perMonth: (a) => a.div(12),
  min: (a, b) => Exact.min(a, b),
  max: (a, b) => Exact.max(a, b),
  nearest: (a, b) => stepped(a, b, Decimal.ROUND_HALF_UP),
  down: (a, b) => stepped(a, b, Decimal.ROUND_FLOOR),
  up: (a, b) => stepped(a, b, Decimal.ROUND_CEIL),
  equal: (a, b) => one(a.eq(b)),
  unequal: (a, b) => one(!a.eq(b)),
  less: (a, b) => one(a.lt(b)),
  atMost: (a, b) => one(a.lte(b)),
  greater: (a, b) => one(a.gt(b)),
  atLeast: (a, b) => one(a.gte(b)),
  and: (a, b) => a.times(b),
  or: (a, b) => Exact.max(a, b),
  not: (a) => new Exact(1).minus(a),
  exp: (a) => a.exp(),
  ln: (a) => (a.gt(0) ? a.ln() : missing),
  power: (a, b) => (a.isZero() && b.lt(0) ? missing : a.pow(b)),
  if: () => missing,
};

/** Decimal arithmetic of 34 digits: rounding to steps needs no allowance for binary floats. */
export const exact: Arithmetic<Exact> = {
  number: (plain) => new Exact(plain),
  missing,
  key: (value) => value.toNumber(),
  fromKey: (key) => new Exact(key),
  operation(op, a, b = one(true), c = one(true)) {
    if (op === "if") return a.eq(1) ? b : a.eq(0) ? c : missing;
    return a.isNaN() || b.isNaN() ? missing : operations[op](a, b);
  },
};
