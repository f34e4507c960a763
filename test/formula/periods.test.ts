import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayBefore, isNamedDay } from "../../src/core/calendar.js";
import { holds, periodsOf } from "../../src/formula/graph/dates.js";

const calendarDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const oneDay = 86_400_000;
const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => n * oneDay);

test("the days before and after are those of the calendar", () => {
  fc.assert(
    fc.property(days, (ms) => {
      expect(dayAfter(calendarDay(ms))).toBe(calendarDay(ms + oneDay));
      expect(dayBefore(calendarDay(ms))).toBe(calendarDay(ms - oneDay));
      expect(isNamedDay(calendarDay(ms))).toBe(true);
    }),
  );
});

test.each(["2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1", ""])(
  "%j is no day",
  (text) => {
    expect(isNamedDay(text)).toBe(false);
  },
);

test("years that follow each other are one period, a gap makes two", () => {
  const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });
  expect(periodsOf([year(2019), year(2021), year(2020)])).toEqual([{ from: "2019-01-01", to: "2021-12-31" }]);
  expect(periodsOf([year(2019), year(2021)])).toEqual([year(2019), year(2021)]);
  expect(periodsOf([year(2019), { from: "2020-01-01" }])).toEqual([{ from: "2019-01-01" }]);
  expect(periodsOf([{ to: "2019-12-31" }, { from: "2020-01-01" }])).toEqual([{}]);
});

/** Few days, so that periods meet, overlap and hold each other. */
const day = fc.integer({ min: 0, max: 30 }).map((n) => calendarDay(Date.UTC(2024, 1, 15) + n * oneDay));
const period = fc
  .tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }))
  .map(([a, b]) => (a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]))
  .map(([from, to]) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));

test("the periods hold on the days that any row holds, are in order and never touch", () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 6 }), (rows) => {
      const periods = periodsOf(rows);
      for (let n = -1; n < 32; n++) {
        const at = calendarDay(Date.UTC(2024, 1, 15) + n * oneDay);
        expect(periods.filter((p) => holds(p, at)).length).toBe(rows.some((r) => holds(r, at)) ? 1 : 0);
      }
      periods.slice(1).forEach((later, i) => {
        expect(dayAfter(periods[i]!.to!) < later.from!).toBe(true);
      });
    }),
  );
});
