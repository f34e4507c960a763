import fc from "fast-check";

const signs = ["+", "-", "*", "/", "<", "<=", ">", ">=", "=", "<>"] as const;

/** Sound formulas of the inputs x, y and z without units; a rule `hundradel(a)` must be at hand. */
export const calculations = fc.letrec<{ number: string; is: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom("x", "y", "z", "0", "1", "2,5", "100", "hundradel(x)"),
    fc
      .tuple(tie("number"), fc.constantFrom(...signs.slice(0, 4)), tie("number"))
      .map(([a, s, b]) => `(${a} ${s} ${b})`),
    fc
      .tuple(fc.constantFrom("min", "max", "nedåt", "uppåt", "avrunda"), tie("number"), tie("number"))
      .map(([f, a, b]) => `${f}(${a}; ${b})`),
    fc
      .tuple(fc.constantFrom("abs", "per_år", "per_månad", "(0 - 1) * "), tie("number"))
      .map(([f, a]) => `${f}(${a})`),
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
