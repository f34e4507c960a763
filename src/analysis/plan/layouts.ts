import type { Problem } from "../../core/problem.js";
import type { Problems } from "../../core/problem.js";
import type { Dates } from "../../formula/graph/library.js";
import type { Library } from "../../formula/graph/load.js";
import { namesReached, type Reached } from "../../input/cells/names-reached.js";
import { scenarioId } from "../../input/scenario/scenario.js";
import type { LaidOut, Wording } from "../../rulebook/load/lay-out.js";
import type { Segment } from "../run/segments.js";
import type { Memory } from "./memory.js";

/** Formulas that are laid out and worked out together. */
export interface Batch {
  /** Unique in a run. */
  readonly id: string;
  readonly wordings: readonly Wording[];
}

/**
 * Formulas laid out over the horizon. All wordings of a batch are laid out together once per segment, whatever the
 * number of groups: for its last day, since the same rows hold on all of them, and what is carried forward shows there.
 * `overridden` are the names that somebody supplies.
 */
export class Layouts {
  private readonly laid = new Map<string, LaidOut | undefined>();
  private readonly told = new Set<string>();
  private readonly cut = new Map<string, readonly Segment[]>();

  constructor(
    readonly library: Library,
    private readonly overridden: readonly string[],
    private readonly cutUp: (reached: Reached) => readonly Segment[],
    private readonly problems: Problems,
    private readonly memory: Memory,
  ) {}

  /** The horizon cut where something changes that formulas of the batch use. */
  segmentsOf(batch: Batch): readonly Segment[] {
    const known = this.cut.get(batch.id);
    if (known !== undefined) return known;
    const wordings = batch.wordings.map((w) => ({ model: scenarioId, ...w }));
    const segments = this.cutUp(namesReached(this.library, wordings));
    this.cut.set(batch.id, segments);
    return segments;
  }

  segmentAt(batch: Batch, cycle: number): Segment {
    const segments = this.segmentsOf(batch);
    return segments.find((s) => cycle < s.until) ?? segments.at(-1)!;
  }

  /** Undefined when something is wrong, which is told once. */
  on(batch: Batch, dates: Dates): LaidOut | undefined {
    const key = [batch.id, dates.cycle, dates.price, dates.decision].join("\n");
    if (this.laid.has(key)) return this.laid.get(key);
    const { library, overridden } = this;
    const laid = this.memory.laidOut(library, batch.wordings, overridden, dates, (problem) => {
      this.tell(problem);
    });
    this.laid.set(key, laid);
    return laid;
  }

  /** How many graphs are laid out: evaluating adds none. */
  get count(): number {
    return this.laid.size;
  }

  /** Tells a problem unless it was told before. */
  tell(problem: Problem): void {
    const key = JSON.stringify(problem);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.problems.add(problem);
  }
}
