import { expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { Figure } from "../../../src/analysis/plan/figure.js";
import type { ValueId } from "../../../src/analysis/plan/named.js";
import { sumsOnly } from "../../../src/analysis/plan/sums-only.js";
import { changed, peopleModel, smallScenario } from "../../input/small-scenario.js";
import { named, prepared } from "./prepared.js";

const rows = peopleModel["poster.csv"]!.split("\n");

/** Rates only, and nothing counted but people in states: time in a state matters to nobody. */
const model = changed(
  changed(
    peopleModel,
    "poster.csv",
    undefined,
    rows.filter((r) => !/^(premie|handledning);/u.test(r)).join("\n"),
  ),
  "poster.csv",
  "ja;0;bidrag;kr/månad",
  "ja;0;bidrag / delare;kr/månad",
);
const scenario = changed(
  changed(
    changed(changed(smallScenario, "fragor.csv"), "scenario.csv", "modell;praktik", "modell;prov"),
    "floden.csv",
    undefined,
    "insats;från;till;andel;efter;per;grupp\nSpår;praktik;arbete;andel_till_arbete;;månad;\nutan insats;bistånd;arbete;2 %;;månad;\nSpår;arbete;bistånd;1 %;;månad;kvinnor\n",
  ),
  "antaganden.csv",
  undefined,
  "namn;värde;enhet;låg;hög;källa;säkerhet\nandel till arbete;5 %;%;;;;D\ndelare;1;;;;;D\n",
);

const asked: readonly Figure[] = [
  { kind: "sum", query: { actor: "kommun" } },
  { kind: "sum", query: { actor: "individ", year: 2027 } },
  { kind: "extraYears" },
  { kind: "outcome", id: "i_arbete", query: {} },
];
/** Needs people cycle by cycle. */
const other: Figure = { kind: "lowest", query: { actor: "kommun" } };

test("where only sums are asked for they are the same to the bit, and the same draws cannot be worked out", async () => {
  const { plan } = await prepared(
    { ...model, "indata.csv": `${model["indata.csv"]!}\ndelare;antal;;Delas med` },
    scenario,
  );
  expect(sumsOnly(plan, asked)?.years).toHaveLength(3);
  expect(sumsOnly(plan, [...asked, other])).toBeUndefined();
  expect(sumsOnly(plan, [{ kind: "sum", query: { from: 3, until: 20 } }])).toBeUndefined();
  expect(sumsOnly(plan, [{ kind: "sum", query: { view: "paid" } }])).toBeUndefined();
  const draws = 301;
  const values = new Map<ValueId, Float64Array>([
    [named(plan, "andel_till_arbete").id, Float64Array.from({ length: draws }, (_, d) => d / draws)],
    [
      named(plan, "delare").id,
      Float64Array.from({ length: draws }, (_, d) => (d % 50 === 7 ? 0 : 1 + d / 7)),
    ],
  ]);
  const sums = evaluateBlock(plan, values, draws, asked);
  const series = evaluateBlock(plan, values, draws, [...asked, other]);
  expect(sums.failed).toEqual([7, 57, 107, 157, 207, 257]);
  expect(sums.failed).toEqual(series.failed);
  asked.forEach((_, i) => {
    expect(sums.figures[i]).toEqual(series.figures[i]);
  });
});
