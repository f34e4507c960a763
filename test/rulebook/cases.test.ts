import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import { readCases } from "../../src/rulebook/read/cases.js";
import { runCases } from "../../src/rulebook/calculate/run-cases.js";
import { folderOf, load, shippedFolder, shippedIds, sound } from "./folders.js";
import { smallModel, spoiled } from "./small-model.js";

test("every model that ships has a README, and cases that hold and try each wording of each rule", async () => {
  const rulebook = await sound(...shippedIds.map(shippedFolder));
  const problems = new Problems();
  await checkModels(rulebook, "2026-01-01", problems);
  expect(problems.told).toEqual([]);
});

async function run(text: string) {
  const rulebook = await sound(folderOf("liten", smallModel));
  const problems = new Problems();
  const cases = await readCases(textSource("fall.csv", text), problems);
  return { ...runCases(rulebook, cases, "2025-06-01", problems), problems };
}

describe("a case", () => {
  const passes = async (row: string, header = "uttryck;förväntat") => {
    const { passed, failed } = await run(`${header}\n${row}\n`);
    return passed === 1 && failed.length === 0;
  };

  test("passes when the answer is the one expected, and fails when it is not", async () => {
    expect(await passes("elnorm * 2;1100")).toBe(true);
    expect(await passes("elnorm * 2;1101")).toBe(false);
    expect(await passes("elnorm * 2;1099")).toBe(false);
  });

  test("takes what is expected as rounded to its last digit", async () => {
    expect(await passes("elnorm / 7;79")).toBe(true);
    expect(await passes("elnorm / 7;78,6")).toBe(true);
    expect(await passes("elnorm / 7;78,5")).toBe(false);
    expect(await passes("andel;31 %")).toBe(true);
    expect(await passes("andel;31,42 %")).toBe(true);
    expect(await passes("andel;31,41 %")).toBe(false);
    expect(await passes("andel;32 %")).toBe(false);
  });

  test("keeps to a tolerance that is stated", async () => {
    const header = "uttryck;förväntat;tolerans";
    expect(await passes("elnorm;545;5", header)).toBe(true);
    expect(await passes("elnorm;544;5", header)).toBe(false);
    expect(await passes("elnorm / 7;78,5714;0,0001", header)).toBe(true);
    expect(await passes("elnorm / 7;78,5;0,0001", header)).toBe(false);
  });

  test("holds on its day, or on the day asked for", async () => {
    const header = "uttryck;förväntat;dag";
    expect(await passes("elnorm;500;2024-12-31", header)).toBe(true);
    expect(await passes("elnorm;550;2025-01-01", header)).toBe(true);
    expect(await passes("elnorm;550;", header)).toBe(true);
  });

  test("expects `saknas` where there is to be no value", async () => {
    const header = "uttryck;förväntat;dag";
    expect(await passes("elnorm;saknas;2023-12-31", header)).toBe(true);
    expect(await passes("elnorm;500;2023-12-31", header)).toBe(false);
    expect(await passes("elnorm;saknas;2024-12-31", header)).toBe(false);
    expect(await passes("hyrestak_i('Väst', 1);saknas", header.slice(0, 17))).toBe(true);
    expect(
      await passes("hyrestakk;saknas", header.slice(0, 17)),
      "a misspelled name is not a missing value",
    ).toBe(false);
  });

  test("sets names by columns, a share with its per cent, a text as it is", async () => {
    const header = "uttryck;förväntat;hyra;ort;personer;andel;faktor";
    expect(await passes("boende(faktor);5550;5000;Norr;;;1", header)).toBe(true);
    expect(await passes("boende(faktor);16550;9000;0101;3;;2", header)).toBe(true);
    expect(await passes("boende(faktor);16550;9000;101;3;;2", header)).toBe(true);
    expect(await passes("andel * 100;20;;;;20 %;", header)).toBe(true);
  });

  test("finds a column whose å ä ö are folded", async () => {
    const rows = "uttryck;förväntat;Personer\nhyrestak_i('Norr', personer);8000;4\n";
    expect((await run(rows)).failed).toEqual([]);
  });
});

test("what failed says what came of it, where, and what was expected", async () => {
  const { passed, failed } = await run("uttryck;förväntat\nelnorm;550\nelnorm;551\nelnrom;550\nandel;30 %\n");
  expect(passed).toBe(1);
  expect(failed.map((f) => f.why)).toMatchObject([
    { code: "fall-stammer-inte", at: { line: 3 }, expected: "551", found: "550 kr/månad" },
    { code: "namn-okant", at: { line: 4 }, near: "elnorm" },
    { code: "fall-stammer-inte", at: { line: 5 }, expected: "30 %", found: "31,42 %" },
  ]);
});

test("a column that sets nothing is told, with the nearest name", async () => {
  const { problems } = await run("uttryck;förväntat;elnrm\nelnorm;550;600\n");
  expect(problems.told).toMatchObject([{ code: "namn-oanvant", name: "elnrm", near: "elnorm" }]);
});

test("ten thousand cases are run", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `hyra + ${i};${5_000 + i};5000`);
  const { passed, failed } = await run(["uttryck;förväntat;hyra", ...rows].join("\n"));
  expect(failed).toEqual([]);
  expect(passed).toBe(10_000);
});

describe("a model is judged", () => {
  const judged = async (...spoil: Parameters<typeof spoiled>) => {
    const { rulebook } = await load(spoiled(...spoil));
    const problems = new Problems();
    await checkModels(rulebook!, "2025-06-01", problems);
    return problems.told.map((p) => p.code);
  };

  test("by its cases", async () => {
    expect(await judged("fall.csv", "6550", "6551")).toEqual(["fall-stammer-inte"]);
  });
  test("by having cases and a README", async () => {
    expect(await judged("README.md", undefined, undefined)).toEqual(["modellfil-saknas"]);
    expect(await judged("fall.csv", undefined, undefined)).toContain("modellfil-saknas");
  });
  test("by a case for each wording of a rule", async () => {
    const rule = "boende;faktor ();godtagen_hyra * faktor + elnorm;kr/månad;2024-01-01;";
    const older =
      "boende;faktor ();godtagen_hyra * faktor;kr/månad;2023-01-01;2023-12-31;Beslut 0;D;2025-02-01";
    expect(await judged("regler.csv", rule, `${older}\n${rule}`)).toEqual(["regel-utan-fall"]);
  });
});
