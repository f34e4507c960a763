import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { groupsWithoutSupport } from "../../src/analysis/run/groups-without-support.js";
import { runScenario } from "../../src/analysis/run/run.js";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { checkScenario } from "../../src/input/check/check-scenario.js";
import { readScenario } from "../../src/input/scenario/read-scenario.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import type { NewFile } from "../../src/start/assemble.js";
import { type Facts, factsOf } from "../../src/start/facts.js";
import { Gathering, type KnownAnswers } from "../../src/start/gathering.js";
import { cohortsIn, peopleIn } from "../../src/start/people.js";
import type { Start } from "../../src/start/start.js";
import type { Language } from "../../src/texts/words.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import { shippedStart } from "./shipped-start.js";

let rulebook: Rulebook;
let start: Start;
let facts: Facts;
beforeAll(async () => {
  rulebook = await sound(...shippedIds.map(shippedFolder));
  start = await shippedStart();
  facts = factsOf(rulebook);
});

const gathering = (language: Language): Gathering => {
  const known: KnownAnswers = {
    start,
    rulebook,
    facts,
    today: "2026-11-29",
    refusesFolder: () => Promise.resolve(undefined),
  };
  return new Gathering(known, language);
};

/** As people write them; a question that is not here is answered with what is proposed. */
const share = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most * 10 }).map((n) => `${String(n / 10).replace(".", ",")} %`),
    fc.integer({ min: 2, max: most }).map(String),
    fc.constant("0"),
  );
const kronor = fc.oneof(
  fc.integer({ min: 1, max: 60_000 }).map(String),
  fc.integer({ min: 1, max: 60 }).map((n) => `${String(n)} 500 kr`),
);
const ages = fc
  .array(fc.integer({ min: 0, max: 19 }), { maxLength: 4 })
  .map((list) => (list.length === 0 ? "inga" : list.join(" och ")));
const people = fc
  .record({
    numbers: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }),
    years: fc.boolean(),
  })
  .map(
    ({ numbers, years }) =>
      (first: number) =>
        years ? numbers.map((n, i) => `${String(n)} ${String(first + i)}`).join(", ") : String(numbers[0]),
  );
const written = fc
  .record({
    language: fc.constantFrom("sv" as const, "en" as const),
    kommun: fc.constantFrom("Gävle", "2180", "uppsala", "Upplands Väsby"),
    start: fc.constantFrom("2025-01", "januari 2026", "2026-7", "2027-01"),
    antal: people,
    vuxna: fc.constantFrom("1", "2"),
    vuxna_2: fc.constantFrom("1", "2"),
    vuxna_3: fc.constantFrom("1", "2"),
    barn: ages,
    barn_2: ages,
    barn_3: ages,
    underhållsstöd: fc.constantFrom("ja", "n", "yes", "2"),
    boendekostnad: kronor,
    boendekostnad_2: kronor,
    anställningsform: fc.integer({ min: 1, max: 4 }).map(String),
    lön: fc.integer({ min: 12, max: 60 }).map((n) => `${String(n)} 500 kr`),
    po: share(60),
    andel_till_arbete: share(100),
    andel_till_arbete_ändå: share(90),
    mer: fc
      .subarray(["hushåll", "arbetsgivare", "studier", "handledning", "kostnader", "tider"])
      .map((topics) => (topics.length === 0 ? "inget" : topics.join(", "))),
    andel_hushåll_2: share(100),
    arbetsgivare: fc.constantFrom("kommun", "privat", "private"),
    mellanskillnad: fc.constantFrom("ja", "nej"),
    avtalspåslag: share(10),
    andel_till_arbete_efter_studierna: share(100),
    studietid: fc.constantFrom("6", "1 år", "18 månader"),
    handledarandel: share(50),
    projektkostnad: kronor,
    anställningens_längd: fc.integer({ min: 1, max: 24 }).map(String),
    återgång: share(60),
  })
  .map(({ language, antal, ...rest }) => ({
    language,
    answers: { ...rest, antal: antal(Number(/\d{4}/.exec(rest.start)![0])) },
  }));

