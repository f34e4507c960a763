import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fixed } from "../../src/core/decimal.js";
import { Problems } from "../../src/core/problem.js";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { costSupportEffects } from "../../src/ledger/roles.js";
import { inKronor } from "../../src/ledger/kronor.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { folderOf, shippedFolder, sound } from "../rulebook/folders.js";
import { ranWages, triedWages, type WageScenario } from "./wage-scenario.js";

const id = "lon-i-stallet-for-bidrag";
const used = [
  "skatt",
  "forsorjningsstod",
  "trygghet",
  "hushall",
  "anstallningsstod",
  "arbetsgivarkostnad",
] as const;
let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(...[...used, id].map(shippedFolder));
});

const whole = (amount: number): number => Number(fixed(inKronor(amount), 0));
/** What actors get less what they pay, in whole kronor. */
const net = (run: RunResult, ...actors: readonly string[]): number =>
  whole(actors.reduce((sum, actor) => sum + run.ledger.sum({ actor }), 0));
/** Before tax: what the board that pays support saves, less what the board that employs pays. */
const beforeTax = (run: RunResult): number => net(run, "kommun/socialnämnd", "kommun/arbetsmarknadsnämnd");

const job = (form: string, number = "1"): string => `Lön;2026-01;${number};${form};;försörjningsstöd`;
const introduktionsjobb: WageScenario = {
  settings: { "räkna handledning": "nej", "räkna inkomstutjämning": "nej" },
  entries: [job("introduktionsjobb")],
};
const po = { po: "44,53 %" };
const supervised = {
  settings: { ...introduktionsjobb.settings, "räkna handledning": "ja" },
  assumptions: { ...po, handledarlön: "32 000", handledarandel: "10 %" },
};
const statutory = {
  "påslag enligt po": "nej",
  "räkna avtalsförsäkring": "nej",
  "räkna pensionspremie": "nej",
};

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  expect(problems.told.filter((p) => JSON.stringify(p).includes(`models/${id}`))).toEqual([]);
});

/** Worked out by hand from the statutes: Gävle 2026, wage 23 000, rent 7 000, PO 44,53 %, supervisor 10 % of 32 000. */
describe("the golden ledger", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await ranWages(rulebook, { ...introduktionsjobb, ...supervised });
  });

  test.each([
    ["kommun", -2101],
    ["region", 27578],
    ["stat", -197009],
    ["individ", 115334],
    ["individ/pension", 36184],
    ["församling", 699],
    ["verksamhet", 290175],
    ["resurser", -234676],
    ["kommun/socialnämnd", 146640],
    ["stat/arbetsförmedlingen", -252326],
  ])("%s %i", (actor, kronor) => {
    expect(net(run, actor)).toBe(kronor);
  });

  test("the household has 79 151 more, but for what the tax is rounded to: less than a krona a year", () => {
    expect(Math.abs(run.ledger.sum({ actor: "individ/disponibelt" }) - 79151)).toBeLessThan(1);
  });

  test("the municipality's books do not hold what the work is worth", () => {
    expect(whole(run.ledger.sum({ actor: "kommun", cash: true }))).toBe(-2101);
  });

  test("of 53 335 Gävle keeps 7 068 and of 27 578 its region 4 169; the rest goes to others", async () => {
    const { ledger } = await ranWages(rulebook, {
      ...introduktionsjobb,
      ...supervised,
      settings: { ...supervised.settings, "räkna inkomstutjämning": "ja" },
    });
    const of = (heading: string, actor: string): number =>
      ledger.items
        .filter((i) => i.heading === heading)
        .reduce((sum, i) => sum + ledger.sum({ item: i.id, actor }), 0);
    const back = "Återförs i inkomstutjämningen";
    expect(whole(of("Skatt", "kommun"))).toBe(53335);
    expect(whole(of("Skatt", "kommun") + of(back, "kommun"))).toBe(7068);
    expect(whole(of("Skatt", "region"))).toBe(27578);
    expect(whole(of("Skatt", "region") + of(back, "region"))).toBe(4169);
    expect(whole(of(back, "övriga kommuner"))).toBe(53335 - 7068);
    expect(whole(ledger.sum({ actor: "resurser" }))).toBe(-234676);
  });

  test("what is laid out, given towards it and gained: 0,76 back to the municipality, 0,53 to public finances", async () => {
    const { ledger } = await ranWages(rulebook, {
      ...introduktionsjobb,
      ...supervised,
      settings: { ...supervised.settings, "räkna inkomstutjämning": "ja" },
    });
    const own = costSupportEffects(ledger, ["kommun"]);
    expect([own.cost, own.cost - own.support, own.effects].map(whole)).toEqual([454402, 202076, 153708]);
    const all = costSupportEffects(ledger, ["kommun", "region", "stat", "övriga kommuner", "övriga regioner"]);
    expect([all.cost, all.support, all.effects].map(whole)).toEqual([367683, 0, 196151]);
    expect((own.effects / (own.cost - own.support)).toFixed(2)).toBe("0.76");
    expect((all.effects / all.cost).toFixed(2)).toBe("0.53");
  });

  test("tax is paid every month and reaches the municipality two years later; the state has it in between", async () => {
    const { ledger, paidAfter } = run;
    const of = (actor: string, view: "earned" | "paid") => [...ledger.perCycle({ actor, view })];
    expect(of("individ", "paid")).toEqual(of("individ", "earned"));
    expect(whole(ledger.sum({ actor: "stat", view: "paid" }) - ledger.sum({ actor: "stat" }))).toBe(53335 + 27578);
    expect(paidAfter.map(({ actor, amount }) => [actor, whole(amount)])).toEqual([
      ["kommun", 53335],
      ["region", 27578],
      ["stat", -53335 - 27578],
    ]);
    const { ledger: longer } = await ranWages(rulebook, {
      ...introduktionsjobb,
      ...supervised,
      settings: { ...supervised.settings, horisont: "4 år" },
    });
    const tax = longer.perYear({ actor: "kommun", item: "kommunalskatt", view: "paid" });
    expect([...tax].map(whole)).toEqual([0, 0, 53335, 53335]);
  });
});

