import * as realFs from "node:fs/promises";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import { patient, unfitForWindows } from "../../bin/windows.js";
import { normalCommandLine } from "../../src/cli/line/command-line.js";
import { words } from "../harness/world.js";
import { repository, temporaryFolder } from "../harness/folders.js";

const filesIn = (cwd: string, fs: typeof realFs = realFs) =>
  nodeFiles({ cwd, models: "models", nearest: () => Promise.resolve(undefined), fs, system: "win32" });

describe("names that Windows takes no file by", () => {
  test.each([
    ["bilaga: 2027.docx", [":"], "bilaga- 2027.docx"],
    ["ut\\vad?.csv", ["?"], "vad-.csv"],
    ["C:\\Dokument\\<ut>|*.csv", ["<", ">", "|", "*"], "-ut---.csv"],
    ["aux.csv", [], "aux-1.csv"],
    ["C:\\ut\\Con.tabell.csv", [], "Con-1.tabell.csv"],
    ["con.d/ut.csv", [], "con-1.d"],
  ])("%s", (path, signs, instead) => {
    expect(unfitForWindows(path)).toEqual({ code: "utfil-namn", at: { file: path }, signs, instead });
  });

  test.each([
    ["C:\\Users\\Åsa Öberg\\bilaga 2027.docx"],
    ["c:ut.csv"],
    ["\\\\server\\delad\\ut.csv"],
    ["\\\\?\\D:\\ut.csv"],
    ["../ut.csv"],
    ["konto.csv"],
    ["com10.csv"],
    ["nul"],
  ])("but by %s", (path) => {
    expect(unfitForWindows(path)).toBeUndefined();
  });

  test("nothing is written by them, and elsewhere it is", async () => {
    const cwd = temporaryFolder();
    const refused = { code: "utfil-namn", at: { file: "ut:b.csv" }, signs: [":"], instead: "ut-b.csv" };
    expect(await filesIn(cwd).write("ut:b.csv", "x", "always")).toEqual(refused);
    expect(await filesIn(cwd).writeFolder("ut:b.csv", [], "refuse")).toEqual({
      kind: "problem",
      problem: refused,
    });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("a file that somebody else has open", () => {
  /** Refuses so many times, and remembers how long was waited between. */
  function held(times: number, code: string) {
    let left = times;
    const waits: number[] = [];
    const fs = {
      rename: (...[]: readonly string[]) =>
        left-- > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve(),
    };
    const pause = (milliseconds: number) => Promise.resolve(waits.push(milliseconds));
    return { renamed: patient(fs, pause).rename("a", "b"), waits };
  }

  test.each(["EPERM", "EACCES", "EBUSY"])("is waited for, about a second: %s", async (code) => {
    const scanned = held(3, code);
    await scanned.renamed;
    expect(scanned.waits).toEqual([10, 20, 40]);
    const inExcel = held(Infinity, code);
    await expect(inExcel.renamed).rejects.toMatchObject({ code });
    expect(inExcel.waits.reduce((sum, wait) => sum + wait)).toBe(1270);
  });

  test("what waiting does not mend is told at once", async () => {
    const { renamed, waits } = held(1, "ENOSPC");
    await expect(renamed).rejects.toMatchObject({ code: "ENOSPC" });
    expect(waits).toEqual([]);
  });

  test("held for a moment: the file is written", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "ut.csv"), "gammal");
    let tries = 0;
    const fs = {
      ...realFs,
      rename: (from: string, to: string) =>
        ++tries < 3 ? Promise.reject(Object.assign(new Error(), { code: "EPERM" })) : realFs.rename(from, to),
    } as typeof realFs;
    expect(await filesIn(cwd, fs).write("ut.csv", "ny", "always")).toBeUndefined();
    expect(readFileSync(join(cwd, "ut.csv"), "utf8")).toBe("ny");
    expect(readdirSync(cwd)).toEqual(["ut.csv"]);
  });
});

test("in a shared folder that numbers no files, what was not read may be written over", async () => {
  const cwd = temporaryFolder();
  for (const name of ["in.csv", "ut.csv"]) writeFileSync(join(cwd, name), "gammal");
  const fs = {
    ...realFs,
    stat: async (path: string, options: { bigint: true }) => {
      const found = await realFs.stat(path, options);
      return Object.assign(found, { ino: typeof found.ino === "bigint" ? 0n : 0 });
    },
  } as unknown as typeof realFs;
  const files = filesIn(cwd, fs);
  const read = await files.find("in.csv");
  if (read.kind === "file") for await (const piece of read.source.open()) expect(piece.length).toBe(6);
  expect(await files.write("in.csv", "ny", "always")).toMatchObject({ code: "utfil-ar-indata" });
  expect(await files.write("ut.csv", "ny", "always")).toBeUndefined();
});

test("provenance tells no server, drive or user's folder", () => {
  const args = [
    "\\\\server\\delad$\\Åsa\\budget.csv",
    "-o",
    "C:\\Users\\asa\\ut.md",
    "--template=D:\\mall.docx",
  ];
  expect(normalCommandLine(["budget", ...args])).toBe(
    "lonsam budget budget.csv -o ut.md --template=mall.docx",
  );
});

test("a slash in what is no path stands in the provenance: the line does the same again", () => {
  for (const line of [
    'lonsam budget budget.csv --dnr "KS 2026/12" --board Kommunstyrelsen/AMN',
    "lonsam budget budget.csv --profile 20/30/50 --dnr=2026/12 -o ut.md",
    "lonsam simulate minsta --shard 3/10 --set andel=1/3",
  ])
    expect(normalCommandLine(words(line).slice(1))).toBe(line);
});

test("the files that Windows starts have its line ends and no letters that a code page may turn", () => {
  const command = readFileSync(join(repository, "scripts/windows/lonsam.cmd"), "utf8");
  const [before] = command.split("chcp 65001");
  expect(before).toMatch(/^[\x20-\x7E\n]*$/u);
});
