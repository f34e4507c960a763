import { beforeAll, describe, expect, test } from "vitest";
import type { Displaced, RunResult } from "../../../src/analysis/run/run-result.js";
import { readAll } from "../../../src/core/source.js";
import type { Rulebook } from "../../../src/rulebook/rulebook.js";
import { filesOf, ranWages, triedWages, type WageScenario } from "../../models/wage-scenario.js";
import { folderOf, load, shippedFolder, sound } from "../../rulebook/folders.js";
import { goldenModel, goldenScenario } from "./golden-model.js";
import { read } from "../../input/small-scenario.js";
import { ran, ranScenario } from "./ran.js";

let rulebook: Rulebook;
beforeAll(async () => {
  const models = [
    "skatt",
    "forsorjningsstod",
    "trygghet",
    "hushall",
    "anstallningsstod",
    "arbetsgivarkostnad",
    "lon-i-stallet-for-bidrag",
  ];
  rulebook = await sound(...models.map(shippedFolder));
});

/** The golden ledger: twelve months of introduktionsjobb in Gävle in 2026. */
const golden: WageScenario = {
  settings: { "räkna handledning": "ja" },
  assumptions: { po: "44,53 %", handledarlön: "32 000", handledarandel: "10 %" },
  entries: ["Lön;2026-01;1;introduktionsjobb;;försörjningsstöd"],
};
const withAssumed = (more: Readonly<Record<string, string>>): WageScenario => ({
  ...golden,
  assumptions: { ...golden.assumptions, ...more },
});
const withSettings = (settings: Readonly<Record<string, string>>): WageScenario => ({
  ...golden,
  settings: { ...golden.settings, ...settings },
});

function ends(run: RunResult): { readonly low: Displaced; readonly high: Displaced } {
  const displacement = run.displacementIn("earned");
  if (displacement.kind !== "counted") throw new Error(displacement.kind);
  return displacement;
}

describe("the golden ledger", () => {
  test("at 65 % society loses 65 % of 362 719: 234 676 becomes −1 091,64", async () => {
    const run = await ranWages(rulebook, golden);
    const { low, high } = ends(run);
    expect(low).toMatchObject({ share: 0, society: { loss: 0 }, public: { loss: 0 } });
    expect(high.share).toBe(0.65);
    expect(high.society.before).toBe(run.figures.society.sum);
    expect(high.society.loss).toBeCloseTo(0.65 * 362_719.2, 2);
    expect(high.society.after).toBeCloseTo(-1091.64, 2);
    expect(run.displacementIn("earned")).toMatchObject({ inOtherTables: false });
  });

  test("what is left is what the run comes to when the scenario gives the share itself", async () => {
    const { high } = ends(await ranWages(rulebook, golden));
    const { figures } = await ranWages(rulebook, withAssumed({ undanträngning_stöd: "65 %" }));
    expect(high.municipality!.after).toBeCloseTo(figures.actors.get("kommun")!.sum, 6);
    expect(high.public.after).toBeCloseTo(figures.public.sum, 6);
    expect(high.society.after).toBeCloseTo(figures.society.sum, 6);
  });

  test("the municipality's net is before; its own row loses less when equalisation gives back", async () => {
    const after = await ranWages(rulebook, golden);
    const before = await ranWages(rulebook, withSettings({ "räkna inkomstutjämning": "nej" }));
    expect(ends(after).high.municipality!.before).toBe(after.figures.actors.get("kommun")!.sum);
    // As the participant: 53 335 of tax, of which 46 267 goes back; 65 % of it.
    const losses = [before, after].map((run) => ends(run).high.municipality!.loss);
    expect(losses[0]! - losses[1]!).toBeCloseTo(0.65 * 46_267, 0);
  });

  test("what the scenario gives is put aside first, and that is said", async () => {
    const bare = ends(await ranWages(rulebook, golden));
    const run = await ranWages(rulebook, withAssumed({ undanträngning_stöd: "40 %" }));
    const { low, high } = ends(run);
    expect(run.displacementIn("earned")).toMatchObject({ inOtherTables: true });
    expect(low.society.after).toBeCloseTo(bare.low.society.after, 6);
    expect(high.society).toEqual(bare.high.society);
    expect(run.figures.society.sum).toBeCloseTo(bare.low.society.after - 0.4 * 362_719.2, 2);
  });

  test("a group's own share is put aside too", async () => {
    const run = await ranWages(rulebook, {
      ...golden,
      groups: ["grupp;undanträngning_stöd", "alla;40 %"],
      entries: ["Lön;2026-01;1;introduktionsjobb;alla;försörjningsstöd"],
    });
    expect(ends(run).high.society.after).toBeCloseTo(-1091.64, 2);
  });

  test("work without support is apart: nobody is displaced of it unless the scenario says so", async () => {
    const entries = ["Lön;2026-01;1;arbete;;försörjningsstöd"];
    const silent = await ranWages(rulebook, { ...golden, entries });
    expect(silent.displacementIn("earned")).toEqual({ kind: "none" });
    const said = await ranWages(rulebook, { ...withAssumed({ undanträngning_arbete: "10 %" }), entries });
    const { low, high } = ends(said);
    expect(low.ofWork).toBe(0.1);
    expect(low.society).toEqual(high.society);
    expect(low.society.loss).toBeCloseTo(0.1 * 362_719.2, 2);
  });
});

