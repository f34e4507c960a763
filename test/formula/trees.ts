import fc from "fast-check";
import { folding, type Tree } from "../../src/formula/language/tree.js";

/** A tree as nested lists without places: what two texts of the same formula have in common. */
export type Shape = readonly (string | Shape)[];

export const shapeOf = (tree: Tree): Shape =>
  folding<Shape>(tree, (t, parts): Shape => {
    switch (t.kind) {
      case "number":
      case "text":
        return [t.kind, t.value];
      case "name":
        return ["name", t.name];
      case "call":
        return ["call", t.name, ...parts];
      case "unary":
      case "binary":
        return [t.sign, ...parts];
    }
  });

const word = fc.constantFrom("lön", "skatt", "barn_19_20", "x", "y", "modell.norm", "Ålder", "ÖVRIGT");
const number = fc.oneof(
  fc.nat(99_999_999).map(String),
  fc.tuple(fc.nat(9999), fc.nat(9999)).map(([a, b]) => `${a},${b}`),
  fc.constantFrom("2 700 000", "40\u00a0000", "1\u202f234", "0,5", "10 %", "31,84 %", "0.25"),
);

/** Formulas as people write them, loosely: many read, many do not. */
export const formulas: fc.Arbitrary<string> = fc.letrec<{ formula: string; part: string }>((tie) => ({
  formula: fc
    .tuple(
      tie("part"),
      fc.array(
        fc.tuple(
          fc.constantFrom("+", " - ", "*", "/", " och ", " eller ", "<", " >= ", "=", ";", ", "),
          tie("part"),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([first, rest]) => first + rest.map(([sign, part]) => sign + part).join("")),
  part: fc.oneof(
    { depthSize: "small", maxDepth: 5 },
    number,
    word,
    fc.constantFrom("'Gävle'", "''", "0"),
    fc
      .tuple(
        fc.constantFrom("min", "om", "nedåt", "per_år", "nettolön", ""),
        fc.array(tie("formula"), { maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join("; ")})`),
    tie("formula").map((f) => `(${f})`),
    tie("part").map((p) => `-${p}`),
    tie("part").map((p) => `inte ${p}`),
    tie("part").map((p) => `${p} %`),
  ),
})).formula;

/** Anything at all, with signs of formulas more often than chance would give. */
export const scraps: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        "(",
        ")",
        ";",
        ",",
        ", ",
        "'",
        "%",
        "-",
        "−",
        "+",
        "*",
        "/",
        "<",
        ">",
        "=",
        "<>",
        "1",
        "1,5",
        "2 000",
        "1.000",
        "och",
        "eller",
        "inte",
        "om(",
        "min(",
        "x",
        "å",
        "a\u030a",
        "\u0000",
        "\ud800",
        "\t",
        "\n",
        "\u00a0",
        "@",
        "_",
        ".",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
