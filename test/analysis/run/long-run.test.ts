import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amountsAsDiscounted,
  type LongRun,
  queryOf,
  type SumKind,
} from "../../../src/analysis/run/long-run.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { type Files } from "../../input/small-scenario.js";
import { csv, ran, tried } from "./ran.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "./recipe.js";

const kinds: readonly SumKind[] = ["municipality", "public", "society"];
const holds = (property: (recipe: Recipe) => Promise<void>, numRuns = 8): Promise<void> =>
  fc.assert(fc.asyncProperty(recipes, property), { numRuns });
const runOf = (recipe: Recipe, ...settings: readonly (readonly [string, string])[]): Promise<RunResult> =>
  ran(modelOf(recipe), scenarioOf(recipe, settings));
const longOf = async (
  recipe: Recipe,
  ...settings: readonly (readonly [string, string])[]
): Promise<LongRun> => (await runOf(recipe, ["lång sikt", "1, 3, 5 år"], ...settings)).longRun()!;

const turnover = ({ ledger }: RunResult): number =>
  ledger.postings.reduce((sum, p) => sum + Math.abs(ledger.amount(p, 0, ledger.cycles)), 1);
const near = (a: number, b: number, whole: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * whole);
};

describe("whatever the scenario", () => {
  test("a horizon side by side is what a scenario with that horizon comes to", () =>
    holds(async (recipe) => {
      const long = await longOf(recipe);
      for (const reach of long.reaches.filter((r) => r.cycles >= recipe.cycles)) {
        const own = await runOf({ ...recipe, cycles: reach.cycles });
        const { municipalBooks, society, public: finances } = own.figures;
        const nets = { municipality: municipalBooks, public: finances, society };
        for (const kind of kinds) {
          const sum = long.of(kind, reach, "earned");
          near(sum.sum, nets[kind].sum, turnover(own));
          near(sum.presentValue, nets[kind].presentValue, turnover(own));
        }
      }
    }, 5));

  test("at 0 % the present value is the sum, and a part of it each year", () =>
    holds(async (recipe) => {
      const long = await longOf(recipe, ["kalkylränta", "0 %"]);
      for (const reach of long.reaches)
        for (const kind of kinds) {
          const { sum, presentValue, equalYearly } = long.of(kind, reach, "earned");
          near(presentValue, sum, turnover(long.result));
          near(equalYearly * reach.years, sum, turnover(long.result));
        }
    }));

  test("a horizon cut in two adds up, and each year's amount times the annuity factor is the present value", () =>
    holds(async (recipe) => {
      const long = await longOf(recipe, ["kalkylränta", "3,5 % år 1-2, 2 % från år 3"]);
      const { ledger, figures } = long.result;
      const [, middle, whole] = long.reaches;
      for (const kind of kinds) {
        const query = queryOf(kind, figures.publicActors);
        const sign = kind === "society" ? -1 : 1;
        const rest = sign * ledger.sum({ ...query, from: middle!.cycles, until: whole!.cycles });
        const [first, all] = [long.of(kind, middle!, "earned"), long.of(kind, whole!, "earned")];
        near(first.sum + rest, all.sum, turnover(long.result));
        near(all.equalYearly * all.annuity, all.presentValue, turnover(long.result));
      }
    }));

  test.each(["kalenderår", "uppföljningsår", "start", "mitt", "slut"])(
    "by %s the value at each internal rate is 0",
    (timing) =>
      holds(async (recipe) => {
        const long = await longOf(recipe, ["diskontering", timing]);
        const { ledger, figures, scenario, horizon } = long.result;
        for (const reach of long.reaches)
          for (const kind of kinds) {
            const { internalRate } = long.of(kind, reach, "earned");
            if (internalRate.kind === "none" || internalRate.kind === "notSought") continue;
            const rates = internalRate.kind === "rate" ? [internalRate.rate] : internalRate.rates;
            const amounts = amountsAsDiscounted(
              ledger.perCycle(queryOf(kind, figures.publicActors)).subarray(0, reach.cycles),
              { scenario, horizon },
            );
            const inYear = timing === "kalenderår" || timing === "uppföljningsår" ? 1 : 12;
            for (const rate of rates) {
              const values = [...amounts].map((amount, i) => amount * (1 + rate) ** (-i / inYear));
              const size = values.reduce((a, b) => a + Math.abs(b), 0);
              expect(Math.abs(values.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(1e-9 * size);
            }
          }
      }, 4),
  );
});

/** What one person is worth to the municipality each year, counted year by year. */
const model: Files = {
  "modell.csv": csv(["namn", "värde"], ["format", "2"], ["titel", "Prov"]),
  "aktorer.csv": csv(["aktör"], ["kommun"], ["individ"]),
  "tillstand.csv": csv(
    ["tillstånd", "självförsörjande", "gäller från", "källa", "säkerhet", "kontrollerad"],
    ...["ute", "ett", "två", "tre", "fyra"].map((s) => [s, "nej", "2019-01-01", "Prov", "D", "2026-10-01"]),
  ),
};
const yearly = (...amounts: readonly number[]): Files => ({
  ...model,
  "poster.csv": csv(
    [
      "post",
      "namn",
      "vid",
      "tillstånd",
      "betalare",
      "mottagare",
      "slag",
      "roll",
      "formel",
      "enhet",
      "gäller från",
      "källa",
      "säkerhet",
      "kontrollerad",
    ],
    ...amounts.map((amount, year) => [
      `år${String(year)}`,
      `År ${String(year)}`,
      "månad",
      "ett",
      amount < 0 ? "kommun" : "individ",
      amount < 0 ? "individ" : "kommun",
      "överföring",
      "effekt",
      `"om(kalenderår = ${String(2026 + year)}; ${String(Math.abs(amount))}; 0)"`,
      "kr/år",
      "2019-01-01",
      "Prov",
      "D",
      "2026-10-01",
    ]),
  ),
});
const people = (years: number, ...settings: readonly (readonly [string, string])[]): Files => ({
  "scenario.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "Prov"],
    ["modell", "prov"],
    ["start", "2026-01"],
    ["cykel", "år"],
    ["horisont", "1 år"],
    ["lång sikt", `${String(years)} år`],
    ...settings,
  ),
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", "jämförelse"],
    ["Prov", "2026-01", "1", "ett", "ute"],
  ),
});

