import { describe, expect, test } from "vitest";
import { medianOf, sharesByMonth } from "../../src/events/estimate/shares.js";
import { Stays } from "../../src/events/estimate/stays.js";

const atMonth = (found: ReturnType<typeof sharesByMonth>, month: number): readonly number[] =>
  found.find((at) => at.month === month)!.shares;

describe("shares in each state", () => {
  test("with returns and a late entry, as the survival package's hand-worked test has them", () => {
    const [entry, a, b, c] = [0, 1, 2, 3];
    const stays = new Stays(4);
    for (const [state, from, to, next] of [
      [entry, 0, 4, a],
      [a, 4, 9, b],
      [b, 9, 10, a],
      [entry, 0, 5, b],
      [entry, 2, 9, c],
      [entry, 0, 2, a],
      [a, 2, 8, c],
      [c, 8, 9, undefined],
      [entry, 1, 3, b],
      [b, 3, 11, undefined],
    ] as const)
      // prettier-ignore
      stays.add(state, from, to, next);
    const found = sharesByMonth(stays, [1, 0, 0, 0]);
    const published: readonly (readonly [number, readonly number[]])[] = [
      [2, [3 / 4, 1 / 4, 0, 0]],
      [3, [9 / 16, 1 / 4, 3 / 16, 0]],
      [4, [3 / 8, 7 / 16, 3 / 16, 0]],
      [5, [3 / 16, 7 / 16, 3 / 8, 0]],
      [8, [3 / 16, 7 / 32, 3 / 8, 7 / 32]],
      [9, [0, 0, 19 / 32, 13 / 32]],
      [10, [0, 19 / 64, 19 / 64, 13 / 32]],
    ];
    for (const [month, shares] of published) {
      const at = atMonth(found, month);
      shares.forEach((share, s) => {
        expect(at[s], `month ${String(month)}`).toBeCloseTo(share, 12);
      });
    }
  });

  /** Each is followed from the start, to an end or out of sight. */
  const ends = (states: number, followed: readonly (readonly [number, number])[]): Stays => {
    const stays = new Stays(states);
    for (const [month, end] of followed) stays.add(0, 0, month, end === 0 ? undefined : end);
    return stays;
  };

  test("of ends that compete, as lifelines and SAS have them", () => {
    const followed = [[1, 0], [2, 1], [3, 1], [4, 2], [5, 2], [6, 0]] as const; // prettier-ignore
    const second = sharesByMonth(ends(3, followed), [1, 0, 0]).map(({ shares }) => shares[2]!);
    [0, 0, 0, 0.2, 0.4, 0.4].forEach((share, i) => {
      expect(second[i]).toBeCloseTo(share, 12);
    });
    // The first end taken for unknown, as one must not:
    const wrong = ends(
      2,
      followed.map(([month, end]) => [month, end === 2 ? 1 : 0] as const),
    );
    expect(sharesByMonth(wrong, [1, 0]).at(-1)!.shares[1]).toBeCloseTo(2 / 3, 12);
  });

  test("that is left, as Kaplan and Meier have it: aml, maintained", () => {
    const followed = [
      [9, 1], [13, 1], [13, 0], [18, 1], [23, 1], [28, 0], [31, 1], [34, 1], [45, 0], [48, 1], [161, 0],
    ] as const; // prettier-ignore
    const found = sharesByMonth(ends(2, followed), [1, 0]);
    const published = {
      9: 0.909091,
      13: 0.818182,
      18: 0.715909,
      23: 0.613636,
      31: 0.490909,
      34: 0.368182,
      48: 0.184091,
    };
    for (const [month, share] of Object.entries(published))
      expect(atMonth(found, Number(month))[0]).toBeCloseTo(share, 6);
    expect(medianOf(found, ({ shares }) => shares[1]!)).toBe(31);
  });
});
