import { countedOnce } from "../../flow/counted-once.js";
import { type StrandPlan, takenIn } from "../../flow/stock.js";
import type { Alternative } from "../../ledger/posting.js";
import type { Evaluation, PlannedRun } from "../plan/evaluation.js";
import type { Plan } from "../plan/plan.js";

/**
 * Who are in some states some time in each calendar year of the horizon, each counted once in the month in which they are
 * there first: by group, and in each cycle. People are there in a month if they are when it starts.
 */
export function receiversOf(
  { people, scenario, horizon }: Plan,
  { cohorts, stock }: Evaluation,
  states: readonly number[],
  alternative: Alternative,
): Float64Array[] {
  const { cycles, years } = horizon;
  const byGroup = scenario.groups.map(() => new Float64Array(cycles));
  const ofStock = (alternative === "with" ? people.stock?.with : people.stock?.without) ?? [];
  const beside = cohorts.filter(({ plan }) => plan.stock === undefined && plan.alternative === alternative);
  // Starts name the strands of the stock by their place among themselves.
  const all = [...ofStock.map(({ place }) => cohorts.find(({ plan }) => plan.place === place)!), ...beside];
  if (all.length === 0) return byGroup;
  const strands = all.map(strandOf);
  const started = alternative === "with" ? (stock?.starts ?? []) : [];
  const starts = started.map(({ start: { row, into } }) => ({ from: row.from, to: row.to, into }));
  const taken = takenIn(strands, starts, { flows: all.map(({ flow }) => flow), started }, cycles);
  const counted = countedOnce(strands, taken, states, years, cycles);
  strands.forEach(({ group }, s) => {
    const own = byGroup[group]!;
    for (let cycle = 0; cycle < cycles; cycle++) own[cycle]! += counted[s * cycles + cycle]!;
  });
  return byGroup;
}

/** Whom a measure has taken came by starts, and nobody else did. */
function strandOf({ plan, flow, layout, shares, standing = [] }: PlannedRun): StrandPlan {
  const { states, cycles, entries } = flow;
  const outside =
    plan.stock === "taken"
      ? []
      : Array.from({ length: states }, (_, s) => entries.subarray(s * cycles, (s + 1) * cycles));
  return { group: plan.group, layout, shares, standing, entries: outside };
}
