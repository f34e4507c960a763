import fc from "fast-check";
import { expect, test } from "vitest";
import { folded, normalized } from "../../src/core/names.js";

const letters = [
  "a",
  "z",
  "å",
  "Å",
  "é",
  "A",
  "I",
  "İ",
  "ß",
  "0",
  "9",
  "_",
  ".",
  "-",
  " ",
  "\u00a0",
  "\n",
  "\u0308",
  "\u030a",
];
const names = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.stringMatching(/^[a-zåäö0-9_.]{0,8}$/),
);

test("a name that is normal already is what any name is made: a space after it makes no difference", () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(normalized(name)).toBe(normalized(`${name} `));
      expect(folded(name)).toBe(folded(`${name} `));
    }),
    { numRuns: 2000 },
  );
});

test("names compare as people write them", () => {
  expect(["Andel till-arbete", " LÖN\u00a0", "lo\u0308n", "a - b"].map(normalized)).toEqual([
    "andel_till_arbete",
    "lön",
    "lön",
    "a_b",
  ]);
  expect(["Kön", "LÖN", "idé", "Åäö"].map(folded)).toEqual(["kon", "lon", "ide", "aao"]);
});
