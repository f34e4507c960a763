import { Lots } from "../../chance/lots.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import type { Share } from "../../flow/plan.js";
import { drawnSplits } from "../../flow/drawn-split.js";
import { type DrawnInflow, type LotsOf, runDraws, type Watched } from "../../flow/draws.js";
import { isSteady, type Span, sumSteadyDraws } from "../../flow/steady-draws.js";
import { stateLots } from "../../flow/falling.js";
import { wholeInflows } from "../../flow/falling-inflows.js";
import type { Counting } from "../../flow/counting.js";
import { presentValue } from "../money/discounting.js";
import { discountFactorsOf } from "../run/figures.js";
import { BlockSums, type DrawnPosting, spanKey } from "./block-sums.js";
import type { PeopleValues } from "./cohort.js";
import { evaluate, isFaults } from "./evaluate.js";
import type { Fault } from "./faults.js";
import type { Figure } from "./figure.js";
import { Given } from "./given.js";
import type { ValueId, Values } from "./named.js";
import { lowest } from "./lowest.js";
import { figuresOneByOne, isOneByOne } from "./one-by-one.js";
import type { CohortPlan } from "./people-plan.js";
import type { Plan } from "./plan.js";
import type { UnitPlan } from "./posting-plan.js";
import { type Recording, recorded } from "./recordings.js";
import { runStockCohorts } from "./stock-run.js";
import { isLaidOutAnew, settingsWith, withValues } from "./setting-names.js";
import { type SumsOnly, sumsOnly } from "./sums-only.js";
import { firstMissing, shareInWay } from "./ways.js";

/** What many draws come to. */
export interface Block {
  /** By what was wanted: one number per draw, NaN where the draw could not be evaluated. */
  readonly figures: readonly Float64Array[];
  /** The draws that could not be evaluated, in order. */
  readonly failed: readonly number[];
  /** Why one of them could not. */
  why(draw: number): readonly Fault[];
}

/** That people are drawn too: by which seed, and which of all draws these are. */
export interface DrawnPeople {
  readonly seed: number;
  /** One number per draw. */
  readonly numbers: Float64Array;
}

/** As many numbers as are held at a time: people of some draws, cycle by cycle. */
const mostNumbers = 2 ** 20;
/** So many draws side by side: more where only sums of them are kept, in memory that is near. */
const mostDraws = { kept: 128, summed: 256 } as const;

/**
 * Works out what many draws of a plan come to, side by side. Each comes to what `evaluate` gives for its values alone, to
 * the bit, whatever the others are. `values` has one number for all draws or one for each. With `people` it is not what is
 * expected of people that is worked out, but what falls to each of them by chance: on average the same.
 */
export function evaluateBlock(
  plan: Plan,
  values: Values,
  draws: number,
  want: readonly Figure[],
  people?: DrawnPeople,
): Block {
  const why = (draw: number): readonly Fault[] => {
    const alone = evaluate(plan, valuesOfDraw(values, draw));
    return isFaults(alone) ? alone.faults : [];
  };
  if (isOneByOne(plan)) {
    if (people !== undefined)
      throw new RangeError("people are not drawn where draws are worked out one by one");
    return { ...figuresOneByOne(plan, draws, (draw) => valuesOfDraw(values, draw), want), why };
  }
  const figures = want.map(() => new Float64Array(draws).fill(NaN));
  const failed: number[] = [];
  for (const { own, of } of byPlan(plan, values, draws)) {
    if (own === undefined) {
      failed.push(...of);
      continue;
    }
    const block = blockOf(own, picked(values, of), of.length, want, people && pickedPeople(people, of));
    block.figures.forEach((figure, i) => {
      of.forEach((draw, d) => (figures[i]![draw] = figure[d]!));
    });
    failed.push(...block.failed.map((d) => of[d]!));
  }
  return { figures, failed: failed.sort((a, b) => a - b), why };
}

