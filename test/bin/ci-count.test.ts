import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { type Ended, started } from "./installed.js";

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
    return [`run ${i}`, "3", String(exit), path];
  });
  const ended = await counted("check", "61", String(check), "-", ...args);
  expect(ended.code).toBe(code);
  expect(ended.out.trimEnd().split("\n").at(-1)).toBe(line);
});

const counted = (...words: string[]): Promise<Ended> => started(join(repository, ".ci/count.js"), words);

test("the table of CI says what each part took and how it went", async () => {
  const report = join(temporaryFolder(), "report.json");
  writeFileSync(report, JSON.stringify({ numPassedTests: 3456, numFailedTests: 0 }));
  const { code, out } = await counted(
    ...["install", "14", "0", "-"],
    ...["check", "61", "1", "-"],
    ...["inside", "245", "0", report],
    ...["outside", "2380", "124", "none"],
    ...["nodes", "2", "77", "none"],
  );
  expect(code).toBe(1);
  expect(out).toBe(`no test report: none
part       time  passed  failed  result
install    0:14                  ok
check      1:01                  FAILED
inside     4:05    3456       0  ok
outside   39:40       0       1  FAILED: out of time
nodes      0:02                  SKIPPED
in all    45:02
3456 passed, 2 failed
`);
});
