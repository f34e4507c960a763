// @ts-check
// What sets the pages of a pdf, from a package that people may add (28 MB): read and started when a pdf is asked for.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const PACKAGE = "@myriaddreamin/typst-ts-web-compiler";

/** @returns {Promise<import("../src/export/pdf/typst.ts").Typst | undefined>} nothing where it has not been added */
export async function typst() {
  let wasm;
  try {
    wasm = fileURLToPath(import.meta.resolve(`${PACKAGE}/wasm`));
  } catch {
    return undefined;
  }
  const compiler = await import(PACKAGE);
  await compiler.default({ module_or_path: await readFile(wasm) });
  return compiler;
}
