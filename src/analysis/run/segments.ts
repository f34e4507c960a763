import { isAmount, type Unit } from "../../formula/language/units.js";
import { changeDays } from "../../formula/graph/dates.js";
import type { Dates, Day, Follows } from "../../formula/graph/library.js";
import type { Library } from "../../formula/graph/load.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Reached } from "../../input/cells/names-reached.js";
import { dayOf, firstDay, type Horizon } from "./horizon.js";

/** Cycles `from` up to `until`, not included, in which the same values and wordings hold. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  readonly dates: Dates;
  /** Of its last cycle: the same values hold, but more of them may be carried forward. */
  readonly lastDates: Dates;
}

/** The horizon in parts between the days on which something that formulas use changes. */
export function segmentsOf(
  scenario: Scenario,
  reached: Reached,
  horizon: Horizon,
  library: Library,
): Segment[] {
  const fixed = scenario.settings.prices.kind === "fixed";
  const days = [...new Set(changesIn(reached, fixed, library))].sort();
  const starts: number[] = [];
  let next = 0;
  for (let cycle = 0; cycle < horizon.cycles; cycle++) {
    const day = dayOf(horizon, cycle);
    const passed = next;
    while (next < days.length && days[next]! <= day) next++;
    if (cycle === 0 || next > passed) starts.push(cycle);
  }
  return starts.map((from, i) => {
    const until = starts[i + 1] ?? horizon.cycles;
    return {
      from,
      until,
      dates: datesIn(scenario, horizon, from),
      lastDates: datesIn(scenario, horizon, until - 1),
    };
  });
}

/**
 * The days a cycle's formulas are worked out for. Fixed prices are those of the start, or of the first day of the price
 * year when the run does not start in it; what follows the decision is decided at the start.
 */
export function datesIn({ settings }: Scenario, horizon: Horizon, at: number): Dates {
  const { prices, start } = settings;
  const cycle = dayOf(horizon, at);
  const decision = firstDay(start);
  if (prices.kind === "current") return { cycle, price: cycle, decision };
  return {
    cycle,
    price: prices.year === start.year ? decision : firstDay({ year: prices.year, month: 1 }),
    decision,
  };
}

function changesIn({ parameters, tables, rules }: Reached, fixed: boolean, library: Library): Day[] {
  const moves = (follows: Follows | undefined, unit: Unit): boolean => {
    const follow = follows ?? (isAmount(unit) ? "price" : "cycle");
    return follow === "cycle" || (follow === "price" && !fixed);
  };
  return [
    ...[...parameters].flatMap(({ definition: { follows, values }, unit }) =>
      moves(follows, unit) ? changeDays(values) : [],
    ),
    ...[...tables].flatMap(({ definition, unit }) =>
      moves(definition.follows, unit) ? library.changeDays(definition) : [],
    ),
    ...[...rules].flatMap(({ definition, unit }) =>
      moves(definition.follows ?? "cycle", unit) ? changeDays(definition.versions) : [],
    ),
  ];
}
