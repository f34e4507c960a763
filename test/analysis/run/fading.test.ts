import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Explanation } from "../../../src/core/explanation.js";
import { prepared } from "../plan/prepared.js";
import { ran, tried } from "./ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "./recipe.js";

const holds = (property: (recipe: Recipe) => Promise<void>, numRuns = 8): Promise<void> =>
  fc.assert(fc.asyncProperty(recipes, property), { numRuns });
const runOf = (recipe: Recipe, ...settings: readonly (readonly [string, string])[]): Promise<RunResult> =>
  ran(modelOf(recipe), scenarioOf(recipe, settings));
const everything = ({ ledger }: RunResult) =>
  ledger.by(["year", "item", "measure", "group", "state", "alternative"]);
const turnover = ({ ledger }: RunResult): number =>
  ledger.postings.reduce((sum, p) => sum + Math.abs(ledger.amount(p, 0, ledger.cycles)), 1);
const near = (a: number, b: number, whole: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * whole);
};
/** Everybody in their first year. */
const together = (recipe: Recipe): Recipe => ({
  ...recipe,
  entries: recipe.entries.map((entry) => ({ ...entry, cycle: 0 })),
});

describe("whatever the scenario", () => {
  test("a fade of 0 changes nothing, to the bit", () =>
    holds(async (recipe) => {
      const [plain, faded] = [await runOf(recipe), await runOf(recipe, ["avklingning", "0 %"])];
      expect(everything(faded)).toEqual(everything(plain));
      expect(faded.figures).toEqual(plain.figures);
      expect(faded.assumptions).toEqual([]);
    }));

  test("a fade of 100 % leaves the first year and removes everything, people and money, from the second on", () =>
    holds(async (recipe) => {
      const [plain, faded] = [
        await runOf(together(recipe)),
        await runOf(together(recipe), ["avklingning", "100 %"]),
      ];
      for (const actor of plain.topActors) {
        const [before, after] = [plain, faded].map(({ ledger }) => ledger.perYear({ actor }));
        after!.forEach((amount, year) => {
          near(amount, year === 0 ? before![0]! : 0, turnover(plain));
        });
      }
      for (const state of plain.people.states) {
        const effect = faded.people.meanPerYear({ state, alternative: "effect" });
        effect.forEach((people, year) => {
          if (year > 0) near(people, 0, 1e3);
        });
      }
    }));

  test("each year's effect is what is left of it, those without the measure are as before, and people are conserved", () =>
    holds(async (recipe) => {
      const plain = await runOf(together(recipe));
      const faded = await runOf(together(recipe), ["avklingning", "20 %"], ["avklingning från år", "3"]);
      const left = [1, 1, 0.8, 0.64];
      for (const actor of plain.topActors) {
        const effect = faded.ledger.perYear({ actor });
        plain.ledger.perYear({ actor }).forEach((amount, year) => {
          near(effect[year]!, amount * left[year]!, turnover(plain));
        });
        near(
          faded.ledger.sum({ actor, alternative: "without" }),
          plain.ledger.sum({ actor, alternative: "without" }),
          turnover(plain),
        );
      }
      for (const alternative of ["with", "without"] as const) {
        const [was, is] = [plain, faded].map(({ people }) => people.perCycle({ alternative }));
        is!.forEach((people, cycle) => {
          near(people, was![cycle]!, people + 1);
        });
      }
    }));

  test("those who come in later fade later: groups of years together are what each is alone", () =>
    holds(async (recipe) => {
      const fade = ["avklingning", "30 %"] as const;
      const whole = await runOf(recipe, fade);
      let sum = 0;
      for (const entry of recipe.entries.keys()) {
        const one = recipe.entries.map((e, i) => (i === entry ? e : { ...e, number: 0 }));
        sum += (await runOf({ ...recipe, entries: one }, fade)).figures.society.sum;
      }
      near(sum, whole.figures.society.sum, turnover(whole));
    }, 4));

  test("an explanation's people are its operation over its children", () =>
    holds(async (recipe) => {
      const run = await runOf(recipe, ["avklingning", "25 %"]);
      for (const state of run.people.states)
        await checkOperations(
          run.explainPeople({ state, cycle: run.horizon.cycles - 1, alternative: "with" }),
          4,
        );
    }));

  test("tax financing is a share of the net of public finances, both signs, and society's alone", () =>
    holds(async (recipe) => {
      const [plain, taxed] = [await runOf(recipe), await runOf(recipe, ["skattefinansiering", "30 %"])];
      near(
        taxed.figures.society.sum,
        plain.figures.society.sum + 0.3 * plain.figures.public.sum,
        turnover(plain),
      );
      expect(taxed.figures.public).toEqual(plain.figures.public);
      expect(taxed.figures.municipalBooks).toEqual(plain.figures.municipalBooks);
      const others = taxed.ledger.sum({ actor: "övriga" });
      near(others, 0.3 * plain.figures.public.sum, turnover(plain));
      taxed.ledger.perYear({ actor: "resurser" }).forEach((resources, year) => {
        const actors = taxed.topActors.map((actor) => taxed.ledger.perYear({ actor })[year]!);
        near(
          actors.reduce((a, b) => a + b, 0),
          -resources,
          turnover(taxed),
        );
      });
    }));
});

async function checkOperations(explanation: Explanation, depth: number): Promise<void> {
  if (depth === 0) return;
  const children = await explanation.children();
  const values = children.map(({ value }) => Number(value));
  const value = Number(explanation.value);
  if (children.length > 0 && explanation.how.kind === "sum")
    near(
      values.reduce((a, b) => a + b, 0),
      value,
      1e3 + Math.abs(value),
    );
  if (children.length > 0 && explanation.how.kind === "product")
    near(
      values.reduce((a, b) => a * b, 1),
      value,
      1e3 + Math.abs(value),
    );
  for (const child of children) await checkOperations(child, depth - 1);
}

test("draws of a fade and of a cost of taxes are each what a run with that value is", async () => {
  const recipe = fc.sample(recipes, { numRuns: 1, seed: 7 })[0]!;
  const settings = [
    ["avklingning", "10 %"],
    ["skattefinansiering", "30 %"],
  ] as const;
  const plan = (await prepared(modelOf(recipe), scenarioOf(recipe, settings))).plan;
  const ids = ["avklingning", "skattefinansiering"].map(
    (name) => plan.names.find((n) => n.name === name)!.id,
  );
  const query = { actor: "resurser" };
  const { figures } = evaluateBlock(
    plan,
    new Map([
      [ids[0]!, Float64Array.of(0.1, 0.5)],
      [ids[1]!, Float64Array.of(0.3, 0)],
    ]),
    2,
    [{ kind: "sum", query }, { kind: "extraYears" }],
  );
  for (const [draw, [fade, tax]] of [
    ["10 %", "30 %"],
    ["50 %", "0 %"],
  ].entries()) {
    const own = await runOf(recipe, ["avklingning", fade!], ["skattefinansiering", tax!]);
    expect(figures[0]![draw]).toBe(own.ledger.sum(query));
    expect(figures[1]![draw]).toBe(own.figures.extraInWork.years);
  }
});

test.each([
  ["110 %", "andel-utanfor"],
  ["-10 %", "andel-utanfor"],
])("a fade of %s is told", async (share, code) => {
  const recipe = fc.sample(recipes, { numRuns: 1, seed: 7 })[0]!;
  const { told } = await tried(modelOf(recipe), scenarioOf(recipe, [["avklingning", share]]));
  expect(told.join("\n")).toContain(code);
});
