import { DrawCohorts } from "./draw-cohorts.js";
import type { DrawnSplit } from "./drawn-split.js";
import type { Falling, StateLots } from "./falling.js";
import type { Itinerary } from "./layout.js";

/** As `DrawCohorts`, of whole people who leave by chance. */
export class FallingCohorts extends DrawCohorts {
  constructor(
    itinerary: Itinerary,
    splits: readonly DrawnSplit[],
    cycles: number,
    draws: number,
    moved: Float64Array,
    arriving: Float64Array,
    private readonly falling: Falling,
    private readonly lots: StateLots,
  ) {
    super(itinerary, splits, cycles, draws, moved, arriving);
  }

  override leaveByRate(cycle: number, end: Float64Array, own: number): void {
    const { people, splits, draws, going, completing: last, falling, lots } = this;
    going.fill(0);
    last.fill(0);
    for (const { from, until, rates: acting } of this.itinerary.stretches) {
      const newest = cycle - from;
      if (newest < 0) break;
      const completing = cycle - until + 1;
      const rates = splits[acting];
      for (let c = Math.max(0, completing); c <= newest; c++) {
        const staying = c === completing ? last : going;
        for (let d = 0, cell = c * draws; d < draws; d++, cell++) {
          const here = people[cell]!;
          if (here === 0) continue;
          const left =
            rates === undefined ? here : falling.leave(rates, lots.rates, here, d, cycle, cycle - c);
          people[cell] = left;
          staying[d]! += left;
        }
      }
    }
    for (let d = 0; d < draws; d++) end[own + d]! += going[d]! + last[d]!;
  }

  protected override complete(split: DrawnSplit | undefined, cycle: number): void {
    if (split === undefined) return;
    const { kept, draws, falling, lots } = this;
    for (let d = 0; d < draws; d++)
      if (kept[d]! > 0) kept[d] = falling.leave(split, lots.completion, kept[d]!, d, cycle, 0);
  }
}
