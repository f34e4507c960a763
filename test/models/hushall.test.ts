import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked, type Given } from "./asked.js";

const ids = ["skatt", "forsorjningsstod", "trygghet", "hushall"];
let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(...ids.map(shippedFolder));
});

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  const ours = problems.told.filter((p) => JSON.stringify(p).includes("models/hushall"));
  expect(ours).toEqual([]);
});

/** Gävle's rates, and every name a household supplies. */
const gävle = { kommunalskatt: "22,26 %", regionskatt: "11,51 %", begravningsavgift: "0,292 %" };
const bands = ["0", "1_2", "3", "4_6", "7_10", "11_14", "15_18", "19_20"];
const household = fc
  .record({
    vuxna: fc.constantFrom(1, 2),
    children: fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
    boendekostnad: fc.integer({ min: 0, max: 15_000 }),
    lön_med_arbete: fc.integer({ min: 0, max: 45_000 }),
    lön_i_dag: fc.integer({ min: 0, max: 20_000 }),
    akassa_före_skatt: fc.constantFrom(0, 7_350, 16_800),
    aktivitetsstöd_före_skatt: fc.constantFrom(0, 0, 8_030),
    partnerns_lön: fc.integer({ min: 0, max: 35_000 }),
    partnerns_akassa_före_skatt: fc.constantFrom(0, 10_500),
    övrig_inkomst: fc.integer({ min: 0, max: 3_000 }),
    barn_med_underhållsstöd_7_14: fc.nat({ max: 2 }),
    barn_i_förskola: fc.nat({ max: 4 }),
    barn_i_fritidshem: fc.nat({ max: 2 }),
    barn_med_studiebidrag: fc.nat({ max: 1 }),
    fackavgift: fc.constantFrom(0, 250),
    arbetsresor: fc.integer({ min: 0, max: 1_500 }),
    jobbstimulans: fc.constantFrom("ja", "nej"),
    får_bostadsbidrag: fc.constantFrom("ja", "nej"),
  })
  .map(({ children, ...rest }) => ({
    ...rest,
    ...Object.fromEntries(bands.map((band, i) => [`barn_${band}`, children[i]!])),
  }));

const of = (formulas: readonly string[], given: Given): number[] =>
  asked(rulebook, formulas, "2026-04-01", { ...gävle, ...given });

const shared = [
  ...["partnerns_nettolön", "partnerns_akassa", "partnerns_aktivitetsstöd"],
  ...["hushållets_barnbidrag", "hushållets_underhållsstöd", "hushållets_studiebidrag", "övrig_inkomst"],
];
const changing = ["nettolön", "akassa", "aktivitetsstöd", "bostadsbidrag", "försörjningsstöd", "jobbpremie"];

