import { Option } from "commander";
import { isOneByOne } from "../../analysis/plan/one-by-one.js";
import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import { drawnAssumptions } from "../../analysis/many/drawn-assumptions.js";
import { simulatedOf } from "../../analysis/many/simulated.js";
import {
  chunkSize,
  chunksOf,
  drawn,
  type FailedDraw,
  type Simulation,
  simulationOf,
} from "../../analysis/many/simulation.js";
import { Tally } from "../../analysis/many/tally.js";
import { tellFaults } from "../../analysis/plan/tell-faults.js";
import { simulateReport } from "../../report/many/simulate-report.js";
import type { Provenance } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { CommandModule, Result } from "../line/command.js";
import { addShared } from "../line/shared-options.js";
import { addAsked, askedOn, type AskedOptions } from "../scenario/asked.js";
import { type OpenedChoices, openChoices } from "../scenario/choices.js";
import type { ScenarioFlags } from "../scenario/scenario-run.js";
import { readShards, shardIn, simulationKey, type WrittenShard } from "../scenario/shards.js";
import type { Session } from "../session.js";

interface Options extends ScenarioFlags, AskedOptions {
  readonly draws: string;
  readonly seed: string;
  readonly latin: boolean;
  readonly people: boolean;
  readonly shard?: string;
  readonly merge?: readonly string[];
  readonly threads: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenarios")}...>`, words("argument.simulated"))
    .addOption(new Option("--draws <10000>", words("option.draws")).default("10000"))
    .addOption(new Option("--seed <1>", words("option.seed")).default("1"))
    .addOption(new Option("--latin", words("option.latin")).default(false, ""))
    .addOption(new Option("--people", words("option.drawPeople")).default(false, ""))
    .addOption(new Option("--threads <1>", words("option.threads")).default("1"))
    .addOption(new Option("--shard <3/10>", words("option.shard")).conflicts("merge"))
    .addOption(new Option(`--merge <${words("argument.name.files")}...>`, words("option.merge")));
  addAsked(parser, words);
  addShared(parser, words, {
    comparison: "option.comparison",
    set: "option.set",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const options = given as unknown as Options;
  const how = {
    draws: wholeOption(session, "--draws", options.draws, 1),
    seed: wholeOption(session, "--seed", options.seed, 0),
    latin: options.latin,
    people: options.people,
  };
  const threads = wholeOption(session, "--threads", options.threads, 1);
  const shard = shardOption(session, options.shard);
  if (session.usage.length > 0) return { kind: "nothing" };
  const opened = await openChoices(session, paths, options);
  if (opened === undefined) return { kind: "nothing" };
  if (options.people && opened.choices.some(({ plan }) => isOneByOne(plan))) {
    session.usage.push(say("usage.peopleOneByOne"));
    return { kind: "nothing" };
  }
  if (options.people && opened.choices.some(({ plan }) => plan.people.stock !== undefined)) {
    session.usage.push(say("usage.peopleOfStock"));
    return { kind: "nothing" };
  }
  const asked = askedOn(session, opened.choices[0]!.plan, options);
  if (asked === undefined) return { kind: "nothing" };
  const { choices, actors, provenance } = opened;
  const assumptions = drawnAssumptions(choices.map((c) => c.plan));
  const simulation = simulationOf(choices, asked, assumptions, actors, how);
  const key = simulationKey(simulation, provenance);
  if (shard !== undefined) return partOf(session, simulation, shard, key);
  const tally =
    options.merge !== undefined
      ? merged(simulation, await readShards(session, options.merge, key))
      : threads > 1 && session.world.beside !== undefined
        ? await inThreads(session, paths, options, simulation, threads)
        : await inOne(session, simulation);
  if (tally === "stopped") return { kind: "interrupted" };
  if (tally === "told") return { kind: "nothing", told: true };
  if (tally === undefined || session.problems.errors > 0) return { kind: "nothing" };
  return reported(session, simulation, tally, asked, opened);
};

function reported(
  { common }: Session,
  simulation: Simulation,
  tally: Tally,
  asked: AskedFigure,
  { provenance }: { readonly provenance: Provenance } & OpenedChoices,
): Result {
  const simulated = simulatedOf(simulation, tally);
  return { kind: "report", report: simulateReport(simulated, asked, common.unit, provenance) };
}

/** The part of the draws that one of several computers does. */
async function partOf(
  session: Session,
  simulation: Simulation,
  [part, parts]: readonly [number, number],
  of: string,
): Promise<Result> {
  const chunks = chunksOf(simulation);
  const from = Math.floor(((part - 1) * chunks) / parts);
  const until = Math.floor((part * chunks) / parts);
  const tally = await drawnFrom(session, simulation, from, until);
  if (tally === "stopped") return { kind: "interrupted" };
  if (tally === undefined) return { kind: "nothing" };
  const written: WrittenShard = { format: "lonsam.draws/1", shard: [part, parts], of, tally: tally.toJSON() };
  return { kind: "text", text: `${JSON.stringify(written)}\n` };
}

const inOne = (session: Session, simulation: Simulation): Promise<Tally | "stopped" | undefined> =>
  drawnFrom(session, simulation, 0, chunksOf(simulation));

async function drawnFrom(
  session: Session,
  simulation: Simulation,
  from: number,
  until: number,
): Promise<Tally | "stopped" | undefined> {
  const progress = new Progress(session, simulation.draws);
  await progress.at(0);
  const { tally, failed, stopped } = await drawn(
    simulation,
    from,
    until,
    async (done) => (await progress.at(done)) === "go on",
  );
  await progress.end();
  if (stopped) return progress.stopped();
  if (failed !== undefined) tellFailed(session, simulation, failed, tally);
  return tally;
}

/** How far the draws have come, on a terminal, and whether somebody wants them to end. */
class Progress {
  private done = 0;
  private readonly shows: boolean;

  constructor(
    private readonly session: Session,
    private readonly all: number,
  ) {
    this.shows = session.world.terminal.err && !session.common.quiet;
  }

  async at(done: number): Promise<"go on" | "stop"> {
    const { world } = this.session;
    this.done = done;
    if (this.shows) await world.err(`\r${this.said("simulate.progress")}`);
    return (await world.pause?.()) ?? "go on";
  }

  async end(): Promise<void> {
    if (this.shows) await this.session.world.err("\r\u001b[K");
  }

  /** Says how far it came. */
  async stopped(): Promise<"stopped"> {
    await this.session.world.err(`${this.said("simulate.stopped")}\n`);
    return "stopped";
  }

  private said(id: "simulate.progress" | "simulate.stopped"): string {
    return text(say(id, { done: String(this.done), all: String(this.all) }), this.session.language);
  }
}

/** That some draws cannot be worked out, and what is wrong with one of them. */
function tellFailed(
  { problems }: Session,
  { choices }: Simulation,
  { choice, values, faults }: FailedDraw,
  { failed, number }: Tally,
): void {
  const { plan } = choices[choice]!;
  problems.add({
    code: "dragningar-faller",
    at: { file: plan.scenario.path },
    failed,
    draws: failed + number,
  });
  tellFaults(plan, values, faults);
}

/** Each thread does a part, as another computer would. */
async function inThreads(
  session: Session,
  paths: readonly string[],
  options: Options,
  simulation: Simulation,
  threads: number,
): Promise<Tally | "stopped" | "told" | undefined> {
  const { world } = session;
  const parts = Math.min(threads, chunksOf(simulation));
  const line = (part: number): string[] => [
    "simulate",
    ...paths,
    ...["--draws", options.draws, "--seed", options.seed, "--shard", `${String(part)}/${String(parts)}`],
    ...(options.latin ? ["--latin"] : []),
    ...(options.people ? ["--people"] : []),
    ...[
      ["--for", options.for],
      ["--year", options.year],
      ["--years", options.years],
      ["--municipality", options.municipality],
    ].flatMap(([flag, value]) => (value === undefined ? [] : [flag!, value])),
    ...(options.set ?? []).flatMap((set) => ["--set", set]),
    ...(options.models ?? []).flatMap((model) => ["--models", model]),
    ...["--lang", session.language, "--today", session.today, "--quiet"],
  ];
  const progress = new Progress(session, simulation.draws);
  await progress.at(0);
  // A thread pauses before its first piece, and after each.
  const paused = new Int32Array(parts);
  const pieces = (): number => paused.reduce((sum, n) => sum + Math.max(0, n - 1), 0);
  const ran = await Promise.all(
    Array.from({ length: parts }, (_, i) =>
      world.beside!(line(i + 1), () => {
        paused[i]! += 1;
        return progress.at(Math.min(simulation.draws, pieces() * chunkSize));
      }),
    ),
  );
  await progress.end();
  const wrong = ran.find(({ code }) => code !== 0);
  if (wrong?.code === 130) return progress.stopped();
  if (wrong !== undefined) {
    await world.err(wrong.err);
    return "told";
  }
  return merged(
    simulation,
    ran.map(({ out }) => shardIn(out)!),
  );
}

function merged(simulation: Simulation, parts: readonly WrittenShard[] | undefined): Tally | undefined {
  if (parts === undefined) return undefined;
  const tally = new Tally(simulation);
  for (const part of parts) tally.merge(part.tally);
  return tally;
}

function wholeOption({ usage }: Session, flag: string, value: string, least: number): number {
  const number = /^\d{1,15}$/u.test(value.replaceAll(/[\s\u00a0]/gu, ""))
    ? Number(value.replaceAll(/[\s\u00a0]/gu, ""))
    : NaN;
  if (number >= least) return number;
  usage.push(say("usage.badWhole", { flag, value, least: String(least) }));
  return least;
}

function shardOption({ usage }: Session, value: string | undefined): readonly [number, number] | undefined {
  if (value === undefined) return undefined;
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/u.exec(value) ?? [];
  const shard = [Number(part), Number(parts)] as const;
  if (part !== undefined && shard[0] >= 1 && shard[0] <= shard[1]) return shard;
  usage.push(say("usage.badShard", { value }));
  return undefined;
}
