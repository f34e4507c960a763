import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contents, repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const secret = "hemligt;lösenord;konto";
const gavle = join(repository, "examples/gavle-1000-fler");

/** The example scenario in a folder of its own, with a file of somebody else's beside it. */
function scenario(): { folder: string; at: (name: string) => string } {
  const folder = temporaryFolder();
  cpSync(gavle, join(folder, "s"), { recursive: true });
  writeFileSync(join(folder, "hemlig.csv"), `${secret}\n1;2;3\n`);
  return { folder, at: (name) => join(folder, "s", name) };
}

describe.skipIf(process.platform === "win32")("a file that was read is never written", () => {
  const names = [
    ["the file itself", "budget.csv"],
    ["the same by another path", "./s/../budget.csv"],
    ["a link to it", "lank.csv"],
    ["a link to the link", "lank2.csv"],
    ["another name of the same file", "hard.csv"],
  ] as const;

  function budget(): string {
    const folder = temporaryFolder();
    cpSync(join(gavle, "budget.csv"), join(folder, "budget.csv"));
    mkdirSync(join(folder, "s"));
    symlinkSync("budget.csv", join(folder, "lank.csv"));
    symlinkSync("lank.csv", join(folder, "lank2.csv"));
    execFileSync("ln", [join(folder, "budget.csv"), join(folder, "hard.csv")]);
    return folder;
  }

  test.each(names)("budget into %s", async (_, name) => {
    const folder = budget();
    const before = contents(folder);
    const ran = await lonsam(["budget", "budget.csv", "-o", name, "--force"], folder);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("utfil-ar-indata");
    expect(contents(folder)).toEqual(before);
  });

  test.each(names)("budget that reads %s, into the file", async (_, name) => {
    const folder = budget();
    const before = contents(folder);
    const ran = await lonsam(["budget", name, "-o", "budget.csv", "--force"], folder);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(contents(folder)).toEqual(before);
  });

  test("the template of a document", async () => {
    const folder = budget();
    expect((await lonsam(["budget", "budget.csv", "-o", "mall.docx"], folder)).code).toBe(0);
    const before = contents(folder);
    const args = ["budget", "budget.csv", "--template", "mall.docx", "-o", "mall.docx", "--force"];
    expect((await lonsam(args, folder)).err).toContain("utfil-ar-indata");
    expect(contents(folder)).toEqual(before);
  });

  test.each(["scenario.csv", "deltagare.csv", "floden.csv", "antaganden.csv", "budget.csv"])(
    "%s of a scenario",
    async (name) => {
      const { folder } = scenario();
      const before = contents(folder);
      const ran = await lonsam(["run", "s", "-O", "csv", "-o", `s/${name}`, "--force"], folder);
      expect(ran.err).toContain("utfil-ar-indata");
      expect(contents(folder)).toEqual(before);
    },
  );

  test("a result in the scenario's folder is written again, and is no part of the next", async () => {
    const { folder, at } = scenario();
    const args = ["run", "s", "-o", "s/resultat.csv", "--force"];
    expect((await lonsam(args, folder)).code).toBe(0);
    const first = readFileSync(at("resultat.csv"), "utf8");
    expect((await lonsam(args, folder)).code).toBe(0);
    expect(readFileSync(at("resultat.csv"), "utf8")).toBe(first);
    expect(first.split("\n").some((line) => line.startsWith("Indata resultat"))).toBe(false);
  });
});

describe.skipIf(process.platform === "win32")("a scenario's folder stays itself", () => {
  const outside = async (folder: string, args: readonly string[]): Promise<string> => {
    const ran = await lonsam(args, folder);
    expect(ran.code).toBe(1);
    expect(ran.shown).toContain("sokvag-utanfor");
    for (const word of secret.split(";")) expect(ran.shown).not.toContain(word);
    return ran.shown;
  };

  test.each(["scenario.csv", "deltagare.csv", "floden.csv", "antaganden.csv", "budget.csv"])(
    "%s as a link that leads out is not read",
    async (name) => {
      const { folder, at } = scenario();
      rmSync(at(name));
      symlinkSync(join(folder, "hemlig.csv"), at(name));
      for (const command of ["run", "check"]) await outside(folder, [command, "s"]);
    },
  );

  test("nor is a file by another name, or a model, or a file of a model", async () => {
    const { folder, at } = scenario();
    symlinkSync("../hemlig.csv", at("min.csv"));
    writeFileSync(at("scenario.csv"), `${readFileSync(at("scenario.csv"), "utf8")}budget;min.csv\n`);
    await outside(folder, ["run", "s"]);

    const model = scenario();
    cpSync(join(repository, "models/skatt"), join(model.folder, "annan"), { recursive: true });
    symlinkSync("../annan", model.at("egen"));
    const text = readFileSync(model.at("scenario.csv"), "utf8");
    writeFileSync(model.at("scenario.csv"), text.replace(/^modell;(.*)$/mu, "modell;$1,./egen"));
    expect(text).toMatch(/^modell;/mu);
    await outside(model.folder, ["run", "s"]);

    rmSync(model.at("egen"));
    renameSync(join(model.folder, "annan"), model.at("egen"));
    rmSync(model.at("egen/parametrar.csv"));
    symlinkSync(join(model.folder, "hemlig.csv"), model.at("egen/parametrar.csv"));
    await outside(model.folder, ["run", "s"]);
  });

  test("a link within it is followed, and one that is not asked for is nobody's concern", async () => {
    const { folder, at } = scenario();
    mkdirSync(at("gemensamt"));
    renameSync(at("floden.csv"), at("gemensamt/floden.csv"));
    symlinkSync("gemensamt/floden.csv", at("floden.csv"));
    symlinkSync("../hemlig.csv", at("anteckningar.csv"));
    symlinkSync("ingenstans", at("trasig"));
    expect((await lonsam(["run", "s"], folder)).code).toBe(0);
  });

  test("the folder itself may be reached through a link", async () => {
    const { folder } = scenario();
    symlinkSync("s", join(folder, "lank"));
    expect((await lonsam(["run", "lank"], folder)).code).toBe(0);
  });

  test("a pipe in it is never opened, needed or not", { timeout: 10_000 }, async () => {
    const { folder, at } = scenario();
    execFileSync("mkfifo", [at("ror"), at("ror.csv")]);
    expect((await lonsam(["run", "s"], folder)).code).toBe(0);
    rmSync(at("floden.csv"));
    renameSync(at("ror"), at("floden.csv"));
    const ran = await lonsam(["run", "s"], folder);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("s/floden.csv: filen går inte att läsa (EFTYPE)");
    expect((await lonsam(["budget", "s/r*.csv"], folder)).err).toContain("EFTYPE");
  });

  test("a folder next to it whose name begins alike lies outside", async () => {
    const { folder, at } = scenario();
    mkdirSync(join(folder, "s2"));
    renameSync(at("floden.csv"), join(folder, "s2/floden.csv"));
    symlinkSync("../s2/floden.csv", at("floden.csv"));
    expect(realpathSync(at("floden.csv")).startsWith(realpathSync(at("")))).toBe(true);
    await outside(folder, ["run", "s"]);
  });
});