describe("the municipality before tax, by hand", () => {
  test.each<[string, number, Partial<WageScenario>]>([
    ["with statutory fees", 36247, { settings: { ...introduktionsjobb.settings, ...statutory } }],
    ["with PO of 44,53 %", 64, { assumptions: po }],
    ["with a supervisor too", -55436, supervised],
    [
      "a new employee's pension plan in place of PO",
      15311,
      {
        settings: { ...introduktionsjobb.settings, "påslag enligt po": "nej" },
        assumptions: { avtalsförsäkring: "0,13 %" },
      },
    ],
    ["a month's overlap of aid", 64 - 12220, { assumptions: { ...po, överlappning: "1" } }],
    [
      "nystartsjobb with statutory fees",
      -27559,
      {
        settings: { ...introduktionsjobb.settings, ...statutory, "månader utan arbete": "37" },
        entries: [job("nystartsjobb")],
      },
    ],
  ])("%s: %i", async (_, kronor, given) => {
    expect(beforeTax(await ranWages(rulebook, { ...introduktionsjobb, ...given }))).toBe(kronor);
  });
});

describe("what is asked for, and what is refused", () => {
  test("a PO that nobody has read is asked for", async () => {
    const { result, problems } = await triedWages(rulebook, introduktionsjobb);
    expect(result).toBeUndefined();
    expect(problems).toMatchObject([{ code: "varde-saknas", name: "po" }]);
  });

  test("a form of job that has ended is refused with its dates", async () => {
    const { result, problems } = await triedWages(rulebook, {
      entries: [job("extratjänst")],
      assumptions: po,
    });
    expect(result).toBeUndefined();
    const said = JSON.stringify(problems);
    expect(said).toContain("extratjänst");
    expect(said).toContain("2018-05-01");
    expect(said).toContain("2022-12-31");
  });

  test("the same form is accepted when it was there", async () => {
    const run = await ranWages(rulebook, {
      settings: {
        ...{ start: "2022-01", kommunalskatt: "22,26 %", regionskatt: "11,51 %", begravningsavgift: "0,261 %" },
        ...{ lön: "20 000", "räkna inkomstutjämning": "nej" },
      },
      entries: ["Lön;2022-01;1;extratjänst;;försörjningsstöd"],
    });
    // 20 000 · 1,3142 · 12
    expect(net(run, "stat/arbetsförmedlingen")).toBe(-315408);
  });

  test("what is missing is named, and only what this scenario needs", async () => {
    const { problems } = await triedWages(rulebook, {
      entries: [job("lönebidrag")],
      assumptions: po,
    });
    expect(problems).toMatchObject([
      { code: "indata-att-ange", names: [{ name: "lönebidragsnivå", unit: "%" }] },
    ]);
  });
});

