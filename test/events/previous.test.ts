import { expect, test } from "vitest";
import { followupData, tellingDifferences } from "../../src/report/followup/against-previous.js";

const report = (rows: readonly object[]): string =>
  JSON.stringify({
    report: "followup",
    tables: [
      {
        id: "returns",
        columns: [{ id: "period" }, { id: "ended", unit: "antal" }, { id: "share", unit: "%" }],
        rows,
      },
    ],
  });
const data = (rows: readonly object[]) => followupData(report(rows))!;
const before = data([
  { period: "2023", ended: "40", share: "0.5" },
  { period: "2024", ended: "20", share: "0.5" },
  { period: "2025", ended: null, share: null },
]);

test("a difference from 1 to 4 tells what a few did; none, five or a hidden count does not", () => {
  const now = data([
    { period: "2023", ended: "40", share: "0.4" },
    { period: "2024", ended: "16", share: "0.5" },
    { period: "2025", ended: "7", share: "0.5" },
  ]);
  expect(tellingDifferences(before, now, 5)).toEqual(["returns, 2024, ended"]);
  expect(tellingDifferences(before, now, 4)).toEqual([]);
});

test.each(["", "{", "[]", "null", '{"report":"run","tables":[]}', '{"report":"followup","tables":[1]}'])(
  "%s is no such report",
  (text) => {
    expect(followupData(text)).toBeUndefined();
  },
);

test("how alike a comparison group is counts no people, and those who are compared do", () => {
  const column = (id: string) => ({ id, unit: "antal" });
  const report = (before: string, number: string) => ({
    report: "followup",
    tables: [
      { id: "balance", columns: [{ id: "column" }, column("before")], rows: [{ column: "kön", before }] },
      { id: "compared", columns: [{ id: "what" }, column("number")], rows: [{ what: "personer", number }] },
    ],
  });
  expect(tellingDifferences(report("0.28", "60"), report("0.26", "60"), 5)).toEqual([]);
  expect(tellingDifferences(report("0.28", "60"), report("0.28", "62"), 5)).toEqual([
    "compared, personer, number",
  ]);
});
