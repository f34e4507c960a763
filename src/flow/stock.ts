import type { FlowFault } from "./fault.js";
import type { FlowLayout, StatePair } from "./layout.js";
import type { Share } from "./plan.js";
import { entryFaults, type Entries, type Flow } from "./simulate.js";
import { isFlowFault, type Split, splitOf } from "./split.js";
import { type Standing, Strands, type Ways } from "./strands.js";
import { levelsOf, takePeople, type Taking } from "./starts.js";

/** Some of the people of a group: those whom one measure has taken, or those whom none has. */
export type StrandPlan = Readonly<{
  /** From 0. */
  group: number;
  layout: FlowLayout;
  /** By way of the layout. */
  shares: readonly Share[];
  standing: readonly Standing[];
  entries: Entries;
}>;

/** A number by cycle; NaN in those in which it does not hold. */
export type Most = Float64Array;

/**
 * Takes people from a state at the end of each cycle, wherever they have been, to where a measure has them: by group the
 * place of a strand, or -1 where it takes nobody.
 */
export type Start = Readonly<{
  measure: number;
  from: number;
  to: number;
  into: Int32Array;
  /** At most so many start in a cycle. */
  number?: Most;
  /** At most so many are there at once: those who start find places that are free after this cycle's exits. */
  places?: Most;
  /** Lower takes first. */
  order: number;
}>;

/** What the starts of one row came to. Tables of groups have group `g` in cycle `t` at `g * cycles + t`. */
export type Started = Readonly<{
  people: Float64Array;
  /** By cycle: how many would have started if there had been people enough. */
  wanted: Float64Array;
}>;

/** Those whom a start took, as large a share of those of each group who were in `from`, wherever they had been. */
export type Taken = Pick<Start, "from" | "to" | "into"> & Readonly<{ share: Float64Array }>;

/** Those who are in a state that some start takes people from, and did not start: by group, as `Started.people`. */
export type Waiting = Readonly<{ state: number; people: Float64Array }>;

export type Stock = Readonly<{
  /** By strand. */
  flows: readonly Flow[];
  /** By start. */
  started: readonly Started[];
  waiting: readonly Waiting[];
}>;

export type StockRun =
  | Readonly<{ ok: true; stock: Stock }>
  | Readonly<{ ok: false; faults: readonly Readonly<{ strand: number; fault: FlowFault }>[] }>;

/**
 * Runs a whole stock of people, everybody counted once. In each cycle: those come who come; what leaves places that are
 * limited is known; starts take those who are present, by `takePeople`; rates and durations move the rest; and who started is
 * in the new state in the next cycle.
 */
export function runStock(
  strands: readonly StrandPlan[],
  starts: readonly Start[],
  shape: Readonly<{ groups: number; cycles: number }>,
): StockRun {
  const { ways, faults } = waysOf(strands);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, stock: run(strands, ways, starts, shape) };
}

/** How the people of each strand move, once for those who move alike, and what makes it impossible. */
export function waysOf(strands: readonly Pick<StrandPlan, "layout" | "shares" | "entries">[]): {
  readonly ways: readonly Ways[];
  readonly faults: readonly Readonly<{ strand: number; fault: FlowFault }>[];
} {
  const faults: { strand: number; fault: FlowFault }[] = [];
  const alike = new Map<FlowLayout, { shares: readonly Share[]; ways: Ways }[]>();
  const ways = strands.map(({ layout, shares, entries }, strand): Ways => {
    for (const fault of entryFaults(entries)) faults.push({ strand, fault });
    const others = alike.get(layout) ?? [];
    alike.set(layout, others);
    const known = others.find((other) => other.shares.every((share, i) => isSame(share, shares[i]!)));
    if (known !== undefined) return known.ways;
    const splits = layout.forks.flatMap((fork): Split[] => {
      const split = splitOf(fork, shares, layout.shape);
      if (!isFlowFault(split)) return [split];
      faults.push({ strand, fault: split });
      return [];
    });
    const own = { layout, splits };
    others.push({ shares, ways: own });
    return own;
  });
  return { ways, faults };
}

const isSame = (one: Share, other: Share): boolean =>
  typeof one === "number" || typeof other === "number"
    ? one === other
    : one.every((share, cycle) => share === other[cycle]);

/** Limits of a row: whether it holds, its number, its places. */
const perStart = 3;

