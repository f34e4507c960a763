import type { How } from "../../core/explanation.js";
import { binary, type Bytes, missing, number, select, unary } from "../wasm.js";
import { sameUnit } from "./arithmetic.js";
import type { Operand, Operation } from "./operation.js";

/** Binary floats divide into whole steps with an error this small: 0.3 / 0.1 is 2.9999999999999996. */
export const slack = 1e-9;
const sheetSlack = "0.000000001";

type Rounded = Extract<How, { kind: "rounded" }>["rule"];

/** How x is rounded to a step, in the arithmetic of floats, of WebAssembly and of a spreadsheet. */
interface Rounding {
  readonly name: string;
  readonly rule: Rounded;
  /** The whole step, of x in steps. */
  readonly float: (x: number, step: number) => number;
  readonly wasm: (x: Bytes, inSteps: (value: Bytes) => Bytes, asNumber: (steps: Bytes) => Bytes) => Bytes;
  readonly sheet: string;
}

/** There is no value when the step is not above zero. */
const rounding = ({ name, rule, float, wasm, sheet }: Rounding): Operation => ({
  written: { name, takes: ["x", "steg"] },
  unit: sameUnit,
  float: (x, step) => (step > 0 ? float(x, step) : NaN),
  wasm(x: Operand, step: Operand) {
    // By one nothing is divided, and a positive step need not be checked.
    const inSteps = (value: Bytes) => (step.known === 1 ? value : binary("over", value, step.value()));
    const asNumber = (steps: Bytes) => (step.known === 1 ? steps : binary("times", steps, step.value()));
    const value = wasm(x.value(), inSteps, asNumber);
    if (step.known !== undefined && step.known > 0) return value;
    return select(binary("greater", step.value(), number(0)), value, missing);
  },
  sheet,
  how: ([, step = ""]) => ({ kind: "rounded", step, rule }),
  shown: (_, isLiteral) => (isLiteral(1) ? [0] : [0, 1]),
  fault: ([, step]) => (step! > 0 ? undefined : "steg-inte-positivt"),
});

export const roundingToNearest = rounding({
  name: "avrunda",
  rule: "halfAwayFromZero",
  float: (x, step) => Math.sign(x) * Math.floor(Math.abs(x) / step + 0.5 + slack) * step + 0,
  wasm(x, inSteps, asNumber) {
    const steps = binary("plus", binary("plus", inSteps(unary("abs", x)), number(0.5)), number(slack));
    return binary("plus", asNumber(binary("copySign", unary("floor", steps), x)), number(0));
  },
  sheet: `(SIGN($1)*INT(ABS($1)/$2+0.5+${sheetSlack})*$2)`,
});

export const down = rounding({
  name: "nedåt",
  rule: "down",
  float: (x, step) => Math.floor(x / step + slack) * step,
  wasm: (x, inSteps, asNumber) => asNumber(unary("floor", binary("plus", inSteps(x), number(slack)))),
  sheet: `(INT($1/$2+${sheetSlack})*$2)`,
});

export const up = rounding({
  name: "uppåt",
  rule: "up",
  float: (x, step) => 0 - Math.floor(slack - x / step) * step,
  wasm: (x, inSteps, asNumber) =>
    binary("minus", number(0), asNumber(unary("floor", binary("minus", number(slack), inSteps(x))))),
  sheet: `(0-INT(${sheetSlack}-$1/$2)*$2)`,
});
