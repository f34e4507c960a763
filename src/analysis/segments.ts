import { isAmount, readUnit, unchecked } from "../formula/units.js";
import type { Dated, Dates, Day, Follows } from "../formula/library.js";
import type { Scenario } from "../input/scenario.js";
import { dayAfter } from "../core/calendar.js";
import type { ModelContent } from "../rulebook/read-model.js";
import { dayOf, firstDay, type Horizon } from "./horizon.js";

/** Cycles `from` up to `until`, not included, in which the same values and wordings hold. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  readonly dates: Dates;
  /** Of its last cycle: the same values hold, but more of them may be carried forward. */
  readonly lastDates: Dates;
}

/** The horizon in parts between the days on which something in the models changes. */
export function segmentsOf(scenario: Scenario, models: readonly ModelContent[], horizon: Horizon): Segment[] {
  const fixed = scenario.settings.prices.kind === "fixed";
  const days = [...new Set(models.flatMap((m) => changesIn(m, fixed)))].sort();
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

function changesIn({ parameters, tables, rules, items }: ModelContent, fixed: boolean): Day[] {
  const moves = (follows: Follows | undefined, unit: string | undefined): boolean => {
    const follow = follows ?? (isAmount(unitOf(unit)) ? "price" : "cycle");
    return follow === "cycle" || (follow === "price" && !fixed);
  };
  return [
    ...parameters.flatMap((p) => (moves(p.follows, p.unit) ? p.values.flatMap(daysOf) : [])),
    ...tables.flatMap((t) => (moves(t.follows, t.unit) ? t.rows.flatMap(daysOf) : [])),
    ...rules.flatMap((r) => (moves(r.follows ?? "cycle", "") ? r.versions.flatMap(daysOf) : [])),
    ...items.flatMap((i) => i.versions.flatMap(daysOf)),
  ];
}

const unitOf = (unit: string | undefined) => (unit === undefined ? unchecked : (readUnit(unit) ?? unchecked));

const daysOf = ({ from, to }: Dated): Day[] => [
  ...(from === undefined ? [] : [from]),
  ...(to === undefined ? [] : [dayAfter(to)]),
];
