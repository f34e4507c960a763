import { describe, expect, test } from "vitest";
import { placeText } from "../../src/texts/problem-text.js";
import { folderOf, load, shippedFolder, shippedIds } from "./folders.js";
import { smallModel, spoiled } from "./small-model.js";

test("nothing is wrong with the small model", async () => {
  const { rulebook, problems } = await load(folderOf("liten", smallModel));
  expect(problems.told).toEqual([]);
  expect(rulebook).toBeDefined();
});

test("nothing is wrong with the models that ship", async () => {
  const { problems } = await load(...shippedIds.map(shippedFolder));
  expect(problems.told).toEqual([]);
});

/** What is spoiled, and what is then told: code and place. */
const spoils: readonly (readonly [string, string, string | undefined, string | undefined, string])[] = [
  ["unknown name", "regler.csv", "elnorm", "elnrom", "namn-okant liten/regler.csv:3 (formel)"],
  ["circular rules", "regler.csv", "min(hyra; tak)", "boende(1)", "regel-i-cirkel liten/regler.csv:2 (namn)"],
  [
    "overlapping dates",
    "parametrar.csv",
    "2024-12-31",
    "2025-01-01",
    "perioder-overlappar liten/parametrar.csv:3 (gäller från)",
  ],
  [
    "no end before the next",
    "parametrar.csv",
    "2024-12-31",
    "",
    "perioder-overlappar liten/parametrar.csv:3 (gäller från)",
  ],
  [
    "a gap in dates",
    "parametrar.csv",
    "2024-12-31",
    "2024-12-30",
    "perioder-lucka liten/parametrar.csv:3 (gäller från)",
  ],
  ["missing source", "parametrar.csv", "Beslut 2", "", "belagg-saknas liten/parametrar.csv:3 (källa)"],
  ["missing grade", "parametrar.csv", ";A;", ";;", "belagg-saknas liten/parametrar.csv:4 (säkerhet)"],
  [
    "missing last-checked",
    "regler.csv",
    "D;2025-02-01",
    "D;",
    "belagg-saknas liten/regler.csv:2 (kontrollerad)",
  ],
  ["unknown grade", "parametrar.csv", ";A;", ";E;", "ord-okant liten/parametrar.csv:4 (säkerhet)"],
  ["unit mismatch", "regler.csv", "+ elnorm", "+ andel", "enhet-krockar liten/regler.csv:3 (formel)"],
  [
    "another unit than promised",
    "regler.csv",
    "kr/månad;2024",
    "kr/år;2024",
    "enhet-fel liten/regler.csv:2 (formel)",
  ],
  ["unknown unit", "regler.csv", "kr/månad;2024", "kr/måndag;2024", "enhet-okand liten/regler.csv:2 (namn)"],
  [
    "duplicate input",
    "indata.csv",
    "ort;text",
    "hyra;kr/månad;;Hyran\nort;text",
    "namn-pa-tva-nivaer liten/indata.csv:5 (namn)",
  ],
  [
    "a name on two levels",
    "indata.csv",
    "ort;text",
    "elnorm;kr/månad;;El\nort;text",
    "namn-pa-tva-nivaer liten/parametrar.csv:2 (namn)",
  ],
  [
    "rows of a name that differ in unit",
    "parametrar.csv",
    "550;kr/månad",
    "550;kr/år",
    "rader-olika liten/parametrar.csv:3 (enhet)",
  ],
  [
    "an unreadable date",
    "parametrar.csv",
    "2025-01-01",
    "2025-02-30",
    "datum-olasligt liten/parametrar.csv:3 (gäller från)",
  ],
  [
    "an end before the beginning",
    "parametrar.csv",
    "2024-12-31",
    "2023-12-31",
    "datum-ombytta liten/parametrar.csv:2 (gäller till)",
  ],
  [
    "a share without per cent",
    "parametrar.csv",
    "31,42 %;",
    "31,42;",
    "procent-utan-tecken liten/parametrar.csv:4 (värde)",
  ],
  ["an unreadable value", "parametrar.csv", "550;", "xx;", "tal-olasligt liten/parametrar.csv:3 (värde)"],
  ["no value", "parametrar.csv", "550;", ";", "cell-tom liten/parametrar.csv:3 (värde)"],
  ["an unknown column", "parametrar.csv", "säkerhet", "säkerhets", "kolumn-okand liten/parametrar.csv:1"],
  ["no modell.csv", "modell.csv", undefined, undefined, "modellfil-saknas liten"],
  ["a newer format", "modell.csv", "format;1", "format;9", "modellformat-okant liten/modell.csv:2 (värde)"],
  ["no title", "modell.csv", "titel;Hyra som godtas\n", "", "modellrad-saknas liten/modell.csv"],
  ["an unknown setting", "modell.csv", "titel;", "tittel;", "modellrad-okand liten/modell.csv:3 (namn)"],
  [
    "a setting twice",
    "modell.csv",
    "titel;",
    "format;1\ntitel;",
    "modellrad-dubbel liten/modell.csv:3 (namn)",
  ],
  [
    "an unknown model",
    "modell.csv",
    "titel;",
    "använder;skatt\ntitel;",
    "modell-okand liten/modell.csv:3 (värde)",
  ],
  [
    "a model that uses itself",
    "modell.csv",
    "titel;",
    "använder;liten\ntitel;",
    "modeller-i-cirkel liten/modell.csv:3 (värde)",
  ],
  ["a misspelled file", "parameter.csv", undefined, "namn\n", "modellfil-okand liten/parameter.csv"],
  [
    "a formula that cannot be read",
    "regler.csv",
    "* faktor +",
    "* * faktor +",
    "formel-olaslig liten/regler.csv:3 (formel)",
  ],
  [
    "a default that cannot be read",
    "indata.csv",
    "(ort, personer)",
    "(ort, ",
    "formel-ofullstandig liten/indata.csv:4 (standard)",
  ],
  [
    "a key twice",
    "tabell-tak.csv",
    "0101;3;;",
    "0101;2;;",
    "nyckel-dubbel liten/tabell-tak.csv:3 (hyrestak_i (kr/månad))",
  ],
  [
    "a table without values",
    "tabell-tak.csv",
    "hyrestak_i (kr/månad)",
    "hyrestak_i",
    "tabellkolumn-okand liten/tabell-tak.csv:1",
  ],
  [
    "half a band",
    "tabell-tak.csv",
    "personer till (nyckel)",
    "personer (nyckel)",
    "tabell-halv liten/tabell-tak.csv:1",
  ],
];

