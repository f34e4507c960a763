import { minus, type Money, toFloat } from "../../core/decimal.js";
import { Problems } from "../../core/problem.js";
import type { Convention, ConventionRow, CountedSum } from "../../input/conventions/convention.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { presentValue } from "../money/discounting.js";
import type { Memory } from "../plan/memory.js";
import { noValues } from "../plan/named.js";
import { prepare } from "../plan/prepare.js";
import { resultOf } from "../run/result-of.js";
import type { RunResult } from "../run/run-result.js";
import { type CannotSwitch, switched } from "./switched.js";

/** A scenario counted some way: what is run, and whether what work makes is counted. */
export interface Way {
  readonly scenario: Scenario;
  readonly result: RunResult;
  readonly withProduction: boolean;
}

/** A sum of a way: undiscounted and as a present value. */
export interface SumOf {
  readonly sum: Money;
  readonly presentValue: Money;
}
/** Those that the scenario has. */
export type Sums = ReadonlyMap<CountedSum, SumOf>;

export interface Counted {
  readonly way: Way;
  readonly sums: Sums;
}

/**
 * - `switched`: counted as they do from here on. `noDifference`: so too, and no sum changes.
 * - `alike`: the scenario does so already.
 * - `unknown`: what they do is not known well enough, so it is left as ours.
 * - `cannot`: it is known, and this scenario cannot be counted so; left as ours.
 * - `told`: nothing that a calculation could switch.
 */
export type StepStatus = "switched" | "noDifference" | "alike" | "unknown" | "cannot" | "told";

export interface Step {
  readonly row: ConventionRow;
  readonly status: StepStatus;
  readonly because?: CannotSwitch;
  /** Of a step that is switched. */
  readonly after?: Counted;
}

export interface AsOthers {
  readonly convention: Convention;
  readonly ours: Counted;
  readonly steps: readonly Step[];
  readonly theirs: Counted;
  /** The sums they have; all where that is not known. */
  readonly counted: ReadonlySet<CountedSum>;
}

export const allSums: readonly CountedSum[] = ["municipality", "public", "society"];

/**
 * Our result, theirs and the steps between: each step switches one choice of the convention, in its order, and leaves
 * the rest as it was after the step before. What is not known is left as ours.
 */
export async function asOthers(
  convention: Convention,
  scenario: Scenario,
  result: RunResult,
  rulebook: Rulebook,
  memory: Memory,
): Promise<AsOthers> {
  const ours = counted({ scenario, result, withProduction: true });
  let now = ours;
  const steps: Step[] = [];
  for (const row of convention.rows) {
    const step = await stepOf(row, now, rulebook, memory);
    steps.push(step);
    now = step.after ?? now;
  }
  const { choice } = convention.rows.find(({ kind }) => kind === "sums") ?? {};
  return {
    convention,
    ours,
    steps,
    theirs: now,
    counted: choice?.kind === "sums" ? choice.sums : new Set(allSums),
  };
}

async function stepOf(
  row: ConventionRow,
  { way, sums }: Counted,
  rulebook: Rulebook,
  memory: Memory,
): Promise<Step> {
  const { choice } = row;
  if (!row.known) return { row, status: "unknown" };
  if (choice === undefined || choice.kind === "sums") return { row, status: "told" };
  const to = switched(choice, way);
  if (to.kind === "alike") return { row, status: "alike" };
  if (to.kind === "cannot") return { row, status: "cannot", because: to.because };
  const result = to.scenario === way.scenario ? way.result : await runOf(to.scenario, rulebook, memory);
  if (result === undefined) return { row, status: "cannot", because: "notRun" };
  const after = counted({ scenario: to.scenario, result, withProduction: to.withProduction });
  return { row, status: isSame(sums, after.sums) ? "noDifference" : "switched", after };
}

/** Run without a word: what could be wrong was told of the scenario as it is written. */
async function runOf(scenario: Scenario, rulebook: Rulebook, memory: Memory): Promise<RunResult | undefined> {
  const prepared = await prepare(scenario, rulebook, new Problems(), memory);
  return prepared && resultOf(prepared.plan, noValues, prepared.asWritten);
}

const isSame = (before: Sums, after: Sums): boolean =>
  [...before].every(
    ([which, { sum, presentValue: worth }]) =>
      isEqual(sum, after.get(which)?.sum) && isEqual(worth, after.get(which)?.presentValue),
  );
/** Less than half an öre is no difference. */
const isEqual = (a: Money, b: Money | undefined): boolean =>
  b !== undefined && Math.abs(toFloat(minus(a, b))) < 0.005;

function counted(way: Way): Counted {
  const sums = new Map<CountedSum, SumOf>();
  for (const which of allSums) if (hasSum(way.result, which)) sums.set(which, sumOf(way, which));
  return { way, sums };
}

const hasSum = ({ topActors, figures }: RunResult, which: CountedSum): boolean =>
  which === "society" ||
  (which === "public" ? figures.publicActors.length > 0 : topActors.includes(municipality));

export interface Asked {
  readonly query: Query;
  readonly sign: 1 | -1;
}

/** What a sum is asked for by: the account of real resources stands for society, with the other sign. */
export function queryOf({ figures }: RunResult, which: CountedSum): Asked {
  if (which === "society") return { query: { actor: resources }, sign: -1 };
  return which === "public"
    ? { query: { actors: figures.publicActors }, sign: 1 }
    : { query: municipalBooks, sign: 1 };
}

/** The items of a sum: all, or without those by which work makes something. */
export function itemsOf({ result, withProduction }: Way): readonly LedgerItem[] {
  const made = (item: LedgerItem): boolean => item.payer === resources && item.kind === "real";
  return withProduction ? result.ledger.items : result.ledger.items.filter((item) => !made(item));
}

/** What a query of a way comes to, with the sign of its sum: undiscounted, or as a present value. */
export function worthOf({ result }: Way, { query, sign }: Asked, what: keyof SumOf): number {
  const perCycle = result.ledger.perCycle(query);
  const factors = what === "sum" ? perCycle.map(() => 1) : result.figures.factors;
  return sign * presentValue(perCycle, factors);
}

function sumOf(way: Way, which: CountedSum): SumOf {
  const whole = queryOf(way.result, which);
  const kept = new Set(itemsOf(way));
  const left = way.result.ledger.items.filter((item) => !kept.has(item));
  const of = (what: keyof SumOf): Money =>
    exactly(
      left.reduce(
        (sum, { id }) => sum - worthOf(way, { ...whole, query: { ...whole.query, item: id } }, what),
        worthOf(way, whole, what),
      ),
    );
  return { sum: of("sum"), presentValue: of("presentValue") };
}