/** Draws by the plan that their start and horizon lay out. */
function byPlan(plan: Plan, values: Values, draws: number): { own: Plan | undefined; of: Int32Array }[] {
  const all = Int32Array.from({ length: draws }, (_, draw) => draw);
  if (!isLaidOutAnew(plan.settings, values)) return [{ own: plan, of: all }];
  const { start, horizon } = plan.settings;
  const settings = new Map([...values].filter(([id]) => id === start || id === horizon));
  const plans = new Map<Plan | undefined, number[]>();
  for (const draw of all) {
    const own = withValues(plan, valuesOfDraw(settings, draw));
    const of = plans.get(own);
    if (of === undefined) plans.set(own, [draw]);
    else of.push(draw);
  }
  return [...plans].map(([own, of]) => ({ own, of: Int32Array.from(of) }));
}

function blockOf(
  plan: Plan,
  values: Values,
  draws: number,
  want: readonly Figure[],
  people: DrawnPeople | undefined,
): Pick<Block, "figures" | "failed"> {
  const figures = want.map(() => new Float64Array(draws).fill(NaN));
  const failed: number[] = [];
  const rows = Math.max(1, plan.recordings.length) * plan.horizon.cycles;
  const only = people === undefined ? sumsOnly(plan, want) : undefined;
  const most = mostDraws[only === undefined ? "kept" : "summed"];
  const size = Math.max(1, Math.min(most, Math.floor(mostNumbers / rows)));
  for (const { of, durations } of byDurations(plan, values, draws, (draw) => failed.push(draw)))
    for (let at = 0; at < of.length; at += size) {
      const own = of.subarray(at, at + size);
      const some = new Drawn(
        plan,
        picked(values, own),
        own.length,
        durations,
        only,
        people && pickedPeople(people, own),
      );
      const worked = some.figures(want);
      own.forEach((draw, d) => {
        if (some.failed.has(d)) failed.push(draw);
        else worked.forEach((figure, i) => (figures[i]![draw] = figure[d]!));
      });
    }
  return { figures, failed };
}

const picked = (values: Values, draws: Int32Array): Values =>
  new Map(
    [...values].map(([id, value]): [ValueId, number | Float64Array] => [
      id,
      typeof value === "number" ? value : Float64Array.from(draws, (draw) => value[draw]!),
    ]),
  );

const pickedPeople = ({ seed, numbers }: DrawnPeople, draws: Int32Array): DrawnPeople => ({
  seed,
  numbers: Float64Array.from(draws, (draw) => numbers[draw]!),
});

const valuesOfDraw = (values: Values, draw: number): Values =>
  new Map(
    [...values].map(([id, value]): [ValueId, number] => [
      id,
      typeof value === "number" ? value : value[draw]!,
    ]),
  );

/** Draws whose durations are the same, so that people go the same ways in them. */
interface Alike {
  readonly of: Int32Array;
  /** By cohort and way: whole cycles, 0 for rates. */
  readonly durations: readonly Int32Array[];
}

function byDurations(plan: Plan, values: Values, draws: number, fail: (draw: number) => void): Alike[] {
  const { people, scenario } = plan;
  const given = new Given(draws, plan.base, values);
  const months = [...scenario.groups.keys()].map((group) => {
    plan.cells.evaluate(group, given, () => undefined);
    return people.months.evaluate(group, given);
  });
  const alike = new Map<string, { of: number[]; durations: Int32Array[] }>();
  for (let draw = 0; draw < draws; draw++) {
    const wrong: Fault[] = [];
    const durations = people.cohorts.map((cohort) =>
      people.cyclesOf(cohort, months[cohort.group]!, (fault) => wrong.push(fault), draw, draws),
    );
    if (wrong.length > 0) {
      fail(draw);
      continue;
    }
    const key = durations.map((d) => d.join(" ")).join("\n");
    const group = alike.get(key) ?? { of: [], durations };
    alike.set(key, group);
    group.of.push(draw);
  }
  return [...alike.values()].map(({ of, durations }) => ({ of: Int32Array.from(of), durations }));
}

/** Some draws, worked out side by side. */
class Drawn {
  readonly failed = new Set<number>();
  private readonly given: Given;
  private readonly series: Float64Array[] = [];
  /** Of series of which only sums are kept: those. */
  private readonly summed = new Map<Float64Array, Map<number, Float64Array>>();
  private readonly lots: Lots | undefined;

