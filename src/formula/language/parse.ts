import { minusSigns } from "../../core/numerals.js";
import type { FormulaFault } from "../../core/problems/formula.js";
import { type OperatorSign, type Token, tokensOf } from "./tokens.js";
import type { ArithmeticOperator, BinarySign, ComparisonOperator, Tree } from "./tree.js";

export const mostCharacters = 2000;
export const mostDepth = 60;

export type Parsed = Readonly<{ ok: true; tree: Tree } | { ok: false; fault: FormulaFault }>;

/** A fault on its way out of the parser; it never leaves `parse`. */
class Stop {
  constructor(readonly fault: FormulaFault) {}
}

/**
 * Reads a formula. Never throws, whatever the text; length and depth are checked before anything recurses.
 * The first fault is reported, with its place in the text.
 */
export function parse(formula: string): Parsed {
  const all = { formula, start: 0, end: Math.min(formula.length, mostCharacters) };
  if (formula.length > mostCharacters)
    return { ok: false, fault: { code: "formel-for-lang", spot: all, limit: mostCharacters } };
  const first = formula.search(/\S/u);
  if (first < 0) return { ok: false, fault: { code: "formel-tom", spot: all } };
  const sign = minusSigns.includes(formula[first]!) ? "-" : formula[first]!;
  if ("=+-@".includes(sign))
    return {
      ok: false,
      fault: { code: "formel-borjar-fel", spot: { formula, start: first, end: first + 1 }, sign },
    };
  const read = tokensOf(formula);
  if (!read.ok) return read;
  const deep = tooDeep(read.tokens);
  if (deep !== undefined)
    return {
      ok: false,
      fault: {
        code: "formel-for-djup",
        spot: { formula, start: deep.start, end: deep.end },
        limit: mostDepth,
      },
    };
  try {
    return { ok: true, tree: new Parser(formula, read.tokens).whole() };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, fault: stop.fault };
    throw stop;
  }
}

function tooDeep(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== "sign") continue;
    if (token.sign === "(" && ++depth > mostDepth) return token;
    if (token.sign === ")") depth -= 1;
  }
  return undefined;
}

const comparisons: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);

class Parser {
  private next = 0;

  constructor(
    private readonly formula: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Tree {
    const tree = this.or();
    if (this.token.kind !== "end") this.misfit();
    return tree;
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  private signed(...signs: OperatorSign[]): OperatorSign | undefined {
    const t = this.token;
    if (t.kind !== "sign" || !signs.includes(t.sign)) return undefined;
    this.next += 1;
    return t.sign;
  }

  private worded(word: "och" | "eller" | "inte"): boolean {
    const t = this.token;
    if (t.kind !== "word" || t.word !== word) return false;
    this.next += 1;
    return true;
  }

  private stop(fault: FormulaFault): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught in `parse`, carries a fault and no stack
    throw new Stop(fault);
  }

  private misfit(): never {
    const { start, end, kind } = this.token;
    if (kind === "end")
      this.stop({ code: "formel-ofullstandig", spot: { formula: this.formula, start, end: start + 1 } });
    const found = this.formula.slice(start, end);
    this.stop({ code: "formel-olaslig", spot: { formula: this.formula, start, end }, found });
  }

  private joined(sign: BinarySign, left: Tree, right: Tree): Tree {
    return { kind: "binary", sign, left, right, start: left.start, end: right.end };
  }

  private or(): Tree {
    let tree = this.and();
    while (this.worded("eller")) tree = this.joined("eller", tree, this.and());
    return tree;
  }

  private and(): Tree {
    let tree = this.not();
    while (this.worded("och")) tree = this.joined("och", tree, this.not());
    return tree;
  }

  private not(): Tree {
    const { start } = this.token;
    if (!this.worded("inte")) return this.comparison();
    const of = this.comparison();
    return { kind: "unary", sign: "inte", of, start, end: of.end };
  }

  private comparison(): Tree {
    const left = this.sum();
    const sign = this.signed("=", "<>", "<", "<=", ">", ">=");
    if (sign === undefined) return left;
    const tree = this.joined(sign as ComparisonOperator, left, this.sum());
    const { start, end } = this.token;
    if (this.token.kind === "sign" && comparisons.has(this.token.sign))
      this.stop({ code: "jamforelse-i-kedja", spot: { formula: this.formula, start, end } });
    return tree;
  }

  private sum(): Tree {
    let tree = this.term();
    for (let sign = this.signed("+", "-"); sign !== undefined; sign = this.signed("+", "-"))
      tree = this.joined(sign as ArithmeticOperator, tree, this.term());
    return tree;
  }

  private term(): Tree {
    let tree = this.negated();
    for (let sign = this.signed("*", "/"); sign !== undefined; sign = this.signed("*", "/"))
      tree = this.joined(sign as ArithmeticOperator, tree, this.negated());
    return tree;
  }

  private negated(): Tree {
    const { start } = this.token;
    if (this.signed("-") === undefined) return this.percent();
    const of = this.percent();
    return { kind: "unary", sign: "-", of, start, end: of.end };
  }

  private percent(): Tree {
    let of = this.primary();
    for (let { end } = this.token; this.signed("%") !== undefined; { end } = this.token)
      of = { kind: "unary", sign: "%", of, start: of.start, end };
    return of;
  }

  private primary(): Tree {
    const t = this.token;
    const { start, end } = t;
    switch (t.kind) {
      case "number":
        this.next += 1;
        return { kind: "number", value: t.value, start, end };
      case "text":
        this.next += 1;
        return { kind: "text", value: t.value, start, end };
      case "name":
        this.next += 1;
        if (this.signed("(") === undefined) return { kind: "name", name: t.name, start, end };
        return this.called(t.name, start, end);
      case "sign": {
        if (this.signed("(") === undefined) return this.misfit();
        const inner = this.or();
        return { ...inner, start, end: this.closed(start) };
      }
      case "word":
      case "end":
        return this.misfit();
    }
  }

  private called(name: string, start: number, nameEnd: number): Tree {
    const args: Tree[] = [];
    const opened = this.next;
    let byComma = false;
    const here = this.token;
    if (here.kind !== "sign" || here.sign !== ")") {
      args.push(this.or());
      for (let at = this.token; this.signed(";") !== undefined; at = this.token) {
        byComma ||= at.kind === "sign" && at.comma === true;
        args.push(this.or());
      }
    }
    const end = this.closed(nameEnd);
    if (byComma) this.refuseDecimalCommas(opened);
    return { kind: "call", name, nameEnd, args, start, end };
  }

  /** Among arguments with commas between them, `3,5` may be a number or two. */
  private refuseDecimalCommas(from: number): void {
    const t = this.tokens
      .slice(from, this.next)
      .find((token) => token.kind === "number" && token.decimalComma);
    if (t === undefined) return;
    const { start, end } = t;
    const text = this.formula.slice(start, end);
    this.stop({ code: "komma-tvetydigt", spot: { formula: this.formula, start, end }, text });
  }

  /** The end of the bracket that was opened at `start`. */
  private closed(start: number): number {
    const { end, kind } = this.token;
    if (this.signed(")") !== undefined) return end;
    if (kind === "end")
      this.stop({ code: "parentes-oppen", spot: { formula: this.formula, start, end: start + 1 } });
    return this.misfit();
  }
}
