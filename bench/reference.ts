import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { askedFigure, type AskedFigure } from "../src/analysis/many/asked-figure.js";
import { drawnAssumptions, type DrawnAssumption } from "../src/analysis/many/drawn-assumptions.js";
import { evaluateBlock } from "../src/analysis/plan/block.js";
import { Given } from "../src/analysis/plan/given.js";
import { shareInWay } from "../src/analysis/plan/ways.js";
import { drawnSplits } from "../src/flow/drawn-split.js";
import { lanesOf, plainLanes } from "../src/flow/lanes.js";
import { sumSteadyDraws } from "../src/flow/steady-draws.js";
import type { Figure } from "../src/analysis/plan/figure.js";
import type { ValueId } from "../src/analysis/plan/named.js";
import type { Plan } from "../src/analysis/plan/plan.js";
import { prepare } from "../src/analysis/plan/prepare.js";
import { Draws, nameBits } from "../src/chance/draws.js";
import { compensatedSum } from "../src/core/compensated-sum.js";
import { normalized } from "../src/core/names.js";
import { Problems } from "../src/core/problem.js";
import type { Scenario } from "../src/input/scenario/scenario.js";
import type { Rulebook } from "../src/rulebook/rulebook.js";
import { exampleScenario, referenceScenario, shippedRulebook } from "./examples.js";
import { hasProgram, median, root, scratchFile, tell } from "./measure.js";

const rounds = 7;
const draws = 100_000;
const chunk = 1000;
const actors = ["kommun", "stat", "individ"] as const;

/**
 * The reference workload: six states, 480 months, with and without, three actors, thirteen drawn factors (eight on moves,
 * five on prices), through the engine and by a C program over the same tables, drawing included on both sides.
 *
 * Both are timed by what the processor spends on them, in all threads: others at work on the machine do not change that.
 *
 * People go through states in blocks of draws. WebAssembly has its place there: two draws at a time, it takes the people of a
 * block through their states in a fraction of the time that plain JavaScript does (the last lines), to the same bits. Formulas
 * are worked out by it too (the section `formula`). Where an engine has none, plain JavaScript gives the same.
 */
