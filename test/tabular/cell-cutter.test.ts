import fc from "fast-check";
import { expect, test } from "vitest";
import { CellCutter } from "../../src/tabular/text/cell-cutter.js";

const cell = fc.oneof(
  fc.constantFrom("", "Insats 1", "Insats 2", "Arbetsförmedlingen", "€ – ’"),
  fc.string({ maxLength: 90, unit: "binary" }).map((text) => text.replaceAll(";", "")),
);

test("a line is cut as split cuts it, whatever lines were cut before", () => {
  const cutter = new CellCutter(";");
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.string(), fc.string(), (cells, before, after) => {
      const line = cells.join(";");
      const cut = cutter.cells(`${before}${line}${after}`, before.length, before.length + line.length);
      expect(cut).toEqual(line.split(";"));
    }),
    { numRuns: 2_000 },
  );
});
