import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyOf } from "../../../src/analysis/against-plan/money.js";
import { forecasts, toHaveBegun, withStarts } from "../../../src/analysis/against-plan/forecast.js";
import { plannedOf } from "../../../src/analysis/against-plan/planned.js";
import { ratesOf } from "../../../src/analysis/against-plan/rates.js";
import { type Observed, type Planned, sumOf } from "../../../src/analysis/against-plan/series.js";
import type { ShownOutcome, ShownUnit } from "../../../src/analysis/against-plan/shown-outcome.js";
import { splitOf } from "../../../src/analysis/against-plan/split.js";
import { type Unit, unitsOf } from "../../../src/analysis/against-plan/units.js";
import { evaluation } from "../../../src/analysis/plan/evaluation.js";
import { noValues } from "../../../src/analysis/plan/named.js";
import { changed, praktik, smallStock } from "../../input/small-scenario.js";
import { preparedWith } from "../plan/prepared.js";
import { asPlanned, planOf, scenario } from "./employed.js";
import { ledgerOf } from "./ledger-of.js";

/** Everything is shown: what is expected of people is no count that anybody could be pointed out by. */
function openly(observed: Observed): ShownOutcome {
  const of = ({ observed: leaves }: Unit): ShownUnit => {
    const sum = (kind: "started" | "droppedOut" | "toWork" | "employed"): number =>
      leaves.reduce((n, leaf) => n + sumOf(leaf[kind]), 0);
    const started = sum("started");
    const employed = leaves.reduce((n, leaf) => n + leaf.employed.at(-1)!, 0);
    const paid = (line: keyof ShownUnit["paid"]): number =>
      leaves.reduce((n, leaf) => n + sumOf(leaf.paid[line]), 0);
    return {
      counts: {
        started,
        employed,
        left: started - employed,
        droppedOut: sum("droppedOut"),
        toWork: sum("toWork"),
      },
      months: sum("employed"),
      paid: { aid: paid("aid"), wages: paid("wages"), support: paid("support"), other: paid("other") },
    };
  };
  return { of, months: [], at: [], isMoneyShownAt: () => observed.months > 0, hides: false };
}

const moneyIn = (planned: Planned, observed: Observed) =>
  moneyOf(planned, observed, unitsOf(planned, observed), openly(observed));

const close = 1e-5;

describe("what a plan says by month", () => {
  test("people by hand: ten women begin each month, and 2 % leave at the end of it", async () => {
    const { planned } = await planOf();
    const women = planned.leaves.find(({ sex }) => sex === "women")!;
    expect([...women.started.slice(0, 3)]).toEqual([10, 10, 10]);
    expect(women.employed[0]).toBeCloseTo(9.8, 12);
    expect(women.employed[1]).toBeCloseTo((9.8 + 10) * 0.98, 12);
    expect(women.droppedOut[1]).toBeCloseTo((9.8 + 10) * 0.02, 12);
    // The first ten have been there twelve months when December is over: 0.98^12 of them, 30 % of whom go to work.
    expect(women.toWork[10]).toBe(0);
    expect(women.toWork[11]).toBeCloseTo(10 * 0.98 ** 12 * 0.3, 10);
    // Those whose time was over and had no work have not dropped out.
    expect(women.droppedOut[11]).toBeCloseTo((women.employed[10]! + women.started[11]!) * 0.02, 10);
  });

  test("its lines are the municipality's net of the run, but for tax", async () => {
    const { plan, asWritten, planned } = await planOf();
    const ledger = ledgerOf(plan, asWritten);
    const total = (line: "aid" | "wages" | "support"): number =>
      planned.leaves.reduce(
        (sum, { paid }) => sum + Object.values(paid[line]).reduce((n, kr) => n + sumOf(kr), 0),
        0,
      );
    const without = planned.leaves.reduce((sum, { aidWithout }) => sum + sumOf(aidWithout), 0);
    const net = without - total("aid") - total("wages") + total("support");
    const tax = ledger.sum({ actor: "kommun", item: "skatt" });
    expect(net + tax).toBeCloseTo(ledger.sum({ actor: "kommun" }), 4);
  });
});

describe("what a plan says of a whole stock", () => {
  test("who is taken when a month is over begins with the next, and is there when that is over", async () => {
    const { plan, asWritten } = await preparedWith(await praktik(), smallStock);
    const planned = plannedOf(plan, asWritten);
    expect(planned.isCompared).toBe(false);
    const months = planned.leaves[0]!.started.length - 1;
    for (const leaf of planned.leaves) {
      expect(sumOf(leaf.started)).toBeGreaterThan(0);
      for (let month = 0; month < months; month++) {
        const there = (leaf.employed[month - 1] ?? 0) + leaf.started[month]! - leaf.employed[month]!;
        // Nobody leaves Spår before six months have gone, and from Verkstad one in ten goes to work each month.
        const left = leaf.measure === 0 && month < 6 ? 0 : there;
        expect(there).toBeCloseTo(left, 9);
        expect(there).toBeGreaterThan(-1e-9);
      }
    }
    const verkstad = planned.leaves.find(({ measure }) => planned.measures[measure] === "Verkstad")!;
    expect(verkstad.started[1]).toBeCloseTo(4, 12);
    expect(verkstad.employed[1]).toBeCloseTo(4 * 0.9, 12);
    expect(verkstad.toWork[1]).toBeCloseTo(4 * 0.1, 12);
  });
});

