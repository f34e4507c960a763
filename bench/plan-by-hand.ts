import type { Formulas } from "../src/analysis/plan/formulas.js";
import type { ValueId } from "../src/analysis/plan/named.js";
import type { Plan } from "../src/analysis/plan/plan.js";
import { noValues } from "../src/analysis/plan/named.js";
import { evaluation } from "../src/analysis/plan/evaluation.js";
import { simplified } from "../src/formula/evaluate/simplify.js";
import type { Graph } from "../src/formula/graph/graph.js";
import type { TableIndex } from "../src/formula/graph/tables.js";
import { isPartOf } from "../src/ledger/actors.js";

/** The operations that the examples' formulas take, as somebody would write them. `a`, `b` and `c` are places of values. */
const operations: Readonly<Record<string, (v: Float64Array, a: number, b: number, c: number) => number>> = {
  plus: (v, a, b) => v[a]! + v[b]!,
  minus: (v, a, b) => v[a]! - v[b]!,
  times: (v, a, b) => v[a]! * v[b]!,
  over: (v, a, b) => (v[b] === 0 ? NaN : v[a]! / v[b]!),
  min: (v, a, b) => Math.min(v[a]!, v[b]!),
  max: (v, a, b) => Math.max(v[a]!, v[b]!),
  equal: (v, a, b) => (v[a] === v[b] ? 1 : 0),
  unequal: (v, a, b) => (v[a] !== v[b] ? 1 : 0),
  less: (v, a, b) => (v[a]! < v[b]! ? 1 : 0),
  atMost: (v, a, b) => (v[a]! <= v[b]! ? 1 : 0),
  greater: (v, a, b) => (v[a]! > v[b]! ? 1 : 0),
  atLeast: (v, a, b) => (v[a]! >= v[b]! ? 1 : 0),
  and: (v, a, b) => v[a]! * v[b]!,
  or: (v, a, b) => Math.max(v[a]!, v[b]!),
  not: (v, a) => 1 - v[a]!,
  negated: (v, a) => -v[a]!,
  abs: (v, a) => Math.abs(v[a]!),
  hundredth: (v, a) => v[a]! / 100,
  perYear: (v, a) => v[a]! * 12,
  perMonth: (v, a) => v[a]! / 12,
  nearest: (v, a, b) => Math.sign(v[a]!) * Math.floor(Math.abs(v[a]!) / v[b]! + 0.5 + 1e-9) * v[b]!,
  down: (v, a, b) => Math.floor(v[a]! / v[b]! + 1e-9) * v[b]!,
  up: (v, a, b) => -Math.floor(1e-9 - v[a]! / v[b]!) * v[b]!,
  if: (v, a, b, c) => (v[a] === 1 ? v[b]! : v[c]!),
};
const codes = Object.keys(operations);
const byCode = Object.values(operations);
const lookup = -1;

/** A graph as a table: `code`, and what it works on. */
interface Steps {
  readonly start: Float64Array;
  readonly inputs: readonly ValueId[];
  readonly inputAt: Int32Array;
  readonly code: Int32Array;
  readonly to: Int32Array;
  readonly of: Int32Array;
  readonly tables: readonly TableIndex[];
  readonly results: Int32Array;
}

function stepsOf(formulas: Formulas, plan: Plan, group: number): Steps {
  const [steady, timed] = formulas.parts;
  if (timed!.program.graph.results.length > 0) throw new Error("formulas that follow the cycle");
  const { graph, texts } = steady!.program;
  const left = simplified(graph, texts);
  const at = (id: number): number => left.same[id]!;
  const tables: TableIndex[] = [];
  const rows = left.steps.map((id) => {
    const node = graph.nodes[id]!;
    if (node.op === "table") {
      if (node.keys.length > 2) throw new Error("a table with many keys");
      return { code: lookup - tables.push(node.index) + 1, of: node.keys.map(at) };
    }
    const code = codes.indexOf(node.op);
    if (code < 0 || !("of" in node)) throw new Error(`no operation ${node.op}`);
    return { code, of: node.of.map(at) };
  });
  const sources = graph.inputs.map((input) => plan.sources.of(group, input));
  return {
    start: Float64Array.from(graph.nodes, (_, id) => left.constants[id] ?? NaN),
    inputs: sources.map((s) => (s.kind === "value" ? s.id : fail(graph))),
    inputAt: Int32Array.from(graph.inputs, (_, input) =>
      graph.nodes.findIndex((node) => node.op === "input" && node.input === input),
    ),
    code: Int32Array.from(rows, (r) => r.code),
    to: Int32Array.from(left.steps),
    of: Int32Array.from(rows.flatMap(({ of }) => [of[0] ?? 0, of[1] ?? 0, of[2] ?? 0])),
    tables,
    results: Int32Array.from(graph.results, at),
  };
}

