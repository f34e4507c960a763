import { Validation, Spec } from "@cyclonedx/cyclonedx-library";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam as inside } from "../harness/world.js";

const { version, files } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
  version: string;
  files: readonly string[];
};

/** What is published, the file npm makes of it, and where it was installed of that file alone. */
let published: string;
let tarball: string;
let prefix: string;

beforeAll(() => {
  let remove = (): void => undefined;
  const folder = temporaryFolder((removal) => (remove = removal));
  published = join(folder, "published");
  mkdirSync(published);
  for (const name of [...files, "package.json", "README.md", "LICENSE"])
    if (name !== "dist") cpSync(join(repository, name), join(published, name), { recursive: true });
  for (const script of ["build.js", "sbom.js"])
    execFileSync(process.execPath, [join(repository, "scripts", script), join(published, "dist")]);
  const npm = (...args: readonly string[]): string =>
    execFileSync("npm", [...args, "--ignore-scripts"], { cwd: published, encoding: "utf8" });
  const [packed] = JSON.parse(npm("pack", "--json", "--pack-destination", folder)) as [{ filename: string }];
  tarball = join(folder, packed.filename);
  prefix = join(folder, "Program och å");
  npm("install", "--global", "--prefix", prefix, "--offline", "--no-audit", "--no-fund", tarball);
  return remove;
}, 120_000);

/** The command as a shell finds it, in a folder that has nothing to do with it. */
function lonsam(args: readonly string[], folder: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(join(prefix, "bin/lonsam"), args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "sv_SE.UTF-8" },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of somebody who has the program and none of its source. */
function desk(): string {
  const folder = join(temporaryFolder(onTestFinished), "Räkna på 2027");
  mkdirSync(folder);
  cpSync(join(repository, "examples/gavle-dua"), join(folder, "bilaga å"), { recursive: true });
  cpSync(join(repository, "examples/minsta"), join(folder, "minsta"), { recursive: true });
  return folder;
}

const dated = ["--today", "2026-11-21"];
const budget = ["budget", "bilaga å/budget.csv", "--overhead", "10%", ...dated];

describe("installed of what npm packs, without a network", () => {
  test("it is that version, and needs no package beside it", () => {
    expect(lonsam(["--version"], desk())).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(readdirSync(join(prefix, "lib/node_modules"))).toEqual(["lonsam"]);
    expect(existsSync(join(prefix, "lib/node_modules/lonsam/node_modules"))).toBe(false);
  });

  test.each([
    ["check", "minsta", "bilaga å"],
    ["calc", "nettolön(23000)", "--date", "2026-01-01", "--municipality", "Gävle"],
    ["help", "fil-saknas"],
    ["parameters", "prisbasbelopp"],
    ["budget", "bilaga å/budgte.csv"],
    [...budget, "-O", "json"],
    ["run", "minsta", "-O", "markdown", ...dated],
  ])("it answers as the one under test: %s %s", async (...args: string[]) => {
    const folder = desk();
    const { code, out, err } = await inside(args, folder, { version });
    expect(lonsam(args, folder)).toEqual({ code, out, err });
  });

  test.each(["csv", "json", "md", "html", "docx", "xlsx", "svg"])(
    "it writes %s, byte for byte",
    async (ending) => {
      const [here, there] = [desk(), desk()];
      const args = [...budget, "-o", `utdata ä.${ending}`];
      expect(lonsam(args, here).code).toBe(0);
      expect((await inside(args, there, { version })).code).toBe(0);
      const bytes = (folder: string): Buffer => readFileSync(join(folder, `utdata ä.${ending}`));
      expect(bytes(here).equals(bytes(there))).toBe(true);
    },
  );

  test("a page that can be turned has its program", () => {
    const folder = desk();
    const ran = lonsam(["run", "minsta", "--explore", "-o", "sida.html", ...dated], folder);
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(join(folder, "sida.html")).length).toBeGreaterThan(500_000);
  });

  test("a pdf is set by the package people add, and the line that adds it is told", () => {
    const folder = desk();
    const args = [...budget, "-o", "bilaga.pdf"];
    expect(lonsam(args, folder)).toMatchObject({ code: 1, err: expect.stringContaining("npm install") });
    symlinkSync(
      join(repository, "node_modules/@myriaddreamin"),
      join(prefix, "lib/node_modules/@myriaddreamin"),
      "junction",
    );
    expect(lonsam(args, folder).code).toBe(0);
    expect(readFileSync(join(folder, "bilaga.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("the examples are there, and run where they are", () => {
    const examples = join(prefix, "lib/node_modules/lonsam/examples");
    const ran = lonsam(["run", join(examples, "gavle-lon-i-stallet-for-bidrag"), ...dated], desk());
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toContain("Netto kommun");
  });
});

test("publint has nothing to say of what is published", async () => {
  const { messages } = await publint({ pkgDir: published, strict: true });
  expect(messages).toEqual([]);
});

test("what is published is the program and what people read, with its licences", () => {
  const names = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  const first = new Set(names.map((name) => name.split("/")[1]));
  expect([...first].sort()).toEqual([...files, "LICENSE", "README.md", "package.json"].sort());
  const licences = readFileSync(join(published, "dist/LICENSES.txt"), "utf8");
  for (const name of JSON.parse(readFileSync(join(published, "dist/packages.json"), "utf8")) as string[])
    expect(licences).toContain(`\n${name.replace(/@(?=[^@]+$)/u, " ")} (`);
});

test("the bill of materials is valid CycloneDX, names what is inside, and is the same twice", async () => {
  const path = join(published, "dist/sbom.cdx.json");
  const bom = readFileSync(path, "utf8");
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(bom)).toBeNull();
  const { components } = JSON.parse(bom) as {
    components: { name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[];
  };
  const inside = JSON.parse(readFileSync(join(published, "dist/packages.json"), "utf8")) as string[];
  expect(components.map((c) => `${c.name}@${c.version}`).sort()).toEqual([...inside].sort());
  expect(components.filter((c) => c.licenses === undefined || c.hashes === undefined)).toEqual([]);
  execFileSync(process.execPath, [join(repository, "scripts/sbom.js"), join(published, "dist")]);
  expect(readFileSync(path, "utf8")).toBe(bom);
});
