import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AsOthers, allSums, asOthers, type Counted } from "../../../src/analysis/many/as-others.js";
import { Memory } from "../../../src/analysis/plan/memory.js";
import { minus, noMoney, plus, toFloat } from "../../../src/core/decimal.js";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import type { CountedSum } from "../../../src/input/conventions/convention.js";
import { readConventions } from "../../../src/input/files/conventions.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { presentValue } from "../../../src/analysis/money/discounting.js";
import {
  changed,
  type Files,
  peopleModel,
  read,
  smallScenario,
  smallStock,
} from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";
import { ranScenario } from "../run/ran.js";

/** The small model, in which work makes something. */
const model = changed(
  peopleModel,
  "poster.csv",
  "handledning;",
  "produktion;Produktion;månad;praktik;resurser;individ;resurs;nej;0;3 000;kr/månad;2020-01-01;;Lag;A;2026-01-01;\nhandledning;",
);
const rulebook = () => sound(folderOf("praktik", model));

/** Choices as rows of a file, without evidence, and how the files of a scenario say the same themselves. */
const ways: readonly { row: string; same: (files: Files) => Files }[] = [
  {
    row: "effekt;hade varit kvar",
    same: (f) => changed(f, "floden.csv", "utan insats;bistånd;arbete;2 %;;månad;\n", ""),
  },
  { row: "horisont;högst 2 år", same: (f) => changed(f, "scenario.csv", "horisont;3 år", "horisont;2 år") },
  {
    row: "kalkylränta;6 %",
    same: (f) => changed(f, "scenario.csv", "kommun;Gävle", "kommun;Gävle\nkalkylränta;6 %"),
  },
  {
    row: "diskontering;slut",
    same: (f) => changed(f, "scenario.csv", "kommun;Gävle", "kommun;Gävle\ndiskontering;slut"),
  },
  { row: "produktion;räknas inte", same: (f) => f },
  { row: "undanträngning;räknas inte", same: (f) => f },
  { row: "inkomstutjämning;okänt", same: (f) => f },
  { row: "annat;", same: (f) => f },
];

const written = (rows: readonly string[]): string =>
  [
    "konvention;val;värde;källa;säkerhet;kontrollerad;verifierad",
    ...rows.map((row) => `de;${row};Någon;D;2026-11-29;nej`),
  ].join("\n");

async function counted(rows: readonly string[], files: Files = smallScenario): Promise<AsOthers> {
  const problems = new Problems();
  const [convention] = (await readConventions(textSource("konventioner.csv", written(rows)), problems))!;
  expect(problems.told).toEqual([]);
  const book = await rulebook();
  const { scenario } = await read(files, {}, book);
  return asOthers(convention!, scenario!, await ranScenario(scenario!, book), book, new Memory());
}

async function ran(files: Files): Promise<RunResult> {
  const book = await rulebook();
  const { scenario, told } = await read(files, {}, book);
  if (scenario === undefined) throw new Error(told.join("\n"));
  return ranScenario(scenario, book);
}

/** The sums as they follow from postings by themselves; without what work makes when it does not count. */
function byHand(
  { ledger, figures }: RunResult,
  withProduction: boolean,
): Record<CountedSum, [number, number]> {
  const of = (actors: readonly string[], counts: "all" | "books" = "all"): [number, number] => {
    const perCycle = new Float64Array(figures.factors.length);
    const isOne = (name: string): boolean => actors.some((a) => name === a || name.startsWith(`${a}/`));
    for (const { id, payer, receiver, kind, cash } of ledger.items) {
      if (counts === "books" && !cash) continue;
      if (!withProduction && payer === "resurser" && kind === "real") continue;
      const sign = (isOne(receiver) ? 1 : 0) - (isOne(payer) ? 1 : 0);
      for (const [side, way] of [
        ["with", 1],
        ["without", -1],
      ] as const)
        ledger.perCycle({ item: id, alternative: side }).forEach((amount, cycle) => {
          perCycle[cycle]! += sign * way * amount;
        });
    }
    return [perCycle.reduce((a, b) => a + b, 0), presentValue(perCycle, figures.factors)];
  };
  const [sum, worth] = of(["resurser"]);
  return {
    municipality: of(["kommun"], "books"),
    public: of(["kommun", "region", "stat"]),
    society: [0 - sum, 0 - worth],
  };
}

