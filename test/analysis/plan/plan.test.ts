import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { Figure } from "../../../src/analysis/plan/figure.js";
import { noValues, type ValueId, type Values } from "../../../src/analysis/plan/named.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Files } from "../../input/small-scenario.js";
import { csv, ran } from "../run/ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "../run/recipe.js";
import { bitsOf, evaluated, named, prepared } from "./prepared.js";

const holds = (property: (recipe: Recipe, values: Written) => Promise<void>, numRuns = 15): Promise<void> =>
  fc.assert(fc.asyncProperty(recipes, written, property), { numRuns });

/** What is set: each of these names has its place in the scenario's files. */
interface Written {
  readonly slower: number;
  readonly months: number;
  readonly more: number;
  readonly wage: number;
}
const written: fc.Arbitrary<Written> = fc.record({
  slower: fc.nat(1000).map((n) => n / 1000),
  months: fc.integer({ min: 1, max: 9 }),
  more: fc.nat(300).map((n) => n / 100),
  wage: fc.integer({ min: 15_000, max: 40_000 }),
});
const asWritten: Written = { slower: 1, months: 3, more: 1, wage: 20_000 };

const comma = (n: number): string => String(n).replace(".", ",");
const assumptions = (values: Written): string =>
  csv(
    ["namn", "värde", "enhet", "källa", "säkerhet"],
    ["långsammare", comma(values.slower), "", "Prov", "D"],
    ["tid", comma(values.months), "månad", "Prov", "D"],
    ["fler", comma(values.more), "", "Prov", "D"],
  );

/** A recipe's files with shares, months and numbers that follow from assumptions, and the first group's wage from its cell. */
function filesOf(recipe: Recipe, values: Written): Files {
  const files = scenarioOf(recipe);
  const rows = (name: string, change: (cells: string[]) => string[]): Files => {
    const [head, ...rest] = (files[name] ?? "").trim().split("\n");
    return { [name]: [head!, ...rest.map((row) => change(row.split(";")).join(";"))].join("\n") };
  };
  return {
    ...files,
    ...(recipe.rows.length === 0
      ? {}
      : rows("floden.csv", ([measure, from, to, share, after, per]) => [
          measure!,
          from!,
          to!,
          `${share!} * långsammare`,
          after === "" ? "" : "tid",
          per!,
        ])),
    ...rows("deltagare.csv", ([measure, period, number, ...rest]) => [
      measure!,
      period!,
      `${number!} * fler`,
      ...rest,
    ]),
    ...rows("grupper.csv", ([name, wage]) => [name!, name === "grupp 1" ? String(values.wage) : wage!]),
    "antaganden.csv": assumptions(values),
  };
}

