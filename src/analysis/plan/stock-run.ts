import type { FlowLayout } from "../../flow/layout.js";
import type { Share } from "../../flow/plan.js";
import { runStock, type Start, type Stock, type StrandPlan } from "../../flow/stock.js";
import type { Horizon } from "../run/horizon.js";
import { type CohortRun, type PeopleValues, sharesOf, tellClosed } from "./cohort.js";
import type { Fault } from "./faults.js";
import type { CohortPlan, PeoplePlan } from "./people-plan.js";
import type { PlannedStart } from "./stock-plan.js";

/** What the starts of a row came to, by group and cycle: `people[group * cycles + cycle]`. */
export interface StartedRow {
  readonly start: PlannedStart;
  readonly people: Float64Array;
  /** By cycle: how many would have started, had there been people enough. */
  readonly wanted: Float64Array;
}

/** What happened to a whole stock with its measures, besides where everybody is. */
export interface StockOutcome {
  readonly starts: readonly StartedRow[];
  readonly waiting: Stock["waiting"];
}

export interface StockRuns {
  /** By place of the cohort. */
  readonly cohorts: ReadonlyMap<number, CohortRun>;
  readonly outcome: StockOutcome;
}

/** Only the measure of this name takes anybody; with an empty name, none does. */
export type Only = string | undefined;

/** Which of draws whose values stand side by side is meant, and whom measures take. */
interface Which {
  readonly draw?: number;
  readonly draws?: number;
  readonly only?: Only;
}

/**
 * Runs a whole stock, with its measures and once without. Undefined when something makes it impossible, which goes to
 * `tell`.
 */
export function runStockCohorts(
  people: PeoplePlan,
  valuesOf: (group: number) => PeopleValues,
  { cycles }: Pick<Horizon, "cycles">,
  tell: (fault: Fault) => void,
  { draw = 0, draws = 1, only }: Which,
): StockRuns | undefined {
  const stock = people.stock!;
  const faults: Fault[] = [];
  const wrong = (fault: Fault): void => {
    faults.push(fault);
    tell(fault);
  };
  const { scenario } = people;
  const { inflow, standing, groups } = scenario;
  /** A number cycle by cycle; what is no number of people is a fault. */
  const numberAt = (wording: number, group: number, cycle: number): number => {
    const { numbers } = valuesOf(group);
    const number = numbers[people.numbers.pointAt(wording, cycle) * draws + draw]!;
    if (Number.isNaN(number)) wrong({ kind: "missing", formula: { kind: "number" }, wording, group, cycle });
    else if (!(number >= 0 && number < Infinity)) wrong({ kind: "number", entry: wording, people: number });
    else return number;
    return 0;
  };
  const strand = (cohort: CohortPlan): { plan: StrandPlan; layout: FlowLayout; shares: readonly Share[] } => {
    const values = valuesOf(cohort.group);
    const after = people.cyclesOf(cohort, values.months, wrong, draw, draws);
    const shares = sharesOf(people, cohort, values, cycles, wrong, draw, draws);
    const layout = people.layout(cohort, after);
    const entries: (Float64Array | undefined)[] = [];
    const { group } = cohort;
    if (cohort.stock === "untaken")
      inflow.forEach((row, i) => {
        if (row.group !== group) return;
        const coming = (entries[row.state] ??= new Float64Array(cycles));
        for (let cycle = 0; cycle + 1 < cycles; cycle++)
          if (people.inflowHolds(i, cycle))
            coming[cycle + 1]! += numberAt(stock.places.inflow[i]!, group, cycle);
      });
    const there =
      cohort.stock === "untaken"
        ? standing.flatMap((row, i) =>
            row.group === group
              ? [
                  {
                    state: row.state,
                    completed: row.months,
                    people: numberAt(stock.places.standing[i]!, group, 0),
                  },
                ]
              : [],
          )
        : [];
    return { plan: { group, layout, shares, standing: there, entries }, layout, shares };
  };
  const numbers = (wording: number | undefined, start: PlannedStart): Float64Array | undefined =>
    wording === undefined
      ? undefined
      : Float64Array.from(start.holds, (holds, cycle) =>
          holds === 1 ? numberAt(wording, start.group, cycle) : NaN,
        );
  const taking = stock.starts.filter(({ row }) => only === undefined || row.measure === only);
  const starts = taking.map((start): Start => {
    const { row, place, measure, into } = start;
    const number = numbers(stock.places.starts[place]!.number, start);
    const places = numbers(stock.places.starts[place]!.places, start);
    return {
      measure,
      from: row.from,
      to: row.to,
      into,
      order: row.order,
      ...(number === undefined ? {} : { number }),
      ...(places === undefined ? {} : { places }),
    };
  });
  const cohorts = new Map<number, CohortRun>();
  const shape = { groups: groups.length, cycles };
  const run = (of: readonly CohortPlan[], own: readonly Start[]): Stock | undefined => {
    const strands = of.map(strand);
    if (faults.length > 0) return undefined;
    const ran = runStock(
      strands.map((s) => s.plan),
      own,
      shape,
    );
    if (!ran.ok) {
      for (const { strand: s, fault } of ran.faults) wrong({ kind: "flow", cohort: of[s]!.place, fault });
      return undefined;
    }
    of.forEach(({ place }, s) => {
      const { layout, shares, plan } = strands[s]!;
      const flow = ran.stock.flows[s]!;
      cohorts.set(place, { flow, layout, shares, coming: [], standing: plan.standing });
      tellClosed(people, flow, cycles, wrong);
    });
    return ran.stock;
  };
  const withMeasures = run(stock.with, starts);
  run(stock.without, []);
  if (withMeasures === undefined || faults.length > 0) return undefined;
  const started = withMeasures.started.map((s, i): StartedRow => ({ start: taking[i]!, ...s }));
  return { cohorts, outcome: { starts: started, waiting: withMeasures.waiting } };
}
