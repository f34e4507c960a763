import { alternating, lonsam, medianMs, node, tell } from "./measure.js";

/** How long it takes to answer at all. */
export function start(): void {
  console.log("Start");
  const runs = alternating(21, {
    empty: node("-e", "0"),
    version: lonsam("--version"),
    gavle: lonsam("budget", "examples/gavle-dua/budget.csv", "--overhead", "10%", "--round", "1000"),
  });
  const [empty, version, gavle] = [medianMs(runs.empty), medianMs(runs.version), medianMs(runs.gavle)];
  tell("node -e 0", `${empty.toFixed(0)} ms`);
  tell("lonsam --version", `${version.toFixed(0)} ms`);
  tell("ratio", (version / empty).toFixed(2), { text: "at most 2", holds: version <= 2 * empty });
  const more = gavle - version;
  tell("Gävle's appendix, beyond --version", `${more.toFixed(0)} ms`, {
    text: "at most 150",
    holds: more <= 150,
  });
}