describe("who the employer is", () => {
  const gap: WageScenario = {
    settings: {
      ...{ arbetsgivare: "privat", avtalspåslag_hos_arbetsgivaren: "13,11 %" },
      ...{ "kommunen betalar mellanskillnaden": "ja", "räkna inkomstutjämning": "nej" },
    },
    entries: [job("introduktionsjobb")],
    assumptions: po,
  };

  test("a private employer whose gap the municipality pays has what is made, and the municipality the same cost", async () => {
    const run = await ranWages(rulebook, gap);
    expect(beforeTax(run)).toBe(64);
    expect(net(run, "arbetsgivare")).toBe(290175);
    expect(run.topActors).not.toContain("verksamhet");
  });

  test("a private employer without it bears the gap: 12 · (33 241,90 − 21 027,20)", async () => {
    const run = await ranWages(rulebook, {
      ...gap,
      settings: { ...gap.settings, "kommunen betalar mellanskillnaden": "nej" },
    });
    expect(net(run, "arbetsgivare")).toBe(290175 - 146576);
    expect(beforeTax(run)).toBe(146640);
  });

  test("boards have the names of the scenario, and a board may be both", async () => {
    const boards = { "nämnd för försörjningsstöd": "arbetsmarknadsnämnden", "nämnd för anställningar": "arbetsmarknadsnämnden" };
    const run = await ranWages(rulebook, {
      ...introduktionsjobb,
      settings: { ...introduktionsjobb.settings, ...boards },
      assumptions: po,
    });
    expect(net(run, "kommun/arbetsmarknadsnämnden")).toBe(64);
    expect(run.actors).not.toContain("kommun/socialnämnd");
  });
});

/** Everybody stays for twelve months and then goes where the law of unemployment insurance says. */
describe("when the job ends", () => {
  const ending = (form: string): WageScenario => ({
    settings: {
      ...{ horisont: "13 månader", "månader utan arbete": "37", medlemsmånader: "12" },
      ...{ "räkna inkomstutjämning": "nej" },
    },
    assumptions: po,
    entries: [job(form)],
    flows: [
      `Lön;${form};a-kassa dag 1-100;andel_till_akassa('${form}', 12);12;`,
      `Lön;${form};försörjningsstöd;andel_åter_till_försörjningsstöd('${form}', 12);12;`,
    ],
  });
  const after = (run: RunResult, actor: string): number => whole(run.ledger.sum({ actor, from: 12, until: 13 }));
  const people = (run: RunResult, outcome: string): number =>
    run.outcomes.find((o) => o.outcome.id === outcome)!.effect.reduce((a, b) => a + b, 0);

  test("after nystartsjobb the state pays: 80 % of 23 000", async () => {
    const run = await ranWages(rulebook, ending("nystartsjobb"));
    expect(after(run, "stat/arbetslöshetsförsäkringen")).toBe(-18400);
    expect(after(run, "kommun/socialnämnd")).toBe(12220);
    expect(people(run, "staten_efter_anställning")).toBe(1);
    expect(people(run, "akassa_efter_anställning")).toBe(1);
    expect(people(run, "kommunen_efter_anställning")).toBe(0);
  });

  test("after introduktionsjobb the municipality pays as before", async () => {
    const run = await ranWages(rulebook, ending("introduktionsjobb"));
    for (const actor of run.topActors) expect(after(run, actor)).toBe(0);
    expect(people(run, "kommunen_efter_anställning")).toBe(1);
    expect(people(run, "akassa_efter_anställning")).toBe(0);
  });
});

