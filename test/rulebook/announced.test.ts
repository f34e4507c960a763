import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { announcedChanges } from "../../src/rulebook/announced.js";
import { Calculator, onDay } from "../../src/rulebook/calculate/calculator.js";
import { lonsam } from "../harness/world.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { folderOf, sound } from "./folders.js";

const evidence = "källa;säkerhet;kontrollerad";
const model = (rule: string, changes: string) =>
  folderOf("liten", {
    "modell.csv": "namn;värde\nformat;1\ntitel;Liten\n",
    "regler.csv": `namn;argument;formel;enhet;gäller från;gäller till;${evidence}\n${rule}`,
    "andringar.csv": `ändring;regel;läge;vad som ändras;gäller från;${evidence}\n${changes}`,
  });
const change = "nytt golv;golv;beslutad;Golvet höjs;2027-01-01;SFS;A;2026-06-01\n";
const old = "golv;;100;kr/dag;2025-01-01;;SFS;A;2026-06-01\n";

/** The changes that a calculation of `formula` on a day says it passes. */
async function passed(rule: string, changes: string, day: string, formula = "golv"): Promise<string[]> {
  const rulebook = await sound(model(rule, changes));
  const question = { formula, at: { file: "" }, dates: onDay(day), given: new Map() };
  const answer = new Calculator(rulebook).answer(question, new Problems());
  return announcedChanges(rulebook, answer!.uses(), day).map((c) => c.name);
}

describe("a change of a rule is said", () => {
  test.each([
    ["the day before it", "2026-12-31", []],
    ["on its day", "2027-01-01", ["nytt golv"]],
    ["long after", "2030-05-01", ["nytt golv"]],
  ])("%s", async (_, day, expected) => {
    expect(await passed(old, change, day)).toEqual(expected);
  });

  test("only where the rule is used", async () => {
    expect(
      await passed(`${old}tak;;200;kr/dag;2025-01-01;;SFS;A;2026-06-01\n`, change, "2027-02-01", "tak"),
    ).toEqual([]);
    expect(
      await passed(
        `${old}dubbelt;;2 * golv;kr/dag;2025-01-01;;SFS;A;2026-06-01\n`,
        change,
        "2027-02-01",
        "dubbelt",
      ),
    ).toEqual(["nytt golv"]);
  });

  test("no more, when the model has the new wording", async () => {
    const both =
      "golv;;100;kr/dag;2025-01-01;2026-12-31;SFS;A;2026-06-01\ngolv;;120;kr/dag;2027-01-01;;SFS;A;2027-01-10\n";
    expect(await passed(both, change, "2027-02-01")).toEqual([]);
  });
});

describe("where it is said", () => {
  const line = "Från 1 januari 2027 gäller bidragstak; beräkningen använder reglerna för 2026.";

  test("first on the screen, by calc and by a run whose time goes past it", async () => {
    const calc = await lonsam(["calc", "riksnorm", "--date", "2027-02-01"], repository);
    expect(calc.err.split("\n")[0]).toBe(line);
    const run = await lonsam(["run", "examples/minsta"], repository);
    expect(run.err.split("\n")[0]).toBe(line);
    const before = await lonsam(["calc", "riksnorm", "--date", "2026-12-31"], repository);
    expect(before.err).not.toContain("bidragstak");
  });

  test("first in a document, and in json", async () => {
    const markdown = await lonsam(["run", "examples/minsta", "-O", "markdown"], repository);
    expect(markdown.out.split("\n").slice(0, 4).join("\n")).toContain(line);
    const json = await lonsam(["run", "examples/minsta", "-O", "json", "--lang", "en"], repository);
    expect((JSON.parse(json.out) as { notices: string[] }).notices).toEqual([
      "From 1 January 2027 there is the benefit cap; the calculation uses the rules of 2026.",
    ]);
  });
});

test("household refuses a day whose amounts nobody knows, and carries them when it is asked to", async () => {
  const asked = "household --municipality Gävle --wage 23000 --rent 7000 --date".split(" ");
  const cwd = temporaryFolder();
  const refused = await lonsam([...asked, "2027-01-01"], cwd);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("--carry");
  const carried = await lonsam([...asked, "2027-01-01", "--carry"], cwd);
  expect(carried.code, carried.err).toBe(0);
  expect(carried.err.split("\n")[0]).toContain("bidragstak");
  // The norm of 2026 and the rent: 3 940 + 1 280 + 7 000.
  expect(carried.out).toMatch(/Försörjningsstöd +12 220 /);
});
