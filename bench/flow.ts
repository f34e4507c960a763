import type { FlowPlan, Move } from "../src/flow/plan.js";
import { simulate } from "../src/flow/simulate.js";
import { median, tell } from "./measure.js";

const states = 6;
const cycles = 480;
const runs = 1000;
const rounds = 9;

const rates = [
  { from: 0, to: 1, share: 0.05 },
  { from: 0, to: 2, share: 0.02 },
  { from: 1, to: 2, share: 0.03 },
  { from: 1, to: 0, share: 0.01 },
  { from: 2, to: 3, share: 0.02 },
  { from: 2, to: 0, share: 0.01 },
  { from: 3, to: 4, share: 0.01 },
  { from: 3, to: 5, share: 0.005 },
  { from: 4, to: 0, share: 0.04 },
  { from: 4, to: 5, share: 0.001 },
] as const;
/** After a year in state 1 and after two in state 4 everybody leaves. */
const stays = [
  { from: 1, to: 0, after: 12 },
  { from: 4, to: 0, after: 24 },
] as const;

const coming = new Float64Array(cycles).fill(2);
const byRate = rates.map((rate): Move => ({ kind: "rate", per: "month", ...rate }));
const byDuration = stays.map((stay): Move => ({ kind: "duration", share: 1, ...stay }));
const plan = (moves: readonly Move[]): FlowPlan => ({
  states,
  cycles,
  cycle: "month",
  entries: [coming],
  moves,
});

type Tables = Readonly<{ start: Float64Array; end: Float64Array; moved: Float64Array }>;

/** The loop that somebody would write for just these moves. */
function byHand(timed: boolean): Tables {
  const start = new Float64Array(states * cycles);
  const end = new Float64Array(states * cycles);
  const moved = new Float64Array(rates.length * cycles);
  const from = Int32Array.from(rates, (r) => r.from);
  const to = Int32Array.from(rates, (r) => r.to);
  const share = Float64Array.from(rates, (r) => r.share);
  const now = new Float64Array(states);
  const next = new Float64Array(states);
  const [year, two] = [new Float64Array(12), new Float64Array(24)];
  const stay1 = 1 - share[2]! - share[3]!;
  const stay4 = 1 - share[8]! - share[9]!;
  for (let t = 0; t < cycles; t++) {
    now[0]! += coming[t]!;
    for (let s = 0; s < states; s++) {
      start[s * cycles + t] = now[s]!;
      next[s] = now[s]!;
    }
    let [to1, to4] = [0, 0];
    for (let k = 0; k < rates.length; k++) {
      const leaving = now[from[k]!]! * share[k]!;
      moved[k * cycles + t] = leaving;
      next[from[k]!]! -= leaving;
      next[to[k]!]! += leaving;
      if (to[k] === 1) to1 += leaving;
      if (to[k] === 4) to4 += leaving;
    }
    if (timed) {
      for (let age = 0; age < 12; age++) year[age]! *= stay1;
      for (let age = 0; age < 24; age++) two[age]! *= stay4;
      const [slot1, slot4] = [(t + 1) % 12, (t + 1) % 24];
      const [done1, done4] = [year[slot1]!, two[slot4]!];
      next[1]! -= done1;
      next[4]! -= done4;
      next[0]! += done1 + done4;
      moved[3 * cycles + t]! += done1;
      moved[8 * cycles + t]! += done4;
      year[slot1] = to1;
      two[slot4] = to4;
    }
    for (let s = 0; s < states; s++) {
      now[s] = next[s]!;
      end[s * cycles + t] = now[s]!;
    }
  }
  return { start, end, moved };
}

function engine(moves: readonly Move[]): Tables {
  const simulated = simulate(plan(moves));
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
  return simulated.flow;
}

/** Milliseconds for all runs of two alternatives, turn and turn about, so that a busy moment strikes both. */
function timed(...loops: readonly (() => unknown)[]): number[] {
  const times = loops.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    loops.forEach((loop, i) => {
      const begin = performance.now();
      for (let run = 0; run < 2 * runs; run++) loop();
      if (round >= 0) times[i]!.push(performance.now() - begin);
    });
  }
  return times.map(median);
}

/** People through 6 states in 480 months with and without a measure, 1,000 times, against a loop written by hand. */
export function flowSection(): void {
  console.log("People through states: 6 states, 480 months, 2 alternatives, 1,000 runs");
  for (const [what, moves] of [
    ["rates", byRate],
    ["rates and durations", [...byRate, ...byDuration]],
  ] as const) {
    const withDurations = moves.length > byRate.length;
    const hand = byHand(withDurations).start;
    const ours = engine(moves).start;
    if (ours.some((people, i) => Math.abs(people - hand[i]!) > 1e-9))
      throw new Error("the two loops disagree");
    const [handMs, ourMs] = timed(
      () => byHand(withDurations),
      () => engine(moves),
    );
    const ratio = ourMs! / handMs!;
    tell(`${what}, by hand`, `${handMs!.toFixed(0)} ms`);
    tell(`${what}, Lönsam`, `${ourMs!.toFixed(0)} ms`, {
      text: `at most 3 times that (${ratio.toFixed(2)})`,
      holds: ratio <= 3,
    });
  }
}
