import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { started } from "./installed.js";

/** How a run of vitest ended, and what its report counts; no report when it never got that far. */
type VitestRun = readonly [exit: number, passed?: number, failed?: number];

test.each<[string, number, [VitestRun, VitestRun], number, string]>([
  [
    "all is well",
    0,
    [
      [0, 3, 0],
      [0, 2, 0],
    ],
    0,
    "5 passed, 0 failed",
  ],
  [
    "the check before the tests fails",
    2,
    [
      [0, 3, 0],
      [0, 2, 0],
    ],
    1,
    "5 passed, 1 failed",
  ],
  [
    "two tests fail",
    0,
    [
      [0, 3, 0],
      [1, 2, 2],
    ],
    1,
    "5 passed, 2 failed",
  ],
  [
    "one runs no test",
    0,
    [
      [0, 3, 0],
      [0, 0, 0],
    ],
    1,
    "3 passed, 1 failed",
  ],
  [
    "a test file does not load",
    0,
    [
      [1, 3, 0],
      [0, 2, 0],
    ],
    1,
    "5 passed, 1 failed",
  ],
  ["one never wrote its report", 0, [[0, 3, 0], [1]], 1, "3 passed, 1 failed"],
])("the closing line of CI when %s", async (_, check, runs, code, line) => {
  const folder = temporaryFolder();
  const args = runs.flatMap(([exit, numPassedTests, numFailedTests], i) => {
    const path = join(folder, `${i}.json`);
    if (numPassedTests !== undefined) writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests }));
    return [String(exit), path];
  });
  const ended = await started(join(repository, ".ci/count.js"), [String(check), ...args]);
  expect(ended.code).toBe(code);
  expect(ended.out.trimEnd().split("\n").at(-1)).toBe(line);
});