function fail(graph: Graph): never {
  throw new Error(`an input that is worked out, of ${graph.inputs.length}`);
}

function worked(
  { start, inputs, inputAt, code, to, of, tables, results }: Steps,
  base: ArrayLike<number>,
  name: ValueId,
  given: number,
): Float64Array {
  const v = start.slice();
  for (let i = 0; i < inputs.length; i++) v[inputAt[i]!] = inputs[i] === name ? given : base[inputs[i]!]!;
  for (let i = 0; i < code.length; i++) {
    const [a, b, c] = [of[3 * i]!, of[3 * i + 1]!, of[3 * i + 2]!];
    const op = code[i]!;
    if (op >= 0) v[to[i]!] = byCode[op]!(v, a, b, c);
    else {
      const index = tables[-op - 1]!;
      const row = index.find((key) => v[key === 0 ? a : b]!);
      v[to[i]!] = row < 0 ? NaN : index.values[row]!;
    }
  }
  return Float64Array.from(results, (id) => v[id]!);
}

interface CohortTable {
  readonly sign: number;
  readonly inflow: readonly {
    readonly state: number;
    readonly from: number;
    readonly until: number;
    readonly point: number;
  }[];
  readonly rates: readonly {
    readonly from: number;
    readonly to: number;
    readonly points: Float64Array;
    readonly yearly: boolean;
  }[];
  /** Everybody who has stayed so many months leaves by these shares. */
  readonly stays: readonly {
    readonly state: number;
    readonly after: number;
    readonly ways: readonly { readonly to: number; readonly points: Float64Array }[];
  }[];
  /** Parts of stays that are counted apart, by cycles that are completed. */
  readonly bands: readonly { readonly state: number; readonly first: number; readonly last: number }[];
  readonly postings: readonly {
    readonly recording: number;
    readonly receiver: number;
    readonly payer: number;
    readonly starts: Int32Array;
    readonly points: Int32Array;
    readonly factor: number;
  }[];
}

/** A plan as tables that a plain loop can go through; only what the two examples have. */
export interface Tables {
  readonly plan: Plan;
  readonly base: ArrayLike<number>;
  readonly actors: readonly string[];
  readonly numbers: Steps;
  readonly shares: Steps;
  readonly items: Steps;
  readonly cohorts: readonly CohortTable[];
  readonly budget: readonly {
    readonly payer: number;
    readonly receiver: number;
    readonly perYear: Float64Array;
  }[];
}

