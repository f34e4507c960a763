import { trim } from "../../tabular/row-check.js";
import type { RawRow } from "../../tabular/text/records.js";

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

export async function firstRows(batches: Batches): Promise<FirstRows> {
  const rows: RawRow[] = [];
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  let whole = false;
  while (!whole && rows.length < rowsLookedAt) {
    const next = await iterator.next();
    if (next.done === true) whole = true;
    else for (const row of next.value) if (trim(row.cells)) rows.push(row);
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
