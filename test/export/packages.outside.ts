import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exporters } from "../../src/export/exporters.js";
import { appendix } from "./appendix.js";
import { body, column, hostileTexts, packed, reportOf, summary, words } from "./reports.js";
import { unzipped } from "./unzipped.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hostile = {
  ...reportOf(
    ...hostileTexts.map((text, i) => ({
      ...summary,
      id: `hostile${i}`,
      title: text,
      columns: [column("a", text), column("b", "x")],
      rows: [body(words(text), words("x"))],
      notes: [text],
    })),
  ),
  title: "<w:p>&hostile;</w:p>",
  notes: hostileTexts,
  chart: {
    ...appendix.chart!,
    series: hostileTexts.map((name) => ({ ...appendix.chart!.series[0]!, name })),
  },
};

const formats = exporters.filter((e) => e.binary).map((e) => e.id);

describe.each(formats)("%s", (format) => {
  test.each([
    ["the appendix", appendix],
    ["hostile texts", hostile],
  ])("every part of %s is well-formed xml to libxml2", async (_, report) => {
    const parts = [...unzipped(await packed(format, report)).texts].filter(([name]) =>
      /\.(xml|rels|svg)$/.test(name),
    );
    expect(parts.length).toBeGreaterThan(5);
    for (const [i, [name, xml]] of parts.entries()) {
      const file = join(folder, `${format}${i}.xml`);
      writeFileSync(file, xml);
      expect(
        () => execFileSync("xmllint", ["--nonet", "--noout", file], { stdio: "pipe" }),
        name,
      ).not.toThrow();
    }
  });

  test("LibreOffice opens it and shows the figures", async () => {
    const file = join(folder, `appendix.${format}`);
    writeFileSync(file, await packed(format, appendix));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
      stdio: "pipe",
    });
    const shown = execFileSync("pdftotext", ["-layout", join(folder, "appendix.pdf"), "-"], {
      encoding: "utf8",
    });
    const lines = shown
      .replace(/[\u00a0\u202f]/g, " ")
      .split("\n")
      .map((line) => line.trim().replace(/ {2,}/g, " | "));
    expect(lines).toContain("2019 | 5 433 000 | 543 000 | 5 976 000");
    expect(lines).toContain("2020 | 6 100 000 | 610 000 | 6 710 000");
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  });
});
