import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { typst } from "../harness/typst.js";
import { lonsam as inside } from "../harness/world.js";

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };

/** What the zip has, and where it was unpacked, as on somebody's stick. */
let zip: Uint8Array;
let zipAgain: Uint8Array;
let files: Record<string, Uint8Array>;
let stick: string;
let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  const scratch = mkdtempSync(join(tmpdir(), "lonsam-windows-"));
  const script = (name: string, ...args: readonly string[]): void => {
    execFileSync(process.execPath, [join(repository, "scripts", name), ...args]);
  };
  const made = (name: string): Uint8Array => {
    script("windows.js", join(scratch, name), join(scratch, "dist"));
    return new Uint8Array(readFileSync(join(scratch, name)));
  };
  script("build.js", join(scratch, "dist"));
  const page = join(scratch, "dist/lonsam.html");
  execFileSync(process.execPath, ["--import", "tsx", join(repository, "scripts/make-page.ts"), page]);
  [zip, zipAgain] = [made("a.zip"), made("b.zip")];
  files = unzipSync(zip);
  stick = join(scratch, "USB-minne å");
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(stick, "Lön sam", name)), { recursive: true });
    writeFileSync(join(stick, "Lön sam", name), bytes);
  }
  environment = {
    PATH: process.env.PATH,
    LC_ALL: "C.UTF-8",
    WINEPREFIX: join(scratch, "wine"),
    WINEDEBUG: "-all",
    NODE_SKIP_PLATFORM_CHECK: "1", // wine says that it is Windows 7
  };
  wine(["cmd", "/c", "exit"], stick); // the first time it tells of the folder it makes
  return () => {
    spawnSync("/usr/lib/wine/wineserver", ["-k"], { env: environment });
    rmSync(scratch, { recursive: true, force: true });
  };
}, 600_000);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Windows in a folder. What it says goes to files: a pipe from there does not reach here. */
function wine(words: readonly string[], folder: string): Ended {
  const paths = ["out", "err"].map((name) => join(stick, `${name}.txt`));
  const [out, err] = paths.map((path) => openSync(path, "w"));
  const { status } = spawnSync("/usr/lib/wine/wine64", words, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", out!, err!],
  });
  [out, err].forEach((file) => {
    closeSync(file!);
  });
  return { code: status, out: readFileSync(paths[0]!, "utf8"), err: readFileSync(paths[1]!, "utf8") };
}

/** Node with the program, as `lonsam.cmd` starts it. */
const lonsam = (args: readonly string[], folder: string): Ended =>
  wine([join(stick, "Lön sam/program/node.exe"), "..\\Lön sam\\program\\bin\\lonsam.js", ...args], folder);

/** A line at the prompt, in the code page that Swedish Windows has there. */
function prompt(line: string, folder: string): Ended {
  writeFileSync(join(folder, "rad.cmd"), iconv.encode(`@echo off\r\n${line}\r\n`, "cp850"));
  return wine(["cmd", "/c", "rad.cmd"], folder);
}

/** A folder beside the program's, with files of a kind people have. */
function desk(): string {
  const folder = mkdtempSync(join(stick, "Räkna på 2027 "));
  cpSync(join(repository, "examples/gavle-dua"), join(folder, "bilaga å"), { recursive: true });
  cpSync(join(repository, "examples/minsta"), join(folder, "minsta"), { recursive: true });
  return folder;
}

const dated = ["--today", "2026-11-21"];
const budget = (slash: string): string[] => [
  ...["budget", `bilaga å${slash}budget.csv`, "--overhead", "10%", "--round", "1000", ...dated],
];