/** Every duration is `tid`, so that rows that were told apart by their months would say the same thing twice. */
const distinct = (recipe: Recipe): Recipe => {
  const seen = new Set<string>();
  const rows = recipe.rows.filter((r) => {
    const key = `${r.alternative} ${r.from} ${r.to} ${"after" in r.move ? "after" : r.move.per}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const needed = rows.some((r) => "after" in r.move);
  const state = recipe.states.length;
  const always = ["with", "without"] as const;
  // The names must come to use, or the scenario is told of it.
  return {
    ...recipe,
    rows: needed
      ? rows
      : [
          ...rows,
          ...always.map((alternative) => ({
            alternative,
            measure: -1,
            from: 0,
            to: state - 1,
            share: 100,
            move: { after: 2 },
          })),
        ],
    items: [
      ...recipe.items,
      {
        when: "month",
        state: 0,
        to: 0,
        payer: "stat",
        receiver: "individ",
        constant: 100,
        ofWage: 30,
        lag: 0,
      },
    ],
  };
};

const valuesOf = (plan: Plan, { slower, months, more, wage }: Written): Values =>
  new Map<ValueId, number>([
    [named(plan, "långsammare").id, slower],
    [named(plan, "tid").id, months],
    [named(plan, "fler").id, more],
    [named(plan, "grupp 1/lön").id, wage],
  ]);

const figures: readonly Figure[] = [
  { kind: "sum", query: {} },
  { kind: "sum", query: { actor: "kommun" } },
  { kind: "sum", query: { actor: "stat", view: "paid", alternative: "with" } },
  { kind: "sum", query: { actor: "individ", until: 5 } },
  { kind: "presentValue", query: { actor: "kommun" } },
  { kind: "presentValue", query: { actor: "region", view: "paid" } },
  { kind: "lowest", query: { actor: "kommun" } },
  { kind: "extraYears" },
];

/** The same of a run. */
function figuresOf({ ledger, figures: { factors, extraInWork } }: RunResult): number[] {
  return figures.map((figure) => {
    if (figure.kind === "outcome") return NaN;
    if (figure.kind === "extraYears") return extraInWork.years;
    if (figure.kind === "sum") return ledger.sum(figure.query);
    const amounts = ledger.perCycle(figure.query);
    if (figure.kind === "presentValue") return neumaier([...amounts].map((a, i) => a * factors[i]!));
    let [sum, least] = [0, 0];
    for (const amount of amounts) least = Math.min(least, (sum += amount));
    return least;
  });
}

/** Written out once more, so that a mistake in ours would show. */
function neumaier(terms: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

describe("whatever the scenario", () => {
  test("evaluating without values is the run", () =>
    holds(async (recipe) => {
      const made = distinct(recipe);
      const { plan } = await prepared(modelOf(made), filesOf(made, asWritten));
      expect(bitsOf(evaluated(plan, noValues))).toEqual(
        bitsOf(await ran(modelOf(made), filesOf(made, asWritten))),
      );
    }));

  test("setting values is writing them in the files", () =>
    holds(async (recipe, values) => {
      const made = distinct(recipe);
      const { plan } = await prepared(modelOf(made), filesOf(made, asWritten));
      const set = evaluated(plan, valuesOf(plan, values));
      const wrote = await ran(modelOf(made), filesOf(made, values));
      expect(bitsOf(set)).toEqual(bitsOf(wrote));
      expect(set.assumptions.map((a) => [a.name, a.value.kind === "number" && a.value.plain])).toEqual(
        wrote.assumptions.map((a) => [a.name, a.value.kind === "number" && a.value.plain]),
      );
    }));

  test("a block is its draws one by one, to the bit", () =>
    fc.assert(
      fc.asyncProperty(recipes, fc.array(written, { minLength: 1, maxLength: 7 }), async (recipe, draws) => {
        const made = distinct(recipe);
        const { plan } = await prepared(modelOf(made), filesOf(made, asWritten));
        const each = draws.map((draw) => valuesOf(plan, draw));
        const columns: Values = new Map(
          [...each[0]!.keys()].map((id) => [id, Float64Array.from(each, (v) => v.get(id) as number)]),
        );
        const block = evaluateBlock(plan, columns, draws.length, figures);
        expect(block.failed).toEqual([]);
        each.forEach((values, draw) => {
          expect(block.figures.map((f) => f[draw]! + 0)).toEqual(
            figuresOf(evaluated(plan, values)).map((f) => f + 0),
          );
        });
      }),
      { numRuns: 15 },
    ));

  test("the order of evaluations does not matter, and what one hands out is its own", () =>
    holds(async (recipe, values) => {
      const made = distinct(recipe);
      const { plan } = await prepared(modelOf(made), filesOf(made, asWritten));
      const other = valuesOf(plan, values);
      const first = evaluated(plan, noValues);
      const before = bitsOf(first);
      const changedRun = evaluated(plan, other);
      const changedBits = bitsOf(changedRun);
      for (const posting of changedRun.ledger.postings) {
        posting.quantity.fill(7);
        posting.value.values.fill(7);
      }
      for (const { flow } of changedRun.people.cohorts) flow.start.fill(7);
      expect(bitsOf(first)).toEqual(before);
      expect(bitsOf(evaluated(plan, noValues))).toEqual(before);
      expect(bitsOf(evaluated(plan, other))).toEqual(changedBits);
    }));
});

test("a draw that cannot be is told apart, with why, and leaves the others alone", async () => {
  const recipe = distinct((await import("fast-check")).default.sample(recipes, { seed: 3, numRuns: 1 })[0]!);
  const { plan } = await prepared(modelOf(recipe), filesOf(recipe, asWritten));
  const id = named(plan, "långsammare").id;
  const more = named(plan, "fler").id;
  const values: Values = new Map<ValueId, Float64Array>([
    [id, Float64Array.of(1, 50, 1, -0.5)],
    [more, Float64Array.of(1, 1, -1, 1)],
    [named(plan, "tid").id, Float64Array.of(3, 3, 3, 3)],
  ]);
  const block = evaluateBlock(plan, values, 4, figures);
  expect(block.failed).toEqual([1, 2, 3]);
  expect(block.why(1)[0]).toMatchObject({ kind: "flow", fault: { kind: "over" } });
  expect(block.why(2)[0]).toMatchObject({ kind: "number" });
  expect(block.why(3)[0]).toMatchObject({ kind: "flow", fault: { kind: "share" } });
  expect(block.figures.map((f) => f[0]! + 0)).toEqual(figuresOf(evaluated(plan, noValues)).map((f) => f + 0));
  expect(block.figures.every((f) => Number.isNaN(f[1]!) && Number.isNaN(f[3]!))).toBe(true);
});
