// The closing lines of CI: a table of its parts and what each took, and how many tests passed and failed.
// `count.js PART SECONDS ENDED REPORT …`: ENDED is the exit code of the part and REPORT what vitest or its like wrote, or
// `-` where it has no tests. A part that failed counts as one even where no test says so, and so does one that has tests
// and ran none. Exit code 77 says that a part could not be run here, which it has told.
import { readFileSync } from "node:fs";

const words = process.argv.slice(2);
const parts = Array.from({ length: words.length / 4 }, (_, i) => countedPart(words.slice(i * 4, i * 4 + 4)));

const table = [
  ["part", "time", "passed", "failed", "result"],
  ...parts.map((p) => [
    p.part,
    minutes(p.seconds),
    p.report ? p.passed : "",
    p.report ? p.failed : "",
    p.result,
  ]),
  ["in all", minutes(sum("seconds")), "", "", ""],
];
for (const [part, time, passed, failed, result] of table)
  console.log(`${part.padEnd(9)}${time.padStart(6)}${right(passed)}${right(failed)}  ${result}`.trimEnd());
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

function countedPart([part, seconds, ended, path]) {
  const report = path !== "-" && ended !== "77";
  const { numPassedTests: passed, numFailedTests: unmet } = report
    ? reportAt(path)
    : { numPassedTests: 0, numFailedTests: 0 };
  if (ended === "77")
    return { part, seconds: Number(seconds), passed: 0, failed: 0, report, result: "SKIPPED" };
  const silent = unmet === 0 && (ended !== "0" || (report && passed === 0));
  const failed = unmet + (silent ? 1 : 0);
  const why = ["124", "137"].includes(ended) ? "FAILED: out of time" : "FAILED";
  return { part, seconds: Number(seconds), passed, failed, report, result: failed === 0 ? "ok" : why };
}

function sum(column) {
  return parts.reduce((all, part) => all + part[column], 0);
}

function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function right(cell) {
  return String(cell).padStart(8);
}

function reportAt(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log(`no test report: ${path}`);
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
