import { beforeAll, describe, expect, test } from "vitest";
import type { CountedTarget } from "../../../src/analysis/run/targets.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import {
  changed,
  type Files,
  praktik,
  smallScenario,
  smallStock,
  soundScenario,
} from "../../input/small-scenario.js";
import { ran, ranScenario } from "./ran.js";

const run = async (files: Files): Promise<RunResult> =>
  ranScenario(await soundScenario(files), await praktik());

const counted = (result: RunResult, name: string): CountedTarget => {
  const found = result.targets.find(({ target }) => target.name === name);
  if (found?.kind !== "counted") throw new Error(`no figure for ${name}`);
  return found;
};

const header = "mål;mått;tillstånd;från;utfall;kön;grupp;datum;gräns;målvärde;källa";

/** Stock 1,000 on 1 January, 50 in and 50 out a month, nobody back. */
const steady: Files = {
  "scenario.csv": `${smallScenario["scenario.csv"]!}\nlön;25 000\n`,
  "bestand.csv": "tillstånd;antal\nbistånd;1 000\n",
  "inflode.csv": "tillstånd;antal\nbistånd;50\n",
  "floden.csv": "insats;från;till;andel;per\nutan insats;bistånd;arbete;5 %;månad\n",
  "befolkning.csv": "datum;vuxna;källa\n2025-12;155 000;SCB\n",
  "mal.csv": [
    header,
    "I januari;bestånd;bistånd;;;;;2027-01;;900;",
    "I snitt;medeltal under året;bistånd;;;;;2026;;1 000;",
    "Under året;någon gång under året;bistånd;;;;;2026-12;;1 500;",
    "Andel i snitt;andel av befolkningen i medeltal;bistånd;;;;;2026;;1 %;",
    "Andel;andel av befolkningen;bistånd;;;;;2027;;0,9 %;Nämnden",
    "Avslut;avslut under året;arbete;;;;;2026;;600;",
    "Avslut hittills;avslut sedan start;arbete;bistånd;;;;2027-03;;1 000;",
    "Nöjda;enkät;;;;;;2027;;80 %;Enkäten",
  ].join("\n"),
};

describe("1,000 on 1 January, 50 in and 50 out a month, nobody back", () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await run(steady);
  });

  test("1,000 on average and 1,550 at some time in the year: those counted first in February to December are 11 × 50", () => {
    expect(counted(result, "I snitt").planned[0]).toBeCloseTo(1000, 9);
    for (const year of counted(result, "Under året").planned) expect(year).toBeCloseTo(1550, 6);
  });

  test("of 155,000 adults 0.65 and 1.0 per cent", () => {
    expect(counted(result, "Andel i snitt").planned[0]).toBeCloseTo(1000 / 155_000, 12);
    expect((counted(result, "Andel i snitt").planned[0]! * 100).toFixed(2)).toBe("0.65");
    expect((counted(result, "Andel").planned[0]! * 100).toFixed(1)).toBe("1.0");
  });

  test("what lacks is people, and the months are those in which something can be done", () => {
    const share = counted(result, "Andel");
    // 1,550 are to be 0.9 % of 155,000, before the January in which they would be counted.
    expect(share.lacks).toBeCloseTo(1550 - 1395, 6);
    expect(share.months).toBe(12);
    const stock = counted(result, "I januari");
    expect([stock.lacks, stock.months]).toEqual([expect.closeTo(100, 6), 12]);
    // In the first year nobody can leave before it begins.
    expect(counted(result, "Under året").months).toBe(0);
    const mean = counted(result, "I snitt");
    expect([mean.lacks, mean.reached, mean.months]).toEqual([0, 0, 5.5]);
  });

  test("exits are told in the year, and since the start", () => {
    expect(counted(result, "Avslut").planned[0]).toBeCloseTo(600, 6);
    const soFar = counted(result, "Avslut hittills");
    expect(soFar.planned[14]).toBeCloseTo(750, 6);
    expect(soFar.lacks).toBeCloseTo(250, 6);
    expect(soFar.months).toBe(15);
    // The thousandth leaves in the twentieth month.
    expect(soFar.reached).toBe(19);
  });

  test("what people answer nobody can work out", () => {
    expect(result.targets.find(({ target }) => target.name === "Nöjda")!.kind).toBe("asked");
  });
});