/** Answers what is asked until nothing is. What cannot hold with the answers before it is answered as proposed. */
async function interviewed(
  language: Language,
  answers: Readonly<Record<string, string>>,
): Promise<Gathering> {
  const gathered = gathering(language);
  await gathered.giveFolder("nytt");
  for (let put = await gathered.next(); put !== undefined; put = await gathered.next()) {
    const own = answers[put.key] === undefined ? undefined : await put.read(answers[put.key]!);
    const read = own !== undefined && "value" in own ? own : await put.read(put.preset ?? needed(put.key));
    if (!("value" in read))
      throw new Error(`${put.key}: ${JSON.stringify([answers[put.key], put.preset, read])}`);
    gathered.answer(put.key, read.value);
  }
  return gathered;
}

/** Names of the model that nothing is proposed for. */
const needed = (key: string): string =>
  key.endsWith("beskattas") ? "nej" : key.endsWith("niva") ? "60 %" : key.includes("po_") ? "1 %" : "12";

/** The same answers, given with the options that say them. */
async function fromOptions(language: Language, options: readonly string[]): Promise<Gathering> {
  const gathered = gathering(language);
  const [folder, ...rest] = options;
  await gathered.giveFolder(folder!);
  const given = new Map<string, string[]>();
  for (let i = 0; i < rest.length; i += 2)
    given.set(rest[i]!, [...(given.get(rest[i]!) ?? []), rest[i + 1]!]);
  for (const question of start.questions)
    for (const value of given.get(question.flag) ?? []) {
      const read = gathered.give(question, value);
      if (!("value" in read)) throw new Error(`${question.flag} ${value}: ${JSON.stringify(read)}`);
    }
  for (const value of given.get("--set") ?? []) expect(gathered.giveNamed(value)).toBeUndefined();
  expect(await gathered.settle()).toEqual({ folder: false, questions: [], names: [] });
  return gathered;
}

async function run(files: readonly NewFile[]) {
  const problems = new Problems();
  const sources = files.map(({ name, text }) => textSource(`nytt/${name}`, text));
  const text = await readScenario({ path: "nytt", files: sources }, {}, problems);
  const scenario = text && checkScenario(text, rulebook, problems);
  const result = scenario && (await runScenario(scenario, rulebook, problems));
  return { problems, result };
}

test("whatever is answered, it runs with nothing to say of it, nobody is lost, and every krona has two ends", async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ language, answers }) => {
      const gathered = await interviewed(language, answers);
      const { files } = await gathered.tried();
      const { problems, result } = await run(files);
      expect(problems.told).toEqual([]);
      const { scenario, people: counted, ledger, topActors } = result!;
      expect(groupsWithoutSupport(scenario, rulebook)).toEqual([]);

      const options = gathered.asOptions();
      const begun = options[options.indexOf("--people") + 1]!;
      for (const alternative of ["with", "without"] as const) {
        const all = scenario.states.map(({ name }) => counted.perCycle({ state: name, alternative }));
        const last = all.reduce((sum, one) => sum + one.at(-1)!, 0);
        expect(last).toBeCloseTo(peopleIn(begun), 6);
        expect(all.reduce((sum, one) => sum + one[0]!, 0)).toBeCloseTo(
          Number(cohortsIn(begun)[0]!.people),
          6,
        );
      }
      const net = topActors.reduce((sum, actor) => sum + ledger.sum({ actor }), 0);
      expect(Math.abs(net + ledger.sum({ actor: "resurser" }))).toBeLessThan(0.01);

      const again = await fromOptions(language, options);
      expect((await again.tried()).files).toEqual(files);
      expect(again.asOptions()).toEqual(options);
    }),
    { numRuns: 5 },
  );
}, 60_000);
