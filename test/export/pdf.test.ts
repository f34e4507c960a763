import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Typst } from "../../src/export/pdf/typst.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { typst } from "../harness/typst.js";
import { lonsam } from "../harness/world.js";
import { appendix } from "./appendix.js";
import { printed, words, body, column, reportOf, summary, hostileTexts } from "./reports.js";
import { recordedBy } from "./typst-recorder.js";

test("a file name is all that is asked: -o bilaga.pdf", async () => {
  const folder = temporaryFolder();
  cpSync(join(repository, "examples/gavle-dua/budget.csv"), join(folder, "budget.csv"));
  const { code, err } = await lonsam(["budget", "budget.csv", "-o", "bilaga.pdf"], folder, { typst });
  expect(err).toBe("bilaga.pdf: 5 insatser, 2019–2020, totalt 11 533 000 kr\n");
  expect(code).toBe(0);
});

test("what sets pages is not there until somebody adds it", async () => {
  const folder = join(temporaryFolder(), "bin");
  mkdirSync(folder);
  cpSync(join(repository, "bin/typst.js"), join(folder, "typst.js"));
  const alone = (await import(pathToFileURL(join(folder, "typst.js")).href)) as {
    typst(): Promise<Typst | undefined>;
  };
  expect(await alone.typst()).toBeUndefined();
});

test("texts are data: whatever they are, the program is the same, and all of them are in what it reads", async () => {
  const hostile = [
    ...hostileTexts,
    '#eval("1")',
    "$x$ *fet* _kursiv_ `kod` <etikett> @ref",
    "*/ // \\ #import",
  ];
  const report = {
    ...reportOf({
      ...summary,
      columns: [column("a", "Text")],
      rows: hostile.map((text) => body(words(text))),
    }),
    notes: hostile,
  };
  const [plain, spoiled] = [await recordedBy(appendix), await recordedBy(report)];
  expect(spoiled.program).toBe(plain.program);
  const said = JSON.stringify(JSON.parse(spoiled.data)).replaceAll("\u200b", "");
  const page = await printed("table", report);
  expect(page.length).toBeGreaterThan(0);
  for (const text of ['#eval("1")', "$x$ *fet* _kursiv_ `kod` <etikett> @ref", "*/ // \\ #import"])
    expect(said.split(JSON.stringify(text).slice(1, -1)).length - 1).toBe(2);
});
