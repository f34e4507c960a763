import { describe, expect, test } from "vitest";
import { costPerExtraYear } from "../../src/analysis/run/key-figures.js";
import { counted, inState } from "../../src/flow/counting.js";
import { cohortCases, flowOf, outcomeOf } from "./cohort-case.js";

const off = (got: number, expected: number): number => Math.abs(got - expected);

test("there are seven published models", () => {
  expect(cohortCases).toHaveLength(7);
});

describe.each(cohortCases.map((model) => [model.id, model] as const))("%s", (_, model) => {
  test.each(model.expected.map((e) => [`${e.strategy} ${e.outcome} = ${e.value} (${e.kind})`, e] as const))(
    "%s",
    (_, { strategy, outcome, value, abs_tol }) => {
      expect(off(outcomeOf(model, strategy, outcome), value)).toBeLessThanOrEqual(abs_tol);
    },
  );

  test.each(Object.entries(model.recomputed))("%s: all outcomes to twelve digits", (strategy, outcomes) => {
    for (const [outcome, value] of Object.entries(outcomes)) {
      expect(off(outcomeOf(model, strategy, outcome), value)).toBeLessThanOrEqual(1e-12 * value);
    }
  });

  test.each(model.traces.map((t) => [`${t.strategy}, people at ${t.count} of cycle ${t.cycle}`, t] as const))(
    "%s",
    (_, { strategy, count, cycle, values, abs_tol }) => {
      const flow = flowOf(model, strategy);
      for (const [state, people] of Object.entries(values)) {
        const row = counted(inState(flow, model.states.indexOf(state)), count);
        expect(off(row[cycle - 1]!, people)).toBeLessThanOrEqual(abs_tol);
      }
    },
  );

  test.each(
    model.increments.map((i) => [`${i.strategy} against ${i.against}, ${i.cost} (${i.kind})`, i] as const),
  )("%s", (_, { strategy, against, per, cost, effect, inc_cost, inc_effect, icer }) => {
    const extra = (outcome: string): number =>
      (outcomeOf(model, strategy, outcome) - outcomeOf(model, against, outcome)) / per;
    if (inc_cost !== undefined) expect(off(extra(cost), inc_cost[0])).toBeLessThanOrEqual(inc_cost[1]);
    if (inc_effect !== undefined)
      expect(off(extra(effect), inc_effect[0])).toBeLessThanOrEqual(inc_effect[1]);
    if (icer === undefined) return;
    const price = costPerExtraYear(-extra(cost), extra(effect));
    expect(price.kind === "cost" ? off(price.perYear, icer[0]) : price.kind).toBeLessThanOrEqual(icer[1]);
  });
});
