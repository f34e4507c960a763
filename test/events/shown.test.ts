import fc from "fast-check";
import { expect, test } from "vitest";
import { shownShareAt, shownShares } from "../../src/events/shown-estimates.js";
import { type ShownFollowed, shownOf, writeDown } from "../../src/events/shown.js";
import { expectKept } from "./kept.js";
import { followed } from "./people.js";

const statuses = ["försörjningsstöd", "försörjningsstöd", "praktik", "arbete", "okänt", "flyttat"];
const event = fc
  .record({
    person: fc.integer({ min: 1, max: 35 }),
    year: fc.integer({ min: 2021, max: 2023 }),
    month: fc.integer({ min: 1, max: 12 }),
    status: fc.constantFrom(...statuses),
  })
  .map(
    ({ person, year, month, status }) =>
      `P${String(person)};${String(year)}-${String(month).padStart(2, "0")}-01;${status};${person % 3 === 0 ? "man" : "kvinna"}\n`,
  );
type ShownGroup = ShownFollowed["groups"][number]["groups"][number];
const rules = { minCell: 5, mostWays: 12, fromStart: true };

test("no hidden count of a whole report can be told from all its tables together", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 20, maxLength: 110 }), async (events) => {
      const found = await followed([`person;datum;status;kön\n${events.join("")}`], {
        through: "2024-06",
        by: ["sex"],
      });
      const { book } = writeDown(found, rules);
      expectKept(book, 5);
    }),
    { numRuns: 5 },
  );
});

/** What a reader of a row takes from it: who came in and came back, and has not ended. */
function notOver({ people, returns }: Pick<ShownGroup, "people" | "returns">): number | undefined {
  const { ended, returned } = returns;
  return people === undefined || ended === undefined || returned === undefined
    ? undefined
    : people + returned - ended;
}

