import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

const shipped = join(repository, "models/lon-i-stallet-for-bidrag");
const calc = ["calc", "nettolön(23000)", "--date", "2026-01-01", "--municipality", "Gävle"];

describe("models read in advance", () => {
  test.each([
    "run examples/goteborg-vecka-40 -O json",
    'explain examples/gavle-lon-i-stallet-for-bidrag "kommun 2026" --depth 5',
    "parameters -O json",
    'calc "nettolön(23000)" --date 2026-01-01 --municipality Gävle --explain',
    'calc "nettolön(23000)" --date 2035-01-01 --municipality Gevle',
    "cases models/skatt/fall.csv",
  ])("give what reading them now gives: %s", async (command) => {
    const [advance, now] = [
      await lonsam(words(command), repository),
      await lonsam(words(command), repository, { models: "read now" }),
    ];
    expect(advance).toEqual(now);
  });
});

describe("a folder that is named is loaded once", () => {
  test.each([
    ["by its path", () => shipped],
    ["with a slash after", () => `${shipped}/`],
    ["by a roundabout way", () => join(shipped, "..") + "/../models/lon-i-stallet-for-bidrag"],
    ["by a link", () => "lon-i-stallet-for-bidrag"],
    ["with all that ship", () => join(repository, "models")],
  ])("%s", async (_, path) => {
    const cwd = temporaryFolder();
    symlinkSync(shipped, join(cwd, "lon-i-stallet-for-bidrag"), "junction");
    const plainly = await lonsam(calc, cwd);
    const ran = await lonsam([...calc, "--models", path(), "--models", path()], cwd);
    expect(ran).toEqual(plainly);
  });

  test("its names are seen, since it was asked for", async () => {
    const args = ["--date", "2026-01-01", "--set", "lön=23000"];
    const cwd = temporaryFolder();
    const ran = await lonsam(["calc", "lön", ...args, "--models", `${shipped}/`], cwd);
    expect(ran.code, ran.err).toBe(0);
  });

  test("a copy of it is another folder with the same id", async () => {
    const cwd = temporaryFolder();
    cpSync(shipped, join(cwd, "lon-i-stallet-for-bidrag"), { recursive: true });
    const ran = await lonsam([...calc, "--models", "lon-i-stallet-for-bidrag"], cwd);
    expect(ran.err).toContain("modell-dubbel");
  });
});
