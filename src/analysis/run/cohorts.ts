import type { FlowFault } from "../../flow/fault.js";
import type { Band, FlowPlan } from "../../flow/plan.js";
import { shortfalls } from "../../flow/shortfall.js";
import { type Flow, simulate } from "../../flow/simulate.js";
import type { ValueColumn } from "../../formula/evaluate/columns.js";
import { tidy } from "../../formula/explain.js";
import type { Entry, FlowRow, Scenario } from "../../input/scenario/scenario.js";
import type { Alternative } from "../../ledger/posting.js";
import { movesOf, type WorkedRow } from "./flow-moves.js";
import { cycleAt, type Horizon, monthsIn } from "./horizon.js";
import type { Cohort } from "./people.js";
import type { Supplies } from "./supplies.js";
import type { Batch, Workings } from "./workings.js";

/** A cohort with what it was made from, for explanations. */
export interface RunCohort extends Cohort {
  readonly supplies: Supplies;
  /** The rows that move people between each pair of the flow's `pairs`. */
  readonly rows: readonly (readonly FlowRow[])[];
  readonly entries: readonly {
    readonly entry: Entry;
    readonly state: number;
    readonly people: Float64Array;
  }[];
}

/** The cells of a scenario that are formulas, worked out together for a group. */
export interface ScenarioCells {
  readonly numbers: Batch;
  readonly shares: Batch;
  /** By place in `scenario.flows`; -1 where the row is no duration. */
  readonly after: Batch & { readonly of: readonly number[] };
}

export function cellsOf(scenario: Scenario): ScenarioCells {
  const durations = scenario.flows.flatMap(({ move }, i) =>
    move.kind === "duration" ? [{ cell: move.after, i }] : [],
  );
  return {
    numbers: {
      id: "numbers",
      wordings: scenario.entries.map(({ number }) => ({ ...number, unit: "antal" })),
    },
    shares: { id: "shares", wordings: scenario.flows.map(({ share }) => ({ ...share, unit: "%" })) },
    after: {
      id: "after",
      wordings: durations.map(({ cell }) => ({ ...cell, unit: "månad" })),
      of: scenario.flows.map((_, i) => durations.findIndex((d) => d.i === i)),
    },
  };
}

/**
 * Runs every group through every measure, with and without it. In order of measure and group, each with the measure and
 * then without it. Undefined when something is wrong, which is told.
 */
export function runCohorts(
  scenario: Scenario,
  horizon: Horizon,
  groups: readonly Supplies[],
  bands: readonly Band[],
  workings: Workings,
  count: () => number,
): RunCohort[] | undefined {
  const before = count();
  const cells = cellsOf(scenario);
  const cohorts: RunCohort[] = [];
  groups.forEach((supplies, group) => {
    const numbers = workings.columns(cells.numbers, supplies);
    const shares = workings.columns(cells.shares, supplies);
    const after = workings.atStart(cells.after, supplies);
    if (numbers === undefined || shares === undefined || after === undefined) return;
    const maker = new Maker(scenario, horizon, cells, workings, { group, supplies, numbers, shares, after });
    for (const measure of scenario.measures)
      if (scenario.entries.some((e) => e.measure === measure && e.group === group))
        for (const alternative of scenario.compared ? (["with", "without"] as const) : (["with"] as const)) {
          const cohort = maker.cohort(measure, alternative, bands);
          if (cohort !== undefined) cohorts.push(cohort);
        }
  });
  return count() > before
    ? undefined
    : cohorts.sort(
        (a, b) =>
          scenario.measures.indexOf(a.measure) - scenario.measures.indexOf(b.measure) || a.group - b.group,
      );
}

interface Worked {
  readonly group: number;
  readonly supplies: Supplies;
  readonly numbers: readonly ValueColumn[];
  readonly shares: readonly ValueColumn[];
  readonly after: readonly number[];
}

