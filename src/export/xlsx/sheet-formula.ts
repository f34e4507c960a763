import { columnLetters } from "../../core/column-letters.js";
import type { Label } from "../../core/explanation.js";
import {
  type CellFormula,
  type CellRef,
  isCell,
  type Operand,
  type Same,
  type Test,
  type Where,
} from "../../report/cell-formula.js";

/** Where the cell of a reference stands in the workbook; rows and columns count from 0. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Formulas of other sheets that are copied still mean this cell. */
  readonly stays?: boolean;
}

export interface Workbook {
  place(ref: CellRef): SheetPlace;
  /** A column of years of the table, and its rows by year; to sum a year by its number. */
  years(
    table: string,
  ): { readonly column: string; readonly rowsOf: ReadonlyMap<number, ReadonlySet<number>> } | undefined;
  rows(table: string): number;
  /** The words as they stand in cells. */
  written(words: Label): string;
  /** Whether a spreadsheet's own comparison finds this text in the column, and no other. */
  isPlain(table: string, column: string, text: string): boolean;
}

/** Limits of Excel: 255 arguments and 8,192 signs; a sum that people can read is shorter. */
const MOST_RANGES = 30;
const LONGEST = 8000;

/** The formula as the file has it: without `=`, English names, point and comma. Undefined when it would be too long. */
export function sheetFormula(formula: CellFormula, workbook: Workbook, sheet: string): string | undefined {
  const written = new Writer(workbook, sheet).formula(formula);
  return written === undefined || written.length > LONGEST ? undefined : written;
}

