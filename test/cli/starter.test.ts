import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readXlsx } from "hucre";
import { lonsam } from "../harness/world.js";
import { temporaryFolder } from "../harness/folders.js";

test.each([
  ["sv", "Budget", "Syften", /Inget att anmärka/],
  ["en", "Budget", "Purposes", /Nothing/],
])(
  "a new workbook in %s reads back cleanly, with lists to choose from",
  async (language, budget, purposes, fine) => {
    const folder = temporaryFolder();
    const made = await lonsam(["budget", "--new", "budget.xlsx", "--lang", language], folder);
    expect([made.code, made.err]).toEqual([0, ""]);
    const checked = await lonsam(["check", "budget.xlsx", "--strict", "--lang", language], folder);
    expect(checked.out).toMatch(fine);
    expect([checked.code, checked.err]).toEqual([0, ""]);
    const read = await lonsam(["budget", "budget.xlsx", "-O", "json", "--lang", language], folder);
    expect([read.code, read.err]).toEqual([0, ""]);
    // Two coaches at half time for 650 000 kr each.
    expect(read.out).toContain('"sum": "650000"');
    const { sheets } = await readXlsx(readFileSync(join(folder, "budget.xlsx")));
    expect(sheets.map((s) => s.name).slice(0, 2)).toEqual([budget, purposes]);
    const lists = sheets[0]!.dataValidations?.filter((v) => v.type === "list").map((v) => v.range);
    expect(lists).toEqual(["A2:A300", "B2:B300", "G2:G300", "I2:I300", "J2:J300", "L2:L300"]);
  },
);

test("a file that is there is left alone, and budget files are not taken", async () => {
  const folder = temporaryFolder();
  await lonsam(["budget", "--new", "budget.xlsx"], folder);
  const before = readFileSync(join(folder, "budget.xlsx"));
  const again = await lonsam(["budget", "--new", "budget.xlsx"], folder);
  expect([again.code, again.out]).toEqual([1, ""]);
  expect(again.err).toContain("utfil-finns");
  expect(readFileSync(join(folder, "budget.xlsx"))).toEqual(before);
  expect((await lonsam(["budget", "a.csv", "--new", "b.xlsx"], folder)).code).toBe(2);
  expect((await lonsam(["budget", "--new", "b.csv"], folder)).code).toBe(2);
  expect((await lonsam(["budget"], folder)).code).toBe(2);
});

test("the same day makes the same bytes", async () => {
  const made = await Promise.all(
    ["a", "b"].map(async () => {
      const folder = temporaryFolder();
      await lonsam(["budget", "--new", "x.xlsx"], folder);
      return readFileSync(join(folder, "x.xlsx"));
    }),
  );
  expect(made[0]).toEqual(made[1]);
});
