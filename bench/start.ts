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
    version: lonsam("--version"),
    models: lonsam("calc", "1"),
    goteborg: lonsam("run", "examples/goteborg-vecka-40"),
    programme: lonsam("run", "examples/gavle-1000-fler", "--set", "horisont=40 år"),
  });
  const idle = medianMs(longest.empty);
  const within = (what: string, ms: number, times: number) => {
    tell(what, `${ms.toFixed(0)} ms`);
    tell("ratio to node -e 0", (ms / idle).toFixed(1), {
      text: `at most ${times}`,
      holds: ms <= times * idle,
    });
  };
  within(
    "lonsam calc 1, which loads every model, beyond --version",
    medianMs(longest.models) - medianMs(longest.version),
    2,
  );
  within("lonsam run, Göteborg", medianMs(longest.goteborg), 13);
  within("lonsam run, 40 years by month", medianMs(longest.programme), 22);
  const more = gavle - version;
  tell("Gävle's appendix, beyond --version", `${more.toFixed(0)} ms`, {
    text: "at most 150",
    holds: more <= 150,
  });
}
