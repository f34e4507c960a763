import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked, type Given, whyNot } from "./asked.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("skatt"), shippedFolder("trygghet"));
});

const one = (formulas: readonly string[], day: string, given: Given = {}): number[] =>
  asked(rulebook, formulas, day, given);

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  const ours = problems.told.filter((p) => JSON.stringify(p).includes("models/trygghet"));
  expect(ours).toEqual([]);
});

const wages = fc.integer({ min: 0, max: 90_000 });
const months = fc.integer({ min: 0, max: 36 });

describe("a-kassa", () => {
  test("from 2025-10-01 is 5 kap. lagen (2024:506), by hand", () => {
    fc.assert(
      fc.property(wages, months, fc.integer({ min: 1, max: 300 }), (wage, member, day) => {
        const start = member >= 12 ? 80 : member >= 6 ? 60 : 50;
        const level = start - (day > 200 ? 15 : day > 100 ? 10 : 0);
        const [ours] = one(["akassa_per_månad(w; m; d)"], "2026-02-01", { w: wage, m: member, d: day });
        expect(ours).toBeCloseTo((Math.min(wage, 34_000) * level) / 100, 6);
      }),
    );
  });

  test("before is 26 § lagen (1997:238) with its caps and floors, by hand", () => {
    const rows = [
      { on: "2019-03-01", caps: [910, 760], floor: 365 },
      { on: "2023-03-01", caps: [1200, 1000], floor: 510 },
    ] as const;
    for (const { on, caps, floor } of rows)
      fc.assert(
        fc.property(wages, months, fc.integer({ min: 1, max: 450 }), (wage, member, day) => {
          const share = day <= 200 ? 0.8 : 0.7;
          const daily = Math.min(caps[day <= 100 ? 0 : 1], Math.max(floor, (share * wage) / 22));
          const [ours] = one(["akassa_per_månad(w; m; d)"], on, { w: wage, m: member, d: day });
          expect(ours).toBeCloseTo(22 * (member >= 12 ? daily : floor), 6);
        }),
      );
  });

  test("never rises with the days, nor falls with the wage or the months of membership", () => {
    fc.assert(
      fc.property(wages, wages, months, months, fc.integer({ min: 1, max: 299 }), (w, more, m, longer, d) => {
        const asks = [
          "akassa_per_månad(w; m; d)",
          "akassa_per_månad(w + more; m; d)",
          "akassa_per_månad(w; m + longer; d)",
          "akassa_per_månad(w; m; d + 1)",
        ];
        const given = { w, m, d, more, longer };
        for (const on of ["2024-05-01", "2026-05-01"]) {
          const [now, paidMore, member, later] = one(asks, on, given);
          expect(paidMore).toBeGreaterThanOrEqual(now! - 1e-6);
          expect(member).toBeGreaterThanOrEqual(now! - 1e-6);
          expect(later).toBeLessThanOrEqual(now! + 1e-6);
        }
      }),
    );
  });

  test("has no value after its last day", () => {
    const asks = [300, 301].map((day) => `akassa_per_månad(21000; 12; ${day})`);
    expect(one(asks, "2026-01-01")).toEqual([13_650, NaN]);
    expect(one(["akassa_per_månad(21000; 12; 451)"], "2024-01-01")).toEqual([NaN]);
  });

  test.each([
    ["akassa_dagar(252000; 12; 12)", "2025-09-30", "2025-10-01"],
    ["aktivitetsstöd_per_månad(21000; 12; 1)", "2025-09-30", "2025-10-01"],
    ["akassa_dagpenning(21000; 12; 1)", "2025-10-01", "2025-09-30"],
    ["studielån_fyra_veckor", "2022-12-31", "2023-01-01"],
    ["underhållsstöd(6)", "2022-12-31", "2023-01-01"],
  ])("%s asked for on %s says when it held: %s", (formula, day, held) => {
    expect(whyNot(rulebook, formula, day)).toContain(held);
  });

  test("lasts 100, 200 or 300 days after 4, 8 and 11 months of wages", () => {
    const lengths = Array.from({ length: 13 }, (_, m) => one(["akassa_dagar(240000; m; 0)"], "2026-01-01", { m })).flat();
    expect(lengths).toEqual([0, 0, 0, 0, 100, 100, 100, 100, 200, 200, 200, 300, 300]);
  });
});

