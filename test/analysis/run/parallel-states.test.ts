import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Explanation } from "../../../src/core/explanation.js";
import { changed, type Files } from "../../input/small-scenario.js";
import { named, prepared } from "../plan/prepared.js";
import { csv, ran, tried } from "./ran.js";

const evidence = "2020-01-01;;Prov;D;2026-01-01";

/** Job track and health support, alone and side by side; rest is an activity that costs nothing. */
const model: Files = {
  "modell.csv": "namn;värde\nformat;2\ntitel;Parallellt\n",
  "indata.csv": "namn;enhet;standard;beskrivning\nbidrag;kr/månad;10 000;Bidrag\n",
  "aktorer.csv": "aktör\nkommun\nstat\nindivid\n",
  "tillstand.csv": [
    "tillstånd;består av;slag;självförsörjande;plats (kr/månad);inkomst (kr/månad);vem (aktör);gäller från;gäller till;källa;säkerhet;kontrollerad",
    `bistånd;;hushåll;nej;;0;;${evidence}`,
    `jobbspår;;hushåll, aktivitet;nej;8 000;0;kommun;${evidence}`,
    `hälsostöd;;hushåll, aktivitet;nej;3 000;0;stat;${evidence}`,
    `vila;;hushåll;nej;;0;;${evidence}`,
    `arbete;;hushåll, jobb;utan stöd;;20 000;;${evidence}`,
    `båda;jobbspår + hälsostöd;;;;;;${evidence}`,
    `jobbspår och vila;jobbspår + vila;;;;;;${evidence}`,
    `arbete och hälsostöd;arbete + hälsostöd;;utan stöd;;;;${evidence}`,
  ].join("\n"),
  "poster.csv": [
    "post;namn;vid;tillstånd;från månad;till månad;betalare;mottagare;slag;roll;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad",
    `bidrag;Bidrag;månad;hushåll;;;kommun;individ;överföring;effekt;"max(0; bidrag - inkomst)";kr/månad;${evidence}`,
    `plats;Plats;månad;aktivitet;;;vem;resurser;resurs;kostnad;plats;kr/månad;${evidence}`,
    `första;Första månaderna;månad;jobbspår;1;2;kommun;resurser;resurs;kostnad;100;kr/månad;${evidence}`,
    `start;Start;inträde;aktivitet;;;kommun;resurser;resurs;kostnad;1 000;kr;${evidence}`,
    `slut;Avslut;utträde;hälsostöd;;;kommun;resurser;resurs;kostnad;500;kr;${evidence}`,
    `premie;Premie;flytt;jobbspår > arbete;;;stat;kommun;överföring;stöd;7 000;kr;${evidence}`,
    `alla;Registrering;månad;alla;;;kommun;resurser;resurs;kostnad;10;kr/månad;${evidence}`,
  ].join("\n"),
  "utfall.csv": [
    "utfall;namn;vid;tillstånd;formel;enhet",
    "i_hälsa;I hälsostöd;månad;hälsostöd;1;antal",
    "i_aktivitet;I någon aktivitet;månad;aktivitet;1;antal",
    "börjar_hälsa;Börjar i hälsostöd;inträde;hälsostöd;1;antal",
  ].join("\n"),
};

const scenarioWith = (state: string, flows: readonly (readonly string[])[], months = 12): Files => ({
  "scenario.csv": `namn;värde\nformat;1\ntitel;P\nmodell;prov\nstart;2026-01\nhorisont;${String(months)} månader\n`,
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", "jämförelse"],
    ["Spår", "2026-01", "10", state, "bistånd"],
  ),
  "floden.csv": csv(
    ["insats", "från", "till", "andel", "efter", "per"],
    ["Spår", "vila", "bistånd", "1 %", "", "månad"],
    ...flows,
  ),
});

const spent = (run: RunResult, item: string): number =>
  [...new Set(run.ledger.items.map((i) => i.id))]
    .filter((id) => id === item || id.startsWith(`${item} `))
    .reduce((sum, id) => sum + run.ledger.sum({ item: id, alternative: "with" }), 0);
const outcome = (run: RunResult, id: string): number =>
  run.outcomes.find((o) => o.outcome.id === id)!.with.reduce((a, b) => a + b, 0);
