import { startHolds } from "../../input/files/start-rows.js";
import type { Scenario, StartRow } from "../../input/scenario/scenario.js";
import { dayOf, type Horizon } from "../run/horizon.js";
import { type CohortPlan, type NumberPlaces, numberPlaces } from "./people-plan.js";
import { type HoldingRow, holdingRows, type OwnRow } from "./ways.js";

/** A row of starts, and where those whom it takes go. */
export interface PlannedStart {
  readonly row: StartRow;
  /** Its place in `scenario.starts`. */
  readonly place: number;
  readonly measure: number;
  /** By group: a place among the strands of `StockPlan.with`, -1 where it takes nobody. */
  readonly into: Int32Array;
  /** By cycle, 1 where it holds. */
  readonly holds: Uint8Array;
  /** Whose values its formulas have. */
  readonly group: number;
}

/** A whole stock: everybody in some cohort, with the measures and without. */
export interface StockPlan {
  /** By strand: those whom no measure has taken, group by group, and those whom each has. */
  readonly with: readonly CohortPlan[];
  readonly without: readonly CohortPlan[];
  readonly starts: readonly PlannedStart[];
  readonly places: NumberPlaces;
}

/** Adds the cohorts of a stock to the others. Undefined where nobody stands anywhere. */
export function planStock(
  scenario: Scenario,
  horizon: Horizon,
  cohorts: CohortPlan[],
): StockPlan | undefined {
  const { standing, inflow, starts, measures, groups } = scenario;
  if (standing.length === 0) return undefined;
  const outside = [...standing, ...inflow];
  const add = (who: Who, entered: readonly number[]): CohortPlan => {
    const cohort = stockCohort(scenario, horizon, who, entered, cohorts.length);
    cohorts.push(cohort);
    return cohort;
  };
  const strands: CohortPlan[] = [];
  const without: CohortPlan[] = [];
  const into = starts.map(() => new Int32Array(groups.length).fill(-1));
  groups.forEach((_, group) => {
    const entered = [...new Set(outside.filter((o) => o.group === group).map((o) => o.state))];
    if (entered.length === 0) return;
    strands.push(add({ measure: "", group, alternative: "with", stock: "untaken" }, entered));
    without.push(add({ measure: "", group, alternative: "without", stock: "untaken" }, entered));
    for (const measure of measures) {
      const own = starts.filter((s) => s.measure === measure && (s.group === undefined || s.group === group));
      if (own.length === 0) continue;
      for (const start of own) into[starts.indexOf(start)]![group] = strands.length;
      const to = [...new Set(own.map((s) => s.to))];
      strands.push(add({ measure, group, alternative: "with", stock: "taken" }, to));
    }
  });
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  return {
    with: strands,
    without,
    places: numberPlaces(scenario),
    starts: starts.map((row, place) => ({
      row,
      place,
      measure: measures.indexOf(row.measure),
      into: into[place]!,
      holds: Uint8Array.from(days, (day) => (startHolds(row, starts, day) ? 1 : 0)),
      group: row.group ?? 0,
    })),
  };
}

type Who = Pick<CohortPlan, "measure" | "group" | "alternative" | "stock">;

function stockCohort(
  scenario: Scenario,
  horizon: Horizon,
  who: Who,
  entered: readonly number[],
  place: number,
): CohortPlan {
  const { measure, group, stock } = who;
  const untaken = rowsOf(scenario, (row) => row.alternative === "without" && isOf(row.group, group));
  const own =
    stock === "untaken"
      ? []
      : rowsOf(
          scenario,
          (row) =>
            row.alternative === "with" &&
            isOf(row.group, group) &&
            (row.measure === undefined || row.measure === measure),
        );
  // Of a state that a measure says nothing of, what is said of those whom none has taken holds.
  const said = new Set(own.map(({ row }) => row.from));
  const others = untaken.filter(({ row }) => !said.has(row.from));
  const ways: HoldingRow[] = [
    ...holdingRows(own, { alternative: "with", measure, group }, horizon),
    ...holdingRows(others, { alternative: "without", group }, horizon),
  ];
  const groupName = scenario.groups[group]!.name;
  return { ...who, place, groupName, inflows: [], entered, rows: [...own, ...others], ways };
}

const isOf = (named: number | undefined, group: number): boolean => named === undefined || named === group;

const rowsOf = ({ flows }: Scenario, wanted: (row: Scenario["flows"][number]) => boolean): OwnRow[] =>
  flows.flatMap((row, place) => (wanted(row) ? [{ row, place }] : []));
