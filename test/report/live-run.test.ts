import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noValues, type Values } from "../../src/analysis/plan/named.js";
import { resultOf } from "../../src/analysis/run/result-of.js";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import type { Prepared } from "../../src/analysis/plan/prepare.js";
import { toFloat } from "../../src/core/decimal.js";
import { liveRun } from "../../src/report/run/live/live-run.js";
import { runReport } from "../../src/report/run/run-report.js";
import type { Cell, CellRef, Table } from "../../src/report/report.js";
import { text } from "../../src/texts/say.js";
import { evaluated, named, prepared, preparedWith } from "../analysis/plan/prepared.js";
import { csv } from "../analysis/run/ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "../analysis/run/recipe.js";
import { changed, type Files, peopleModel, smallScenario, smallStock } from "../input/small-scenario.js";
import { folderOf, sound } from "../rulebook/folders.js";
import { computedTables, type Put } from "./computed-tables.js";

function liveOf({ plan, asWritten }: Prepared): {
  readonly tables: readonly Table[];
  readonly result: RunResult;
} {
  const result = resultOf(plan, noValues, asWritten);
  const made = liveRun(plan, result);
  if (made.kind === "problem") throw new Error(JSON.stringify(made.problem));
  return { tables: made.live.tables, result };
}

const small = async (files: Files): Promise<Prepared> =>
  preparedWith(await sound(folderOf("praktik", peopleModel)), files);

const wordsOf = (cell: Cell | undefined): string => (cell?.kind === "text" ? text(cell.text, "sv") : "");

const tableOf = (tables: readonly Table[], id: string): Table => tables.find((t) => t.id === id)!;

/** The cell of an input, by what it is called. */
function inputOf(tables: readonly Table[], name: string): CellRef {
  const table = tableOf(tables, "inputs");
  const row = table.rows.findIndex(({ cells: [cell] }) => wordsOf(cell) === name);
  if (row < 0) throw new Error(`no input ${name}`);
  return { table: "inputs", row, column: "value" };
}

/** Every item, year by year, and what society has of it today, by the workbook's formulas and by a run. */
function expectSame(tables: readonly Table[], put: readonly Put[], run: RunResult): void {
  const book = computedTables(tables, put);
  const { ledger, horizon, figures } = run;
  const turnover = ledger.postings.reduce((sum, p) => sum + Math.abs(ledger.amount(p, 0, ledger.cycles)), 1);
  const near = (ref: CellRef, ours: number): void => {
    const theirs = book.value(ref);
    const where = `${ref.table} ${String(ref.row)} ${ref.column}: ${String(theirs)} is ${String(ours)}`;
    expect(Math.abs(Number(theirs ?? 0) - ours), where).toBeLessThanOrEqual(1e-9 * turnover);
  };
  if (!tables.some(({ id }) => id === "actors")) return;
  const actors = tableOf(tables, "actors");
  const society = actors.rows.findIndex(({ role }) => role === "total");
  horizon.years.forEach(({ year }, y) => {
    near({ table: "actors", row: society, column: String(year) }, figures.society.perYear[y]!);
  });
  near({ table: "actors", row: society, column: "presentValue" }, figures.society.presentValue);
  actors.rows.slice(0, society).forEach(({ cells: [cell] }, row) => {
    const actor = wordsOf(cell);
    horizon.years.forEach(({ year }) => {
      near({ table: "actors", row, column: String(year) }, ledger.sum({ actor, year }));
    });
  });
  const people = tableOf(tables, "people");
  people.rows.forEach(({ cells: [kind, state] }, row) => {
    const [alternative, name] = [wordsOf(kind), wordsOf(state)];
    if (alternative !== "Med insatsen" && alternative !== "Utan insatsen") return;
    const means = run.people.meanPerYear({
      state: name,
      alternative: alternative === "Med insatsen" ? "with" : "without",
    });
    horizon.years.forEach(({ year }, y) => {
      near({ table: "people", row, column: String(year) }, means[y]!);
    });
  });
}

describe("whatever the scenario", () => {
  const assumptions = (slower: string, more: string): string =>
    csv(
      ["namn", "värde", "enhet", "källa", "säkerhet"],
      ["långsammare", slower, "", "Prov", "D"],
      ["fler", more, "", "Prov", "D"],
    );
  const filesOf = (recipe: Recipe): Files => {
    const files = scenarioOf(recipe);
    const rows = (name: string, column: number, factor: string): Files => {
      const [head, ...rest] = files[name]!.trim().split("\n");
      const made = rest.map((row) =>
        row
          .split(";")
          .map((cell, c) => (c === column ? `${cell} * ${factor}` : cell))
          .join(";"),
      );
      return { [name]: [head!, ...made].join("\n") };
    };
    return {
      ...files,
      ...(recipe.rows.length === 0 ? {} : rows("floden.csv", 3, "långsammare")),
      ...rows("deltagare.csv", 2, "fler"),
      "antaganden.csv": assumptions("1", "1"),
    };
  };
  const thousandths = fc.nat(1000).map((n) => n / 1000);

  test("its workbook comes to what a run does, also when assumptions are changed in it", async () => {
    await fc.assert(
      fc.asyncProperty(recipes, thousandths, thousandths, async (recipe, slower, more) => {
        const made = await prepared(modelOf(recipe), filesOf(recipe));
        const { tables, result } = liveOf(made);
        expectSame(tables, [], result);
        const { plan } = made;
        const given = [["långsammare", slower] as const, ["fler", more * 3] as const].filter(([name]) =>
          plan.names.some((n) => n.name === name && tableHas(tables, name)),
        );
        const values: Values = new Map(given.map(([name, value]) => [named(plan, name).id, value]));
        const put = given.map(([name, value]): Put => ({ at: inputOf(tables, name), value }));
        expectSame(tables, put, evaluated(plan, values));
      }),
      { numRuns: 6 },
    );
  });
});

