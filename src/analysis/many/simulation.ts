import { Draws } from "../../chance/draws.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { municipality } from "../../ledger/actors.js";
import { resources } from "../../rulebook/actor.js";
import { evaluateBlock } from "../plan/block.js";
import type { Fault } from "../plan/faults.js";
import type { Figure } from "../plan/figure.js";
import { evaluation } from "../plan/evaluation.js";
import { noValues, type ValueId, type Values } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import { publicActors } from "../run/figures.js";
import type { AskedFigure } from "./asked-figure.js";
import type { DrawnAssumption, DrawnAssumptions } from "./drawn-assumptions.js";
import { Tally } from "./tally.js";

/** What is chosen among: a plan, and what it is called. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
}

/** A figure that is told of every draw. The first is what is decided by. */
export interface DrawnFigure {
  /** `asked`, `extraYears`, `public`, `society`, or an actor. */
  readonly id: string;
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

export interface Simulation {
  readonly choices: readonly Choice[];
  readonly figures: readonly DrawnFigure[];
  readonly assumptions: DrawnAssumptions;
  readonly draws: number;
  readonly seed: number;
  /** Every distribution is cut into as many equal parts as there are draws, and each is drawn from once. */
  readonly latin: boolean;
  /** What falls to each of the people by chance is drawn too. */
  readonly people: boolean;
  /** How many are expected to begin, at most in any choice. */
  readonly starting: number;
  /** By choice and figure, what it comes to as written. */
  readonly base: readonly (readonly number[])[];
}

export const simulationOf = (
  choices: readonly Choice[],
  asked: AskedFigure,
  assumptions: DrawnAssumptions,
  actors: readonly string[],
  how: Pick<Simulation, "draws" | "seed" | "latin" | "people">,
): Simulation => {
  const figures = figuresOf(asked, actors);
  const base = choices.map(({ plan }) => {
    const block = evaluateBlock(
      plan,
      new Map(),
      1,
      figures.map((f) => f.figure),
    );
    return figures.map(({ sign }, f) => sign * block.figures[f]![0]!);
  });
  const starting = Math.max(...choices.map(({ plan }) => startingIn(plan)));
  return { choices, figures, assumptions, ...how, starting, base };
};

/** How many begin a measure, as written. */
function startingIn(plan: Plan): number {
  const evaluated = evaluation(plan, noValues);
  if (evaluated.kind === "faults") return 0;
  return compensatedSum(
    evaluated.cohorts
      .filter((cohort) => cohort.plan.alternative === "with")
      .flatMap(({ coming }) => coming.flatMap(({ people }) => [...people])),
  );
}

/** Everybody's sums over the same years as the figure that is asked for; extra years in work over all of them. */
function figuresOf({ figure, sign, whose }: AskedFigure, actors: readonly string[]): DrawnFigure[] {
  const { from, until } = figure.kind === "extraYears" ? {} : figure.query;
  const years = from === undefined ? {} : { from, until: until! };
  const sum = (
    id: string,
    query: Extract<Figure, { kind: "sum" }>["query"],
    of: 1 | -1 = 1,
  ): DrawnFigure => ({
    id,
    figure: { kind: "sum", query: { ...query, ...years } },
    sign: of,
  });
  const publicOnes = actors.filter((a) => publicActors.some((p) => p === a));
  return [
    { id: "asked", figure, sign },
    { id: "extraYears", figure: { kind: "extraYears" }, sign: 1 },
    ...actors
      .filter((actor) => actor !== municipality || whose.kind !== "municipality")
      .map((actor) => sum(actor, { actor })),
    ...(whose.kind === "public" ? [] : [sum("public", { actors: publicOnes })]),
    ...(whose.kind === "society" ? [] : [sum("society", { actor: resources }, -1)]),
  ];
}

/** Draws that are worked out at a time, always the same ones together: what is added up of them does not depend on who does. */
export const chunkSize = 1000;

export const chunksOf = ({ draws }: Pick<Simulation, "draws">): number => Math.ceil(draws / chunkSize);

/** Why a draw could not be worked out. */
export interface FailedDraw {
  readonly choice: number;
  readonly values: Values;
  readonly faults: readonly Fault[];
}

export interface Drawing {
  readonly tally: Tally;
  readonly failed: FailedDraw | undefined;
  /** Whether somebody stopped it. */
  readonly stopped: boolean;
}

/**
 * Draws and works out chunks from one up to another. `after` is told how many draws are done, and says whether to go on.
 */
export async function drawn(
  simulation: Simulation,
  from: number,
  until: number,
  after: (done: number) => Promise<boolean>,
): Promise<Drawing> {
  const { assumptions, choices, figures, draws: all, seed, latin } = simulation;
  const draws = new Draws(assumptions.drawn, { seed, ...(latin ? { strata: all } : {}) }, assumptions.ranks);
  const tally = new Tally(simulation);
  let failed: FailedDraw | undefined;
  for (let chunk = from; chunk < until; chunk++) {
    const first = chunk * chunkSize;
    const count = Math.min(chunkSize, all - first);
    const values = draws.block(first, count).values.map((own, f) => rounded(own, assumptions.drawn[f]!));
    const want = figures.map((f) => f.figure);
    const given = choices.map((_, c) => valuesIn(assumptions.drawn, values, c));
    const expected = choices.map(({ plan }, c) => {
      const block = evaluateBlock(plan, given[c]!, count, want);
      const [draw] = block.failed;
      if (draw !== undefined)
        failed ??= { choice: c, values: ofDraw(given[c]!, draw), faults: block.why(draw) };
      return block.figures;
    });
    const numbers = Float64Array.from({ length: count }, (_, d) => first + d);
    const fallen = !simulation.people
      ? expected
      : choices.map(({ plan }, c) => evaluateBlock(plan, given[c]!, count, want, { seed, numbers }).figures);
    tally.add(values, { expected, fallen }, count);
    if (!(await after(first + count - from * chunkSize))) return { tally, failed, stopped: true };
  }
  return { tally, failed, stopped: false };
}

/** Months that lay something out anew are whole ones, at least one. */
const rounded = (values: Float64Array, { step }: DrawnAssumption): Float64Array =>
  step === undefined ? values : values.map((v) => Math.max(step, Math.round(v / step) * step));

/** One number where a distribution has one value: then nothing varies. */
function valuesIn(
  drawn: readonly DrawnAssumption[],
  values: readonly Float64Array[],
  choice: number,
): Values {
  const given = new Map<ValueId, number | Float64Array>();
  drawn.forEach(({ ids, distribution }, f) => {
    const id = ids[choice];
    if (id !== undefined) given.set(id, distribution.kind === "constant" ? distribution.value : values[f]!);
  });
  return given;
}

const ofDraw = (values: Values, draw: number): Values =>
  new Map([...values].map(([id, v]): [ValueId, number] => [id, typeof v === "number" ? v : v[draw]!]));
