import { expect, test } from "vitest";
import { problemText } from "../../src/texts/problem-text.js";
import { loaded, model, rule } from "./models.js";

const told = (formula: string) => loaded(model({ rules: [rule("r", formula)] })).problems[0]!;

test("a fault is shown under the part it is about", () => {
  expect(problemText(told("min(1; 12.500)"), "sv")).toBe(
    [
      "regler.csv:2 (formel): ”12.500” kan vara 12,500 eller 12500.",
      "    min(1; 12.500)",
      "           ^^^^^^",
      "  Skriv 12,500 eller 12500.",
      "",
    ].join("\n"),
  );
});

test("a long formula is cut around its fault, and its line breaks do not show", () => {
  const lines = problemText(told(`${"1 +\n".repeat(100)} fel + ${"2 + ".repeat(100)}3`), "sv").split("\n");
  const [, shown, marks] = lines;
  expect(lines).toHaveLength(5);
  expect(shown!.length).toBeLessThan(85);
  expect(shown!.slice(marks!.indexOf("^"), marks!.lastIndexOf("^") + 1)).toBe("fel");
});
