import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixOf } from "../../src/chance/correlation.js";
import { Draws, type Factor } from "../../src/chance/draws.js";
import { philox } from "../../src/chance/philox.js";

/** The known answers that come with the Random123 library (kat_vectors). */
test.each([
  [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  [[-1, -1, -1, -1], [-1, -1], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    "d16cfe09 94fdcceb 5001e420 24126ea1",
  ],
] as const)("Philox of %j and %j is %s", (counter, [k0, k1], expected) => {
  const bits = Uint32Array.from(counter);
  philox(bits, k0, k1);
  expect([...bits].map((n) => n.toString(16).padStart(8, "0")).join(" ")).toBe(expected);
});

const uniform = (name: string): Factor => ({ name, distribution: { kind: "uniform", low: 0, high: 1 } });
const [a, b, c] = [uniform("lön"), uniform("andel"), uniform("avhopp")] as const;

test("a draw is the same whatever else is drawn, and from wherever one begins", () => {
  const whole = new Draws([a, b, c], { seed: 7 }).block(0, 1000).values;
  const some = new Draws([c, a], { seed: 7 }).block(400, 50).values;
  expect(some[1]).toEqual(whole[0]!.subarray(400, 450));
  expect(some[0]).toEqual(whole[2]!.subarray(400, 450));
  expect(new Draws([a], { seed: 8 }).block(0, 5).values[0]).not.toEqual(whole[0]!.subarray(0, 5));
});

test("draws are as even as chance is", () => {
  const [own] = new Draws([a], { seed: 1 }).block(0, 100_000).values;
  const parts = new Array<number>(100).fill(0);
  for (const share of own!) parts[Math.floor(share * 100)]! += 1;
  const chi = parts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: one in a thousand is above 149.
  expect(chi).toBeLessThan(149);
  expect(chi).toBeGreaterThan(60);
});

describe("Latin hypercube", () => {
  test.each([1, 2, 7, 100, 1000])("draws from each of %s parts once", (strata) => {
    const draws = new Draws([a, b], { seed: 3, strata });
    for (const own of draws.block(0, strata).values)
      expect([...own].map((x) => Math.floor(x * strata)).sort((x, y) => x - y)).toEqual([
        ...Array(strata).keys(),
      ]);
  });

  test("in no order that two share", () => {
    const [x, y] = new Draws([a, b], { seed: 3, strata: 1000 }).block(0, 1000).values;
    expect(Math.abs(rankCorrelation(x!, y!))).toBeLessThan(0.12);
  });
});

describe("rank correlation", () => {
  test.each([0.6, -0.8, 0.1, 1, -1])("%s comes out", (rank) => {
    const ranks = [
      [1, rank],
      [rank, 1],
    ];
    const skewed: Factor = { name: "andel", distribution: { kind: "lognormal", mean: 0, deviation: 1 } };
    const [x, y] = new Draws([a, skewed], { seed: 5 }, ranks).block(0, 20_000).values;
    expect(rankCorrelation(x!, y!)).toBeCloseTo(rank, 1.7);
  });

  test("three at once, and each still has its own distribution", () => {
    const ranks = [
      [1, 0.6, -0.3],
      [0.6, 1, 0.2],
      [-0.3, 0.2, 1],
    ];
    const drawn = new Draws([a, b, c], { seed: 5 }, ranks).block(0, 20_000).values;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < i; j++)
        expect(rankCorrelation(drawn[i]!, drawn[j]!)).toBeCloseTo(ranks[i]![j]!, 1.7);
      const sorted = [...drawn[i]!].sort((p, q) => p - q);
      const gap = Math.max(...sorted.map((x, k) => Math.abs(x - (k + 0.5) / sorted.length)));
      // Kolmogorov and Smirnov: one in a thousand is above 1.95 over the root of the number.
      expect(gap).toBeLessThan(1.95 / Math.sqrt(20_000));
    }
  });

  test("what cannot be is told", () => {
    expect(
      mixOf([
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ]),
    ).toBeUndefined();
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        expect(
          mixOf([
            [1, rank],
            [rank, 1],
          ]),
        ).toBeDefined();
      }),
    );
  });
});

function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const ranks = (of: Float64Array): Float64Array => {
    const order = [...of.keys()].sort((i, j) => of[i]! - of[j]!);
    const own = new Float64Array(of.length);
    order.forEach((at, rank) => (own[at] = rank - (of.length - 1) / 2));
    return own;
  };
  const [p, q] = [ranks(x), ranks(y)];
  const product = (u: Float64Array, v: Float64Array): number => u.reduce((sum, n, i) => sum + n * v[i]!, 0);
  return product(p, q) / Math.sqrt(product(p, p) * product(q, q));
}
