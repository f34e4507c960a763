import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BudgetCube, type CubeCell, total } from "../../src/budget/cube.js";
import { budgetDifference, type BudgetDifference, type Difference } from "../../src/budget/difference.js";
import { dimensions } from "../../src/budget/dimension.js";
import { minus, noMoney, plain, sum } from "../../src/core/decimal.js";
import type { BudgetLine } from "../../src/input/files/budget-line.js";
import { isAccountPart } from "../../src/core/account-string.js";

const by = fc.constantFrom(...dimensions.filter((d) => !isAccountPart(d)));
const line: fc.Arbitrary<BudgetLine> = fc.record({
  file: fc.constant("budget.csv"),
  line: fc.nat(1000),
  measure: fc.constantFrom("Coachning", "Jobbspår", "Sfi med praktik"),
  year: fc.integer({ min: 2026, max: 2028 }),
  amount: fc.integer({ min: -1e9, max: 1e9 }),
  resources: fc.constant(""),
  costType: fc.constantFrom("", "Personal", "Lokal"),
  funder: fc.constantFrom("", "ESF", "Kommunen"),
  responsible: fc.constantFrom("", "AMN"),
});
const lines = fc.array(line, { maxLength: 25 });
function cellsOf(all: readonly BudgetLine[]): readonly CubeCell[] {
  const cube = new BudgetCube();
  for (const one of all) cube.add(one);
  return cube.budget().cells;
}
const every = ({ years, parts, whole }: BudgetDifference): Difference[] => [
  whole,
  ...parts,
  ...years,
  ...years.flatMap((y) => y.parts),
];
/** What each part is called, what kind it is and by how much, whatever their order. */
const told = ({ years, whole }: BudgetDifference): string[] =>
  [
    `all ${whole.kind} ${plain(whole.change)}`,
    ...years.flatMap((y) => y.parts.map((p) => `${y.year} ${p.name} ${p.kind} ${plain(p.change)}`)),
  ].sort();
const opposite = { new: "gone", gone: "new", raised: "lowered", lowered: "raised", unchanged: "unchanged" };

describe("the difference of two budgets", () => {
  test("a budget has not changed from itself", () => {
    fc.assert(
      fc.property(lines, by, (all, dimension) => {
        const cells = cellsOf(all);
        for (const one of every(budgetDifference(cells, cells, dimension)))
          expect([one.kind, plain(one.change)]).toEqual(["unchanged", "0"]);
      }),
    );
  });

  test("the other way round everything has the opposite sign", () => {
    fc.assert(
      fc.property(lines, lines, by, (a, b, dimension) => {
        const [was, is] = [cellsOf(a), cellsOf(b)];
        const there = told(budgetDifference(was, is, dimension));
        const back = told(budgetDifference(is, was, dimension));
        const turned = back.map((one) =>
          one.replace(
            /(new|gone|raised|lowered|unchanged) (.*)$/,
            (_, kind: keyof typeof opposite, change) => {
              const amount = String(change);
              const negative = amount === "0" ? "0" : amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
              return `${opposite[kind]} ${negative}`;
            },
          ),
        );
        expect(turned.sort()).toEqual(there);
      }),
    );
  });

  test("parts make their year, years make the whole, and the change is after less before", () => {
    fc.assert(
      fc.property(lines, lines, by, (a, b, dimension) => {
        const found = budgetDifference(cellsOf(a), cellsOf(b), dimension);
        for (const year of found.years)
          expect(plain(sum(year.parts.map((p) => p.change)))).toBe(plain(year.change));
        expect(plain(sum(found.years.map((y) => y.change)))).toBe(plain(found.whole.change));
        expect(plain(sum(found.parts.map((p) => p.change)))).toBe(plain(found.whole.change));
        for (const one of every(found))
          expect(plain(one.change)).toBe(plain(minus(total(one.after), total(one.before))));
      }),
    );
  });

  test("the order of lines changes nothing but order", () => {
    fc.assert(
      fc.property(lines, lines, by, (a, b, dimension) => {
        const forward = budgetDifference(cellsOf(a), cellsOf(b), dimension);
        const backward = budgetDifference(cellsOf([...a].reverse()), cellsOf([...b].reverse()), dimension);
        expect(told(backward)).toEqual(told(forward));
      }),
    );
  });

  test("names that are spaced or cased otherwise are the same; others are not", () => {
    const named = (measure: string): BudgetLine => ({
      file: "b.csv",
      line: 1,
      measure,
      year: 2027,
      amount: 100,
      resources: "",
      costType: "",
      funder: "",
      responsible: "",
    });
    const kinds = (a: string, b: string) =>
      budgetDifference(cellsOf([named(a)]), cellsOf([named(b)]), "measure").parts.map((p) => p.kind);
    expect(kinds("Sfi med praktik", "SFI  med\u00a0praktik")).toEqual(["unchanged"]);
    expect(kinds("Jobbspår", "Jobbspa\u030ar")).toEqual(["unchanged"]);
    expect(kinds("Jobbspår", "Jobbspar")).toEqual(["new", "gone"]);
  });

  test("nothing against nothing is nothing", () => {
    expect(budgetDifference([], [], "measure")).toEqual({
      by: "measure",
      years: [],
      parts: [],
      whole: { before: [], after: [], kind: "unchanged", change: noMoney },
    });
  });
});