/** A share of the jobs is taken from others, who lose wage and tax and get support; M 12 months, d, w, f, s and q as said. */
describe("displacement", () => {
  const heading = "Undanträngning";
  const lost = (run: RunResult, ...actors: readonly string[]): number =>
    run.ledger.items
      .filter((i) => i.heading === heading)
      .reduce((sum, i) => sum + run.ledger.sum({ actors, item: i.id }), 0);
  const at = (given: Readonly<Record<string, string>>): Promise<RunResult> =>
    ranWages(rulebook, { ...introduktionsjobb, ...supervised, assumptions: { ...supervised.assumptions, ...given } });

  test("none is assumed, and then nothing is lost", async () => {
    expect(whole(lost(await at({}), "resurser"))).toBe(0);
  });

  test("at 65 % society loses 65 % of 362 719: 234 676 becomes −1 091", async () => {
    const run = await at({ undanträngning_stöd: "65 %" });
    // 234 675,84 − 235 767,48
    expect(-run.ledger.sum({ actor: "resurser" })).toBeCloseTo(-1091.64, 2);
    expect(net(run, "kommun/arbetsmarknadsnämnd") + net(run, "verksamhet")).toBe(290175 - 202076);
  });

  test("d 50 %, w 20 000, f 6 284, s 10 000: society 157 704, and public f, s and the tax t that is not paid", async () => {
    const run = await at({ undanträngning_stöd: "50 %", undanträngd_lön: "20 000", undanträngdas_stöd: "10 000" });
    expect(whole(-lost(run, "resurser"))).toBe(-157704);
    const publicLoss = lost(run, "kommun", "region", "stat", "övriga kommuner", "övriga regioner");
    const tax = -publicLoss - 6 * (6284 + 10000);
    // The tax of 20 000 a month, with burial fee: net wage + tax is the wage.
    const parish = -lost(run, "församling");
    expect(lost(run, "individ")).toBeCloseTo(-6 * (20000 - 10000) + tax + parish, 6);
    expect(lost(run, "övriga arbetsgivare")).toBeCloseTo(0, 6);
    const less = await at({ undanträngning_stöd: "50 %", undanträngd_lön: "20 000", undanträngdas_produktivitet: "60 %" });
    expect(lost(less, "övriga arbetsgivare")).toBeCloseTo(6 * 0.4 * 26284, 6);
  });
});

/** A municipality's own model with one state more, which is as nystartsjobb but for what the state gives. */
test("a new state is one row: everything that is counted of its kinds is counted of it", async () => {
  const own = folderOf("egen", {
    "modell.csv": `namn;värde\nformat;2\ntitel;Egen\nanvänder;${[id, ...used].join(", ")}\n`,
    "tillstand.csv": [
      "tillstånd;slag;självförsörjande;arbetsgivaren (aktör);bruttolön (kr/månad);avtalspåslag (kr/månad);statligt_stöd (kr/månad);värdet_av_arbetet (kr/månad);trängs_undan (%);skattepliktig_ersättning (kr/månad);skattefri_ersättning (kr/månad);gäller från;källa;säkerhet;kontrollerad",
      "parkjobb;hushåll, skattebetalare, jobb, anställning med stöd, hel lön, lönestöd;med stöd;arbetsgivare/arbetsmarknadsnämnd;lön_i_anställning;påslag_i_anställning;10 000;produktion_i_anställning;undanträngning_stöd;0;0;2026-01-01;Beslut;D;2026-01-01",
    ].join("\n"),
  });
  const both = await sound(...[...used, id].map(shippedFolder), own);
  const of = (form: string, model: string): Promise<RunResult> =>
    ranWages(both, {
      settings: { modell: model, "månader utan arbete": "37", "räkna inkomstutjämning": "ja" },
      assumptions: po,
      entries: [job(form)],
    });
  const [park, shipped] = [await of("parkjobb", "egen"), await of("nystartsjobb", id)];
  expect(net(park, "stat/arbetsförmedlingen")).toBe(-120_000);
  const gap = net(shipped, "stat/arbetsförmedlingen") + 120_000;
  expect(net(park, "kommun")).toBe(net(shipped, "kommun") + gap);
  for (const actor of ["region", "individ", "församling", "verksamhet", "övriga kommuner", "resurser"])
    expect(park.ledger.sum({ actor })).toBeCloseTo(shipped.ledger.sum({ actor }), 6);
});