/** Writes formulas for one sheet. A part that cannot be written makes the whole of it undefined. */
class Writer {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: string,
  ) {}

  formula(formula: CellFormula): string | undefined {
    switch (formula.kind) {
      case "sum":
        return this.sumOf(formula.of);
      case "plus":
        return this.joined(formula.of, "+");
      case "product":
        return this.joined(formula.of, "*");
      case "difference":
        return this.joined([formula.from, formula.minus], "-");
      case "quotient": {
        const [of, by] = [this.operand(formula.of), this.operand(formula.by)];
        if (of === undefined || by === undefined) return undefined;
        if (formula.none === undefined) return `${of}/${by}`;
        return `IF(${by}=0,${formula.none === "zero" ? "0" : '""'},${of}/${by})`;
      }
      case "rounded":
        return this.rounded(formula.of, formula.step);
      case "sumWhere":
        return this.sumWhere(formula);
      case "sumSoFar":
        return this.sumSoFar(formula.of, formula.same);
      case "least":
        return `MIN(${this.wholeColumn(formula.table, formula.column)})`;
      case "if": {
        const [then, otherwise] = [this.operand(formula.then), this.operand(formula.otherwise)];
        if (then === undefined || otherwise === undefined) return undefined;
        return `IF(${this.test(formula.when)},${then},${otherwise})`;
      }
      case "words":
        return quoted(this.workbook.written(formula.text));
      case "written":
        return this.written(formula);
    }
  }

  /** Whoever wrote it sees to it that it is short enough: a figure in its place would not follow what is changed. */
  private written({ parts }: Extract<CellFormula, { kind: "written" }>): string {
    const text = parts
      .map((part) => {
        if (typeof part === "string") return part;
        if (!("from" in part)) return this.cell(part);
        return this.fixedRange(this.workbook.place(part.from), this.workbook.place(part.to));
      })
      .join("");
    if (text.length > LONGEST) throw new RangeError(`a formula of ${String(text.length)} signs`);
    return text;
  }

  /** Formulas of several parts in brackets, so that they can stand beside any sign. */
  private operand(operand: Operand): string | undefined {
    if (typeof operand === "string") return operand.startsWith("-") ? `(${operand})` : operand;
    if (isCell(operand)) return this.cell(operand);
    const written = this.formula(operand);
    const isSeveral = ["plus", "difference", "product", "quotient"].includes(operand.kind);
    return isSeveral && written !== undefined ? `(${written})` : written;
  }

  private joined(of: readonly Operand[], sign: string): string | undefined {
    const parts = of.map((operand) =>
      sign === "+" && isProduct(operand) ? this.formula(operand) : this.operand(operand),
    );
    return parts.includes(undefined) || parts.length === 0 ? undefined : parts.join(sign);
  }

  /**
   * ROUND goes halves away from zero, as we do. What floats make of an exact half is mended first: nobody's amounts have
   * more decimals than six.
   */
  private rounded(of: Operand, step: Operand): string | undefined {
    const written = typeof of === "string" || isCell(of) ? this.operand(of) : this.formula(of);
    if (written === undefined) return undefined;
    const whole = typeof step === "string" ? /^1(0*)$/.exec(step)?.[1] : undefined;
    if (whole !== undefined)
      return whole === "" ? `ROUND(ROUND(${written},6),0)` : `ROUND(ROUND(${written},6),-${whole.length})`;
    const decimals = typeof step === "string" ? /^0\.(0*1)$/.exec(step)?.[1] : undefined;
    if (decimals !== undefined) return `ROUND(${written},${decimals.length})`;
    const by = this.operand(step);
    return by === undefined ? undefined : `ROUND(ROUND(${written},6)/${by},0)*${by}`;
  }

  private sumWhere({ table, column, where }: Extract<CellFormula, { kind: "sumWhere" }>): string {
    const amounts = this.wholeColumn(table, column);
    if (where.length === 0) return `SUM(${amounts})`;
    const isPlain = where.every((w) =>
      "says" in w ? this.workbook.isPlain(table, w.column, w.says) : !("sameAs" in w),
    );
    if (isPlain) {
      const criteria = where.flatMap((w) =>
        this.criteria(w).map((c) => `${this.wholeColumn(table, w.column)},${c}`),
      );
      return `SUMIFS(${[amounts, ...criteria].join(",")})`;
    }
    const factors = where.map((w) => this.factor(w, this.wholeColumn(table, w.column)));
    return `SUMPRODUCT(${multiplied(factors)},${amounts})`;
  }

  /** As SUMIFS has it. Nothing at all is `=`, in every spreadsheet. */
  private criteria(w: Where): string[] {
    if ("counts" in w) return ['"<>0"', '"<>"'];
    if ("number" in w) return [this.number(w.number)];
    if ("sameAs" in w) return [this.cell(w.sameAs)];
    if (w.says === "") return ['"="'];
    return [w.at === undefined ? quoted(this.workbook.written(w.says)) : this.cell(w.at)];
  }

  /** As an array of ones and noughts, for texts that SUMIFS would take for something else than they are. */
  private factor(w: Where, range: string): string {
    if ("counts" in w) return `(${range}<>0)`;
    if ("number" in w) return `(${range}=${this.number(w.number)})`;
    if ("sameAs" in w) return `EXACT(${range},${this.cell(w.sameAs)})`;
    const said =
      w.at === undefined || w.says === "" ? quoted(this.workbook.written(w.says)) : this.cell(w.at);
    return `EXACT(${range},${said})`;
  }

  private number(number: number | CellRef): string {
    return typeof number === "number" ? String(number) : this.cell(number);
  }

  private sumSoFar(of: CellRef, same: readonly Same[]): string {
    const soFar = (column: string): string => {
      const first = this.workbook.place({ ...of, row: 0, column });
      return `${fixed(first)}:${a1(this.workbook.place({ ...of, column }))}`;
    };
    const factors = same.map((by) => {
      const column = typeof by === "string" ? by : by.filled;
      const filled = typeof by === "string" ? "" : '=""';
      return `EXACT(${soFar(column)}${filled},${this.cell({ ...of, column })}${filled})`;
    });
    return `SUMPRODUCT(${multiplied(factors)},${soFar(of.column)})`;
  }

  private test(test: Test): string {
    switch (test.kind) {
      case "blank":
        return `${this.cell(test.cell)}=""`;
      case "says":
        return `${this.cell(test.cell)}=${quoted(test.text)}`;
      case "begins":
        return `LEFT(LOWER(${this.cell(test.cell)}),${test.text.length})=${quoted(test.text)}`;
      case "oneOf": {
        const [first, last] = [test.among[0]!, test.among.at(-1)!].map((ref) => this.workbook.place(ref));
        return `SUMPRODUCT(1*EXACT(${this.fixedRange(first!, last!)},${this.cell(test.cell)}))>0`;
      }
      case "is":
        return this.compared(test, "=");
      case "atMost":
        return this.compared(test, "<=");
      case "any":
        return `OR(${test.of.map((t) => this.test(t)).join(",")})`;
      case "all":
        return `AND(${test.of.map((t) => this.test(t)).join(",")})`;
      case "not":
        return `NOT(${this.test(test.of)})`;
    }
  }

  private compared({ a, b }: Extract<Test, { kind: "is" | "atMost" }>, sign: string): string {
    return `${this.operand(a) ?? ""}${sign}${this.operand(b) ?? ""}`;
  }

  private cell(ref: CellRef): string {
    return reference(this.workbook.place(ref), this.sheet);
  }

  private wholeColumn(table: string, column: string): string {
    const at = (row: number) => this.workbook.place({ table, row, column });
    return this.fixedRange(at(0), at(Math.max(0, this.workbook.rows(table) - 1)));
  }

  private fixedRange(from: SheetPlace, to: SheetPlace): string {
    const range = `${fixed(from)}:${fixed(to)}`;
    return from.sheet === this.sheet ? range : `${sheetPrefix(from.sheet)}${range}`;
  }

  private sumOf(refs: readonly CellRef[]): string | undefined {
    if (refs.length === 0) return undefined;
    if (refs.length === 1) return this.cell(refs[0]!);
    const ranges = rangesOf(refs.map((ref) => this.workbook.place(ref)));
    if (ranges.length <= MOST_RANGES)
      return `SUM(${ranges.map(([a, b]) => range(a, b, this.sheet)).join(",")})`;
    return this.sumOfYear(refs);
  }

  /** Every cell of a column that stands beside one year, summed by that year; undefined when they are other cells. */
  private sumOfYear(refs: readonly CellRef[]): string | undefined {
    const { table, column } = refs[0]!;
    const { workbook, sheet } = this;
    const years = workbook.years(table);
    if (years === undefined || refs.some((ref) => ref.table !== table || ref.column !== column))
      return undefined;
    const found = [...years.rowsOf].find(
      ([, rows]) => rows.size === refs.length && refs.every((ref) => rows.has(ref.row)),
    );
    if (found === undefined) return undefined;
    const whole = (id: string) =>
      range(
        workbook.place({ table, row: 0, column: id }),
        workbook.place({ table, row: workbook.rows(table) - 1, column: id }),
        sheet,
      );
    return `SUMIF(${whole(years.column)},${found[0]},${whole(column)})`;
  }
}

