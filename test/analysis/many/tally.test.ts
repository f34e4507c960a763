import { expect, test } from "vitest";
import type { Simulation } from "../../../src/analysis/many/simulation.js";
import { gainOfKnowing, lossOfChoosing } from "../../../src/analysis/many/simulated.js";
import { Tally } from "../../../src/analysis/many/tally.js";

/** What is decided by, and years of work; two choices, drawn three times. */
function drawn(nets: readonly (readonly number[])[]): { simulation: Simulation; tally: Tally } {
  const figures = [
    { id: "net", sign: 1 },
    { id: "extraYears", sign: 1 },
  ];
  const simulation = {
    choices: nets.map(() => ({})),
    figures,
    assumptions: { drawn: [] },
    draws: 3,
    people: false,
    base: nets.map(() => [0, 0]),
  } as unknown as Simulation;
  const tally = new Tally(simulation);
  const of = nets.map((net) => [Float64Array.from(net), new Float64Array(3)]);
  tally.add([], { expected: of, fallen: of }, 3);
  return { simulation, tally };
}

test("three draws, net 1 and 0 in each: nothing is lost by choosing the first, 1 by choosing the second", () => {
  const { simulation, tally } = drawn([
    [1, 1, 1],
    [0, 0, 0],
  ]);
  const [, first, second] = tally.losses.map((loss) => loss / tally.number);
  expect([first, second]).toEqual([0, 1]);
  expect(lossOfChoosing(simulation, tally)).toBe(0);
  expect(gainOfKnowing(simulation, tally)).toBe(0);
});

test("the mean of the best less the best of the means is the mean loss of choosing what is best on average", () => {
  const { simulation, tally } = drawn([
    [4, -2, 1],
    [0, 3, 2],
  ]);
  // Means 1 and 5/3; the best in each draw are 4, 3 and 2.
  expect(gainOfKnowing(simulation, tally)).toBeCloseTo(3 - 5 / 3, 12);
  expect(lossOfChoosing(simulation, tally)).toBeCloseTo((4 + 0 + 0) / 3, 12);
});
