import { budgetFile } from "./budget-file.js";
import { alternating, hasProgram, lonsam, medianMs, peakMb, tell } from "./measure.js";

const lines = 1_000_000;

/** A million budget lines to year sums with overhead, exact, against Miller's floats on the same file. */
export async function millionLines(): Promise<void> {
  console.log(`${lines.toLocaleString("en")} budget lines to year sums`);
  const file = await budgetFile(lines);
  const ours = lonsam("budget", file, "--overhead", "10%", "-O", "json");
  if (!hasProgram("mlr")) {
    const runs = alternating(3, { ours });
    tell("lonsam", `${medianMs(runs.ours).toFixed(0)} ms`);
    tell("Miller", "SKIPPED: mlr is not installed, so there is no ratio");
    tellPeak(peakMb(runs.ours));
    return;
  }
  const miller = [
    "env",
    "GOMAXPROCS=1", // one thread, as we have
    "mlr",
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
  ] as const;
  const runs = alternating(5, { ours, miller });
  compareSums(runs.ours[0]!.out, runs.miller[0]!.out);
  const ratio = medianMs(runs.ours) / medianMs(runs.miller);
  tell("lonsam", `${medianMs(runs.ours).toFixed(0)} ms`);
  tell("Miller", `${medianMs(runs.miller).toFixed(0)} ms`);
  tell("ratio", ratio.toFixed(2), { text: "at most 1", holds: ratio <= 1 });
  tellPeak(peakMb(runs.ours));
}

const tellPeak = (mb: number): void => {
  tell("peak memory", `${mb.toFixed(0)} MB`, { text: "under 150", holds: mb < 150 });
};

/** Throws unless both say the same for each year, to the öre. */
function compareSums(ours: string, millers: string): void {
  type Json = { tables: { id: string; rows: Record<string, string>[] }[] };
  const summary = (JSON.parse(ours) as Json).tables.find((t) => t.id === "summary")!.rows;
  const sums = JSON.parse(millers) as { år: number; belopp_sum: number }[];
  for (const { år, belopp_sum } of sums) {
    const own = summary.find((row) => row.year === String(år))?.sum;
    if (own === undefined || Math.abs(Number(own) - belopp_sum) > 0.005) {
      throw new Error(`${år}: lonsam says ${String(own)}, Miller ${belopp_sum}`);
    }
  }
}
