import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked, type Given } from "./asked.js";
import { Asker, brokenClaims, farFromExact } from "./claims.js";
import { worked } from "./laid-out.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("skatt"), shippedFolder("anstallningsstod"));
});

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  expect(problems.told.filter((p) => JSON.stringify(p).includes("models/anstallningsstod"))).toEqual([]);
});

const supplied = { lönebidrag_premier: "0,13 %", avtalspåslag_hos_arbetsgivaren: "7,59 %" };

const anyone = "23000; 100 %; 40";
const calls = {
  stödgrundande_avgift: "stödgrundande_avgift(20000; 40)",
  nystartsjobb_underlag: "nystartsjobb_underlag(23000; 100 %)",
  nystartsjobb_enheter: "nystartsjobb_enheter('arbetslös'; 30)",
  nystartsjobb: `nystartsjobb(${anyone}; nystartsjobb_enheter('nyanländ'; 6))`,
  nystartsjobb_tid: "nystartsjobb_tid('arbetslös'; 58; 30)",
  särskilt_anställningsstöd_underlag: "särskilt_anställningsstöd_underlag(23000; 100 %)",
  introduktionsjobb: `introduktionsjobb(${anyone})`,
  extratjänst: `extratjänst(${anyone})`,
  handledarstöd: "handledarstöd(75 %; 3)",
  etableringsjobb_omräknat: "etableringsjobb_omräknat(8778)",
  etableringsjobb_lön: "etableringsjobb_lön",
  etableringsjobb_steg: "etableringsjobb_steg(21000)",
  etableringsjobb_ersättning: "etableringsjobb_ersättning(21000)",
  etableringsjobb_ersättning_vid_lön: "etableringsjobb_ersättning_vid_lön(21000; 5000)",
  etableringsjobb_arbetsgivarens_kostnad: "etableringsjobb_arbetsgivarens_kostnad(40)",
  etableringsjobb_den_anställdes_inkomst: "etableringsjobb_den_anställdes_inkomst(21000)",
  lönebidrag_underlag: "lönebidrag_underlag(23000; 100 %)",
  lönebidrag: `lönebidrag(${anyone}; 60 %)`,
  beredskapsanställning_lönekostnad: "beredskapsanställning_lönekostnad(23000; 40)",
  beredskapsanställning_kommunens_kostnad: "beredskapsanställning_kommunens_kostnad(23000; 40; 15710)",
  bal_lägsta_lön: "bal_lägsta_lön",
};

test("each rule has a value on every day it claims to hold, and is refused before and after", () => {
  expect(brokenClaims(rulebook, "anstallningsstod", calls, supplied, "2026-12-31")).toEqual([]);
});

test.each(["2024-06-01", "2025-01-31", "2026-04-01"])("%s: floats give the öre that 34 digits give", (day) => {
  const held = new Asker(rulebook, supplied);
  const formulas = Object.values(calls).filter((f) => held.ask(f, onDay(day)).value !== undefined);
  expect(formulas.length).toBeGreaterThan(15);
  expect(farFromExact(rulebook, formulas, day, supplied)).toEqual([]);
});

/**
 * Fees as socialavgiftslagen (2000:980) and the acts on the young have them: lag (2021:55), lag (2026:100). By the age
 * at the beginning of the year, from 18. Shares of the wage up to 25 000 kr for the young.
 */
function fee(wage: number, age: number, day: string): number {
  const summer = (year: number) => day >= `${year}-06-01` && day <= `${year}-08-31`;
  if (age <= 22) {
    const low = Math.min(wage, 25_000);
    const rest = (wage - low) * 0.3142;
    if (summer(2021) || summer(2022)) return low * 0.1021 + rest;
    if (day >= "2021-01-01" && day <= "2023-03-31") return low * 0.1973 + rest;
    if (day >= "2026-04-01" && day <= "2027-09-30") return low * 0.2081 + rest;
  }
  const old = day < "2023-01-01" ? 65 : day < "2026-01-01" ? 66 : 67;
  if (age < old) return wage * 0.3142;
  return wage * (day < "2019-07-01" ? 0.1636 : 0.1021);
}

/** 11 and 16–17 §§ förordningen (2018:43), by absence, as worded from April 2022 and from 2024. */
function newStart(wage: number, share: number, age: number, absence: number, day: string): number {
  const base = Math.min(wage, 20_000 * share);
  const step = absence < 24 ? 0 : absence <= 36 ? 1 : 2;
  const levels = day >= "2022-04-01" && day < "2024-01-01" ? [2, 2.5, 3] : [1, 2, 2.5];
  return fee(base, age, day) + (levels[step]! - 1) * base * 0.3142;
}

/** 14–16 §§ förordningen (2018:42) for introduktionsjobb; the whole cost for extratjänst. */
function wageSupport(share: number, wage: number, time: number, age: number, day: string): number {
  const base = Math.min(wage, 20_000 * time);
  return share * (base + fee(base, age, day));
}

