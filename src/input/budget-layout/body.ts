import { toFloat } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { LayoutFact, LeftOutReason } from "../../core/problems/layout.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { kronorPer } from "../../tabular/cells/money-unit.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetLayout, LayoutAnswers } from "./layout.js";
import { isOfWhich, isTotalAlone, isTotalName, overheadName } from "./row-words.js";
import { type ParentRow, parentRows } from "./parent-rows.js";
import { rowLooker, type SeenRow } from "./seen-rows.js";
import { kronorText } from "./sum-columns.js";
import { sumAbove, summedCells, sumOfRows, within } from "./totals.js";

/** A total of the file's own, and what the rows it is the sum of come to: plain decimals in kronor. */
export interface OwnTotal {
  readonly line: number;
  readonly text: string;
  readonly given: string;
  readonly computed: string;
}

/** The rows of a table that are budget lines, and what was done with the others. */
export interface Body {
  readonly rows: readonly SeenRow[];
  /** Rows of words between the others, by the line they stand on. */
  readonly headings: readonly SeenRow[];
  readonly totals: readonly OwnTotal[];
  readonly facts: readonly LayoutFact[];
}

/** Tells budget lines from totals, parts of other rows, headings and notes. What is unsure is asked. */
export function bodyOf(
  file: string,
  rows: readonly RawRow[],
  layout: BudgetLayout,
  answers: LayoutAnswers,
  problems: Problems,
): Body {
  return new BodyReader(file, rows, layout, answers, problems).read();
}

class BodyReader {
  private readonly seen: readonly SeenRow[];
  private readonly half: number;
  /** Rows that count, and those of overhead: what totals are sums of. */
  private readonly summed: SeenRow[] = [];
  private readonly counted: SeenRow[] = [];
  private readonly headings: SeenRow[] = [];
  private readonly totals: OwnTotal[] = [];
  private readonly left = new Map<LeftOutReason, number[]>();
  private readonly isWide: boolean;
  private readonly header: string;
  private readonly parents: ReadonlyMap<SeenRow, ParentRow>;

  constructor(
    private readonly file: string,
    rows: readonly RawRow[],
    layout: BudgetLayout,
    private readonly answers: LayoutAnswers,
    private readonly problems: Problems,
  ) {
    this.seen = rows.map(rowLooker(layout.columns, layout.unit));
    const units = layout.columns.map((c) => ("unit" in c ? c.unit : undefined) ?? layout.unit ?? "kr");
    this.half = 50 * Math.min(...units.map((u) => kronorPer[u]));
    this.isWide = layout.columns.some((c) => c.role === "amount");
    this.header = layout.names.map((n) => folded(n ?? "")).join("\u0000");
    this.parents = parentRows(
      this.seen.filter((row) => this.isOrdinary(row)),
      this.half,
    );
  }

  private isOrdinary(row: SeenRow): boolean {
    return (
      row.amounts.length > 0 &&
      this.answers.dropRows?.has(row.row.line) !== true &&
      !this.isHeader(row) &&
      !row.texts.some((text) => isOfWhich(text) || isTotalAlone(text)) &&
      !isTotalName(row.name)
    );
  }

  read(): Body {
    for (let i = 0; i < this.seen.length;) i += this.take(i);
    const facts: LayoutFact[] = [...this.left].map(([reason, lines]) => ({ kind: "leftOut", reason, lines }));
    return { rows: this.counted, headings: this.headings, totals: this.totals, facts };
  }

  /** Decides on the row at `i`, and those that belong with it; returns how many. */
  private take(i: number): number {
    const row = this.seen[i]!;
    const { line } = row.row;
    if (this.answers.dropRows?.has(line) === true) return this.leave(row, "asked");
    if (this.isHeader(row)) return this.leave(row, "repeatedHeader");
    if (row.amounts.length === 0) return this.withoutAmounts(row, i);
    if (this.answers.keepRows?.has(line) === true) return this.count(row);
    const text = row.texts[0] ?? row.year;
    if (row.texts.some(isOfWhich)) return this.partsOfAnother(i);
    const overhead = row.texts.map(overheadName).find((o) => o !== undefined);
    if (overhead !== undefined && this.answers.overhead !== undefined) return this.ownOverhead(row, overhead);
    if (row.texts.length === 0 && row.year === "") return this.unnamed(row, i);
    if (
      isTotalName(row.name === "" ? text : row.name) ||
      row.texts.some(isTotalAlone) ||
      isTotalAlone(row.year)
    )
      return this.total(row, i, "total");
    if (row.texts.length === 0 && sumOfRows(row, this.summed, [], this.half)) return this.unnamed(row, i);
    const parent = this.parents.get(row);
    return parent === undefined ? this.count(row) : this.parent(row, parent);
  }

  /** A row that is the sum of those beside it: asked about where they look like its parts, else counted and told. */
  private parent(row: SeenRow, { parts, above, surely }: ParentRow): number {
    const text = excerpt(row.texts[0] ?? row.year);
    const amount = kronorText(summedCells(row));
    const at = this.at(row);
    if (surely) {
      this.problems.add({ code: "summarad", at, text, given: amount, parts, ...(above ? { above } : {}) });
      return 1;
    }
    this.problems.add({ code: "rad-lika-med-summa", at, text, amount, parts });
    return this.count(row);
  }

