import type { BudgetLine } from "../../input/files/budget-line.js";
import {
  exactOverhead,
  measureOverhead,
  type OverheadRule,
  overheadParts,
  yearOverhead,
} from "../../budget/overhead.js";
import { type CubeCell, split, total } from "../../budget/cube.js";
import type { YearFigures } from "../../budget/figures.js";
import { kronor, type Money, noMoney, plain, roundTo, times, toMoney } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { once } from "../../core/once.js";
import { say } from "../../texts/say.js";
import type { AmountUnit } from "../cells.js";

/** The lines some cells are made of, as many as are asked for: read again when somebody asks, never kept. */
export type Trace = (cells: readonly CubeCell[], most?: number) => Promise<Traced>;
export interface Traced {
  readonly lines: readonly BudgetLine[];
  /** Lines beyond those handed over. */
  readonly more: { readonly lines: number; readonly amount: Money; readonly actual: Money };
}

export const node = (
  label: Label,
  value: Money,
  how: Explanation["how"],
  children: Explanation["children"] = () => [],
): Explanation => ({ label, value: plain(value), unit: "kr", how, children });

/** A figure as it is printed, over the exact one. */
export const roundedOnce = (exact: Money, step: Money | undefined, of: Explanation): Explanation =>
  step === undefined
    ? of
    : node(
        of.label,
        roundTo(exact, step),
        { kind: "rounded", step: plain(step), rule: "halfAwayFromZero" },
        () => [of],
      );

/** A sum of budget lines, down to file and line. */
export const explainBudgetSum = (label: Label, cells: readonly CubeCell[], trace: Trace): Explanation =>
  node(label, total(cells), { kind: "sum" }, async () => {
    const plainly = cells.filter((c) => c.indexed === undefined);
    const { lines, more } = plainly.length === 0 ? noLines : await trace(plainly);
    const rest = node(say("budget.explain.otherLines", { lines: more.lines }), more.amount, { kind: "sum" });
    return [
      ...lines.map((line) => explainLine(line, label)),
      ...(more.lines > 0 ? [rest] : []),
      ...cells.flatMap((cell) => explainRaised(cell, trace)),
    ];
  });

const noLines: Traced = { lines: [], more: { lines: 0, amount: noMoney, actual: noMoney } };
const krona = kronor("1");

/** A raised cell: rounded, what it was in the prices of the base year, and by how much it was raised. */
function explainRaised(cell: CubeCell, trace: Trace): Explanation[] {
  const { indexed, costType, year, measure } = cell;
  if (indexed === undefined) return [];
  const label = say("budget.explain.indexed", { name: costType === "" ? measure : costType, year });
  const before: CubeCell = withoutIndex(cell, indexed.before);
  const factor: Explanation = {
    label: say("budget.explain.factor"),
    value: plain(indexed.factor),
    unit: "",
    how: { kind: "given", by: "--index" },
    children: () => [],
  };
  return [
    roundedOnce(
      times(indexed.before, indexed.factor),
      krona,
      node(label, times(indexed.before, indexed.factor), { kind: "product" }, () => [
        explainBudgetSum(say("budget.explain.beforeIndex"), [before], trace),
        factor,
      ]),
    ),
  ];
}

function withoutIndex(cell: CubeCell, amount: Money): CubeCell {
  const before: { -readonly [K in keyof CubeCell]: CubeCell[K] } = { ...cell, amount };
  delete before.indexed;
  return before;
}

function explainLine(line: BudgetLine, under: Label): Explanation {
  const { measure, resources } = line;
  const label =
    under === measure && resources !== "" ? resources : say("budget.explain.line", { measure, resources });
  const place = { file: line.file, line: line.line };
  const { computed } = line;
  if (computed === undefined) return node(label, toMoney(line.amount), { kind: "input", place });
  const factor = (value: string, unit: string, column: string, listed?: object): Explanation => ({
    label: column,
    value,
    unit,
    how: { kind: "input", place: listed === undefined ? { ...place, column } : place },
    children: () => [],
  });
  return node(label, toMoney(line.amount), { kind: "product" }, () => [
    factor(plain(computed.number), "antal", "antal", computed.listed),
    ...(computed.share === undefined
      ? []
      : [factor(plain(computed.share), "%", "omfattning", computed.listed)]),
    computed.listed === undefined
      ? factor(plain(computed.price), "kr", "pris")
      : {
          ...factor(plain(computed.price), "kr", "pris"),
          label: computed.listed.name,
          how: { kind: "input", place: computed.listed.at },
        },
  ]);
}

/** A year's sum by measure, then by line. */
const explainYearSum = (figures: YearFigures, trace: Trace): Explanation =>
  node(say("budget.explain.sum", { year: figures.year }), total(figures.cells), { kind: "sum" }, () =>
    [...split(figures.cells, "measure")].map(([name, cells]) => explainBudgetSum(name, cells, trace)),
  );

/** A year's overhead: the rounding where it stands, the shares, and what each is put on. */
function explainOverhead(
  cells: readonly CubeCell[],
  rule: OverheadRule,
  trace: Trace,
  sumOfAll: () => Explanation,
): Explanation {
  const label = say("budget.overhead");
  const base = (part: readonly CubeCell[]): Explanation =>
    part.length === cells.length ? sumOfAll() : explainBudgetSum(say("budget.explain.base"), part, trace);
  if (rule.roundedPer === "year") return explainRounded(label, cells, yearOverhead(cells, rule), rule, base);
  return node(label, yearOverhead(cells, rule), { kind: "sum" }, () =>
    [...split(cells, "measure")].map(([name, part]) =>
      explainRounded(name, part, measureOverhead(part, rule), rule, base),
    ),
  );
}

/** What overhead is put on. */
type Base = (cells: readonly CubeCell[]) => Explanation;

function explainRounded(
  label: Label,
  cells: readonly CubeCell[],
  value: Money,
  rule: OverheadRule,
  base: Base,
): Explanation {
  const exact = explainShares(label, cells, rule, base);
  if (rule.step === undefined) return exact;
  return node(label, value, { kind: "rounded", step: plain(rule.step), rule: "halfAwayFromZero" }, () => [
    exact,
  ]);
}

function explainShares(
  label: Label,
  cells: readonly CubeCell[],
  rule: OverheadRule,
  base: Base,
): Explanation {
  const parts = overheadParts(cells, rule).map((part) =>
    node(label, part.amount, { kind: "share", of: plain(part.share) }, () => [base(part.cells)]),
  );
  return parts.length === 1
    ? parts[0]!
    : node(label, exactOverhead(cells, rule), { kind: "sum" }, () => parts);
}

/** How the figures of a year came about; a figure rounded for its unit says so first. */
export function explainYear(exact: YearFigures, rule: OverheadRule, unit: AmountUnit, trace: Trace) {
  const asShown = (value: Money, of: Explanation): Explanation => roundedOnce(value, unit.step, of);
  const ofSum = once(() => explainYearSum(exact, trace));
  const ofOverhead = once(() => explainOverhead(exact.cells, rule, trace, ofSum));
  return {
    sum: () => asShown(exact.sum, ofSum()),
    overhead: () => asShown(exact.overhead, ofOverhead()),
    total: () =>
      asShown(
        exact.total,
        node(say("budget.explain.total", { year: exact.year }), exact.total, { kind: "sum" }, () => [
          ofSum(),
          ofOverhead(),
        ]),
      ),
    part: (name: string) => () => {
      const before = exact.parts.find((p) => p.name === name)!;
      return asShown(before.amount, explainBudgetSum(name, before.cells, trace));
    },
  };
}
export type YearExplanations = ReturnType<typeof explainYear>;
