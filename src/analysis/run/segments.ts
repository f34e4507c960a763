import { isAmount, type Unit } from "../../formula/language/units.js";
import type { Dated, Dates, Day, Follows } from "../../formula/graph/library.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { dayAfter } from "../../core/calendar.js";
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
export function segmentsOf(scenario: Scenario, reached: Reached, horizon: Horizon): Segment[] {
  const fixed = scenario.settings.prices.kind === "fixed";
  const days = [...new Set(changesIn(reached, fixed))].sort();
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

function changesIn({ parameters, tables, rules }: Reached, fixed: boolean): Day[] {
  const moves = (follows: Follows | undefined, unit: Unit): boolean => {
    const follow = follows ?? (isAmount(unit) ? "price" : "cycle");
    return follow === "cycle" || (follow === "price" && !fixed);
  };
  const valued = [
    ...[...parameters].map((p) => ({
      follows: p.definition.follows,
      unit: p.unit,
      rows: p.definition.values,
    })),
    ...[...tables].map((t) => ({ follows: t.definition.follows, unit: t.unit, rows: t.definition.rows })),
  ];
  return [
    ...valued.flatMap(({ follows, unit, rows }) => (moves(follows, unit) ? rows.flatMap(daysOf) : [])),
    ...[...rules].flatMap(({ definition, unit }) =>
      moves(definition.follows ?? "cycle", unit) ? definition.versions.flatMap(daysOf) : [],
    ),
  ];
}

/** Every day on which other rows hold than on the day before, each once, in order. */
export const changeDays = (rows: readonly Dated[]): readonly Day[] =>
  [...new Set(rows.flatMap(daysOf))].sort();

const daysOf = ({ from, to }: Dated): Day[] => [
  ...(from === undefined ? [] : [from]),
  ...(to === undefined ? [] : [dayAfter(to)]),
];
