// @ts-check
// Bundles src/ for a page: one script that makes the global `lonsam`, whose `main` is the same program. The page
// supplies the world (src/cli/world.ts).
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Commander asks Node for what starts other programs and reads the process, none of which we use; cli-table3 asks for
 * colours when a table has some, and ours have none.
 * @type {Readonly<Record<string, string>>}
 */
const standIns = {
  "node:events": `exports.EventEmitter = class {
    listeners = {};
    on(name, listener) { (this.listeners[name] ??= []).push(listener); return this; }
    emit(name, ...args) { for (const listener of this.listeners[name] ?? []) listener(...args); return name in this.listeners; }
    listenerCount(name) { return (this.listeners[name] ?? []).length; }
  };`,
  "node:process":
    "module.exports = { argv: [], execArgv: [], env: {}, versions: {}, stdout: {}, stderr: {} };",
  "node:child_process": "",
  "node:fs": "",
  "node:path": "",
  "@colors/colors/safe": "",
};

/** The whole program as the global `lonsam`. */
export const bundleForPage = () => bundledForPage("src/cli/main.ts", "lonsam");

/**
 * A script for a page, and what it imports when it needs it.
 * @param {string} entry from the root
 * @param {string} [globalName] what holds what it exports
 * @returns {Promise<{ text: string, imports: readonly string[], metafile: import("esbuild").Metafile }>}
 */
export async function bundledForPage(entry, globalName) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    ...(globalName === undefined ? {} : { globalName }),
    platform: "browser",
    target: "es2022",
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
    // Theirs for a page, with what it needs of Node inside.
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
    // Loaded when somebody asks questions at a terminal.
    external: ["inquirer"],
    plugins: [
      {
        name: "stand-ins",
        setup(bundle) {
          bundle.onResolve({ filter: /./ }, ({ path }) =>
            path in standIns ? { path, namespace: "stand-in" } : undefined,
          );
          bundle.onLoad({ filter: /./, namespace: "stand-in" }, ({ path }) => ({
            contents: /** @type {string} */ (standIns[path]),
            loader: "js",
          }));
        },
      },
    ],
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const imports = Object.values(metafile.outputs).flatMap((o) => o.imports.map((i) => i.path));
  return { text: /** @type {{ text: string }} */ (outputFiles[0]).text, imports, metafile };
}
