import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { belongingTo, BudgetCube } from "../../src/budget/cube.js";
import { noMoney, noRate, plain } from "../../src/core/decimal.js";
import type { Explanation } from "../../src/core/explanation.js";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import type { BudgetLine } from "../../src/input/files/budget-line.js";
import { isCell, type Operand } from "../../src/report/cell-formula.js";
import { readBudget } from "../../src/input/files/budget-file.js";
import type { BudgetView } from "../../src/report/budget/context.js";
import { outcomeReport, type Through } from "../../src/report/budget/outcome.js";
import type { Cell, CellFormula, Report, Table } from "../../src/report/report.js";
import { text } from "../../src/texts/say.js";

type Unit = BudgetView["unit"];
const steps: Readonly<Record<Unit, string>> = { kr: "1", tkr: "1", mnkr: "0.1" };
const sizes: Readonly<Record<Unit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

const view = (unit: Unit): BudgetView => ({
  by: "measure",
  layout: "rows",
  unit,
  rule: { share: noRate, base: undefined, step: undefined, roundedPer: "year" },
  withOverhead: false,
  funding: false,
  cofunders: undefined,
  participants: undefined,
  posts: false,
  ore: true,
});

async function reportOf(csv: string, unit: Unit, through?: Through): Promise<Report> {
  const cube = new BudgetCube();
  const lines: BudgetLine[] = [];
  const problems = new Problems();
  await readBudget(textSource("budget.csv", csv), problems, {
    take: (line) => {
      lines.push(line);
      cube.add(line);
    },
  });
  // Amounts at random may be the sum of others.
  expect(problems.told.filter(({ code }) => code !== "rad-lika-med-summa")).toEqual([]);
  return outcomeReport(
    cube.budget(),
    view(unit),
    through,
    (cells) =>
      Promise.resolve({
        lines: lines.filter(belongingTo(cells)),
        more: { lines: 0, amount: noMoney, actual: noMoney },
      }),
    { program: "lonsam", version: "0", command: "", date: "2026-11-21", inputs: [] },
  );
}

const tableOf = (report: Report): Table => report.tables[0]!;
const valueOf = (cell: Cell): Decimal =>
  cell.kind === "amount" || cell.kind === "share" ? new Decimal(plain(cell.value)) : new Decimal(NaN);
const at = (table: Table, row: number, column: string): Decimal =>
  valueOf(table.rows[row]!.cells[table.columns.findIndex((c) => c.id === column)]!);
/** Before it was rounded. */
const exactAt = (table: Table, row: number, column: string): Decimal => {
  const cell = table.rows[row]!.cells[table.columns.findIndex((c) => c.id === column)]!;
  return cell.kind === "amount" ? new Decimal(plain(cell.exact ?? cell.value)) : valueOf(cell);
};
const near = (a: Decimal, b: Decimal): void => {
  expect(a.minus(b).abs().toNumber()).toBeLessThan(1e-9);
};
const amountColumns = (table: Table): string[] =>
  table.columns.filter((c) => !["", "%"].includes(c.unit)).map((c) => c.id);

const budgets = fc
  .record({
    rows: fc.array(
      fc.record({
        measure: fc.constantFrom("Coachning", "Jobbspår", "Sfi med praktik", "Validering"),
        year: fc.constantFrom(2026, 2027),
        budget: fc.integer({ min: 0, max: 900_000_000 }),
        outcome: fc.integer({ min: -100_000, max: 900_000_000 }),
      }),
      { minLength: 1, maxLength: 15 },
    ),
    unit: fc.constantFrom<Unit>("kr", "tkr", "mnkr"),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  })
  .map(({ rows, unit, month }) => ({
    rows,
    unit,
    through: month === undefined ? undefined : { year: rows[0]!.year, month },
    csv: [
      "insats;år;belopp;utfall",
      ...rows.map((r) => `${r.measure};${r.year};${ore(r.budget)};${ore(r.outcome)}`),
    ].join("\n"),
  }));
const ore = (n: number): string => new Decimal(n).div(100).toFixed(2);

