import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { kronor, type Money, plain, sum } from "../../src/core/decimal.js";
import type { ReportRow, Table } from "../../src/report/report.js";
import { runReport } from "../../src/report/run/run-report.js";
import type { RunView } from "../../src/report/run/context.js";
import { text } from "../../src/texts/say.js";
import { languages } from "../../src/texts/words.js";
import { modelOf, recipes, scenarioOf } from "../analysis/run/recipe.js";
import { goldenModel, goldenScenario } from "../analysis/run/golden-model.js";
import { ran } from "../analysis/run/ran.js";

const provenance = {
  program: "lonsam",
  version: "0",
  command: "lonsam run prov",
  date: "2026-11-21",
  inputs: [],
};
const view: RunView = { unit: "kr", view: "earned", years: undefined, detail: true, monthly: true };
const reportOf = (result: RunResult, some: Partial<RunView> = {}) =>
  runReport({ result, replacements: [] }, { ...view, ...some }, provenance);

const table = (tables: readonly Table[], id: string): Table | undefined => tables.find((t) => t.id === id);
const amounts = (row: ReportRow): Money[] => row.cells.flatMap((c) => (c.kind === "amount" ? [c.value] : []));
const words = (row: ReportRow): string[] =>
  row.cells.flatMap((c) => (c.kind === "text" ? [text(c.text, "sv")] : []));
const added = (rows: readonly ReportRow[]): string[] =>
  rows.length === 0 ? [] : amounts(rows[0]!).map((_, i) => plain(sum(rows.map((r) => amounts(r)[i]!))));
const plains = (row: ReportRow): string[] => amounts(row).map(plain);

describe("a printed run", () => {
  test.each(["kr", "tkr", "mnkr"] as const)(
    "has each figure once in %s: what the ledger says, rounded once, and a line where parts miss their sum",
    async (unit) => {
      await fc.assert(
        fc.asyncProperty(
          recipes,
          fc.constantFrom("earned" as const, "paid" as const),
          async (recipe, when) => {
            const result = await ran(modelOf(recipe), scenarioOf(recipe));
            const { tables } = reportOf(result, { unit, view: when });
            const step = { kr: 1, tkr: 1000, mnkr: 100_000 }[unit];
            const size = { kr: 1, tkr: 1000, mnkr: 1_000_000 }[unit];
            const once = (exact: number): string => {
              const steps = new Decimal(exact).div(step).toDecimalPlaces(9).round();
              return steps.times(step).div(size).toFixed().replace(/^-0$/, "0");
            };
            const actors = table(tables, "actors")?.rows;
            if (actors === undefined) return; // nothing changes hands: said below
            const net = new Map(actors.map((row) => [words(row)[0]!, plains(row)]));
            for (const actor of result.topActors) {
              const exact = [...result.ledger.perYear({ actor, view: when })];
              const expected = [...exact, exact.reduce((a, b) => a + b, 0)].map(once);
              const shown = net.get(actor);
              if (shown === undefined) expect(new Set(expected)).toEqual(new Set(["0"]));
              else expect(shown).toEqual(expected);
            }
            for (const id of ["board", "items", "parts"])
              for (const row of table(tables, id)?.rows ?? []) {
                const [, actor] = /^Netto (.*)$/.exec(words(row).at(-1)!) ?? [];
                if (actor !== undefined)
                  expect(plains(row)).toEqual(net.get(actor) ?? plains(row).map(() => "0"));
              }
            for (const shown of tables) {
              const told = shown.notes.some((n) => text(n, "sv").includes("avrundat för sig"));
              if (shown.id === "actors") {
                const body = added(shown.rows.filter((r) => r.role === "body"));
                const down = body.some((amount, i) => amount !== plains(shown.rows.at(-1)!)[i]);
                const along = shown.rows.some(
                  (row) => plain(sum(amounts(row).slice(0, -1))) !== plains(row).at(-1),
                );
                expect(told).toBe(down || along);
              }
            }
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  test("says what is so, whatever the sign", async () => {
    await fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        const report = reportOf(await ran(modelOf(recipe), scenarioOf(recipe)));
        const sums = table(report.tables, "actors");
        if (sums === undefined) {
          expect(report.lead!.sentences.map((s) => text(s, "sv")).join(" ")).toContain(
            "inte med några pengar",
          );
          expect(report.journal!()).toEqual([]);
          return;
        }
        const society = amounts(sums.rows.at(-1)!).at(-1)!;
        const sign = Math.sign(Number(plain(society)));
        const sentences = report.lead!.sentences.map((s) => text(s, "sv"));
        const told = sentences.filter((s) => s.includes("amhället som helhet"));
        expect(told).toHaveLength(1);
        expect(told[0]).toMatch(sign > 0 ? / tjänar / : sign < 0 ? / förlorar / : / är resultatet noll/);
        if (sign !== 0) expect(told[0]!.replace(/\D/g, "")).toBe(plain(society).replace("-", ""));
        for (const language of languages) {
          for (const sentence of report.lead!.sentences) {
            expect(text(sentence, language)).toMatch(/^[\p{Lu}\d].*\.$/su);
            expect(text(sentence, language)).not.toMatch(/undefined|NaN|-\d/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The golden ledger: Gävle 2026, worked by hand from published rates; see `golden-model.ts`. */
test("prints the golden ledger to the krona", async () => {
  const { tables } = reportOf(await ran(goldenModel("before"), goldenScenario));
  const printed = new Map(table(tables, "actors")!.rows.map((r) => [words(r)[0]!, plains(r).at(-1)!]));
  expect(Object.fromEntries(printed)).toEqual({
    kommun: "-2101",
    region: "27578",
    stat: "-197009",
    individ: "115334",
    församling: "699",
    verksamhet: "290175",
    Samhället: "234676",
  });
});

test("a year left out takes its amounts out of the sum", async () => {
  const result = await ran(goldenModel("before"), goldenScenario);
  const whole = reportOf(result);
  const years = whole.tables.find((t) => t.id === "actors")!.columns.length;
  expect(years).toBeGreaterThan(2);
  const none = reportOf(result, { years: new Set([1999]) });
  expect(amounts(table(none.tables, "actors")!.rows.at(-1)!).map(plain)).toEqual([plain(kronor("0"))]);
});
