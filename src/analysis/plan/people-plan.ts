import { type FlowLayout, layOutFlow } from "../../flow/layout.js";
import type { Band } from "../../flow/plan.js";
import type { Entry, FormulaCell, Scenario } from "../../input/scenario/scenario.js";
import type { Alternative } from "../../ledger/posting.js";
import { holdsOn } from "../../rulebook/read/days-held.js";
import { dayOf, type Horizon, monthsIn } from "../run/horizon.js";
import { type ClosedState, closedStates } from "./closed-states.js";
import type { Fault } from "./faults.js";
import { Formulas, type Turning } from "./formulas.js";
import { partsByYear } from "./fading.js";
import { type InflowTime, timesOf } from "./inflows.js";
import type { Batch, Layouts } from "./layouts.js";
import type { Sources } from "./sources.js";
import { planStock, type StockPlan } from "./stock-plan.js";
import { type HoldingRow, holdingRows, type OwnRow, wayOf } from "./ways.js";

/** The cells of a scenario's participants and flows, as formulas. */
export interface PeopleCells {
  readonly numbers: Batch;
  readonly shares: Batch;
  /** Of durations only: `placeOf` has by place in `scenario.flows` the wording, -1 where the row is no duration. */
  readonly months: Batch & { readonly placeOf: readonly number[] };
}

export function peopleCells(scenario: Scenario): PeopleCells {
  const durations = scenario.flows.flatMap(({ move }, i) =>
    move.kind === "duration" ? [{ cell: move.after, i }] : [],
  );
  return {
    numbers: {
      id: "numbers",
      wordings: numberCells(scenario).map((number) => ({ ...number, unit: "antal" })),
    },
    shares: { id: "shares", wordings: scenario.flows.map(({ share }) => ({ ...share, unit: "%" })) },
    months: {
      id: "months",
      wordings: durations.map(({ cell }) => ({ ...cell, unit: "månad" })),
      placeOf: scenario.flows.map((_, i) => durations.findIndex((d) => d.i === i)),
    },
  };
}

/** The cells that say how many: of entries, and then those of a stock, in the order that `numberPlaces` says. */
const numberCells = ({ entries, standing, inflow, starts }: Scenario): FormulaCell[] => [
  ...[...entries, ...standing, ...inflow].map(({ number }) => number),
  ...starts.flatMap(({ number, places }) => [number, places].flatMap((cell) => cell ?? [])),
];

/** Where the cells of a stock stand among the numbers. */
export interface NumberPlaces {
  /** By row of `scenario.standing`, `inflow` and `starts`. */
  readonly standing: readonly number[];
  readonly inflow: readonly number[];
  readonly starts: readonly { readonly number?: number; readonly places?: number }[];
}

export function numberPlaces({ entries, standing, inflow, starts }: Scenario): NumberPlaces {
  let next = entries.length;
  const place = (): number => next++;
  return {
    standing: standing.map(place),
    inflow: inflow.map(place),
    starts: starts.map(({ number, places }) => ({
      ...(number === undefined ? {} : { number: place() }),
      ...(places === undefined ? {} : { places: place() }),
    })),
  };
}

/** People who come into a state from outside, a share of them who an entry has, evenly over some cycles. */
export interface Inflow extends InflowTime {
  readonly entry: Entry;
  /** Its place in the scenario's entries. */
  readonly place: number;
  readonly state: number;
}

/** People who never mix with others: one group with one measure, in one alternative. */
export interface CohortPlan {
  /** Its place among the cohorts. */
  readonly place: number;
  readonly measure: string;
  /** Place in the scenario's groups. */
  readonly group: number;
  readonly groupName: string;
  readonly alternative: Alternative;
  readonly inflows: readonly Inflow[];
  /** The states that they come into from outside, or stand in, or start in. */
  readonly entered: readonly number[];
  /** Of a whole stock: those whom no measure has taken, or those whom one has. */
  readonly stock?: "untaken" | "taken";
  /** The calendar year in which they come in, where effects fade by it. */
  readonly came?: number;
  /** With the measure: the same people without it, whom they become like as the effect fades. */
  readonly towards?: CohortPlan;
  /** The rows that may move them, and those of them that hold on some day. */
  readonly rows: readonly OwnRow[];
  readonly ways: readonly HoldingRow[];
}

/** How people come in and move; what it takes values of is in the scenario's cells. */
export class PeoplePlan {
  readonly closed: readonly ClosedState[];
  private readonly laid = new Map<string, FlowLayout>();

  constructor(
    readonly scenario: Scenario,
    private readonly horizon: Horizon,
    /** In order of measure and group, each with the measure and then without it. */
    readonly cohorts: readonly CohortPlan[],
    private readonly bands: readonly Band[],
    readonly cells: PeopleCells,
    readonly numbers: Formulas,
    readonly shares: Formulas,
    readonly months: Formulas,
    /** How its measures take people from a stock; undefined where it has none. */
    readonly stock: StockPlan | undefined,
  ) {
    this.closed = closedStates(scenario.states, horizon);
  }

  /** The same with others coming in, cohort by cohort in the same order; where they can be and how they move is the same. */
  withCohorts(cohorts: readonly CohortPlan[]): PeoplePlan {
    const { scenario, horizon, bands, cells, numbers, shares, months, stock } = this;
    return new PeoplePlan(scenario, horizon, cohorts, bands, cells, numbers, shares, months, stock);
  }

