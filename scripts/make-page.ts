// Writes the page that has the whole program in it: dist/lonsam.html, or the file given.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { appPage } from "./app-page.js";
import { keep } from "./keep-models.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = resolve(root, process.argv[2] ?? "dist/lonsam.html");

const inAdvance = mkdtempSync(join(tmpdir(), "lonsam-models-"));
try {
  await keep(join(root, "models"), inAdvance);
  const page = await appPage(inAdvance);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, page);
  console.log(`${target}: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`);
} finally {
  rmSync(inAdvance, { recursive: true, force: true });
}
