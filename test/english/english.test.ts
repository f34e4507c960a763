import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { englishOf } from "../../src/rulebook/english.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import { unzipped } from "../export/unzipped.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { shippedFolder, shippedIds } from "../rulebook/shipped.js";
import { cellsBelow, sourcesBelow, swedishIn, Written } from "./swedish-left.js";

const { models } = (await loadRulebook(shippedIds.map(shippedFolder), new Problems()))!;
const names = englishOf(models);
/** Laws and publications are cited as they are called. */
const citations = sourcesBelow(join(repository, "models"));

/** Every format, and every report that is not a mere variant of another. */
const runs = [
  "run examples/minsta",
  "run examples/minsta -O json --detail --monthly",
  "run examples/minsta -o ut.html",
  "run examples/minsta -o ut.docx",
  "run examples/minsta -o ut.svg",
  "run examples/minsta -o ut.md",
  "run examples/minsta -o ut.xlsx",
  "run examples/minsta -O hledger",
  "run examples/minsta -O csv",
  "run examples/mer-som-foljer -O json --detail",
  "run examples/kort-sikt -O json",
  "run examples/jamtland-sex-kommuner -O json",
  "run examples/skall-steg --alternative B -O json",
  "run examples/upphandlingsmyndigheten --as upphandlingsmyndigheten -O json",
  "run examples/uppsala-beredskap -O json --by grupp",
  'explain examples/minsta "municipality 2026" --depth 6',
  "breakeven examples/pitea-nollresultat -O json",
  "sensitivity examples/minsta -O json",
  "simulate examples/minsta --draws 50 -O json",
  "compare examples/tre-vagar -O json",
  "budget examples/jamtland-144587/budget.csv --funding --participants 210 -O json",
  "diff examples/ombudgetering/budget-beslutad-2026-11-28.csv examples/ombudgetering/budget.csv",
  "household --wage 25000 --rent 7000 --municipality Gävle --date 2026-01-01 -O json",
  "parameters -O json",
  "calc nettolön(25000) --set kommun=Gävle --set ålder=40 --date 2026-01-01",
  "check examples/kort-sikt",
];

describe("what --lang en prints has no Swedish left", () => {
  test.each(runs)("%s", { timeout: 60_000 }, async (command) => {
    const folder = temporaryFolder();
    for (const shipped of ["examples", "models"])
      symlinkSync(join(repository, shipped), join(folder, shipped), "junction");
    const { code, out, err } = await lonsam([...words(command), "--lang", "en"], folder);
    expect(code, `${out}${err}`).toBe(0);
    const file = /-o (\S+)/u.exec(command)?.[1];
    const text = file === undefined ? `${out}\n${err}` : textOf(join(folder, file));
    const example = /examples\/[^/\s]+/u.exec(command)?.[0];
    const own = example === undefined ? [] : cellsBelow(join(repository, example));
    const written = new Written([...own, ...own.map(withoutPlaces), ...citations, ...places], names);
    expect([...swedishIn(written.leftOf(withoutPlaces(text))).values()]).toEqual([]);
    if (file !== undefined) rmSync(join(folder, file));
  });
});

/** Names of places, which are in a table of the models. */
const places = cellsBelow(join(repository, "models/skatt")).filter((cell) =>
  /^\p{Lu}[\p{L}\s-]+$/u.test(cell),
);

/** Without where something stands in a file, codes of data, names of files and the command itself. */
const withoutPlaces = (text: string): string =>
  text
    .replace(/\[[^\]\n]*\.csv[^\]\n]*\]/gu, " ")
    .replace(/"(?:id|unit|file|column|command|name|model)": "[^"]*"|"[^"]*":/gu, " ")
    .replace(/lonsam \w+ [^\n<]*/gu, " ")
    .replace(/[\p{L}\d._-]+\.csv|[\p{L}-]+\/(?= *\(?(?:SHA|[0-9a-f]{64}))/gu, " ");

function textOf(path: string): string {
  const bytes = readFileSync(path);
  const xml = /\.(?:docx|xlsx)$/u.test(path)
    ? [...unzipped(bytes).texts]
        .filter(([name]) => /(?:document|sharedStrings|workbook|comments|drawing|chart)\d*\.xml$/u.test(name))
        .map(([, text]) => text)
        .join(" ")
    : bytes.toString("utf8");
  return xml
    .replace(/<(script|style)[\s\S]*?<\/\1>/gu, " ")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/&#39;|&apos;/gu, "'")
    .replaceAll("\\_", "_");
}

describe("the test sees Swedish", () => {
  const written = new Written(["Daglig verksamhet", "kommun"], names);

  test.each([
    ["Net kommun", 1],
    ["Minskat försörjningsstöd", 1],
    ["Daglig verksamhet", 0],
    ["central government/Arbetsförmedlingen", 0],
    ["Net, municipality", 0],
  ])("%s: %i", (text, found) => {
    expect(swedishIn(written.leftOf(text)).size).toBe(found);
  });
});
