import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import { evaluate, isFaults } from "../../../src/analysis/plan/evaluate.js";
import { Memory } from "../../../src/analysis/plan/memory.js";
import { noValues, type ValueId } from "../../../src/analysis/plan/named.js";
import { prepare } from "../../../src/analysis/plan/prepare.js";
import { Problems } from "../../../src/core/problem.js";
import { changed, type Files, praktik, read, smallScenario } from "../../input/small-scenario.js";
import { ranScenario } from "../run/ran.js";
import { bitsOf, evaluated, named, preparedWith } from "./prepared.js";

const of = async (files: Files) => preparedWith(await praktik(), files);
async function runOf(files: Files) {
  const { scenario, told } = await read(files);
  if (scenario === undefined) throw new Error(told.join("\n"));
  return ranScenario(scenario, await praktik());
}
const set = (from: string, to: string, file = "scenario.csv"): Files =>
  changed(smallScenario, file, from, to);
const month = (year: number, of: number): number => year * 12 + of - 1;

describe("a setting that has another value is the setting written so", () => {
  const later = changed(
    changed(smallScenario, "deltagare.csv", "Spår;2026;60", "Spår;2027;60"),
    "deltagare.csv",
    "2026-03;40",
    "2027-03;40",
  );
  test.each([
    ["start", later, month(2026, 7), changed(later, "scenario.csv", "start;2026-01", "start;2026-07")],
    ["horisont", smallScenario, 14, set("horisont;3 år", "horisont;14 månader")],
    ["kalkylränta", smallScenario, 0.07, set("horisont;3 år", "horisont;3 år\nkalkylränta;7 %")],
  ])("%s", async (name, files, value, wrote) => {
    const { plan } = await of(files);
    const result = evaluated(plan, new Map([[named(plan, name).id, value]]));
    const expected = await runOf(wrote);
    expect(bitsOf(result)).toEqual(bitsOf(expected));
    expect(result.scenario.settings).toEqual(expected.scenario.settings);
    expect(bitsOf(evaluated(plan, noValues))).toEqual(bitsOf(await runOf(files)));
  });

  test("kommun, a key", async () => {
    const { plan } = await of(smallScenario);
    expect(named(plan, "kommun")).toMatchObject({ type: "key", effect: "value" });
    const result = evaluate(plan, new Map([[named(plan, "kommun").id, plan.keys.code("Härjedalen")]]));
    expect(isFaults(result) && result.faults[0]).toMatchObject({ kind: "missing" });
    const same = evaluated(plan, new Map([[named(plan, "kommun").id, plan.keys.code("Gävle")]]));
    expect(bitsOf(same)).toEqual(bitsOf(await runOf(smallScenario)));
    expect(same.scenario.settings.municipality).toBe("Gävle");
  });

  test("a preset that nobody wrote", async () => {
    const { plan } = await of(smallScenario);
    const result = evaluated(plan, new Map([[named(plan, "bidrag").id, 12_000]]));
    const expected = await runOf(set("kommun;Gävle", "kommun;Gävle\nbidrag;12 000"));
    expect(bitsOf(result)).toEqual(bitsOf(expected));
  });

  test("a group's cell, which is named after both", async () => {
    const { plan } = await of(smallScenario);
    expect(named(plan, "män/lön")).toMatchObject({ group: "män", base: 26_000, type: "number" });
    const result = evaluated(plan, new Map([[named(plan, "män/lön").id, 30_000]]));
    expect(bitsOf(result)).toEqual(bitsOf(await runOf(set("26 000", "30 000", "grupper.csv"))));
    expect(result.explain({ actor: "stat" }).value).toBe(String(result.ledger.sum({ actor: "stat" })));
  });
});

test("a start that leaves somebody outside is a fault, as it is an error in the file", async () => {
  const { plan } = await of(smallScenario);
  const result = evaluate(plan, new Map([[named(plan, "start").id, month(2027, 1)]]));
  expect(isFaults(result) && result.faults).toEqual([{ kind: "settings" }]);
  expect((await read(set("start;2026-01", "start;2027-01"))).scenario).toBeUndefined();
});

test("draws may differ in horizon and rate", async () => {
  const { plan } = await of(smallScenario);
  const [horizon, rate] = [named(plan, "horisont").id, named(plan, "kalkylränta").id];
  const draws = [
    [36, 0.03],
    [14, 0.05],
    [36, 0],
    [2.5, 0.03],
  ] as const;
  const block = evaluateBlock(
    plan,
    new Map<ValueId, Float64Array>([
      [horizon, Float64Array.from(draws, (d) => d[0])],
      [rate, Float64Array.from(draws, (d) => d[1])],
    ]),
    draws.length,
    [{ kind: "presentValue", query: { actor: "kommun" } }],
  );
  expect(block.failed).toEqual([3]);
  expect(block.why(3)).toEqual([{ kind: "settings" }]);
  draws.slice(0, 3).forEach(([cycles, share], draw) => {
    const alone = evaluated(
      plan,
      new Map([
        [horizon, cycles],
        [rate, share],
      ]),
    );
    expect(block.figures[0]![draw]).toBe(alone.figures.actors.get("kommun")!.presentValue);
  });
});

test("what depends on what", async () => {
  const { plan } = await of(smallScenario);
  const names = (part: Parameters<typeof plan.dependsOn>[0]): string[] =>
    plan.names.filter((n) => plan.dependsOn(part).has(n.id)).map((n) => n.name);
  expect(names({ kind: "flows" })).toEqual(["andel_till_arbete"]);
  expect(names({ kind: "entries" })).toEqual([]);
  expect(names({ kind: "items" }).sort()).toEqual(["bidrag", "kommun", "kvinnor/lön", "män/lön"]);
  const tax = plan.items.postings.findIndex((p) => p.item.id === "skatt" && p.cohort.groupName === "män");
  expect(names({ kind: "items", place: tax }).sort()).toEqual(["kommun", "män/lön"]);
});

test("a scenario of the same models and files lays nothing out that was laid out before", async () => {
  const rulebook = await praktik();
  const memory = new Memory();
  const lay = async (files: Files) => {
    const { scenario } = await read(files);
    return (await prepare(scenario!, rulebook, new Problems(), memory))!.plan;
  };
  const first = await lay(smallScenario);
  const batch = first.items.batch;
  const dates = first.layouts.segmentsOf(batch)[0]!.lastDates;
  const other = await lay(set("35 %;%", "30 %;%", "antaganden.csv"));
  expect(other.layouts.on(other.items.batch, dates)).toBe(first.layouts.on(batch, dates));
  expect(named(other, "andel_till_arbete").id).toBe(named(first, "andel_till_arbete").id);
});
