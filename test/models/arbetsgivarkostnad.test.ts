import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked, type Given } from "./asked.js";
import { Asker, brokenClaims, farFromExact } from "./claims.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(...["skatt", "anstallningsstod", "arbetsgivarkostnad"].map(shippedFolder));
});

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  expect(problems.told.filter((p) => JSON.stringify(p).includes("models/arbetsgivarkostnad"))).toEqual([]);
});

const everything = {
  po: "44,53 %",
  avtalsförsäkring: "0,13 %",
  räkna_semestertillägg: "ja",
  räkna_sjuklön: "ja",
  sjukdagar_per_år: "8",
  sjukfall_per_år: "2",
  räkna_handledning: "ja",
  handledarlön: "32000",
  handledarandel: "10 %",
  räkna_plats: "ja",
  platskostnad: "1500",
};

const wage = "(23000)";
const calls = {
  lagstadgad_lönekostnad: "lagstadgad_lönekostnad(23000; 40)",
  semesterpåslag_kr: `semesterpåslag_kr${wage}`,
  semestertillägg_kr: `semestertillägg_kr${wage}`,
  lönesumma: `lönesumma${wage}`,
  pensionspremie_kr: `pensionspremie_kr${wage}`,
  löneskatt_på_pension_kr: `löneskatt_på_pension_kr${wage}`,
  avtalspåslag_kr: `avtalspåslag_kr${wage}`,
  lönekostnad: "lönekostnad(23000; 40)",
  sjuklön_kr: `sjuklön_kr${wage}`,
  sjuklönekostnad: "sjuklönekostnad(23000; 40)",
  handledning_kr: "handledning_kr",
  platskostnad_kr: "platskostnad_kr",
  arbetsgivarkostnad: "arbetsgivarkostnad(23000; 40)",
  nettokostnad: "nettokostnad(23000; 40; 15710)",
  nettokostnad_introduktionsjobb: "nettokostnad_introduktionsjobb(23000; 100 %; 40)",
  nettokostnad_nystartsjobb: "nettokostnad_nystartsjobb(23000; 100 %; 40; 2)",
};

test("each rule has a value on every day it claims to hold, and is refused before", () => {
  expect(brokenClaims(rulebook, "arbetsgivarkostnad", calls, everything, "2026-12-31")).toEqual([]);
});

test.each(["2019-01-01", "2023-06-01", "2026-04-01"])("%s: floats give the öre that 34 digits give", (day) => {
  expect(farFromExact(rulebook, Object.values(calls), day, everything)).toEqual([]);
});

const days = fc.constantFrom("2019-03-01", "2020-06-01", "2021-07-15", "2022-10-01", "2023-06-01", "2024-06-01", "2026-04-15");
const wages = fc.integer({ min: 0, max: 80_000 });
const ages = fc.integer({ min: 18, max: 69 });
const off = { påslag_enligt_po: "nej", räkna_avtalsförsäkring: "nej", räkna_pensionspremie: "nej" };

const cost = (day: string, wage: number, age: number, given: Given): number =>
  asked(rulebook, ["arbetsgivarkostnad(w; a)"], day, { ...given, w: wage, a: age })[0]!;