test("a grant of 100 000 from others to a course without jobs loses nothing", async () => {
  const course = filesOf({ entries: ["Kurs;2026-01;10;insats;;försörjningsstöd"] });
  const budget =
    "insats;år;belopp;finansiär;kostnadsslag;overhead\nKurs;2026;1000000;övriga arbetsgivare;Lokal;10 %\n";
  const { scenario } = await read({ ...course, "budget.csv": budget }, {}, rulebook);
  const run = await ranScenario(scenario!, rulebook);
  expect(run.figures.public.sum).toBeCloseTo(100_000, 6);
  expect(run.displacementIn("earned")).toEqual({ kind: "none" });
});

test("jobs that would have been there anyway displace nobody", async () => {
  const run = await ranWages(rulebook, {
    ...golden,
    entries: ["Lön;2026-01;1;introduktionsjobb;;introduktionsjobb"],
  });
  expect(run.displacementIn("earned")).toEqual({ kind: "none" });
});

describe("the model says what is tried and what its names are", () => {
  const files = [
    "skatt",
    "forsorjningsstod",
    "trygghet",
    "hushall",
    "anstallningsstod",
    "arbetsgivarkostnad",
  ].map(shippedFolder);
  /** The model that ships, with some of its texts changed. */
  const changedModel = async (...changes: readonly (readonly [file: string, from: RegExp, to: string])[]) => {
    const shipped = shippedFolder("lon-i-stallet-for-bidrag");
    const texts = await Promise.all(
      shipped.files.map(async (file) => {
        const name = file.name.split("/").at(-1)!;
        let content = new TextDecoder().decode(await readAll(file));
        for (const [of, from, to] of changes)
          if (of === name || of === "*") content = content.replaceAll(from, to);
        return [name, content] as const;
      }),
    );
    return load(...files, folderOf("lon-i-stallet-for-bidrag", Object.fromEntries(texts)));
  };

  test("another high share in parametrar.csv is the one that is tried", async () => {
    const { rulebook: other } = await changedModel([
      "parametrar.csv",
      /undanträngning_hög;65 %/gu,
      "undanträngning_hög;40 %",
    ]);
    const { high } = ends(await ranWages(other!, golden));
    expect(high.share).toBe(0.4);
    expect(high.society.loss).toBeCloseTo(0.4 * 362_719.2, 2);
  });

  test("a share by another name comes to the same", async () => {
    const { rulebook: other } = await changedModel(
      ["*", /undanträngning_stöd(?=;%|$|;;|\n)/gu, "tagna_jobb"],
      ["tillstand.csv", /undanträngning_stöd/gu, "tagna_jobb"],
      ["modell.csv", /undanträngning_stöd/gu, "tagna_jobb"],
    );
    const [own, renamed] = [ends(await ranWages(rulebook, golden)), ends(await ranWages(other!, golden))];
    expect(renamed).toEqual(own);
  });

  test("a name that there is not is told where it stands", async () => {
    const { problems } = await changedModel([
      "modell.csv",
      /värde;produktionsfaktor/gu,
      "värde;produktonsfaktor",
    ]);
    expect(problems.told).toMatchObject([
      { code: "namn-okant", at: { file: "lon-i-stallet-for-bidrag/modell.csv", column: "värde" } },
    ]);
  });
});

test("a model of one's own that has no such share: it is not counted", async () => {
  const run = await ran(goldenModel("after"), goldenScenario);
  expect(run.displacementIn("earned")).toEqual({ kind: "notCounted" });
});

describe("shares that cannot be are errors where they stand", () => {
  const told = async (scenario: WageScenario) =>
    (await triedWages(rulebook, scenario)).problems
      .filter((p) => ["andel-utanfor", "lag-over-hog"].includes(p.code))
      .map(({ code, at }) => `${code} ${at.file}:${String(at.line)}`);

  test.each([
    [{ "undanträngning hög": "120 %" }, ["andel-utanfor"]],
    [{ "undanträngning låg": "−5 %" }, ["andel-utanfor"]],
    [{ "undanträngning låg": "80 %" }, ["lag-over-hog"]],
    [{ "undanträngning låg": "30 %", "undanträngning hög": "20 %" }, ["lag-over-hog"]],
    [{ "undanträngning låg": "0 %", "undanträngning hög": "100 %" }, []],
  ])("%j", async (settings, codes) => {
    const found = await told(withSettings(settings));
    expect(found.map((f) => f.split(" ")[0])).toEqual(codes);
    for (const place of found) expect(place).toMatch(/scenario\.csv:\d+$/);
  });

  test.each(["undanträngning_stöd", "undanträngning_arbete"])("%s", async (name) => {
    expect(await told(withAssumed({ [name]: "150 %" }))).toEqual(["andel-utanfor mitt/antaganden.csv:5"]);
    expect(await told(withAssumed({ [name]: "100 %" }))).toEqual([]);
  });
});