describe("volume, effect and price", () => {
  test("an outcome that is the plan has no difference of any kind", async () => {
    const { planned } = await planOf();
    for (const months of [1, 8, 20, 40]) {
      const { rows } = moneyIn(planned, asPlanned(planned, months));
      expect(rows.length).toBeGreaterThan(10);
      for (const { split } of rows)
        for (const part of ["volume", "effect", "price", "difference"] as const)
          expect(Math.abs(split![part])).toBeLessThan(close);
    }
  });

  test("twice as many who begin is volume and nothing else", async () => {
    const { planned } = await planOf();
    for (const months of [3, 20]) {
      const { rows } = moneyIn(planned, asPlanned(planned, months, { times: () => 2 }));
      for (const { plan, split } of rows) {
        expect(split!.volume).toBeCloseTo(plan!, 4);
        expect(Math.abs(split!.effect)).toBeLessThan(close);
        expect(Math.abs(split!.price)).toBeLessThan(close);
      }
    }
  });

  test("women and men by themselves: other shares of them are volume too", async () => {
    const { planned } = await planOf();
    const times = ({ sex }: { sex: string }): number => (sex === "women" ? 3 : 0.5);
    const { rows, splitBy } = moneyIn(planned, asPlanned(planned, 20, { times }));
    expect(splitBy).toBe("parts");
    for (const { split } of rows) {
      expect(split!.difference).toBeCloseTo(split!.volume, 4);
      expect(Math.abs(split!.effect) + Math.abs(split!.price)).toBeLessThan(close);
    }
  });

  test("a dearer month is price and nothing else", async () => {
    const { planned } = await planOf();
    const { rows } = moneyIn(planned, asPlanned(planned, 20, { dearer: { wages: 1.1, support: 0.9 } }));
    for (const { line, plan, split } of rows) {
      expect(Math.abs(split!.volume) + Math.abs(split!.effect)).toBeLessThan(close);
      if (line === "wages") expect(split!.price).toBeCloseTo(0.1 * plan!, 4);
      if (line === "support") expect(split!.price).toBeCloseTo(-0.1 * plan!, 4);
    }
  });

  test.each(["start", "mitt", "slut"])(
    "more who leave is effect and nothing else, counted at %s",
    async (when) => {
      const files = changed(
        scenario,
        "scenario.csv",
        "horisont;4 år",
        `horisont;4 år\nräkning av personer;${when}`,
      );
      const { planned } = await planOf(files);
      const worse = await planOf(
        changed(files, "antaganden.csv", "avhopp;2 %;%;1 %;4 %", "avhopp;6 %;%;1 %;8 %"),
      );
      const { rows } = moneyIn(planned, asPlanned(worse.planned, 10));
      for (const { line, split } of rows.filter(({ unit }) => unit.of.kind === "all")) {
        expect(Math.abs(split!.volume), line).toBeLessThan(close);
        // Aid is paid for another part of the months since they left, as some have gone to work on their own.
        if (line === "wages" || line === "support") expect(Math.abs(split!.price), line).toBeLessThan(close);
        if (line !== "other") expect(Math.abs(split!.effect), line).toBeGreaterThan(1000);
      }
    },
  );

  test("the three are the whole difference, whatever the numbers are", () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    const months = fc.record({ measure: number, work: number, rest: number });
    fc.assert(
      fc.property(
        fc.record({
          started: fc.double({ min: 0.5, max: 1e4, noNaN: true }),
          months,
          price: months,
          amount: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        }),
        fc.record({ started: number, months, amount: fc.double({ min: -1e9, max: 1e9, noNaN: true }) }),
        fc.constantFrom(1 as const, -1 as const),
        (plan, came, sign) => {
          const { volume, effect, price, difference } = splitOf(plan, came, sign)!;
          const size = Math.abs(volume) + Math.abs(effect) + Math.abs(price) + 1;
          expect(Math.abs(volume + effect + price - difference) / size).toBeLessThan(1e-12);
          expect(difference).toBe(came.amount - plan.amount);
        },
      ),
    );
  });

  test("nobody was to begin and somebody has: nothing was planned for them", () => {
    const nobody = { started: 0, months: {}, price: {}, amount: 0 };
    expect(splitOf(nobody, { started: 3, months: {}, amount: -1000 }, -1)).toBeUndefined();
  });
});

