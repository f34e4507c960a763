import { binary, missing, select } from "../wasm.js";
import { sameUnit } from "./arithmetic.js";
import type { Operation } from "./operation.js";

export const min: Operation = {
  written: { name: "min", takes: ["x", "y"], more: true },
  unit: sameUnit,
  float: (a, b) => Math.min(a, b),
  wasm: (a, b) => binary("min", a.value(), b.value()),
  sheet: "MIN($1,$2)",
  how: "least",
  chains: true,
};

export const max: Operation = {
  written: { name: "max", takes: ["x", "y"], more: true },
  unit: sameUnit,
  float: (a, b) => Math.max(a, b),
  wasm: (a, b) => binary("max", a.value(), b.value()),
  sheet: "MAX($1,$2)",
  how: "greatest",
  chains: true,
};

/** The branch that a condition leads to, as a part; undefined when it leads to neither. */
const taken = (is: number | undefined): 1 | 2 | undefined => (is === 1 ? 1 : is === 0 ? 2 : undefined);

/** What is missing in the branch that is not taken is not missing. */
export const choice: Operation = {
  written: { name: "om", takes: ["villkor", "ja", "nej"] },
  unit(check) {
    check.condition(0);
    return check.meeting(check.number(1), check.number(2));
  },
  float: (is, then, otherwise) => (is === 1 ? then : is === 0 ? otherwise : NaN),
  wasm: (is, then, otherwise) =>
    select(is.is("yes"), then.value(), select(is.is("no"), otherwise.value(), missing)),
  sheet: "IF($1,$2,$3)",
  how: "choice",
  shown([is]) {
    const branch = taken(is);
    return branch === undefined ? [0, 1, 2] : [0, branch];
  },
  decidedBy: ([is]) => [0, taken(is) ?? 0],
  sameAs: ([is]) => taken(is),
};
