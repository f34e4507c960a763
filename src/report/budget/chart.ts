import { split } from "../../budget/cube.js";
import { compare, negated, noMoney, type Money, plain, plus, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { amountCell } from "../cells.js";
import type { BarsChart, Figure, MultiplesChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { CellFormula, CellRef, Table } from "../report.js";
import type { BudgetContext } from "./context.js";
import { linesFormula, ofYear } from "./live/formulas.js";
import { partYears } from "./parts.js";

/** More bars than these are easier to compare as small pictures. */
const MOST_BARS = 16;
/** More pictures than these would not stand on a page: the smallest are told together. */
const MOST_PANELS = 24;

interface Part {
  readonly name: Label;
  /** One per year of the budget. */
  readonly values: readonly (Figure | undefined)[];
  readonly total: Money;
}

/**
 * What each measure (or funder …) comes to, year by year: few bars lie under their names, many parts get a small picture
 * each. Drawn of the table's own figures; none for a single bar.
 */
export function budgetChart(context: BudgetContext, table: Table): BarsChart | MultiplesChart | undefined {
  const { view, unit, figures } = context;
  const parts = partsOf(context, table);
  const bars = parts.reduce((n, { values }) => n + values.filter((v) => v !== undefined).length, 0);
  if (bars < 2) return undefined;
  const shared = {
    id: "parts",
    name: say("budget.chartName"),
    title: titleOf(context, parts),
    about: say(`budget.chart.${view.by}`),
    beside: table.id,
    measure: { unit: unit.name, decimals: table.columns.find((c) => c.unit === unit.name)?.decimals ?? 0 },
    across: say("budget.year"),
    categories: figures.map((f) => String(f.year)),
    ordered: true,
  } as const;
  if (bars <= MOST_BARS)
    return {
      ...shared,
      kind: "bars",
      direction: "lying",
      layout: "grouped",
      series: parts.map(({ name, values }) => ({ name, values })),
    };
  const panels = withRest(context, parts);
  return {
    ...shared,
    kind: "multiples",
    mark: "bars",
    panels: panels.map(({ name, values }) => ({ name, series: [{ name, values }] })),
  };
}

function partsOf(context: BudgetContext, table: Table): Part[] {
  const { budget, figures, view } = context;
  const places = new Map<string, readonly (readonly [row: number, column: string])[]>();
  const names = [...split(budget.cells, view.by).keys()];
  const years = figures.map((f) => f.year);
  if (view.layout === "columns") {
    names.forEach((name, row) =>
      places.set(
        name,
        years.map((year) => [row, String(year)] as const),
      ),
    );
  } else {
    const rows = new Map(
      partYears(context).map(({ part, year }, row) => [`${String(year.year)} ${part.name}`, row]),
    );
    for (const name of names)
      places.set(
        name,
        years.map((year) => [rows.get(`${String(year)} ${name}`) ?? -1, "amount"] as const),
      );
  }
  const totals = totalsOf(context);
  const known = figures.map(({ parts }) => new Set(parts.map((p) => p.name)));
  return names.map((name) => ({
    name: name === "" ? say("budget.notStated") : name,
    values: places.get(name)!.map(([row, column], y) => {
      const exists = known[y]!.has(name);
      return exists ? figureAt(table, row, column) : undefined;
    }),
    total: totals.get(name)!,
  }));
}

function totalsOf({ figures }: BudgetContext): ReadonlyMap<string, Money> {
  const totals = new Map<string, Money>();
  for (const { parts } of figures)
    for (const { name, amount } of parts) totals.set(name, plus(totals.get(name) ?? noMoney, amount));
  return totals;
}

const refsOf = (figure: Figure | undefined): readonly CellRef[] =>
  figure !== undefined && "formula" in figure && figure.formula.kind === "sum" ? figure.formula.of : [];

const sizeOf = (amount: Money): Money => (compare(amount, noMoney) < 0 ? negated(amount) : amount);

/** The largest in the order of the file, and the rest as one. */
function withRest(context: BudgetContext, parts: readonly Part[]): readonly Part[] {
  const { figures, unit, live } = context;
  /** What is left of a year: cells that are too many to be listed. */
  const lessThan = (year: number, shown: readonly Part[], y: number): CellFormula => ({
    kind: "difference",
    from: linesFormula(context, "amount", ofYear(year))!,
    minus: { kind: "sum", of: shown.flatMap(({ values }) => refsOf(values[y])) },
  });
  if (parts.length <= MOST_PANELS) return parts;
  const largest = new Set(
    [...parts].sort((a, b) => compare(sizeOf(b.total), sizeOf(a.total))).slice(0, MOST_PANELS - 1),
  );
  const rest = parts.filter((part) => !largest.has(part));
  const values = figures.map((f, y) => {
    const own = rest.flatMap((part) => part.values[y] ?? []);
    const amounts = rest.flatMap((part) =>
      f.parts.filter((p) => p.name === part.name || (p.name === "" && typeof part.name !== "string")),
    );
    const of = own.flatMap(refsOf);
    const formula: CellFormula = live === undefined ? { kind: "sum", of } : lessThan(f.year, [...largest], y);
    const cell = amountCell(sum(amounts.map((p) => p.amount)), unit, { formula });
    return own.length === 0 ? undefined : (cell as Figure);
  });
  const total = sum(rest.map((part) => part.total));
  return [
    ...parts.filter((part) => largest.has(part)),
    { name: say("budget.chartRest", { parts: rest.length }), values, total },
  ];
}

/** Which is the largest, and how much of the whole it is. */
function titleOf({ figures, view }: BudgetContext, parts: readonly Part[]): Label {
  const whole = sum(figures.map((f) => f.sum));
  const most = [...parts].sort((a, b) => compare(b.total, a.total))[0]!;
  const first = parts.filter(({ total }) => compare(total, most.total) === 0);
  const told = compare(most.total, noMoney) > 0 && compare(most.total, whole) < 0;
  if (compare(whole, noMoney) <= 0) return say(`budget.chart.${view.by}`);
  if (!told || first.length > 2) {
    const years = figures.map((f) => String(f.year));
    return say("budget.chartWhole", {
      whole: plain(whole),
      unit: view.unit,
      first: years[0]!,
      last: years.at(-1)!,
    });
  }
  return say("budget.chartFinds", {
    names: first.map(({ name }) => (typeof name === "string" ? name : "")),
    amount: plain(most.total),
    whole: plain(whole),
    unit: view.unit,
  });
}
