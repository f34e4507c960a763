import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf, goalValue, ownPresentValue } from "../../src/analysis/many/goals.js";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { plain } from "../../src/core/decimal.js";
import type { Posting } from "../../src/ledger/posting.js";
import { valueIn } from "../../src/ledger/steps.js";
import type { ReportRow, Table } from "../../src/report/report.js";
import type { RunView } from "../../src/report/run/context.js";
import { runReport } from "../../src/report/run/run-report.js";
import { turnedTable } from "../../src/report/run/turned.js";
import { text } from "../../src/texts/say.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "../analysis/run/recipe.js";
import { ran } from "../analysis/run/ran.js";
import type { Files } from "../input/small-scenario.js";

const provenance = {
  program: "lonsam",
  version: "0",
  command: "lonsam run prov",
  date: "2026-11-29",
  inputs: [],
};
const view: RunView = { unit: "kr", view: "earned", years: undefined, detail: true, monthly: false };

/** Some of the items are no money in anybody's books. */
function withCash(recipe: Recipe, cash: readonly boolean[]): Files {
  const model = modelOf(recipe);
  const [head, ...rows] = model["poster.csv"]!.trimEnd().split("\n");
  const columned = rows.map((row, i) => `${row.trimEnd()};${cash[i % cash.length]! ? "ja" : "nej"}`);
  return { ...model, "poster.csv": `${[`${head!.trimEnd()};kassa`, ...columned].join("\n")}\n` };
}

const RATE = 0.035;
const publicOnes = ["kommun", "region", "stat", "övriga kommuner", "övriga regioner"];
const topOf = (actor: string): string => actor.split("/")[0]!;

/** Posting by posting and cycle by cycle: what those who are `inside` get from outside less what they pay to it. */
function byHand(
  { ledger, horizon }: RunResult,
  inside: (actor: string, posting: Posting) => boolean,
  when: RunView["view"],
): number[] {
  const sums = [...horizon.years.map(() => 0), 0, 0];
  for (const posting of ledger.postings) {
    const { item, alternative } = posting;
    const ends = Number(inside(item.receiver, posting)) - Number(inside(item.payer, posting));
    const sign = alternative === "with" ? ends : -ends;
    const lag = when === "paid" ? item.lag : 0;
    for (let cycle = 0; cycle + lag < horizon.cycles; cycle++) {
      const people = posting.quantity[cycle]!;
      if (sign === 0 || people === 0) continue;
      const amount = sign * people * valueIn(posting.value, cycle);
      const year = horizon.years.findIndex(({ until }) => cycle + lag < until);
      sums[year]! += amount;
      sums[sums.length - 2]! += amount;
      // The first calendar year is not discounted, and all of a year alike.
      sums[sums.length - 1]! += amount / (1 + RATE) ** year;
    }
  }
  return sums;
}

const rowCalled = (table: Table | undefined, ...names: readonly string[]): ReportRow | undefined =>
  table?.rows.find(({ cells: [first] }) => first?.kind === "text" && names.includes(text(first.text, "sv")));
const exact = (row: ReportRow): number[] =>
  row.cells.flatMap((cell) => (cell.kind === "amount" ? [Number(plain(cell.exact ?? cell.value))] : []));

function expectRow(row: ReportRow | undefined, sums: readonly number[]): void {
  if (row === undefined) {
    expect(sums.every((s) => Math.abs(s) < 0.011)).toBe(true);
    return;
  }
  const found = exact(row);
  expect(found).toHaveLength(sums.length);
  found.forEach((amount, i) => {
    expect(amount).toBeCloseTo(sums[i]!, 4);
  });
}

