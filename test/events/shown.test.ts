import fc from "fast-check";
import { expect, test } from "vitest";
import { shownShareAt, shownShares } from "../../src/events/shown-estimates.js";
import { shownOf, writeDown } from "../../src/events/shown.js";
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
      const small = numbersIn(shownOf(found, rules), "").filter(([, n]) => n > 0 && n < 5);
      expect(small.filter(([at]) => !notCounts.test(at))).toEqual([]);
      const all = shownOf(found, { ...rules, minCell: 1 });
      expect(all.hides).toBe(false);
      expect(all.people).toBe(found.people);
    }),
    { numRuns: 5 },
  );
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