class Maker {
  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly cells: ScenarioCells,
    private readonly workings: Workings,
    private readonly worked: Worked,
  ) {}

  cohort(measure: string, alternative: Alternative, bands: readonly Band[]): RunCohort | undefined {
    const { scenario, horizon, workings, worked } = this;
    const entries = this.entries(measure, alternative);
    const rows = this.rows(measure, alternative);
    if (entries === undefined || rows === undefined) return undefined;
    const made = movesOf(rows, { alternative, measure, group: worked.group }, horizon);
    for (const { row, cycle } of made.missing)
      workings.tellMissing(this.cells.shares, scenario.flows.indexOf(row), worked.supplies, cycle);
    if (made.missing.length > 0) return undefined;
    const plan: FlowPlan = {
      states: scenario.states.length,
      cycles: horizon.cycles,
      cycle: horizon.cycle,
      entries: this.entriesByState(entries),
      moves: made.moves,
      bands,
    };
    const simulated = simulate(plan);
    if (!simulated.ok) {
      for (const fault of simulated.faults) this.tellFault(fault, rows, entries);
      return undefined;
    }
    this.tellShortfalls(plan, rows);
    const { name } = scenario.groups[worked.group]!;
    return {
      measure,
      group: worked.group,
      groupName: name,
      alternative,
      flow: simulated.flow,
      supplies: worked.supplies,
      rows: rowsByPair(simulated.flow, made.rows),
      entries,
    };
  }

  private entries(measure: string, alternative: Alternative): RunCohort["entries"] | undefined {
    const { scenario, horizon, worked, workings } = this;
    const missing: Entry[] = [];
    const entries = scenario.entries.flatMap((entry, i) => {
      if (entry.measure !== measure || entry.group !== worked.group) return [];
      const { from, until } = cyclesOf(entry, horizon);
      const number = worked.numbers[i]!;
      const people = new Float64Array(horizon.cycles);
      const total = typeof number === "number" ? number : number[from]!;
      if (until > from && Number.isNaN(total)) {
        workings.tellMissing(this.cells.numbers, i, worked.supplies, from);
        missing.push(entry);
      } else if (total < 0 && until > from) {
        const { text, at } = entry.number;
        workings.tell({ code: "antal-negativt", at, text, number: tidy(total) });
        missing.push(entry);
      } else people.fill(total / (until - from), from, until);
      const state = alternative === "with" ? entry.state : (entry.comparison ?? entry.state);
      return [{ entry, state, people }];
    });
    return missing.length > 0 ? undefined : entries;
  }

  private entriesByState(entries: RunCohort["entries"]): (Float64Array | undefined)[] {
    const byState: (Float64Array | undefined)[] = this.scenario.states.map(() => undefined);
    for (const { state, people } of entries) {
      const sum = (byState[state] ??= new Float64Array(people.length));
      people.forEach((n, cycle) => (sum[cycle]! += n));
    }
    return byState;
  }

  private rows(measure: string, alternative: Alternative): WorkedRow[] | undefined {
    const { scenario, horizon, worked, workings } = this;
    const wrong: FlowRow[] = [];
    const rows = scenario.flows.flatMap((row, i): WorkedRow[] => {
      if (row.alternative !== alternative || (row.group !== undefined && row.group !== worked.group))
        return [];
      if (row.measure !== undefined && row.measure !== measure) return [];
      const share = worked.shares[i]!;
      if (row.move.kind === "rate") return [{ row, share }];
      const place = this.cells.after.of[i]!;
      const months = worked.after[place]!;
      const { text, at } = row.move.after;
      const after = months / monthsIn(horizon.cycle);
      if (Number.isNaN(months)) workings.tellMissing(this.cells.after, place, worked.supplies, 0);
      else if (!Number.isInteger(months) || months < 1)
        workings.tell({ code: "manader-olasliga", at, text: `${text} = ${tidy(months)}`, least: 1 });
      else if (!Number.isInteger(after)) workings.tell({ code: "manader-hela-ar", at, text });
      if (Number.isInteger(after) && after >= 1) return [{ row, share, after }];
      wrong.push(row);
      return [];
    });
    return wrong.length > 0 ? undefined : rows;
  }

  private tellFault(fault: FlowFault, rows: readonly WorkedRow[], entries: RunCohort["entries"]): void {
    const { scenario, workings } = this;
    if (fault.kind === "entry") {
      for (const { entry, state } of entries)
        if (state === fault.state) {
          const { text, at } = entry.number;
          workings.tell({ code: "antal-negativt", at, text, number: tidy(fault.people) });
          return;
        }
      return;
    }
    const { exit } = fault;
    const after = exit.kind === "duration" ? exit.after : undefined;
    const together = rows.filter(
      (w) => w.row.from === fault.state && (w.after ?? undefined) === after && this.isIn(w, fault),
    );
    if (fault.kind === "share") {
      const wrong = together.find((w) => w.row.to === fault.to) ?? together[0]!;
      workings.tell({ code: "andel-utanfor", at: wrong.row.share.at, text: wrong.row.share.text });
      return;
    }
    const [first, ...others] = together.map((w) => w.row.share.at);
    const state = scenario.states[fault.state]!.name;
    workings.tell({ code: "andelar-over-100", at: first!, state, total: tidy(fault.total), others });
  }

  /** Whether a row has a share in the cycle of a fault. */
  private isIn({ share }: WorkedRow, { cycle }: FlowFault): boolean {
    return (typeof share === "number" ? share : share[cycle]!) !== 0;
  }

  private tellShortfalls(plan: FlowPlan, rows: readonly WorkedRow[]): void {
    for (const { state, after, total } of shortfalls(plan)) {
      const row = rows.find((w) => w.row.from === state && w.after === after)!.row;
      this.workings.tell({
        code: "andelar-under-100",
        at: row.share.at,
        state: this.scenario.states[state]!.name,
        months: after * monthsIn(this.horizon.cycle),
        total: tidy(total),
      });
    }
  }
}

/** The cycles over which the people of an entry come in, as far as the horizon has them. */
export function cyclesOf({ period }: Entry, horizon: Horizon): { from: number; until: number } {
  if (period.month !== undefined) {
    const cycle = cycleAt(horizon, { year: period.year, month: period.month });
    return cycle >= 0 && cycle < horizon.cycles ? { from: cycle, until: cycle + 1 } : { from: 0, until: 0 };
  }
  return horizon.years.find((y) => y.year === period.year) ?? { from: 0, until: 0 };
}

const rowsByPair = ({ pairs }: Flow, rows: readonly FlowRow[]): FlowRow[][] =>
  pairs.map(({ from, to }) => [...new Set(rows.filter((row) => row.from === from && row.to === to))]);
