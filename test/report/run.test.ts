import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { type Money, plain, sum } from "../../src/core/decimal.js";
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
/** A row of one of the three sums, without what it is worth today. */
const undiscounted = (row: ReportRow): string[] => plains(row).slice(0, -1);

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
            const net = new Map(actors.map((row) => [words(row)[0]!, undiscounted(row)]));
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
                if (actor === undefined) continue;
                const shown = id === "items" ? plains(row) : undiscounted(row);
                expect(shown).toEqual(net.get(actor) ?? shown.map(() => "0"));
              }
            for (const shown of tables) {
              const told = shown.notes.some((n) => text(n, "sv").includes("avrundat för sig"));
              if (shown.id === "actors") {
                const at = shown.rows.findIndex((r) => words(r)[0] === "Samhället");
                const body = added(shown.rows.slice(0, at));
                const down = body.some((amount, i) => amount !== plains(shown.rows[at]!)[i]);
                const along = shown.rows.some(
                  (row) => plain(sum(amounts(row).slice(0, -2))) !== undiscounted(row).at(-1),
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

  test.each(["kr", "tkr", "mnkr"] as const)("says nothing in %s that its tables do not", async (unit) => {
    await fc.assert(
      fc.asyncProperty(
        recipes,
        fc.constantFrom(1, 0.001, 1e-6, 300),
        fc.constantFrom("earned" as const, "paid" as const),
        async (recipe, size, when) => {
          const items = recipe.items.map((i) => ({
            ...i,
            constant: Math.round(i.constant * size),
            ofWage: Math.round(i.ofWage * size),
          }));
          const result = await ran(modelOf({ ...recipe, items }), scenarioOf({ ...recipe, items }));
          const report = reportOf(result, { unit, view: when });
          const sentences = report.lead!.paragraphs.flat().map((s) => text(s, "sv"));
          for (const language of languages)
            for (const sentence of report.lead!.paragraphs.flat()) {
              expect(text(sentence, language)).toMatch(/^[\p{Lu}\d].*\.$/su);
              expect(text(sentence, language)).not.toMatch(
                /undefined|NaN|-\d|\b0[,.]0\b| 0 (kronor|personer|people|tkr)/,
              );
            }
          const rows = table(report.tables, "actors")?.rows;
          if (rows === undefined) {
            expect(sentences.join(" ")).toMatch(/räknar inga pengar|desamma med insatsen som utan/);
            expect(report.journal!()).toEqual([]);
            return;
          }
          const net = (name: string): number | undefined => {
            const finances = table(report.tables, "publicFinances")?.rows ?? [];
            const row = [...rows, ...finances].find((r) => words(r)[0] === name);
            const last = row?.cells.at(-2);
            return last?.kind === "amount"
              ? Number(plain(last.exact ?? last.value)) * sizes[unit]
              : undefined;
          };
          const check = (
            sentence: string | undefined,
            amount: number | undefined,
            plus: RegExp,
            minus: RegExp,
          ): void => {
            if (sentence === undefined || amount === undefined) return;
            if (Math.abs(amount) < 0.005) return;
            expect(sentence).toMatch(amount > 0 ? plus : minus);
            expect(sentence).not.toMatch(amount > 0 ? minus : plus);
            const [said] = saidAmounts(sentence);
            if (said !== undefined) expectSaid(said, amount);
          };
          const own = sentences.find((s) => s.includes(" kommunen"));
          check(own, net("kommun"), /får kommunen|ger insats\w+ kommunen/, /kostar insats\w+ kommunen/);
          if (Math.abs(net("kommun") ?? 0) >= 0.005) expect(own ?? "").not.toContain("varken");
          check(
            sentences.find((s) => s.startsWith("Staten")),
            net("stat"),
            / får /,
            / förlorar /,
          );
          check(
            sentences.find((s) => s.startsWith("De offentliga")),
            net("Offentliga finanser"),
            /förbättras/,
            /försämras/,
          );
          check(
            sentences.find((s) => s.startsWith("Samhället som helhet")),
            net("Samhället"),
            / tjänar /,
            / förlorar /,
          );
          const sums = [...result.ledger.perYear({ actor: "kommun", view: when })].map((_, i, all) =>
            all.slice(0, i + 1).reduce((a, b) => a + b, 0),
          );
          const years = result.horizon.years.map((y) => String(y.year));
          const [, worst, back] =
            /vid slutet av (\d+) är det .* minus, och utlägget är tillbaka under (\d+)/.exec(own ?? "") ?? [];
          if (worst !== undefined) {
            expect(sums[years.indexOf(worst)]).toBe(Math.min(...sums));
            expect(sums.slice(years.indexOf(back!)).every((s) => s >= -1e-6)).toBe(true);
          }
          const [mostOut] = saidAmounts((own ?? "").split(";")[1] ?? "");
          if (mostOut !== undefined) expectSaid(mostOut, Math.min(...sums));
          if ((own ?? "").includes("aldrig ute")) expect(Math.min(...sums)).toBeGreaterThanOrEqual(-1e-6);
          if (/kommer inte tillbaka|hinner utlägget inte|inget år går med plus/.test(own ?? ""))
            expect(sums.at(-1)).toBeLessThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const sizes = { kr: 1, tkr: 1000, mnkr: 1_000_000 };

/** Rounded as a person does: to the krona, or to two digits. */
const expectSaid = (said: number, amount: number): void => {
  const size = Math.abs(amount);
  expect(Math.abs(said - size)).toBeLessThanOrEqual(Math.max(0.51, 0.051 * size));
};

/** The amounts of a sentence in their order, as numbers; one that is said to be under a krona is 0. */
function saidAmounts(sentence: string): number[] {
  const found = sentence.matchAll(
    /mindre än en krona|(\d[\d\u00a0]*(?:,\d+)?)\u00a0(kronor|krona|tkr|miljon(?:er)?|miljard(?:er)?)/g,
  );
  return [...found].map(([, digits, unit]) => {
    if (digits === undefined) return 0;
    const number = Number(digits.replaceAll("\u00a0", "").replace(",", "."));
    if (unit === "kronor" || unit === "krona") return number;
    return number * (unit === "tkr" ? 1e3 : unit!.startsWith("miljon") ? 1e6 : 1e9);
  });
}

/** The golden ledger: Gävle 2026, worked by hand from published rates; see `golden-model.ts`. */
test("prints the golden ledger to the krona", async () => {
  const { tables } = reportOf(await ran(goldenModel("before"), goldenScenario));
  const printed = new Map(table(tables, "actors")!.rows.map((r) => [words(r)[0]!, undiscounted(r).at(-1)!]));
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
  expect(amounts(table(none.tables, "actors")!.rows.at(-1)!).map(plain)).toEqual(["0", "0"]);
});

test("what has no share of jobs taken from others has no table of it, and the report says so", async () => {
  const report = reportOf(await ran(goldenModel("after"), goldenScenario));
  expect(table([...report.tables, ...report.annex!.tables], "displacement")).toBeUndefined();
  expect(report.notes.map((n) => text(n, "sv"))).toContain(
    "Undanträngning räknas inte: modellen säger inte hur stor del av jobben som tas från andra.",
  );
});
