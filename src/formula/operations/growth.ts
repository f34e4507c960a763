import { plainUnit } from "../language/units.js";
import type { Operation, UnitCheck } from "./operation.js";

/** Exponents and logarithms are of plain numbers: of a share of something per month, times months. */
function plainOnly(check: UnitCheck) {
  check.expect(0, plainUnit);
  return plainUnit;
}

/** A number beyond all that floats hold is no value, here as in a spreadsheet. */
const within = (value: number): number => (Number.isFinite(value) ? value : NaN);

export const exp: Operation = {
  written: { name: "exp", takes: ["x"] },
  unit: plainOnly,
  float: (x) => within(Math.exp(x)),
  sheet: "EXP($1)",
  how: "exponential",
};

export const ln: Operation = {
  written: { name: "ln", takes: ["x"] },
  unit: plainOnly,
  float: (x) => (x > 0 ? Math.log(x) : NaN),
  sheet: "LN($1)",
  how: "logarithm",
  fault: ([x]) => (x! > 0 ? undefined : "logaritm-inte-positiv"),
};

/**
 * Anything to the power of zero is one, also zero, and one of anything is one; what is missing stays missing. Negative
 * numbers have only whole powers, and zero none below zero.
 */
export const power: Operation = {
  written: { name: "potens", takes: ["x", "y"] },
  unit(check) {
    const unit = check.number(0);
    check.expect(0, plainUnit);
    check.expect(1, plainUnit);
    return unit;
  },
  float: (x, y) => (Number.isNaN(x) || (x === 0 && y < 0) ? NaN : within(x ** y)),
  sheet: "IF($2=0,1+0*$1,POWER($1,$2))",
  how: "power",
  fault: ([x, y]) =>
    x! < 0 && !Number.isInteger(y)
      ? "potens-av-negativt"
      : x === 0 && y! < 0
        ? "delning-med-noll"
        : undefined,
};