describe("three sums, never mixed", () => {
  test("each has its own table, with what it is worth today beside it, and comes to what its postings do", async () => {
    await fc.assert(
      fc.asyncProperty(
        recipes,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        fc.constantFrom("earned" as const, "paid" as const),
        async (recipe, cash, when) => {
          const result = await ran(withCash(recipe, cash), scenarioOf(recipe, [["kalkylränta", "3,5 %"]]));
          const { tables } = runReport({ result, replacements: [] }, { ...view, view: when }, provenance);
          const table = (id: string) => tables.find((t) => t.id === id);
          if (table("actors") === undefined) return; // nothing changes hands
          const books = byHand(result, (actor, { item }) => topOf(actor) === "kommun" && item.cash, when);
          expectRow(rowCalled(table("board"), "Netto kommun", "Kommunens egna böcker"), books);
          const finances = byHand(result, (actor) => publicOnes.includes(topOf(actor)), when);
          expectRow(rowCalled(table("publicFinances"), "Offentliga finanser"), finances);
          const society = byHand(result, (actor) => actor !== "resurser", when);
          expectRow(rowCalled(table("actors"), "Samhället"), society);
          if (when === "earned") {
            const own = { kind: "net", whose: { kind: "actor", actor: "kommun" } } as const;
            expect(goalValue(own, result)).toBeCloseTo(books.at(-2)!, 4);
            expect(goalValue(ownPresentValue, result)).toBeCloseTo(books.at(-1)!, 4);
            const { figure } = figureOf(own);
            expect(figure.kind === "sum" && result.ledger.sum(figure.query)).toBeCloseTo(books.at(-2)!, 4);
          }
          const turned = turnedTable(result, result, { ...view, view: when });
          const sums: Readonly<Record<string, number[]>> = { municipality: books, public: finances, society };
          turned.columns.forEach(({ id }, i) => {
            const [cell] = exact({ role: "body", cells: [turned.rows[0]!.cells[i]!] });
            if (id in sums) expect(cell).toBeCloseTo(sums[id]!.at(-2)!, 4);
          });
          for (const id of ["board", "publicFinances", "actors"]) {
            const shown = table(id);
            if (shown === undefined) continue;
            expect(shown.columns.slice(-2).map((c) => c.id)).toEqual(["total", "presentValue"]);
            expect(text(shown.notes[0]!, "sv")).toMatch(/^Det här är .*Det är inte /s);
            const others = ["Offentliga finanser", "Samhället", "Netto kommun"].filter((name) =>
              rowCalled(shown, name),
            );
            expect(others.length, "one of the sums in each table").toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("what is no money stands under the municipality's books, outside their sum", async () => {
    const recipe: Recipe = {
      states: ["insats", "arbete"],
      groups: [{ name: "alla", wage: 20_000 }],
      measures: ["insats"],
      cycles: 12,
      startMonth: 1,
      entries: [{ measure: 0, group: 0, cycle: 0, number: 10, state: 0, comparison: 1 }],
      rows: [],
      items: [
        {
          when: "month",
          state: 0,
          to: 0,
          payer: "kommun/nämnd a",
          receiver: "individ",
          constant: 100_000,
          ofWage: 0,
          lag: 0,
        },
        {
          when: "month",
          state: 0,
          to: 0,
          payer: "resurser",
          receiver: "kommun/nämnd a",
          constant: 300_000,
          ofWage: 0,
          lag: 0,
        },
      ],
    };
    const result = await ran(withCash(recipe, [true, false]), scenarioOf(recipe));
    const { tables, lead } = runReport({ result, replacements: [] }, view, provenance);
    const board = tables.find((t) => t.id === "board")!;
    expect(exact(rowCalled(board, "Kommunens egna böcker")!)).toEqual([-120_000, -120_000, -120_000]);
    expect(exact(rowCalled(board, "Utanför böckerna: Post 2")!)).toEqual([360_000, 360_000, 360_000]);
    expect(text(board.notes[0]!, "sv")).toContain("inte med i summan");
    expect(
      lead!.paragraphs
        .flat()
        .map((s) => text(s, "sv"))
        .join(" "),
    ).toContain("120\u00a0000");
    expect(result.figures.municipalBooks.turn.worst?.sum).toBe(-120_000);
    const society = tables.find((t) => t.id === "actors")!;
    expect(exact(rowCalled(society, "kommun")!)).toEqual([240_000, 240_000, 240_000]);
    expect(exact(rowCalled(society, "Samhället")!)).toEqual([360_000, 360_000, 360_000]);
  });
});
