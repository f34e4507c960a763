import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problems } from "../../../src/core/problem.js";
import { checkFrames } from "../../../src/analysis/run/frames.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { depthOf, type Liquidity } from "../../../src/analysis/run/short-run.js";
import { valueIn } from "../../../src/ledger/steps.js";
import { modelOf, monthOf, type Recipe, recipes, scenarioOf } from "./recipe.js";
import { csv, ran } from "./ran.js";

/** Posting by posting, cycle by cycle: what is paid each month, and what is earned before the end and paid after it. */
function byHand({ ledger }: RunResult, inside: (actor: string) => boolean, until: number) {
  const net = Array.from({ length: until }, () => 0);
  let [earned, toGet, toPay] = [0, 0, 0];
  for (const { item, quantity, value, alternative } of ledger.postings) {
    const [gets, pays] = [inside(item.receiver), inside(item.payer)];
    if (gets === pays || !item.cash) continue;
    for (let cycle = 0; cycle < until; cycle++) {
      if (quantity[cycle] === 0) continue;
      const amount = (alternative === "with" ? 1 : -1) * quantity[cycle]! * valueIn(value, cycle);
      earned += gets ? amount : -amount;
      if (cycle + item.lag < until) net[cycle + item.lag]! += gets ? amount : -amount;
      else if (gets) toGet += amount;
      else toPay += amount;
    }
  }
  return { net, earned, toGet, toPay };
}

const within = (whole: string) => (actor: string) => actor === whole || actor.startsWith(`${whole}/`);

function expectHand(result: RunResult, whose: Liquidity, until: number): void {
  // Of the rest, what is the municipality's own account.
  const inside = whose.kind === "rest" ? (actor: string) => actor === "kommun" : within(whose.actor);
  const hand = byHand(result, inside, until);
  const close = (found: number, expected: number) => {
    expect(Math.abs(found - expected)).toBeLessThan(1e-4);
  };
  hand.net.forEach((amount, month) => {
    close(whose.net[month]!, amount);
    close(whose.cost[month]! + whose.support[month]! + whose.effect[month]!, amount);
    close(
      whose.reached[month]!,
      hand.net.slice(0, month + 1).reduce((a, b) => a + b, 0),
    );
  });
  const { earned, paid, toGet, toPay } = whose.settled;
  close(earned, hand.earned);
  close(
    paid,
    hand.net.reduce((a, b) => a + b, 0),
  );
  close(toGet, hand.toGet);
  close(toPay, hand.toPay);
  close(earned, paid + toGet - toPay);
}

