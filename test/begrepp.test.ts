import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./harness/folders.js";

const docs = join(repository, "docs");
const rows = readFileSync(join(docs, "begrepp.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| begrepp"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("each word has a meaning, a name in the code and a source", () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const cells of rows) {
    expect(cells).toHaveLength(4);
    expect(cells, cells[0]).not.toContain("");
  }
  const words = rows.map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
});

test.each(rows.map(([word, , code]) => [word!, code!]))("%s is found where the glossary says", (_, code) => {
  const [, name, path] = /^\[`(.+)`\]\((.+)\)$/.exec(code) ?? [];
  const letters = "[\\p{L}\\p{N}_]";
  expect(readFileSync(join(docs, path!), "utf8")).toMatch(
    new RegExp(`(?<!${letters})${name!}(?!${letters})`, "u"),
  );
});

test("the links lead somewhere", () => {
  const links = rows.flatMap((cells) => [...cells.join(" ").matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1]!));
  expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
});
