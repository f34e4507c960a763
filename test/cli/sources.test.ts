import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { lonsam } from "../harness/world.js";

let folder: string;
const table = (measure: string, amount: number): string => `insats;år;belopp\n${measure};2027;${amount}\n`;
const sums = (out: string): readonly string[] =>
  (JSON.parse(out) as { tables: { id: string; rows: { sum: string }[] }[] }).tables
    .find((t) => t.id === "summary")!
    .rows.map((r) => r.sum);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-sources-"));
  mkdirSync(join(folder, "delar"));
  writeFileSync(join(folder, "delar", "norr.csv"), table("A", 100));
  writeFileSync(join(folder, "delar", "SÖDER.CSV"), table("B", 20));
  writeFileSync(join(folder, "delar", "läs mig.txt"), "Bara text");
  writeFileSync(join(folder, "stjärna[1].csv"), table("C", 3));
});

test.each([
  ["a pattern the shell left", "delar/*.csv", ["120"]],
  ["one letter", "delar/n?rr.csv", ["100"]],
  ["a name with signs of its own", "stjärna[1].*", ["3"]],
])("%s", async (_, path, expected) => {
  const ran = await lonsam(["budget", path, "-O", "json"], folder);
  expect(ran.err).toBe("");
  expect(sums(ran.out)).toEqual(expected);
});

test("a pattern that nothing fits is told as it was written", async () => {
  const ran = await lonsam(["budget", "delar/*.xlsx"], folder);
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toContain("delar/*.xlsx: filen finns inte.");
});

test("a hyphen reads what comes through a pipe, as often as is needed", async () => {
  const piped = table("A", 7);
  expect(sums((await lonsam(["budget", "-", "-O", "json"], folder, { piped })).out)).toEqual(["7"]);
  expect((await lonsam(["check", "-"], folder, { piped })).out).toBe("Inget att anmärka i 1 fil.\n");
});