export function tablesOf(plan: Plan): Tables {
  const { horizon, people, items } = plan;
  if (plan.scenario.groups.length > 1 || horizon.cycle !== "month")
    throw new Error("more than the bench has tables for");
  const asWritten = evaluation(plan, noValues);
  if (asWritten.kind === "faults") throw new Error("faults");
  const names = [...plan.items.postings.map((p) => p.item), ...plan.budget.postings.map((p) => p.item)];
  const found = new Set(names.flatMap(({ payer, receiver }) => [payer, receiver]));
  const ordered = [...new Set([...plan.actors.filter((a) => found.has(a)), ...found])].filter(
    (a) => a !== "resurser",
  );
  const actors = [...new Set(ordered.map((a) => a.split("/")[0]!))];
  const place = (actor: string): number => actors.findIndex((a) => isPartOf(actor, a));
  const cohorts = people.cohorts.map((cohort, at): CohortTable => {
    const { shape } = asWritten.cohorts[at]!.layout;
    const perCycle = (way: number): Float64Array => {
      const { starts, points } = people.shares.rows[cohort.ways[way]!.place]!;
      const column = new Float64Array(horizon.cycles);
      starts.forEach((start, i) => column.fill(points[i]!, start, starts[i + 1] ?? horizon.cycles));
      return cohort.ways[way]!.holds === undefined
        ? column
        : column.map((point, cycle) => (cohort.ways[way]!.holds![cycle] === 1 ? point : -1));
    };
    const stays = new Map<
      string,
      { state: number; after: number; ways: { to: number; points: Float64Array }[] }
    >();
    shape.moves.forEach((way, i) => {
      if (way.kind !== "duration") return;
      const key = `${way.from} ${way.after}`;
      const stay = stays.get(key) ?? { state: way.from, after: way.after, ways: [] };
      stays.set(key, stay);
      stay.ways.push({ to: way.to, points: perCycle(i) });
    });
    return {
      sign: cohort.alternative === "with" ? 1 : -1,
      inflow: cohort.inflows.map(({ place: entry, state, from, until }) => ({
        state,
        from,
        until,
        point: until > from ? people.numbers.pointAt(entry, from) : 0,
      })),
      rates: shape.moves.flatMap((way, i) => {
        if (way.kind !== "rate") return [];
        if (way.stay !== undefined) throw new Error("a rate over a part of a stay");
        return [{ from: way.from, to: way.to, points: perCycle(i), yearly: way.per === "year" }];
      }),
      stays: [...stays.values()],
      bands: (shape.bands ?? []).map(({ state, stay }) => ({ state, ...stay })),
      postings: items.postings
        .filter((p) => p.cohort === cohort)
        .map((p) => {
          const row = items.rows[p.row]!;
          const { recording } = p;
          return {
            recording,
            receiver: place(p.item.receiver),
            payer: place(p.item.payer),
            starts: row.starts,
            points: row.points,
            factor: row.counted.factor,
          };
        }),
    };
  });
  const budget = plan.budget.postings.map(({ item, quantity, value }) => ({
    payer: place(item.payer),
    receiver: place(item.receiver),
    perYear: Float64Array.from(horizon.years, ({ from, until }) => {
      let sum = 0;
      for (let cycle = from; cycle < until; cycle++)
        sum += quantity[cycle]! * value.values[value.from.findLastIndex((f) => f <= cycle)]!;
      return sum;
    }),
  }));
  return {
    plan,
    base: plan.sources.base,
    actors,
    numbers: stepsOf(people.numbers, plan, 0),
    shares: stepsOf(people.shares, plan, 0),
    items: stepsOf(items.formulas, plan, 0),
    cohorts,
    budget,
  };
}

