import { describe, expect, test } from "vitest";
import { quantileOf } from "../../src/chance/distribution.js";
import { drawnAssumptions, rankCorrelations } from "../../src/input/check/assumptions-together.js";
import { changed, read, smallScenario, soundScenario } from "./small-scenario.js";

const header = "namn;värde;enhet;låg;hög;fördelning;spridning;samvarierar\n";
const assuming = (...rows: string[]) =>
  changed(smallScenario, "antaganden.csv", undefined, `${header}${rows.join("\n")}\n`);
const distributionOf = async (row: string) =>
  (await soundScenario(assuming(row))).assumptions[0]!.distribution;

describe("what a line of antaganden.csv says of how likely its values are", () => {
  test.each([
    ["35 %;%;20 %;45 %;;;", { kind: "triangular", low: 0.2, mode: 0.35, high: 0.45 }],
    ["35 %;%;20 %;45 %;Triangel;;", { kind: "triangular", low: 0.2, mode: 0.35, high: 0.45 }],
    ["35 %;%;20 %;45 %;uniform;;", { kind: "uniform", low: 0.2, high: 0.45 }],
    ["35 %;%;20 %;45 %;PERT;;", { kind: "pert", low: 0.2, mode: 0.35, high: 0.45 }],
    ["35 %;%;35 %;35 %;;;", { kind: "constant", value: 0.35 }],
    ["35 %;%;;;beta;0 %;", { kind: "constant", value: 0.35 }],
    ["35 %;%;;;normal;5 %;", { kind: "normal", mean: 0.35, deviation: 0.05 }],
    ["35 %;%;20 %;;;;", undefined],
    ["35 %;%;;;;;", undefined],
    ["35 %;%;;;40 %:0,7|20 %:30 %;;", { kind: "discrete", values: [0.2, 0.4], chances: [0.3, 0.7] }],
  ])("%s", async (row, expected) => {
    expect(await distributionOf(`andel till arbete;${row}`)).toEqual(expected);
  });

  test("without a spread the limits are the 5th and the 95th percentile, whatever the value is", async () => {
    const quantile = quantileOf((await distributionOf("andel till arbete;35 %;%;20 %;45 %;beta;;"))!);
    expect(quantile(0.05)).toBeCloseTo(0.2, 12);
    expect(quantile(0.95)).toBeCloseTo(0.45, 12);
  });
});

test.each([
  ["andel till arbete;35 %;%;20 %;45 %;;5 %;", "fordelning-ofullstandig mitt/antaganden.csv:2 (spridning)"],
  ["andel till arbete;35 %;%;20 %;;normal;;", "fordelning-ofullstandig mitt/antaganden.csv:2 (fördelning)"],
  ["andel till arbete;35 %;%;;;beta;60 %;", "fordelning-omojlig mitt/antaganden.csv:2 (fördelning)"],
  ["andel till arbete;35 %;%;0 %;45 %;lognormal;;", "fordelning-omojlig mitt/antaganden.csv:2 (fördelning)"],
  ["andel till arbete;35 %;%;;;40 %:0,4|30 %:x;;", "fordelning-chanser mitt/antaganden.csv:2 (fördelning)"],
  ["andel till arbete;35 %;%;20 %;145 %;;;", "andel-utanfor mitt/antaganden.csv:2 (hög)"],
  ["andel till arbete;35 %;%;20 %;45 %;;;bidrag", "samvarierar-olaslig mitt/antaganden.csv:2 (samvarierar)"],
])("%s is told", async (row, told) => {
  expect((await read(assuming(row))).told).toEqual([told]);
});

test("what varies together is said on one of the lines and holds for both", async () => {
  const { assumptions } = await soundScenario(
    assuming(
      "andel till arbete;35 %;%;20 %;45 %;;;",
      "bidrag;10 000;;9 000;11 000;;;Andel till arbete:−0,4",
      "skattesats;33 %;;;;;;",
    ),
  );
  const drawn = drawnAssumptions(assumptions);
  expect(drawn.map((a) => a.name)).toEqual(["andel_till_arbete", "bidrag"]);
  expect(rankCorrelations(drawn)).toEqual([
    [1, -0.4],
    [-0.4, 1],
  ]);
});
