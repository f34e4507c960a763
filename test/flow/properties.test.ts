import fc from "fast-check";
import { expect, test } from "vitest";
import { inBand, inState } from "../../src/flow/counting.js";
import { entering, leaving, moving } from "../../src/flow/events.js";
import type { FlowPlan } from "../../src/flow/plan.js";
import { type Flow, simulate } from "../../src/flow/simulate.js";
import { simulatedByHand } from "./oracle.js";
import { entriesOf, plans, timelessPlans } from "./plans.js";

function flowOf(plan: FlowPlan): Flow {
  const simulated = simulate(plan);
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
  return simulated.flow;
}

const holds = <T extends [unknown, ...unknown[]]>(...args: Parameters<typeof fc.property<T>>): void => {
  fc.assert(fc.property<T>(...args), { numRuns: 300 });
};

const total = (plan: FlowPlan): number =>
  plan.entries.reduce((sum, row) => sum + (row?.reduce((a, b) => a + b, 0) ?? 0), 0);

/** Equal but for what floats make of sums of these people. */
function expectClose(got: Iterable<number>, expected: Iterable<number>, people: number): void {
  const [a, b] = [[...got], [...expected]];
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => {
    expect(Math.abs(value - b[i]!)).toBeLessThanOrEqual(1e-11 * people);
  });
}

const withEntries = (plan: FlowPlan, change: (people: number) => number): FlowPlan => ({
  ...plan,
  entries: plan.entries.map((row) => row?.map(change)),
});

test("people go where they go when every cycle of every stay is a state of its own", () => {
  holds(plans, (plan) => {
    const flow = flowOf(plan);
    const byHand = simulatedByHand(plan);
    const people = total(plan);
    expectClose(flow.start, byHand.start.flat(), people);
    expectClose(flow.end, byHand.end.flat(), people);
    expectClose(flow.after, byHand.after.flat(), people);
    expectClose(flow.bandStart, byHand.bandStart.flat(), people);
    expectClose(flow.bandEnd, byHand.bandEnd.flat(), people);
    for (let from = 0; from < plan.states; from++) {
      for (let to = 0; to < plan.states; to++) {
        const expected = byHand.moved.get(`${from}>${to}`) ?? new Float64Array(plan.cycles);
        expectClose(moving(flow, from, to), expected, people);
      }
    }
  });
});

test("people are conserved: in each cycle there are as many as have come in", () => {
  holds(plans, (plan) => {
    const flow = flowOf(plan);
    let entered = 0;
    for (let cycle = 0; cycle < plan.cycles; cycle++) {
      let [start, end, after] = [0, 0, 0];
      for (let state = 0; state < plan.states; state++) {
        entered += plan.entries[state]?.[cycle] ?? 0;
        start += inState(flow, state).start[cycle]!;
        end += inState(flow, state).end[cycle]!;
        after += flow.after[state * plan.cycles + cycle]!;
      }
      expectClose([start, end, after], [entered, entered, entered], total(plan));
    }
  });
});

test("no count is below zero", () => {
  holds(plans, (plan) => {
    const { start, end, after, moved, bandStart, bandEnd } = flowOf(plan);
    for (const table of [start, end, after, moved, bandStart, bandEnd]) {
      expect(table.every((people) => people >= 0)).toBe(true);
    }
  });
});

test("twice the people give twice everything, to the bit", () => {
  holds(plans, (plan) => {
    const once = flowOf(plan);
    const twice = flowOf(withEntries(plan, (people) => 2 * people));
    for (const table of ["start", "end", "after", "moved", "bandStart", "bandEnd"] as const) {
      expect(twice[table]).toEqual(once[table].map((people) => 2 * people));
    }
  });
});

