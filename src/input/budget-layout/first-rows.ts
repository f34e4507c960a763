import { trim } from "../../tabular/row-check.js";
import type { RawRow } from "../../tabular/text/records.js";
import { isNoughts } from "./cell-looks.js";

/** So many rows are looked at before the first is read. A table that ends among them is judged as a whole. */
export const rowsLookedAt = 10_000;

type Batches = AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;

/** The first rows of a table that have content, trimmed, and the rest as it comes. */
export interface FirstRows {
  readonly rows: readonly RawRow[];
  /** Whether they are all there is. */
  readonly whole: boolean;
  readonly rest: AsyncIterable<readonly RawRow[]>;
}

/** Trims a row, and tells whether it says anything: one of nothing but noughts is room for a row to come. */
export const hasContent = ({ cells }: RawRow): boolean => trim(cells) && !isNoughts(cells);

export async function firstRows(batches: Batches): Promise<FirstRows> {
  const rows: RawRow[] = [];
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  let whole = false;
  while (!whole && rows.length < rowsLookedAt) {
    const next = await iterator.next();
    if (next.done === true) whole = true;
    else for (const row of next.value) if (hasContent(row)) rows.push(row);
  }
  return {
    rows,
    whole,
    rest: {
      async *[Symbol.asyncIterator]() {
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
          yield next.value;
      },
    },
  };
}
