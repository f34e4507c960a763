import { expect } from "vitest";
import type { CountBook } from "../../src/events/hidden/count-book.js";
import { guardedOf, inSmallGroups, isUnshown } from "../../src/events/hidden/counts.js";
import { protect } from "../../src/events/hidden/protect.js";
import { Reader } from "../../src/events/hidden/reader.js";

/** Every count that must be hidden can be anything from its low to its high to a reader who uses all that is shown. */
export function expectKept(book: CountBook, minCell: number): void {
  const counts = inSmallGroups(book.counts(), minCell);
  const { hidden, mayBeZero } = protect(counts, minCell);
  const reader = new Reader({ ...counts, ofSmallGroups: mayBeZero });
  for (const one of guardedOf(counts, minCell))
    expect(
      reader.isKeptFrom(one, (cell) => hidden.has(cell) || isUnshown(counts, cell)),
      `cell ${String(one.cell)}`,
    ).toBe(true);
}