describe("rates and forecasts", () => {
  test("an outcome that is the plan measures what was assumed", async () => {
    const { plan, planned } = await planOf();
    const observed = asPlanned(planned, 20);
    const rates = ratesOf(plan, planned, observed, unitsOf(planned, observed), openly(observed));
    expect(rates.map(({ name, of }) => [name, of])).toEqual([
      ["avhopp", "eachMonth"],
      ["till_arbete", "atTheEnd"],
    ]);
    for (const { assumed, rows } of rates) {
      expect(rows.map(({ unit }) => unit.of.kind)).toEqual(["all", "sex", "sex"]);
      for (const { found } of rows) {
        if (found.kind !== "measured") throw new Error(found.kind);
        expect(found.share).toBeCloseTo(assumed, 10);
        expect(found.says).toBe("asAssumed");
      }
    }
  });

  test("an assumption of some of those who are there is not measured on all of them", async () => {
    const { plan, planned } = await planOf(
      changed(
        changed(scenario, "floden.csv", "1 - till_arbete", "0,9 - till_arbete"),
        "floden.csv",
        "Jobb;jobb;arbete;till_arbete;12;",
        "Jobb;jobb;arbete;till_arbete;12;\nJobb;jobb;fortsättning;10 %;12;\nJobb;fortsättning;bistånd;100 %;3;",
      ),
    );
    const observed = asPlanned(planned, 20);
    const rates = ratesOf(plan, planned, observed, unitsOf(planned, observed), openly(observed));
    expect(rates).toEqual([]);
  });

  test("before anybody's time is over there is no share of those who go to work", async () => {
    const { plan, planned } = await planOf();
    const observed = asPlanned(planned, 8);
    const rates = ratesOf(plan, planned, observed, unitsOf(planned, observed), openly(observed));
    const toWork = rates.find(({ name }) => name === "till_arbete")!;
    expect(toWork.expected).toBe(11);
    for (const { found } of toWork.rows) expect(found).toEqual({ kind: "nobodyYet" });
  });

  test("a forecast with what was planned is the plan, to the bit", async () => {
    const { plan, asWritten, planned } = await planOf();
    const observed = asPlanned(planned, 20);
    const units = unitsOf(planned, observed);
    const rates = ratesOf(plan, planned, observed, units, openly(observed));
    const starts = units.sexes.map((unit) => {
      const begun = toHaveBegun(unit, 20);
      return { unit, planned: begun, came: begun };
    });
    const found = forecasts(plan, asWritten, {
      months: 20,
      starts,
      rates: rates.map((rate) => ({ rate, share: rate.assumed })),
    });
    expect(found.map(({ of }) => of.kind)).toEqual(["plan", "starts", "rate", "rate"]);
    for (const { net, years, bySex } of found) {
      expect(net).toBe(found[0]!.net);
      expect(years).toBe(found[0]!.years);
      const [women, men] = [bySex.get("women")!, bySex.get("men")!];
      expect(women + men).toBeCloseTo(years, 9);
    }
  });

  test("the starts that came change those up to the month and none after it", async () => {
    const { plan, planned } = await planOf();
    const observed = asPlanned(planned, 8);
    const { sexes } = unitsOf(planned, observed);
    const starts = sexes.map((unit) => {
      const begun = toHaveBegun(unit, 8);
      return { unit, planned: begun, came: begun / 2 };
    });
    const other = withStarts(plan, starts, 8);
    const again = evaluation(other, noValues);
    if (again.kind !== "evaluation") throw new Error("faults");
    const changedOnes = plannedOf(other, again);
    changedOnes.leaves.forEach((leaf, i) => {
      const before = planned.leaves[i]!;
      leaf.started.forEach((people, month) => {
        expect(people).toBeCloseTo(before.started[month]! * (month < 8 ? 0.5 : 1), 10);
      });
      expect(sumOf(leaf.started, 12)).toBeCloseTo(sumOf(before.started, 12) * (2 / 3), 9);
    });
  });

  test("and a run with them is the scenario written so", async () => {
    const { plan, planned } = await planOf();
    const observed = asPlanned(planned, 12);
    const [women, men] = unitsOf(planned, observed).sexes;
    const starts = [
      { unit: women!, planned: 120, came: 90 },
      { unit: men!, planned: 240, came: 240 },
    ];
    const other = evaluation(withStarts(plan, starts, 12), noValues);
    const wrote = await planOf(changed(scenario, "deltagare.csv", "2027;120", "2027;90"));
    if (other.kind !== "evaluation") throw new Error("faults");
    const [found, expected] = [ledgerOf(plan, other), ledgerOf(wrote.plan, wrote.asWritten)];
    expect(found.sum({ actor: "kommun" })).toBeCloseTo(expected.sum({ actor: "kommun" }), 4);
  });
});
