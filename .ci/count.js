// Adds up vitest's json reports into the closing line of CI. A report that is missing or counts nothing is a failure.
import { readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
for (const path of process.argv.slice(2)) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log(`no test report: ${path}`);
    failed += 1;
    continue;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that does not load, an error outside any test, or no test at all.
  if (report.numPassedTests + report.numFailedTests === 0 || (!report.success && report.numFailedTests === 0))
    failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