// Övergångsbestämmelserna till SFS 2024:1358: the floor after day 300 came down in steps.
test.each([
  ["2025-12-31", 462],
  ["2026-02-01", 415],
  ["2026-04-01", 365],
])("aktivitetsstöd on %s is 2 kap. 3–4 §§ förordningen (2017:819), by hand", (on, floorAfter300) => {
  fc.assert(
    fc.property(wages, months, fc.integer({ min: 1, max: 1500 }), (wage, member, day) => {
      const start = member >= 12 ? 80 : member >= 6 ? 60 : 50;
      const base = Math.min(wage, 34_000) / 22;
      const floor = day <= 300 ? 365 : floorAfter300;
      const daily =
        day <= 300
          ? (base * (start - (day > 200 ? 15 : day > 100 ? 10 : 0))) / 100
          : (Math.min(base, 1364) * Math.max(0, start - 15 - 5 - 5 * Math.floor((day - 301) / 100))) / 100;
      const [ours] = one(["aktivitetsstöd_per_månad(w; m; d)"], on, { w: wage, m: member, d: day });
      expect(ours).toBeCloseTo(22 * Math.max(floor, daily), 6);
    }),
  );
});

describe("benefits for families", () => {
  // Nordea, Bidrag och avgifter: barnbidrag with flerbarnstillägg for one to four children.
  test.each([
    [1, 1_250],
    [2, 2_650],
    [3, 4_480],
    [4, 6_740],
  ])("barnbidrag for %d children is %d", (children, printed) => {
    expect(one([`barnbidrag(${children}; ${children})`], "2026-01-01")).toEqual([printed]);
  });

  test("bostadsbidrag is 97 kap. 15–22 §§ socialförsäkringsbalken, by hand", () => {
    const caps = { "2025-10-01": [5300, 5900, 6600], "2026-10-01": [6800, 7900, 8600] };
    const special = [1500, 2000, 2650];
    for (const [on, cap] of Object.entries(caps))
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 0, max: 15_000 }),
          fc.integer({ min: 0, max: 400_000 }),
          fc.integer({ min: 0, max: 400_000 }),
          (n, rent, first, second) => {
            const at = Math.min(n, 3) - 1;
            const most = special[at]! + 0.5 * Math.max(0, Math.min(rent, cap[at]!) - 1400);
            const paid = (less: number) => Math.floor(Math.max(0, most - (0.2 * less) / 12) / 100 + 1e-9) * 100;
            const asks = ["bostadsbidrag(n; h; i)", "bostadsbidrag_makar(n; h; i; j)"];
            const [single, couple] = one(asks, on, { n, h: rent, i: first, j: second });
            expect(single).toBe(paid(Math.max(0, first - 150_000)));
            expect(couple).toBe(paid(Math.max(0, first - 75_000) + Math.max(0, second - 75_000)));
          },
        ),
      );
  });

  test("bostadsbidrag never rises with income, is never negative, and comes in whole hundreds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), wages, wages, wages, (n, rent, income, more) => {
        const given = { n, h: rent, i: 5 * income, j: 5 * more };
        const asks = ["bostadsbidrag(n; h; i)", "bostadsbidrag(n; h; i + j)", "bostadsbidrag_unga(h; i)"];
        const [before, after, young] = one(asks, "2026-03-01", given);
        expect(after).toBeLessThanOrEqual(before!);
        for (const amount of [before, after, young]) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount! % 100).toBe(0);
        }
      }),
    );
  });

  test("etableringstillägg is never more than 4 500, and an older child gives no less than a younger", () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 6 }), (young, old) => {
        const asks = ["etableringstillägg(y; o)", "etableringstillägg(y - 1; o + 1)"];
        const [now, older] = one(asks, "2026-01-01", { y: young + 1, o: old });
        expect(now).toBeLessThanOrEqual(4_500);
        expect(older).toBeGreaterThanOrEqual(now!);
      }),
    );
  });
});
