import { cpSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Documented, consoleBlocks, meaning, outputPattern } from "./harness/console-blocks.js";
import { repository, temporaryFolder } from "./harness/folders.js";
import { lonsam, words } from "./harness/world.js";

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
const shipped = ["README.md", "README.en.md", "docs", "examples", "models"].filter((name) =>
  existsSync(join(repository, name)),
);

// docs/fel.md is made of test/errors/, which has tests of its own.
const documents = shipped
  .flatMap((name) => (name.endsWith(".md") ? [name] : markdownIn(name)))
  .filter(
    (name) =>
      /^(README(?:\.en)?|docs\/.*|examples\/[^/]+\/README|models\/(.*\/)?README)\.md$/.test(name) &&
      name !== "docs/fel.md",
  );

test.each(
  documents.map((name) => [name, consoleBlocks(readFileSync(join(repository, name), "utf8"))] as const),
)(
  "%s shows what is printed",
  async (name, blocks) => {
    const root = temporaryFolder();
    for (const part of shipped) cpSync(join(repository, part), join(root, part), { recursive: true });
    for (const block of blocks) await checkBlock(name, block, root);
  },
  120_000,
);

/** Each block begins in the root of the repository. */
async function checkBlock(name: string, block: readonly Documented[], root: string): Promise<void> {
  let folder = root;
  for (const { command, line, output } of block) {
    const asked = meaning(command);
    if (asked.kind === "shell") continue;
    if (asked.kind === "cd") {
      folder = join(folder, asked.rest);
      continue;
    }
    const shown =
      asked.kind === "cat"
        ? readFileSync(join(folder, asked.rest), "utf8")
        : (await lonsam(words(asked.rest), folder, { version })).shown;
    if (!outputPattern(output).test(shown)) expect.soft(shown, `${name}:${line}: $ ${command}`).toBe(output);
  }
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(repository, folder), { recursive: true }) as string[];
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

describe("what the test reads out of a document", () => {
  const markdown =
    "# A\n\n```console\n$ lonsam x 'a b'\n1\n…\n\n3\n$ cat f\n```\n\n```console\n$ npm ci\n```\n";

  test("the commands of each block that runs lonsam, and their output", () => {
    expect(consoleBlocks(markdown)).toEqual([
      [
        { command: "lonsam x 'a b'", line: 4, output: "1\n…\n\n3\n" },
        { command: "cat f", line: 9, output: "" },
      ],
    ]);
  });

  test.each([
    ["a\nb\n", "a\nb\n", true],
    ["a\nb\n", "a\nb\nc\n", false],
    ["a.\n", "ab\n", false],
    ["a\n…\nd\n", "a\nb\nc\nd\n", true],
    ["a\n…\n", "a\n", true],
    ["…\nd\n", "a\nd\ne\n", false],
    ["", "a\n", false],
    ["", "", true],
  ])("%j promises %j: %s", (promised, shown, kept) => {
    expect(outputPattern(promised).test(shown)).toBe(kept);
  });

  test.each([
    ["npm ci && npx lonsam budget a.csv", { kind: "lonsam", rest: "budget a.csv" }],
    ["lonsam", { kind: "lonsam", rest: "" }],
    ["cd examples", { kind: "cd", rest: "examples" }],
    ["npm ci", { kind: "shell" }],
  ])("$ %s", (command, expected) => {
    expect(meaning(command)).toEqual(expected);
  });

  test("refuses what it cannot run, rather than pass over it", () => {
    expect(() => meaning("lonsam-old budget")).toThrow();
    expect(() => words("budget a.csv | head")).toThrow();
  });
});
