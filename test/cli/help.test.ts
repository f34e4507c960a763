import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/line/commands.js";
import { fileKinds } from "../../src/input/files/file-kinds.js";
import { problemCodes } from "../../src/core/problem.js";
import { exporters } from "../../src/export/exporters.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const help = (...args: string[]) => lonsam(["help", ...args], repository);

test.each(commands.map((c) => [c.name, c] as const))(
  "%s: help, --help and the alias say the same",
  async (name, c) => {
    const [asked, flag, alias] = await Promise.all([
      help(name),
      lonsam([name, "--help"], repository),
      c.alias === undefined ? undefined : lonsam(["hjalp", c.alias], repository),
    ]);
    expect(asked).toMatchObject({ code: 0, err: "" });
    expect(flag).toEqual(asked);
    expect(alias ?? asked).toEqual(asked);
    for (const example of c.examples) expect(asked.out).toContain(`lonsam ${example}\n`);
    expect(asked.out, "in Swedish").not.toMatch(/Usage|Options:|default:|choices:/);
  },
);

test.each(commands.map((c) => c.name))("%s: the English help has no Swedish sentence", async (name) => {
  const { out } = await help(name, "--lang", "en");
  const sentences = out.split("\n").filter((line) => !line.startsWith("  lonsam "));
  // Names of municipalities, models and columns stay Swedish.
  expect(sentences.join("\n").replaceAll("Gävle", "")).not.toMatch(/[åäö]|Flaggor|Visar|eller/);
});

describe("the list of topics", () => {
  const named = (out: string, words: readonly string[]) => {
    for (const word of words)
      expect.soft(out).toMatch(new RegExp(`^ {2}${word.replaceAll(".", "\\.")} {2,}\\S`, "mu"));
  };

  test("names every command and kind of file, and what each is", async () => {
    const { out, code } = await help();
    expect(code).toBe(0);
    named(out, [...commands.map((c) => c.name), ...fileKinds.map((k) => k.names[0]), "felkoder"]);
  });

  test.each(["sv", "en"])("points to the guides that lie in docs, in %s", async (language) => {
    const { out } = await help("--lang", language);
    const guides = readdirSync(join(repository, "docs")).filter((name) => name.startsWith("guide-"));
    expect(guides.length).toBeGreaterThan(2);
    named(out, [...guides, "kom-igang.md"]);
  });

  test.each(["felkoder", "error-codes"])("has every problem code on a page of its own: %s", async (word) => {
    named((await help(word)).out, problemCodes);
  });

  test("says what a flag does and which commands have it, by its name or what people call it", async () => {
    const asked = await help("--overhead");
    expect(asked).toMatchObject({ code: 0, err: "" });
    expect(asked.out).toMatch(/^--overhead <%> {2}OH som andel.*\n {2}lonsam budget$/m);
    expect((await help("overhead")).out).toBe(asked.out);
    expect((await help("mall")).out).toContain("--template");
    expect(await help("--finns-inte")).toMatchObject({ code: 2, out: "" });
  });

  test("the first page shows first the commands one meets first", async () => {
    const { out } = await lonsam([], repository);
    const at = commands.map((c) => out.search(new RegExp(`^ {2}${c.name} `, "m")));
    expect(Math.min(...at)).toBeGreaterThan(0);
    const first = at.filter((_, i) => commands[i]!.first === true);
    const rest = at.filter((_, i) => commands[i]!.first !== true);
    expect(Math.max(...first)).toBeLessThan(Math.min(...rest));
  });
});

test.each(["format", "formats"])("help %s names every format and its extensions", async (word) => {
  const { out } = await help(word);
  for (const { id, extensions } of exporters) {
    expect(out).toMatch(new RegExp(`^ {2}${id} .*\\.${extensions[0]!}`, "m"));
  }
});

test.each(["slutkoder", "SLUTKODER", "exit-codes"])("help %s names every exit code", async (word) => {
  const { out } = await help(word);
  expect([...out.matchAll(/^ {2}(\d+) {2}/gm)].map((m) => Number(m[1]))).toEqual([0, 1, 2, 70, 130]);
});

test.each(problemCodes)("help %s shows the problem, a remedy and what it stops", async (code) => {
  for (const language of ["sv", "en"]) {
    const { out, code: exit } = await help(code, "--lang", language);
    expect(exit).toBe(0);
    expect(out.split("\n")[0]).toMatch(new RegExp(`^${code}: \\S`));
    expect(out, "a message and, indented under it, a remedy").toMatch(/^ {2}\S.*:[\s\S]*^ {4}\S/m);
  }
});
