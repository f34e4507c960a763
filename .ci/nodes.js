// The built program's cases under newer Node than the one that runs this, which must say and write the same.
// `nodes.js REPORT 22 24` writes a report that `count.js` reads. A Node that the npm registry does not serve is skipped,
// in words; the exit code is 77 when all are.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const [report, ...versions] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "lonsam-nodes-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const dated = ["--today", "2026-11-21"];
const budget = ["budget", "examples/gavle-dua/budget.csv", "--overhead", "10%"];
/** @type {{ name: string, args: string[], files?: string }[]} */
const cases = [
  ...readdirSync(join(root, "test/cases")).map((name) => {
    const files = join(root, "test/cases", name);
    return { name, files, args: words(readFileSync(join(files, "command"), "utf8")) };
  }),
  { name: "a Word document", args: [...budget, "-o", "ut.docx", ...dated] },
  { name: "a workbook", args: [...budget, "-o", "ut.xlsx", ...dated] },
  { name: "a run", args: ["run", "examples/minsta", "-O", "json", ...dated] },
];

/** @type {Map<string, ReturnType<typeof ran>>} */
const expected = new Map();
let passed = 0;
let failed = 0;
for (const version of versions) {
  const node = nodeOf(version);
  if (node === undefined) {
    console.log(
      `Node ${version}: SKIPPED, the npm registry does not serve it for ${process.platform} ${process.arch}`,
    );
    continue;
  }
  const before = failed;
  for (const one of cases) {
    if (!expected.has(one.name)) expected.set(one.name, ran(process.execPath, one));
    const [want, got] = [expected.get(one.name), ran(node, one)];
    if (JSON.stringify(want) === JSON.stringify(got)) passed += 1;
    else {
      failed += 1;
      console.log(`Node ${version}: ${one.name} differs from Node ${process.versions.node}`, { want, got });
    }
  }
  const said = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  console.log(`Node ${said}: ${cases.length - (failed - before)} of ${cases.length} cases say the same`);
}
writeFileSync(report, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
process.exitCode = failed > 0 ? 1 : passed === 0 ? 77 : 0;

/** Node's own program, from the package that carries it. @param {string} version */
function nodeOf(version) {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = join(scratch, version);
  const { status } = spawnSync(
    "npm",
    [
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      `${name}@${version}`,
    ],
    { stdio: ["ignore", "ignore", "ignore"], shell: process.platform === "win32" },
  );
  const node = join(folder, "node_modules", name, "bin", system === "win" ? "node.exe" : "node");
  return status === 0 && existsSync(node) ? node : undefined;
}

/** What a case says and writes. @param {string} node @param {{ args: string[], files?: string }} one */
function ran(node, { args, files }) {
  const folder = mkdtempSync(join(scratch, "case-"));
  if (files !== undefined) cpSync(files, folder, { recursive: true });
  symlinkSync(join(root, "examples"), join(folder, "examples"), "junction");
  const before = new Set(readdirSync(folder));
  const { status, stdout, stderr } = spawnSync(node, [join(root, "bin/lonsam.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
  });
  const written = readdirSync(folder)
    .filter((name) => !before.has(name))
    .map((name) => [name, readFileSync(join(folder, name), "base64")]);
  rmSync(folder, { recursive: true });
  return { status, stdout, stderr, written };
}

/** @param {string} command */
function words(command) {
  const found = command.trim().match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, a, b) => a ?? b ?? ""));
}