describe("what is in the zip", () => {
  test("it has the same bytes twice", () => {
    expect(Buffer.from(zip).equals(zipAgain)).toBe(true);
  });

  test("at the top is what a person double-clicks or reads, and no path is long", () => {
    const top = new Set(Object.keys(files).map((name) => name.split("/")[0]));
    expect([...top].sort()).toEqual(
      [
        ...["LÄS MIG.txt", "lonsam.cmd", "Öppna Lönsam.html", "Öppna kommandotolken.cmd"],
        ...["docs", "examples", "program"],
      ].sort(),
    );
    expect(Buffer.from(files["Öppna Lönsam.html"]!).toString("utf8")).toMatch(/^<!doctype html>/iu);
    expect(Math.max(...Object.keys(files).map((name) => name.length))).toBeLessThan(110);
  });

  test("links in what is there to read lead to what is there", () => {
    const names = Object.keys(files);
    const lost = names
      .filter((name) => name.endsWith(".md"))
      .flatMap((name) =>
        [
          ...Buffer.from(files[name]!)
            .toString("utf8")
            .matchAll(/\]\(([^()#\s]+)(?:#[^()\s]*)?\)/gu),
        ]
          .filter(([, to]) => !/^[a-z]+:/u.test(to!))
          .map(([, to]) => posix.join(posix.dirname(name), to!))
          .filter((to) => !names.some((one) => one === to || one.startsWith(`${to}/`)))
          .map((to) => `${name}: ${to}`),
      );
    expect(lost).toEqual([]);
    expect(Buffer.from(files["docs/versioner.md"]!).toString("utf8")).toContain("(../program/SECURITY.md)");
    expect(Buffer.from(files["program/SECURITY.md"]!).toString("utf8")).toContain("(../docs/versioner.md)");
  });

  test("text that Windows opens or runs has its line ends", () => {
    for (const name of ["LÄS MIG.txt", "lonsam.cmd", "Öppna kommandotolken.cmd"])
      expect(Buffer.from(files[name]!).toString("utf8").split("\n").slice(0, -1)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^[^\r]*\r$/u)]) as unknown,
      );
    expect(Buffer.from(files["LÄS MIG.txt"]!).toString("utf8")).not.toMatch(/\{\w+\}|[^\r]\n/u);
  });

  test("node.exe is as the OpenJS Foundation signed it, and its digest is told", () => {
    const path = join(stick, "Lön sam/program/node.exe");
    const told = spawnSync("osslsigncode", ["verify", "-in", path], { encoding: "utf8" }).stdout;
    const digest = (which: string): string | undefined =>
      new RegExp(`${which} message digest\\s*: ([0-9A-F]{64})`, "u").exec(told)?.[1];
    expect(digest("Calculated")).toBe(digest("Current"));
    expect(digest("Current")).toBeDefined();
    expect(told).toMatch(/Signer #0:\s+Subject: .*O=OpenJS Foundation/u);
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(Buffer.from(files["LÄS MIG.txt"]!).toString("utf8")).toContain(sha256);
    expect(Buffer.from(files["program/sbom.cdx.json"]!).toString("utf8")).toContain(sha256);
  });

  test("the bill of materials is valid, and every part of it has its terms", async () => {
    const bom = Buffer.from(files["program/sbom.cdx.json"]!).toString("utf8");
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(bom)).toBeNull();
    const licences = Buffer.from(files["program/LICENSES.txt"]!).toString("utf8");
    const { components } = JSON.parse(bom) as { components: { name: string; version: string }[] };
    for (const { name, version: of } of components)
      if (name !== "node") expect(licences).toContain(`\n${name} ${of} (`);
    expect(Buffer.from(files["program/node.LICENSE.txt"]!).toString("utf8")).toContain("Node.js is licensed");
  });
});

