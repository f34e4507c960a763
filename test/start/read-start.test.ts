import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { factsOf } from "../../src/start/facts.js";
import { Gaps } from "../../src/start/gaps.js";
import { checkStart } from "../../src/start/check-start.js";
import { readStart } from "../../src/start/read-start.js";
import type { Start } from "../../src/start/start.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { repository } from "../harness/folders.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import { shippedStart } from "./shipped-start.js";

let rulebook: Rulebook;
let shipped: Start;
beforeAll(async () => {
  rulebook = await sound(...shippedIds.map(shippedFolder));
  shipped = await shippedStart();
});

/** A start folder as it takes least to write one, with other files in place of some. */
async function started(files: Readonly<Record<string, string>>): Promise<{ start?: Start; told: string[] }> {
  const problems = new Problems();
  const all = {
    "fragor.csv": "fråga;slag;text\nkommun;kommun;Vilken kommun?\n",
    "ord.csv": "ord;text\ninsats;Jobb\n",
    "las-mig.csv": "slag;text\nrubrik;# Nytt\n",
    ...files,
  };
  const sources = Object.entries(all).map(([name, text]) => textSource(`m/nytt-scenario/${name}`, text));
  const start = await readStart({ model: "m", path: "m/nytt-scenario", files: sources }, problems);
  if (start !== undefined) checkStart(start, rulebook, problems);
  const told = problems.told.map((p) => `${p.code} ${p.at.file.split("/").at(-1)!}:${String(p.at.line)}`);
  return { ...(start === undefined ? {} : { start }), told };
}

test("what ships is sound, and its conditions are formulas in the names of the models", () => {
  const problems = new Problems();
  checkStart(shipped, rulebook, problems);
  expect(problems.told).toEqual([]);
  expect(shipped.questions.length).toBeGreaterThan(10);
});

test.each([
  [
    "a gap that nothing fills",
    { "scenario.csv": "namn;värde\ntitel;{komun}\n" },
    "lucka-okand scenario.csv:2",
  ],
  ["one in English only", { "ord.csv": "ord;text;text_en\na;b;{c}\n" }, "lucka-okand ord.csv:2"],
  ["a kind that there is not", { "fragor.csv": "fråga;slag\nkommun;komun\n" }, "ord-okant fragor.csv:2"],
  ["a question twice", { "fragor.csv": "fråga;slag\na;antal\nA;antal\n" }, "rad-dubbel fragor.csv:3"],
  [
    "a condition that is none",
    { "ord.csv": "om;ord;text\n{kommun} +;a;b\n" },
    "formel-ofullstandig ord.csv:2",
  ],
  ["a name that no model has", { "ord.csv": "om;ord;text\nfinns_inte > 0;a;b\n" }, "namn-okant ord.csv:2"],
  [
    "a table that there is not",
    { "fragor.csv": "fråga;slag;tabell\nkommun;kommun;x\n" },
    "ord-okant fragor.csv:2",
  ],
])("%s is told", async (_, files, expected) => {
  expect((await started(files)).told).toContain(expected);
});

describe("gaps", () => {
  test("words take answers in, and a row whose gap nobody answered is left out", async () => {
    const { start } = await started({
      "fragor.csv": "fråga;slag\nkommun;kommun\nantal;antal\nbelopp;belopp\n",
      "ord.csv":
        "om;ord;text;text_en\n{antal} = 1;vi;en i {kommun};one in {kommun}\n{antal} > 1;vi;flera;several\n",
      "scenario.csv": "om;namn;värde\n;a;{vi}\n;b;{belopp}\n{antal} > 1;c;x\n",
    });
    const gaps = (answers: Record<string, string>, language: "sv" | "en") =>
      new Gaps(start!, new Map(Object.entries(answers)), factsOf(rulebook), language).rows(
        start!.templates[0]!,
      );
    const one = { kommun: "Gävle", antal: "1", start: "2026-01" };
    expect(gaps(one, "sv")).toEqual([["a", "en i Gävle"]]);
    expect(gaps(one, "en")).toEqual([["a", "one in Gävle"]]);
    expect(gaps({ ...one, antal: "2", belopp: "12345.5" }, "sv")).toEqual([
      ["a", "flera"],
      ["b", "12 345,5"],
      ["c", "x"],
    ]);
  });

  test("words that speak of each other come to an end", async () => {
    const { start } = await started({ "ord.csv": "ord;text\na;{b}\nb;{a}\n" });
    const gaps = new Gaps(start!, new Map(), factsOf(rulebook), "sv");
    expect(gaps.rows(start!.words)).toEqual([]);
  });
});

test("TypeScript names no state and no assumption of the model", () => {
  const folder = join(repository, "src/start");
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const states = rulebook.models.flatMap((m) => m.states.map((s) => s.name));
  const assumed = shipped.templates
    .find((t) => t.name === "antaganden.csv")!
    .rows.map((row) => row.cells[0]!.sv.replaceAll(" ", "_"));
  expect(states.length + assumed.length).toBeGreaterThan(20);
  for (const name of [...states, ...assumed])
    for (const text of code)
      expect(text.includes(`"${name}"`) || text.includes(`'${name}'`), name).toBe(false);
});
