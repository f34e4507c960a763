import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../../src/core/decimal.js";
import { resourcePhrases } from "../../../src/input/prices/resource-phrases.js";

const said = (cell: string) =>
  resourcePhrases(cell)?.map((p) => [
    p.number,
    p.hours ? "timme" : p.name,
    p.share === undefined ? "" : plain(p.share),
    ...(p.hours && p.name !== "" ? [p.name] : []),
  ]);

/** The first five as the budget of DUA in Gävle writes them. */
test.each<readonly [string, unknown]>([
  [
    "1 kurator, 1 samordnare, 2 handledare",
    [
      ["1", "kurator", ""],
      ["1", "samordnare", ""],
      ["2", "handledare", ""],
    ],
  ],
  [
    "1 IT resurs 20%, 2 utredare á 20 %",
    [
      ["1", "IT resurs", "0.2"],
      ["2", "utredare", "0.2"],
    ],
  ],
  ["100 timmar för tid", [["100", "timme", ""]]],
  ["1 tjänst", [["1", "tjänst", ""]]],
  ["3 konsulenter + vikariekostnader", undefined],
  ["0,5 coach", [["0.5", "coach", ""]]],
  [
    "två coacher (à 75 procent) och en samordnare",
    [
      ["2", "coacher", "0.75"],
      ["1", "samordnare", ""],
    ],
  ],
  ["40 tim. av jurist", [["40", "timme", "", "jurist"]]],
  ["utredare", undefined],
  ["2", undefined],
  ["", undefined],
])("%s", (cell, expected) => {
  expect(said(cell)).toEqual(expected);
});

test("as many of whom as are written, each with its part of full time", () => {
  const one = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    name: fc.constantFrom("utredare", "IT-resurs", "coach", "lärare i sfi"),
    share: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    how: fc.constantFrom(" à ", " á ", " a ", " "),
  });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(", ", " + ", " och "),
      (all, between) => {
        const cell = all
          .map(
            ({ number, name, share, how }) =>
              `${number} ${name}${share === undefined ? "" : `${how}${share} %`}`,
          )
          .join(between);
        expect(said(cell)).toEqual(
          all.map((p) => [String(p.number), p.name, p.share === undefined ? "" : String(p.share / 100)]),
        );
      },
    ),
  );
});