describe("the household decides", () => {
  const saved = async (household: string, header: string): Promise<number> => {
    const run = await ranWages(rulebook, {
      ...introduktionsjobb,
      assumptions: po,
      entries: ["Lön;2026-01;1;introduktionsjobb;hushållet;försörjningsstöd"],
      groups: [`grupp;${header}`, `hushållet;${household}`],
    });
    return whole(run.ledger.sum({ actor: "kommun/socialnämnd", year: 2026 }) / 12);
  };

  test("one wage ends the support of one adult", async () => {
    expect(await saved("1", "vuxna")).toBe(12220);
  });

  test("it lowers that of a couple with children of 8 and 12 by what is left of the wage after tax", async () => {
    const lowered = await saved("2;1;1;nej", "vuxna;barn 7-10;barn 11-14;får_bostadsbidrag");
    expect(lowered).toBe(18816);
  });

  test("it does not touch a household that has none", async () => {
    expect(await saved("2;35 000", "vuxna;partnerns_lön")).toBe(0);
  });

  test("children who leave are counted, women and men for themselves", async () => {
    const run = await ranWages(rulebook, {
      ...introduktionsjobb,
      assumptions: po,
      entries: [
        "Lön;2026-01;3;introduktionsjobb;mödrar;försörjningsstöd",
        "Lön;2026-01;2;introduktionsjobb;män;försörjningsstöd",
      ],
      groups: ["grupp;kön;barn 7-10", "mödrar;kvinna;2", "män;man;0"],
    });
    const outcome = (name: string): number => run.outcomes.find((o) => o.outcome.id === name)!.effect[0]!;
    expect(outcome("barn_anställning")).toBeCloseTo(6, 9);
    expect(outcome("i_arbete_kvinnor")).toBeCloseTo(3, 9);
    expect(outcome("i_arbete_män")).toBeCloseTo(2, 9);
    expect(outcome("i_arbete")).toBeCloseTo(5, 9);
  });
});

/** Scenarios of this model: any form of its day, household, employer and flow out of the job. */
const scenarios = fc
  .record({
    form: fc.constantFrom("nystartsjobb", "introduktionsjobb", "lönebidrag", "anställning utan statligt stöd"),
    employer: fc.constantFrom("kommun", "privat"),
    gap: fc.constantFrom("ja", "nej"),
    kommun: fc.constantFrom("Gävle", "Uppsala", "Göteborg", "Östersund"),
    people: fc.integer({ min: 1, max: 500 }),
    wage: fc.integer({ min: 12_000, max: 40_000 }),
    rent: fc.integer({ min: 0, max: 15_000 }),
    adults: fc.constantFrom(1, 2),
    children: fc.nat({ max: 3 }),
    months: fc.integer({ min: 1, max: 30 }),
    share: fc.integer({ min: 0, max: 100 }),
    left: fc.integer({ min: 0, max: 5 }),
    consumption: fc.constantFrom("ja", "nej"),
    supervision: fc.constantFrom("ja", "nej"),
  })
  .map((s) => ({ ...s, scenario: (people: number) => scenarioOf({ ...s, people }) }));

type Words = Record<"form" | "employer" | "gap" | "kommun" | "consumption" | "supervision", string>;
type Numbers = Record<"people" | "wage" | "rent" | "adults" | "children" | "months" | "share" | "left", number>;

function scenarioOf(s: Words & Numbers): WageScenario {
  return {
    settings: {
      ...{ kommun: s.kommun, arbetsgivare: s.employer, "kommunen betalar mellanskillnaden": s.gap },
      ...{ horisont: `${String(s.months)} månader`, lön: s.wage, boendekostnad: s.rent, vuxna: s.adults },
      ...{ barn_4_6: s.children, "månader utan arbete": 30, medlemsmånader: 12, lönebidragsnivå: "50 %" },
      ...{ "räkna konsumtionsskatt": s.consumption, konsumtionsskatt: "20 %" },
      ...{ "räkna handledning": s.supervision, handledarlön: "32 000", handledarandel: "10 %" },
      ...{ avtalspåslag_hos_arbetsgivaren: "6 %" },
    },
    assumptions: { ...po, lönebidrag_premier: "0 %" },
    entries: [job(s.form, String(s.people))],
    flows: [
      `Lön;${s.form};arbete;${String(s.share)} %;6;`,
      `Lön;${s.form};a-kassa dag 1-100;${String(100 - s.share)} %;6;`,
      `Lön;a-kassa dag 1-100;a-kassa dag 101-200;100 %;5;`,
      `utan insats;försörjningsstöd;arbete;${String(s.left)} %;;månad`,
    ],
  };
}

interface Drawn {
  readonly people: number;
  readonly scenario: (people: number) => WageScenario;
}
const holds = (property: (drawn: Drawn) => Promise<void>, numRuns = 12): Promise<void> =>
  fc.assert(fc.asyncProperty(scenarios, property), { numRuns });
/** Kronor that float arithmetic may be off by, where millions are added. */
const slack = 1e-4;

