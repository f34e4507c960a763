import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { prepared } from "../plan/prepared.js";
import { type Files } from "../../input/small-scenario.js";
import { ran, tried } from "./ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "./recipe.js";

/** A model that says that `lön` is a wage. */
const growingModel = (recipe: Recipe): Files => {
  const model = modelOf(recipe);
  return { ...model, "modell.csv": `${String(model["modell.csv"])}löner;lön\n` };
};
const runOf = (recipe: Recipe, ...settings: readonly (readonly [string, string])[]): Promise<RunResult> =>
  ran(growingModel(recipe), scenarioOf(recipe, settings));
const turnover = ({ ledger }: RunResult): number =>
  ledger.postings.reduce((sum, p) => sum + Math.abs(ledger.amount(p, 0, ledger.cycles)), 1);
const holds = (property: (recipe: Recipe) => Promise<void>, numRuns = 8): Promise<void> =>
  fc.assert(fc.asyncProperty(recipes, property), { numRuns });
const paid = (recipe: Recipe, wage: number): Recipe => ({
  ...recipe,
  groups: recipe.groups.map((group) => ({ ...group, wage: group.wage * wage })),
});

describe("whatever the scenario", () => {
  test("each calendar year is what it would be if wages were so much higher", () =>
    holds(async (recipe) => {
      const growing = await runOf(recipe, ["löneökning", "10 %"]);
      for (const [place, { year }] of growing.horizon.years.entries()) {
        const higher = await runOf(paid(recipe, 1.1 ** place));
        for (const actor of higher.topActors) {
          const [was, is] = [higher, growing].map(({ ledger }) => ledger.sum({ actor, year }));
          expect(Math.abs(was! - is!)).toBeLessThanOrEqual(1e-10 * turnover(higher));
        }
      }
    }));

  test("a growth of 0 changes no amount", () =>
    holds(async (recipe) => {
      const [plain, growing] = [await runOf(recipe), await runOf(recipe, ["löneökning", "0 %"])];
      for (const actor of plain.topActors)
        expect([...growing.ledger.perYear({ actor })].map((n) => n.toFixed(4))).toEqual(
          [...plain.ledger.perYear({ actor })].map((n) => n.toFixed(4)),
        );
    }));

  test("draws of a growth are each what a run with it is, to the bit", () =>
    holds(async (recipe) => {
      const { plan } = await prepared(growingModel(recipe), scenarioOf(recipe, [["löneökning", "1 %"]]));
      const growth = plan.names.find(({ name }) => name === "löneökning")!;
      const query = { actor: "resurser" };
      const values = new Map([[growth.id, Float64Array.of(0.01, 0.05)]]);
      const [drawn] = evaluateBlock(plan, values, 2, [{ kind: "sum", query }]).figures;
      for (const [draw, text] of ["1 %", "5 %"].entries())
        expect(drawn![draw]).toBe((await runOf(recipe, ["löneökning", text])).ledger.sum(query));
    }, 5));
});

test("where no model names a wage, a growth is told to be of no use", async () => {
  const recipe = fc.sample(recipes, { numRuns: 1, seed: 7 })[0]!;
  const { told } = await tried(modelOf(recipe), scenarioOf(recipe, [["löneökning", "1 %"]]));
  expect(told.join("\n")).toContain("antagande-oanvant");
});
