import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

interface Row {
  readonly item?: string;
  readonly [year: string]: unknown;
}

/** One person in an introduction job for the twelve months of 2026, or as many as are said. */
async function run(budget: readonly string[], people = 1, more: readonly string[] = []) {
  const folder = temporaryFolder();
  cpSync(join(repository, "examples/gavle-lon-i-stallet-for-bidrag"), folder, { recursive: true });
  const participants = join(folder, "deltagare.csv");
  writeFileSync(participants, readFileSync(participants, "utf8").replace("2026-01;1;", `2026-01;${people};`));
  if (budget.length > 0)
    writeFileSync(
      join(folder, "budget.csv"),
      ["insats;år;kostnadsslag;finansiär;pris;antal;per;i natura;overhead;belopp", ...budget, ""].join("\n"),
    );
  const ran = await lonsam(["run", ".", "-O", "json", "--quiet", ...more], folder);
  expect(ran.err).toBe("");
  const { tables } = JSON.parse(ran.out) as { tables: { rows: Row[] }[] };
  const rows = tables.flatMap((t) => t.rows);
  const of = (words: string): number | undefined => {
    const row = rows.find((r) => Object.values(r).some((v) => typeof v === "string" && v.includes(words)));
    return row === undefined ? undefined : Number(row["2026"]);
  };
  return { of, net: of("Netto kommun")! };
}

const line = (price: number, per: string, rest = "") =>
  `Introduktionsjobb;2026;kurs;kommun;${price};;${per};${rest}`;

test("a price per start, place, month and result is paid for those there are", async () => {
  const without = await run([]);
  const start = await run([line(10_000, "start")]);
  expect(start.of("kurs, per start")).toBe(-10_000);
  expect(start.net - without.net).toBe(-10_000);
  const place = await run([line(60_000, "plats")]);
  expect(place.of("kurs, per plats")).toBe(-60_000);
  const month = await run([line(1_000, "deltagarmånad")]);
  expect(month.of("kurs, per deltagarmånad")).toBe(-12_000);
  // Nobody comes to work without support before the year is over.
  const result = await run([line(5_000, "resultat")]);
  expect(result.of("kurs, per resultat")).toBeUndefined();
  expect(result.net).toBe(without.net);
});

test("the line follows the participants, whatever number was planned", async () => {
  const three = await run(
    ["Introduktionsjobb;2026;kurs;kommun;10000;20;start;;;", line(1_000, "deltagarmånad")],
    3,
  );
  expect(three.of("kurs, per start")).toBe(-30_000);
  expect(three.of("kurs, per deltagarmånad")).toBe(-36_000);
});

test("lines of the same kind add up, and the prices of other years are not paid in this one", async () => {
  const { of } = await run([
    line(10_000, "start"),
    line(500, "start"),
    "Introduktionsjobb;2025;kurs;kommun;99999;;start;;;",
  ]);
  expect(of("kurs, per start")).toBe(-10_500);
});

test("what is given in kind is told apart, and is in nobody's books", async () => {
  const plain = await run(["Introduktionsjobb;2026;handledning;kommun;;;;;;50000"]);
  const inKind = await run([
    "Introduktionsjobb;2026;handledning;kommun;;;;ja;;50000",
    line(100, "start", "ja;;"),
  ]);
  expect(plain.of("handledning, i natura")).toBeUndefined();
  expect(inKind.of("handledning, i natura")).toBe(-50_000);
  expect(inKind.of("kurs, per start, i natura")).toBe(-100);
});
