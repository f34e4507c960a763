import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { checkCells } from "../../src/input/check/check-cells.js";
import { checkFile } from "../../src/input/check/check-file.js";
import type { CellContent, FileKind } from "../../src/input/files/file-kind.js";
import { fileKinds } from "../../src/input/files/file-kinds.js";
import { kindNamed, kindTold } from "../../src/input/files/kind-told.js";
import { repository } from "../harness/folders.js";
import { smallProject, smallScenario, smallStock } from "./small-scenario.js";

const files = ["examples", "test/cases"].flatMap((room) =>
  readdirSync(join(repository, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv"))
    .map((entry) => ({
      path: join(entry.parentPath, entry.name),
      stem: entry.name.replace(/\.csv$/u, ""),
    })),
);

/** A file of each kind in which nothing is wrong, with a cell in every column that must have one. */
const samples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [smallScenario, smallStock, smallProject].flatMap((scenario) =>
      Object.entries(scenario).map(([name, text]) => [name, text.replace(/^((?:[^\n]*\n){2})[^]*$/u, "$1")]),
    ),
  ),
  "scenario.csv": smallScenario["scenario.csv"]!,
  "insatser.csv": "insats;syfte\nSpår;Att fler får arbete\n",
  "dokument.csv": "namn;värde\ntitel;Budget\n",
  "alternativ.csv": "alternativ;namn;värde\nA;lön;25 000\n",
  "jamforelser.csv":
    "jämförelse;slag;namn;värde;källa;säkerhet;huvud\nEgen;litteratur;avhopp;10 %;Handläggarna;D;ja\n",
  "konventioner.csv":
    "konvention;val;värde;källa;säkerhet;kontrollerad\nEgen;namn;Egen räkning;Rapporten;B;2026-01-01\n",
  "priser.csv": "resurs;pris;per;år\nutredare;650 000;år;2026\n",
  "index.csv": "kostnadsslag;ökning;år\npersonal;3 %;2027\n",
  "handelser.csv": "person;datum;status\np1;2026-01-01;försörjningsstöd\n",
  "kartlaggning.csv": "år;person;kön;varaktighet\n2025;p1;kvinna;över 3 år\n",
  "uppfoljning.csv": "period;insats;grupp;börjat;försörjningsstöd\n2026-01;Spår;;10;12 500\n",
  "statusar.csv": "status;tillstånd\nAktiv;bistånd\n",
  "prognoser.csv": "gjord;till och med;månad;vad;värde\n2026-03-03;2026-02;2026-12;börjat;12\n",
};
const kinds = fileKinds.filter((kind) => kind.id !== "budget");

const found = async (kind: FileKind, text: string): Promise<string[]> => {
  const problems = new Problems();
  await checkFile(textSource(kind.names[0], text), kind, problems);
  return problems.told.filter((p) => problems.isError(p)).map((p) => `${p.at.column ?? ""}: ${p.code}`);
};

/** The sample with another cell in a column of its first row; undefined when the sample lacks the column. */
function withCell(kind: FileKind, names: readonly string[], cell: string): string | undefined {
  const [header, first, ...rest] = samples[kind.names[0]]!.split("\n");
  const at = header!.split(";").findIndex((name) => names.includes(name));
  if (at < 0) return undefined;
  const cells = first!.split(";").map((own, i) => (i === at ? cell : own));
  return [header, cells.join(";"), ...rest].join("\n");
}

describe.each(kinds.map((kind) => [kind.names[0], kind] as const))("%s by itself", (name, kind) => {
  test("is right as people write it", async () => {
    expect(samples[name], name).toBeDefined();
    expect(await found(kind, samples[name]!)).toEqual([]);
  });

  test("is told of each cell that must be filled in and is not", async () => {
    for (const { names, required, mayBeEmpty } of kind.columns) {
      if (required !== true || mayBeEmpty === true) continue;
      const text = withCell(kind, names, "");
      // A row with nothing in it is no row.
      if (text === undefined || kind.columns.length === 1 || /^;*$/mu.test(text.split("\n")[1]!)) continue;
      expect(await found(kind, text), names[0]).not.toEqual([]);
    }
  });

  test("is told of each cell that is not what its column holds", async () => {
    const free: readonly CellContent[] = ["text", "name", "value"];
    for (const { names, holds } of kind.columns) {
      const text = free.includes(holds) ? undefined : withCell(kind, names, "¤¤");
      if (text !== undefined) expect(await found(kind, text), names[0]).not.toEqual([]);
    }
  });
});

test("what the registry says of cells is not stricter than those who read them: nothing is found in files that run", async () => {
  let checked = 0;
  for (const { path, stem } of files) {
    const kind = kindNamed(stem);
    if (kind === undefined || kind.id === "budget" || kind.id === "people" || kind.id === "survey") continue;
    const source = textSource(path.slice(repository.length + 1), readFileSync(path, "utf8"));
    const told = await kindTold(source);
    if (told === undefined || !("kind" in told) || told.kind !== kind) continue;
    const problems = new Problems();
    await checkCells(source, kind, problems);
    expect(problems.told, source.name).toEqual([]);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(150);
});

describe("what kind a file is", () => {
  const told = async (name: string, header: string, sheet?: string) => {
    const source = textSource(name, `${header}\nx\n`);
    const found = await kindTold(sheet === undefined ? source : { ...source, sheet });
    return found === undefined
      ? undefined
      : "kind" in found
        ? `${found.by}: ${found.kind.names[0]}`
        : found.among.map((k) => k.names[0]);
  };
  test.each([
    ["deltagare.csv", "vad;som;helst", "name: deltagare.csv"],
    ["mapp/Participants.xlsx", "vad;som;helst", "name: deltagare.csv"],
    ["insatser.csv", "insats;syfte", "name: insatser.csv"],
    ["insatser.csv", "insats;år;belopp", "name: budget.csv"],
    ["kartlaggning-2025.csv", "år;person;hinder;kön", "columns: kartlaggning.csv"],
    ["uttag.csv", "person;datum;status;eget", "columns: handelser.csv"],
    ["lista.csv", "insats;syfte;målgrupp", "columns: insatser.csv"],
    ["nytt.csv", "insats;period;antal;tillstånd", "columns: deltagare.csv"],
    ["plan.csv", "insats;år;belopp;ansvarig", "columns: budget.csv"],
    ["plan.csv", "År;Konto;2026;2027", undefined],
    ["underlag.csv", "namn;värde", ["dokument.csv", "scenario.csv", "antaganden.csv"]],
    ["dokument-namnden.csv", "namn;värde", "columns: dokument.csv"],
  ])("%s with %s", async (name, header, kind) => {
    expect(await told(name, header)).toEqual(kind);
  });
  test("a sheet is called as itself, not as its workbook", async () => {
    expect(await told("budget.xlsx", "namn;värde", "Dokument")).toBe("name: dokument.csv");
  });
});
