import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Explanation } from "../../../src/core/explanation.js";
import { workedByHand } from "./oracle.js";
import { ran } from "./ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "./recipe.js";

const holds = (property: (recipe: Recipe) => Promise<void>, numRuns = 50): Promise<void> =>
  fc.assert(fc.asyncProperty(recipes, property), { numRuns });
const runOf = (recipe: Recipe, settings: readonly (readonly string[])[] = []): Promise<RunResult> =>
  ran(modelOf(recipe), scenarioOf(recipe, settings));

/** What all postings come to without regard to sign: what errors are held against. */
const turnover = ({ ledger }: RunResult): number =>
  ledger.postings.reduce((sum, p) => sum + Math.abs(ledger.amount(p, 0, ledger.cycles)), 1);
const near = (a: number, b: number, whole: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * whole);
};
const everything = ({ ledger }: RunResult): number[] =>
  ledger.by(["year", "item", "measure", "group", "state", "alternative"]).map(({ amount }) => amount);

describe("whatever the scenario", () => {
  test("people are conserved", () =>
    holds(async (recipe) => {
      const { people, horizon } = await runOf(recipe);
      for (const { flow } of people.cohorts) {
        let come = 0;
        for (let cycle = 0; cycle < horizon.cycles; cycle++) {
          let present = 0;
          for (let s = 0; s < flow.states; s++) {
            come += flow.entries[s * flow.cycles + cycle]!;
            present += flow.start[s * flow.cycles + cycle]!;
          }
          near(present, come, come + 1);
        }
      }
    }));

  test("actors come to what resources give, each year, when earned and when paid", () =>
    holds(async (recipe) => {
      const run = await runOf(recipe);
      for (const view of ["earned", "paid"] as const) {
        const resources = run.ledger.perYear({ actor: "resurser", view });
        const actors = run.topActors.map((actor) => run.ledger.perYear({ actor, view }));
        resources.forEach((amount, year) => {
          near(
            actors.reduce((sum, perYear) => sum + perYear[year]!, 0),
            -amount,
            turnover(run),
          );
        });
        // By another way: every amount stands twice, at its two ends.
        for (const { amount } of run.ledger.by(["year"], { view }))
          expect(Number.isFinite(amount)).toBe(true);
        const ends = run.ledger.by(["actor"], { view }).reduce((sum, { amount }) => sum + amount, 0);
        near(ends, 0, turnover(run));
      }
    }));

  test("the same measure and comparison come to nothing, to the last bit", () =>
    holds(async (recipe) => {
      const rows = recipe.rows.filter((r) => r.alternative === "with");
      const alike: Recipe = {
        ...recipe,
        entries: recipe.entries.map((e) => ({ ...e, comparison: e.state })),
        rows: [...rows, ...rows.map((r) => ({ ...r, alternative: "without" as const }))],
      };
      const run = await runOf(alike);
      for (const actor of [...run.topActors, "resurser"])
        for (const view of ["earned", "paid"] as const) {
          for (const amount of run.ledger.perYear({ actor, view })) expect(amount + 0).toBe(0);
          for (const amount of run.ledger.perCycle({ actor, view })) expect(amount + 0).toBe(0);
        }
      for (const { amount } of run.ledger.by(["item", "group", "state"])) expect(amount + 0).toBe(0);
      expect(run.figures.society.presentValue + 0).toBe(0);
    }));

  test("twice the people give twice the money", () =>
    holds(async (recipe) => {
      const once = await runOf(recipe);
      const twice = await runOf({
        ...recipe,
        entries: recipe.entries.map((e) => ({ ...e, number: 2 * e.number })),
      });
      const [a, b] = [everything(once), everything(twice)];
      expect(b).toHaveLength(a.length);
      a.forEach((amount, i) => {
        near(2 * amount, b[i]!, turnover(twice));
      });
    }));

  test("groups run apart come to groups run together", () =>
    holds(async (recipe) => {
      const together = await runOf(recipe);
      const apart = await Promise.all(
        recipe.groups.map((group, g) =>
          runOf({
            ...recipe,
            groups: [group],
            measures: recipe.measures,
            entries: recipe.entries.filter((e) => e.group === g).map((e) => ({ ...e, group: 0 })),
          }),
        ),
      );
      for (const actor of [...together.topActors, "resurser"])
        near(
          apart.reduce((sum, run) => sum + run.ledger.sum({ actor }), 0),
          together.ledger.sum({ actor }),
          turnover(together),
        );
    }));

  test("a horizon cut in two adds up, and its first part is the shorter run", () =>
    holds(async (recipe) => {
      const whole = await runOf(recipe);
      const cut = Math.ceil(recipe.cycles / 2);
      const shorter = await runOf({
        ...recipe,
        cycles: cut,
        entries: recipe.entries.filter((e) => e.cycle < cut),
      });
      for (const actor of [...whole.topActors, "resurser"])
        for (const view of ["earned", "paid"] as const) {
          const first = whole.ledger.sum({ actor, view, until: cut });
          near(
            first + whole.ledger.sum({ actor, view, from: cut }),
            whole.ledger.sum({ actor, view }),
            turnover(whole),
          );
          near(first, shorter.ledger.sum({ actor, view }), turnover(whole));
        }
    }));

  test("what is paid within and after the horizon is what is earned", () =>
    holds(async (recipe) => {
      const run = await runOf(recipe);
      for (const actor of run.topActors) {
        const paid = run.ledger.sum({ actor, view: "paid" }) + run.ledger.paidAfter({ actor });
        near(paid, run.ledger.sum({ actor }), turnover(run));
      }
    }));

  test("at 0 % the present value is the sum", () =>
    holds(async (recipe) => {
      const run = await runOf(recipe, [["kalkylränta", "0 %"]]);
      for (const net of [...run.figures.actors.values(), run.figures.society, run.figures.public])
        near(net.presentValue, net.sum, turnover(run));
    }));

  test("34 digits by hand come within an öre", () =>
    holds(async (recipe) => {
      const { ledger } = await runOf(recipe);
      workedByHand(recipe).forEach((perCycle, i) => {
        const amounts = ledger.perCycle({ item: `post_${i + 1}` });
        perCycle.forEach((exact, cycle) => {
          expect(exact.minus(amounts[cycle]!).abs().toNumber()).toBeLessThan(0.01);
        });
      });
    }, 15));

  test("the same run gives the same bits", () =>
    holds(async (recipe) => {
      expect(everything(await runOf(recipe))).toEqual(everything(await runOf(recipe)));
    }));

  test("an explanation's node is its operation over its children", () =>
    holds(async (recipe) => {
      const run = await runOf(recipe);
      const size = turnover(run);
      for (const actor of [...run.topActors, "resurser"]) {
        const explained = run.explain({ actor, year: run.horizon.years.at(-1)!.year });
        expect(
          Math.abs(Number(explained.value) - run.ledger.sum({ actor, year: run.horizon.years.at(-1)!.year })),
        ).toBeLessThan(1e-9 * size);
        await checkNode(explained, size, { left: 400 });
      }
      const cycle = Math.floor(recipe.cycles / 2);
      for (const state of recipe.states)
        for (const alternative of ["with", "without"] as const)
          await checkNode(run.explainPeople({ state, cycle, alternative }), 1000, { left: 400 });
    }));
});

const operations: Readonly<Partial<Record<Explanation["how"]["kind"], (of: readonly number[]) => number>>> = {
  sum: (of) => of.reduce((a, b) => a + b, 0),
  difference: ([a, b]) => a! - b!,
  product: (of) => of.reduce((a, b) => a * b, 1),
  quotient: ([a, b]) => a! / b!,
  negated: ([a]) => -a!,
};

/** As many nodes as there are steps left; a number printed with 13 digits is off by so much, times what it meets. */
async function checkNode(node: Explanation, size: number, steps: { left: number }): Promise<void> {
  if (steps.left-- <= 0) return;
  const children = await node.children();
  const operation = operations[node.how.kind];
  const leaf = node.how.kind === "sum" && children.length === 0;
  if (operation !== undefined && (!leaf || Number(node.value) === 0)) {
    const worked = operation(children.map((c) => Number(c.value)));
    expect(Math.abs(worked - Number(node.value)), JSON.stringify(node)).toBeLessThanOrEqual(
      1e-10 * (size + Math.abs(worked)),
    );
  } else expect(leaf, JSON.stringify(node)).toBe(false);
  for (const child of children) await checkNode(child, size, steps);
}