function run(
  plans: readonly StrandPlan[],
  ways: readonly Ways[],
  starts: readonly Start[],
  { groups, cycles }: Readonly<{ groups: number; cycles: number }>,
): Stock {
  const out = outPairs(starts);
  const pairOf = starts.map(({ from, to }) => out.findIndex((p) => p.from === from && p.to === to));
  const states = plans[0]?.layout.shape.states ?? 0;
  const strands = new Strands(
    plans.map(({ standing, entries }, i) => ({ ways: ways[i]!, standing, entries })),
    out,
    { states, cycles },
  );
  const sources = [...new Set(starts.map((s) => s.from))].map((state) => sourceOf(state, plans, groups, out));
  /** By pair of `out` and group: how many start by it in the cycle. */
  const going = new Float64Array(out.length * groups);
  const takings = starts.map(({ from, into, order }, k): Taking => {
    const source = sources.findIndex((s) => s.state === from);
    const own = Int32Array.from(into.keys()).filter((group) => into[group]! >= 0);
    return { pools: own.map((group) => source * groups + group), limits: limitsOf(starts, k), order };
  });
  const levels = levelsOf(takings);
  const started = starts.map((): Started => ({
    people: new Float64Array(groups * cycles),
    wanted: new Float64Array(cycles),
  }));
  const waiting = sources.map(({ state }): Waiting => ({
    state,
    people: new Float64Array(groups * cycles),
  }));
  const pools = new Float64Array(sources.length * groups);
  const limits = new Float64Array(perStart * starts.length);

  for (let cycle = 0; cycle < cycles; cycle++) {
    strands.begin(cycle);
    if (starts.length > 0) take(cycle);
    strands.finish(cycle);
  }
  return { flows: plans.map((_, s) => strands.flow(s)), started, waiting };

  function take(cycle: number): void {
    sources.forEach(({ state, byGroup }, i) => {
      byGroup.forEach((own, group) => {
        let present = 0;
        for (const s of own) present += strands.present(s, state);
        pools[i * groups + group] = present;
      });
    });
    starts.forEach(({ number, places, into, to }, k) => {
      const [most, atOnce] = [number?.[cycle], places?.[cycle]];
      const holds = !Number.isNaN(most ?? 0) && !Number.isNaN(atOnce ?? 0);
      // A row that does not hold takes nobody, and limits nobody else.
      limits[perStart * k] = holds ? Infinity : 0;
      limits[perStart * k + 1] = holds && most !== undefined ? most : Infinity;
      limits[perStart * k + 2] = holds && atOnce !== undefined ? free(into, to, atOnce, cycle) : Infinity;
    });
    const { people, wanted, left } = takePeople(takings, levels, pools, limits);
    going.fill(0);
    people.forEach((taken, k) => {
      started[k]!.wanted[cycle] = wanted[k]!;
      const { to, into } = starts[k]!;
      const own = takings[k]!.pools;
      for (let i = 0; i < own.length; i++) {
        const some = taken[i]!;
        if (some === 0) continue;
        const group = own[i]! % groups;
        started[k]!.people[group * cycles + cycle] = some;
        going[pairOf[k]! * groups + group]! += some;
        strands.receive(into[group]!, to, some, cycle);
      }
    });
    sources.forEach(({ state, byGroup, pairs }, i) => {
      byGroup.forEach((own, group) => {
        const present = pools[i * groups + group]!;
        const rest = left[i * groups + group]!;
        waiting[i]!.people[group * cycles + cycle] = rest;
        if (!(rest < present)) return;
        for (const s of own) {
          const share = strands.present(s, state) / present;
          for (const pair of pairs) strands.take(s, pair, going[pair * groups + group]! * share, cycle);
          strands.leave(s, state, rest / present, cycle);
        }
      });
    });
  }

  /** Places that are free when those who leave this cycle have left. */
  function free(into: Int32Array, to: number, places: number, cycle: number): number {
    let present = 0;
    for (const s of into) if (s >= 0) present += strands.present(s, to) - strands.toLeave(s, to, cycle);
    return Math.max(0, places - present);
  }
}

interface Source {
  readonly state: number;
  /** The strands that may have somebody in it. */
  readonly byGroup: readonly (readonly number[])[];
  /** The moves out of it that starts make. */
  readonly pairs: readonly number[];
}

function sourceOf(
  state: number,
  plans: readonly StrandPlan[],
  groups: number,
  out: readonly StatePair[],
): Source {
  const byGroup = Array.from({ length: groups }, (): number[] => []);
  plans.forEach(({ group, layout }, s) => {
    if (layout.active.includes(state)) byGroup[group]!.push(s);
  });
  return { state, byGroup, pairs: out.flatMap(({ from }, pair) => (from === state ? [pair] : [])) };
}

/** Those whom starts took, as shares of all in their group who were in the state they were taken from. */
export function takenIn(
  strands: readonly Pick<StrandPlan, "group">[],
  starts: readonly Pick<Start, "from" | "to" | "into">[],
  { flows, started }: Pick<Stock, "flows" | "started">,
  cycles: number,
): Taken[] {
  return starts.map(({ from, to, into }, k): Taken => {
    const present = new Float64Array(into.length * cycles);
    strands.forEach(({ group }, s) => {
      for (let cycle = 0; cycle < cycles; cycle++)
        present[group * cycles + cycle]! += flows[s]!.start[from * cycles + cycle]!;
    });
    const share = started[k]!.people.map((some, i) => (some === 0 ? 0 : some / present[i]!));
    return { from, to, into, share };
  });
}

/** The moves that starts make, each once. */
export function outPairs(starts: readonly Pick<Start, "from" | "to">[]): StatePair[] {
  const pairs = new Map(starts.map(({ from, to }) => [`${from} ${to}`, { from, to, out: true } as const]));
  return [...pairs.values()];
}

/**
 * The limits that hold for a start: its own, and those of rows of the same measure whose groups have all of its in them. A
 * number is for those who come from the same state, places for all who come to it.
 */
function limitsOf(starts: readonly Start[], k: number): Int32Array {
  const { measure, from, to, into } = starts[k]!;
  const limits = [perStart * k];
  starts.forEach((other, l) => {
    if (other.measure !== measure || other.to !== to) return;
    if (into.some((strand, group) => strand >= 0 && other.into[group]! < 0)) return;
    if (other.number !== undefined && other.from === from) limits.push(perStart * l + 1);
    if (other.places !== undefined) limits.push(perStart * l + 2);
  });
  return Int32Array.from(limits);
}
