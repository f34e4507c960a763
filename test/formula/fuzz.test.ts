import fc from "fast-check";
import { expect, test } from "vitest";
import { mostCharacters, mostDepth, parse } from "../../src/formula/language/parse.js";
import { print } from "../../src/formula/language/print.js";
import { formulas, scraps, shapeOf } from "./trees.js";

/** LONSAM_FUZZ=1000000 tries a million texts. */
const runs = Number(process.env.LONSAM_FUZZ ?? 50_000);
const timeout = Math.max(60_000, runs);

test("no text makes the parser throw, and what reads prints and reads back the same", { timeout }, () => {
  let readable = 0;
  fc.assert(
    fc.property(fc.oneof(formulas, scraps), (text) => {
      const parsed = parse(text);
      if (!parsed.ok) {
        const { start, end, formula } = parsed.fault.spot;
        return formula === text && start >= 0 && start <= end && start <= text.length;
      }
      readable += 1;
      const printed = print(parsed.tree);
      const again = parse(printed);
      if (!again.ok) return false;
      expect(shapeOf(again.tree)).toEqual(shapeOf(parsed.tree));
      return true;
    }),
    { numRuns: runs },
  );
  expect(readable, "formulas among the texts").toBeGreaterThan(runs / 20);
});

const worst = [
  "(",
  ")",
  "-",
  "%",
  "1 ",
  "1,",
  "'",
  "inte ",
  "om(",
  "a.",
  "1 000 ",
  "((((1+",
  "å\u030a",
  "a och ",
  "<",
  ";",
  ", ",
  "\ud83d",
];

test.each(worst)("%j over and over, at the limits of length and depth", (scrap) => {
  for (const length of [
    mostDepth - 1,
    mostDepth,
    mostDepth + 1,
    mostCharacters - 1,
    mostCharacters,
    100_000,
  ]) {
    const text = scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length);
    for (const formula of [text, `1${text}`, `${text}1`, `min(${text})`])
      expect(parse(formula)).toHaveProperty("ok");
  }
});
