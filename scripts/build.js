// @ts-check
// Bundles src/ for Node into dist/, or into the folder given. What src/ imports with `import()` becomes a file of its
// own, loaded when it is used.
import { readdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = resolve(root, process.argv[2] ?? "dist");

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/main.ts", names: "src/core/names.ts" },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  chunkNames: "part-[hash]",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "external",
  // A binary for each kind of computer; stays in node_modules.
  external: ["@resvg/resvg-js"],
  // Some of the packages inside are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import{createRequire as lonsamRequire}from"node:module";const require=lonsamRequire(import.meta.url);',
  },
  logLevel: "warning",
  metafile: true,
});

// What an earlier build left goes last, so that there is a whole program all the while.
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(outdir)) {
  if (!made.has(name)) await rm(join(outdir, name), { recursive: true });
}
