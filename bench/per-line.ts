import { budgetFile } from "./budget-file.js";
import { alternating, lonsam, medianMs, peakMb, tell } from "./measure.js";

const sizes = [10_000, 100_000, 1_000_000] as const;

/** What a budget line costs at three sizes, and what each further line costs from one size to the next. */
export async function perLine(): Promise<void> {
  console.log("Cost per budget line");
  const files = await Promise.all(sizes.map(budgetFile));
  const [small, middle, large] = files.map((file) =>
    lonsam("budget", file, "--overhead", "10%", "-O", "json"),
  );
  const runs = Object.values(alternating(5, { small: small!, middle: middle!, large: large! }));
  runs.forEach((of, i) => {
    const each = `${microseconds(medianMs(of), sizes[i]!).padStart(8)} a line, start included`;
    tell(`${sizes[i]!.toLocaleString("en")} lines, peak ${peakMb(of).toFixed(0)} MB`, each);
  });
  const [first, second] = [1, 2].map(
    (i) => (medianMs(runs[i]!) - medianMs(runs[i - 1]!)) / (sizes[i]! - sizes[i - 1]!),
  );
  tell("each line from 10,000 to 100,000", microseconds(first!, 1));
  tell("each line from 100,000 to 1,000,000", microseconds(second!, 1), {
    text: "at most 1.2 times the line above",
    holds: second! <= 1.2 * first!,
  });
}

const microseconds = (ms: number, lines: number): string => `${((ms / lines) * 1000).toFixed(2)} µs`;
