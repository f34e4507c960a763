import fc from "fast-check";
import { expect, test } from "vitest";
import { columnLetters } from "../../src/core/column-letters.js";

// The last column of a sheet is XFD, the 16,384th: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %d is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test("letters read as digits give the column back", () => {
  const read = (letters: string) =>
    Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  fc.assert(
    fc.property(fc.nat(100_000), (index) => {
      expect(read(columnLetters(index))).toBe(index);
    }),
  );
});
