import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { jobsThen } from "../../src/start/answers.js";
import { assembleScenario, type NewFile, type ScenarioAnswers } from "../../src/start/assemble.js";
import { type Facts, factsOf } from "../../src/start/facts.js";
import { Standing } from "../../src/start/standing.js";
import type { Start } from "../../src/start/start.js";
import { shippedStart } from "./shipped-start.js";
import { checkScenario } from "../../src/input/check/check-scenario.js";
import { readScenario } from "../../src/input/scenario/read-scenario.js";
import type { Scenario } from "../../src/input/scenario/scenario.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

let rulebook: Rulebook;
let start: Start;
let facts: Facts;
beforeAll(async () => {
  rulebook = await sound(...shippedIds.map(shippedFolder));
  start = await shippedStart();
  facts = factsOf(rulebook);
});

/** What the models say a form needs beside the answers. */
const needs: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  nystartsjobb: [["månader_utan_arbete", "24", "månad"]],
  etableringsjobb: [["etableringsersättning_beskattas", "nej", "ja/nej"]],
  lönebidrag: [["lönebidragsnivå", "60 %", "%"]],
};

const kronor = fc.integer({ min: 1, max: 60_000 }).map(String);
const percent = fc.integer({ min: 1, max: 100 }).map((n) => `${String(n)} %`);
const generated = fc
  .record({
    municipality: fc.constantFrom("Gävle", "Uppsala", "Östersund", "Upplands Väsby"),
    start: fc.constantFrom("2025-01", "2026-01", "2026-07", "2027-01"),
    horizon: fc.integer({ min: 1, max: 120 }),
    people: fc.integer({ min: 1, max: 9_999 }).map(String),
    adults: fc.constantFrom("1" as const, "2" as const),
    ages: fc.array(fc.integer({ min: 0, max: 19 }), { maxLength: 5 }),
    rent: kronor,
    job: fc.integer({ min: 0, max: 5 }),
    months: fc.integer({ min: 1, max: 24 }),
    wage: kronor,
    po: percent,
    supervision: fc.option(fc.record({ share: percent, wage: kronor }), { nil: undefined }),
    cost: fc.option(kronor, { nil: undefined }),
    language: fc.constantFrom("sv" as const, "en" as const),
  })
  .map(({ language, ages, job: number, supervision, cost, ...rest }) => {
    const question = start.questions.find((q) => q.kind === "job")!;
    const jobs = jobsThen({ question, answers: new Map([["start", rest.start]]), facts });
    const job = jobs[number % jobs.length]!;
    const countsForAkassa = facts.value(`räknas_för_akassa('${job}')`, rest.start) === 1;
    const asked = [
      ...(needs[job] ?? []),
      ...(countsForAkassa ? [["medlemsmånader", "12", "månad"] as const] : []),
    ];
    const given = new Map([
      ["kommun", rest.municipality],
      ["start", rest.start],
      ["horisont", String(rest.horizon)],
      ["antal", rest.people],
      ["vuxna", rest.adults],
      ["barn", ages.length === 0 ? "inga" : ages.join(",")],
      ["boendekostnad", rest.rent],
      ["anställningsform", job],
      ["anställningens_längd", String(rest.months)],
      ["lön", rest.wage],
      ["po", rest.po],
      ["handledarandel", supervision?.share ?? "0 %"],
      ...(supervision === undefined ? [] : [["handledarlön", supervision.wage] as const]),
      ["projektkostnad", cost ?? "0"],
      ["andel_till_arbete", "30 %"],
      ["andel_till_arbete_ändå", "12 %"],
      ...(rest.adults === "1" && ages.length > 0 ? [["underhållsstöd", "nej"] as const] : []),
    ]);
    const { answers } = new Standing(start, facts, language, given);
    const others = asked.map(([name, value, unit]) => ({ name, value, unit, about: "" }));
    const from: ScenarioAnswers = { start, answers, others, rulebook, facts };
    return { from, language, ages, countsForAkassa, answered: { ...rest, job, cost } };
  });

async function readBack(files: readonly NewFile[]): Promise<{ scenario?: Scenario; problems: Problems }> {
  const problems = new Problems();
  const sources = files.map(({ name, text }) => textSource(`nytt/${name}`, text));
  const text = await readScenario({ path: "nytt", files: sources }, {}, problems);
  const scenario = text && checkScenario(text, rulebook, problems);
  return { problems, ...(scenario === undefined ? {} : { scenario }) };
}

test("whatever the answers, the scenario reads back as them, and nothing in it is wrong or missing", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({ from, language, ages, answered }) => {
      const { scenario, problems } = await readBack(assembleScenario(from, language));
      expect(problems.told).toEqual([]);
      const { settings, entries, groups, states, assumptions, groupColumns } = scenario!;
      expect([settings.municipality, settings.cycles, settings.employer]).toEqual([
        answered.municipality,
        answered.horizon,
        "municipality",
      ]);
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(entry!.number.text).toBe(answered.people);
      expect(states[entry!.state]!.name).toBe(answered.job);
      expect(states[entry!.comparison!]!.name).toBe("försörjningsstöd");
      const cell = (name: string) => {
        const found = groups[0]!.cells[groupColumns.findIndex((c) => c.name === name)]!;
        return found.kind === "key" ? found.key : found.text;
      };
      expect(cell("lön").replaceAll(" ", "")).toBe(answered.wage);
      expect(cell("boendekostnad").replaceAll(" ", "")).toBe(answered.rent);
      const counted = groupColumns.flatMap((c) => (/^barn_\d/.test(c.name) ? [Number(cell(c.name))] : []));
      expect(counted.reduce((a, b) => a + b, 0)).toBe(ages.length);
      expect(assumptions.filter((a) => a.source === "" || a.grade !== "D")).toEqual([]);
      expect(scenario!.budget === undefined).toBe(answered.cost === undefined);
    }),
    { numRuns: 60 },
  );
});

test("when the job ends people go to work, to a-kassa where the form counts toward it, and to aid", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({ from, countsForAkassa, answered }) => {
      const { scenario } = await readBack(assembleScenario(from, "sv"));
      const { flows, states } = scenario!;
      const ends = flows.filter((f) => states[f.from]!.name === answered.job).map((f) => states[f.to]!.name);
      const akassa = countsForAkassa ? ["a-kassa dag 1-100"] : [];
      expect(ends).toEqual(["arbete", ...akassa, "försörjningsstöd"]);
    }),
    { numRuns: 20 },
  );
});
