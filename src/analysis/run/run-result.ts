import type { Budget } from "../../budget/cube.js";
import type { Explanation, Label } from "../../core/explanation.js";
import type { Assumption, Scenario } from "../../input/scenario/scenario.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { Query, View } from "../../ledger/query.js";
import type { CostSupportEffects } from "../../ledger/roles.js";
import type { OutcomeDefinition } from "../../rulebook/item.js";
import type { Use } from "../../rulebook/used-values.js";
import type { StockOutcome } from "../plan/stock-run.js";
import type { Horizon } from "./horizon.js";
import type { BackPerKrona, CostPerExtraYear, Turn } from "./key-figures.js";
import type { LongRun } from "./long-run.js";
import type { AloneEffect } from "./effects-alone.js";
import type { ShortRun } from "./short-run.js";
import type { People } from "./people.js";
import type { TargetResult } from "./targets.js";

/** Everything one run came to, and how. Amounts are floats in kronor; `inKronor` (ledger) is the border. */
export interface RunResult {
  readonly scenario: Scenario;
  readonly horizon: Horizon;
  readonly people: People;
  readonly ledger: Ledger;
  /**
   * The same money with each posting's municipality, where a project is of several: what they share is one posting for each of
   * them. Queries of a `municipality`, or of what is `shared`, are asked of it.
   */
  readonly municipalities?: Ledger;
  /** Every actor that pays or receives, whole names, in the order of the models; not `resurser`. */
  readonly actors: readonly string[];
  /** The same with parts rolled up: what stands before the first slash, each once. */
  readonly topActors: readonly string[];
  readonly outcomes: readonly OutcomeResult[];
  /** Where the scenario has a stock: who started in its measures, and who waits. */
  readonly stock?: StockResult;
  /** `mal.csv`, held against the run. */
  readonly targets: readonly TargetResult[];
  /** Net per actor, society and public finances, when they are earned. */
  readonly figures: KeyFigures;
  /** The same in another view. */
  figuresIn(view: View): KeyFigures;
  /** The horizons that the scenario asks to see side by side; undefined when it asks for none. */
  longRun(): LongRun | undefined;
  /** Month by month, where it is asked for or boards have frames. */
  shortRun(): ShortRun | undefined;
  /** What is lost if jobs are taken from others, at the low and the high share; worked out when first asked for. */
  displacementIn(view: View): Displacement;
  /** What is earned within the horizon and paid after it, net per actor of `topActors`; only those that have any. */
  readonly paidAfter: readonly { readonly actor: string; readonly amount: number }[];
  /** The scenario's budget, when it has one. */
  readonly budget?: Budget;
  /** Budget years that lie outside the horizon and are left out. */
  readonly budgetLeftOut: readonly { readonly year: number; readonly amount: number }[];
  /** The dated values, rows and rules that came to use, each once; worked out when first asked for. */
  uses(): readonly Use[];
  /** Assumptions that came to use. The others were told. */
  readonly assumptions: readonly Assumption[];
  /** How a sum of the ledger came about: item, group, state, people times value, formula. */
  explain(query: Query, label?: Label): Explanation;
  /** How an outcome came about, by its id. */
  explainOutcome(id: string, query: Query): Explanation;
  /** The people in a state in a cycle, down to entries and moves. */
  explainPeople(question: PeopleQuestion): Explanation;
}

/** What happened to a whole stock, besides where everybody is. */
export interface StockResult extends StockOutcome {
  /** One measure at a time; worked out anew each time it is asked for. */
  alone(): readonly AloneEffect[];
}

export interface PeopleQuestion {
  readonly state: string;
  readonly cycle: number;
  readonly alternative: "with" | "without";
  readonly group?: string;
  readonly measure?: string;
}

export interface OutcomeResult {
  readonly outcome: OutcomeDefinition;
  /** Ask it as the money is asked; it has no actors. */
  readonly ledger: Ledger;
  /** Per year of the horizon. */
  readonly with: Float64Array;
  readonly without: Float64Array;
  readonly effect: Float64Array;
}

/** A net result over the horizon: with less without. */
export interface Net {
  readonly sum: number;
  readonly presentValue: number;
  /** Per year of the horizon, undiscounted. */
  readonly perYear: Float64Array;
  /** The same, each cycle times its factor: what the present value is made of. */
  readonly discountedPerYear: Float64Array;
  /** When `perYear` turns. */
  readonly turn: Turn;
}

/** What some actors lay out, get towards it and gain, and what comes back for each krona. Undiscounted. */
export interface Outlay extends CostSupportEffects {
  readonly back: BackPerKrona;
}

/** More people in work without support: with less without. */
export interface ExtraInWork {
  /** Whether anybody comes into such a state, with the measure or without. */
  readonly reached: boolean;
  /** Years of work over the horizon. */
  readonly years: number;
  readonly discountedYears: number;
  /** People when the horizon ends. */
  readonly atEnd: number;
}

export interface KeyFigures {
  /** One factor per cycle. */
  readonly factors: Float64Array;
  /** By actor of `topActors`. */
  readonly actors: ReadonlyMap<string, Net>;
  /** All actors: what is made less what is used up. */
  readonly society: Net;
  /** `publicActors` as one: what they pay each other is left out. */
  readonly public: Net;
  /** Those of `topActors` whose books are public. */
  readonly publicActors: readonly string[];
  /** What the municipality's own books show: only `kassa` ja. */
  readonly municipalBooks: Net;
  readonly municipalOutlay: Outlay;
  readonly publicOutlay: Outlay;
  readonly extraInWork: ExtraInWork;
  /** The municipality's net for each extra year in work without support. */
  readonly costPerExtraYear: {
    readonly undiscounted: CostPerExtraYear;
    readonly discounted: CostPerExtraYear;
  };
  /** What work makes, and what is used up. */
  readonly made: number;
  readonly usedUp: number;
}

/** What is left if a share of the jobs is taken from others. Sums over the horizon. */
export interface Displaced {
  /** Of jobs with support; 0.65 is 65 %. */
  readonly share: number;
  /** Of work without support; undefined when the scenario gives none. */
  readonly ofWork?: number;
  /** The municipality's books; undefined when it has no part in the run. */
  readonly municipality?: BeforeAfter;
  readonly public: BeforeAfter;
  readonly society: BeforeAfter;
}

/**
 * - `notCounted`: the models have no share of the jobs that are taken from others.
 * - `none`: nothing is lost, because there are no more jobs than without the measure, or nobody is displaced.
 * - `unknown`: a value is missing that the displaced would have.
 */
export type Displacement =
  | {
      readonly kind: "counted";
      readonly low: Displaced;
      readonly high: Displaced;
      /** Whether the scenario itself gives a share, so that the run's other figures are after displacement. */
      readonly inOtherTables: boolean;
    }
  | { readonly kind: "notCounted" | "none" | "unknown" };

/** `loss` is `before` less `after`. */
export interface Loss {
  readonly before: number;
  readonly loss: number;
  readonly after: number;
}

/** Undiscounted, and discounted beside it. */
export interface BeforeAfter extends Loss {
  readonly presentValue: Loss;
  readonly nets: { readonly before: Net; readonly after: Net };
}