describe.each(["i_dag", "med_arbete"])("disposable income %s", (when) => {
  test("is the sum of its parts less the fee for childcare, none of them negative", () => {
    const parts = [...shared, ...changing.map((part) => `${part}_${when}`)];
    const asks = [`disponibel_inkomst_${when}`, `betald_barnomsorgsavgift_${when}`, ...parts];
    fc.assert(
      fc.property(household, fc.constantFrom("ja", "nej"), (given, rätt_till_jobbpremie) => {
        const [whole, fee, ...each] = of(asks, { ...given, rätt_till_jobbpremie });
        expect(each.reduce((a, b) => a + b, 0) - fee!).toBeCloseTo(whole!, 6);
        for (const part of [fee, ...each]) expect(part).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test("is the gross less the tax of each adult, and what is not taxed", () => {
    const [wage, fund, activity] = (
      when === "i_dag"
        ? ["lön_i_dag", "akassa_före_skatt", "aktivitetsstöd_före_skatt"]
        : ["lön_med_arbete", "akassa_vid_arbete_före_skatt", "aktivitetsstöd_vid_arbete_före_skatt"]
    );
    const tax = `per_månad(slutlig_skatt(per_år(${wage}); per_år(${fund} + ${activity})))`;
    const taxed = [`${wage} + ${fund} + ${activity} - ${tax}`, `nettolön_${when}`, `akassa_${when}`, `aktivitetsstöd_${when}`];
    fc.assert(
      fc.property(household, (given) => {
        const [net, ...parts] = of(taxed, given);
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(net!, 6);
      }),
    );
  });

  test("reaches the household's need, counted before travel, whenever it may have försörjningsstöd", () => {
    fc.assert(
      fc.property(household, (given) => {
        const [income, need] = of([`disponibel_inkomst_${when}`, "försörjningsbehov"], given);
        expect(income).toBeGreaterThanOrEqual(need! - 1e-6);
      }),
    );
  });
});

test("a job premium is 15 % of the wage, at most 3 750 kr, and never beside försörjningsstöd", () => {
  fc.assert(
    fc.property(household, (given) => {
      const asks = ["jobbpremie_med_arbete", "försörjningsstöd_med_arbete", "lön_med_arbete"];
      const [premium, support, wage] = of(asks, { ...given, rätt_till_jobbpremie: "ja" });
      expect(premium).toBeCloseTo(support! > 0 ? 0 : Math.min(3_750, 0.15 * wage!), 6);
    }),
  );
});

test("maxtaxan is 3, 2 and 1 % of the income up to 61 560 kr, 2, 1 and 1 % in after-school care, the youngest first", () => {
  fc.assert(
    fc.property(household, fc.constantFrom("2026-06-30", "2026-07-01"), (given, day) => {
      const gross = given.lön_med_arbete + (given.vuxna === 2 ? given.partnerns_lön + given.partnerns_akassa_före_skatt : 0);
      const base = Math.max(0, Math.min(gross, 61_560) - (day < "2026-07-01" ? 0 : 10_000));
      const preschool = Array.from({ length: given.barn_i_förskola }, (_, i) => [3, 2, 1][i] ?? 0);
      const afterSchool = Array.from(
        { length: given.barn_i_fritidshem },
        (_, i) => [2, 1, 1][given.barn_i_förskola + i] ?? 0,
      );
      const fee = [...preschool, ...afterSchool].reduce((sum, share) => sum + Math.round((share * base) / 100), 0);
      const [ours] = asked(rulebook, ["betald_barnomsorgsavgift_med_arbete"], day, { ...gävle, ...given });
      expect(ours).toBe(fee);
    }),
  );
});

test("what is left is the income less housing, travel and dues", () => {
  fc.assert(
    fc.property(household, (given) => {
      const [left, income, travel] = of(
        ["kvar_efter_boende_med_arbete", "disponibel_inkomst_med_arbete", "betalda_arbetsresor_vid(lön_med_arbete)"],
        { ...given, akassaavgift: 150 },
      );
      expect(left).toBeCloseTo(income! - given.boendekostnad - travel! - given.fackavgift - 150, 6);
    }),
  );
});

describe("a higher wage", () => {
  const asks = ["disponibel_inkomst_vid", "bostadsbidrag_vid", "försörjningsstöd_vid", "räknad_inkomst"].map(
    (rule) => `${rule}(lönen; 0; 0)`,
  );
  const from = fc.integer({ min: 0, max: 400 }).map((hundreds) => 100 * hundreds);

  /** What a household has at forty wages, a hundred kronor apart. */
  function sweep(given: Given, first: number) {
    const rows = Array.from({ length: 40 }, (_, i) => of(asks, { ...given, lönen: first + 100 * i }));
    const column = (n: number) => rows.map((row) => row[n]!);
    return { income: column(0), housing: column(1), support: column(2), counted: column(3) };
  }

  test("never raises försörjningsstöd unless other income fell, nor lowers it by more than that income rose", () => {
    fc.assert(
      fc.property(household, from, (given, first) => {
        const { support, counted } = sweep(given, first);
        for (let i = 1; i < support.length; i++) {
          const [lost, more] = [support[i - 1]! - support[i]!, counted[i]! - counted[i - 1]!];
          expect(lost).toBeGreaterThanOrEqual(Math.min(0, more) - 1e-6);
          expect(lost).toBeLessThanOrEqual(Math.max(0, more) + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  /** 42.3 % of the prisbasbelopp of 2026, from which allmän pensionsavgift is due on the whole income of a year. */
  const feeFrom = 0.423 * 59_200;

  test("lowers disposable income only where bostadsbidrag steps down or allmän pensionsavgift begins", () => {
    fc.assert(
      fc.property(household, from, (given, first) => {
        const { income, housing } = sweep({ ...given, arbetsresor: 0 }, first);
        for (let i = 1; i < income.length; i++) {
          const wage = first + 100 * i;
          const feeBegins = 12 * (wage - 100) < feeFrom && feeFrom <= 12 * wage;
          const lost = income[i - 1]! - income[i]!;
          const step = housing[i - 1]! - housing[i]!;
          if (lost > 1e-6 && !feeBegins) expect(lost, `${wage} kr`).toBeLessThan(step);
        }
      }),
      { numRuns: 60, examples: [[{ vuxna: 1, boendekostnad: 0, jobbstimulans: "ja" } as never, 0]] },
    );
  });

  test("does lower it for a family without försörjningsstöd, where bostadsbidrag steps down", () => {
    const { income, housing } = sweep({ vuxna: 1, barn_7_10: 2, boendekostnad: 6_000, får_försörjningsstöd: "nej" }, 20_000);
    const falls = [...income].flatMap((x, i) => (i > 0 && x < income[i - 1]! - 1e-6 ? [i] : []));
    expect(falls.length).toBeGreaterThan(0);
    for (const i of falls) expect(housing[i - 1]! - housing[i]!).toBe(100);
  });

  test("does lower it where allmän pensionsavgift begins", () => {
    const { income } = sweep({ vuxna: 1, boendekostnad: 0, får_försörjningsstöd: "nej" }, 0);
    const falls = income.flatMap((x, i) => (i > 0 && x < income[i - 1]! ? [100 * i] : []));
    expect(falls).toEqual([2_100]);
  });

  test("leaves nothing of a hundred kronor while försörjningsstöd fills the need, and a quarter with jobbstimulans", () => {
    const single = { vuxna: 1, boendekostnad: 7_000, lön_i_dag: 8_000 };
    const kept = ["kvar_av_hundra_i_dag", "nettolön(8100) - nettolön(8000)"];
    expect(of(kept, single)[0]).toBeCloseTo(0, 6);
    const [stimulated, net] = of(kept, { ...single, jobbstimulans: "ja" });
    expect(stimulated).toBeCloseTo(0.25 * net!, 6);
  });
});
