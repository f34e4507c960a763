import { describe, expect, test } from "vitest";
import { observedPeople } from "../../../src/analysis/against-plan/observed-people.js";
import type { CountKind } from "../../../src/analysis/against-plan/series.js";
import { kindOfStatus } from "../../../src/events/status-kinds.js";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import { monthIn } from "../../../src/input/people/day.js";
import { HistoryBuilder } from "../../../src/input/people/history-builder.js";
import { readPeople } from "../../../src/input/people/read-people.js";
import { planOf } from "./employed.js";

const { plan, planned } = await planOf();
const stateOf = (status: string): number | undefined => {
  const place = plan.scenario.states.findIndex(({ name }) => name === status);
  return place < 0 ? undefined : place;
};

async function observed(
  rows: readonly string[],
  through = monthIn(2028, 6),
  head = "person;datum;status;kön",
) {
  const builder = new HistoryBuilder();
  const problems = new Problems();
  const source = textSource("handelser.csv", [head, ...rows].join("\n"));
  await readPeople(source, builder, { each: "person" }, problems);
  expect(problems.told).toEqual([]);
  const history = builder.finish();
  return observedPeople(history, planned, {
    states: history.statuses.map(stateOf),
    kinds: history.statuses.map((status) => kindOfStatus(status, new Map())),
    gap: 2,
    first: monthIn(2027, 1),
    through,
  });
}

/** The months, from January 2027 as 1, in which there is somebody, and how many. */
const monthsOf = (found: Awaited<ReturnType<typeof observed>>, kind: CountKind): Record<number, number> =>
  Object.fromEntries(
    found.observed.leaves
      .flatMap((leaf) => [...leaf[kind].entries()])
      .filter(([, people]) => people > 0)
      .map(([month, people]) => [month + 1, people]),
  );

describe("people as the plan counts them", () => {
  test("begins, is there when each month is over, and drops out", async () => {
    const found = await observed([
      "A;2026-10-01;bistånd;kvinna",
      "A;2027-02-10;jobb;kvinna",
      "A;2027-04-20;bistånd;kvinna",
    ]);
    expect(found.observed.leaves.map(({ sex }) => sex)).toEqual(["women"]);
    expect(monthsOf(found, "started")).toEqual({ 2: 1 });
    expect(monthsOf(found, "employed")).toEqual({ 2: 1, 3: 1 });
    expect(monthsOf(found, "droppedOut")).toEqual({ 4: 1 });
    expect(monthsOf(found, "toWork")).toEqual({});
  });

  test("who has been there as long as the plan says has not dropped out, a month less has", async () => {
    const over = await observed(["A;2027-01-01;jobb;man", "A;2028-01-01;bistånd;man"]);
    expect(monthsOf(over, "droppedOut")).toEqual({});
    expect(monthsOf(over, "employed")[11]).toBe(1);
    expect(monthsOf(over, "employed")[12]).toBeUndefined();
    const before = await observed(["A;2027-01-01;jobb;man", "A;2027-12-01;bistånd;man"]);
    expect(monthsOf(before, "droppedOut")).toEqual({ 11: 1 });
  });

  test("goes to work when the job ends, and is in work after it", async () => {
    const found = await observed([
      "A;2027-01-15;jobb;man",
      "A;2028-01-01;arbete;man",
      "A;2028-04-01;bistånd;man",
    ]);
    expect(monthsOf(found, "toWork")).toEqual({ 12: 1 });
    expect(monthsOf(found, "inWork")).toEqual({ 12: 1, 13: 1, 14: 1 });
  });

  test("spells with a last day end with it", async () => {
    const rows = ["A;2027-01-01;2027-03-31;jobb;man", "A;2027-04-01;;arbete;man"];
    const found = await observed(rows, monthIn(2027, 6), "person;från;till;status;kön");
    expect(monthsOf(found, "employed")).toEqual({ 1: 1, 2: 1 });
    expect(monthsOf(found, "toWork")).toEqual({ 3: 1 });
  });

  test("who was there before the plan began is left out, and what comes after the last month", async () => {
    const found = await observed(
      ["A;2026-12-01;jobb;man", "B;2027-01-01;jobb;man", "C;2027-07-01;jobb;man"],
      monthIn(2027, 6),
    );
    expect(found.before).toBe(1);
    expect(monthsOf(found, "started")).toEqual({ 1: 1 });
    expect(monthsOf(found, "employed")).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 });
  });

  test("everybody who has begun is in one place each month", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const month = (n: number): string =>
        `${String(2027 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}`;
      const begin = i % 9;
      return [
        `P${String(i)};${month(begin)}-0${String((i % 8) + 1)};jobb;man`,
        ...(i % 3 === 0 ? [`P${String(i)};${month(begin + (i % 7) + 1)}-11;bistånd;man`] : []),
        ...(i % 6 === 0 ? [`P${String(i)};${month(begin + (i % 7) + 3)}-21;arbete;man`] : []),
      ];
    }).flat();
    const { observed: all } = await observed(rows);
    const [leaf] = all.leaves;
    let begun = 0;
    let gone = 0;
    for (let month = 0; month < all.months; month++) {
      begun += leaf!.started[month]!;
      gone += leaf!.droppedOut[month]! + leaf!.toWork[month]!;
      expect(begun).toBe(leaf!.employed[month]! + gone);
      expect(leaf!.inWork[month]!).toBeLessThanOrEqual(begun - leaf!.employed[month]!);
    }
    expect(begun).toBe(40);
  });
});
