import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "budget.csv"), "insats;år;belopp\r\nCoachning;2027;1 000\r\n");
});
const run = (line: string) => lonsam(words(line), folder);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const copy = "budget-beslutad-2026-11-28.csv";

test("a decided version is the same bytes, with the digest that sha256sum checks", async () => {
  const plain = await run("budget budget.csv");
  const decided = await run("budget budget.csv --decide 2026-11-28");
  expect(decided).toMatchObject({ code: 0, out: plain.out });
  expect(decided.err).toContain(copy);
  expect(read(copy)).toBe(read("budget.csv"));
  const digest = createHash("sha256").update(read("budget.csv")).digest("hex");
  expect(read(`${copy}.sha256`)).toBe(`${digest}  ${copy}\n`);
});

test("diff says that it is as it was decided, or that it has been changed", async () => {
  await run("budget budget.csv --decide 2026-11-28");
  writeFileSync(join(folder, "budget.csv"), "insats;år;belopp\nCoachning;2027;1 500\n");
  const same = await run(`diff ${copy} budget.csv`);
  expect(same.out).toContain(`${copy} är oförändrad sedan den beslutades den 28 november 2026.`);
  expect(same.err).toBe("");
  writeFileSync(join(folder, copy), "insats;år;belopp\nCoachning;2027;900\n");
  const changed = await run(`diff ${copy} budget.csv`);
  expect(changed.code).toBe(0);
  expect(changed.out).not.toContain("oförändrad sedan");
  expect(changed.err).toContain("kontrollsumman stämmer inte");
  expect(await run(`diff ${copy} budget.csv --strict`)).toMatchObject({ code: 1, out: "" });
});

test("a decided version is never written over unasked, and nothing is kept of what is wrong", async () => {
  await run("budget budget.csv --decide 2026-11-28");
  writeFileSync(join(folder, "budget.csv"), "insats;år;belopp\nCoachning;2027;2 000\n");
  expect(await run("budget budget.csv --decide 2026-11-28")).toMatchObject({ code: 1, out: "" });
  expect(read(copy)).toContain("1 000");
  expect(await run("budget budget.csv --decide 2026-11-28 --force")).toMatchObject({ code: 0 });
  expect(read(copy)).toContain("2 000");
  const before = readdirSync(folder);
  writeFileSync(join(folder, "budget.csv"), "insats;år;belopp\nCoachning;2027;mycket\n");
  expect(await run("budget budget.csv --decide 2026-12-01")).toMatchObject({ code: 1 });
  expect(readdirSync(folder)).toEqual(before);
});

test("what comes through a pipe has no file to keep, and a day must be one", async () => {
  const piped = await lonsam(words("budget - --decide 2026-11-28"), folder, {
    piped: "insats;år;belopp\nA;2027;1\n",
  });
  expect(piped).toMatchObject({ code: 2, out: "" });
  expect(await run("budget budget.csv --decide 2026-13-40")).toMatchObject({ code: 2, out: "" });
});
