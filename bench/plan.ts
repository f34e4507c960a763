import { evaluateBlock } from "../src/analysis/plan/block.js";
import { evaluate, isFaults } from "../src/analysis/plan/evaluate.js";
import type { Memory } from "../src/analysis/plan/memory.js";
import type { Named } from "../src/analysis/plan/named.js";
import type { Plan } from "../src/analysis/plan/plan.js";
import { prepare } from "../src/analysis/plan/prepare.js";
import type { RunResult } from "../src/analysis/run/run-result.js";
import { Problems } from "../src/core/problem.js";
import { exampleScenario, shippedRulebook } from "./examples.js";
import { median, tell } from "./measure.js";
import { byTables, tablesOf } from "./plan-by-hand.js";

const rounds = 7;

interface Case {
  readonly title: string;
  readonly example: string;
  readonly horizon?: string;
  /** The assumption that is another in each evaluation. */
  readonly varied: string;
  readonly evaluations: number;
}

const cases: readonly Case[] = [
  {
    title: "Gävle's wage example",
    example: "gavle-lon-i-stallet-for-bidrag",
    varied: "lön",
    evaluations: 60,
  },
  {
    title: "40 years by month",
    example: "gavle-1000-fler",
    horizon: "40 år",
    varied: "arbete_efter_program",
    evaluations: 15,
  },
];

/** What one more evaluation of a plan costs, against the same sums in a loop over the plan's tables. */
export async function planSection(): Promise<void> {
  console.log("Prepared once, evaluated many times: one assumption another each time");
  const rulebook = await shippedRulebook();
  for (const { title, example, horizon, varied, evaluations } of cases) {
    const scenario = await exampleScenario(rulebook, example, horizon);
    const preparing: number[] = [];
    const lay = async (memory?: Memory): Promise<Plan> => {
      const problems = new Problems();
      const begin = performance.now();
      const made = await prepare(scenario, rulebook, problems, memory);
      preparing.push(performance.now() - begin);
      if (made === undefined) throw new Error(JSON.stringify(problems.told));
      return made.plan;
    };
    for (let i = 0; i < 3; i++) await lay();
    const plan = await lay();
    const name = plan.names.find((n) => n.name === varied);
    if (name?.base === undefined) throw new Error(`no ${varied}`);
    const graphs = plan.layouts.count;
    const [ours, hand] = timed(plan, { ...name, base: name.base }, evaluations);
    if (plan.layouts.count !== graphs) throw new Error("something was laid out again");
    const ratio = ours / hand;
    tell(`${title}, prepared`, `${median(preparing).toFixed(0)} ms`);
    tell(`${title}, evaluated by hand from tables`, `${hand.toFixed(3)} ms`);
    tell(`${title}, evaluated`, `${ours.toFixed(3)} ms`, {
      text: `at most 5 times that (${ratio.toFixed(2)})`,
      holds: ratio <= 5,
    });
    tell(`${title}, evaluations for the price of preparing`, (median(preparing) / ours).toFixed(0));
    const draws = 512;
    const column = Float64Array.from({ length: draws }, (_, i) => name.base! * (1 - i / 10_000));
    const block = oneTime(() =>
      evaluateBlock(plan, new Map([[name.id, column]]), draws, [{ kind: "sum", query: { actor: "kommun" } }]),
    );
    tell(`${title}, one of ${draws} draws side by side`, `${(block / draws).toFixed(3)} ms`);
  }
}

function oneTime(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Milliseconds for one evaluation, net per actor and year with it, by us and by hand, turn and turn about. */
function timed(plan: Plan, name: Named & { readonly base: number }, evaluations: number): [number, number] {
  const value = (i: number): number => name.base * (1 - i / 1000);
  const tables = tablesOf(plan);
  const ourNet = (given: number): Float64Array[] => {
    const result = evaluate(plan, new Map([[name.id, given]]));
    if (isFaults(result)) throw new Error(JSON.stringify(result.faults));
    return netOf(result);
  };
  const handNet = (given: number): Float64Array[] => byTables(tables, name.id, given);
  const [mine, theirs] = [ourNet(value(1)), handNet(value(1))];
  mine.forEach((perYear, actor) => {
    perYear.forEach((amount, year) => {
      if (!(Math.abs(amount - theirs[actor]![year]!) <= 1e-6 * (1 + Math.abs(amount))))
        throw new Error(`${amount} by us, ${theirs[actor]![year]!} by hand`);
    });
  });
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++)
    [ourNet, handNet].forEach((loop, which) => {
      const ms = oneTime(() => {
        for (let i = 0; i < evaluations; i++) loop(value(i));
      });
      if (round >= 0) times[which]!.push(ms / evaluations);
    });
  return [median(times[0]), median(times[1])];
}

const netOf = ({ ledger, topActors }: RunResult): Float64Array[] =>
  topActors.map((actor) => ledger.perYear({ actor }));
