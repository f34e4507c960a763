import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { mostNodes } from "../../src/formula/graph/build.js";
import { inputsOf } from "../../src/formula/graph/graph.js";
import { parse } from "../../src/formula/language/parse.js";
import { print } from "../../src/formula/language/print.js";
import { evaluateOne, programOf } from "../../src/formula/evaluate/program.js";
import { rowOf } from "../../src/formula/evaluate/row.js";
import { exact } from "./exact.js";
import { in2025, incomeTax2025 } from "./income-tax-2025.js";
import { at, faultsOf, graphFor, graphs, loaded, model, rule } from "./models.js";

const inputs = ["x", "y"].map((name) => ({ name, at }));

describe("equal parts are one node", () => {
  const { library } = loaded(
    model({ inputs, rules: [rule("dubbel(a)", "a + a"), rule("fyr(a)", "dubbel(dubbel(a))")] }),
  );
  const count = (...texts: string[]) => graphFor(library, texts).nodes.length;

  test.each([
    ["x + y", 3],
    ["(x + y) * (x + y)", 4],
    ["2 * x + 2,0 * x", 4],
    ["dubbel(x) + dubbel(x)", 4],
    ["dubbel(x)", 3],
    ["fyr(x)", 6],
  ])("%s is %d nodes", (text, nodes) => {
    expect(count(text)).toBe(nodes);
  });

  test("across formulas too", () => {
    expect(count("fyr(x)", "fyr(x) + 1", "dubbel(x)")).toBe(8);
  });
});

describe("rules that grow", () => {
  const growing = (formula: (before: string) => string, n: number) =>
    loaded(
      model({
        inputs,
        rules: Array.from({ length: n }, (_, i) => rule(`r${i}(a)`, i === 0 ? "a" : formula(`r${i - 1}`))),
      }),
    ).library;

  test("by doubling the same part stay small: 2^90 written out", () => {
    const library = growing((before) => `${before}(a) + ${before}(a)`, 91);
    const graph = graphFor(library, ["r90(x)"]);
    expect(graph.nodes.length).toBeLessThan(400);
    expect(evaluateOne(programOf(graph, library.texts), [1])[0]).toBe(2 ** 90);
  });

  test("by doubling different parts are refused", () => {
    const library = growing((before) => `${before}(a + 1) + ${before}(2 * a)`, 60);
    expect(graphs(library, ["r59(x)"]).problems).toEqual([{ code: "formel-for-stor", limit: mostNodes, at }]);
  });

  test("by a long row of rules are refused", () => {
    const library = growing((before) => `${before}(a)`, 5000);
    expect(graphs(library, ["r4999(x)"]).problems).toEqual([{ code: "regler-for-djupt", limit: 100, at }]);
  });
});

test("a graph tells which inputs each result depends on", () => {
  const { library } = loaded(model({ inputs, rules: [rule("r(a)", "2 * a")] }));
  const graph = graphFor(library, ["r(x) + 1", "y", "x + y", "7"]);
  expect(graph.results.map((r) => [...inputsOf(graph, r)].sort())).toEqual([["x"], ["y"], ["x", "y"], []]);
});

test("a library that is not sound lays nothing out", () => {
  const { library } = loaded(model({ rules: [rule("a", "b"), rule("b", "a")] }));
  expect(graphs(library, ["1"]).graph).toBeUndefined();
  expect(faultsOf(graphs(loaded(model({})).library, ["1 +", "okänd"]).problems)).toEqual([
    "formel-ofullstandig: ",
    "namn-okant: okänd",
  ]);
});

describe("income tax 2025", () => {
  const scenario = model({ uses: ["skatt"], inputs: [{ name: "lön", unit: "kr/månad", at }] });
  const { library, problems } = loaded(incomeTax2025, scenario);
  const graph = graphFor(library, ["nettolön(lön)", "slutlig_skatt(per_år(lön))"], { dates: in2025 });
  const program = programOf(graph, library.texts);
  const given = (lön: number) =>
    rowOf(
      graph,
      new Map([
        ["lön", lön],
        ["begravningsavgift", 0.00293],
      ]),
      library.texts,
    );

  test("loads without fault, and 15 rules make few nodes", () => {
    expect(problems).toEqual([]);
    expect(graph.nodes.length).toBeLessThan(160);
  });

  /** domain: net wage in Gävle 2025 at 33.77 % and the burial fee of 0.293 %, worked out by hand. */
  test.each([
    [21_000, 17_205],
    [23_000, 18_674],
  ])("of %d kr a month %d kr is left", (wage, net) => {
    expect(evaluateOne(program, given(wage))[0]).toBe(net);
  });

  test("to the krona what 34 digits give", () => {
    for (let wage = 0; wage <= 80_000; wage += 97) {
      const row = given(wage);
      const sure = workedOut(
        graph,
        exact,
        Array.from(row, (v) => new Decimal(v)),
        library.texts,
      );
      const [net, tax] = evaluateOne(program, row);
      expect([wage, net, tax]).toEqual([wage, ...graph.results.map((r) => sure[r]!.toNumber())]);
    }
  });

  test("printing its rules and reading them again gives the same graph", () => {
    const printed = {
      ...incomeTax2025,
      rules: incomeTax2025.rules.map((r) => ({
        ...r,
        versions: r.versions.map((v) => {
          const parsed = parse(v.formula);
          return { ...v, formula: parsed.ok ? print(parsed.tree) : "" };
        }),
      })),
    };
    const again = graphFor(
      loaded(printed, scenario).library,
      ["nettolön(lön)", "slutlig_skatt(per_år(lön))"],
      { dates: in2025 },
    );
    const steps = (g: typeof graph) =>
      g.nodes.map((n) =>
        n.op === "rule" ? [n.op, n.name, n.args, n.body] : n.op === "parameter" ? n.name : n,
      );
    expect(steps(again)).toEqual(steps(graph));
  });
});
