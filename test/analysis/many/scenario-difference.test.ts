import { describe, expect, test } from "vitest";
import type { Told } from "../../../src/analysis/many/attribution.js";
import { netsIn, scenarioDifference } from "../../../src/analysis/many/scenario-difference.js";
import { Memory } from "../../../src/analysis/plan/memory.js";
import type { Rulebook } from "../../../src/rulebook/rulebook.js";
import { changed, type Files, peopleModel, praktik, smallScenario } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";
import { alternative } from "./alternatives.js";

const told = (files: Files, set: Readonly<Record<string, string>> = {}): Promise<Told> =>
  alternative("A", files, set);
const files = changed(smallScenario, "antaganden.csv", "35 %;%;20 %;45 %", "25 %;%;20 %;35 %");
const fewer = changed(files, "deltagare.csv", "60", "45");
const between = async (a: Told, b: Told, rulebook?: Rulebook, same = true) =>
  scenarioDifference(a, b, rulebook ?? (await praktik()), same, new Memory());
const sums = (of: readonly { readonly effect: readonly number[] }[], years: number): number[] =>
  Array.from({ length: years }, (_, i) => of.reduce((sum, { effect }) => sum + effect[i]!, 0));

describe("two scenarios", () => {
  test("one has not changed from itself", async () => {
    const found = await between(await told(files), await told(files));
    expect(found).toMatchObject({ parts: [], whole: [0, 0, 0], rules: [] });
  });

  test("parts make the difference year by year, and the other way round it is the opposite", async () => {
    const [a, b] = [await told(files), await told(fewer, { bidrag: "9 000", andel_till_arbete: "30 %" })];
    const [there, back] = [await between(a, b), await between(b, a)];
    expect(there.parts.map((p) => p.change?.parts[0]?.to?.name ?? p.kind)).toEqual([
      "andel till arbete",
      "deltagare",
      "bidrag",
      "interplay",
    ]);
    sums(there.parts, 3).forEach((sum, i) => {
      expect(sum).toBeCloseTo(there.whole[i]!, 6);
    });
    expect(back.whole).toEqual(there.whole.map((n) => 0 - n));
    expect(there.whole).toEqual(
      netsIn(b.result, there.years).map((n, i) => n - netsIn(a.result, there.years)[i]!),
    );
  });

  test("years are matched by name, also where only one of them has them", async () => {
    const found = await between(await told(files, { horisont: "2 år" }), await told(files));
    expect(found.years).toEqual([2026, 2027, 2028]);
    expect(found.whole.slice(0, 2)).toEqual([0, 0]);
    expect(found.whole[2]).not.toBe(0);
  });

  test("other models are a part of their own, and the values that are others are named", async () => {
    const model = {
      ...peopleModel,
      "tabell-skatt.csv": peopleModel["tabell-skatt.csv"]!.replace("33,77 %", "32,77 %"),
    };
    const rulebook = await sound(folderOf("praktik", model));
    const [a, same, b] = [
      await told(files),
      await alternative("A", files, {}, new Memory(), rulebook),
      await alternative("B", fewer, {}, new Memory(), rulebook),
    ];
    const alone = await between(a, same, rulebook, false);
    expect(alone.parts.map((p) => p.kind)).toEqual(["rules"]);
    expect(alone.rules.map((r) => [r.name, r.before[0]!.text, r.after[0]!.text])).toEqual([
      ["skatt_i", "0.3377", "0.3277"],
    ]);
    const both = await between(a, b, rulebook, false);
    expect(both.parts.map((p) => p.kind)).toEqual(["rules", "change"]);
    sums(both.parts, 3).forEach((sum, i) => {
      expect(sum).toBeCloseTo(both.whole[i]!, 6);
    });
  });
});