  constructor(
    private readonly plan: Plan,
    values: Values,
    private readonly draws: number,
    private readonly durations: readonly Int32Array[],
    private readonly only: SumsOnly | undefined,
    people: DrawnPeople | undefined,
  ) {
    this.lots = people && new Lots(people.seed, people.numbers);
    this.given = new Given(draws, plan.base, values);
    for (const group of plan.scenario.groups.keys())
      plan.cells.evaluate(group, this.given, (_, draw) => this.failed.add(draw));
    for (const cohort of plan.people.cohorts) if (cohort.stock === undefined) this.run(cohort);
    if (plan.people.stock !== undefined) this.runStock();
  }

  figures(want: readonly Figure[]): Float64Array[] {
    const { plan, draws } = this;
    const { years, cycles } = plan.horizon;
    const items = this.postings(plan.items);
    const outcomes = this.postings(plan.outcomes);
    const isOfMoney = want.some(({ kind }) => kind !== "outcome" && kind !== "extraYears");
    const budget = isOfMoney ? this.budget() : [];
    const sums = new BlockSums([...items, ...budget], years, cycles, draws, this.summed);
    const factors = this.factors();
    return want.map((figure) => {
      switch (figure.kind) {
        case "sum":
          return sums.sum(figure.query);
        case "outcome": {
          const item = plan.outcomeDefinitions.find(({ outcome }) => outcome.id === figure.id)?.item;
          if (item === undefined) throw new RangeError(`no such outcome: ${figure.id}`);
          const own = outcomes.filter((p) => p.item === item);
          return new BlockSums(own, years, cycles, draws, this.summed).sum(figure.query);
        }
        case "presentValue":
          return this.each(sums.perCycle(figure.query), (amounts, draw) =>
            presentValue(amounts, factors(draw)),
          );
        case "lowest":
          return this.each(sums.perCycle(figure.query), lowest);
        case "extraYears":
          return this.extraYears();
      }
    });
  }

  /** As `keyFigures` counts them: by state and then by cohort, each added up by itself. */
  private extraYears(): Float64Array {
    const { recordings, people, scenario, horizon } = this.plan;
    const inYear = horizon.cycle === "month" ? 12 : 1;
    const terms = scenario.states.flatMap(({ selfSupport }, state) =>
      selfSupport !== "lasting"
        ? []
        : people.cohorts.flatMap(({ place, alternative }) => {
            const at = recordings.findIndex(
              (r) => r.kind === "state" && r.cohort === place && r.state === state,
            );
            const series = this.series[at];
            const sign = alternative === "with" ? 1 : -1;
            if (series === undefined) return [];
            const whole = this.summed
              .get(series)
              ?.get(spanKey({ from: 0, until: horizon.cycles }, horizon.cycles));
            return [
              whole === undefined
                ? this.each(series, (counted) => (sign * compensatedSum(counted)) / inYear)
                : whole.map((people) => (sign * people) / inYear),
            ];
          }),
    );
    return Float64Array.from({ length: this.draws }, (_, draw) => compensatedSum(terms.map((t) => t[draw]!)));
  }

  /** Discount factors by draw: one set for all unless the rate differs. */
  private factors(): (draw: number) => Float64Array {
    const { scenario, horizon, settings } = this.plan;
    const rates = this.given.column(settings.rate);
    const at = (rate: number): Float64Array => {
      const set = settingsWith(scenario.settings, settings, new Map([[settings.rate, rate]]));
      return discountFactorsOf({ ...scenario, settings: set }, horizon);
    };
    if (typeof rates !== "number") return (draw) => at(rates[draw]!);
    const all = this.given.isChanged(settings.rate) ? at(rates) : discountFactorsOf(scenario, horizon);
    return () => all;
  }

  private each(perCycle: Float64Array, of: (amounts: Float64Array, draw: number) => number): Float64Array {
    const { cycles } = this.plan.horizon;
    return Float64Array.from({ length: this.draws }, (_, d) =>
      of(
        Float64Array.from({ length: cycles }, (__, cycle) => perCycle[cycle * this.draws + d]!),
        d,
      ),
    );
  }

