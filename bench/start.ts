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
  const longest = alternating(7, {
    empty: node("-e", "0"),
    goteborg: lonsam("run", "examples/goteborg-vecka-40"),
    programme: lonsam("run", "examples/gavle-1000-fler", "--set", "horisont=40 år"),
  });
  const idle = medianMs(longest.empty);
  const goteborg = medianMs(longest.goteborg) - idle;
  tell("lonsam run, Göteborg, beyond an empty start", `${goteborg.toFixed(0)} ms`, {
    text: "at most 300",
    holds: goteborg <= 300,
  });
  const programme = medianMs(longest.programme) - idle;
  tell("lonsam run, 40 years by month, beyond an empty start", `${programme.toFixed(0)} ms`, {
    text: "at most 500",
    holds: programme <= 500,
  });
  const more = gavle - version;
  tell("Gävle's appendix, beyond --version", `${more.toFixed(0)} ms`, {
    text: "at most 150",
    holds: more <= 150,
  });
}
