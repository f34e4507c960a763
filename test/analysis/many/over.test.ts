import { expect, test } from "vitest";
import { goalValue, type Goal, usualGoals } from "../../../src/analysis/many/goals.js";
import { overValues } from "../../../src/analysis/many/over.js";
import type { ValueId } from "../../../src/analysis/plan/named.js";
import { praktik, smallScenario } from "../../input/small-scenario.js";
import { evaluated, named, preparedWith } from "../plan/prepared.js";
import { alternative } from "./alternatives.js";

const goals: readonly Goal[] = [
  ...usualGoals,
  { kind: "net", whose: { kind: "society" } },
  { kind: "presentValue", whose: { kind: "public" } },
];

test("each value comes to what a run with it comes to, and what cannot be is said", async () => {
  const { plan } = await preparedWith(await praktik(), smallScenario);
  const share = named(plan, "andel_till_arbete");
  const values = [0.1, 0.2, 0.35, 0.5];
  const { results, failed } = overValues(plan, [share.id], values, goals);
  expect(failed, "50 % to work and 65 % back").toEqual([3]);
  for (const [i, value] of values.slice(0, 3).entries()) {
    const result = evaluated(plan, new Map<ValueId, number>([[share.id, value]]));
    expect(results.map((r) => r[i])).toEqual(goals.map((goal) => goalValue(goal, result)));
  }
  const written = await alternative("A", smallScenario, { andel_till_arbete: "20 %" });
  expect(results.map((r) => r[1])).toEqual(goals.map((goal) => goalValue(goal, written.result)));
});

test("the order of the values does not matter, and one alone is as among others", async () => {
  const { plan } = await preparedWith(await praktik(), smallScenario);
  const { id } = named(plan, "bidrag");
  const at = (values: readonly number[]) => overValues(plan, [id], values, goals).results.map((r) => [...r]);
  const [forward, backward, alone] = [at([8000, 9000, 10_000]), at([10_000, 9000, 8000]), at([9000])];
  expect(backward.map((r) => [...r].reverse())).toEqual(forward);
  expect(alone).toEqual(forward.map((r) => [r[1]]));
});
