import type { Move } from "../../src/flow/plan.js";

/** A stock small enough to follow person by person. Measure 0 is none; measure m has one start, `starts[m - 1]`. */
export interface SmallStock {
  readonly states: number;
  readonly cycles: number;
  readonly groups: number;
  /** By measure: how its people move, whatever their group. */
  readonly moves: readonly (readonly Move[])[];
  readonly standing: readonly { group: number; state: number; completed: number; people: number }[];
  /** New people, by group: so many in every cycle but the first, into a state. */
  readonly coming: readonly { group: number; state: number; people: number }[];
  readonly starts: readonly { from: number; to: number; number?: number; places?: number; order: number }[];
}

interface Somebody {
  readonly group: number;
  measure: number;
  state: number;
  completed: number;
  people: number;
  /** They have been counted in the period. */
  seen?: boolean;
}

/** Whom to count once, and when: cycles, the last not included. */
export interface CountOnce {
  readonly states: readonly number[];
  readonly periods: readonly { readonly from: number; readonly until: number }[];
}

/** People by cycle, measure, group and state, and those who started by cycle, start and group. */
export interface Followed {
  readonly present: number[][][][];
  readonly started: number[][][];
  /** By cycle, measure and group: those who are counted then. */
  readonly counted: number[][][];
}

/**
 * Follows everybody with their own months, a list of people that is walked through again and again: nothing of how the
 * engine does it. mₖ = aₖ · min(1, N / Σa) among those of one order, from each in proportion to who are left.
 */
export function followed(stock: SmallStock, once: CountOnce = { states: [], periods: [] }): Followed {
  const { states, cycles, groups, moves, starts } = stock;
  let everybody: Somebody[] = stock.standing.map((s) => ({ ...s, measure: 0 }));
  const present: Followed["present"] = [];
  const started: Followed["started"] = [];
  const counted: Followed["counted"] = [];
  for (let cycle = 0; cycle < cycles; cycle++) {
    if (cycle > 0) for (const new_ of stock.coming) everybody.push({ ...new_, measure: 0, completed: 0 });
    present.push(
      moves.map((_, m) =>
        Array.from({ length: groups }, (__, g) =>
          Array.from({ length: states }, (___, s) =>
            sum(everybody.filter((p) => p.measure === m && p.group === g && p.state === s)),
          ),
        ),
      ),
    );
    if (once.periods.some(({ from }) => from === cycle)) for (const p of everybody) p.seen = false;
    const isWithin = once.periods.some(({ from, until }) => from <= cycle && cycle < until);
    const first = everybody.filter((p) => isWithin && p.seen !== true && once.states.includes(p.state));
    counted.push(
      moves.map((_, m) =>
        Array.from({ length: groups }, (__, g) => sum(first.filter((p) => p.measure === m && p.group === g))),
      ),
    );
    for (const p of first) p.seen = true;
    const free = starts.map(({ to, places }, k) => {
      if (places === undefined) return Infinity;
      const own = everybody.filter((p) => p.measure === k + 1 && p.state === to);
      return Math.max(0, places - sum(own) + own.reduce((all, p) => all + p.people * leaves(p, moves), 0));
    });
    const now = starts.map(() => Array.from({ length: groups }, () => 0));
    const next: Somebody[] = [];
    for (const order of [...new Set(starts.map((s) => s.order))].sort((a, b) => a - b))
      for (let state = 0; state < states; state++) {
        const wants = starts.map((s, k) =>
          s.order === order && s.from === state ? Math.min(s.number ?? Infinity, free[k]!) : 0,
        );
        const asked = wants.reduce((a, b) => a + b, 0);
        const here = everybody.filter((p) => p.state === state);
        const all = sum(here);
        if (asked === 0 || all === 0) continue;
        const factor = Math.min(1, all / asked);
        for (const p of here) {
          wants.forEach((want, k) => {
            const some = (want * factor * p.people) / all;
            now[k]![p.group]! += some;
            next.push({ ...p, measure: k + 1, state: starts[k]!.to, completed: 0, people: some });
          });
        }
        for (const p of here) p.people *= 1 - (factor * asked) / all;
      }
    started.push(now);
    for (const p of everybody) {
      for (const [to, share] of exits(p, moves))
        if (to === p.state) next.push({ ...p, completed: p.completed + 1, people: p.people * share });
        else next.push({ ...p, state: to, completed: 0, people: p.people * share });
    }
    everybody = next.filter((p) => p.people > 1e-13);
  }
  return { present, started, counted };
}

const sum = (of: readonly Somebody[]): number => of.reduce((all, p) => all + p.people, 0);

const leaves = (p: Somebody, moves: SmallStock["moves"]): number =>
  exits(p, moves).reduce((all, [to, share]) => (to === p.state ? all : all + share), 0);

/** Where somebody is after the moves of a cycle: rates first, and durations on the rest. */
function exits({ measure, state, completed }: Somebody, moves: SmallStock["moves"]): [number, number][] {
  const own = moves[measure]!.filter((m) => m.from === state);
  const rates = own.flatMap((m): [number, number][] =>
    m.kind === "rate" ? [[m.to, m.share as number]] : [],
  );
  const rest = 1 - rates.reduce((all, [to, share]) => (to === state ? all : all + share), 0);
  const due = own.flatMap((m): [number, number][] =>
    m.kind === "duration" && m.after === completed + 1 ? [[m.to, rest * (m.share as number)]] : [],
  );
  const going = [...rates, ...due].filter(([to]) => to !== state);
  return [...going, [state, 1 - going.reduce((all, [, share]) => all + share, 0)]];
}