/** Yes and no become ones and noughts when they are multiplied. */
const multiplied = (factors: readonly string[]): string =>
  factors.length === 1 ? `1*${factors[0]!}` : factors.join("*");

const isProduct = (operand: Operand): operand is Extract<CellFormula, { kind: "product" }> =>
  typeof operand !== "string" && !isCell(operand) && operand.kind === "product";

/** A text in a formula: quotes are doubled, and it is never more than a text. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Cells under or beside one another as one range. */
function rangesOf(places: readonly SheetPlace[]): [SheetPlace, SheetPlace][] {
  const ranges: [SheetPlace, SheetPlace][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    const goesOn =
      last?.[1].sheet === place.sheet &&
      ((last[0].column === place.column &&
        last[1].column === place.column &&
        last[1].row + 1 === place.row) ||
        (last[0].row === place.row && last[1].row === place.row && last[1].column + 1 === place.column));
    if (goesOn) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges;
}

const range = (from: SheetPlace, to: SheetPlace, sheet: string): string =>
  from === to ? reference(from, sheet) : `${reference(from, sheet)}:${a1(to)}`;

const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

const reference = (place: SheetPlace, sheet: string): string =>
  place.sheet === sheet
    ? a1(place)
    : `${sheetPrefix(place.sheet)}${place.stays === true ? fixed(place) : a1(place)}`;

const a1 = ({ row, column }: SheetPlace): string => `${columnLetters(column)}${row + 1}`;
const fixed = ({ row, column }: SheetPlace): string => `$${columnLetters(column)}$${row + 1}`;
