import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const line = fc.record({
  year: fc.integer({ min: 2019, max: 2030 }),
  measure: fc.constantFrom("A", "B", "C"),
  // Whole kronor, so that Miller's sums of floats are exact too.
  amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
});

test("Miller gets the same sums per year from the same file", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "budget.csv");
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 200 }), async (lines) => {
      const rows = lines.map(({ year, measure, amount }) => `${measure};${year};${amount}\n`);
      writeFileSync(file, `insats;år;belopp\n${rows.join("")}`);
      const miller = execFileSync("mlr", [
        "--icsv",
        "--ifs",
        ";",
        "--ojson",
        "stats1",
        "-a",
        "sum",
        "-f",
        "belopp",
        "-g",
        "år",
        file,
      ]);
      const { out, err } = await lonsam(["budget", "budget.csv", "-O", "json"], folder);
      expect(err).toBe("");
      const { tables } = JSON.parse(out) as {
        tables: { id: string; rows: { year: string; sum: string }[] }[];
      };
      const ours = tables.find(({ id }) => id === "summary")!.rows.map(({ year, sum }) => [year, sum]);
      const millers = (JSON.parse(miller.toString()) as { år: number; belopp_sum: number }[]).map((row) => [
        String(row.år),
        String(row.belopp_sum),
      ]);
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(millers));
    }),
    { numRuns: 50 },
  );
});