const personMonths = (run: RunResult, state: string): number =>
  run.people.perCycle({ state, alternative: "with" }).reduce((a, b) => a + b, 0);

describe("what two things at once come to", () => {
  test("both cost what they cost, from whom they cost it; the household has its aid once", async () => {
    const run = await ran(model, scenarioWith("båda", []));
    expect(spent(run, "plats")).toBeCloseTo(10 * 12 * 11_000, 6);
    expect(run.ledger.sum({ item: "plats", alternative: "with" })).toBeCloseTo(10 * 12 * 8_000, 6);
    expect(run.ledger.sum({ item: "plats stat", alternative: "with" })).toBeCloseTo(10 * 12 * 3_000, 6);
    expect(spent(run, "bidrag")).toBeCloseTo(10 * 12 * 10_000, 6);
    expect(spent(run, "alla")).toBeCloseTo(10 * 12 * 10, 6);
    expect(spent(run, "första")).toBeCloseTo(10 * 2 * 100, 6);
    expect(spent(run, "start")).toBeCloseTo(10 * 2 * 1_000, 6);
    // A result that is no money is a person's: once, however many of his activities it counts.
    expect(outcome(run, "i_aktivitet")).toBeCloseTo(120, 9);
    expect(outcome(run, "i_hälsa")).toBeCloseTo(120, 9);
    expect(personMonths(run, "båda")).toBeCloseTo(120, 9);
  });

  test("what goes on in both states is neither left nor begun by a move between them", async () => {
    const flows = [
      ["Spår", "hälsostöd", "båda", "100 %", "3", ""],
      ["Spår", "båda", "jobbspår", "100 %", "3", ""],
      ["Spår", "jobbspår", "arbete och hälsostöd", "50 %", "3", ""],
      ["Spår", "jobbspår", "arbete", "50 %", "3", ""],
      ["Spår", "arbete och hälsostöd", "arbete", "100 %", "1", ""],
    ];
    const run = await ran(model, scenarioWith("hälsostöd", flows));
    // Health support, the job track and, for half of them, health support again.
    expect(spent(run, "start")).toBeCloseTo((10 + 10 + 5) * 1_000, 6);
    expect(outcome(run, "börjar_hälsa")).toBeCloseTo(15, 9);
    expect(spent(run, "slut")).toBeCloseTo((10 + 5) * 500, 6);
    // All come from the job track to work, five of them to work and something beside it; once each.
    expect(spent(run, "premie")).toBeCloseTo(10 * 7_000, 6);
  });

  test("a price in a budget for each that comes to work is paid once", async () => {
    const flows = [
      ["Spår", "jobbspår", "arbete", "100 %", "3", ""],
      ["Spår", "arbete", "arbete och hälsostöd", "100 %", "3", ""],
    ];
    const files = scenarioWith("jobbspår", flows);
    const budget = "insats;år;belopp;pris;per\nSpår;2026;;2 000;resultat\n";
    const run = await ran(model, { ...files, "budget.csv": budget });
    expect(-run.ledger.sum({ actor: "kommun", origin: "budget" })).toBeCloseTo(10 * 2_000, 6);
  });

  test("with nothing beside it that costs, it is as the main state alone", async () => {
    const rates = fc.record({ work: fc.nat(60), back: fc.nat(30), months: fc.integer({ min: 1, max: 8 }) });
    await fc.assert(
      fc.asyncProperty(rates, async ({ work, back, months }) => {
        const flows = (state: string): string[][] => [
          ["Spår", state, "arbete", `${String(work)} %`, String(months), ""],
          ["Spår", state, "bistånd", `${String(100 - work)} %`, String(months), ""],
          ["Spår", "arbete", state, `${String(back)} %`, "", "månad"],
        ];
        const alone = await ran(model, scenarioWith("jobbspår", flows("jobbspår")));
        const beside = await ran(model, scenarioWith("jobbspår och vila", flows("jobbspår och vila")));
        for (const actor of ["kommun", "stat", "individ"])
          expect([...beside.ledger.perCycle({ actor })]).toEqual([...alone.ledger.perCycle({ actor })]);
        expect(beside.outcomes.map((o) => [...o.effect])).toEqual(alone.outcomes.map((o) => [...o.effect]));
      }),
      { numRuns: 12 },
    );
  });

  test("whoever moves between them: people are conserved, and costs are those of both", async () => {
    const states = ["bistånd", "jobbspår", "hälsostöd", "båda", "arbete och hälsostöd"] as const;
    const moves = fc.uniqueArray(
      fc.record({
        from: fc.constantFrom(...states),
        to: fc.constantFrom(...states),
        rate: fc.integer({ min: 1, max: 20 }),
      }),
      { selector: (m) => `${m.from}>${m.to}`, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...states), moves, async (first, all) => {
        const flows = all
          .filter((m) => m.from !== m.to)
          .map((m) => ["Spår", m.from, m.to, `${String(m.rate)} %`, "", "månad"]);
        const run = await ran(model, scenarioWith(first, flows));
        for (const people of run.people.perCycle({ alternative: "with" })) expect(people).toBeCloseTo(10, 9);
        const months = (...names: string[]) => names.reduce((sum, name) => sum + personMonths(run, name), 0);
        const health = months("hälsostöd", "båda", "arbete och hälsostöd");
        expect(spent(run, "plats")).toBeCloseTo(8_000 * months("jobbspår", "båda") + 3_000 * health, 4);
        expect(outcome(run, "i_hälsa")).toBeCloseTo(health, 9);
        expect(spent(run, "bidrag")).toBeCloseTo(
          10_000 * months("bistånd", "jobbspår", "hälsostöd", "båda"),
          4,
        );
        const society = run.ledger.sum({ actor: "resurser" });
        const actors = run.topActors.reduce((sum, actor) => sum + run.ledger.sum({ actor }), 0);
        expect(actors).toBeCloseTo(-society, 4);
      }),
      { numRuns: 25 },
    );
  });

  test("many draws side by side count them as one run does", async () => {
    const flows = [
      ["Spår", "hälsostöd", "båda", "till_båda", "3", ""],
      ["Spår", "hälsostöd", "bistånd", "1 - till_båda", "3", ""],
      ["Spår", "båda", "jobbspår", "10 %", "", "månad"],
    ];
    const { plan } = await prepared(model, {
      ...scenarioWith("hälsostöd", flows),
      "antaganden.csv": "namn;värde;enhet;källa;säkerhet\ntill_båda;30 %;%;Prov;D\n",
    });
    const wanted = ["start", "slut", "plats", "plats stat", "bidrag"].map(
      (item) => ({ kind: "sum", query: { item } }) as const,
    );
    const block = evaluateBlock(
      plan,
      new Map([[named(plan, "till_båda").id, Float64Array.of(0.3, 0.7)]]),
      2,
      wanted,
    );
    const one = async (share: string) =>
      (
        await ran(model, {
          ...scenarioWith("hälsostöd", flows),
          "antaganden.csv": `namn;värde;enhet;källa;säkerhet\ntill_båda;${share};%;Prov;D\n`,
        })
      ).ledger;
    const runs = [await one("30 %"), await one("70 %")];
    wanted.forEach(({ query }, i) => {
      expect([...block.figures[i]!]).toEqual(runs.map((ledger) => ledger.sum(query)));
    });
  });

  test("an explanation tells the parts apart", async () => {
    const run = await ran(
      changed(model, "tillstand.csv", "3 000;0;stat", "3 000;0;kommun"),
      scenarioWith("båda", []),
    );
    const labels: string[] = [];
    const follow = async (node: Explanation, depth: number): Promise<void> => {
      if (typeof node.label === "string") labels.push(node.label);
      if (depth > 0) for (const child of await node.children()) await follow(child, depth - 1);
    };
    await follow(run.explain({ item: "plats", alternative: "with" }), 4);
    expect(labels).toEqual(expect.arrayContaining(["båda", "jobbspår", "hälsostöd"]));
  });

  test("who is in it when a part no longer holds is told", async () => {
    const ended = changed(
      model,
      "tillstand.csv",
      `hälsostöd;;hushåll, aktivitet;nej;3 000;0;stat;2020-01-01;;`,
      `hälsostöd;;hushåll, aktivitet;nej;3 000;0;stat;2020-01-01;2026-06-30;`,
    );
    expect((await tried(ended, scenarioWith("båda", []))).told).toContain(
      "tillstand-utanfor-datum prov/tillstand.csv:7 (tillstånd)",
    );
    expect((await tried(ended, scenarioWith("båda", [], 6))).result).toBeDefined();
  });
});
