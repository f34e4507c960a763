import { divided, multiplied, percentUnit, perTime, unitText } from "../language/units.js";
import { binary, missing, number, select, unary } from "../wasm.js";
import type { Operation, UnitCheck } from "./operation.js";

/** The unit of two parts that go together. */
export const sameUnit = (check: UnitCheck) => check.meeting(check.number(0), check.number(1));

export const addition: Operation = {
  written: { binary: "+" },
  unit: sameUnit,
  float: (a, b) => a + b,
  wasm: (a, b) => binary("plus", a.value(), b.value()),
  sheet: "($1+$2)",
  how: "sum",
  chains: true,
};

export const subtraction: Operation = {
  written: { binary: "-" },
  unit: sameUnit,
  float: (a, b) => a - b,
  wasm: (a, b) => binary("minus", a.value(), b.value()),
  sheet: "($1-$2)",
  how: "difference",
};

export const multiplication: Operation = {
  written: { binary: "*" },
  unit: (check) => multiplied(check.number(0), check.number(1)),
  float: (a, b) => a * b,
  wasm: (a, b) => binary("times", a.value(), b.value()),
  sheet: "($1*$2)",
  how: "product",
  chains: true,
};

export const over: Operation = {
  written: { binary: "/" },
  unit: (check) => divided(check.number(0), check.number(1)),
  float: (a, b) => (b === 0 ? NaN : a / b),
  wasm: (a, b) =>
    select(binary("equal", b.value(), number(0)), missing, binary("over", a.value(), b.value())),
  sheet: "($1/$2)",
  how: "quotient",
  fault: ([, b]) => (b === 0 ? "delning-med-noll" : undefined),
};

export const negation: Operation = {
  written: { unary: "-" },
  unit: (check) => check.number(0),
  float: (a) => 0 - a,
  wasm: (a) => binary("minus", number(0), a.value()),
  sheet: "(0-$1)",
  how: "negated",
};

export const percentage: Operation = {
  written: { unary: "%" },
  unit(check) {
    check.expect(0, percentUnit);
    return percentUnit;
  },
  float: (a) => a / 100,
  wasm: (a) => binary("over", a.value(), number(100)),
  sheet: "($1/100)",
  how: "perCent",
};

export const abs: Operation = {
  written: { name: "abs", takes: ["x"] },
  unit: (check) => check.number(0),
  float: (a) => Math.abs(a),
  wasm: (a) => unary("abs", a.value()),
  sheet: "ABS($1)",
  how: "magnitude",
};

const monthsOfYear = 12;

export const perYear: Operation = {
  written: { name: "per_år", takes: ["x"] },
  unit(check) {
    const unit = check.number(0);
    const refused = () => check.refused(0, { code: "enhet-per", name: "per_år", found: unitText(unit) });
    return perTime(unit, "månad", "år") ?? refused();
  },
  float: (a) => a * monthsOfYear,
  wasm: (a) => binary("times", a.value(), number(monthsOfYear)),
  sheet: `($1*${monthsOfYear})`,
  how: "perYear",
};

export const perMonth: Operation = {
  written: { name: "per_månad", takes: ["x"] },
  unit(check) {
    const unit = check.number(0);
    const refused = () => check.refused(0, { code: "enhet-per", name: "per_månad", found: unitText(unit) });
    return perTime(unit, "år", "månad") ?? refused();
  },
  float: (a) => a / monthsOfYear,
  wasm: (a) => binary("over", a.value(), number(monthsOfYear)),
  sheet: `($1/${monthsOfYear})`,
  how: "perMonth",
};