test("as many each month as lack by it, leaving for good, is what reaches a target", async () => {
  const lacking = counted(await run(steady), "I januari");
  const each = lacking.lacks / lacking.months;
  const flows = "insats;från;till;andel;per;antal\nutan insats;bistånd;arbete;5 %;månad;\n";
  // Fewer come instead: who is not there does not leave either, so it takes as many and no more where nobody leaves.
  const still = changed(steady, "floden.csv", "5 %", "0 %");
  const fewer = changed(changed(still, "inflode.csv", "50", "0"), "mal.csv");
  const taken = {
    ...fewer,
    "mal.csv": `${header}\nI januari;bestånd;bistånd;;;;;2027-01;;900;\n`,
    "floden.csv": `${flows.replace("5 %", "0 %")}Spår;bistånd;praktik;;;${String(each).replace(".", ",")}\n`,
  };
  const held = counted(await run(taken), "I januari");
  expect(held.planned[12]).toBeCloseTo(900, 9);
  expect([held.lacks, held.reached]).toEqual([0, 12]);
});

describe("groups, sexes and households", () => {
  const people: Files = {
    ...smallStock,
    "befolkning.csv": [
      "datum;kön;grupp;vuxna;vuxna per hushåll",
      "2026;kvinnor;;1 000;",
      "2026;män;;900;",
      "2025;;män;;1,5",
      "2028-01;;män;;2",
    ].join("\n"),
    "mal.csv": [
      header,
      "Deltar;bestånd;bistånd;;;;;2026-01;;1;",
      "Alla;någon gång under året;bistånd;;;;;2026;;1;",
      "Senare;andel av befolkningen i medeltal;bistånd;;;;;2028;;1 %;",
      "Kvinnor;bestånd;bistånd;;;kvinnor;;2026-01;;1;",
      "Män;någon gång under året;bistånd, praktik;;;;män;2026;;1;",
      "Andel;andel av befolkningen i medeltal;bistånd;;;;;2026;;5 %;",
      "Andel kvinnor;andel av befolkningen i medeltal;bistånd;;;kvinna;;2026;;5 %;",
      "Fler i arbete;fler än utan insatserna;arbete;;;;;2028-12;;1 000;",
      "Resultat;utfall;;;Personmånader i arbete;;;2028;;100;",
      "Resultat för män;utfall;;;i_arbete;män;;2028;;100;",
    ].join("\n"),
  };
  let result: RunResult;
  beforeAll(async () => {
    result = await run(people);
  });

  test("statistics count adults in households, by the row that holds then, and the stock those who take part", async () => {
    expect(counted(result, "Deltar").planned[0]).toBeCloseTo(60 + 40, 9);
    expect(counted(result, "Kvinnor").planned[0]).toBeCloseTo(60, 9);
    const single = changed(people, "befolkning.csv", "2025;;män;;1,5\n2028-01;;män;;2", "");
    const once = await run(single);
    // Of the men in a household of one and a half adults, as many more: all of them, each month of the year.
    expect(counted(result, "Män").planned[0]).toBeCloseTo(1.5 * counted(once, "Män").planned[0]!, 9);
    const of = (group: string) =>
      result.people.meanPerYear({ state: "bistånd", group, alternative: "with" })[2]!;
    expect(counted(result, "Senare").planned[2]).toBeCloseTo((of("kvinnor") + 2 * of("män")) / 1900, 12);
  });

  test("a share is of its sex, and of both together where nothing is said of all", () => {
    const mean = (group: string) =>
      result.people.meanPerYear({ state: "bistånd", group, alternative: "with" })[0]!;
    expect(counted(result, "Andel").planned[0]).toBeCloseTo((mean("kvinnor") + 1.5 * mean("män")) / 1900, 12);
    expect(counted(result, "Andel kvinnor").planned[0]).toBeCloseTo(mean("kvinnor") / 1000, 12);
  });

  test("more than without the measures is the difference, and without them nobody", () => {
    const more = counted(result, "Fler i arbete");
    const effect = result.people.perCycle({ state: "arbete", alternative: "effect" });
    expect(more.planned[35]).toBeCloseTo(effect[35]!, 9);
    expect(more.without![35]).toBe(0);
    expect(more.lacks).toBeCloseTo(1000 - effect[35]!, 9);
  });

  test("an outcome is what the models say, of all or of some", () => {
    const [outcome] = result.outcomes;
    const all = counted(result, "Resultat");
    expect([...all.planned]).toEqual([...outcome!.with]);
    expect([...all.without!]).toEqual([...outcome!.without]);
    const men = counted(result, "Resultat för män").planned[2]!;
    expect(men).toBeCloseTo(outcome!.ledger.perYear({ alternative: "with", group: "män" })[2]!, 9);
    expect(men).toBeLessThan(all.planned[2]!);
  });

  test("receivers are no fewer than any month has", () => {
    const some = counted(result, "Alla");
    for (const alternative of ["planned", "without"] as const)
      result.horizon.years.forEach(({ from, until }, year) => {
        const perMonth = ["kvinnor", "män"].map((group) =>
          result.people.perCycle({
            state: "bistånd",
            group,
            alternative: alternative === "planned" ? "with" : "without",
          }),
        );
        for (let cycle = from; cycle < until; cycle++) {
          const weight = cycle < 24 ? 1.5 : 2;
          const here = perMonth[0]![cycle]! + weight * perMonth[1]![cycle]!;
          expect(some[alternative]![year]).toBeGreaterThan(here - 1e-9);
        }
      });
    expect(some.planned[0]).toBeGreaterThan(120);
  });
});

