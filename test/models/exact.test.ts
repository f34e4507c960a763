import { Decimal } from "decimal.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Arithmetic, floats, workedOut } from "../../src/formula/evaluate/arithmetic.js";
import type { GraphInput } from "../../src/formula/graph/graph.js";
import { type GivenValue, rowOf } from "../../src/formula/evaluate/row.js";
import { meets } from "../../src/rulebook/calculate/expected.js";
import { exact } from "../formula/exact.js";
import { shippedIds } from "../rulebook/folders.js";
import { type LaidCase, laidCases } from "./laid-cases.js";

let cases: ReadonlyMap<string, readonly LaidCase[]>;
beforeAll(async () => {
  cases = await laidCases();
});

/** An input as 34 digits, from what was written and not from its float. */
function digits(input: GraphInput, given: GivenValue | undefined, texts: LaidCase["texts"]) {
  const value = given ?? input.preset;
  if (value === undefined) return exact.missing;
  if (typeof value === "number") return exact.number(String(value));
  const isNumber = input.unit.kind !== "text" && /^-?\d+(\.\d+)?$/.test(value);
  return isNumber ? exact.number(value) : exact.fromKey(texts.code(value));
}

/** The steps where floats and 34 digits differ by more than noise, whether they have a value among it; and how many there are. */
function compared({ name, graph, given, texts }: LaidCase, arithmetic: Arithmetic<number> = floats) {
  const ours = workedOut(graph, arithmetic, rowOf(graph, given, texts), texts);
  const inputs = graph.inputs.map((input) => digits(input, given.get(input.name), texts));
  const exactly = workedOut(graph, exact, inputs, texts);
  const apart = graph.nodes.flatMap(({ op }, step) => {
    const [float, decimal] = [ours[step]!, exactly[step]!];
    const noise = Decimal.max(1, decimal.abs()).times("1e-9");
    const same = decimal.isNaN() ? Number.isNaN(float) : decimal.minus(float).abs().lte(noise);
    return same ? [] : [`${name}, ${op}: ${String(float)} and ${decimal.toString()}`];
  });
  return { apart, steps: graph.nodes.length, result: exactly[graph.results[0]!]! };
}

describe.each(shippedIds)("%s", (id) => {
  test("in every case, floats give every step the kronor that 34 digits give", () => {
    const all = cases.get(id)!.map((one) => compared(one));
    expect(all.flatMap(({ apart }) => apart)).toEqual([]);
    expect(all.reduce((sum, { steps }) => sum + steps, 0)).toBeGreaterThan(100);
  });

  test("every case holds in 34 digits", () => {
    for (const one of cases.get(id)!) {
      const { result } = compared(one);
      const { expected } = one.of;
      if (expected.kind === "missing") expect(result.isNaN(), one.name).toBe(true);
      else expect(meets(result.toNumber(), expected), `${one.name}: ${result.toString()}`).toBe(true);
    }
  });
});

test("floats that round a whole step off are found out", () => {
  const off: Arithmetic<number> = {
    ...floats,
    operation: (op, a, b, c) => floats.operation(op, a, b, c) + (op === "down" ? b! : 0),
  };
  expect(cases.get("skatt")!.flatMap((one) => compared(one, off).apart)).not.toEqual([]);
});