describe("arbetsgivarkostnad", () => {
  test("with everything off is the wage and the statutory fees", () => {
    fc.assert(
      fc.property(days, wages, ages, (day, wage, age) => {
        const [statutory, fees] = asked(
          rulebook,
          ["lagstadgad_lönekostnad(w; a)", "arbetsgivaravgift_kr(w; a)"],
          day,
          { w: wage, a: age },
        );
        expect(cost(day, wage, age, off)).toBeCloseTo(wage + fees!, 6);
        expect(statutory).toBeCloseTo(wage + fees!, 6);
      }),
      { numRuns: 60 },
    );
  });

  test("is its parts", () => {
    fc.assert(
      fc.property(days, wages, ages, (day, wage, age) => {
        const parts = asked(
          rulebook,
          [
            "lönesumma(w)",
            "arbetsgivaravgift_kr(lönesumma(w); a)",
            "avtalspåslag_kr(lönesumma(w))",
            "sjuklönekostnad(w; a)",
            "handledning_kr",
            "platskostnad_kr",
          ],
          day,
          { ...everything, w: wage, a: age },
        );
        const sum = parts.reduce((a, b) => a + b, 0);
        expect(cost(day, wage, age, everything)).toBeCloseTo(sum, 6);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test("with PO is the wage times one and PO, for whom the fees are not reduced", () => {
    fc.assert(
      fc.property(days, wages, fc.integer({ min: 23, max: 64 }), fc.integer({ min: 3142, max: 6000 }), (day, wage, age, po) => {
        const given = { po: `${String(po / 100).replace(".", ",")} %` };
        expect(cost(day, wage, age, given)).toBeCloseTo(wage * (1 + po / 10_000), 6);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [{ räkna_avtalsförsäkring: "ja", avtalsförsäkring: "0,13 %" }],
    [{ räkna_pensionspremie: "ja" }],
    [{ semester_som_påslag: "ja" }],
    [{ räkna_semestertillägg: "ja" }],
    [{ räkna_sjuklön: "ja", sjukdagar_per_år: "8", sjukfall_per_år: "2" }],
    [{ räkna_handledning: "ja", handledarlön: "32000", handledarandel: "10 %", handledarpåslag: "40 %" }],
    [{ räkna_plats: "ja", platskostnad: "1500" }],
  ])("rises with each part that is switched on: %o", (part) => {
    expect(cost("2026-04-15", 23_000, 40, { ...off, ...part })).toBeGreaterThan(cost("2026-04-15", 23_000, 40, off));
  });

  test("of a new employee by parts: 31.42 %, 0.13 %, and 6 % with 24.26 % on it, up to 7.5 inkomstbasbelopp", () => {
    fc.assert(
      fc.property(wages, (wage) => {
        const line = (7.5 * 83_400) / 12;
        const premium = 0.06 * Math.min(wage, line) + 0.315 * Math.max(0, wage - line);
        const given = { påslag_enligt_po: "nej", avtalsförsäkring: "0,13 %" };
        expect(cost("2026-02-01", wage, 40, given)).toBeCloseTo(wage * 1.3155 + premium * 1.2426, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("sjuklön", () => {
  test("is four fifths of the days' pay less a fifth of a week's sjuklön per spell, never negative", () => {
    const few = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(wages, few, fc.integer({ min: 0, max: 14 }), (wage, sickDays, spells) => {
        const week = (wage * 12) / 52;
        const year = 0.8 * sickDays * (week / 5) - Math.min(spells, 10) * 0.2 * 0.8 * week;
        const [ours] = asked(rulebook, ["12 * sjuklön_kr(w)"], "2026-02-01", {
          w: wage,
          sjukdagar_per_år: sickDays,
          sjukfall_per_år: spells,
        });
        expect(ours).toBeCloseTo(Math.max(0, year), 5);
      }),
      { numRuns: 60 },
    );
  });
});

test("subsidised, the cost and the support are the unsubsidised cost again, and the support is never above the wage and fees", () => {
  fc.assert(
    fc.property(days, wages, ages, fc.integer({ min: 1, max: 100 }), (day, wage, age, share) => {
      const given = { ...everything, semester_som_påslag: "ja", w: wage, a: age, g: `${share} %` };
      const [net, support, gross, statutory] = asked(
        rulebook,
        [
          "nettokostnad_introduktionsjobb(w; g; a)",
          "introduktionsjobb(lönesumma(w); g; a)",
          "arbetsgivarkostnad(w; a)",
          "lagstadgad_lönekostnad(lönesumma(w); a)",
        ],
        day,
        given,
      );
      expect(net! + support!).toBeCloseTo(gross!, 6);
      expect(support).toBeLessThanOrEqual(statutory! + 1e-6);
      expect(net).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

test("PO after 2023 is asked for by name, and never guessed", () => {
  const dates = onDay("2026-01-01");
  const told = (given: Readonly<Record<string, string>>, formula: string) =>
    new Asker(rulebook, given).ask(formula, dates).problems.told;
  expect(told({}, "lönekostnad(23000; 40)")).toEqual([expect.objectContaining({ code: "varde-saknas", name: "po" })]);
  expect(told({ påslag_enligt_po: "nej" }, "lönekostnad(23000; 40)")).toEqual([
    expect.objectContaining({ code: "varde-saknas", name: "po_avtalsförsäkringar" }),
  ]);
  expect(told({ po: "40 %", räkna_handledning: "ja", handledarandel: "10 %" }, "arbetsgivarkostnad(23000; 40)")).toEqual([
    expect.objectContaining({ code: "indata-saknas", name: "handledarlön" }),
  ]);
  expect(told({ po: "40 %" }, "arbetsgivarkostnad(23000; 40)")).toEqual([]);
});
