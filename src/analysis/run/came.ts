import type { StockOutcome } from "../plan/stock-run.js";
import type { PlannedRun } from "../plan/evaluation.js";
import type { PeoplePlan } from "../plan/people-plan.js";
import type { Came } from "./run-cohort.js";

/** Where the people of a cohort of a stock come from, besides moves of their own. */
export function cameInto(
  { scenario, stock }: PeoplePlan,
  { plan: cohort, flow }: PlannedRun,
  outcome: StockOutcome | undefined,
): Came[] {
  const { cycles } = flow;
  if (stock === undefined || outcome === undefined || cohort.stock === undefined) return [];
  if (cohort.stock === "taken") {
    const strand = stock.with.indexOf(cohort);
    return outcome.starts.flatMap(({ start, people }): Came[] => {
      if (start.into[cohort.group] !== strand) return [];
      const own = new Float64Array(cycles);
      const first = cohort.group * cycles;
      own.set(people.subarray(first, first + cycles - 1), 1);
      const wordings = Object.values(stock.places.starts[start.place]!);
      return [{ state: start.row.to, how: "start", wordings, people: own }];
    });
  }
  const wordingsIn = (places: readonly number[], rows: readonly { group: number; state: number }[]) => {
    const byState = new Map<number, number[]>();
    rows.forEach(({ group, state }, i) => {
      if (group === cohort.group) byState.set(state, [...(byState.get(state) ?? []), places[i]!]);
    });
    return [...byState];
  };
  return [
    ...wordingsIn(stock.places.standing, scenario.standing).map(([state, wordings]): Came => {
      const people = new Float64Array(cycles);
      people[0] = flow.start[state * cycles]!;
      return { state, how: "stood", wordings, people };
    }),
    ...wordingsIn(stock.places.inflow, scenario.inflow).map(([state, wordings]): Came => ({
      state,
      how: "inflow",
      wordings,
      people: flow.entries.slice(state * cycles, (state + 1) * cycles),
    })),
  ];
}
