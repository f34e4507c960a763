import fc from "fast-check";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { type AccountPart, isAccountPart } from "../../src/core/account-string.js";
import { belongingTo, BudgetCube, split, total, yearsOf } from "../../src/budget/cube.js";
import { dimensions } from "../../src/budget/dimension.js";
import { figuresByYear } from "../../src/budget/figures.js";
import { exactOverhead, type OverheadRule, wholeOverhead } from "../../src/budget/overhead.js";
import {
  kronor,
  type Money,
  noRate,
  percent,
  plain,
  rate,
  roundTo,
  roundToSum,
  sum,
} from "../../src/core/decimal.js";
import type { BudgetLine } from "../../src/input/files/budget-line.js";

const line: fc.Arbitrary<BudgetLine> = fc
  .record({
    file: fc.constant("budget.csv"),
    line: fc.nat(1000),
    measure: fc.constantFrom("Coachning", "Jobbspår", "Sfi med praktik"),
    year: fc.integer({ min: 2024, max: 2028 }),
    amount: fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc
        .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999))
        .map(([w, d]) => kronor(`${w}.${String(d).padStart(6, "0")}`)),
    ),
    resources: fc.constantFrom("", "1 kurator"),
    costType: fc.constantFrom("", "Personal", "Lokal"),
    funder: fc.constantFrom("", "ESF", "Kommunen"),
    responsible: fc.constantFrom("", "AMN"),
    codes: fc.option(
      fc.record(
        { account: fc.constantFrom("5010", "6010"), project: fc.constantFrom("9001", "9002") },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    overhead: fc.option(fc.constantFrom(noRate, rate("0.05")), { nil: undefined }),
  })
  .map(({ overhead, codes, ...rest }) => ({
    ...rest,
    ...(overhead === undefined ? {} : { overhead }),
    ...(codes === undefined ? {} : { codes }),
  }));

const lines = fc.array(line, { minLength: 1, maxLength: 40 });
const rule: fc.Arbitrary<OverheadRule> = fc.record({
  share: fc.integer({ min: 0, max: 60 }).map((p) => percent(String(p))),
  base: fc.constantFrom(undefined, ["personal"]),
  step: fc.constantFrom(undefined, kronor("1"), kronor("1000")),
  roundedPer: fc.constantFrom("year" as const, "measure" as const),
});

function budgetOf(of: readonly BudgetLine[], parts: readonly AccountPart[] = []) {
  const cube = new BudgetCube(parts);
  for (const l of of) cube.add(l);
  return cube.budget();
}
const exact = (m: Money): Decimal => new Decimal(plain(m));
/** An independent sum: BigInt millionths of a krona. */
const millionths = (amount: BudgetLine["amount"]): bigint =>
  typeof amount === "number"
    ? BigInt(amount) * 10_000n
    : BigInt(plain(amount).replace(/(\.\d*)?$/, (d) => d.slice(1).padEnd(6, "0")));

describe("sums of budget lines", () => {
  test("are what adding the lines by themselves gives", () => {
    fc.assert(
      fc.property(lines, (of) => {
        const independent = of.reduce((t, l) => t + millionths(l.amount), 0n);
        expect(
          exact(total(budgetOf(of).cells))
            .times(1e6)
            .toFixed(),
        ).toBe(independent.toString());
      }),
    );
  });

  test("do not depend on the order of lines", () => {
    fc.assert(
      fc.property(lines, rule, fc.infiniteStream(fc.nat()), (of, r, keys) => {
        const shuffled = of
          .map((l) => [keys.next().value as number, l] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, l]) => l);
        const figures = (some: readonly BudgetLine[]): unknown =>
          figuresByYear(budgetOf(some).cells, "measure", r).map((f) => [
            f.year,
            plain(f.sum),
            plain(f.overhead),
            plain(f.total),
          ]);
        expect(figures(shuffled)).toEqual(figures(of));
      }),
    );
  });

  test("over any split add up to the whole", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...dimensions), (of, by) => {
        const { cells } = budgetOf(of, isAccountPart(by) ? [by] : []);
        const parts = split(cells, by);
        expect(plain(sum([...parts.values()].map(total)))).toBe(plain(total(cells)));
        for (const [name, part] of parts) {
          const own = of.filter((l) => (isAccountPart(by) ? (l.codes?.[by] ?? "") : l[by]) === name);
          expect(plain(total(part))).toBe(plain(total(budgetOf(own).cells)));
          expect(of.filter(belongingTo(part))).toEqual(own);
        }
      }),
    );
  });

  test("double when every amount doubles", () => {
    fc.assert(
      fc.property(lines, rule, (of, r) => {
        const twice = [...of, ...of];
        const unrounded = { ...r, step: undefined };
        expect(exact(total(budgetOf(twice).cells)).equals(exact(total(budgetOf(of).cells)).times(2))).toBe(
          true,
        );
        expect(
          exact(wholeOverhead(budgetOf(twice).cells, unrounded)).equals(
            exact(wholeOverhead(budgetOf(of).cells, unrounded)).times(2),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe("overhead", () => {
  test("of 0 % changes nothing", () => {
    fc.assert(
      fc.property(lines, (of) => {
        const cells = budgetOf(of.filter((l) => l.overhead === undefined)).cells;
        const none: OverheadRule = {
          share: noRate,
          base: undefined,
          step: kronor("1000"),
          roundedPer: "year",
        };
        for (const f of figuresByYear(cells, "measure", none)) expect(plain(f.total)).toBe(plain(f.sum));
      }),
    );
  });

  test("rounded per year is the rounded sum of shares, half a step away at most, and the total adds the rounded figure", () => {
    fc.assert(
      fc.property(lines, rule, (of, r) => {
        for (const f of figuresByYear(budgetOf(of).cells, "measure", { ...r, roundedPer: "year" })) {
          expect(exact(f.total).equals(exact(f.sum).plus(exact(f.overhead)))).toBe(true);
          if (r.step === undefined) continue;
          const difference = exact(f.overhead)
            .minus(exact(exactOverhead(f.cells, r)))
            .abs();
          expect(difference.lessThanOrEqualTo(exact(r.step).div(2))).toBe(true);
          expect(exact(f.overhead).mod(exact(r.step)).isZero()).toBe(true);
        }
      }),
    );
  });

  test("rounds halves away from zero", () => {
    const thousand = kronor("1000");
    const cases = [
      ["500", "1000"],
      ["499.99", "0"],
      ["-500", "-1000"],
      ["1500", "2000"],
      ["2500", "3000"],
      ["-2500.5", "-3000"],
    ];
    for (const [amount, expected] of cases) expect(plain(roundTo(kronor(amount!), thousand))).toBe(expected);
  });
});

describe("a declared allocation", () => {
  test("largest remainder adds up to the rounded whole", () => {
    const amounts = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => kronor(String(n))),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(amounts, (of) => {
        const step = kronor("1000");
        expect(plain(sum(roundToSum(of, step)))).toBe(plain(roundTo(sum(of), step)));
      }),
    );
  });
});

test("years come in order", () => {
  fc.assert(
    fc.property(lines, (of) => {
      const years = yearsOf(budgetOf(of).cells);
      expect(years).toEqual([...new Set(of.map((l) => l.year))].sort((a, b) => a - b));
    }),
  );
});