/** 19–21 §§ förordningen (2017:462) with the ceiling of the time. */
function wageSubsidy(level: number, wage: number, time: number, age: number, day: string): number {
  const ceiling = day < "2019-04-01" ? 18_300 : day < "2020-01-01" ? 19_100 : 20_000;
  const base = Math.min(wage, ceiling * time);
  return level * (base * 1.0013 + fee(base, age, day));
}

const turningDays = [
  ...["2019-01-01", "2019-04-15", "2020-03-01", "2021-02-01", "2021-07-15", "2022-03-31", "2022-04-01", "2022-07-15"],
  ...["2022-12-31", "2023-03-31", "2023-12-31", "2024-01-01", "2025-03-01", "2026-01-01", "2026-03-31", "2026-04-01"],
];
const days = fc.constantFrom(...turningDays);
const person = fc.record({
  wage: fc.integer({ min: 0, max: 45_000 }),
  share: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  age: fc.integer({ min: 18, max: 69 }),
  absence: fc.integer({ min: 0, max: 120 }),
  level: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
});
const people = fc.array(person, { minLength: 1, maxLength: 40 });
type Person = Readonly<{ wage: number; share: number; age: number; absence: number; level: number }>;

function supports(of: readonly Person[], formulas: readonly string[], day: string): Float64Array[] {
  const column = (pick: (p: Person) => number) => Float64Array.from(of, pick);
  const columns = {
    lön: column((p) => p.wage),
    grad: column((p) => p.share),
    ålder: column((p) => p.age),
    frånvaro: column((p) => p.absence),
    nivå: column((p) => p.level),
    lönebidrag_premier: Float64Array.from(of, () => 0.0013),
  };
  return worked(rulebook, formulas, day, columns, of.length);
}

const newStartFormula = "nystartsjobb(lön; grad; ålder; nystartsjobb_enheter('arbetslös'; frånvaro))";
const formulas = [newStartFormula, "introduktionsjobb(lön; grad; ålder)", "lönebidrag(lön; grad; ålder; nivå)"];
const extra = "extratjänst(lön; grad; ålder)";
const extraHeld = (day: string) => day <= "2022-12-31";

describe("support per month", () => {
  test("is what the regulations say, worked out by hand", () => {
    fc.assert(
      fc.property(days, people, (day, of) => {
        const [start, intro, subsidy] = supports(of, formulas, day);
        const all = extraHeld(day) ? supports(of, [extra], day)[0]! : undefined;
        of.forEach(({ wage, share, age, absence, level }, i) => {
          expect(start![i]).toBeCloseTo(newStart(wage, share, age, absence, day), 6);
          expect(intro![i]).toBeCloseTo(wageSupport(0.8, wage, share, age, day), 6);
          expect(subsidy![i]).toBeCloseTo(wageSubsidy(level, wage, share, age, day), 6);
          if (all !== undefined) expect(all[i]).toBeCloseTo(wageSupport(1, wage, share, age, day), 6);
        });
      }),
    );
  });

  test("is never negative, and never above the wage, the fees and the premiums it is for", () => {
    fc.assert(
      fc.property(days, people, (day, of) => {
        const kinds = extraHeld(day) ? [...formulas, extra] : formulas;
        for (const kind of supports(of, kinds, day))
          of.forEach(({ wage, age }, i) => {
            expect(kind[i]).toBeGreaterThanOrEqual(0);
            expect(kind[i]).toBeLessThanOrEqual(wage * 1.0013 + fee(wage, age, day) + 1e-6);
          });
      }),
    );
  });

  test("follows the working time: half the time at half the wage gives half", () => {
    fc.assert(
      fc.property(days, people, (day, of) => {
        const kinds = extraHeld(day) ? [...formulas, extra] : formulas;
        const part = of.map((p) => ({ ...p, wage: p.wage * p.share }));
        const full = of.map((p) => ({ ...p, share: 1 }));
        const [of_part, of_full] = [supports(part, kinds, day), supports(full, kinds, day)];
        kinds.forEach((_, k) => {
          of.forEach(({ share }, i) => {
            expect(of_part[k]![i]).toBeCloseTo(share * of_full[k]![i]!, 6);
          });
        });
      }),
    );
  });

  test("never falls when the wage rises", () => {
    fc.assert(
      fc.property(days, people, fc.integer({ min: 0, max: 20_000 }), (day, of, more) => {
        const [low, high] = [supports(of, formulas, day), supports(of.map((p) => ({ ...p, wage: p.wage + more })), formulas, day)];
        formulas.forEach((_, k) => {
          of.forEach((__, i) => {
            expect(high[k]![i]).toBeGreaterThanOrEqual(low[k]![i]! - 1e-9);
          });
        });
      }),
    );
  });
});