describe("a run month by month", () => {
  test("is what its postings pay each month, and what is earned is paid or still owed", async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.nat(29), async (recipe, month) => {
        const last = month % recipe.cycles;
        const result = await ran(modelOf(recipe), scenarioOf(recipe, [["kort sikt", monthOf(recipe, last)]]));
        const short = result.shortRun()!;
        expect(short.until).toBe(last + 1);
        const { municipality, boards, others } = short;
        const all = [...(municipality === undefined ? [] : [municipality]), ...boards, ...others];
        for (const whose of all) expectHand(result, whose, short.until);
        // Who comes to less than half an öre in every month is left out.
        const leftOut = (found: number, shown: number): number => 1e-4 + 0.005 * Math.max(0, found - shown);
        const ofMunicipality = result.actors.filter(within("kommun")).length + 1;
        const nearBoards = leftOut(ofMunicipality, boards.length);
        const nearAll = leftOut(result.topActors.length + 1, others.length + (municipality ? 1 : 0));
        for (let cycle = 0; cycle < short.until; cycle++) {
          const paidBy = (some: readonly Liquidity[]): number =>
            some.reduce((sum, { net }) => sum + net[cycle]!, 0);
          expect(Math.abs(paidBy(boards) - (municipality?.net[cycle] ?? 0))).toBeLessThan(nearBoards);
          const resources = result.ledger.sum({
            actor: "resurser",
            view: "paid",
            from: cycle,
            until: cycle + 1,
            cash: true,
          });
          expect(
            Math.abs(paidBy([...(municipality ? [municipality] : []), ...others]) + resources),
          ).toBeLessThan(nearAll);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the horizon's last month has the whole ledger, and what is owed then is what is paid after it", async () => {
    await fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        const result = await ran(
          modelOf(recipe),
          scenarioOf(recipe, [["kort sikt", monthOf(recipe, recipe.cycles - 1)]]),
        );
        const { municipality, others } = result.shortRun()!;
        for (const { actor, settled } of [...(municipality ? [municipality] : []), ...others]) {
          expect(settled.earned).toBeCloseTo(result.ledger.sum({ actor }), 4);
          const after = result.paidAfter.find((one) => one.actor === actor)?.amount ?? 0;
          expect(settled.toGet - settled.toPay).toBeCloseTo(after, 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("how deep, for how long and when it is back: read off the sums", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (net) => {
        const sums = net.map((_, i) => net.slice(0, i + 1).reduce((a, b) => a + b, 0));
        const { lowest, below, back, atEnd } = depthOf(Float64Array.from(net));
        expect(atEnd).toBe(sums.at(-1));
        expect(below).toBe(sums.filter((s) => s < 0).length);
        const least = Math.min(...sums);
        expect(lowest).toEqual(least < 0 ? { cycle: sums.indexOf(least), sum: least } : undefined);
        if (back !== undefined) {
          expect(sums[back - 1]).toBeLessThan(0);
          expect(sums.slice(back).every((s) => s >= 0)).toBe(true);
        } else if (below > 0) expect(sums.at(-1)).toBeLessThan(0);
      }),
    );
  });
});

/** Ten people: 1 000 kr a month now, 500 back after three months, 800 saved and paid a month later. */
const worked: Recipe = {
  states: ["insats", "arbete"],
  groups: [{ name: "alla", wage: 20_000 }],
  measures: ["insats"],
  cycles: 24,
  startMonth: 1,
  entries: [{ measure: 0, group: 0, cycle: 0, number: 10, state: 0, comparison: 1 }],
  rows: [],
  items: [
    {
      when: "month",
      state: 0,
      to: 0,
      payer: "kommun/nämnd a",
      receiver: "individ",
      constant: 100_000,
      ofWage: 0,
      lag: 0,
    },
    {
      when: "month",
      state: 0,
      to: 0,
      payer: "stat",
      receiver: "kommun/nämnd a",
      constant: 50_000,
      ofWage: 0,
      lag: 3,
    },
    {
      when: "month",
      state: 0,
      to: 0,
      payer: "individ",
      receiver: "kommun/nämnd b",
      constant: 80_000,
      ofWage: 0,
      lag: 1,
    },
  ],
};
const framed = (...rows: readonly (readonly string[])[]) => ({
  ...scenarioOf(worked, [["kort sikt", "2026-12"]]),
  "ram.csv": csv(["nämnd", "år", "ram", "utan insatsen"], ...rows),
});

describe("cost now, refund later, saving later", () => {
  test("worked by hand: −10, −12, −14 thousand, up by 3 a month, back in the eighth", async () => {
    const result = await ran(modelOf(worked), scenarioOf(worked, [["kort sikt", "2026-12"]]));
    const { municipality, boards } = result.shortRun()!;
    expect([...municipality!.reached].slice(0, 5)).toEqual([-10_000, -12_000, -14_000, -11_000, -8_000]);
    expect(municipality!.depth).toEqual({
      lowest: { cycle: 2, sum: -14_000 },
      below: 7,
      back: 7,
      atEnd: 13_000,
    });
    expect(municipality!.settled).toEqual({ earned: 36_000, paid: 13_000, toGet: 23_000, toPay: 0 });
    expect(boards.map(({ actor, depth }) => [actor, depth.atEnd])).toEqual([
      ["kommun/nämnd a", -75_000],
      ["kommun/nämnd b", 88_000],
    ]);
  });

  test("a frame is exceeded in the month after which there is nothing left of it, by what is earned and by what is paid", async () => {
    // Nämnd a: 5 000 a month is earned, −60 000 in the year; paid 10 000 three months, then 5 000: −75 000.
    const rows = [
      ["Nämnd a", "2026", "40 000", ""],
      ["kommun/nämnd a", "2027", "1 060 000", "1 000 000"],
      ["kommun/nämnd b", "2026", "-90 000", ""],
      ["kommun", "2026", "20 000", ""],
    ];
    const result = await ran(modelOf(worked), framed(...rows));
    const { frames, framesLater } = result.shortRun()!;
    expect(frames.map((f) => [f.actor, f.room, f.earned, f.paid, f.overEarned, f.overPaid])).toEqual([
      ["kommun/nämnd a", 40_000, 60_000, 75_000, { first: 8, atEnd: true }, { first: 5, atEnd: true }],
      // 96 000 is saved in the year, and 88 000 of it has come.
      ["kommun/nämnd b", -90_000, -96_000, -88_000, undefined, { first: 11, atEnd: true }],
      ["kommun", 20_000, -36_000, -13_000, undefined, undefined],
    ]);
    expect(framesLater).toEqual([2027]);
    const longer = await ran(modelOf(worked), {
      ...framed(...rows),
      "scenario.csv": scenarioOf(worked)["scenario.csv"]!,
    });
    expect(longer.shortRun()!.until, "to the end of the last year that has a frame").toBe(24);
    expect(longer.shortRun()!.frames[1]).toMatchObject({
      room: 60_000,
      earned: 60_000,
      overEarned: undefined,
    });
  });

  test("two frames of one board for a year are told, whatever it is called", async () => {
    const result = await ran(
      modelOf(worked),
      framed(["Nämnd a", "2026", "1", ""], ["kommun/nämnd a", "2026", "2", ""]),
    );
    const problems = new Problems();
    checkFrames(result, problems);
    expect(problems.told.map(({ code }) => code)).toEqual(["rad-dubbel"]);
  });

  test("without an end or frames there is none", async () => {
    expect((await ran(modelOf(worked), scenarioOf(worked))).shortRun()).toBeUndefined();
  });
});
