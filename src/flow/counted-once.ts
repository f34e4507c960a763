import { type StrandPlan, type Taken, waysOf } from "./stock.js";
import { Strands } from "./strands.js";

/** Cycles, the last not included. */
export type Period = Readonly<{ from: number; until: number }>;

/**
 * How many are in one of some states as a cycle starts, and have not been in any of them before in the same period: over
 * a period, everybody who is there at some time in it, counted once however often they leave and come back.
 *
 * The people move as they are known to do. Beside all of them those are followed who have not been counted yet, and who
 * move as the others in their state, as long there, do: when a period begins that is everybody, and who is counted is let
 * go. By strand and cycle, strand `s` in cycle `t` at `s * cycles + t`.
 */
export function countedOnce(
  plans: readonly StrandPlan[],
  taken: readonly Taken[],
  states: readonly number[],
  periods: readonly Period[],
  cycles: number,
): Float64Array {
  const { ways, faults } = waysOf(plans);
  if (faults.length > 0) throw new RangeError("people who cannot move as they are said to have done");
  const strands = plans.map(({ standing, entries }, s) => ({ ways: ways[s]!, standing, entries }));
  const shape = { states: plans[0]?.layout.shape.states ?? 0, cycles };
  const [all, fresh] = [new Strands(strands, [], shape), new Strands(strands, [], shape)];
  const byGroup = new Map<number, number[]>();
  plans.forEach(({ group }, s) => byGroup.set(group, [...(byGroup.get(group) ?? []), s]));
  const sources = [...new Set(taken.map(({ from }) => from))];
  const begins = new Set(periods.map(({ from }) => from));
  const counted = new Float64Array(plans.length * cycles);

  for (let cycle = 0; cycle < cycles; cycle++) {
    all.begin(cycle);
    fresh.begin(cycle);
    if (begins.has(cycle)) fresh.become(all);
    const isWithin = periods.some(({ from, until }) => from <= cycle && cycle < until);
    for (let s = 0; isWithin && s < plans.length; s++)
      for (const state of states) {
        counted[s * cycles + cycle]! += fresh.present(s, state);
        fresh.leave(s, state, 0, cycle);
      }
    for (const people of [all, fresh]) {
      for (const from of sources) {
        const isGone = people === fresh && isWithin && states.includes(from);
        if (!isGone) start(people, from, cycle);
      }
      people.finish(cycle);
    }
  }
  return counted;

  function start(people: Strands, from: number, cycle: number): void {
    for (const [group, own] of byGroup) {
      let left = 1;
      for (const { from: source, to, into, share } of taken) {
        if (source !== from || into[group]! < 0) continue;
        const gone = share[group * cycles + cycle]!;
        if (gone === 0) continue;
        left -= gone;
        for (const s of own) people.receive(into[group]!, to, people.present(s, from) * gone, cycle);
      }
      if (left < 1) for (const s of own) people.leave(s, from, Math.max(0, left), cycle);
    }
  }
}