export async function referenceSection(): Promise<void> {
  console.log(
    `Many draws: six states, 480 months, two alternatives, three actors, thirteen factors, ${String(draws)} draws`,
  );
  const { scenario, rulebook } = await referenceScenario();
  const plan = await planOf(scenario, rulebook);
  const { drawn } = drawnAssumptions([plan]);
  if (!hasProgram("gcc")) {
    tell("gcc", "missing");
    return;
  }
  const tables = scratchFile("tables.txt");
  writeFileSync(tables, tablesOf(plan, drawn));
  const program = scratchFile("reference");
  const made = spawnSync("gcc", ["-O2", "-o", program, join(root, "bench/reference.c"), "-lm"], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let sums: readonly number[] = [];
  let byHand: readonly number[] = [];
  for (let round = -1; round < rounds; round++) {
    const ran = spawnSync(program, [tables, String(draws)], { encoding: "utf8" })
      .stdout.trim()
      .split(" ")
      .map(Number);
    const begin = process.cpuUsage();
    sums = drawAll(plan, drawn, draws);
    const { user, system } = process.cpuUsage(begin);
    const ms = (user + system) / 1000;
    if (round < 0) continue;
    byHand = ran.slice(1);
    theirs.push(ran[0]!);
    ours.push(ms);
  }
  const ratio = median(ours) / median(theirs);
  tell("C, tables, one draw at a time", `${median(theirs).toFixed(0)} ms`);
  tell("lonsam", `${median(ours).toFixed(0)} ms`, {
    text: `at most 3 times that (${ratio.toFixed(2)})`,
    holds: ratio <= 3,
  });
  const off = Math.max(...sums.map((sum, i) => Math.abs(sum / byHand[i]! - 1)));
  tell("sums of all draws, apart at most", off.toExponential(1), {
    text: "at most 1e-9",
    holds: off <= 1e-9,
  });
  lanes(plan, drawn);
  tell("most memory in use", `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  await gavle();
}

/** The people of one cohort in many blocks of draws, by WebAssembly and without. */
function lanes({ people, recordings, horizon, sources }: Plan, drawn: readonly DrawnAssumption[]): void {
  const cohort = people.cohorts[0]!;
  const block = 256;
  const { values } = new Draws(drawn, { seed: 1 }).block(0, block);
  const given = new Given(block, sources.base, new Map(drawn.map(({ ids }, f) => [ids[0]!, values[f]!])));
  const shares = people.shares.evaluate(cohort.group, given);
  const layout = people.layout(cohort, new Int32Array(cohort.ways.length));
  const splits = drawnSplits(
    layout,
    (draw) =>
      cohort.ways.map((way) =>
        shareInWay(way, people.shares.rows[way.place]!, shares, horizon.cycles, draw, block),
      ),
    block,
    () => undefined,
  );
  const inflows = cohort.inflows.map(({ state, from, until }) => ({
    ...{ state, from, until, late: 0 },
    people: new Float64Array(block).fill(10),
  }));
  const watched = recordings.flatMap((r) =>
    r.kind === "state" && r.cohort === cohort.place ? [{ kind: "mean", state: r.state } as const] : [],
  );
  const spans = watched.map(() => horizon.years);
  const ran = (make: typeof plainLanes): number => {
    const begin = performance.now();
    for (let n = 0; n < 40; n++) sumSteadyDraws(layout, splits, inflows, block, watched, spans, make);
    return performance.now() - begin;
  };
  const [wasm, plain]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++) {
    const [one, other] = [ran(lanesOf), ran(plainLanes)];
    if (round < 0) continue;
    wasm.push(one);
    plain.push(other);
  }
  tell("people of 10,240 draws, WebAssembly", `${median(wasm).toFixed(0)} ms`);
  const times = median(plain) / median(wasm);
  tell("the same, plain JavaScript", `${median(plain).toFixed(0)} ms`, {
    text: `at least 1.5 times that, or it goes (${times.toFixed(2)})`,
    holds: times >= 1.5,
  });
}

/** Gävle's wage example, rules and all. */
async function gavle(): Promise<void> {
  const rulebook = await shippedRulebook();
  const plan = await planOf(await exampleScenario(rulebook, "gavle-lon-i-stallet-for-bidrag"), rulebook);
  const { drawn } = drawnAssumptions([plan]);
  const begin = performance.now();
  drawAll(plan, drawn, 10_000);
  tell("10,000 draws of Gävle's wage example", `${(performance.now() - begin).toFixed(0)} ms`);
}

async function planOf(scenario: Scenario, rulebook: Rulebook): Promise<Plan> {
  const problems = new Problems();
  const made = await prepare(scenario, rulebook, problems);
  if (made === undefined) throw new Error(JSON.stringify(problems.told));
  return made.plan;
}

/** The sum of each actor's net over all draws. */
function drawAll(plan: Plan, drawn: readonly DrawnAssumption[], all: number): number[] {
  const source = new Draws(drawn, { seed: 1 });
  const known = actors
    .map((actor) => askedFigure(plan, actor, undefined))
    .filter((a): a is AskedFigure => "figure" in a);
  const figures: readonly Figure[] = known.map((a) => a.figure);
  const sums = figures.map((): number[] => []);
  for (let first = 0; first < all; first += chunk) {
    const count = Math.min(chunk, all - first);
    const { values } = source.block(first, count);
    const given = new Map(drawn.map(({ ids }, f): [ValueId, Float64Array] => [ids[0]!, values[f]!]));
    evaluateBlock(plan, given, count, figures).figures.forEach((own, i) =>
      sums[i]!.push(compensatedSum(own)),
    );
  }
  return sums.map(compensatedSum);
}

/** The plan's tables as bench/reference.c reads them. */
function tablesOf({ scenario, horizon, items, people }: Plan, drawn: readonly DrawnAssumption[]): string {
  const factorOf = (text: string): number => drawn.findIndex(({ name }) => name === normalized(text));
  const actorOf = (actor: string): number => actors.findIndex((a) => a === actor);
  const counted = [...new Map(items.postings.map(({ item, state, row }) => [item, { state, row }]))];
  const lines = [
    [scenario.states.length, horizon.cycles, actors.length, drawn.length, counted.length],
    ...drawn.map(({ distribution: of, name }) =>
      of.kind === "uniform"
        ? [0, of.low, of.low, of.high, ...nameBits(name)]
        : of.kind === "triangular"
          ? [1, of.low, of.mode, of.high, ...nameBits(name)]
          : [],
    ),
    ...counted.map(([item, { state, row }]) => [
      scenario.states.findIndex((s) => s.name === state),
      actorOf(item.payer),
      actorOf(item.receiver),
      factorOf(items.rows[row]!.counted.versions[0]!.formula),
    ]),
    ...people.cohorts.flatMap(({ inflows, ways }) => [
      [inflows.length],
      ...inflows.map(({ state, from, until, entry }) => [
        state,
        from,
        until,
        Number(entry.number.text) / (until - from),
      ]),
      [ways.length],
      ...ways.map(({ row }) => [row.from, row.to, factorOf(row.share.text)]),
    ]),
  ];
  return `${lines.map((line) => line.join(" ")).join("\n")}\n`;
}
