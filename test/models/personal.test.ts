import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked, type Given } from "./asked.js";
import { Asker, brokenClaims, farFromExact } from "./claims.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("skatt"), shippedFolder("personal"));
});

const one = (formula: string, day: string, given: Given = {}): number => asked(rulebook, [formula], day, given)[0]!;

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  expect(problems.told.filter((p) => JSON.stringify(p).includes("models/personal"))).toEqual([]);
});

const calls = {
  tjänst_per_år: "tjänst_per_år(32000)",
  tjänst_med_plats_per_år: "tjänst_med_plats_per_år(32000; 60000)",
  tjänster: "tjänster(2; 20 %; 700000)",
  årskostnad_per_heltid: "årskostnad_per_heltid(400000; 60 %)",
  timmar_kr: "timmar_kr(100; 330)",
  esf_timkostnad: "esf_timkostnad(558600)",
  esf_timkostnad_av_månad: "esf_timkostnad_av_månad(46548)",
  tillväxtverket_timlön: "tillväxtverket_timlön(43000; 2)",
  esf_plus_kostnad: "esf_plus_kostnad(24; 50 %; 2; 482; 40 %)",
  esf_plus_stöd: "esf_plus_stöd(2321312; 'A')",
};

test("each rule has a value on every day it claims to hold, and is refused before and after", () => {
  expect(brokenClaims(rulebook, "personal", calls, { po: "40 %" }, "2026-12-31")).toEqual([]);
});

test.each([
  ["2019-06-01", /^(?:tillväxtverket|esf_plus)/u],
  ["2026-04-01", /^esf_tim/u],
])("%s: floats give the öre that 34 digits give", (day, refused) => {
  const formulas = Object.values(calls).filter((f) => !refused.test(f));
  expect(farFromExact(rulebook, formulas, day, { po: "40 %" })).toEqual([]);
});

const wages = fc.integer({ min: 0, max: 90_000 });
const counts = fc.integer({ min: 0, max: 40 });
const shares = fc.integer({ min: 1, max: 100 });

test("an amount made a full-time cost, times its share, is the amount again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000 }), shares, (amount, share) => {
      const given = { b: amount, d: `${share} %` };
      expect(one("tjänster(1; d; årskostnad_per_heltid(b; d))", "2026-01-01", given)).toBeCloseTo(amount, 5);
    }),
    { numRuns: 60 },
  );
});

test("`2 utredare à 20 %` is twice one of them, and five at 20 % are one", () => {
  fc.assert(
    fc.property(wages, counts, shares, (wage, count, share) => {
      const given = { w: wage, n: count, d: `${share} %`, po: "44,53 %" };
      const all = one("tjänster(n; d; tjänst_per_år(w))", "2026-01-01", given);
      expect(all).toBeCloseTo((wage * 12 * 1.4453 * count * share) / 100, 5);
      expect(all).toBeCloseTo(count * one("tjänster(1; d; tjänst_per_år(w))", "2026-01-01", given), 5);
      expect(one("tjänster(5; 20 %; tjänst_per_år(w))", "2026-01-01", given)).toBeCloseTo(
        one("tjänst_per_år(w)", "2026-01-01", given),
        5,
      );
    }),
    { numRuns: 60 },
  );
});

test("Tillväxtverket's hour grows by 2.4 % a year, compounded over at most seven", () => {
  fc.assert(
    fc.property(wages, fc.integer({ min: 0, max: 9 }), (wage, year) => {
      const expected = ((wage * 12) / 1720) * 1.024 ** Math.min(year, 7);
      expect(one("tillväxtverket_timlön(w; y)", "2024-01-01", { w: wage, y: year })).toBeCloseTo(expected, 6);
    }),
    { numRuns: 60 },
  );
});

test("a year's hours at ESF's price of an hour cost the year", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (cost) => {
      expect(one("timmar_kr(1862; esf_timkostnad(c))", "2019-01-01", { c: cost })).toBeCloseTo(cost, 5);
    }),
    { numRuns: 40 },
  );
});

test("the hours of a programme are those of the decision, and are refused outside it", () => {
  const asker = new Asker(rulebook);
  const decided = (decision: string) => ({ cycle: "2022-05-01", price: "2022-05-01", decision });
  expect(asker.ask("esf_timkostnad(558600)", decided("2020-12-31")).value).toBeCloseTo(300, 6);
  expect(asker.ask("esf_timkostnad(558600)", decided("2021-01-01")).problems.told).toEqual([
    expect.objectContaining({ code: "varde-saknas", held: [{ from: "2014-01-01", to: "2020-12-31" }] }),
  ]);
});

test("PO after 2023 is asked for by name", () => {
  expect(new Asker(rulebook).ask("tjänst_per_år(32000)", onDay("2025-01-01")).problems.told).toEqual([
    expect.objectContaining({ code: "varde-saknas", name: "po" }),
  ]);
});
