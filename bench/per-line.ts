import { budgetFile } from "./budget-file.js";
import { alternating, lonsam, medianMs, peakMb, type Run, tell } from "./measure.js";

const sizes = [10_000, 100_000, 1_000_000] as const;

/**
 * What a budget line costs at three sizes, and what each further line, measure and column costs from one size to the
 * next.
 */
export async function perLine(): Promise<void> {
  console.log("Cost per budget line");
  const files = await Promise.all(sizes.map((lines) => budgetFile(lines)));
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

  const shapes = await Promise.all([
    budgetFile(100_000, { measures: 200 }),
    budgetFile(100_000, { measures: 1_000 }),
    budgetFile(100_000, { measures: 4_000 }),
    budgetFile(100_000, { codes: 20 }),
    budgetFile(100_000, { codes: 40 }),
  ]);
  const [few, more, all, narrow, wide] = shapes.map((file) => lonsam("budget", file, "-O", "json"));
  const ran = alternating(3, { few: few!, more: more!, all: all!, narrow: narrow!, wide: wide! });
  const each = (from: readonly Run[], to: readonly Run[], further: number): number =>
    (medianMs(to) - medianMs(from)) / further;
  const firstMeasures = each(ran.few, ran.more, 800);
  const lastMeasures = each(ran.more, ran.all, 3_000);
  tell("each measure from 200 to 1,000", microseconds(firstMeasures, 1));
  tell("each measure from 1,000 to 4,000", microseconds(lastMeasures, 1), {
    text: "at most 1.5 times the line above",
    holds: lastMeasures <= 1.5 * firstMeasures,
  });
  tell("100,000 lines of 26 columns", `${medianMs(ran.narrow).toFixed(0)} ms`);
  const wider = medianMs(ran.wide) / medianMs(ran.narrow);
  tell("100,000 lines of 46 columns", `${medianMs(ran.wide).toFixed(0)} ms`, {
    text: "at most 1.77 times the line above",
    holds: wider <= 46 / 26,
  });
}

const microseconds = (ms: number, lines: number): string => `${((ms / lines) * 1000).toFixed(2)} µs`;
