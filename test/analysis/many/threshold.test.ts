import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedFigure, type AskedFigure } from "../../../src/analysis/many/asked-figure.js";
import { crossings } from "../../../src/analysis/many/crossings.js";
import { peopleAnswer, shareOfPeople } from "../../../src/analysis/many/share-of-people.js";
import { solvable, solvableAssumptions } from "../../../src/analysis/many/solvable.js";
import { threshold } from "../../../src/analysis/many/threshold.js";
import { evaluate, isFaults } from "../../../src/analysis/plan/evaluate.js";
import type { ValueId } from "../../../src/analysis/plan/named.js";
import { binomialAtLeast } from "../../../src/chance/binomial.js";
import { preparedWith } from "../plan/prepared.js";
import { changed, praktik, smallScenario } from "../../input/small-scenario.js";

describe("in people", () => {
  const answer = (base: number, f: (share: number) => number) => {
    const resultOf = (xs: Float64Array) => xs.map(f);
    return peopleAnswer({ base }, crossings(resultOf, 0, [0, 1], 0.3)!, resultOf, 0);
  };

  test("45 of some 141 are needed at 31.7 per cent of 141.3, and 44 are too few", () => {
    const { number, next, rising } = answer(141.3, (share) => share - 0.317);
    expect({ number, rising, next: next?.number }).toEqual({ number: 45, rising: true, next: 44 });
    expect(next!.result).toBeLessThan(0);
  });

  test("14 of 34 are needed, and 40 per cent gives that many in 51 cases of 100", () => {
    expect(answer(34, (share) => share - 0.384).number).toBe(14);
    expect(binomialAtLeast(34, 14, 0.4)).toBeCloseTo(0.509, 3);
  });

  test("not even all of them", () => {
    expect(answer(10.4, (share) => share - 0.99).number).toBeUndefined();
    expect(answer(10.4, (share) => share - 2).number).toBeUndefined();
  });

  test("the number is the least that is enough, whatever the share", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.boolean(),
        (base, share, rising) => {
          const f = (x: number): number => (rising ? x - share : share - x);
          const { number } = answer(base, f);
          const all = Array.from({ length: Math.floor(base + 1e-9) + 1 }, (_, n) => n);
          const enough = all.filter((n) => f(n / base) >= 0);
          expect(number).toBe(rising ? enough[0] : enough.at(-1));
        },
      ),
    );
  });
});

const municipality = async (files = smallScenario, written = "kommun") => {
  const { plan } = await preparedWith(await praktik(), files);
  return { plan, asked: askedFigure(plan, written, undefined) as AskedFigure };
};

describe("a scenario", () => {
  test("a share at the end of a duration is of those who complete it", async () => {
    const { plan } = await municipality();
    const share = shareOfPeople(plan, solvable(plan, "andel till arbete")!)!;
    // 60 women over a year and 40 men in March, and practice lasts six months: all complete it within three years.
    expect(share).toMatchObject({
      base: expect.closeTo(100, 9) as number,
      from: { name: "praktik" },
      to: { name: "arbete" },
      months: 6,
    });
  });

  test("a rate by the month is never people", async () => {
    const files = changed(
      smallScenario,
      "floden.csv",
      "utan insats;bistånd;arbete;2 %",
      "Spår;arbete;bistånd;åter;;månad;\nutan insats;bistånd;arbete;2 %",
    );
    const { plan } = await municipality(
      changed(
        files,
        "antaganden.csv",
        "namn;värde;enhet;låg;hög;källa;säkerhet\n",
        "namn;värde;enhet;låg;hög;källa;säkerhet\nåter;1 %;%;0 %;2 %;;D\n",
      ),
    );
    expect(shareOfPeople(plan, solvable(plan, "åter")!)).toBeUndefined();
  });

  test("an answer is what a run with it says", async () => {
    const { plan, asked } = await municipality();
    for (const of of [...solvableAssumptions(plan), solvable(plan, "lön")!, solvable(plan, "bidrag")!]) {
      const { crossings: found } = threshold(plan, of, asked, -2_000_000);
      for (const { x, jumps } of found!.at) {
        const ran = evaluate(plan, new Map(of.ids.map((id): [ValueId, number] => [id, x])));
        if (isFaults(ran)) throw new Error("faults");
        expect(jumps).toBe(false);
        expect(ran.ledger.sum({ actor: "kommun", cash: true })).toBeCloseTo(-2_000_000, 4);
      }
    }
  });

  test("society is what the account of real resources is not", async () => {
    const { plan, asked } = await municipality(smallScenario, "samhället");
    const { now } = threshold(plan, solvable(plan, "bidrag")!, asked, 0);
    const ran = evaluate(plan, new Map());
    if (isFaults(ran)) throw new Error("faults");
    expect(now).toBe(ran.figures.society.sum);
  });

  test.each([
    "kommunen",
    "kommun/socialnämnd",
    "Försörjningsstöd",
    "individ premie",
    "offentliga",
    "personmånader i arbete",
    "kommun nuvärde",
  ])("%s is a figure", async (written) => {
    expect((await municipality(smallScenario, written)).asked).toHaveProperty("figure");
  });

  test("what is no figure has names near to it", async () => {
    expect((await municipality(smallScenario, "försörjningsstod x")).asked).toEqual({
      near: ["Försörjningsstöd"],
    });
  });

  test("words and settings cannot be sought", async () => {
    const { plan } = await municipality();
    for (const name of ["kommun", "kön", "start", "horisont", "finns inte"])
      expect(solvable(plan, name)).toBeUndefined();
    expect(solvable(plan, "lön")!.ids).toHaveLength(2);
    expect(solvable(plan, "kvinnor/lön")!.ids).toHaveLength(1);
  });
});
