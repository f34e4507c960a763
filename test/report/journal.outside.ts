import { pictures } from "../harness/pictures.js";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { plain } from "../../src/core/decimal.js";
import { renderHledger } from "../../src/export/text/hledger.js";
import { inKronor } from "../../src/ledger/kronor.js";
import { runReport } from "../../src/report/run/run-report.js";
import { kronor } from "../../src/core/decimal.js";
import { appendix } from "../export/appendix.js";
import { hostileTexts } from "../export/reports.js";
import { goldenModel, goldenScenario } from "../analysis/run/golden-model.js";
import { modelOf, recipes, scenarioOf } from "../analysis/run/recipe.js";
import { ran } from "../analysis/run/ran.js";

const provenance = {
  program: "lonsam",
  version: "0",
  command: "lonsam run prov",
  date: "2026-11-21",
  inputs: [],
};

/** Kronor by account and year, as hledger adds them up from our journal. */
function addedUp(result: RunResult, only: readonly string[] = []): Map<string, number> {
  const report = runReport(
    { result, replacements: [] },
    { unit: "kr", view: "earned", years: undefined, detail: false, monthly: false },
    provenance,
  );
  const journal = renderHledger(report, {
    language: "sv",
    dialect: "excel",
    colour: false,
    pictures,
  }) as string;
  const folder = mkdtempSync(join(tmpdir(), "lonsam-journal-"));
  try {
    const file = join(folder, "run.journal");
    writeFileSync(file, journal);
    execFileSync("hledger", ["-f", file, "check"]);
    const sums = new Map<string, number>();
    for (const { year } of result.horizon.years) {
      const args = [
        "-f",
        file,
        "balance",
        "--flat",
        "-O",
        "csv",
        "-b",
        String(year),
        "-e",
        String(year + 1),
        "-N",
        ...only,
      ];
      const lines = execFileSync("hledger", args, { encoding: "utf8" }).trim().split("\n").slice(1);
      for (const line of lines) {
        const [, account, amount] = /^"(.*)","(-?[\d.]+)/.exec(line) ?? [];
        if (account !== undefined) sums.set(`${account} ${String(year)}`, Number(amount));
      }
    }
    return sums;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectOurs(result: RunResult): void {
  const theirs = addedUp(result);
  const { ledger } = result;
  const accounts = new Set(ledger.items.flatMap((i) => [i.payer, i.receiver]));
  for (const actor of accounts) {
    for (const { year } of result.horizon.years) {
      // A whole actor's own postings, without those of its parts, which are accounts of their own.
      const parts = [...accounts].filter((a) => a.startsWith(`${actor}/`));
      const ours =
        ledger.sum({ actor, year }) - parts.reduce((t, part) => t + ledger.sum({ actor: part, year }), 0);
      const found = theirs.get(`${actor.replaceAll("/", ":")} ${String(year)}`) ?? 0;
      // Each transaction is rounded to the öre by itself.
      const tolerance = 0.005 * ledger.items.length + 1e-6;
      expect(Math.abs(found - Number(plain(inKronor(ours)))), `${actor} ${String(year)}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
  }
}

test("hledger reads the golden ledger, says it balances, and gives our sums", async () => {
  for (const equalised of ["before", "after"] as const) {
    expectOurs(await ran(goldenModel(equalised), goldenScenario));
  }
});

test("the three sums are hledger's: books without what has the tag, public finances, and society as what resources lose", async () => {
  const golden = goldenModel("after");
  const supervised = golden["poster.csv"]!.replace(/^(handledare;.*);ja;/mu, "$1;nej;");
  expect(supervised).not.toBe(golden["poster.csv"]);
  for (const files of [golden, { ...golden, "poster.csv": supervised }]) {
    const result = await ran(files, goldenScenario);
    const { municipalBooks, public: finances, society } = result.figures;
    const tolerance = 0.005 * result.ledger.items.length + 1e-6;
    const sumOf = (accounts: Map<string, number>, ...tops: readonly string[]): number =>
      [...accounts].reduce(
        (sum, [account, amount]) =>
          tops.some((top) => account.startsWith(`${top} 20`) || account.startsWith(`${top}:`))
            ? sum + amount
            : sum,
        0,
      );
    const all = addedUp(result);
    const cash = addedUp(result, ["not:tag:kassa"]);
    expect(Math.abs(sumOf(cash, "kommun") - municipalBooks.sum)).toBeLessThanOrEqual(tolerance);
    const publicSum = sumOf(all, "kommun", "region", "stat", "övriga kommuner", "övriga regioner");
    expect(Math.abs(publicSum - finances.sum)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sumOf(all, "resurser") + society.sum)).toBeLessThanOrEqual(tolerance);
  }
});

test("and those of any scenario", async () => {
  await fc.assert(
    fc.asyncProperty(recipes, async (recipe) => {
      expectOurs(await ran(modelOf(recipe), scenarioOf(recipe)));
    }),
    { numRuns: 15 },
  );
});

test("hledger reads hostile texts as words: every transaction balances, and no account is virtual", () => {
  const transactions = hostileTexts.map((text) => ({
    day: "2026-12-31",
    text,
    payer: text,
    receiver: `kommun/${text}`,
    amount: kronor("1"),
  }));
  const journal = renderHledger(
    { ...appendix, journal: () => transactions },
    { language: "sv", dialect: "excel", colour: false, pictures },
  ) as string;
  const folder = mkdtempSync(join(tmpdir(), "lonsam-journal-"));
  try {
    const file = join(folder, "run.journal");
    writeFileSync(file, journal);
    execFileSync("hledger", ["-f", file, "check"]);
    const printed = execFileSync("hledger", ["-f", file, "print", "-O", "csv"], { encoding: "utf8" });
    const real = execFileSync("hledger", ["-f", file, "print", "-R", "-O", "csv"], { encoding: "utf8" });
    expect(real).toBe(printed);
    const status = execFileSync("hledger", ["-f", file, "print", "-U"], { encoding: "utf8" });
    expect(status.match(/ SEK$/gmu)).toHaveLength(2 * hostileTexts.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
