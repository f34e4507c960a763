import { columnLetters } from "../../src/core/column-letters.js";

/**
 * A spreadsheet small enough to trust: works out the formulas of cells as ECMA-376 part 1, 18.17 describes them.
 * Only what we write: + - * / comparisons, brackets, INT ABS SIGN MIN MAX IF AND OR NOT EXP LN POWER NA ISNUMBER SUM
 * SUMPRODUCT, ranges. A number that is too large, or that there is not, is an error as in Excel.
 */
export type Value = number | string | boolean;
type Found = Value | readonly Value[];

export class NotAvailable extends Error {}

export class Workbook {
  private readonly cells = new Map<string, Value | { formula: string }>();

  write(address: string, content: Value | { formula: string }): void {
    this.cells.set(address, content);
  }

  value(address: string): Value {
    const content = this.cells.get(address) ?? 0;
    if (typeof content !== "object") return content;
    const value = new Reader(content.formula, this).whole() as Value;
    this.cells.set(address, value);
    return value;
  }

  /** A rectangle of cells, row by row; texts and empty cells count for nothing. */
  range(from: string, to: string): readonly Value[] {
    const [first, last] = [placeOf(from), placeOf(to)];
    return Array.from({ length: last.row - first.row + 1 }, (_, r) =>
      Array.from({ length: last.column - first.column + 1 }, (_, c) =>
        this.value(`${columnLetters(first.column + c)}${first.row + r}`),
      ),
    ).flat();
  }
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/u.exec(address)!;
  const column = Array.from(letters!).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Z]+\d+|[A-Z]+|<>|<=|>=|[-+*/(),:<>=])/uy;

class Reader {
  private readonly tokens: string[] = [];
  private next = 0;

  constructor(
    formula: string,
    private readonly book: Workbook,
  ) {
    TOKEN.lastIndex = 0;
    for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(formula);
      if (match === null) throw new Error(`${formula.slice(at)} in ${formula}`);
      this.tokens.push(match[1]!);
    }
  }

  whole(): Found {
    const value = this.comparison();
    if (this.next < this.tokens.length)
      throw new Error(`left over: ${this.tokens.slice(this.next).join(" ")}`);
    return value;
  }

  private take(...any: string[]): string | undefined {
    const token = this.tokens[this.next];
    if (token === undefined || !any.includes(token)) return undefined;
    this.next += 1;
    return token;
  }

  private level(signs: readonly string[], below: () => Found): Found {
    let value = below();
    for (let sign = this.take(...signs); sign !== undefined; sign = this.take(...signs))
      value = each(value, below(), sign);
    return value;
  }

  private comparison = (): Found => this.level(["=", "<>", "<", "<=", ">", ">="], this.sum);
  private sum = (): Found => this.level(["+", "-"], this.term);
  private term = (): Found => this.level(["*", "/"], this.primary);

  private primary = (): Found => {
    const token = this.tokens[this.next++]!;
    if (token === "-") return each(0, this.primary(), "-");
    if (token === "(") {
      const value = this.comparison();
      this.take(")");
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/u.test(token)) return Number(token);
    if (/\d$/u.test(token)) {
      if (this.take(":") === undefined) return this.book.value(token);
      return this.book.range(token, this.tokens[this.next++]!);
    }
    return this.called(token);
  };

  private called(name: string): Found {
    this.take("(");
    const args: (() => Found)[] = [];
    while (this.take(")") === undefined) {
      const start = this.next;
      let depth = 0;
      for (; depth > 0 || ![",", ")"].includes(this.tokens[this.next]!); this.next++) {
        if (this.tokens[this.next] === "(") depth += 1;
        if (this.tokens[this.next] === ")") depth -= 1;
      }
      const end = this.next;
      args.push(() => {
        const inner = new Reader("", this.book);
        inner.tokens.push(...this.tokens.slice(start, end));
        return inner.whole();
      });
      this.take(",");
    }
    return call(name, args);
  }
}

function number(value: number): number {
  if (!Number.isFinite(value)) throw new NotAvailable();
  return value;
}

function call(name: string, args: readonly (() => Found)[]): Found {
  const numbers = () => args.map((a) => Number(a()));
  switch (name) {
    case "INT":
      return Math.floor(numbers()[0]!);
    case "ABS":
      return Math.abs(numbers()[0]!);
    case "SIGN":
      return Math.sign(numbers()[0]!);
    case "MIN":
      return Math.min(...numbers());
    case "MAX":
      return Math.max(...numbers());
    case "EXP":
      return number(Math.exp(numbers()[0]!));
    case "LN":
      return number(numbers()[0]! > 0 ? Math.log(numbers()[0]!) : NaN);
    case "POWER": {
      const [base = NaN, exponent = NaN] = numbers();
      return number(base === 0 && exponent <= 0 ? NaN : Math.pow(base, exponent));
    }
    case "IF":
      return Number(args[0]!()) === 0 ? args[2]!() : args[1]!();
    case "AND":
      return numbers().every((n) => n !== 0);
    case "OR":
      return numbers().some((n) => n !== 0);
    case "NOT":
      return numbers()[0] === 0;
    case "NA":
      throw new NotAvailable();
    case "ISNUMBER":
      try {
        return typeof args[0]!() === "number";
      } catch (error) {
        if (error instanceof NotAvailable) return false;
        throw error;
      }
    case "SUM":
      return args.flatMap((a) => a()).reduce<number>((sum, v) => sum + (typeof v === "number" ? v : 0), 0);
    case "SUMPRODUCT": {
      const columns = args.map((a) => [a()].flat());
      return columns[0]!.reduce<number>(
        (sum, _, i) => sum + columns.reduce((product, column) => product * Number(column[i]), 1),
        0,
      );
    }
    default:
      throw new Error(`no function ${name}`);
  }
}

function each(a: Found, b: Found, sign: string): Found {
  if (Array.isArray(a) || Array.isArray(b)) {
    const n = Math.max([a].flat().length, [b].flat().length);
    const at = (v: Found, i: number) => (Array.isArray(v) ? (v[i] as Value) : (v as Value));
    return Array.from({ length: n }, (_, i) => each(at(a, i), at(b, i), sign) as Value);
  }
  return one(a as Value, b as Value, sign);
}

function one(a: Value, b: Value, sign: string): Value {
  const [x, y] = [Number(a), Number(b)];
  const same = typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
  switch (sign) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    case "/":
      if (y === 0) throw new NotAvailable();
      return x / y;
    case "=":
      return same;
    case "<>":
      return !same;
    case "<":
      return x < y;
    case "<=":
      return x <= y;
    case ">":
      return x > y;
    default:
      return x >= y;
  }
}
