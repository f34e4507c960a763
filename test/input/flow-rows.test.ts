import fc from "fast-check";
import { expect, test } from "vitest";
import { beats, flowsOn, tie } from "../../src/input/files/flow-rows.js";
import type { FlowRow } from "../../src/input/scenario/scenario.js";

const at = { file: "floden.csv" };
const row = (more: Partial<FlowRow>): FlowRow => ({
  alternative: "with",
  from: 0,
  to: 1,
  share: { text: "1 %", at },
  move: { kind: "rate", per: "month" },
  source: "",
  at,
  ...more,
});
const general = row({});
const ofGroup = row({ group: 1 });
const dated = row({ group: 1, validFrom: "2027-01-01", validTo: "2027-12-31" });

test("the most specific row holds, on the days and for the group it is for", () => {
  const rows = [dated, general, ofGroup];
  const on = (group: number, day: string) =>
    flowsOn(rows, { alternative: "with", measure: "Spår", group, day });
  expect(on(0, "2027-06-01")).toEqual([general]);
  expect(on(1, "2026-12-31")).toEqual([ofGroup]);
  expect(on(1, "2027-01-01")).toEqual([dated]);
  expect(on(1, "2027-12-31")).toEqual([dated]);
  expect(on(1, "2028-01-01")).toEqual([ofGroup]);
});

test("rows to other states, after another time or in other months of the stay hold besides", () => {
  const others = [
    row({ to: 2 }),
    row({ move: { kind: "duration", after: { text: "6", at } } }),
    row({ move: { kind: "rate", per: "month", firstMonth: 7 } }),
  ];
  expect(flowsOn([general, ...others], { alternative: "with", group: 0 })).toHaveLength(4);
  expect(others.some((other) => tie(general, other))).toBe(false);
});

test("rows of one measure, and of people without any, keep to themselves", () => {
  const spår = row({ measure: "Spår" });
  const without = row({ alternative: "without" });
  expect(flowsOn([general, spår, without], { alternative: "with", measure: "Spår" })).toEqual([spår]);
  expect(flowsOn([general, spår, without], { alternative: "with", measure: "Kurs" })).toEqual([general]);
  expect(flowsOn([general, spår, without], { alternative: "without" })).toEqual([without]);
});

test("rows alike tie, and so do a group's row and a measure's", () => {
  expect(tie(general, row({ source: "annan" }))).toBe(true);
  expect(tie(ofGroup, row({ measure: "Spår" }))).toBe(true);
  expect(tie(ofGroup, row({ group: 2 }))).toBe(false);
  expect(tie(dated, row({ group: 1, validFrom: "2028-01-01" }))).toBe(false);
  expect(tie(dated, row({ group: 1, validFrom: "2027-12-31" }))).toBe(true);
});

test("where no rows tie, the order of rows says nothing and one row of a kind holds at most", () => {
  const days = fc.constantFrom("2026-01-01", "2026-07-01", "2027-01-01", undefined);
  const rows = fc.array(
    fc
      .record({
        measure: fc.constantFrom("Spår", "Kurs", undefined),
        group: fc.constantFrom(0, 1, undefined),
        validFrom: days,
        validTo: days,
      })
      .map((r) => row(Object.fromEntries(Object.entries(r).filter(([, value]) => value !== undefined)))),
    { maxLength: 6 },
  );
  const asked = fc.record({
    measure: fc.constantFrom("Spår", "Kurs"),
    group: fc.constantFrom(0, 1),
    day: fc.constantFrom("2026-03-01", "2026-09-01", "2027-09-01"),
  });
  fc.assert(
    fc.property(rows, asked, (all, who) => {
      fc.pre(!all.some((a, i) => all.slice(0, i).some((b) => tie(a, b))));
      const found = flowsOn(all, { alternative: "with", ...who });
      expect(found.length).toBeLessThanOrEqual(1);
      expect(flowsOn([...all].reverse(), { alternative: "with", ...who })).toEqual(found);
      for (const a of all) for (const b of all) expect(beats(a, b) && beats(b, a)).toBe(false);
    }),
  );
});
