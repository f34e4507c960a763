import { describe, expect, test } from "vitest";
import { oneAtATime, orderOf, spanOf } from "../../../src/analysis/many/swings.js";
import type { Figure } from "../../../src/analysis/plan/figure.js";
import { changed, type Files, praktik, smallScenario } from "../../input/small-scenario.js";
import { evaluated, named, preparedWith } from "../plan/prepared.js";

const net: Figure = { kind: "presentValue", query: { actor: "kommun" } };
const files: Files = changed(
  smallScenario,
  "antaganden.csv",
  undefined,
  "namn;värde;enhet;låg;hög;källa;säkerhet\n" +
    "andel till arbete;30 %;%;20 %;35 %;Handläggarna;D\n" +
    "bidrag;9 000;kr/månad;8 000;11 000;Antagande;D\n" +
    "lön i arbete;1;;;;Antagande;D\n",
);
const planOf = async (own: Files) => (await preparedWith(await praktik(), own)).plan;

describe("one assumption at a time", () => {
  test("each end is a run with that value, and those without limits are named", async () => {
    const plan = await planOf(files);
    const { base, swings, notTried } = oneAtATime([plan], net);
    const valueOf = (values: Parameters<typeof evaluated>[1]) =>
      evaluated(plan, values).figures.actors.get("kommun")!.presentValue;
    expect(base).toEqual([valueOf(new Map())]);
    expect(swings.map((s) => [s.assumption.written, s.low.value, s.high.value])).toEqual([
      ["andel till arbete", 0.2, 0.35],
      ["bidrag", 8000, 11_000],
    ]);
    for (const { assumption, low, high } of swings)
      for (const end of [low, high])
        expect(end.results).toEqual([valueOf(new Map([[named(plan, assumption.name).id, end.value]]))]);
    expect(notTried.map((a) => a.written)).toEqual(["lön i arbete"]);
    expect(spanOf(swings[0]!, 0, base[0]!)).toBeGreaterThan(0);
  });

  test("a plan that gives the name a value of its own, or lacks it, stays as it is", async () => {
    const set = { name: "bidrag", text: "9 500", at: { file: "alternativ.csv", line: 2 } };
    const other = (await preparedWith(await praktik(), files, { overrides: [set] })).plan;
    const [plan, without] = [await planOf(files), await planOf(smallScenario)];
    const { base, swings } = oneAtATime([plan, other, without], net);
    const [share, support] = swings;
    expect(share!.low.results.map((r, i) => r !== base[i])).toEqual([true, true, true]);
    expect(support!.low.results.map((r, i) => r !== base[i])).toEqual([true, false, false]);
  });

  test("an end that cannot be is no number, and leaves the others as they are", async () => {
    const { base, swings } = oneAtATime([await planOf(smallScenario)], net);
    expect(swings[0]!.low.results[0]).not.toBe(base[0]);
    expect(swings[0]!.high.results, "45 % to work and 65 % back").toEqual([NaN]);
  });

  test("years in work can be asked for, and a plan alone comes to what it comes to among others", async () => {
    const plan = await planOf(files);
    const years: Figure = { kind: "extraYears" };
    const alone = oneAtATime([plan], years);
    expect(alone.base).toEqual([evaluated(plan, new Map()).figures.extraInWork.years]);
    const among = oneAtATime([await planOf(smallScenario), plan], years);
    expect(among.base[1]).toBe(alone.base[0]);
    for (const { assumption, low } of alone.swings)
      expect(among.swings.find((s) => s.assumption.name === assumption.name)!.low.results[1]).toBe(
        low.results[0],
      );
  });

  test("the greatest first, what cannot be worked out last, equals as they stood", () => {
    expect(orderOf([3, NaN, 7, 3])).toEqual([2, 0, 3, 1]);
    expect(orderOf([])).toEqual([]);
  });
});