/** Every number in what may be shown, with where it stands. */
function numbersIn(value: unknown, at: string): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${at}.${key}`));
}

test("nothing that is shown is a count from 1 to 4, and with --min-cell 1 all is shown", async () => {
  const notCounts =
    /\.(period|steps|to|month|months|columns|kinds|meanMonths|medianMonths|shares|ofStarts|ofStock|withinYear|from)\b/u;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 20, maxLength: 110 }), async (events) => {
      const found = await followed([`person;datum;status;kön\n${events.join("")}`], {
        through: "2024-06",
        by: ["sex"],
      });
      const shown = shownOf(found, rules);
      for (const { groups } of shown.groups)
        for (const row of groups) expect([1, 2, 3, 4]).not.toContain(notOver(row));
      const small = numbersIn(shown, "").filter(([, n]) => n > 0 && n < 5);
      expect(small.filter(([at]) => !notCounts.test(at))).toEqual([]);
      const all = shownOf(found, { ...rules, minCell: 1 });
      expect(all.hides).toBe(false);
      expect(all.people).toBe(found.people);
    }),
    { numRuns: 5 },
  );
});

interface Alike {
  readonly people: number;
  readonly sex: string;
  readonly events: readonly string[];
}
/** So many people with the same events, as a file of events. */
const file = (...groups: readonly Alike[]): string =>
  groups.reduce(
    (text, { people, sex, events }, g) =>
      text +
      Array.from({ length: people }, (_, i) =>
        events.map((one) => `P${String(g)}-${String(i)};${one};${sex}\n`).join(""),
      ).join(""),
    "person;datum;status;kön\n",
  );
const shownFor = async (...groups: readonly Alike[]) =>
  shownOf(await followed([file(...groups)], { through: "2024-06", by: ["sex"] }), rules);
const aid = "2022-01-01;försörjningsstöd";
const work = "2022-05-01;arbete";

test("the steps to self-support are not told by how many came to it", async () => {
  const { chainTotal, steps } = await shownFor(
    { people: 40, sex: "man", events: [aid, work] },
    { people: 3, sex: "man", events: [aid, "2022-03-01;praktik", work] },
    { people: 30, sex: "kvinna", events: [aid] },
  );
  const shown = steps.filter(({ people }) => people !== undefined);
  expect(chainTotal.out === undefined || shown.length === 0).toBe(true);
});

test("where people are is not told by how long they have had support, or by the ways", async () => {
  const { chain, stock, bands, ways } = await shownFor(
    { people: 50, sex: "man", events: [aid] },
    { people: 30, sex: "man", events: [aid, work] },
    { people: 2, sex: "man", events: [aid, "2022-05-01;flyttat"] },
  );
  const { places } = chain.at(-1)!;
  expect(places.left).toBeUndefined();
  const aidInOtherTables = [
    stock,
    ...bands.map(({ now }) => now),
    ...ways.filter(({ states }) => states.length === 1).map(({ people }) => people),
  ];
  expect([places.aid, places.selfSupport].filter((n) => n === undefined)).toHaveLength(1);
  if (places.aid === undefined) expect(aidInOtherTables).not.toContain(50);
  // 32 of 82 times with support are over: two more than came to work.
  expect(bands.every(({ shares }) => shares === "notFollowed" || shares.ofStarts === undefined)).toBe(true);
});

test("one who still has support is not told by how many times with support are over", async () => {
  const found = await shownFor(
    { people: 50, sex: "kvinna", events: [aid, work] },
    { people: 50, sex: "man", events: [aid, work] },
    { people: 1, sex: "man", events: [aid] },
  );
  const { supported, returnsTotal, groups } = found;
  expect(supported === undefined || returnsTotal.ended === undefined).toBe(true);
  for (const { people, returns } of groups[0]!.groups) expect(notOver({ people, returns }) ?? 0).toBe(0);
});

test("a group's share within a year is not told by the others' and that of all", async () => {
  const { groups, ends } = await shownFor(
    { people: 40, sex: "man", events: [aid, work] },
    { people: 20, sex: "man", events: [aid] },
    { people: 2, sex: "kvinna", events: [aid, work] },
    { people: 30, sex: "kvinna", events: [aid] },
  );
  expect(ends.find(({ month }) => month === 12)?.shares[1]).toBe(0.457);
  expect(groups[0]!.groups.map(({ withinYear }) => withinYear)).toEqual([undefined, undefined]);
});

test("a share that comes to a few people is not shown, however many moved", () => {
  // Ten of forty come to a measure and eight leave it: two are there. Then five more come.
  const found = [
    [10, 0],
    [0, 8],
    [5, 0],
  ].map(([came, went], i) => ({
    month: i + 1,
    shares: [[30, 10], [38, 2], [33, 7]][i]!.map((n) => n / 40), // prettier-ignore
    inSight: [[40, 0], [30, 10], [38, 2]][i]!, // prettier-ignore
    moved: [0, came!, went!, 0],
  }));
  expect(shownShares(found, [[0], [1]], 5).map(({ month }) => month)).toEqual([1, 3]);
  expect(shownShares(found, [[0], [1]], 1).map(({ month }) => month)).toEqual([1, 2, 3]);
  // Two of forty are left, and are not told by those who are not.
  const most = [{ month: 12, shares: [2 / 40, 38 / 40], inSight: [40, 0], moved: [0, 38, 0, 0] }];
  expect([shownShareAt(most, 12, 1, 5), shownShareAt(most, 12, 1, 1)]).toEqual([undefined, 0.95]);
});

test("shares are shown where none or enough have moved since the last that was shown", () => {
  const moved = (out: number): readonly number[] => [0, out, 0, 0];
  const found = [1, 2, 3, 4, 5].map((month) => ({
    month,
    shares: [1 - month / 10, month / 10],
    inSight: [40, 0],
    moved: moved(month === 3 ? 0 : 3),
  }));
  const columns = [[0], [1]];
  // Three and three are six; nobody moved in the third month; three and three again.
  expect(shownShares(found, columns, 5).map(({ month }) => month)).toEqual([2, 5]);
  expect(shownShares(found, columns, 1).map(({ month }) => month)).toEqual([1, 2, 4, 5]);
  expect(shownShares(found, columns, 5, [1, 3, 5]).map(({ month }) => month)).toEqual([3, 5]);
});
