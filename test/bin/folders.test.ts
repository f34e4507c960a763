import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import * as realFs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import type { Files } from "../../src/cli/world.js";
import { contents, temporaryFolder } from "../harness/folders.js";
import { type Failures, failing } from "../harness/failing-fs.js";
import { installed, started } from "./installed.js";

const files = [
  { name: "scenario.csv", content: "å" },
  { name: "README.md", content: "b" },
];

const folderIn = (cwd: string, failures: Failures = {}, fs: typeof realFs = failing(failures)): Write => {
  const disc = nodeFiles({ cwd, models: "models", nearest: () => Promise.resolve(undefined), fs });
  return (...args) => disc.writeFolder(...args);
};

type Write = (...args: Parameters<Files["writeFolder"]>) => ReturnType<Files["writeFolder"]>;

const read = (path: string): string => readFileSync(path, "utf8");

test("a new folder with its files, and nothing beside it", async () => {
  const cwd = temporaryFolder();
  expect(await folderIn(cwd)("nytt", files, "refuse")).toEqual({ kind: "written" });
  expect(readdirSync(cwd)).toEqual(["nytt"]);
  expect(readdirSync(join(cwd, "nytt"))).toEqual(["README.md", "scenario.csv"]);
  expect(read(join(cwd, "nytt/scenario.csv"))).toBe("å");
});

test.each(["tom", "."])("an empty folder is filled where it stands: %s", async (path) => {
  const cwd = temporaryFolder();
  const inside = path === "." ? cwd : join(cwd, path);
  mkdirSync(inside, { recursive: true });
  expect(await folderIn(cwd)(path, files, "refuse")).toEqual({ kind: "written" });
  expect(readdirSync(inside)).toEqual(["README.md", "scenario.csv"]);
});

test.skipIf(process.platform === "win32")("a link to a folder stays a link", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "annan"));
  symlinkSync("annan", join(cwd, "nytt"));
  await folderIn(cwd)("nytt", files, "refuse");
  expect(readdirSync(join(cwd, "annan"))).toEqual(["README.md", "scenario.csv"]);
  expect(readdirSync(cwd)).toEqual(["annan", "nytt"]);
});

describe("what is refused is left as it is", () => {
  test.each([
    ["full", { code: "mapp-inte-tom", at: { file: "full" } }],
    ["fil", { code: "mapp-ar-fil", at: { file: "fil" } }],
    ["saknas/nytt", { code: "utmapp-saknas", at: { file: "saknas/nytt" }, folder: "saknas" }],
    ["fil/nytt", { code: "utmapp-saknas", at: { file: "fil/nytt" }, folder: "fil" }],
  ])("%s", async (path, problem) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "full"));
    writeFileSync(join(cwd, "full/brev.docx"), "brev");
    writeFileSync(join(cwd, "fil"), "fil");
    const before = contents(cwd);
    expect(await folderIn(cwd)(path, files, "refuse")).toEqual({ kind: "problem", problem });
    expect(contents(cwd)).toEqual(before);
  });
});

describe("files in the way", () => {
  const old = (cwd: string): void => {
    mkdirSync(join(cwd, "nytt/gammalt"), { recursive: true });
    for (const name of ["Scenario.csv", "budget.csv", "brev.docx", "gammalt/x"])
      writeFileSync(join(cwd, "nytt", name), `gammal ${name}`);
  };

  test("are kept in a folder of their own, also those that a disk takes for the same name", async () => {
    const cwd = temporaryFolder();
    old(cwd);
    const kept = { folder: join("nytt", "gammalt-2"), names: ["Scenario.csv", "budget.csv"] };
    const written = await folderIn(cwd)("nytt", files, (name) => name === "budget.csv");
    expect(written).toEqual({ kind: "written", kept });
    expect(read(join(cwd, kept.folder, "Scenario.csv"))).toBe("gammal Scenario.csv");
    expect(read(join(cwd, "nytt/gammalt/x"))).toBe("gammal gammalt/x");
    expect(readdirSync(join(cwd, "nytt"))).toEqual([
      "README.md",
      "brev.docx",
      "gammalt",
      "gammalt-2",
      "scenario.csv",
    ]);
  });

  test.each([0, 1, 2, 3])("are back where they stood when the system refuses move %i", async (allowed) => {
    const cwd = temporaryFolder();
    old(cwd);
    const before = contents(cwd);
    let moves = 0;
    const fs = {
      ...realFs,
      rename: (from: string, to: string) =>
        moves++ < allowed
          ? realFs.rename(from, to)
          : Promise.reject(Object.assign(new Error("EBUSY"), { code: "EBUSY" })),
    } as typeof realFs;
    const written = await folderIn(cwd, {}, fs)("nytt", files, (name) => name === "budget.csv");
    expect(written).toMatchObject({ problem: { code: "utfil-skrivskyddad" } });
    expect(moves).toBe(allowed + 1);
    expect(contents(cwd)).toEqual(before);
  });
});

test.each([
  [{ create: "EACCES" }, "utfil-skrivskyddad"],
  [{ write: "ENOSPC" }, "disken-full"],
  [{ sync: "EIO" }, "utfil-gick-inte"],
  [{ rename: "EPERM" }, "utfil-skrivskyddad"],
] as const)("when the system answers %o nothing is left", async (failures, code) => {
  const cwd = temporaryFolder();
  const written = await folderIn(cwd, failures)("nytt", files, "refuse");
  expect(written).toMatchObject({ kind: "problem", problem: { code } });
  expect(readdirSync(cwd)).toEqual([]);
});

/** Interrupts itself once something is there, long before all of it is. */
const interruptedWhileWriting = `
  const { readdirSync } = await import("node:fs");
  setInterval(() => {
    if (readdirSync(argv[0]).length > 0) process.kill(process.pid, "SIGINT");
  }, 1);
  const large = { name: "b.csv", content: "x".repeat(2 ** 28) };
  await world.files.writeFolder(argv[0] + "/nytt", [{ name: "a.csv", content: "a" }, large], "refuse");
  return 0;
`;

test.skipIf(process.platform === "win32")("interrupted while writing: nothing is left", async () => {
  const folder = temporaryFolder();
  const ended = await started(installed(interruptedWhileWriting), [folder]);
  expect(ended).toMatchObject({ signal: "SIGINT", out: "" });
  expect(readdirSync(folder)).toEqual([]);
});
