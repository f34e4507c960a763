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
  test.each(["kr", "tkr"] as const)(
    "adds up in %s: actors to society, items and boards to their actor",
    async (unit) => {
      await fc.assert(
        fc.asyncProperty(
          recipes,
          fc.constantFrom("earned" as const, "paid" as const),
          async (recipe, when) => {
            const { tables } = reportOf(await ran(modelOf(recipe), scenarioOf(recipe)), { unit, view: when });
            const actors = table(tables, "actors")?.rows;
            if (actors === undefined) return; // nothing changes hands: said below
            const body = actors.filter((r) => r.role === "body");
            const zero = plains(actors.at(-1)!).map(() => "0");
            expect(body.length === 0 ? zero : added(body)).toEqual(plains(actors.at(-1)!));
            for (const id of ["items", "parts"]) {
              const rows = table(tables, id)?.rows ?? [];
              for (const whole of rows.filter((r) => r.role === "total")) {
                const mine = rows.filter((r) => r.role === "body" && words(r)[0] === words(whole)[0]);
                if (mine.length > 0) expect(added(mine)).toEqual(plains(whole));
              }
            }
            for (const row of tables.flatMap((t) =>
              ["actors", "items", "parts"].includes(t.id) ? t.rows : [],
            )) {
              const all = amounts(row);
              expect(plain(sum(all.slice(0, -1)))).toBe(plain(all.at(-1)!));
            }
          },
        ),
        { numRuns: 40 },
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