test("people who come in together go where they would have gone apart", () => {
  const twoIntakes = plans.chain((plan) => fc.tuple(fc.constant(plan), entriesOf(plan.states, plan.cycles)));
  holds(twoIntakes, ([plan, others]) => {
    const together = plan.entries.map((row, state) =>
      Float64Array.from({ length: plan.cycles }, (_, t) => (row?.[t] ?? 0) + (others[state]?.[t] ?? 0)),
    );
    const [all, some, rest] = [together, plan.entries, others].map((entries) => flowOf({ ...plan, entries }));
    for (const table of ["start", "end", "after", "moved", "bandStart", "bandEnd"] as const) {
      const apart = some![table].map((people, i) => people + rest![table][i]!);
      expectClose(all![table], apart, total({ ...plan, entries: together }));
    }
  });
});

test("a plan is run to the same bits each time, so that against itself it makes no difference", () => {
  holds(plans, (plan) => {
    expect(flowOf(plan)).toEqual(flowOf(structuredClone(plan)));
  });
});

const shortened = (plan: FlowPlan, from: number, until: number): FlowPlan => ({
  ...plan,
  cycles: until - from,
  entries: plan.entries.map((row) => row?.slice(from, until)),
  moves: plan.moves.map((m) =>
    typeof m.share === "number" ? m : { ...m, share: m.share.slice(from, until) },
  ),
});

test("what happens does not depend on how far one looks", () => {
  holds(plans, fc.double({ min: 0, max: 1, noNaN: true }), (plan, where) => {
    const cycles = Math.max(1, Math.floor(plan.cycles * where));
    const [whole, part] = [flowOf(plan), flowOf(shortened(plan, 0, cycles))];
    for (let state = 0; state < plan.states; state++) {
      expect(inState(part, state).start).toEqual(inState(whole, state).start.slice(0, cycles));
      expect(inState(part, state).end).toEqual(inState(whole, state).end.slice(0, cycles));
      expect(leaving(part, state)).toEqual(leaving(whole, state).slice(0, cycles));
      expect(entering(part, state)).toEqual(entering(whole, state).slice(0, cycles));
    }
  });
});

test("a horizon cut in two adds up: those left at the end of the first part begin the second", () => {
  const cut = timelessPlans
    .filter((plan) => plan.cycles > 1)
    .chain((plan) => fc.tuple(fc.constant(plan), fc.integer({ min: 1, max: plan.cycles - 1 })));
  holds(cut, ([plan, cycles]) => {
    const whole = flowOf(plan);
    const first = flowOf(shortened(plan, 0, cycles));
    const later = shortened(plan, cycles, plan.cycles);
    const second = flowOf({
      ...later,
      entries: Array.from({ length: plan.states }, (_, state) =>
        Float64Array.from(
          { length: later.cycles },
          (_, t) => (later.entries[state]?.[t] ?? 0) + (t === 0 ? inState(first, state).end[cycles - 1]! : 0),
        ),
      ),
    });
    for (let state = 0; state < plan.states; state++) {
      const joined = [...inState(first, state).start, ...inState(second, state).start];
      expectClose(joined, inState(whole, state).start, total(plan));
    }
  });
});

test("events account for every change", () => {
  holds(plans, (plan) => {
    const flow = flowOf(plan);
    for (let state = 0; state < plan.states; state++) {
      const { start } = inState(flow, state);
      const [came, went] = [entering(flow, state), leaving(flow, state)];
      const expected = start.map((_, t) => (t === 0 ? came[0]! : start[t - 1]! - went[t - 1]! + came[t]!));
      expectClose(start, expected, total(plan));
    }
  });
});

test("bands that part a stay add up to all who are in the state", () => {
  const parted = plans.chain((plan) =>
    fc.tuple(fc.constant(plan), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 })),
  );
  holds(parted, ([plan, first, length]) => {
    const stays = [
      { first: 1, last: first },
      { first: first + 1, last: first + 1 + length },
      { first: first + 2 + length, last: Infinity },
    ];
    const flow = flowOf({ ...plan, bands: stays.map((stay) => ({ state: 0, stay })) });
    for (const count of ["start", "end"] as const) {
      const parts = inState(flow, 0)[count].map((_, t) =>
        stays.reduce((sum, _, b) => sum + inBand(flow, b)[count][t]!, 0),
      );
      expectClose(parts, inState(flow, 0)[count], total(plan));
    }
  });
});
