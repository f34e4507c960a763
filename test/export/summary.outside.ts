import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** Each example's page for a meeting, of a run or of a comparison. */
const asked: Readonly<Record<string, string>> = {
  minsta: "run minsta",
  gavle: "run gavle-lon-i-stallet-for-bidrag",
  jamtland: "run jamtland-144587",
  bestandet: "run uppsala-hela-bestandet",
  tusen: "run uppsala-1000-fler",
  goteborg: "run goteborg-vecka-40",
  vag: "run tre-vagar --alternative A",
  vagar: "compare tre-vagar",
  program: "compare atgardsprogram",
  kommuner: "compare jamtland-sex-kommuner",
  steg: "compare skall-steg",
};

// LibreOffice without Calibri has wider letters: what fits there fits in Word.
describe("the page for a meeting", () => {
  test("is one page in LibreOffice, of every example", { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "lonsam-summary-"));
    for (const [name, command] of Object.entries(asked)) {
      const argv = command.split(" ");
      const output = join(folder, `${name}.docx`);
      const args = [...argv, "--summary", "--unit", "tkr", "--quiet", "-o", output];
      const { code, err } = await lonsam(args, join(repository, "examples"));
      expect({ command, code, err }).toEqual({ command, code: 0, err: "" });
    }
    const documents = readdirSync(folder).map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...documents],
      { stdio: "ignore" },
    );
    const pages = Object.keys(asked).map((name) => {
      const about = execFileSync("pdfinfo", [join(folder, `${name}.pdf`)], { encoding: "utf8" });
      return [name, /^Pages:\s+(\d+)$/mu.exec(about)?.[1]];
    });
    expect(Object.fromEntries(pages)).toEqual(
      Object.fromEntries(Object.keys(asked).map((name) => [name, "1"])),
    );
  });
});