describe("what is shown", () => {
  test("adds up before it is rounded, down the table and along each row, in every unit", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, async ({ csv, unit, through }) => {
        const table = tableOf(await reportOf(csv, unit, through));
        let first = 0;
        table.rows.forEach((row, i) => {
          const differences =
            through === undefined
              ? [["deviation", "budget", "outcome"]]
              : [
                  ["deviationToDate", "budgetToDate", "outcome"],
                  ["deviation", "budget", "forecast"],
                ];
          for (const [of, from, minus] of differences)
            near(exactAt(table, i, of!), exactAt(table, i, from!).minus(exactAt(table, i, minus!)));
          if (row.role !== "total") return;
          for (const column of amountColumns(table)) {
            const parts = table.rows.slice(first, i).map((_, k) => exactAt(table, first + k, column));
            near(exactAt(table, i, column), Decimal.sum(0, ...parts));
          }
          first = i + 1;
        });
      }),
      { numRuns: 80 },
    );
  });

  test("is rounded once, halves away from zero, and what then misses its sum is said", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, async ({ csv, unit, through }) => {
        const table = tableOf(await reportOf(csv, unit, through));
        let misses = false;
        let first = 0;
        table.rows.forEach((row, i) => {
          for (const column of amountColumns(table)) {
            const value = at(table, i, column);
            const estimated = /ToDate|forecast/.test(column) || (column === "deviation" && through);
            const whole = unit !== "kr" || (estimated && through?.month !== 12);
            const decimals = unit === "mnkr" ? 1 : whole ? 0 : 2;
            const rounded = exactAt(table, i, column).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
            expect(value.toNumber()).toBe(rounded.toNumber() + 0);
            if (row.role !== "total") continue;
            const parts = table.rows.slice(first, i).map((_, k) => at(table, first + k, column));
            misses ||= !Decimal.sum(0, ...parts).equals(value);
          }
          for (const [of, from, minus] of through === undefined
            ? [["deviation", "budget", "outcome"]]
            : [
                ["deviationToDate", "budgetToDate", "outcome"],
                ["deviation", "budget", "forecast"],
              ])
            misses ||= !at(table, i, from!)
              .minus(at(table, i, minus!))
              .equals(at(table, i, of!));
          if (row.role === "total") first = i + 1;
        });
        expect(table.notes.map((n) => text(n, "sv")).some((n) => n.includes("avrundat för sig"))).toBe(
          misses,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("is within a step of the sums of the lines, and of their pace", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, async ({ rows, csv, unit, through }) => {
        const table = tableOf(await reportOf(csv, unit, through));
        const year = through?.year ?? Math.min(...rows.map((r) => r.year));
        const totalRow = table.rows.findIndex((r) => r.role === "total");
        const lines = rows.filter((r) => r.year === year);
        const size = new Decimal(sizes[unit]);
        const [budget, outcome] = [
          Decimal.sum(0, ...lines.map((l) => l.budget))
            .div(100)
            .div(size),
          Decimal.sum(0, ...lines.map((l) => l.outcome))
            .div(100)
            .div(size),
        ];
        const within = (column: string, exact: Decimal): void => {
          expect(at(table, totalRow, column).minus(exact).abs().toNumber()).toBeLessThanOrEqual(
            Number(steps[unit]) / 2,
          );
        };
        within("budget", budget);
        within("outcome", outcome);
        if (through === undefined) return;
        within("budgetToDate", budget.times(through.month).div(12));
        within("forecast", outcome.times(12).div(through.month));
      }),
      { numRuns: 80 },
    );
  });

  test("says the same in the formulas of a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, async ({ csv, unit, through }) => {
        const table = tableOf(await reportOf(csv, unit, through));
        const refValue = (ref: Operand): Decimal => {
          if (!isCell(ref)) throw new TypeError("not a cell");
          return exactAt(table, ref.row, ref.column);
        };
        const computed = (formula: CellFormula): Decimal | undefined => {
          if (formula.kind === "sum") return Decimal.sum(0, ...formula.of.map(refValue));
          if (formula.kind === "difference") return refValue(formula.from).minus(refValue(formula.minus));
          return undefined;
        };
        const formulas = table.rows.flatMap((row) =>
          row.cells.flatMap((cell) =>
            cell.kind === "amount" && cell.formula !== undefined
              ? [[new Decimal(plain(cell.exact ?? cell.value)), computed(cell.formula)!] as const]
              : [],
          ),
        );
        expect(formulas.length).toBeGreaterThan(0);
        for (const [exact, formula] of formulas) near(formula, exact);
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether each node is what its operation makes of its children. */
async function checkExplained(node: Explanation): Promise<number> {
  const children = await node.children();
  const of = children.map((c) => new Decimal(c.value));
  const value = new Decimal(node.value);
  const kind = node.how.kind;
  if (kind === "sum") expect(value).toEqual(Decimal.sum(0, ...of));
  if (kind === "difference") near(value, of[0]!.minus(of[1]!));
  if (kind === "product") expect(value).toEqual(of[0]!.times(of[1]!));
  if (kind === "quotient") expect(value.minus(of[0]!.div(of[1]!)).abs().toNumber()).toBeLessThan(1e-9);
  if (node.how.kind === "rounded")
    expect(value.minus(of[0]!).abs().toNumber()).toBeLessThan(Number(node.how.step));
  let nodes = 1;
  for (const child of children) nodes += await checkExplained(child);
  return nodes;
}

test("every figure can be followed down to the lines, and each step is right", async () => {
  await fc.assert(
    fc.asyncProperty(budgets, async ({ csv, unit, through }) => {
      const report = await reportOf(csv, unit, through);
      for (const explain of report.explained ?? [])
        expect(await checkExplained(explain())).toBeGreaterThan(4);
      for (const row of tableOf(report).rows) {
        for (const cell of row.cells) {
          if (cell.kind !== "amount" || cell.explain === undefined) continue;
          const node = cell.explain();
          expect(new Decimal(node.value).div(sizes[unit])).toEqual(valueOf(cell));
          await checkExplained(node);
        }
      }
    }),
    { numRuns: 25 },
  );
});

describe("a year in progress", () => {
  const csv =
    "insats;år;belopp;utfall\nCoachning;2026;1200000;400000\nCoachning;2027;999;\nJobbspår;2026;0;90000\n";

  test("that keeps the pace of its budget deviates by nothing", async () => {
    const table = tableOf(await reportOf(csv, "kr", { year: 2026, month: 4 }));
    expect(at(table, 0, "deviationToDate").toNumber()).toBe(0);
    expect(at(table, 0, "forecast").toNumber()).toBe(1_200_000);
    expect(at(table, 0, "deviation").toNumber()).toBe(0);
    expect(table.rows).toHaveLength(3);
  });

  test("that costs what was not budgeted is worse by a minus, and has no share of nothing", async () => {
    const table = tableOf(await reportOf(csv, "kr", { year: 2026, month: 9 }));
    expect(at(table, 1, "deviationToDate").toNumber()).toBe(-90_000);
    expect(at(table, 1, "deviation").toNumber()).toBe(-120_000);
    expect(table.rows[1]!.cells[table.columns.findIndex((c) => c.id === "used")]!.kind).toBe("empty");
  });

  test.each([
    [4, "Tertialrapport 1, januari–april 2026"],
    [8, "Tertialrapport 2, januari–augusti 2026"],
    [6, "Delårsrapport, januari–juni 2026"],
    [12, "Helårsuppföljning 2026"],
    [1, "Uppföljning, januari 2026"],
    [11, "Uppföljning, januari–november 2026"],
  ])("through month %i is called %s", async (month, title) => {
    expect(text((await reportOf(csv, "kr", { year: 2026, month })).title, "sv")).toBe(title);
  });

  test("that has passed is its own forecast, öre and all", async () => {
    const table = tableOf(
      await reportOf("insats;år;belopp;utfall\nA;2026;100,10;99,95\n", "kr", { year: 2026, month: 12 }),
    );
    expect(at(table, 0, "forecast").toNumber()).toBe(99.95);
    expect(at(table, 0, "budgetToDate").toNumber()).toBe(100.1);
  });
});