  private isHeader({ row }: SeenRow): boolean {
    return (
      row.cells
        .map(folded)
        .join("\u0000")
        .replace(/\u0000+$/, "") === this.header.replace(/\u0000+$/, "")
    );
  }

  private withoutAmounts(row: SeenRow, i: number): number {
    const isLast = this.seen.slice(i + 1).every((r) => r.amounts.length === 0);
    if (row.filledCells === 1) {
      if (!isLast) this.headings.push(row);
      return this.leave(row, isLast ? "note" : "heading");
    }
    const onlyTexts = row.filledCells === row.texts.length + (row.year === "" ? 0 : 1);
    if (this.isWide && onlyTexts) return this.leave(row, "noAmount");
    return this.count(row); // what is wrong with it is told where it is read
  }

  private unnamed(row: SeenRow, i: number): number {
    const match = sumOfRows(row, this.summed, [], this.half);
    if (match !== undefined && match.rows > 1) return this.total(row, i, "unnamedTotal");
    if (match !== undefined || this.isWide) {
      const given = kronorText(summedCells(row));
      this.problems.add({
        code: "summarad",
        at: this.at(row),
        text: "",
        given,
        computed: kronorText(sumAbove(row, this.summed)),
      });
      return 1;
    }
    return this.count(row);
  }

  private total(row: SeenRow, i: number, reason: "total" | "unnamedTotal"): number {
    const below = this.ordinaryBelow(i);
    const computed = sumAbove(row, this.summed);
    const given = summedCells(row);
    const text = row.texts[0] ?? row.year;
    const match = sumOfRows(row, this.summed, below, this.half);
    const isDividedBelow = this.seen[i + 1]?.texts.some(isOfWhich) === true;
    if (match === undefined && isDividedBelow && computed === 0) return this.count(row); // the whole of what follows
    if (match === undefined) {
      this.problems.add({
        code: "summarad",
        at: this.at(row),
        text: excerpt(text),
        given: kronorText(given),
        computed: kronorText(computed),
      });
      return 1;
    }
    this.totals.push({
      line: row.row.line,
      text: excerpt(text),
      given: kronorText(given),
      computed: kronorText(match.ore),
    });
    return this.leave(row, reason);
  }

  /** Rows below that can be the parts of a total placed first: up to the next total. */
  private ordinaryBelow(i: number): SeenRow[] {
    const below = this.seen.slice(i + 1);
    const end = below.findIndex((r) => isTotalName(r.name) || r.texts.some(isTotalAlone));
    return (end < 0 ? below : below.slice(0, end)).filter(
      (r) => r.amounts.length > 0 && !r.texts.some(isOfWhich),
    );
  }

  /** `varav löner`, `varav lokaler`: in the row above them already, when they are no more than it. */
  private partsOfAnother(i: number): number {
    const rest = this.seen.slice(i);
    const end = rest.findIndex((r) => !r.texts.some(isOfWhich));
    const parts = end < 0 ? rest : rest.slice(0, end);
    const whole = this.wholeAbove(i);
    const [first] = parts;
    if (whole !== undefined && within(parts, whole, this.half)) {
      for (const part of parts) this.leave(part, "ofWhich");
    } else {
      this.problems.add({
        code: "varav-oklar",
        at: this.at(first!),
        text: excerpt(first!.texts.find(isOfWhich)!),
      });
    }
    return parts.length;
  }

  /** What parts belong to: the nearest row above that is no such part, and those of the same name above it. */
  private wholeAbove(i: number): SeenRow | undefined {
    const above = this.seen.slice(0, i).reverse();
    const nearest = above.find((r) => r.amounts.length === 0 || !r.texts.some(isOfWhich));
    if (nearest === undefined || nearest.amounts.length === 0) return undefined;
    const same = above.filter((r) => r.name === nearest.name && !r.texts.some(isOfWhich));
    return { ...nearest, amounts: same.flatMap((r) => r.amounts) };
  }

  /** A row of overhead, when the program puts overhead on: it is left out if it is just that. */
  private ownOverhead(row: SeenRow, how: "surely" | "perhaps"): number {
    const share = toFloat(this.answers.overhead!);
    const given = summedCells(row);
    const candidates = [this.summed.length, ...this.summed.keys()].map(
      (k) => sumAbove(row, this.summed.slice(k)) * share,
    );
    const computed = sumAbove(row, this.summed) * share;
    const fits = [computed, ...candidates].some(
      (c) => c !== 0 && Math.abs(c - given) <= Math.max(this.half * 2, Math.abs(c) * 0.005),
    );
    if (fits || given === 0) {
      this.summed.push(row);
      return this.leave(row, "overhead");
    }
    if (how === "perhaps") return this.count(row);
    const text = excerpt(row.texts.find((t) => overheadName(t) !== undefined)!);
    this.problems.add({
      code: "oh-rad",
      at: this.at(row),
      text,
      given: kronorText(given),
      computed: kronorText(computed),
    });
    return 1;
  }

  private count(row: SeenRow): 1 {
    this.counted.push(row);
    this.summed.push(row);
    return 1;
  }

  private leave({ row }: SeenRow, reason: LeftOutReason): 1 {
    this.left.set(reason, [...(this.left.get(reason) ?? []), row.line]);
    return 1;
  }

  private at({ row }: SeenRow): Place {
    return { file: this.file, line: row.line };
  }
}