describe("printed answers come out of a model (computed by an independent program)", () => {
  const municipality = async (
    amounts: readonly number[],
    ...settings: readonly (readonly [string, string])[]
  ) => {
    const long = (await ran(yearly(...amounts), people(amounts.length, ...settings))).longRun()!;
    return long.of("municipality", long.reaches[0]!, "earned");
  };

  test("−1000 and 4 × 300: back after 3.3333 years, discounted 101.923763", async () => {
    const { payback, presentValue, sum } = await municipality([-1000, 300, 300, 300, 300]);
    expect(sum).toBeCloseTo(200, 9);
    expect(presentValue).toBeCloseTo(101.923763, 6);
    expect(payback.times[0]).toBeCloseTo(3.3333333, 6);
  });

  test.each([
    [
      [-100, 100, 0, -7],
      [-0.6788943736, -0.0832996662],
    ],
    [
      [-1000, 3600, -4310, 1716],
      [0.1, 0.2, 0.3],
    ],
    [[-10, 2, 2, 2, 2], [-0.0836454175]],
    [[1000, -3000, 2500], []],
  ])("%j: %j", async (amounts, rates) => {
    const { internalRate } = await municipality(amounts);
    const found =
      internalRate.kind === "several"
        ? internalRate.rates
        : internalRate.kind === "rate"
          ? [internalRate.rate]
          : [];
    expect(found).toHaveLength(rates.length);
    rates.forEach((rate, i) => {
      expect(found[i]).toBeCloseTo(rate, 8);
    });
  });

  test("−100, 150, −100, 80 is paid back twice", async () => {
    const { payback } = await municipality([-100, 150, -100, 80]);
    expect(payback.times).toHaveLength(2);
    expect(payback.backAtEnd).toBe(true);
  });

  test("100 now and 30 in each of five years: 35.4515713, 7.8518627 a year (charlescoverdale/greenbook)", async () => {
    const long = (await ran(yearly(-100, 30, 30, 30, 30, 30), people(6))).longRun()!;
    const six = long.of("municipality", long.reaches[0]!, "earned");
    expect(six.presentValue).toBeCloseTo(35.4515713, 7);
    expect(six.equalYearly * six.annuity).toBeCloseTo(35.4515713, 7);
  });
});

test("what keeps a longer horizon from being worked out is told where it was written", async () => {
  const closing = {
    ...yearly(1),
    "tillstand.csv": csv(
      ["tillstånd", "självförsörjande", "gäller från", "gäller till", "källa", "säkerhet", "kontrollerad"],
      ...["ute", "ett"].map((s) => [s, "nej", "2019-01-01", "2027-12-31", "Prov", "D", "2026-10-01"]),
    ),
  };
  expect((await tried(closing, people(2))).result).toBeDefined();
  expect((await tried(closing, people(3))).told.join("\n")).toContain("tillstand-utanfor-datum");
});
