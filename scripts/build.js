// @ts-check
// Bundles src/ for Node into dist/, or into the folder given. What src/ imports with `import()` becomes a file of its
// own, loaded when it is used. The models are read and checked now, and what came of it kept beside the program.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { keyOf, licencesText, packagesIn } from "./bundled-packages.js";
import { pageProgram } from "./page-program.js";
import { pictureParts } from "./picture-parts.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = resolve(root, process.argv[2] ?? "dist");

/** @satisfies {import("esbuild").BuildOptions} */
const bundled = {
  absWorkingDir: root,
  bundle: true,
  format: /** @type {const} */ ("esm"),
  platform: /** @type {const} */ ("node"),
  target: "node20.19",
  // Some of the packages inside are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import{createRequire as lonsamRequire}from"node:module";const require=lonsamRequire(import.meta.url);',
  },
  logLevel: /** @type {const} */ ("warning"),
};

const { metafile } = await build({
  ...bundled,
  entryPoints: { cli: "src/cli/main.ts", names: "src/core/names.ts" },
  outdir,
  splitting: true,
  chunkNames: "part-[hash]",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "external",
  metafile: true,
});

const reader = join(outdir, ".keep-models.mjs");
await build({ ...bundled, entryPoints: ["scripts/keep-models.ts"], outfile: reader });
/** @type {typeof import("./keep-models.ts")} */
const { keep } = await import(pathToFileURL(reader).href);
const kept = await keep(join(root, "models"), join(outdir, "models"));

const pictures = join(outdir, "pictures");
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
for (const [name, bytes] of pictureParts) await writeFile(join(pictures, name), bytes());

const page = join(outdir, "page");
await mkdir(page, { recursive: true });
const { boot, program } = await pageProgram();
await writeFile(join(page, "program.deflate"), program.packed);
await writeFile(join(page, "program.json"), JSON.stringify({ boot, digest: program.digest }));

const packages = packagesIn(metafile);
await writeFile(join(outdir, "packages.json"), JSON.stringify(packages.map(keyOf)));
await writeFile(join(outdir, "LICENSES.txt"), licencesText(packages, "Lönsam itself: EUPL-1.2. Inside it:"));

// What an earlier build left goes last, so that there is a whole program all the while.
const made = new Set([
  "LICENSES.txt",
  "models",
  "packages.json",
  "page",
  "pictures",
  ...Object.keys(metafile.outputs).map((path) => basename(path)),
]);
for (const name of await readdir(outdir)) {
  if (!made.has(name)) await rm(join(outdir, name), { recursive: true });
}
for (const name of await readdir(join(outdir, "models"))) {
  if (!kept.includes(name)) await rm(join(outdir, "models", name));
}