describe("whatever the scenario", { timeout: 60_000 }, () => {
  test("actors come to what resources give, each year, when earned and when paid", () =>
    holds(async ({ people, scenario }) => {
      const { ledger, topActors } = await ranWages(rulebook, scenario(people));
      for (const view of ["earned", "paid"] as const) {
        const actors = topActors.map((actor) => ledger.perYear({ actor, view }));
        ledger.perYear({ actor: "resurser", view }).forEach((amount, year) => {
          const sum = actors.reduce((total, perYear) => total + perYear[year]!, 0);
          expect(Math.abs(sum + amount)).toBeLessThan(slack);
        });
      }
    }));

  test("month by month the books balance in each view, and what is paid later is all that differs", () =>
    holds(async ({ people, scenario }) => {
      const drawn = scenario(people);
      const assumptions = { ...drawn.assumptions, undanträngning_stöd: "30 %", undanträngning_arbete: "10 %" };
      const { ledger, topActors, paidAfter } = await ranWages(rulebook, { ...drawn, assumptions });
      for (const view of ["earned", "paid"] as const) {
        const actors = topActors.map((actor) => ledger.perCycle({ actor, view }));
        ledger.perCycle({ actor: "resurser", view }).forEach((amount, cycle) => {
          const sum = actors.reduce((total, perCycle) => total + perCycle[cycle]!, 0);
          expect(Math.abs(sum + amount)).toBeLessThan(slack);
        });
      }
      for (const actor of topActors) {
        const after = paidAfter.find((p) => p.actor === actor)?.amount ?? 0;
        expect(Math.abs(ledger.sum({ actor, view: "paid" }) + after - ledger.sum({ actor }))).toBeLessThan(slack);
      }
    }, 6));

  test("nobody comes to nothing", () =>
    holds(async ({ scenario }) => {
      const { ledger, topActors } = await ranWages(rulebook, scenario(0));
      for (const actor of [...topActors, "resurser"]) expect(ledger.sum({ actor }) + 0).toBe(0);
    }, 4));

  test("twice the people give twice the money", () =>
    holds(async ({ people, scenario }) => {
      const once = await ranWages(rulebook, scenario(people));
      const twice = await ranWages(rulebook, scenario(2 * people));
      for (const actor of once.topActors)
        expect(Math.abs(twice.ledger.sum({ actor }) - 2 * once.ledger.sum({ actor }))).toBeLessThan(slack);
    }, 6));

  test("what the municipality hands a private employer moves money and makes none", () =>
    holds(async ({ people, scenario }) => {
      const of = async (gap: string): Promise<RunResult> => {
        const given = scenario(people);
        const settings = { ...given.settings, arbetsgivare: "privat", "kommunen betalar mellanskillnaden": gap };
        return ranWages(rulebook, { ...given, settings });
      };
      const [paid, not] = [await of("ja"), await of("nej")];
      expect(Math.abs(paid.ledger.sum({ actor: "resurser" }) - not.ledger.sum({ actor: "resurser" }))).toBeLessThan(slack);
      const handed = not.ledger.sum({ actor: "kommun" }) - paid.ledger.sum({ actor: "kommun" });
      const got = paid.ledger.sum({ actor: "arbetsgivare" }) - not.ledger.sum({ actor: "arbetsgivare" });
      expect(Math.abs(handed - got)).toBeLessThan(slack);
    }, 6));
});

test("a wage equal to the support it replaces, without tax or subsidy, moves money and makes none", async () => {
  for (const rent of [0, 4_321, 9_800]) {
    // Riksnormen 2026 for one adult is 5 220.
    const support = 5220 + rent;
    const run = await ranWages(rulebook, {
      settings: {
        ...{ lön: support, boendekostnad: rent, produktionsfaktor: "0 %", "räkna inkomstutjämning": "nej" },
        ...{ kommun: "", kommunalskatt: "0 %", regionskatt: "0 %", begravningsavgift: "0 %", ...statutory },
      },
      assumptions: { public_service_högst: "0", pensionsavgift_sats: "0 %" },
      entries: [job("anställning utan statligt stöd")],
    });
    const fees = 12 * support * 0.3142;
    expect(run.ledger.sum({ actor: "individ" })).toBeCloseTo(0, 6);
    expect(run.ledger.sum({ actor: "kommun" })).toBeCloseTo(-fees, 6);
    expect(run.ledger.sum({ actor: "stat" })).toBeCloseTo(fees, 6);
    expect(run.ledger.sum({ actor: "resurser" }) + 0).toBe(0);
  }
});
