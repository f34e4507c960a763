// @ts-check
// The bill of materials of what is given out (CycloneDX): what npm knows of the packages that are inside the program, which
// the build wrote down. `npm run sbom` writes dist/sbom.cdx.json. The same build gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {{ "bom-ref": string, name: string, version: string, [more: string]: unknown }} Component
 * @typedef {object} Bom
 * @property {string} serialNumber
 * @property {{ component: Component, timestamp?: string, [more: string]: unknown }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/**
 * @param {readonly string[]} packages as `name@version`
 * @param {readonly Component[]} [besides] what npm does not know of
 * @returns {string}
 */
export function sbomOf(packages, besides = []) {
  /** @type {Bom} */
  const all = JSON.parse(
    execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      shell: process.platform === "win32",
    }),
  );
  const inside = new Set(packages);
  const known = all.components.filter((c) => inside.has(`${c.name}@${c.version}`));
  const missing = packages.filter((key) => !known.some((c) => `${c.name}@${c.version}` === key));
  if (missing.length > 0) throw new Error(`npm does not know of ${missing.join(", ")}`);
  const components = [
    // They are inside, whatever npm thinks of how they came to be installed.
    ...new Map(known.map((c) => [c["bom-ref"], { ...c, scope: "required", properties: [] }])).values(),
    ...besides,
  ].sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  const refs = new Set(components.map((c) => c["bom-ref"]));
  const { timestamp: _, ...metadata } = all.metadata;
  const program = { ...metadata.component, name: "lonsam" };
  const dependencies = [
    { ref: program["bom-ref"], dependsOn: [...refs] },
    ...all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) })),
    ...besides.map((c) => ({ ref: c["bom-ref"], dependsOn: [] })),
  ];
  const told = { ...all, metadata: { ...metadata, component: program }, components, dependencies };
  return `${JSON.stringify({ ...told, serialNumber: serialNumber([program, components]) }, null, 2)}\n`;
}

/** A UUID that follows from what is listed (RFC 9562, version 8). @param {unknown} listed */
function serialNumber(listed) {
  const hex = createHash("sha256").update(JSON.stringify(listed)).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const dist = resolve(root, process.argv[2] ?? "dist");
  /** @type {string[]} */
  const packages = JSON.parse(readFileSync(join(dist, "packages.json"), "utf8"));
  writeFileSync(join(dist, "sbom.cdx.json"), sbomOf(packages));
}