function expectSums({ sums }: Counted, hand: Record<CountedSum, [number, number]>): void {
  for (const which of allSums) {
    const { sum, presentValue: worth } = sums.get(which)!;
    expect(Math.abs(toFloat(sum) - hand[which][0])).toBeLessThan(1e-4);
    expect(Math.abs(toFloat(worth) - hand[which][1])).toBeLessThan(1e-4);
  }
}

describe("our result, theirs and the steps between", () => {
  test("whatever they choose, and in whatever order: theirs is a run that says so itself, and the steps add up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...ways.keys()], { minLength: 1 }), async (chosen) => {
        const as = await counted(chosen.map((i) => ways[i]!.row));
        const files = chosen.reduce((f, i) => ways[i]!.same(f), smallScenario);
        const withProduction = !chosen.some((i) => ways[i]!.row.startsWith("produktion"));
        expectSums(as.ours, byHand(await ran(smallScenario), true));
        expectSums(as.theirs, byHand(await ran(files), withProduction));
        for (const which of allSums)
          for (const what of ["sum", "presentValue"] as const) {
            let before = as.ours.sums.get(which)![what];
            let changes = noMoney;
            for (const { after } of as.steps) {
              if (after === undefined) continue;
              changes = plus(changes, minus(after.sums.get(which)![what], before));
              before = after.sums.get(which)![what];
            }
            const whole = minus(as.theirs.sums.get(which)![what], as.ours.sums.get(which)![what]);
            expect(toFloat(minus(changes, whole))).toBe(0);
          }
      }),
      { numRuns: 12 },
    );
  });

  test("what each step is called: switched, the same, without difference, not known, nothing to switch", async () => {
    const as = await counted([
      "effekt;mot jämförelsen",
      "kalkylränta;5 %",
      "undanträngning;räknas inte",
      "inkomstutjämning;okänt",
      "priser;löpande",
      "annat;",
      "summor;kommunen",
    ]);
    expect(as.steps.map(({ status, because }) => because ?? status)).toEqual([
      "alike",
      "switched",
      "alike",
      "unknown",
      "prices",
      "told",
      "told",
    ]);
    expect([...as.counted]).toEqual(["municipality"]);
  });

  test("a convention that says nothing, or only what is not known, gives our result and all sums", async () => {
    const as = await counted(["kalkylränta;okänt", "horisont;okänt"]);
    expect(as.theirs).toBe(as.ours);
    expect([...as.counted]).toEqual(allSums);
  });

  test("a whole stock is not counted as if everybody had stayed, and that is told", async () => {
    const as = await counted(
      ["effekt;hade varit kvar", "tid;under anställningen", "kalkylränta;5 %"],
      smallStock,
    );
    expect(as.steps.map(({ status, because }) => because ?? status)).toEqual(["stock", "stock", "switched"]);
  });
});

describe("only the time in a job with support", () => {
  const stays = "effekt;hade varit kvar";

  test("who leaves it is as in the comparison: a longer period changes nothing", async () => {
    const sums = async (years: number) => {
      const files = changed(smallScenario, "scenario.csv", "horisont;3 år", `horisont;${years} år`);
      const { theirs } = await counted([stays, "tid;under anställningen"], files);
      return allSums.map((which) => toFloat(theirs.sums.get(which)!.sum));
    };
    // The last of them come in December 2026 and are there for six months.
    const [two, ten] = [await sums(2), await sums(10)];
    two.forEach((sum, i) => {
      expect(sum).toBeCloseTo(ten[i]!, 4);
    });
  });

  test("rows of one group and of all are held against each other as they are written", async () => {
    const floden = [
      "insats;från;till;andel;efter;per;grupp",
      "Spår;praktik;arbete;30 %;6;;",
      "Spår;praktik;arbete;50 %;6;;kvinnor",
      "Spår;praktik;bistånd;50 %;6;;kvinnor",
      "Spår;praktik;bistånd;70 %;6;;",
    ].join("\n");
    const { theirs } = await counted(
      ["tid;under anställningen"],
      changed(smallScenario, "floden.csv", undefined, floden),
    );
    const { people } = theirs.way.result;
    const working = people.perCycle({ state: "praktik", alternative: "with" });
    // Whoever came has left after six months, and nobody works without support.
    expect(working.slice(18).every((n) => Math.abs(n) < 1e-9)).toBe(true);
    expect(people.perCycle({ state: "arbete", alternative: "with" }).every((n) => n === 0)).toBe(true);
  });

  test("it takes a comparison in which nobody moves", async () => {
    const as = await counted(["tid;under anställningen"]);
    expect(as.steps[0]).toMatchObject({ status: "cannot", because: "comparisonMoves" });
  });
});
