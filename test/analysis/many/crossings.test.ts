import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossings, type ResultOf, wholeCrossings } from "../../../src/analysis/many/crossings.js";

const of =
  (f: (x: number) => number): ResultOf =>
  (xs) =>
    xs.map(f);
const found = (f: (x: number) => number, target = 0, range: [number, number] = [0, 1], base = 0.3) =>
  crossings(of(f), target, range, base)!;

test("a straight line is met where it is met", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 1, max: 1e7, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.boolean(),
      (x, slope, target, rising) => {
        const line = (at: number): number => (rising ? slope : -slope) * (at - x) + target;
        const { kind, at } = found(line, target);
        expect(kind).toBe("one");
        expect(at[0]!.x).toBeCloseTo(x, 9);
        expect(at[0]).toMatchObject({ rising, jumps: false });
      },
    ),
  );
});

/** Net present values by the rate, as cases of rates of return have them: where each is zero is known. */
describe("several answers", () => {
  const value =
    (...flows: number[]) =>
    (rate: number): number =>
      flows.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);

  test.each([
    [
      [-1000, 2300, -1320],
      [0.1, 0.2],
    ],
    [
      [-1000, 3600, -4310, 1716],
      [0.1, 0.2, 0.3],
    ],
  ])("%j is zero at %j", (flows, rates) => {
    const { kind, at } = found(value(...flows), 0, [0.013, 0.9], 0.05);
    expect(kind).toBe("several");
    expect(at.map(({ x }) => x)).toEqual(rates.map((rate) => expect.closeTo(rate, 9) as number));
  });

  test("1000, −3000, 2500 is never zero, and both ends are shown", () => {
    const f = value(1000, -3000, 2500);
    const { kind, ends } = found(f);
    expect(kind).toBe("none");
    expect(ends).toEqual([
      { x: 0, y: f(0) },
      { x: 1, y: f(1) },
    ]);
  });
});

test("what changes nothing has no influence, also when the result is the target", () => {
  expect(found(() => 7).kind).toBe("noInfluence");
  expect(found(() => 0).kind).toBe("noInfluence");
});

test("a step is where it turns, and says that it leaps", () => {
  const { at } = found((x) => (x < 0.431 ? -5 : 8));
  expect(at).toEqual([
    { x: expect.closeTo(0.431, 12) as number, y: expect.anything() as number, rising: true, jumps: true },
  ]);
});

test("what cannot be worked out lies beyond the ends", () => {
  const { kind, ends } = found((x) => (x > 0.65 ? NaN : x - 0.9));
  expect(kind).toBe("none");
  expect(ends[1]).toEqual({ x: expect.closeTo(0.65, 12) as number, y: expect.closeTo(-0.25, 12) as number });
  expect(
    crossings(
      of(() => NaN),
      0,
      [0, 1],
      0.5,
    ),
  ).toBeUndefined();
});

test("whole months: the first that is enough, the last where the result falls", () => {
  const longer = wholeCrossings(
    of((x) => x - 6.5),
    0,
    [1, 24],
  )!;
  expect(longer.at[0]).toMatchObject({ x: 7, rising: true });
  const shorter = wholeCrossings(
    of((x) => 6.5 - x),
    0,
    [1, 24],
  )!;
  expect(shorter.at[0]).toMatchObject({ x: 6, rising: false });
});
