import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { started } from "./installed.js";

const report = (numPassedTests: number, numFailedTests: number, success = numFailedTests === 0) =>
  JSON.stringify({ numPassedTests, numFailedTests, success });

test.each([
  ["both pass", [report(3, 0), report(2, 0)], 0, "5 passed, 0 failed"],
  ["one fails", [report(3, 0), report(2, 1)], 1, "5 passed, 1 failed"],
  ["one runs nothing", [report(3, 0), report(0, 0)], 1, "3 passed, 1 failed"],
  ["a test file does not load", [report(3, 0, false), report(2, 0)], 1, "5 passed, 1 failed"],
  ["one never wrote its report", [report(3, 0), undefined], 1, "3 passed, 1 failed"],
])("the closing line of CI when %s", async (_, reports, code, line) => {
  const folder = temporaryFolder();
  const paths = reports.map((text, i) => {
    const path = join(folder, `${i}.json`);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  });
  const ended = await started(join(repository, ".ci/count.js"), paths);
  expect(ended.code).toBe(code);
  expect(ended.out.trimEnd().split("\n").at(-1)).toBe(line);
});
