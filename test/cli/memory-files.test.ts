import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import { memoryFiles } from "../../src/cli/memory/memory-files.js";
import type { Files, FoundFile } from "../../src/cli/world.js";
import { nearest } from "../../src/core/names.js";
import { readAll } from "../../src/core/source.js";
import { temporaryFolder } from "../harness/folders.js";

/** The same files on a disk and in memory, and what is there afterwards. */
function both(contents: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder();
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const disk = nodeFiles({ cwd, models: "models", nearest: (w, k) => Promise.resolve(nearest(w, k)) });
  const memory = memoryFiles(
    new Map(Object.entries(contents).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
  const onDisk = () =>
    Object.fromEntries(
      readdirSync(cwd, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(cwd.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
    );
  const inMemory = () =>
    Object.fromEntries([...memory.contents].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  return { disk, memory, onDisk, inMemory };
}

/** What is found, but for where the disk has it. */
async function plain(found: FoundFile): Promise<unknown> {
  if (found.kind === "folder") return { kind: found.kind, names: found.names };
  if (found.kind === "problem") return found;
  const { source, size } = found;
  return { name: source.name, size, text: new TextDecoder().decode(await readAll(source)) };
}

const there = {
  "budget.csv": "insats;år;belopp\n",
  "plan/scenario.csv": "namn;värde\n",
  "plan/floden.csv": "från;till\n",
  "plan/egen modell/modell.csv": "",
  ".dold": "",
};

describe("what is in memory is found as on a disk", () => {
  test.each([
    "budget.csv",
    "./budget.csv",
    "plan/../budget.csv",
    "plan",
    "plan/",
    ".",
    "plan/egen modell",
    "bugdet.csv",
    "./Budget.csv",
    "plan/flöden.csv",
    "plna",
    "plan/helt annat.txt",
    "inte/alls.csv",
    "budget.csv/rader.csv",
    "dold",
  ])("%s", async (path) => {
    const { disk, memory } = both(there);
    expect(await plain(await memory.find(path))).toEqual(await plain(await disk.find(path)));
  });

  test("from a folder that nobody named, nothing outside it", async () => {
    const outcome = async (files: Files) => {
      const plan = await files.find("plan");
      const within = plan.kind === "folder" ? plan.real : "";
      return Promise.all(
        ["plan/floden.csv", "plan/../budget.csv", "plan/saknas.csv"].map(async (path) =>
          plain(await files.find(path, within)),
        ),
      );
    };
    const { disk, memory } = both(there);
    expect(await outcome(memory)).toEqual(await outcome(disk));
  });

  test("a way out of all there is leads nowhere", async () => {
    expect(await both(there).memory.find("../budget.csv")).toMatchObject({ problem: { code: "fil-saknas" } });
  });

  test("slashes lean as on Windows too", async () => {
    expect(await plain(await both(there).memory.find("plan\\floden.csv"))).toMatchObject({ size: 11 });
  });
});

type Step = (files: Files) => Promise<unknown>;
const write =
  (path: string, content: string, replace: Parameters<Files["write"]>[2] = "never"): Step =>
  (files) =>
    files.write(path, content, replace);
const read =
  (path: string): Step =>
  async (files) =>
    plain(await files.find(path));
const folder =
  (path: string, names: readonly string[], inTheWay: Parameters<Files["writeFolder"]>[2] = "refuse"): Step =>
  (files) =>
    files.writeFolder(
      path,
      names.map((name) => ({ name, content: `nytt ${name}` })),
      inTheWay,
    );

describe("what is written is answered as on a disk, and leaves the same behind", () => {
  test.each<[string, readonly Step[]]>([
    ["a new file", [write("bilaga.md", "# Bilaga"), read("bilaga.md")]],
    ["a file that is there", [write("budget.csv", "x")]],
    ["a file that is to be replaced", [write("budget.csv", "x", "always")]],
    ["a file that was read", [read("budget.csv"), write("./budget.csv", "x", "always")]],
    [
      "a file that was read and grows",
      [read("budget.csv"), write("budget.csv", "insats;år;belopp\na", "grows")],
    ],
    ["a file that does not grow", [write("budget.csv", "insats;år", "grows")]],
    ["a folder", [write("plan", "x", "always")]],
    ["in a folder that is not there", [write("ut/bilaga.md", "x"), write("ut/mer/bilaga.md", "x")]],
    ["in a file", [write("budget.csv/x.md", "x")]],
    ["a new folder", [folder("nytt", ["a.csv", "b.csv"])]],
    ["a new folder in one that is not there", [folder("ut/nytt", ["a.csv"])]],
    ["a folder that has something", [folder("plan", ["a.csv"])]],
    ["a folder that is a file", [folder("budget.csv", ["a.csv"])]],
    ["a folder whose files go aside", [folder("plan", ["floden.csv"], (name) => name === "scenario.csv")]],
    [
      "aside twice",
      [folder("plan/", ["Floden.csv"], () => false), folder("plan", ["floden.csv"], () => false)],
    ],
  ])("%s", async (_, steps) => {
    const { disk, memory, onDisk, inMemory } = both(there);
    for (const step of steps) expect(await step(memory)).toEqual(await step(disk));
    expect(inMemory()).toEqual(onDisk());
  });

  test("text in pieces is one file, and is said to be written", async () => {
    const { memory, inMemory } = both(there);
    async function* pieces() {
      yield await Promise.resolve("a");
      yield "b";
    }
    expect(await memory.write("ny.csv", pieces(), "never")).toBeUndefined();
    expect(inMemory()["ny.csv"]).toBe("ab");
    expect([...memory.written]).toEqual(["ny.csv"]);
  });
});