describe("the day of the decision", () => {
  const ask = (formula: string, cycle: string, decision: string) =>
    new Asker(rulebook).ask(formula, { cycle, price: cycle, decision });
  const longAbsent = "nystartsjobb(25000; 100 %; 40; nystartsjobb_enheter('arbetslös'; 48))";

  test("fixes nystartsjobb: three fees decided in 2023 are three fees in 2024", () => {
    expect(ask(longAbsent, "2024-06-01", "2023-12-31").value).toBeCloseTo(18_852, 6);
    expect(ask(longAbsent, "2024-06-01", "2024-01-01").value).toBeCloseTo(15_710, 6);
    expect(ask(longAbsent, "2022-06-01", "2022-03-31").value).toBeCloseTo(15_710, 6);
  });

  test("fixes the ceiling: 22 000 kr decided in October 2017, 20 000 kr in November", () => {
    expect(ask("nystartsjobb_underlag(25000; 100 %)", "2018-06-01", "2017-10-31").value).toBe(22_000);
    expect(ask("nystartsjobb_underlag(25000; 100 %)", "2018-06-01", "2017-11-01").value).toBe(20_000);
  });

  test("lets an extratjänst and a handledarstöd run out, and refuses new ones", () => {
    expect(ask("extratjänst(20000; 100 %; 40)", "2023-08-01", "2022-12-31").value).toBeCloseTo(26_284, 6);
    expect(ask("handledarstöd(100 %; 6)", "2025-06-01", "2025-01-31").value).toBe(2_000);
    const refused = (formula: string, day: string) => ask(formula, day, day).problems.told;
    expect(refused("extratjänst(20000; 100 %; 40)", "2023-01-01")).toEqual([
      expect.objectContaining({
        code: "varde-saknas",
        name: "extratjänst",
        held: [{ from: "2018-05-01", to: "2022-12-31" }],
      }),
    ]);
    expect(refused("handledarstöd(100 %; 1)", "2025-02-01")).toEqual([
      expect.objectContaining({
        code: "varde-saknas",
        name: "handledarstöd",
        held: [{ from: "2018-05-01", to: "2025-01-31" }],
      }),
    ]);
  });
});

describe("etableringsjobb", () => {
  test("gives nothing below the lowest reference wage, and never less for a higher one", () => {
    const wages = Array.from({ length: 200 }, (_, i) => 15_000 + 100 * i);
    for (const [day, lowest] of [["2024-05-01", 16_565], ["2025-05-01", 17_522], ["2026-05-01", 18_130]] as const) {
      const columns = { r: Float64Array.from(wages) };
      const [paid] = worked(rulebook, ["etableringsjobb_ersättning(r)"], day, columns, wages.length);
      wages.forEach((wage, i) => {
        expect(Number.isNaN(paid![i]!)).toBe(wage < lowest);
        if (wage > lowest + 100) expect(paid![i]).toBeGreaterThanOrEqual(paid![i - 1]!);
      });
    }
  });

  test("pays in proportion to the wage paid, at most the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (paid) => {
        const [part, whole, wage] = asked(
          rulebook,
          ["etableringsjobb_ersättning_vid_lön(30000; p)", "etableringsjobb_ersättning(30000)", "etableringsjobb_lön"],
          "2026-05-01",
          { p: paid },
        );
        expect(part).toBeCloseTo(paid >= wage! ? whole! : (whole! * paid) / wage!, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe("beredskapsanställning", () => {
  test("state support and the municipality's part are the whole cost of the wage", () => {
    fc.assert(
      fc.property(person, days, ({ wage, share, age, absence }, day) => {
        const given: Given = { w: wage, g: share, a: age, f: absence, avtalspåslag_hos_arbetsgivaren: "7,59 %" };
        const support = "nystartsjobb(w; g; a; nystartsjobb_enheter('arbetslös'; f))";
        const [municipal, state, whole] = asked(
          rulebook,
          [`beredskapsanställning_kommunens_kostnad(w; a; ${support})`, support, "beredskapsanställning_lönekostnad(w; a)"],
          day,
          given,
        );
        expect(municipal! + state!).toBeCloseTo(whole!, 6);
        expect(whole).toBeCloseTo(wage * 1.0759 + fee(wage, age, day), 6);
      }),
      { numRuns: 60 },
    );
  });
});

test("what is not verified is asked for: the premiums of lönebidrag and the additions of a private employer", () => {
  const asker = new Asker(rulebook);
  const told = (formula: string) => asker.ask(formula, onDay("2026-01-01")).problems.told;
  expect(told("lönebidrag(20000; 100 %; 40; 50 %)")).toEqual([
    expect.objectContaining({ code: "varde-saknas", name: "po_avtalsförsäkringar" }),
  ]);
  expect(told("beredskapsanställning_kommunens_kostnad(23000; 40; 15710)")).toEqual([
    expect.objectContaining({ code: "indata-saknas", name: "avtalspåslag_hos_arbetsgivaren" }),
  ]);
});
