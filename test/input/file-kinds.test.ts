import { describe, expect, test } from "vitest";
import { fileHelp } from "../../src/cli/file-help.js";
import { folded } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { documentIds, documentNames } from "../../src/input/files/document.js";
import { fileKinds } from "../../src/input/files/file-kinds.js";
import { scenarioTables } from "../../src/input/files/scenario-tables.js";
import { settingIds, settings } from "../../src/input/files/settings.js";
import { changed, read, smallProject, smallScenario, smallStock } from "./small-scenario.js";

const twice = (words: readonly string[]): string[] =>
  words.map(folded).filter((word, i, all) => all.indexOf(word) !== i);

test("no two kinds of file, columns of one, or settings go by the same word", () => {
  expect(twice(fileKinds.flatMap((k) => k.names))).toEqual([]);
  expect(twice(settingIds.flatMap((id) => settings[id].names))).toEqual([]);
  for (const { columns } of fileKinds) expect(twice(columns.flatMap((c) => c.names))).toEqual([]);
});

test.each(fileKinds.map((k) => [k.names[0], k] as const))(
  "help on %s names and explains every column",
  (_, kind) => {
    for (const language of ["sv", "en"] as const) {
      const lines = fileHelp(kind, language).split("\n");
      for (const { names, required } of kind.columns) {
        const line = lines.find((l) => l.startsWith(`  ${names[0]} `));
        expect(line, names[0]).toMatch(/ {2,}\S.{3,}/u);
        for (const other of names) expect(line).toContain(other);
        expect(/måste finnas|required/u.test(line!), names[0]).toBe(required === true);
      }
    }
  },
);

test("help on scenario.csv names every setting", () => {
  const help = fileHelp(
    fileKinds.find((k) => k.id === "scenario")!,
    "sv",
  );
  for (const id of settingIds) expect(help).toContain(settings[id].names[0]);
});

test("help on dokument.csv names everything that a document may say of itself", () => {
  const help = fileHelp(
    fileKinds.find((k) => k.id === "document")!,
    "sv",
  ).split("\n");
  for (const id of documentIds) {
    const { names, rows } = documentNames[id];
    const line = help.find((l) => l.startsWith(`  ${names[0]} `));
    expect(line, names[0]).toMatch(/ {2,}\S.{3,}/u);
    expect(line!.endsWith("(flera rader)")).toBe(rows === "many");
  }
});

describe.each(Object.values(scenarioTables).map((t) => [t.names[0], t] as const))("%s", (name, table) => {
  const told = async (header: string) => {
    const problems = new Problems();
    await table.read(
      textSource(name, `${header}\n${"1;".repeat(header.split(";").length - 1)}1\n`),
      problems,
    );
    return problems.told.map((p) => p.code);
  };
  const all = table.columns.map((c) => c.names[0]);

  test("lacks no column that it must have", async () => {
    for (const { names } of table.columns.filter((c) => c.required === true)) {
      const others = [...all.filter((n) => n !== names[0]), ...(all.length === 1 ? ["annat"] : [])];
      expect(await told(others.join(";")), names[0]).toEqual(["kolumn-saknas"]);
    }
  });
  test("has no column that it may not have", async () => {
    const codes = await told([...all, "hittepå"].join(";"));
    expect(codes.includes("kolumn-okand")).toBe(table.otherColumns === "refuse");
  });
  test("may have another name, which a setting gives, in Swedish or English", async () => {
    const whole = [smallScenario, smallStock, smallProject].find((files) => name in files)!;
    const own = whole[name]!;
    for (const word of settings[table.id as keyof typeof scenarioTables].names) {
      const files = {
        ...changed(whole, name),
        "annat.csv": own,
        "scenario.csv": `${whole["scenario.csv"]!}\n${word};annat.csv`,
      };
      expect((await read(files)).told).toEqual([]);
    }
  });
});
