import type { FlowPlan, RateMove, Share } from "../../src/flow/plan.js";

const at = (share: Share, cycle: number): number => (typeof share === "number" ? share : share[cycle]!);
const grid = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Shares per cycle of rates that act on the same people, written as the design writes it. */
function converted(rates: readonly RateMove[], plan: FlowPlan, cycle: number): number[] {
  return rates.map((rate) => {
    if (rate.per === plan.cycle) return at(rate.share, cycle);
    const P = sum(rates.filter((r) => r.per === rate.per).map((r) => at(r.share, cycle)));
    const m = 1 - Math.max(0, 1 - P) ** (plan.cycle === "month" ? 1 / 12 : 12);
    return P === 0 ? 0 : (m * at(rate.share, cycle)) / P;
  });
}

/**
 * The same as `simulate`, unrolled by hand: every state is as many states as there are cycles to have been in it, and
 * everybody is moved one cell at a time. Slow, and short enough to be read beside the design.
 */
export function simulatedByHand(plan: FlowPlan) {
  const { states, cycles, bands = [] } = plan;
  const start = grid(states, cycles);
  const end = grid(states, cycles);
  const after = grid(states, cycles);
  const bandStart = grid(bands.length, cycles);
  const bandEnd = grid(bands.length, cycles);
  const moved = new Map<string, number[]>();
  let people = grid(states, cycles + 1);
  const inBand = (b: number, of = people): number =>
    sum(
      of[bands[b]!.state]!.filter(
        (_, age) => age + 1 >= bands[b]!.stay.first && age + 1 <= bands[b]!.stay.last,
      ),
    );

  for (let cycle = 0; cycle < cycles; cycle++) {
    people.forEach((byAge, state) => {
      byAge[0]! += plan.entries[state]?.[cycle] ?? 0;
      start[state]![cycle] = sum(byAge);
    });
    bands.forEach((_, b) => (bandStart[b]![cycle] = inBand(b)));
    const next = grid(states, cycles + 1);
    /** As people stand after rates: those who moved are in their first cycle, the others still in the one they were in. */
    const late = people.map((byAge) => [...byAge]);
    const send = (from: number, to: number, number: number): void => {
      const row = moved.get(`${from}>${to}`) ?? Array.from({ length: cycles }, () => 0);
      row[cycle]! += number;
      moved.set(`${from}>${to}`, row);
      next[to]![0]! += number;
    };
    for (let state = 0; state < states; state++) {
      for (let age = 0; age <= cycle; age++) {
        const month = age + 1;
        const rates = plan.moves.filter(
          (m): m is RateMove =>
            m.kind === "rate" &&
            m.from === state &&
            (!m.stay || (month >= m.stay.first && month <= m.stay.last)),
        );
        const before = people[state]![age]!;
        let left = before;
        converted(rates, plan, cycle).forEach((share, i) => {
          if (rates[i]!.to === state) return;
          send(state, rates[i]!.to, before * share);
          left -= before * share;
          late[state]![age]! -= before * share;
          late[rates[i]!.to]![0]! += before * share;
        });
        const rest = left;
        for (const move of plan.moves) {
          if (move.kind !== "duration" || move.from !== state || move.after !== month || move.to === state)
            continue;
          send(state, move.to, rest * at(move.share, cycle));
          left -= rest * at(move.share, cycle);
        }
        next[state]![age + 1]! += left;
      }
    }
    late.forEach((byAge, state) => (end[state]![cycle] = sum(byAge)));
    bands.forEach((_, b) => (bandEnd[b]![cycle] = inBand(b, late)));
    people = next;
    people.forEach((byAge, state) => (after[state]![cycle] = sum(byAge)));
  }
  return { start, end, after, bandStart, bandEnd, moved };
}
