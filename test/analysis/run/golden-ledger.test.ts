import { beforeAll, describe, expect, test } from "vitest";
import { fixed } from "../../../src/core/decimal.js";
import { inKronor } from "../../../src/ledger/kronor.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { changed } from "../../input/small-scenario.js";
import { goldenModel, goldenScenario } from "./golden-model.js";
import { ran } from "./ran.js";

const whole = (amount: number): number => Number(fixed(inKronor(amount), 0));

describe("the golden ledger: Gävle 2026, one adult, twelve months of introduktionsjobb", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await ran(goldenModel("before"), goldenScenario);
  });

  test.each([
    ["kommun", -2101],
    ["region", 27578],
    ["stat", -197009],
    ["individ", 115334],
    ["individ/disponibelt", 79151],
    ["individ/pension", 36184],
    ["församling", 699],
    ["verksamhet", 290175],
    ["resurser", -234676],
  ])("%s %i", (actor, kronor) => {
    expect(whole(run.ledger.sum({ actor, year: 2026 }))).toBe(kronor);
  });

  test("society is what the resources give, by sums of their own", () => {
    expect(whole(run.figures.society.sum)).toBe(234676);
    const byActor = run.ledger.by(["topActor"]).filter(({ keys }) => keys[0] !== "resurser");
    expect(whole(byActor.reduce((sum, { amount }) => sum + amount, 0))).toBe(234676);
  });

  test("the municipality's books do not hold what the work is worth", () => {
    expect(whole(run.figures.municipalBooks.sum)).toBe(-2101);
    expect(run.topActors).not.toContain("arbetsgivare");
  });

  test("what the boards save and pay differ: 146 640 of aid, 55 500 of supervision", () => {
    expect(whole(run.ledger.sum({ actor: "kommun/socialnämnd" }))).toBe(146640);
    expect(whole(run.ledger.sum({ actor: "kommun/arbetsmarknadsnämnd" }))).toBe(-55500);
  });

  test("after equalisation Gävle keeps 7 068 of 53 335 and the region 4 169 of 27 578", async () => {
    const after = await ran(goldenModel("after"), goldenScenario);
    const kept = (actor: string, tax: string, back: string): number =>
      after.ledger.sum({ actor, item: tax }) + after.ledger.sum({ actor, item: back });
    expect(whole(kept("kommun", "kommunalskatt", "utjämning_kommun"))).toBe(7068);
    expect(whole(kept("region", "regionskatt", "utjämning_region"))).toBe(4169);
    expect(whole(after.ledger.sum({ actor: "resurser" }))).toBe(-234676);
  });

  test("a private employer has the cost and what is made", async () => {
    const other = await ran(
      goldenModel("before"),
      changed(goldenScenario, "scenario.csv", "arbetsgivare;kommun", "arbetsgivare;privat"),
    );
    // 290 175 − (23 000 + 7 226,60 + 3 015,30 − 21 027,20) · 12
    expect(whole(other.ledger.sum({ actor: "arbetsgivare" }))).toBe(290175 - 146576);
    expect(whole(other.ledger.sum({ actor: "kommun" }))).toBe(-2101 + 146576);
    expect(other.topActors).not.toContain("verksamhet");
    expect(whole(other.ledger.sum({ actor: "resurser" }))).toBe(-234676);
  });

  test("in a cycle of a year it is the same", async () => {
    const yearly = await ran(
      goldenModel("before"),
      changed(goldenScenario, "scenario.csv", "horisont;12 månader", "horisont;1 år\ncykel;år"),
    );
    expect(whole(yearly.ledger.sum({ actor: "individ" }))).toBe(115334);
    expect(whole(yearly.ledger.sum({ actor: "stat" }))).toBe(-197009);
  });
});