  /** Months of every duration of a cohort, as cycles; by its ways, 0 for rates. What is no whole cycle is a fault. */
  cyclesOf(
    cohort: CohortPlan,
    months: Float64Array,
    tell: (fault: Fault) => void,
    draw = 0,
    draws = 1,
  ): Int32Array {
    const each = monthsIn(this.horizon.cycle);
    const byPlace = new Map<number, number>();
    for (const { row, place } of cohort.rows) {
      if (row.move.kind !== "duration") continue;
      const wording = this.cells.months.placeOf[place]!;
      const number = months[this.months.rows[wording]!.points[0]! * draws + draw]!;
      const { group } = cohort;
      if (Number.isNaN(number))
        tell({ kind: "missing", formula: { kind: "months" }, wording, group, cycle: 0 });
      else if (!Number.isInteger(number) || number < 1 || !Number.isInteger(number / each))
        tell({ kind: "months", row: place, months: number });
      byPlace.set(place, number / each);
    }
    return Int32Array.from(cohort.ways, ({ place }) => byPlace.get(place) ?? 0);
  }

  /** Ways, stays and pairs of a cohort whose durations are known. What was laid out before is remembered. */
  layout(cohort: CohortPlan, after: Int32Array): FlowLayout {
    const key =
      cohort.stock === undefined ? `${cohort.place} ${after.join(" ")}` : this.wayKey(cohort, after);
    const known = this.laid.get(key);
    if (known !== undefined) return known;
    const { states } = this.scenario;
    const { cycles, cycle } = this.horizon;
    const moves = cohort.ways.map(({ row }, i) => wayOf(row, after[i]!, this.horizon));
    const { entered } = cohort;
    const completed = cohort.stock === "untaken" ? longestStanding(this.scenario) : 0;
    const layout = layOutFlow({
      states: states.length,
      cycles,
      cycle,
      moves,
      entered,
      bands: this.bands,
      completed,
    });
    this.laid.set(key, layout);
    return layout;
  }

  /** Whether a row of the scenario's inflow holds in a cycle. */
  inflowHolds(row: number, cycle: number): boolean {
    return holdsOn(this.scenario.inflow[row]!, dayOf(this.horizon, cycle));
  }

  /** Many groups of a stock move alike: their layout is one. */
  private wayKey({ ways, entered, stock }: CohortPlan, after: Int32Array): string {
    const { flows } = this.scenario;
    const moves = ways.map(({ place }, i) => {
      const { from, to, move } = flows[place]!;
      return [from, to, after[i], move.kind === "rate" ? move : ""];
    });
    return JSON.stringify([stock, entered, moves]);
  }
}

/** Undefined when something is wrong, which is told. */
export function planPeople(
  scenario: Scenario,
  horizon: Horizon,
  bands: readonly Band[],
  layouts: Layouts,
  sources: Sources,
  turning: Turning,
): PeoplePlan | undefined {
  const cells = peopleCells(scenario);
  const numbers = Formulas.layOut(cells.numbers, layouts, sources, turning);
  const shares = Formulas.layOut(cells.shares, layouts, sources, turning);
  const months = Formulas.layOut(cells.months, layouts, sources, turning);
  if (numbers === undefined || shares === undefined || months === undefined) return undefined;
  const cohorts: CohortPlan[] = [];
  for (const measure of scenario.measures)
    for (const group of scenario.groups.keys()) {
      const entries = scenario.entries.filter((e) => e.measure === measure && e.group === group);
      if (entries.length === 0) continue;
      for (const came of partsByYear(scenario, entries))
        cohorts.push(...pairOf(scenario, horizon, { measure, group }, came, cohorts.length));
    }
  const stock = planStock(scenario, horizon, cohorts);
  return new PeoplePlan(scenario, horizon, cohorts, bands, cells, numbers, shares, months, stock);
}

/** The same people with the measure and, where they are compared, without it. */
function pairOf(
  scenario: Scenario,
  horizon: Horizon,
  who: Pick<CohortPlan, "measure" | "group">,
  came: number | undefined,
  place: number,
): CohortPlan[] {
  const part = came === undefined ? {} : { came };
  const own = cohortOf(scenario, horizon, { ...who, ...part, alternative: "with" }, place);
  if (!scenario.compared) return [own];
  const other = cohortOf(scenario, horizon, { ...who, ...part, alternative: "without" }, place + 1);
  return [came === undefined ? own : { ...own, towards: other }, other];
}

const longestStanding = ({ standing }: Scenario): number => Math.max(0, ...standing.map((s) => s.months));

function cohortOf(
  scenario: Scenario,
  horizon: Horizon,
  who: Pick<CohortPlan, "measure" | "group" | "alternative" | "came">,
  place: number,
): CohortPlan {
  const { measure, group, alternative, came } = who;
  const inflows = scenario.entries.flatMap((entry, at): Inflow[] => {
    if (entry.measure !== measure || entry.group !== group) return [];
    if (came !== undefined && entry.period.year !== came) return [];
    const state = alternative === "with" ? entry.state : (entry.comparison ?? entry.state);
    return timesOf(entry, horizon).map((time) => ({ entry, place: at, state, ...time }));
  });
  const rows = scenario.flows.flatMap((row, at): OwnRow[] =>
    row.alternative === alternative &&
    (row.group === undefined || row.group === group) &&
    (row.measure === undefined || row.measure === measure)
      ? [{ row, place: at }]
      : [],
  );
  const groupName = scenario.groups[group]!.name;
  const entered = [...new Set(inflows.map((i) => i.state))];
  return { ...who, place, groupName, inflows, entered, rows, ways: holdingRows(rows, who, horizon) };
}
