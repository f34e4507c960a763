import { mostCharacters } from "./parse.js";
import { folding, type Tree } from "./tree.js";

/** How tightly a printed part holds together: a part of a lower level stands in brackets. */
const level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  term: 6,
  negated: 7,
  percent: 8,
  primary: 9,
} as const;

/** `minus` is how much of the text a leading unary minus takes: a formula may not begin with one. */
type Printed = Readonly<{ text: string; level: number; minus: number }>;

const primary = (text: string): Printed => ({ text, level: level.primary, minus: 0 });
const inside = (part: Printed, least: number): Printed =>
  part.level >= least ? part : primary(`(${part.text})`);

/** A number as formulas write it: with a decimal comma. */
export const printedNumber = (plain: string): string => plain.replace(".", ",");

/** The formula as text that reads back to the same tree, with as few brackets as that takes. */
export function print(tree: Tree): string {
  const roomy = printedWith(tree, " ");
  return roomy.length <= mostCharacters ? roomy : printedWith(tree, "");
}

function printedWith(tree: Tree, space: string): string {
  const { text, minus } = folding<Printed>(tree, (t, parts) => printed(t, parts, space));
  return minus === 0 ? text : `(${text.slice(0, minus)})${text.slice(minus)}`;
}

function printed(tree: Tree, parts: readonly Printed[], space: string): Printed {
  switch (tree.kind) {
    case "number":
      return primary(printedNumber(tree.value));
    case "text":
      return primary(`'${tree.value}'`);
    case "name":
      return primary(tree.name);
    case "call":
      return primary(`${tree.name}(${parts.map((p) => p.text).join(`;${space}`)})`);
    case "unary":
      return unary(tree.sign, parts[0]!, space);
    case "binary":
      return binary(tree.sign, parts[0]!, parts[1]!, space);
  }
}

function unary(sign: "-" | "%" | "inte", of: Printed, space: string): Printed {
  switch (sign) {
    case "-": {
      const text = `-${inside(of, level.percent).text}`;
      return { text, level: level.negated, minus: text.length };
    }
    case "%":
      return { text: `${inside(of, level.percent).text}${space}%`, level: level.percent, minus: 0 };
    case "inte":
      return { text: `inte ${inside(of, level.comparison).text}`, level: level.not, minus: 0 };
  }
}

type BinarySign = Extract<Tree, { kind: "binary" }>["sign"];

function binary(sign: BinarySign, left: Printed, right: Printed, space: string): Printed {
  const [at, leftLeast, rightLeast] = levels(sign);
  const one = inside(left, leftLeast);
  const gap = sign === "och" || sign === "eller" ? " " : space;
  return {
    text: `${one.text}${gap}${sign}${gap}${inside(right, rightLeast).text}`,
    level: at,
    minus: one.minus,
  };
}

function levels(sign: BinarySign): readonly [at: number, left: number, right: number] {
  switch (sign) {
    case "eller":
      return [level.or, level.or, level.and];
    case "och":
      return [level.and, level.and, level.not];
    case "+":
    case "-":
      return [level.sum, level.sum, level.term];
    case "*":
    case "/":
      return [level.term, level.term, level.negated];
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return [level.comparison, level.sum, level.sum];
  }
}
