import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { describe, expect, onTestFinished, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const example = join(repository, "examples/gavle-lon-i-stallet-for-bidrag");

const minsta = join(repository, "examples/minsta");

/** One fault each, put into a copy of an example: a file, and what becomes of it. */
const spoiled: readonly (readonly [string, string, (text: string) => string])[] = [
  ["varde-saknas", "antaganden.csv", (text) => text.replace(/^po;.*\n/m, "")],
  ["nyckel-okand", "scenario.csv", (text) => text.replace("kommun;Gävle", "kommun;Gävlee")],
  ["nyckel-okand", "scenario.csv", (text) => text.replace("ålder;40", "ålder;70")],
  ["varde-saknas", "deltagare.csv", (text) => text.replace(";introduktionsjobb;", ";extratjänst;")],
  ["granser-ombytta", "antaganden.csv", (text) => text.replace("39 %;44,53 %", "49 %;34,53 %")],
  ["prisar-ett-annat", "scenario.csv", (text) => `${text}prisår;2020\n`],
  ["antagande-oanvant", "antaganden.csv", (text) => `${text}obrukad;12;kr;;;Antagande;D;\n`],
  ["indata-att-ange", "scenario.csv", (text) => text.replace(/^boendekostnad.*\n/m, "")],
  ["aktor-okand", "budget.csv", (text) => `${text}Introduktionsjobb;personal;2026;1000;Okända stiftelsen\n`],
  [
    "belopp-olasligt",
    "budget.csv",
    (text) =>
      `${text}Introduktionsjobb;personal;2026;10x0;kommun\nIntroduktionsjobb;personal;2035;1000;kommun\n`,
  ],
  ["finansiar-saknas", "budget.csv", (text) => `${text}Introduktionsjobb;personal;2026;1000;\n`],
];

/** Each problem, by where and what, once. */
const told = (shown: string): string[] =>
  shown
    .split("\n")
    .filter((line) => /^mitt\/|^models\//.test(line))
    .sort();

test.each(spoiled)("check tells all that run would, each fault once: %s in %s", async (code, file, spoil) => {
  const folder = temporaryFolder(onTestFinished);
  for (const name of ["scenario.csv", "antaganden.csv", "deltagare.csv", "floden.csv"])
    cpSync(join(example, name), join(folder, "mitt", name));
  writeFileSync(
    join(folder, "mitt/budget.csv"),
    "insats;kostnadsslag;år;belopp;finansiär\nIntroduktionsjobb;personal;2026;5000;kommun\n",
  );
  const path = join(folder, "mitt", file);
  const before = readFileSync(path, "utf8");
  expect(spoil(before)).not.toBe(before);
  writeFileSync(path, spoil(before));
  const checked = await lonsam(["check", "mitt"], folder);
  const ran = await lonsam(["run", "mitt"], folder);
  expect(told(checked.out)).toEqual(expect.arrayContaining(told(ran.err)));
  expect(new Set(told(checked.out)).size).toBe(told(checked.out).length);
  expect(checked.out).toContain(code);
  expect(checked.code).toBe(ran.code);
});

test("a number that the rules do not reach is told once, where it was written", async () => {
  const folder = temporaryFolder(onTestFinished);
  cpSync(example, join(folder, "mitt"), { recursive: true });
  const path = join(folder, "mitt/scenario.csv");
  const rows = readFileSync(path, "utf8").replace("ålder;40", "ålder;70");
  writeFileSync(path, rows);
  const line = rows.split("\n").indexOf("ålder;70") + 1;
  const { err } = await lonsam(["run", "mitt"], folder);
  expect(told(err)).toEqual([
    expect.stringContaining(
      `mitt/scenario.csv:${String(line)} (värde): modellen har ingen rad för ålder ”70”. Reglerna`,
    ),
  ]);
});

describe("a file by itself is checked as what it is", () => {
  const fine = "Inget att anmärka i 1 fil.\n";
  const told = async (name: string, content: string | Uint8Array, asked = name) => {
    const folder = temporaryFolder(onTestFinished);
    writeFileSync(join(folder, name), content);
    return lonsam(["check", asked], folder);
  };
  const measures = [
    ["insats", "syfte"],
    ["Spår", "Att fler får arbete"],
  ];
  const document = [
    ["namn", "värde"],
    ["titel", "Budget 2027"],
    ["nämd", "Socialnämnden"],
  ];

  test("by its name, also in a workbook", async () => {
    const book = await writeXlsx({ sheets: [{ name: "Blad1", rows: measures }] });
    expect((await told("insatser.xlsx", book)).out).toBe(fine);
    expect((await told("insatser.csv", "insats;syfte\nSpår;Att fler får arbete\n")).out).toBe(fine);
  });

  test("by the name of its sheet", async () => {
    const book = await writeXlsx({
      sheets: [
        { name: "Insatser", rows: measures },
        { name: "Dokument", rows: document },
      ],
    });
    expect((await told("b.xlsx", book, "b.xlsx#Insatser")).out).toBe(fine);
    const { out, code } = await told("b.xlsx", book, "b.xlsx#Dokument");
    expect(out).toContain("b.xlsx#Dokument:3 (namn)");
    expect(out).toContain("dokumentrad-okand");
    expect(code).toBe(1);
  });

  test("by its columns, and that is said", async () => {
    const { out, code } = await told(
      "uttag.csv",
      "år;person;hinder;kön\n2025;p1;social problematik;kvinna\n",
    );
    expect(out).toBe(
      `uttag.csv läses som kartlaggning.csv: det säger kolumnerna. (lonsam help kartlaggning.csv)\n${fine}`,
    );
    expect(code).toBe(0);
  });

  test("a cell is told that only the registry knows is wrong, with its place", async () => {
    const { out } = await told("deltagare.csv", "insats;period;antal;tillstånd\nSpår;2026-13;10 *;praktik\n");
    expect(out).toContain("deltagare.csv:2 (period): ”2026-13”");
    expect(out).toContain("deltagare.csv:2 (antal)");
  });

  test("a workbook with a scenario in it is checked as one", async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: "scenario",
          rows: [
            ["namn", "värde"],
            ["format", 1],
          ],
        },
      ],
    });
    const { out } = await told("mitt.xlsx", book);
    expect(out).toContain("mitt.xlsx#scenario: raderna ”titel”");
  });
});

