import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { compare, minus, noMoney, plain, plus, sum, type Money } from "../../src/core/decimal.js";
import { topOf } from "../../src/ledger/actors.js";
import type { BarsChart, Chart, FlowChart, MultiplesChart, WaterfallChart } from "../../src/report/chart.js";
import { chartTable } from "../../src/report/chart-table.js";
import type { Cell, CellRef, Report, Table } from "../../src/report/report.js";
import { runReport } from "../../src/report/run/run-report.js";
import type { RunView } from "../../src/report/run/context.js";
import { text } from "../../src/texts/say.js";
import { goldenModel, goldenScenario } from "../analysis/run/golden-model.js";
import { ran } from "../analysis/run/ran.js";
import { modelOf, recipes, scenarioOf } from "../analysis/run/recipe.js";

const provenance = {
  program: "lonsam",
  version: "0",
  command: "lonsam run prov",
  date: "2026-11-21",
  inputs: [],
};
const view: RunView = { unit: "kr", view: "earned", years: undefined, detail: true, monthly: true };
const reportOf = (result: RunResult, some: Partial<RunView> = {}): Report =>
  runReport({ result, replacements: [] }, { ...view, ...some }, provenance);

const tablesOf = ({ tables, annex }: Report): readonly Table[] => [...tables, ...(annex?.tables ?? [])];
const charted = (report: Report, id: string): Chart | undefined => report.charts?.find((c) => c.id === id);
const valueOf = (cell: Cell | undefined): Money => (cell as { value: Money }).value;

function cellAt(tables: readonly Table[], { table, row, column }: CellRef): Cell {
  const found = tables.find(({ id }) => id === table)!;
  return found.rows[row]!.cells[found.columns.findIndex(({ id }) => id === column)]!;
}

interface Run {
  readonly report: Report;
  readonly result: RunResult;
}

/** Runs of any recipe, in any unit: made once, and looked at by every test. */
let runs: Run[];
beforeAll(async () => {
  runs = [];
  await fc.assert(
    fc.asyncProperty(
      recipes,
      fc.constantFrom("kr" as const, "tkr" as const, "mnkr" as const),
      fc.constantFrom("earned" as const, "paid" as const),
      async (recipe, unit, when) => {
        const result = await ran(modelOf(recipe), scenarioOf(recipe));
        runs.push({ report: reportOf(result, { unit, view: when }), result });
      },
    ),
    { numRuns: 40 },
  );
});
const anyRun = (look: (report: Report, result: RunResult) => void): void => {
  for (const { report, result } of runs) look(report, result);
  expect(runs.length).toBe(40);
};

describe("pictures of a run", () => {
  test("draw the very figures of the tables that they refer to", () => {
    anyRun((report) => {
      const tables = tablesOf(report);
      for (const chart of report.charts ?? [])
        for (const { cells } of chartTable(chart).rows)
          for (const cell of cells) {
            const formula = cell.kind === "amount" ? cell.formula : undefined;
            if (formula?.kind !== "sum" || formula.of.length !== 1) continue;
            expect(plain(valueOf(cell))).toBe(plain(valueOf(cellAt(tables, formula.of[0]!))));
          }
    });
  });

  test("the net of each year, and the sum that ends in the table's own", () => {
    anyRun((report) => {
      const chart = charted(report, "net");
      const board = tablesOf(report).find(({ id }) => id === "board");
      if (chart === undefined || board === undefined) return;
      const last = board.rows
        .findLast(({ role }) => role === "total")!
        // Beside the sum stands what it is worth today.
        .cells.slice(0, -1);
      expect((chart as BarsChart).series[0]!.values.map((v) => plain(valueOf(v)))).toEqual(
        last.slice(1, -1).map((cell) => plain(valueOf(cell))),
      );
      expect(plain(valueOf((chart as BarsChart).sum!.values.at(-1)))).toBe(plain(valueOf(last.at(-1))));
    });
  });

  test("the steps of the waterfall make the net, but for rounding", () => {
    anyRun((report) => {
      const chart = charted(report, "waterfall") as WaterfallChart | undefined;
      if (chart === undefined) return;
      const exact = (cell: Cell) => (cell as { exact?: Money }).exact ?? valueOf(cell);
      const steps = sum(chart.steps.map(({ change }) => exact(change)));
      const off = minus(steps, exact(chart.net.value));
      expect(Math.abs(Number(plain(off)))).toBeLessThan(0.5 * (chart.steps.length + 1));
      const signs = chart.steps.map(({ change }) => compare(valueOf(change), noMoney));
      expect(
        [...signs].sort((a, b) => a - b),
        "what costs comes first",
      ).toEqual(signs);
      expect(signs).not.toContain(0);
    });
  });

  test("who pays whom is netted by pair: each actor has its net, and nobody pays less than nothing", () => {
    anyRun((report, result) => {
      const chart = charted(report, "payments") as FlowChart | undefined;
      if (chart === undefined) return;
      const name = (label: FlowChart["payments"][number]["from"]) => text(label, "sv");
      const pairs = chart.payments.map(({ from, to }) => [name(from), name(to)].sort().join("\n"));
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { amount } of chart.payments) expect(compare(valueOf(amount), noMoney)).toBe(1);
      const net = new Map<string, Money>();
      for (const { from, to, amount } of chart.payments) {
        const exact = (amount as { exact?: Money }).exact ?? valueOf(amount);
        net.set(name(to), plus(net.get(name(to)) ?? noMoney, exact));
        net.set(name(from), minus(net.get(name(from)) ?? noMoney, exact));
      }
      const actors = tablesOf(report).find(({ id }) => id === "actors")!;
      for (const { role, cells } of actors.rows) {
        const [who] = cells;
        if (role !== "body" || who?.kind !== "text" || typeof who.text !== "string") continue;
        const total = Number(plain(valueOf(cells.at(-2))));
        const drawn = Number(plain(net.get(who.text) ?? noMoney));
        // Pairs that round to nothing are not drawn.
        expect(Math.abs(total - drawn), who.text).toBeLessThanOrEqual(0.51 * (result.topActors.length + 1));
        expect(topOf(who.text)).toBe(who.text);
      }
    });
  });

  test("people, month by month, as the table of months has them", () => {
    anyRun((report) => {
      const chart = charted(report, "people") as MultiplesChart | undefined;
      const months = tablesOf(report).find(({ id }) => id === "monthlyPeople");
      if (chart?.kind !== "multiples" || months === undefined) return;
      for (const panel of chart.panels) {
        const at = months.columns.findIndex(({ label }) => text(label, "sv") === text(panel.name, "sv"));
        if (at < 0) continue; // nobody is there with the measure
        expect(panel.series[0]!.values.map((v) => plain(valueOf(v)))).toEqual(
          months.rows.map(({ cells }) => plain(valueOf(cells[at]))),
        );
      }
    });
  });

  test("each has a title that finds something, and words for all it draws", async () => {
    const report = reportOf(await ran(goldenModel("after"), goldenScenario));
    expect(report.charts!.length).toBeGreaterThanOrEqual(3);
    for (const language of ["sv", "en"] as const)
      for (const chart of report.charts!) {
        expect(text(chart.title, language)).not.toBe(text(chart.about, language));
        expect(text(chart.title, language)).not.toMatch(/undefined|NaN|\.$/);
      }
  });
});
