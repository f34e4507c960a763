import { layOutFlow } from "../src/flow/layout.js";
import type { Move } from "../src/flow/plan.js";
import { runStock, type Start, type Stock, type StrandPlan } from "../src/flow/stock.js";
import { median, tell } from "./measure.js";

const groups = 30;
const measures = 24;
const cycles = 120;
const people = 7000;
const rounds = 9;
const runs = 3;

/** On support, in a measure, work with support, work, studies, moved away, illness, retired. */
const states = 8;
const rates = [
  { from: 0, to: 3, share: 0.02 },
  { from: 0, to: 4, share: 0.005 },
  { from: 0, to: 5, share: 0.003 },
  { from: 0, to: 6, share: 0.002 },
  { from: 2, to: 3, share: 0.04 },
  { from: 2, to: 0, share: 0.02 },
  { from: 3, to: 0, share: 0.01 },
  { from: 3, to: 7, share: 0.002 },
  { from: 4, to: 3, share: 0.03 },
  { from: 4, to: 0, share: 0.02 },
] as const;
/** After half a year in a measure: some to work with support, some to studies, the rest back. */
const months = 6;
const completion = [
  { to: 2, share: 0.3 },
  { to: 4, share: 0.1 },
  { to: 0, share: 0.6 },
] as const;
const newEachMonth = 5;
const monthsThere = 12;

const isPlaces = (measure: number): boolean => measure % 2 === 1;
const size = (measure: number): number => (isPlaces(measure) ? 40 + measure : 5 + (measure % 7));
const orderOf = (measure: number): number => measure % 3;

/** What a run counts: who is where, and who started. */
type Counted = Readonly<{ start: readonly Float64Array[]; stock: Stock }>;

function engine(): () => Counted {
  const moves: Move[] = [
    ...rates.map((rate): Move => ({ kind: "rate", per: "month", ...rate })),
    ...completion.map((c): Move => ({ kind: "duration", from: 1, after: months, ...c })),
  ];
  const completed = monthsThere;
  const laid = [[0], [1]].map((entered) =>
    layOutFlow({ states, cycles, cycle: "month", moves, entered, completed }),
  );
  const of = (group: number, measure: number): StrandPlan => {
    const coming = new Float64Array(cycles).fill(newEachMonth, 1);
    return {
      group,
      layout: laid[measure === 0 ? 0 : 1]!,
      shares: moves.map((m) => m.share),
      standing: measure === 0 ? [{ state: 0, completed, people: people / groups }] : [],
      entries: measure === 0 ? [coming] : [],
    };
  };
  const strands = Array.from({ length: groups * (measures + 1) }, (_, i) =>
    of(Math.floor(i / (measures + 1)), i % (measures + 1)),
  );
  const starts = Array.from({ length: measures }, (_, m): Start => {
    const most = new Float64Array(cycles).fill(size(m));
    return {
      measure: m + 1,
      from: 0,
      to: 1,
      order: orderOf(m),
      into: Int32Array.from({ length: groups }, (__, g) => g * (measures + 1) + m + 1),
      ...(isPlaces(m) ? { places: most } : { number: most }),
    };
  });
  return () => {
    const run = runStock(strands, starts, { groups, cycles });
    if (!run.ok) throw new Error(JSON.stringify(run.faults));
    return { start: run.stock.flows.map((f) => f.start), stock: run.stock };
  };
}