  /** The people of a cohort, by what is counted of them. */
  private run(cohort: CohortPlan): void {
    const { plan, given, draws } = this;
    const { people, recordings, horizon, scenario } = plan;
    const { group } = cohort;
    const shares = people.shares.evaluate(group, given);
    const numbers = people.numbers.evaluate(group, given);
    const layout = people.layout(cohort, this.durations[cohort.place]!);
    const watched = recordings.flatMap((recording, place) =>
      recording.cohort === cohort.place
        ? [{ place, watch: watchOf(recording, scenario.settings.counting) }]
        : [],
    );
    const sharesOf = (draw: number): Share[] =>
      cohort.ways.map((way) => {
        const row = people.shares.rows[way.place]!;
        const share = shareInWay(way, row, shares, horizon.cycles, draw, draws);
        if (firstMissing(share) < 0) return share;
        this.failed.add(draw);
        return 0;
      });
    const inflows = this.inflows(cohort, numbers);
    const reached = new Set([...inflows.map((i) => i.state), ...layout.pairs.map((p) => p.to)]);
    const closed = people.closed.filter(({ state }) => reached.has(state));
    const splits = drawnSplits(layout, sharesOf, draws, (_, draw) => this.failed.add(draw));
    const watches = watched.map((w) => w.watch);
    if (this.only !== undefined && isSteady(layout, watches)) {
      const spans = watched.map(({ place }) => this.spansOf(recordings[place]!, this.only!));
      const sums = sumSteadyDraws(layout, splits, inflows, draws, watches, spans);
      watched.forEach(({ place }, i) => {
        const own = new Float64Array(0);
        this.series[place] = own;
        this.summed.set(
          own,
          new Map(spans[i]!.map((span, s) => [spanKey(span, horizon.cycles), sums[i]![s]!])),
        );
      });
      return;
    }
    const series = runDraws(
      layout,
      splits,
      inflows,
      draws,
      [...watched.map((w) => w.watch), ...closed.map(({ state }) => ({ kind: "start", state }) as const)],
      this.lotsOf(cohort),
    );
    watched.forEach(({ place }, i) => (this.series[place] = series[i]!));
    closed.forEach(({ cycles }, i) => {
      this.findSomebody(series[watched.length + i]!, cycles);
    });
  }

  private spansOf(recording: Recording, { years, whole }: SumsOnly): readonly Span[] {
    const { states } = this.plan.scenario;
    const lasting = recording.kind === "state" && states[recording.state]!.selfSupport === "lasting";
    return whole !== undefined && lasting && years.length > 1 ? [...years, whole] : years;
  }

  /** A stock hangs together, whoever has taken whom: its draws are run one by one. */
  private runStock(): void {
    const { plan, given, draws } = this;
    const { people, recordings, horizon, scenario } = plan;
    const values = new Map<number, PeopleValues>();
    const valuesOf = (group: number): PeopleValues => {
      const own = values.get(group) ?? {
        numbers: people.numbers.evaluate(group, given),
        shares: people.shares.evaluate(group, given),
        months: people.months.evaluate(group, given),
      };
      values.set(group, own);
      return own;
    };
    const counted = recordings.flatMap((recording, place) =>
      people.cohorts[recording.cohort]!.stock === undefined ? [] : [{ recording, place }],
    );
    for (const { place } of counted) this.series[place] = new Float64Array(horizon.cycles * draws);
    for (let draw = 0; draw < draws; draw++) {
      const fail = (): void => void this.failed.add(draw);
      const runs = runStockCohorts(people, valuesOf, horizon, fail, { draw, draws });
      if (runs === undefined) continue;
      for (const { recording, place } of counted) {
        const { flow } = runs.cohorts.get(recording.cohort)!;
        recorded(recording, flow, scenario.settings.counting).forEach((n, cycle) => {
          this.series[place]![cycle * draws + draw] = n;
        });
      }
    }
  }

  /** Draws in which somebody is in a state in cycles in which no row of it holds. */
  private findSomebody(people: Float64Array, cycles: readonly number[]): void {
    for (const cycle of cycles)
      for (let draw = 0; draw < this.draws; draw++)
        if (people[cycle * this.draws + draw] !== 0) this.failed.add(draw);
  }

  /**
   * The same to a group with its measure and without it, and in every plan where the measure and the group have the same
   * places: who leaves a state in a month leaves it in all of them where the shares are alike.
   */
  private lotsOf(cohort: CohortPlan): LotsOf | undefined {
    const { lots } = this;
    if (lots === undefined) return undefined;
    const { states } = this.plan.scenario;
    return (state) => stateLots(lots, this.called(cohort), states[state]!.name);
  }

  private called({ measure, groupName }: CohortPlan): string {
    return `${String(this.plan.scenario.measures.indexOf(measure))}\n${groupName}`;
  }

