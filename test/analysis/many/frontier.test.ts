import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beatenBy, type CostEffect, frontierOf } from "../../../src/analysis/many/frontier.js";

const options = (costs: readonly number[], effects: readonly number[]): CostEffect[] =>
  costs.map((cost, i) => ({ cost, effect: effects[i]! }));
const onFrontier = (all: readonly CostEffect[]): number[] =>
  frontierOf(all).flatMap((standing, i) => (standing.kind === "frontier" ? [i + 1] : []));

describe("published frontiers", () => {
  test("dampack, the VA example: its frontier, increments and who is dominated by what", () => {
    const names = ["E", "D", "C", "B", "A", "UC"];
    const all = options([55_000, 35_000, 25_000, 10_000, 12_000, 5000], [5, 4, 3, 2, 1.5, 1]);
    const standings = frontierOf(all);
    const told = standings.map((s, i) =>
      s.kind === "frontier"
        ? [names[i], s.after === undefined ? "first" : [names[s.after.place], s.after.perUnit]]
        : [names[i], s.kind, s.kind === "mixed" ? s.by.map((p) => names[p]) : names[s.by]],
    );
    expect(told).toEqual([
      ["E", ["D", 20_000]],
      ["D", ["B", 12_500]],
      ["C", "mixed", ["B", "D"]],
      ["B", ["UC", 5000]],
      ["A", "dominated", "B"],
      ["UC", "first"],
    ]);
  });

  test.each([
    [
      "heemod: the least effective is not the cheapest",
      [26_041, 14_807, 49_706, 64_266, 40_022],
      [9.13, 9.635, 11.1654, 11.5152, 11.582],
      [2, 5],
    ],
    [
      "heemod: identical alternatives both stay",
      [25_000, 25_000, 50_000, 58_500, 58_500, 64_266, 91_744],
      [10.2497, 10.25, 11.3, 11.6588, 11.6588, 11.7, 12.1],
      [2, 4, 5, 7],
    ],
    ["heemod", [15, 10, 15], [12, 12, 15], [2, 3]],
    ["one alone", [7], [3], [1]],
    ["dampack: equal effect", [163_771, 164_848.7, 163_765.1], [6.48273, 6.52861, 6.52861], [3]],
  ])("%s", (_, costs, effects, expected) => {
    expect(onFrontier(options(costs, effects))).toEqual(expected);
  });
});

const some = fc.array(
  fc.record({ cost: fc.integer({ min: -20, max: 20 }), effect: fc.integer({ min: -5, max: 5 }) }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe("whatever the alternatives", () => {
  test("one is on the frontier if and only if no share of two others, or of one, gives as much for less", () => {
    fc.assert(
      fc.property(some, (all) => {
        frontierOf(all).forEach((standing, i) => {
          expect(standing.kind === "frontier", JSON.stringify([all, i])).toBe(!isBeaten(all, all[i]!));
        });
      }),
    );
  });

  test("each unit more costs more the further up one goes, and the order of the list changes nothing", () => {
    fc.assert(
      fc.property(some, (all) => {
        const standings = frontierOf(all);
        const steps = standings
          .flatMap((s, i) =>
            s.kind === "frontier" && s.after !== undefined ? [[all[i]!.effect, s.after.perUnit]] : [],
          )
          .sort((a, b) => a[0]! - b[0]!)
          .map(([, perUnit]) => perUnit!);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        const backward = frontierOf([...all].reverse()).reverse();
        expect(backward.map((s) => s.kind)).toEqual(standings.map((s) => s.kind));
      }),
    );
  });

  test("twice as much of everything stands as before, at the same price for each unit", () => {
    fc.assert(
      fc.property(some, (all) => {
        const doubled = all.map(({ cost, effect }) => ({ cost: 2 * cost, effect: 2 * effect }));
        expect(frontierOf(doubled)).toEqual(frontierOf(all));
      }),
    );
  });

  test("on two goals plain domination is as on the frontier", () => {
    fc.assert(
      fc.property(some, (all) => {
        const values = all.map(({ cost, effect }) => [-cost, effect]);
        frontierOf(all).forEach((standing, i) => {
          const by = beatenBy(values, i, [1e-9, 1e-9]);
          expect(by.length > 0).toBe(standing.kind === "dominated");
          if (standing.kind === "dominated") expect(by).toContain(standing.by);
        });
      }),
    );
  });
});

/** By trying every one and every mix of two, in exact fractions. */
function isBeaten(all: readonly CostEffect[], own: CostEffect): boolean {
  const better = (cost: number, effect: number, scale: number): boolean =>
    cost <= own.cost * scale &&
    effect >= own.effect * scale &&
    (cost < own.cost * scale || effect > own.effect * scale);
  return all.some((a) =>
    all.some((b) => {
      if (better(a.cost, a.effect, 1)) return true;
      const [up, whole] = [own.effect - a.effect, b.effect - a.effect];
      if (whole <= 0 || up <= 0 || up >= whole) return false;
      return a.cost * (whole - up) + b.cost * up < own.cost * whole;
    }),
  );
}
