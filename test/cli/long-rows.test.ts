import fc from "fast-check";
import { expect, test } from "vitest";
import { BudgetCube } from "../../src/budget/cube.js";
import { LongRows } from "../../src/cli/budget/long-rows.js";
import { plain } from "../../src/core/decimal.js";
import type { BudgetLine } from "../../src/input/files/budget-line.js";
import { read } from "../input/budget-layout/reading.js";

/** All that tables are made of, to the last digit. */
const cellsOf = (lines: readonly BudgetLine[]) => {
  const cube = new BudgetCube(["account"]);
  for (const line of lines) cube.add({ ...line, file: "" });
  return cube
    .budget()
    .cells.map((c) => [
      c.key,
      plain(c.amount),
      c.actual && plain(c.actual),
      plain(c.posts),
      c.inKind,
      c.lines,
    ]);
};

const cell = fc.constantFrom("", "Sfi; steg 1", '"Nya" vägar', "=1+1", "Ångström", "two\nlines");
const line = fc.record({
  measure: fc.constantFrom("Coachning", "Jobbspår; vård", '=SUM("a")', "Ekonomi"),
  year: fc.integer({ min: 2025, max: 2028 }),
  amount: fc.option(fc.integer({ min: -9_000_00, max: 9_000_000_00 }), { nil: undefined }),
  number: fc.integer({ min: 1, max: 99 }),
  share: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  price: fc.integer({ min: 1, max: 900_000_00 }),
  unit: fc.constantFrom("", "tjänst", "st"),
  actual: fc.option(fc.integer({ min: 0, max: 9_000_00 }), { nil: undefined }),
  costType: fc.constantFrom("", "personal", "lokaler"),
  funder: fc.constantFrom("", "Kommunen", "Kommunen 60 % / ESF 40 %", "Medfinansiering i natura"),
  overhead: fc.constantFrom("", "0 %", "12,5 %"),
  inKind: fc.constantFrom("", "ja", "nej"),
  per: fc.constantFrom("", "start", "månad"),
  account: fc.constantFrom("", "5010"),
  resources: cell,
});

const swedish = (hundredths: number): string => (hundredths / 100).toFixed(2).replace(".", ",");
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test("the cleaned rows read back to the same sums, whatever they are made of", async () => {
  const header =
    "insats;år;belopp;antal;omfattning;pris;enhet;per;utfall;kostnadsslag;finansiär;overhead;i natura;konto;resurser";
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("excel", "rfc4180"),
      async (rows, dialect) => {
        const text = rows.map((r) => {
          const given = r.amount === undefined ? "" : swedish(r.amount);
          const made = r.amount === undefined;
          return [
            r.measure,
            String(r.year),
            given,
            made || r.unit === "tjänst" ? String(r.number) : "",
            made && r.share !== undefined ? `${swedish(r.share)} %` : "",
            made ? swedish(r.price) : "",
            r.unit,
            made ? r.per : "",
            r.actual === undefined ? "" : swedish(r.actual),
            r.costType,
            r.funder,
            r.overhead,
            r.inKind,
            r.account,
            r.resources,
          ]
            .map(quoted)
            .join(";");
        });
        const first = await read([header, ...text]);
        expect(first.years).toBeDefined();
        const long = new LongRows();
        for (const one of first.lines) long.add(one);
        const again = await read(long.text("sv", dialect));
        expect(again.codes).toEqual([]);
        expect(cellsOf(again.lines)).toEqual(cellsOf(first.lines));
        expect(again.lines.map((l) => [l.follows, l.resources])).toEqual(
          first.lines.map((l) => [l.follows, l.resources]),
        );
      },
    ),
    { numRuns: 150 },
  );
});
