import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "budget.csv"), "insats;år;belopp\nCoachning;2026;1 000\n");
  mkdirSync(join(folder, "mapp.json"));
});
const run = (line: string) => lonsam(words(line), folder);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("the extension chooses the format, whatever its case; --format chooses before it", async () => {
  await run("budget budget.csv -o a.JSON");
  await run("budget budget.csv -o b.json -O csv");
  expect(JSON.parse(read("a.JSON"))).toMatchObject({ format: "lonsam.report/2", report: "budget" });
  expect(read("b.json")).toMatch(/^\ufeff.*\r\nInsats;/);
});

test("one line says what was written, and only that file is", async () => {
  const before = readdirSync(folder);
  const ran = await run("budget budget.csv --overhead 10% -o bilaga.html");
  expect(ran).toMatchObject({ code: 0, out: "", err: "bilaga.html: 1 insats, 2026, totalt 1 100 kr\n" });
  expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(["bilaga.html"]);
});

test("- is stdout, in the format asked for", async () => {
  const [dash, plain] = [await run("budget budget.csv -o -"), await run("budget budget.csv")];
  expect(dash).toEqual(plain);
  expect(JSON.parse((await run("budget budget.csv -o - -O json")).out)).toMatchObject({ report: "budget" });
});

test("what is found is text, and refused in any other format", async () => {
  for (const line of ["check budget.csv -O json", "check budget.csv -o fynd.html"])
    expect(await run(line)).toMatchObject({ code: 2, out: "" });
  expect(await run("check budget.csv -o fynd.txt")).toMatchObject({ code: 0 });
});

test("an existing file is left as it was, and replaced when that is asked for", async () => {
  writeFileSync(join(folder, "a.json"), "mine");
  expect(await run("budget budget.csv -o a.json")).toMatchObject({ code: 1, out: "" });
  expect(read("a.json")).toBe("mine");
  expect(await run("budget budget.csv -o a.json --force --quiet")).toMatchObject({ code: 0, shown: "" });
  expect(JSON.parse(read("a.json"))).toMatchObject({ report: "budget" });
});

test("neither data nor command line that are wrong make a file", async () => {
  writeFileSync(join(folder, "fel.csv"), "insats;år;belopp\nCoachning;2026;xx\n");
  writeFileSync(join(folder, "finns.csv"), "mine");
  for (const [line, code] of [
    ["budget fel.csv -o ny.csv", 1],
    ["budget fel.csv -o finns.csv --force", 1],
    ["budget budget.csv --years 1999 -o ny.csv", 2],
    ["budget budget.csv --overhead 10 -o finns.csv --force", 2],
    ["budget budget.csv -o saknas/ny.csv", 1],
    ["budget budget.csv -o mapp.json --force", 1],
  ] as const) {
    expect(await run(line), line).toMatchObject({ code, out: "" });
    expect(existsSync(join(folder, "ny.csv")), line).toBe(false);
    expect(read("finns.csv"), line).toBe("mine");
  }
});

test("--strict stops at a warning; --quiet is silent about it but not about errors", async () => {
  writeFileSync(join(folder, "dubbel.csv"), "insats;år;belopp\nKurs;2026;5\nKurs;2026;5\n");
  writeFileSync(join(folder, "fel.csv"), "insats;år;belopp\nCoachning;2026;xx\n");
  const warned = await run("budget dubbel.csv");
  expect(warned.code).toBe(0);
  expect(warned.err).toContain("dubbel.csv:3");
  expect(await run("budget dubbel.csv --quiet")).toMatchObject({ code: 0, err: "", out: warned.out });
  expect(await run("budget dubbel.csv --strict")).toMatchObject({ code: 1, out: "" });
  expect((await run("budget fel.csv --quiet")).err).toContain("fel.csv:2 (belopp)");
});

test("provenance has the day of --today and base names only", async () => {
  const deep = join(folder, "Anna Andersson");
  mkdirSync(deep);
  writeFileSync(join(deep, "b.csv"), "insats;år;belopp\nKurs;2026;5\n");
  const ran = await lonsam(["budget", join(deep, "b.csv"), "--today", "2030-01-31", "-O", "json"], folder);
  expect(ran.out).not.toContain("Andersson");
  expect(JSON.parse(ran.out)).toMatchObject({
    provenance: { date: "2030-01-31", inputs: [{ name: "b.csv" }] },
  });
});

test("a message shows one line of a cell, and only the beginning of a long one", async () => {
  const long = "x".repeat(500);
  writeFileSync(
    join(folder, "rader.csv"),
    `insats;år;belopp;anmärkning\nKurs;2026;5;"Beslut\nÅÅÅÅ-MM-DD ${long}"\nKurs;2027;"${long}\n1";\n`,
  );
  const { out } = await run("check rader.csv");
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(line.length).toBeLessThan(160);
});
