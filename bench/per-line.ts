import { budgetFile } from "./budget-file.js";
import { alternating, lonsam, medianMs, peakMb, tell } from "./measure.js";

const sizes = [10_000, 100_000, 1_000_000] as const;

/** What one more budget line costs, at three sizes, with the start of the program taken away. */
export async function perLine(): Promise<void> {
  console.log("Cost per budget line");
  const rounds = 3;
  const costs: number[] = [];
  for (const lines of sizes) {
    const file = await budgetFile(lines);
    const { all, start } = alternating(rounds, {
      all: lonsam("budget", file, "--overhead", "10%", "-O", "json"),
      start: lonsam("--version"),
    });
    const cost = ((medianMs(all) - medianMs(start)) / lines) * 1000;
    costs.push(cost);
    tell(`${lines.toLocaleString("en")} lines, peak ${peakMb(all).toFixed(0)} MB`, `${cost.toFixed(2)} µs`);
  }
  const growth = costs[2]! / costs[0]!;
  tell("at a million, against ten thousand", growth.toFixed(2), {
    text: "not above 1.2",
    holds: growth <= 1.2,
  });
}