/** The loop that somebody would write for just these tables: everybody in each strand by state, month by month. */
function byHand(): { start: Float64Array[]; started: Float64Array } {
  const strands = groups * (measures + 1);
  const from = Int32Array.from(rates, (r) => r.from);
  const to = Int32Array.from(rates, (r) => r.to);
  const share = Float64Array.from(rates, (r) => r.share);
  const after = Int32Array.from(completion, (c) => c.to);
  const part = Float64Array.from(completion, (c) => c.share);
  const start = Array.from({ length: strands }, () => new Float64Array(states * cycles));
  const end = Array.from({ length: strands }, () => new Float64Array(states * cycles));
  const moved = Array.from(
    { length: strands },
    () => new Float64Array((rates.length + after.length) * cycles),
  );
  const started = new Float64Array(measures * groups * cycles);
  const now = new Float64Array(strands * states);
  const next = new Float64Array(strands * states);
  const ring = new Float64Array(strands * months);
  const there = new Float64Array(groups);
  for (let g = 0; g < groups; g++) now[g * (measures + 1) * states] = people / groups;
  for (let t = 0; t < cycles; t++) {
    const slot = t % months;
    if (t > 0) for (let g = 0; g < groups; g++) now[g * (measures + 1) * states]! += newEachMonth;
    for (let s = 0; s < strands; s++)
      for (let state = 0; state < states; state++) start[s]![state * cycles + t] = now[s * states + state]!;
    there.fill(0);
    for (let s = 0; s < strands; s++) there[Math.floor(s / (measures + 1))]! += now[s * states]!;
    let total = there.reduce((a, b) => a + b, 0);
    const all = total;
    next.fill(0);
    for (let order = 0; order < 3; order++) {
      let asked = 0;
      const wants = new Float64Array(measures);
      for (let m = 0; m < measures; m++) {
        if (orderOf(m) !== order) continue;
        let want = size(m);
        if (isPlaces(m))
          for (let g = 0; g < groups; g++) {
            const s = g * (measures + 1) + m + 1;
            want -= now[s * states + 1]! - ring[s * months + slot]!;
          }
        wants[m] = Math.max(0, want);
        asked += wants[m]!;
      }
      const factor = asked > total ? total / asked : 1;
      for (let m = 0; m < measures; m++)
        for (let g = 0; g < groups; g++) {
          const some = (wants[m]! * factor * there[g]!) / all;
          started[(m * groups + g) * cycles + t] = some;
          next[(g * (measures + 1) + m + 1) * states + 1]! += some;
        }
      total -= asked * factor;
    }
    const left = total / all;
    for (let s = 0; s < strands; s++) {
      const own = s * states;
      const came = next[own + 1]!;
      now[own]! *= left;
      for (let state = 0; state < states; state++) next[own + state]! += now[own + state]!;
      for (let k = 0; k < from.length; k++) {
        const leaving = now[own + from[k]!]! * share[k]!;
        moved[s]![k * cycles + t] = leaving;
        next[own + from[k]!]! -= leaving;
        next[own + to[k]!]! += leaving;
      }
      const done = ring[s * months + slot]!;
      for (let k = 0; k < after.length; k++) {
        moved[s]![(from.length + k) * cycles + t] = done * part[k]!;
        next[own + after[k]!]! += done * part[k]!;
      }
      next[own + 1]! -= done;
      ring[s * months + slot] = came;
      for (let state = 0; state < states; state++) {
        now[own + state] = next[own + state]!;
        end[s]![state * cycles + t] = next[own + state]!;
      }
    }
  }
  return { start, started };
}

/** A whole stock of people with many measures, against a loop over the same tables. */
export function stockSection(): void {
  console.log("A whole stock: 7,000 people, 30 groups, 24 measures, 10 years by month");
  const run = engine();
  const [ours, hand] = [run(), byHand()];
  ours.start.forEach((start, s) => {
    if (start.some((n, cell) => Math.abs(n - hand.start[s]![cell]!) > 1e-6))
      throw new Error("the two loops disagree");
  });
  const times: number[][] = [[], []];
  for (let round = -1; round < rounds; round++)
    [run, byHand].forEach((loop, i) => {
      const begin = performance.now();
      for (let r = 0; r < runs; r++) loop();
      if (round >= 0) times[i]!.push((performance.now() - begin) / runs);
    });
  const [engineMs, handMs] = times.map(median) as [number, number];
  tell("the engine", `${engineMs.toFixed(1)} ms`);
  tell("a loop over its tables", `${handMs.toFixed(1)} ms`);
  const ratio = engineMs / handMs;
  tell("the engine over the loop", `${ratio.toFixed(2)} ×`, { text: "within 3 ×", holds: ratio <= 3 });
}
