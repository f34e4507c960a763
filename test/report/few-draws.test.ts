import { expect, test } from "vitest";
import { saidShareCell } from "../../src/report/cells.js";
import { rate } from "../../src/core/decimal.js";
import { cellText } from "../../src/export/cell-text.js";
import { dataText } from "../../src/export/text/json.js";
import { beyondTelling } from "../../src/report/many/few-draws.js";
import { casesOf } from "../../src/texts/asked.js";
import { say, text } from "../../src/texts/say.js";

test("below 500 draws no chance is told closer than to two in a hundred", () => {
  expect(beyondTelling(0, 499)).toBe("under");
  expect(beyondTelling(0.0199, 499)).toBe("under");
  expect(beyondTelling(0.02, 499)).toBeUndefined();
  expect(beyondTelling(0.98, 499)).toBeUndefined();
  expect(beyondTelling(1, 499)).toBe("over");
  expect(beyondTelling(0, 500)).toBeUndefined();
});

test("it is said so to readers, and data keep the number", () => {
  expect(casesOf("<0.02", "sv")).toBe("färre än 2 fall av 100");
  expect(casesOf(">0.98", "en")).toBe("more than 98 cases in 100");
  expect(casesOf("0.004", "sv")).toBe("färre än 1 fall av 100");
  expect(casesOf("0.31", "en")).toBe("31 cases in 100");
  const cell = saidShareCell(rate("0.0125"), say("simulate.under"));
  expect(cellText(cell, { decimals: 0 }, { language: "en", group: " " })).toBe("<2%");
  expect(dataText(cell, (label) => text(label, "en"))).toBe("0.0125");
});