test.each(["sv", "en"])("a scenario that has lost its floden.csv is told so: %s", async (language) => {
  const folder = temporaryFolder(onTestFinished);
  const files = ["scenario.csv", "antaganden.csv", "deltagare.csv"];
  for (const name of files) cpSync(join(minsta, name), join(folder, "mitt", name));
  const { code, out } = await lonsam(["check", "mitt", "--lang", language], folder);
  expect(code).toBe(0);
  expect(out).toContain("floden.csv");
  const whole = await lonsam(["check", minsta, "--lang", language], folder);
  expect(whole.out).not.toContain("floden.csv");
});

describe("a scenario whose people stand in its alternatives only", () => {
  const alternatives = join(repository, "examples/tre-vagar");

  test("is checked as what is compared", async () => {
    const { code, out } = await lonsam(["check", alternatives], repository);
    expect([code, out]).toEqual([0, "Inget att anmärka i 13 filer.\n"]);
  });

  test("tells what is wrong in the files of an alternative, as compare does", async () => {
    const folder = temporaryFolder();
    cpSync(alternatives, join(folder, "mitt"), { recursive: true });
    const file = join(folder, "mitt/deltagare-intro.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("ensam man;försörjningsstöd", "ensam man;tokigt"));
    const checked = await lonsam(["check", "mitt"], folder);
    expect(checked.code).toBe(1);
    expect(told(checked.out)).toEqual(told((await lonsam(["compare", "mitt"], folder)).err));
    expect(told(checked.out)[0]).toContain("mitt/deltagare-intro.csv:3 (jämförelse)");
  });
});
