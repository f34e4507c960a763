import { Ledger } from "../src/ledger/ledger.js";
import type { LedgerItem, Posting } from "../src/ledger/posting.js";
import { constantly } from "../src/ledger/steps.js";
import { counted, inState } from "../src/flow/counting.js";
import type { FlowPlan, Move } from "../src/flow/plan.js";
import { simulate } from "../src/flow/simulate.js";
import { median, tell } from "./measure.js";

const states = 6;
const cycles = 480;
const runs = 1000;
const rounds = 7;
const actors = ["kommun", "stat", "individ"] as const;

const rates = [
  [0, 1, 0.05],
  [0, 2, 0.02],
  [1, 2, 0.03],
  [1, 0, 0.01],
  [2, 3, 0.02],
  [2, 0, 0.01],
  [3, 4, 0.01],
  [3, 5, 0.005],
  [4, 0, 0.04],
  [4, 5, 0.001],
] as const;
/** Per person and month in each state: who pays whom how much. */
const payments = [
  [0, 0, 2, 12_220],
  [1, 0, 2, 23_000],
  [1, 1, 0, 21_027.2],
  [1, 2, 1, 6_700],
  [2, 0, 2, 9_000],
  [3, 2, 0, 4_444.54],
  [3, 2, 1, 2_300],
  [4, 1, 2, 7_000],
  [5, 2, 1, 8_000],
] as const;

const coming = new Float64Array(cycles).fill(2);
const moves = (slower: number): Move[] =>
  rates.map(([from, to, share]): Move => ({ kind: "rate", from, to, share: share * slower, per: "month" }));
const alternatives = [1, 0.6] as const;
const years = Array.from({ length: cycles / 12 }, (_, y) => ({
  year: 2026 + y,
  from: 12 * y,
  until: 12 * y + 12,
}));

/** The loop somebody would write: people through states, and what each month comes to for each actor and year. */
function byHand(): Float64Array[] {
  const net = actors.map(() => new Float64Array(years.length));
  const from = Int32Array.from(rates, (r) => r[0]);
  const to = Int32Array.from(rates, (r) => r[1]);
  const state = Int32Array.from(payments, (p) => p[0]);
  const payer = Int32Array.from(payments, (p) => p[1]);
  const receiver = Int32Array.from(payments, (p) => p[2]);
  const amount = Float64Array.from(payments, (p) => p[3]);
  alternatives.forEach((slower, alternative) => {
    const share = Float64Array.from(rates, (r) => r[2] * slower);
    const sign = alternative === 0 ? 1 : -1;
    const people = new Float64Array(states * cycles);
    const now = new Float64Array(states);
    const next = new Float64Array(states);
    for (let t = 0; t < cycles; t++) {
      now[0]! += coming[t]!;
      for (let s = 0; s < states; s++) {
        people[s * cycles + t] = now[s]!;
        next[s] = now[s]!;
      }
      for (let k = 0; k < from.length; k++) {
        const leaving = now[from[k]!]! * share[k]!;
        next[from[k]!]! -= leaving;
        next[to[k]!]! += leaving;
      }
      now.set(next);
    }
    for (let k = 0; k < state.length; k++) {
      const [own, paid, got] = [state[k]! * cycles, net[payer[k]!]!, net[receiver[k]!]!];
      for (let t = 0; t < cycles; t++) {
        const kronor = sign * people[own + t]! * amount[k]!;
        const year = (t / 12) | 0;
        paid[year]! -= kronor;
        got[year]! += kronor;
      }
    }
  });
  return net;
}

const items = payments.map(([, payer, receiver], i): LedgerItem => ({
  id: `post ${i}`,
  name: "",
  origin: "item",
  payer: actors[payer],
  receiver: actors[receiver],
  kind: "transfer",
  role: "effect",
  cash: true,
  lag: 0,
  counts: "personMonths",
  unit: "kr/månad",
  at: { file: "poster.csv" },
}));

function ours(): Float64Array[] {
  const postings = alternatives.flatMap((slower, alternative): Posting[] => {
    const plan: FlowPlan = { states, cycles, cycle: "month", entries: [coming], moves: moves(slower) };
    const simulated = simulate(plan);
    if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
    const people = Array.from({ length: states }, (_, s) => counted(inState(simulated.flow, s), "start"));
    return payments.map(([state, , , amount], i) => ({
      item: items[i]!,
      alternative: alternative === 0 ? "with" : "without",
      measure: "insats",
      group: "alla",
      state: String(state),
      quantity: people[state]!,
      value: constantly(amount),
    }));
  });
  const ledger = new Ledger(postings, years, cycles);
  return actors.map((actor) => ledger.perYear({ actor }));
}

/** People and money: 6 states, 480 months, 2 alternatives, 3 actors, 1,000 runs, against a loop written by hand. */
export function runSection(): void {
  console.log("People and money: 6 states, 480 months, 2 alternatives, 3 actors, 1,000 runs");
  const [hand, engine] = [byHand(), ours()];
  hand.forEach((perYear, actor) => {
    perYear.forEach((kronor, year) => {
      if (Math.abs(kronor - engine[actor]![year]!) > 1e-6) throw new Error("the two loops disagree");
    });
  });
  const times: number[][] = [[], []];
  for (let round = -1; round < rounds; round++)
    [byHand, ours].forEach((loop, i) => {
      const begin = performance.now();
      for (let run = 0; run < runs; run++) loop();
      if (round >= 0) times[i]!.push(performance.now() - begin);
    });
  const [handMs, ourMs] = [median(times[0]!), median(times[1]!)];
  const ratio = ourMs / handMs;
  tell("by hand", `${handMs.toFixed(0)} ms`);
  tell("Lönsam", `${ourMs.toFixed(0)} ms`, {
    text: `at most 3 times that (${ratio.toFixed(2)})`,
    holds: ratio <= 3,
  });
}
