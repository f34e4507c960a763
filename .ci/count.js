// The closing line of CI, from exit codes and vitest's json reports: `count.js CHECK ENDED REPORT ENDED REPORT …`.
// A step that failed counts as one even where no test says so, and so does a run without tests.
import { readFileSync } from "node:fs";

const [check, ...runs] = process.argv.slice(2);
let passed = 0;
let failed = check === "0" ? 0 : 1;
for (let i = 0; i < runs.length; i += 2) {
  const [ended, path] = runs.slice(i, i + 2);
  const { numPassedTests, numFailedTests } = reportAt(path);
  passed += numPassedTests;
  failed += numFailedTests;
  if (numFailedTests === 0 && (ended !== "0" || numPassedTests === 0)) failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function reportAt(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log(`no test report: ${path}`);
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
