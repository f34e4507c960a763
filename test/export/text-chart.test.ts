import { expect, test } from "vitest";
import type { ToldGroup } from "../../src/export/chart/told.js";
import { textBars } from "../../src/export/chart/text-chart.js";

function chart(...sizes: number[]): ToldGroup[] {
  const bars = sizes.map((size, index) => ({ category: `k${index}`, amount: String(size), size }));
  return [{ name: "G", bars }];
}
const lines = (...sizes: number[]): string[] => textBars(chart(...sizes)).split("\n");
const EIGHTHS = " ▏▎▍▌▋▊▉█";
/** The length of the bars of a line, in eighths of a sign. */
const eighths = (line: string): number =>
  Array.from(line).reduce((sum, sign) => sum + Math.max(0, EIGHTHS.indexOf(sign)), 0);

test("each line has its category and its amount", () => {
  lines(0, 12, 50).forEach((line, i) => {
    expect(line).toMatch(new RegExp(`^k${i} .*${[0, 12, 50][i]!}$`, "u"));
  });
});

test("bars are as long as their amounts, to an eighth of a sign, and the longest is fifty signs", () => {
  const sizes = [0, 1, 7.3, 33.3, 50, 100];
  expect(lines(...sizes).map(eighths)).toEqual(sizes.map((size) => Math.round(4 * size)));
});

test("what is below zero stands to the left of the line, and what is above to the right", () => {
  const [below, above] = lines(-50, 50);
  expect(below).toMatch(/░{25}│ -50$/u);
  expect(above).toMatch(/ {25}│█{25} 50$/u);
});

test("only zeros, or nothing at all, is drawn without bars", () => {
  expect(lines(0, 0)).toEqual(["k0   0", "k1   0"]);
  expect(textBars([])).toBe("");
});
