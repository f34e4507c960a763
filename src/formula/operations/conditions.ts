import type { ComparisonOperator } from "../language/tree.js";
import { condition } from "../language/units.js";
import { binary, both, type Bytes, missing, number, select } from "../wasm.js";
import { sameUnit } from "./arithmetic.js";
import type { Operand, Operation, Truth } from "./operation.js";

type Comparing = "equal" | "apart" | "less" | "atMost" | "greater" | "atLeast";

/** A comparison and its opposite are both false when a number is missing. */
function comparison(
  sign: ComparisonOperator,
  { yes, no, is }: Readonly<Record<Truth, Comparing> & { is: (a: number, b: number) => boolean }>,
): Operation {
  const wasmTruth = (truth: Truth, a: Operand, b: Operand) =>
    compared(truth === "yes" ? yes : no, a.value(), b.value());
  return {
    written: { binary: sign },
    unit(check) {
      sameUnit(check);
      return condition;
    },
    float: (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? NaN : is(a, b) ? 1 : 0),
    wasm: (a, b) =>
      select(wasmTruth("yes", a, b), number(1), select(wasmTruth("no", a, b), number(0), missing)),
    wasmTruth,
    sheet: `($1${sign}$2)`,
    how: "comparison",
  };
}

/** Numbers are apart that are there, so that their difference equals itself, and that are not equal. */
function compared(how: Comparing, a: Bytes, b: Bytes): Bytes {
  if (how !== "apart") return binary(how, a, b);
  const difference = binary("minus", a, b);
  return both(binary("equal", difference, difference), binary("unequal", a, b));
}

export const equal = comparison("=", { yes: "equal", no: "apart", is: (a, b) => a === b });
export const unequal = comparison("<>", { yes: "apart", no: "equal", is: (a, b) => a !== b });
export const less = comparison("<", { yes: "less", no: "atLeast", is: (a, b) => a < b });
export const atMost = comparison("<=", { yes: "atMost", no: "greater", is: (a, b) => a <= b });
export const greater = comparison(">", { yes: "greater", no: "atMost", is: (a, b) => a > b });
export const atLeast = comparison(">=", { yes: "atLeast", no: "less", is: (a, b) => a >= b });

const connective = {
  unit(check) {
    check.condition(0);
    check.condition(1);
    return condition;
  },
  chains: true,
} as const satisfies Partial<Operation>;

export const and: Operation = {
  ...connective,
  written: { binary: "och" },
  float: (a, b) => a * b,
  wasm: (a, b) => binary("times", a.value(), b.value()),
  sheet: "AND($1,$2)",
  how: "all",
};

export const or: Operation = {
  ...connective,
  written: { binary: "eller" },
  float: (a, b) => Math.max(a, b),
  wasm: (a, b) => binary("max", a.value(), b.value()),
  sheet: "OR($1,$2)",
  how: "any",
};

export const not: Operation = {
  written: { unary: "inte" },
  unit(check) {
    check.condition(0);
    return condition;
  },
  float: (a) => 1 - a,
  wasm: (a) => binary("minus", number(1), a.value()),
  sheet: "NOT($1)",
  how: "not",
};
