import { typst as installed } from "../../bin/typst.js";
import type { Typst } from "../../src/export/pdf/typst.js";

/** What sets the pages of a pdf: it is among the packages that tests need. */
export async function typst(): Promise<Typst> {
  const found = await installed();
  if (found === undefined) throw new Error("npm ci adds what sets pages");
  return found;
}
