import { type Bound, solveProgramme } from "../../core/linear-programme.js";
import { type GroupedCounts, type Guarded, leastOf } from "./counts.js";

/**
 * What a reader can make of hidden counts from those that are shown: for each he looks for the least and the greatest it
 * can be, which are two linear programmes over the hidden counts that hang together with it.
 */
export class Reader {
  /** By cell, the relations it stands in. */
  private readonly relationsOf: readonly number[][];

  constructor(private readonly counts: GroupedCounts) {
    const of: number[][] = counts.values.map(() => []);
    counts.relations.forEach((terms, r) => {
      for (const [cell] of terms) of[cell]!.push(r);
    });
    this.relationsOf = of;
  }

  /** Whether the count can be anything from its low to its high, as far as the reader can tell. */
  isKeptFrom(guarded: Guarded, isHidden: (cell: number) => boolean): boolean {
    const { cell, low, high } = guarded;
    if (!isHidden(cell)) return false;
    const system = this.systemAround(cell, isHidden);
    return this.reaches(system, cell, high, "maximize") && this.reaches(system, cell, low, "minimize");
  }

  /** The hidden counts that hang together with one, and the relations that bind them. */
  private systemAround(cell: number, isHidden: (cell: number) => boolean): System {
    const cells = [cell];
    const seen = new Set(cells);
    const relations = new Set<number>();
    for (const found of cells) {
      for (const r of this.relationsOf[found]!) {
        if (relations.has(r)) continue;
        relations.add(r);
        for (const [other] of this.counts.relations[r]!) {
          if (seen.has(other) || !isHidden(other)) continue;
          seen.add(other);
          cells.push(other);
        }
      }
    }
    return { cells, relations: [...relations] };
  }

  private reaches(
    { cells, relations }: System,
    aim: number,
    value: number,
    direction: "maximize" | "minimize",
  ): boolean {
    const { counts } = this;
    const own = counts.values[aim]!;
    if (direction === "maximize" ? own >= value : own <= value) return true;
    const place = new Map(cells.map((cell, i) => [cell, i]));
    const factors: [number, number][][] = cells.map(() => []);
    const constraints = relations.map((r, row): Bound => {
      let known = 0;
      for (const [cell, factor] of counts.relations[r]!) {
        const i = place.get(cell);
        if (i === undefined) known += factor * counts.values[cell]!;
        else {
          known += factor * leastOf(counts, cell);
          factors[i]!.push([row, factor]);
        }
      }
      return { equal: -known };
    });
    // Further than the value it need not go.
    const stop = direction === "maximize" ? { max: value - leastOf(counts, aim) } : {};
    factors[0]!.push([constraints.length, 1]);
    const found = solveProgramme({
      direction,
      constraints: [...constraints, stop],
      variables: cells.map((_, i) => ({ objective: i === 0 ? 1 : 0, factors: factors[i]! })),
    });
    if (found.status !== "optimal") return false;
    const reached = found.objective + leastOf(counts, aim);
    return direction === "maximize" ? reached >= value - close : reached <= value + close;
  }
}

interface System {
  /** The one asked about first. */
  readonly cells: readonly number[];
  readonly relations: readonly number[];
}

const close = 1e-6;
