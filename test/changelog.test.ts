import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changelogFaults } from "../scripts/changelog.js";
import { repository } from "./harness/folders.js";

test("CHANGELOG.md keeps what docs/versioner.md promises", () => {
  expect(changelogFaults(readFileSync(join(repository, "CHANGELOG.md"), "utf8"))).toEqual([]);
});

const good = `# Changes

## Unreleased

- Något nytt.

## 1.1.1 (2027-02-03)

Figures: none.

- Ett ord är rättat
  på två rader.

## 1.1.0 (2027-01-31)

Figures: 2027, every run that was carried forward.

- Priser för 2027.
`;

test.each<[string, (text: string) => string, string[]]>([
  ["all is well", (text) => text, []],
  ["there are no entries yet", (text) => text.replace("- Något nytt.\n\n", ""), []],
  [
    "a patch changes figures",
    (text) => text.replace("none.", "2026, `run`."),
    ["1.1.1 (2027-02-03): a patch changes no figures"],
  ],
  [
    "nothing is said of figures",
    (text) => text.replace(/Figures: 2027.*\n\n/u, ""),
    ["1.1.0 (2027-01-31): does not begin with “Figures: ”"],
  ],
  [
    "an older version stands first",
    (text) => text.replace("1.1.1 (", "1.0.9 ("),
    ["1.0.9 (2027-02-03): is not later than 1.1.0 (2027-01-31)"],
  ],
  [
    "a day is no day",
    (text) => text.replace("2027-01-31", "31 januari"),
    ["1.1.0 (31 januari): the heading is not “X.Y.Z (YYYY-MM-DD)”"],
  ],
  [
    "a merge has doubled an entry",
    (text) => text.replace("- Ett ord är rättat\n", "- Ett ord är rättat\n- Ett ord är rättat\n"),
    ["1.1.1 (2027-02-03): stands twice: Ett ord är rättat"],
  ],
  [
    "a line belongs to nothing",
    (text) => text.replace("- Priser", "Priser"),
    ["1.1.0 (2027-01-31): no entry: Priser för 2027.", "1.1.0 (2027-01-31): no entries"],
  ],
])("what is said when %s", (_, spoil, faults) => {
  expect(changelogFaults(spoil(good))).toEqual(faults);
});
