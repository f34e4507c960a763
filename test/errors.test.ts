import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { felMarkdown } from "../scripts/fel.js";
import { type ProblemCode, problemCodes, severityOf } from "../src/core/problem.js";
import { problemText } from "../src/texts/problem-text.js";
import { samples } from "../src/texts/samples.js";
import { languages } from "../src/texts/words.js";
import { casesIn, contents, openCase, repository } from "./harness/folders.js";
import { lonsam, transcript, words } from "./harness/world.js";

const folder = join(import.meta.dirname, "errors");

test("each problem code has its folder, and each folder its code", () => {
  expect(casesIn(folder)).toEqual([...problemCodes].sort());
});

describe.each(casesIn(folder) as ProblemCode[])("%s", (code) => {
  test.each(languages)("in %s", async (language) => {
    const example = openCase(join(folder, code));
    for (const line of example.before) {
      const ran = await lonsam(words(line), example.folder);
      expect(ran.code, ran.err).toBe(0);
    }
    const before = contents(example.folder);
    const args = [...words(example.command), ...(language === "sv" ? [] : ["--lang", language])];
    const ran = await lonsam(args, example.folder, { failures: example.failures, system: example.system });

    expect(saysSo(code, ran.err + ran.out, language), `shows ${code}`).toBe(true);
    const prints = ["check", "kontrollera", "cases", "fall"].includes(args[0]!);
    if (ran.code !== 0 && !prints) expect(ran.out, "a failed run prints no result").toBe("");
    if (ran.code !== 0) expect(contents(example.folder), "a failed run writes nothing").toEqual(before);
    expect(ran.shown).not.toMatch(/^\s+at .*:\d+/m);
    for (const number of personnummerIn(example.folder)) expect(ran.shown).not.toContain(number);
    const expected = language === "sv" ? "expected" : `expected.${language}`;
    await expect(transcript(ran)).toMatchFileSnapshot(join(folder, code, expected));
  });
});

test("docs/fel.md is made from these folders (npm run docs)", () => {
  expect(readFileSync(join(repository, "docs/fel.md"), "utf8")).toBe(felMarkdown());
});

/** An error is named at the end, for `lonsam help`; a warning or a note is known by the sentences it has. */
function saysSo(code: ProblemCode, shown: string, language: (typeof languages)[number]): boolean {
  if (severityOf(code) === "error") return new RegExp(`\\(lonsam help .*\\b${code}\\b.*\\)`).test(shown);
  const remedy = problemText(samples[code], language).trimEnd().split("\n").at(-1)!;
  return shown.includes(remedy.trim());
}

/** What looks like a personnummer in the files of an example, whole and its last four digits. */
function personnummerIn(example: string): string[] {
  const texts = readdirSync(example).map((name) => readFileIfText(join(example, name)));
  return texts.flatMap((text) =>
    [...text.matchAll(/\b(?:\d\d)?\d{6}[-+]?(\d{4})\b/g)].flatMap(([whole, last]) => [whole, last!]),
  );
}

function readFileIfText(path: string): string {
  try {
    return readFileSync(path, "utf8").slice(0, 10_000);
  } catch {
    return "";
  }
}