const tableHas = (tables: readonly Table[], name: string): boolean =>
  tableOf(tables, "inputs").rows.some(({ cells: [cell] }) => wordsOf(cell) === name);

describe("a small scenario", () => {
  const isFigure = (cell: Cell): boolean => ["amount", "count", "share", "figure"].includes(cell.kind);
  const asInputs = ["inputs", "entries", "flowRows", "budget", "lawValues", "lookups"];

  test("has no figure of a result, a ledger, a rule or people that is put in", async () => {
    const { tables } = liveOf(await small(smallScenario));
    const locked = new Set([
      "cykel",
      "månader_sedan_start",
      "år_sedan_start",
      "kalenderår",
      "factor",
      "years0",
    ]);
    for (const { id, columns, rows } of tables.filter((t) => !asInputs.includes(t.id)))
      for (const { cells } of rows)
        cells.forEach((cell, c) => {
          if (!isFigure(cell) || (id === "time" && locked.has(columns[c]!.id))) return;
          // A factor of time, twelve months of a year, is what a month is.
          if (id === "units" && columns[c]!.id === "factor") return;
          expect("formula" in cell, `${id} ${columns[c]!.id}`).toBe(true);
        });
  });

  test("has a cell for every amount of the report's three sums, its items, people and outcomes", async () => {
    const made = await small(smallScenario);
    const { tables, result } = liveOf(made);
    const provenance = { program: "lonsam", version: "0", command: "", date: "2026-01-01", inputs: [] };
    const view = { unit: "kr", view: "earned", years: undefined, detail: true, monthly: false } as const;
    const report = runReport({ result, replacements: [] }, view, provenance);
    const book = computedTables(tables);
    let found = 0;
    for (const reported of [...report.tables, ...report.annex!.tables]) {
      const id = { transfers: "items" }[reported.id] ?? reported.id;
      if (!["board", "publicFinances", "actors", "items", "outcomes"].includes(id) || reported.id === "items")
        continue;
      const own = tableOf(tables, id);
      const leadOf = (cells: readonly Cell[], count: number): string =>
        cells.slice(0, count).map(wordsOf).join(" | ");
      const leads = reported.columns.findIndex(({ unit }) => unit !== "");
      for (const { cells } of reported.rows) {
        const row = own.rows.findIndex((r) => leadOf(r.cells, leads) === leadOf(cells, leads));
        expect(row, `${id}: ${leadOf(cells, leads)}`).toBeGreaterThanOrEqual(0);
        cells.forEach((cell, c) => {
          if (cell.kind !== "amount" && cell.kind !== "count") return;
          const column = reported.columns[c]!.id;
          const value = Number(book.value({ table: id, row, column }));
          expect(Math.abs(value - toFloat(cell.value)), `${id} ${column}`).toBeLessThanOrEqual(0.501);
          found += 1;
        });
      }
    }
    expect(found).toBeGreaterThan(30);
  });

  test("says what cannot be changed, and marks it so", async () => {
    const flows = changed(smallScenario, "floden.csv", "andel_till_arbete;6", "andel_till_arbete;tid");
    const files = changed(
      {
        ...flows,
        "floden.csv": flows["floden.csv"]!.replace("65 %;6", "65 %;tid").replace(
          "1 %;;månad;kvinnor",
          "1 % * tid / tid;;månad;kvinnor",
        ),
      },
      "antaganden.csv",
      "andel till arbete;35 %",
      "tid;6;månad;;;Prov;D\nandel till arbete;35 %",
    );
    const { tables } = liveOf(await small(files));
    const inputs = tableOf(tables, "inputs");
    const { row } = inputOf(tables, "tid");
    const cells = inputs.rows[row]!.cells;
    expect("input" in cells[1]!).toBe(false);
    expect(cells[3]).toMatchObject({ kind: "text", text: { id: "liveRun.change.no" } });
    const said = tableOf(tables, "readFirst").rows.map(({ cells: all }) => all.map(wordsOf).join(": "));
    expect(said.join("\n")).toMatch(
      /Kan inte ändras här: Start \(2026-01\), horisont \(36 månader\).*\(tid\)/,
    );
    expect(said.join("\n")).toMatch(/Alternativ, simulering och känslighet är inte med/);
  });

  test("changes a group's own cell as a run does", async () => {
    const made = await small(smallScenario);
    const { tables } = liveOf(made);
    const { plan } = made;
    const wage = named(plan, "kvinnor/lön");
    const put = [{ at: inputOf(tables, "kvinnor/lön"), value: 31_000 }];
    expectSame(tables, put, evaluated(plan, new Map([[wage.id, 31_000]])));
  });

  test("is refused where people are a whole stock, with the reason", async () => {
    const { plan, asWritten } = await small(smallStock);
    const result = resultOf(plan, noValues, asWritten);
    expect(liveRun(plan, result)).toMatchObject({
      kind: "problem",
      problem: { code: "kalkylbok-kan-inte", reason: "stock" },
    });
  });
});
