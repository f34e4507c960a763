import fc from "fast-check";
import { functions } from "../../src/formula/operations/operations.js";

const signs = ["+", "-", "*", "/", "<", "<=", ">", ">=", "=", "<>"] as const;

/** Every function that takes so many numbers. */
const taking = (count: number): string[] =>
  [...functions].flatMap(([name, { takes }]) => (takes.length === count ? [name] : []));

/** Sound formulas of the inputs x, y and z without units; a rule `hundradel(a)` must be at hand. */
export const calculations = fc.letrec<{ number: string; is: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom("x", "y", "z", "0", "1", "2,5", "100", "hundradel(x)"),
    fc
      .tuple(tie("number"), fc.constantFrom(...signs.slice(0, 4)), tie("number"))
      .map(([a, s, b]) => `(${a} ${s} ${b})`),
    fc
      .tuple(fc.constantFrom(...taking(2)), tie("number"), tie("number"))
      .map(([f, a, b]) => `${f}(${a}; ${b})`),
    // Some come out as plain numbers; what the rule gives goes with anything.
    fc.tuple(fc.constantFrom(...taking(1)), tie("number")).map(([f, a]) => `hundradel(100 * ${f}(${a}))`),
    tie("number").map((a) => `(0 - 1) * ${a}`),
    fc.tuple(tie("is"), tie("number"), tie("number")).map(([i, a, b]) => `om(${i}; ${a}; ${b})`),
    tie("number").map((a) => `(-${a})`),
  ),
  is: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc
      .tuple(tie("number"), fc.constantFrom(...signs.slice(4)), tie("number"))
      .map(([a, s, b]) => `(${a} ${s} ${b})`),
    fc.tuple(tie("is"), fc.constantFrom("och", "eller"), tie("is")).map(([a, s, b]) => `(${a} ${s} ${b})`),
    tie("is").map((i) => `(inte ${i})`),
  ),
})).number;