test("who does two things at once is in both, and nothing is left by a move between them", async () => {
  const evidence = "2020-01-01;;Prov;D;2026-01-01";
  const result = await ran(
    {
      "modell.csv": "namn;värde\nformat;2\ntitel;Parallellt\n",
      "aktorer.csv": "aktör\nkommun\n",
      "tillstand.csv": [
        "tillstånd;består av;slag;självförsörjande;plats (kr/månad);gäller från;gäller till;källa;säkerhet;kontrollerad",
        `jobbspår;;hushåll;nej;0;${evidence}`,
        `hälsostöd;;hushåll;nej;0;${evidence}`,
        `arbete;;hushåll;utan stöd;0;${evidence}`,
        `båda;jobbspår + hälsostöd;;;;${evidence}`,
        `arbete och hälsostöd;arbete + hälsostöd;;utan stöd;;${evidence}`,
      ].join("\n"),
    },
    {
      "scenario.csv": "namn;värde\nformat;1\ntitel;P\nmodell;prov\nstart;2026-01\nhorisont;12 månader\n",
      "bestand.csv": "tillstånd;antal\nhälsostöd;5\nbåda;10\n",
      "floden.csv": [
        "insats;från;till;andel;efter;per",
        "utan insats;båda;arbete och hälsostöd;100 %;3;",
        "utan insats;arbete och hälsostöd;arbete;100 %;3;",
      ].join("\n"),
      "mal.csv": [
        header,
        "Hälsa;bestånd;hälsostöd;;;;;2026-05;;1;",
        "Jobbspår;någon gång under året;jobbspår;;;;;2026;;1;",
        "Till arbete;avslut under året;arbete;;;;;2026;;1;",
      ].join("\n"),
    },
  );
  expect(counted(result, "Hälsa").planned[4]).toBeCloseTo(15, 9);
  expect(counted(result, "Jobbspår").planned[0]).toBeCloseTo(10, 9);
  expect(counted(result, "Till arbete").planned[0]).toBeCloseTo(10, 9);
});
