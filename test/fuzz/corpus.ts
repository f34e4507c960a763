import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../harness/folders.js";
import { zipOf } from "../tabular/zips.js";
import { unzipped } from "../export/unzipped.js";

type Files = ReadonlyMap<string, Uint8Array>;

/** Files below a folder by their path from it; none so large that a run over it takes long. */
function filesIn(folder: string, keep: (name: string) => boolean): Files {
  const found = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !keep(entry.name)) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (bytes.length < 300_000) found.set(path, new Uint8Array(bytes));
  }
  return found;
}

const isTable = (name: string): boolean => name.endsWith(".csv");
export const examples = filesIn(join(repository, "examples"), isTable);
export const models = filesIn(join(repository, "models"), () => true);
const errors = filesIn(join(repository, "test/errors"), (name) => isTable(name) || name.endsWith(".xlsx"));

const named = (files: Files, name: RegExp): Uint8Array[] =>
  [...files].filter(([path]) => name.test(path)).map(([, bytes]) => bytes);

/** Budgets as people write them, right and wrong. */
export const budgets: readonly Uint8Array[] = [
  ...named(examples, /budget[^/]*\.csv$/),
  ...named(errors, /\.csv$/),
];
export const workbooks: readonly Uint8Array[] = named(errors, /\.xlsx$/);

/** Scenarios by their folder, each with its files. */
export const scenarios: readonly Files[] = [...examples.keys()]
  .filter((path) => path.endsWith("/scenario.csv"))
  .map((path) => path.slice(0, -"scenario.csv".length))
  .map(
    (folder) =>
      new Map(
        [...examples].filter(([p]) => p.startsWith(folder)).map(([p, b]) => [p.slice(folder.length), b]),
      ),
  );

/** Formulas of the models that ship. */
export const formulas: readonly string[] = named(models, /(?:regler|poster)\.csv$/)
  .flatMap((bytes) => new TextDecoder().decode(bytes).split(/[;\n]/))
  .filter((cell) => /[*+/(]/.test(cell) && cell.length < 300);

/** Amounts, numbers and shares as people write them. */
export const cells =
  "2 700 000|−543,50|1 600 000 kr|5,4 mnkr|1 433:-|10 %|12,5 procent|0|2026|0,125|1 234,567|- kr|ca 5".split(
    "|",
  );

/** A workbook whose parts can be spoiled before it is packed again; undefined for what is no zip. */
export function partsOf(workbook: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    return unzipped(workbook).texts;
  } catch {
    return undefined;
  }
}
export const packedAgain = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipOf([...parts].map(([name, content]) => ({ name, content })));
