import type { Lot } from "../chance/lots.js";
import type { DrawnInflow } from "./draws.js";

/** A part of those who come by one entry: a share of them, evenly over some cycles, `late` of them from the next on. */
export type InflowPart = Readonly<Pick<DrawnInflow, "state" | "from" | "until" | "late"> & { share: number }>;

/** A sum of shares is whole when it is off by no more than floats are. */
const slack = 1e-9;

/**
 * Whole people who come in, by the parts of one entry and by draw: in each cycle as many as are expected on average, one
 * more or one fewer at most. In all of them it is the number of the entry, or where that is no whole one of its neighbours.
 */
export function wholeInflows(parts: readonly InflowPart[], totals: Float64Array, lot: Lot): DrawnInflow[] {
  const begin = totals.map((_, d) => lot(d, 0, 0));
  const counted = (share: number): Float64Array =>
    totals.map((total, d) => {
      const sum = total * share;
      const near = Math.round(sum);
      const exact = Math.abs(sum - near) <= slack * Math.max(1, sum) ? near : sum;
      return Math.floor(exact + begin[d]!);
    });
  const inflows: DrawnInflow[] = [];
  let passed = 0;
  let before = counted(0);
  for (const { state, from, until, late, share } of parts)
    for (let cycle = from; cycle < until; cycle++) {
      passed += share / (until - from);
      const after = counted(passed);
      const people = after.map((n, d) => n - before[d]!);
      before = after;
      const come = (whose: Float64Array, when: 0 | 1): void => {
        inflows.push({ state, from: cycle, until: cycle + 1, late: when, people: whose });
      };
      if (late === 0) {
        come(people, 0);
        continue;
      }
      const later = people.map((n, d) => Math.floor(n * late + lot(d, cycle, 1)));
      come(
        people.map((n, d) => n - later[d]!),
        0,
      );
      come(later, 1);
    }
  return inflows.filter(({ people }) => people.some((n) => n !== 0));
}
