// @ts-check
// The packages that are inside the program, what they may have inside themselves, and on what terms they are there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const inNodeModules = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u;

/** Copied as they are, beside the bundle: what draws pictures, and its font. */
const copied = ["node_modules/@resvg/resvg-wasm", "node_modules/@fontsource/carlito"];

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license as an SPDX expression
 * @property {string} source where its code is kept
 * @property {string} text its licence word for word; empty where the package has no such file
 */

/** @param {import("esbuild").Metafile} metafile @returns {readonly BundledPackage[]} by name */
export function packagesIn(metafile) {
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
      const folder = inNodeModules.exec(path)?.[1];
      return bytesInOutput > 0 && folder !== undefined ? [folder] : [];
    }),
  );
  return packagesAt([...inside, ...copied]);
}

/** Packages in folders of node_modules, and what they name as theirs: docx is published with jszip already inside it. */
export function packagesAt(/** @type {readonly string[]} */ folders) {
  /** @type {Record<string, { dependencies?: Record<string, string> }>} */
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const reached = new Set(folders);
  for (const folder of reached)
    for (const name of Object.keys(locked[folder]?.dependencies ?? {}))
      if (!name.startsWith("@types/")) reached.add(installedFor(folder, name));
  return [...reached].map(described).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

  /** Where a package finds another: in its own folder, else in that of whoever it is in. */
  function installedFor(/** @type {string} */ folder, /** @type {string} */ name) {
    for (let at = folder; ; at = at.slice(0, at.lastIndexOf("/node_modules/"))) {
      const own = `${at}/node_modules/${name}`;
      if (own in locked) return own;
      if (!at.includes("/node_modules/")) return `node_modules/${name}`;
    }
  }
}

export const keyOf = (/** @type {{ name: string, version: string }} */ { name, version }) =>
  `${name}@${version}`;

/** Every package with its terms, for people. @param {readonly BundledPackage[]} packages @param {string} heading */
export const licencesText = (packages, heading) =>
  [
    heading,
    ...packages.map(({ name, version, license, source, text }) =>
      [`${name} ${version} (${license})`, source, text].filter((part) => part !== "").join("\n\n"),
    ),
  ].join(`\n\n${"-".repeat(80)}\n\n`) + "\n";

/** @param {string} folder @returns {BundledPackage} */
function described(folder) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  );
  const file = readdirSync(join(root, folder)).find((other) => /^(?:licen[cs]e|copying)/iu.test(other));
  return {
    name,
    version,
    license,
    source: (typeof repository === "string" ? repository : (repository?.url ?? "")).replace(/^git\+/u, ""),
    text:
      file === undefined
        ? ""
        : readFileSync(join(root, folder, file), "utf8")
            .replaceAll("\r\n", "\n")
            .trim(),
  };
}
