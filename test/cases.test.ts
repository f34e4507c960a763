import { isUtf8 } from "node:buffer";
import { readFileSync, symlinkSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { exporters } from "../src/export/exporters.js";
import { casesIn, contents, openCase, repository } from "./harness/folders.js";
import { lonsam, transcript, words } from "./harness/world.js";

const folder = join(import.meta.dirname, "cases");
const cases = casesIn(folder);

test.each(cases)("%s", async (name) => {
  const { command, before: first, failures, folder: cwd } = openCase(join(folder, name));
  expect(first, "a case is one command").toEqual([]);
  symlinkSync(join(repository, "examples"), join(cwd, "examples"), "junction");
  const before = contents(cwd);
  const ran = await lonsam(words(command), cwd, { failures });
  await expect(transcript(ran)).toMatchFileSnapshot(join(folder, name, "expected"));

  const after = contents(cwd);
  expect(after, "what was there is unchanged").toMatchObject(before);
  for (const written of Object.keys(after).filter((path) => !(path in before))) {
    const bytes = readFileSync(join(cwd, written));
    if (!isUtf8(bytes)) throw new Error(`${written} is not text: it needs a test of its own`);
    await expect(bytes.toString("utf8")).toMatchFileSnapshot(
      join(folder, name, `expected${extname(written)}`),
    );
  }
});

test("every format of text has a case", () => {
  const used = cases.map((name) => formatOf(words(readFileSync(join(folder, name, "command"), "utf8"))));
  expect(exporters.filter((e) => !e.binary && !used.includes(e.id)).map((e) => e.id)).toEqual([]);
});

function formatOf(args: readonly string[]): string | undefined {
  const after = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const file = after("-o");
  if (file === undefined) return after("-O") ?? "table";
  return after("-O") ?? exporters.find((e) => e.extensions.includes(extname(file).slice(1)))?.id;
}