describe("what is wrong in a model folder is told where it stands", () => {
  test.each(spoils)("%s", async (_, file, from, to, told) => {
    const { rulebook, problems } = await load(spoiled(file, from, to));
    expect(rulebook).toBeUndefined();
    const found = problems.told.map((p) => `${p.code} ${placeText(p.at)}`);
    expect(found).toContain(told);
  });
});

test("all problems are told at once", async () => {
  const folder = folderOf("liten", {
    ...smallModel,
    "regler.csv": smallModel["regler.csv"]!.replace("elnorm", "elnrom"),
    "parametrar.csv": smallModel["parametrar.csv"]!.replace("Beslut 2", "").replace(
      "2024-12-31",
      "2024-11-30",
    ),
  });
  const { problems } = await load(folder);
  expect(problems.told.map((p) => p.code).sort()).toEqual(["belagg-saknas", "namn-okant"]);
  const gap = await load(spoiled("parametrar.csv", "2024-12-31", "2024-11-30"));
  expect(gap.problems.told).toMatchObject([{ gap: { from: "2024-12-01", to: "2024-12-31" } }]);
});

test("the nearest known name is offered", async () => {
  const { problems } = await load(spoiled("regler.csv", "elnorm", "elnrom"));
  expect(problems.told).toMatchObject([{ code: "namn-okant", name: "elnrom", near: "elnorm" }]);
});

describe("models that use each other", () => {
  const model = (id: string, uses: string, rule: string) =>
    folderOf(id, {
      "modell.csv": `namn;värde\nformat;1\ntitel;${id}\nanvänder;${uses}\n`,
      "regler.csv": `namn;argument;formel;enhet;gäller från;källa;säkerhet;kontrollerad\n${rule};;2020-01-01;K;D;2020-01-01\n`,
    });

  test("see each other's names, plain or with the model's", async () => {
    const { problems } = await load(model("a", "b", "dubbel;;b.en * en"), model("b", "", "en;;1"));
    expect(problems.told).toEqual([]);
  });

  test("do not see the names of models they do not use", async () => {
    const { problems } = await load(model("a", "", "dubbel;;en + en"), model("b", "", "en;;1"));
    expect(problems.told.map((p) => p.code)).toContain("namn-okant");
  });

  test("may not go in a circle", async () => {
    const { problems } = await load(model("a", "b", "x;;y"), model("b", "a", "y;;1"));
    expect(problems.told).toMatchObject([{ code: "modeller-i-cirkel", names: ["a", "b", "a"] }]);
  });

  test("may not have the same id", async () => {
    const { problems } = await load(model("a", "", "x;;1"), model("A", "", "y;;1"));
    expect(problems.told.map((p) => p.code)).toContain("modell-dubbel");
  });
});
