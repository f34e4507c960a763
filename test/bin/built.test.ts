import { execFileSync } from "node:child_process";
import { cpSync, createWriteStream, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { beforeAll, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { type Ended, started } from "./installed.js";

let program: string;

/** A fresh build away from node_modules: what it needs of other packages is inside it. */
beforeAll(() => {
  let remove = (): void => undefined;
  const folder = temporaryFolder((removal) => (remove = removal));
  execFileSync(process.execPath, [join(repository, "scripts/build.js"), join(folder, "dist")]);
  for (const part of ["bin", "models", "package.json"])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  program = join(folder, "bin/lonsam.js");
  return remove;
}, 60_000);

const gavle = ["budget", "examples/gavle-dua/budget.csv", "--overhead", "10%", "--round", "1000"];

test.each([
  [...gavle],
  [...gavle, "-O", "json"],
  [...gavle, "-O", "markdown"],
  ["check", gavle[1]!],
  ["--help"],
])("the built program answers as the one under test: %s", async (...args: string[]) => {
  const version = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")).version as string;
  const today = "2026-11-21";
  const dated = args[0] === "budget" ? [...args, "--today", today] : args;
  const built = await started(program, dated, { cwd: repository });
  const inside = await lonsam(dated, repository, { version });
  expect(built).toEqual({ code: inside.code, signal: null, out: inside.out, err: inside.err });
  expect(built.code).toBe(0);
});

test("--version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect((await started(program, ["--version"])).out.trim()).toBe(version);
});

test("a missing file is found by its neighbour", async () => {
  const ended = await started(program, ["budget", "examples/gavle-dua/budgte.csv"], { cwd: repository });
  expect(ended.err).toContain("examples/gavle-dua/budget.csv?");
});

test("no file of the build names a folder of the machine that made it", () => {
  const dist = join(program, "../../dist");
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name), "utf8")).not.toContain(repository);
});

test.skipIf(process.platform === "win32")("runs through a link, as npm installs it", async () => {
  const folder = temporaryFolder();
  symlinkSync(program, join(folder, "lonsam"));
  expect((await started(join(folder, "lonsam"), ["--version"])).code).toBe(0);
});

test.skipIf(process.platform !== "linux")(
  "a line of a hundred megabytes is refused in bounded memory",
  async () => {
    const path = join(temporaryFolder(), "budget.csv");
    const file = createWriteStream(path);
    file.write("insats;år;belopp\nA;2026;");
    for (let megabyte = 0; megabyte < 100; megabyte++) {
      if (!file.write("1".repeat(1_000_000))) await once(file, "drain");
    }
    file.end("\n");
    await finished(file);
    const { peakMb, ended } = await withPeak(["budget", path]);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toContain("lonsam help rad-for-lang");
    expect(peakMb).toBeLessThan(200);
  },
);

/**
 * The highest resident memory of the program, as the kernel counted it. Linux counts the starting process's in `maxRSS` too,
 * so there its own peak is read.
 */
async function withPeak(args: string[]): Promise<{ peakMb: number; ended: Ended }> {
  const tell = `
    import { readFileSync } from "node:fs";
    const own = () => {
      try {
        return /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
      } catch {
        return process.resourceUsage().maxRSS;
      }
    };
    process.on("exit", () => process.stderr.write("peak " + own()));`;
  const ended = await started(program, args, {
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(tell)}` },
  });
  return { peakMb: Number(/peak (\d+)$/.exec(ended.err)![1]) / 1024, ended };
}

test("two threads draw what one does, to the bit", async () => {
  const line = "simulate test/cases/breakeven-jobbspar/jobbspar --draws 1100 --people --threads".split(" ");
  const [one, two] = await Promise.all(
    ["1", "2"].map((threads) => started(program, [...line, threads], { cwd: repository })),
  );
  expect(two).toEqual(one);
  expect(one!.out).toContain("Kommunen");
}, 120_000);