/** Net per actor and year: the formulas, the people and the money, as somebody would write the loops for these tables. */
export function byTables(tables: Tables, name: ValueId, given: number): Float64Array[] {
  const { plan, base, actors, cohorts, budget } = tables;
  const { cycles, years } = plan.horizon;
  const states = plan.scenario.states.length;
  const numbers = worked(tables.numbers, base, name, given);
  const shares = worked(tables.shares, base, name, given);
  const values = worked(tables.items, base, name, given);
  const net = actors.map(() => new Float64Array(years.length));
  for (const { payer, receiver, perYear } of budget)
    perYear.forEach((amount, year) => {
      if (payer >= 0) net[payer]![year]! -= amount;
      if (receiver >= 0) net[receiver]![year]! += amount;
    });
  for (const { sign, inflow, rates, stays, bands, postings } of cohorts) {
    const start = new Float64Array(states * cycles);
    const moved = new Float64Array(states * states * cycles);
    const entering = new Float64Array(states * cycles);
    const present = new Float64Array(states);
    const arriving = new Float64Array(states);
    // People by the cycle they came in, for states that are left after a time.
    const timed = new Map<number, Float64Array>();
    const remembered = new Float64Array(states);
    for (const { state, after } of stays) remembered[state] = Math.max(remembered[state]!, after);
    for (const { state, last } of bands)
      remembered[state] = Math.max(remembered[state]!, Math.min(last, cycles));
    for (const { state } of [...stays, ...bands]) timed.set(state, new Float64Array(cycles + 1));
    const within = bands.map(() => new Float64Array(cycles));
    for (let t = 0; t < cycles; t++) {
      for (const { state, from, until, point } of inflow)
        if (from <= t && t < until) arriving[state]! += numbers[point]! / (until - from);
      for (let s = 0; s < states; s++) {
        const coming = arriving[s]!;
        arriving[s] = 0;
        present[s]! += coming;
        start[s * cycles + t] = present[s]!;
        entering[s * cycles + t] = coming;
        const own = timed.get(s);
        if (own !== undefined) own[t] = coming;
      }
      bands.forEach(({ state, first, last }, b) => {
        const own = timed.get(state)!;
        let sum = 0;
        for (let c = Math.max(0, t - last + 1); c <= t - first + 1; c++) sum += own[c]!;
        within[b]![t] = sum;
      });
      const stay = new Float64Array(states).fill(1);
      for (const { from, to, points, yearly } of rates) {
        if (points[t]! < 0) continue;
        let share = shares[points[t]!]!;
        if (yearly) {
          let total = 0;
          for (const other of rates)
            if (other.from === from && other.yearly && other.points[t]! >= 0)
              total += shares[other.points[t]!]!;
          if (total > 0) share *= (1 - (1 - total) ** (1 / 12)) / total;
        }
        const leaving = present[from]! * share;
        if (to === from) continue;
        arriving[to]! += leaving;
        moved[(from * states + to) * cycles + t]! += leaving;
        stay[from]! -= share;
      }
      for (let s = 0; s < states; s++) present[s]! *= stay[s]!;
      for (const [state, own] of timed) {
        const share = stay[state]!;
        for (let c = Math.max(0, t - remembered[state]! + 1); c <= t; c++) own[c]! *= share;
      }
      for (const { state, after, ways } of stays) {
        const own = timed.get(state)!;
        if (t - after + 1 < 0) continue;
        const leaving = own[t - after + 1]!;
        for (const { to, points } of ways) {
          if (points[t]! < 0 || to === state) continue;
          const share = leaving * shares[points[t]!]!;
          arriving[to]! += share;
          moved[(state * states + to) * cycles + t]! += share;
          present[state]! -= share;
          own[t - after + 1]! -= share;
        }
      }
    }
    for (const { recording, receiver, payer, starts, points, factor } of postings) {
      const counted = countOf(plan, recording, { start, moved, entering, within, states, cycles });
      let step = 0;
      for (let year = 0; year < years.length; year++) {
        let sum = 0;
        for (let t = years[year]!.from; t < years[year]!.until; t++) {
          while (step + 1 < starts.length && starts[step + 1]! <= t) step += 1;
          const people = counted[t]!;
          // What is left of a whole when its parts have gone is nobody.
          if (people > 1e-12 && points[step]! >= 0) sum += people * values[points[step]!]! * factor;
        }
        if (payer >= 0) net[payer]![year]! -= sign * sum;
        if (receiver >= 0) net[receiver]![year]! += sign * sum;
      }
    }
  }
  return net;
}

interface Went {
  readonly start: Float64Array;
  readonly moved: Float64Array;
  readonly entering: Float64Array;
  readonly within: readonly Float64Array[];
  readonly states: number;
  readonly cycles: number;
}

function countOf(
  plan: Plan,
  place: number,
  { start, moved, entering, within, states, cycles }: Went,
): Float64Array {
  const recording = plan.recordings[place]!;
  const row = (table: Float64Array, at: number): Float64Array =>
    table.subarray(at * cycles, (at + 1) * cycles);
  switch (recording.kind) {
    case "state":
      return row(start, recording.state);
    case "starting":
      throw new RangeError("no budget here follows those who start");
    case "entering":
      return row(entering, recording.state);
    case "moving":
      return row(moved, recording.from * states + recording.to);
    case "leaving": {
      const sum = new Float64Array(cycles);
      for (let to = 0; to < states; to++)
        row(moved, recording.state * states + to).forEach((n, cycle) => (sum[cycle]! += n));
      return sum;
    }
    case "band":
      return within[recording.band]!;
  }
}
