// @ts-check
// The program of a page that works its report out again (page/): bundled, packed, and known to the page by its digest.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { transform } from "esbuild";
import { bundledForPage } from "./page-bundle.js";

/** As policies of pages have it. */
export const digest = (/** @type {string} */ script) => createHash("sha256").update(script).digest("base64");

/** What unpacks the program of a page and begins it. */
export async function bootScript() {
  const written = readFileSync(fileURLToPath(new URL("../page/boot.js", import.meta.url)), "utf8");
  return (await transform(written, { minify: true })).code.trim();
}

/** @returns {Promise<import("../src/export/html/turnable.ts").PageProgram>} */
export async function pageProgram() {
  const boot = await bootScript();
  const { text } = await bundledForPage("page/explore.ts");
  return {
    boot: { script: boot, digest: digest(boot) },
    program: { packed: new Uint8Array(deflateRawSync(text, { level: 9 })), digest: digest(text) },
  };
}