  private inflows(cohort: CohortPlan, numbers: Float64Array): DrawnInflow[] {
    const { plan, draws, lots } = this;
    const totals = (place: number, from: number): Float64Array => {
      const point = plan.people.numbers.pointAt(place, from) * draws;
      return Float64Array.from({ length: draws }, (_, d) => {
        const total = numbers[point + d]!;
        if (total >= 0 && total < Infinity) return total;
        this.failed.add(d);
        return 0;
      });
    };
    if (lots === undefined)
      return cohort.inflows.map(({ place, state, from, until, share, late }): DrawnInflow => {
        const people = totals(place, from).map((total) => (total * share) / (until - from));
        return { state, from, until, late, people };
      });
    const entries = [...new Set(cohort.inflows.map((i) => i.place))];
    return entries.flatMap((entry, i) => {
      const parts = cohort.inflows.filter(({ place }) => place === entry);
      const lot = lots.of(`${this.called(cohort)}\n${String(i)}\nentry`);
      return wholeInflows(parts, totals(entry, parts[0]!.from), lot);
    });
  }

  private postings(units: UnitPlan): DrawnPosting[] {
    const { draws } = this;
    const values = new Map<number, Float64Array>();
    const steps = new Map<string, Float64Array>();
    return units.postings.map((planned): DrawnPosting => {
      const { item, state, row, cohort } = planned;
      const { group, groupName, measure, alternative } = cohort;
      const own = values.get(group) ?? units.formulas.evaluate(group, this.given);
      values.set(group, own);
      const { starts, points, counted } = units.rows[row]!;
      const key = `${group} ${row}`;
      const stepped = steps.get(key) ?? new Float64Array(points.length * draws);
      if (!steps.has(key))
        points.forEach((point, step) => {
          if (point < 0) return;
          for (let d = 0; d < draws; d++)
            stepped[step * draws + d] = own[point * draws + d]! * counted.factor;
        });
      steps.set(key, stepped);
      const quantity = this.series[planned.recording]!;
      this.findGaps({ starts, values: stepped, quantity });
      return { item, alternative, measure, group: groupName, state, quantity, starts, values: stepped };
    });
  }

  /** Draws in which somebody is counted by what has no value. */
  private findGaps({ starts, values, quantity }: Pick<DrawnPosting, "starts" | "values" | "quantity">): void {
    const { draws } = this;
    const { years, cycles } = this.plan.horizon;
    const summed = this.summed.get(quantity);
    values.forEach((value, i) => {
      if (!Number.isNaN(value)) return;
      const [step, draw] = [Math.floor(i / draws), i % draws];
      const until = starts[step + 1] ?? cycles;
      if (summed !== undefined) {
        for (const year of years)
          if (
            starts[step]! <= year.from &&
            year.until <= until &&
            summed.get(spanKey(year, cycles))![draw] !== 0
          )
            this.failed.add(draw);
        return;
      }
      for (let cycle = starts[step]!; cycle < until; cycle++)
        if (quantity[cycle * draws + draw] !== 0) this.failed.add(draw);
    });
  }

  /** The budget is the same in every draw. */
  private budget(): DrawnPosting[] {
    const { draws } = this;
    const everywhere = (values: Float64Array): Float64Array => {
      const all = new Float64Array(values.length * draws);
      values.forEach((value, i) => all.fill(value, i * draws, (i + 1) * draws));
      return all;
    };
    return this.plan.budget.postings.map(({ quantity, value, ...rest }) => ({
      ...rest,
      quantity: everywhere(quantity),
      starts: value.from,
      values: everywhere(value.values),
    }));
  }
}

function watchOf(recording: Recording, counting: Counting): Watched {
  switch (recording.kind) {
    case "state":
      return { kind: counting, state: recording.state };
    case "band": {
      const kinds = { start: "bandStart", end: "bandEnd", mean: "bandMean" } as const;
      return { kind: kinds[counting], band: recording.band };
    }
    case "starting":
      return { kind: "starting", state: recording.state };
    case "entering":
    case "leaving": {
      const { kind, state, except } = recording;
      return { kind, state, ...(except && { except }) };
    }
    case "moving":
      return { kind: "moving", from: recording.from, to: recording.to };
  }
}
