import type { Counts, Relation, Term } from "./counts.js";
import { protect } from "./protect.js";

/** A count as a report may have it: hidden where it is undefined. */
export type Shown = number | undefined;
export type Cell = number;

/** Writes down the counts of a report and how they hang together, and then says which may be shown. */
export class CountBook {
  private readonly values: number[] = [];
  private readonly relations: Relation[] = [];
  private readonly unshown = new Set<number>();

  cell(value: number): Cell {
    return this.values.push(value) - 1;
  }
  cells<K extends string>(of: Readonly<Record<K, number>>, keys: readonly K[]): Record<K, Cell> {
    return Object.fromEntries(keys.map((key) => [key, this.cell(of[key])])) as Record<K, Cell>;
  }
  /** A count that no table shows, and that others are bound to. */
  unseen(value: number): Cell {
    const cell = this.cell(value);
    this.unshown.add(cell);
    return cell;
  }
  sum(total: Cell, parts: readonly Cell[]): void {
    this.bind([...parts.map((part): Term => [part, 1]), [total, -1]]);
  }
  /** These make nothing together. Throws RangeError when they do not (a bug of ours). */
  bind(terms: Relation): void {
    const made = terms.reduce((sum, [cell, factor]) => sum + factor * this.values[cell]!, 0);
    if (made !== 0) throw new RangeError(`counts that should make 0 make ${String(made)}`);
    this.relations.push(terms);
  }

  counts(): Counts {
    return { values: this.values, relations: this.relations, unshown: this.unshown };
  }

  /** What may be shown of each count. */
  shown(minCell: number): (cell: Cell) => Shown {
    const { hidden } = protect(this.counts(), minCell);
    return (cell) => (hidden.has(cell) ? undefined : this.values[cell]);
  }
}
