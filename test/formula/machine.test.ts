import { afterEach, expect, test, vi } from "vitest";
import { evaluateColumns } from "../../src/formula/evaluate/columns.js";
import { machineOf } from "../../src/formula/evaluate/machine.js";
import { evaluateOne, programOf } from "../../src/formula/evaluate/program.js";
import { simplified } from "../../src/formula/evaluate/simplify.js";
import { at, graphFor, loaded, model, rule } from "./models.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const inputs = ["x", "y"].map((name) => ({ name, at }));
const { library } = loaded(
  model({
    inputs,
    rules: [
      rule("r0(a)", "a"),
      ...Array.from({ length: 13 }, (_, i) => rule(`r${i + 1}(a)`, `r${i}(a + 1) + r${i}(a * 3)`)),
    ],
  }),
);

test("where there is no WebAssembly, rows come out the same", () => {
  const graph = graphFor(library, ["om(x > y; x / y; nedåt(y; 10))", "x", "7"]);
  const columns = [Float64Array.of(1, 20, NaN), Float64Array.of(15, 8, 1)];
  const fast = evaluateColumns(programOf(graph, library.texts), columns, 3);
  vi.stubGlobal("WebAssembly", undefined);
  const slow = evaluateColumns(programOf(graph, library.texts), columns, 3);
  expect(slow).toEqual(fast);
  expect(slow.map((c) => [...c])).toEqual([
    [10, 2.5, NaN],
    [1, 20, NaN],
    [7, 7, 7],
  ]);
});

test("a graph too large for a machine is worked out all the same", () => {
  const graph = graphFor(library, ["r13(x)"]);
  expect(machineOf(graph, simplified(graph, library.texts))).toBeUndefined();
  // By hand: f(0, a) = a and f(n, a) = f(n−1, a+1) + f(n−1, 3a).
  const f = (n: number, a: number): number => (n === 0 ? a : f(n - 1, a + 1) + f(n - 1, 3 * a));
  expect(evaluateColumns(programOf(graph, library.texts), [Float64Array.of(0, 2)], 2)).toEqual([
    Float64Array.of(f(13, 0), f(13, 2)),
  ]);
});

test("row after row, before and after a machine is made, gives the same", () => {
  const graph = graphFor(library, ["uppåt(x / 3; 0,25) - y * 2"]);
  const program = programOf(graph, library.texts);
  const order = graph.inputs.map((i) => i.name);
  for (let x = 0; x < 300; x++) {
    const [value] = evaluateOne(
      program,
      order.map((name) => (name === "x" ? x : 1)),
    );
    expect(value).toBe(Math.ceil((x / 3) * 4 - 1e-9) / 4 - 2);
  }
});

test("what is known beforehand is worked out beforehand", () => {
  const graph = graphFor(library, ["om(1 < 2; x * (2 + 3); y / 0)"]);
  expect(simplified(graph, library.texts).steps).toHaveLength(1);
});
