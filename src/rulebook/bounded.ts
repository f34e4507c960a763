import type { Place } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import type { Bounded } from "../core/problems/scenario.js";

/** A model or scenario of more than this of anything is refused: no real one has it, and time and memory would run out. */
export const mostRows = 2_000;

/** Collects rows up to a limit; that there are more is told once. */
export class BoundedRows<T> {
  readonly rows: T[] = [];
  private told = false;

  constructor(
    private readonly what: Bounded,
    private readonly problems: Problems,
  ) {}

  add(row: T, at: Place): void {
    if (this.rows.length < mostRows) {
      this.rows.push(row);
    } else if (!this.told) {
      this.told = true;
      const { file, line } = at;
      this.problems.add({
        code: "for-manga",
        at: line === undefined ? { file } : { file, line },
        what: this.what,
        limit: mostRows,
      });
    }
  }
}

/** The rows, each name once: a second one of the same name is told. Names compare folded. */
export function onceEach<T extends { readonly name: string; readonly at: Place }>(
  rows: readonly T[],
  problems: Problems,
): T[] {
  const seen = new Map<string, T>();
  for (const row of rows) {
    const other = seen.get(folded(row.name));
    if (other === undefined) seen.set(folded(row.name), row);
    else problems.add({ code: "rad-dubbel", at: row.at, name: row.name, other: other.at });
  }
  return [...seen.values()];
}