describe("under wine", () => {
  test.each(["txt", "csv", "json", "md", "html", "docx", "pdf", "xlsx", "svg"])(
    "%s has the bytes it has on Linux",
    async (ending) => {
      const [here, there] = [desk(), desk()];
      const out = (folder: string): Buffer => readFileSync(join(folder, `utdata ä.${ending}`));
      expect(lonsam([...budget("\\"), "-o", `.\\utdata ä.${ending}`], here)).toMatchObject({
        code: 0,
        out: "",
      });
      const ran = await inside([...budget("/"), "-o", `./utdata ä.${ending}`], there, { version, typst });
      expect(ran.code, ran.err).toBe(0);
      expect(out(here).equals(out(there))).toBe(true);
    },
  );

  test.each([
    [["run", "minsta", ...dated]],
    [["run", "minsta", "-O", "json", ...dated]],
    [["check", "bilaga å", "minsta"]],
    [["calc", "nettolön(23000)", "--date", "2026-01-01", "--municipality", "Gävle"]],
    [["explain", "minsta", "netto kommun 2026"]],
    [["help", "fil-saknas", "--lang", "en"]],
  ])("it answers as on Linux: %s", async (args) => {
    const folder = desk();
    const { code, out, err } = await inside(args, folder, { version });
    expect(lonsam(args, folder)).toEqual({ code, out, err });
  });

  test("a whole path with its drive is read and written, and only its last part is told", () => {
    const folder = desk();
    const whole = `Z:${folder.replaceAll("/", "\\")}`;
    const args = ["budget", `${whole}\\bilaga å\\budget.csv`, "-o", `${whole}\\ut.md`, ...dated];
    expect(lonsam(args, folder)).toMatchObject({ code: 0 });
    const written = readFileSync(join(folder, "ut.md"), "utf8");
    expect(written).toContain("lonsam budget budget.csv -o ut.md");
    expect(written).not.toMatch(/Z:|USB-minne/u);
  });

  test("a sheet of a workbook in another folder", () => {
    const folder = desk();
    expect(lonsam([...budget("\\"), "-o", "bok.xlsx"], folder).code).toBe(0);
    const args = ["budget", `..\\${folder.split("/").at(-1)!}\\bok.xlsx#Rader`, "-O", "csv"];
    expect(lonsam(args, folder)).toMatchObject({ code: 0, out: expect.stringContaining("Psykisk ohälsa") });
  });

  test("a new scenario in a folder of its own, which then runs", () => {
    const folder = desk();
    const answers = "--municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb";
    const made = lonsam(
      ["init", "nytt å", ...answers.split(" "), "--wage", "23000", "--po", "44,53%"],
      folder,
    );
    expect(made.code, made.err).toBe(0);
    expect(readdirSync(join(folder, "nytt å"))).toContain("scenario.csv");
    expect(lonsam(["run", ".\\nytt å\\", ...dated], folder)).toMatchObject({ code: 0 });
  });

  test.each([
    ["a:b:c.csv", "tillåter inte : i"],
    ["vad?.csv", "tillåter inte ? i"],
    ["con.csv", "upptaget"],
    ["finns inte\\ut.csv", "mappen ”finns inte” finns inte"],
    ["bilaga å", "Filändelsen"],
  ])("-o %s is refused in words, and nothing is written", (name, said) => {
    const folder = desk();
    const before = readdirSync(folder);
    const ended = lonsam([...budget("\\"), "-o", name], folder);
    expect(ended).toMatchObject({ out: "", err: expect.stringContaining(said) });
    expect([1, 2]).toContain(ended.code);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a file is replaced when it is asked for, and an input never is", () => {
    const folder = desk();
    const args = ["budget", "bilaga å\\budget.csv", ...dated, "-o"];
    writeFileSync(join(folder, "ut.csv"), "gammal");
    expect(lonsam([...args, "ut.csv"], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining("utfil-finns"),
    });
    expect(lonsam([...args, "UT.csv", "--force"], folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "ut.csv"), "utf8")).toContain("Psykisk ohälsa");
    expect(lonsam([...args, "BILAGA Å\\BUDGET.CSV", "--force"], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining("utfil-ar-indata"),
    });
  });
});

/** `lonsam.cmd`, from a prompt: wine reads a per cent sign in `%*` once more, which Windows does not. */
describe("lonsam.cmd", () => {
  const command = '"..\\Lön sam\\lonsam.cmd"';

  test("takes words in quotes and finds its program from another folder", async () => {
    const folder = desk();
    const ended = prompt(`${command} budget "bilaga å\\budget.csv" --today 2026-11-21 -O markdown`, folder);
    const args = ["budget", "bilaga å/budget.csv", "--today", "2026-11-21", "-O", "markdown"];
    expect(ended).toEqual({ code: 0, out: (await inside(args, folder, { version })).out, err: "" });
  });

  test.each([
    ["--version", 0],
    ["budget finns-inte.csv", 1],
    ["kommandot-finns-inte", 2],
  ])("%s ends with the code of the program", (line, code) => {
    expect(prompt(`${command} ${line}`, desk()).code).toBe(code);
  });

  test("a pattern stands for the files it fits, and < for what is read", () => {
    const folder = desk();
    expect(prompt(`${command} check "bilaga å\\*.csv"`, folder)).toMatchObject({ code: 0, err: "" });
    expect(prompt(`${command} check *.xls`, folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining("*.xls"),
    });
    const read = prompt(`${command} budget - -O csv < "bilaga å\\budget.csv"`, folder);
    expect(read).toMatchObject({ code: 0, out: expect.stringContaining("Psykisk ohälsa") });
  });

  test.each(["lonsam.cmd", "Öppna kommandotolken.cmd"])(
    "%s alone, without the rest of the zip, says that the zip is to be unpacked",
    (name) => {
      const folder = desk();
      cpSync(join(stick, "Lön sam", name), join(folder, name));
      const ended = prompt(`call "${name}" budget`, folder);
      expect(ended).toMatchObject({ out: expect.stringContaining("Extrahera alla"), err: "" });
      expect(existsSync(join(folder, "program"))).toBe(false);
    },
  );
});
