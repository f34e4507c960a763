import { describe, expect, test } from "vitest";
import { type Cause, causeOf } from "../../src/analysis/run/cause.js";
import { floats, workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { rowOf } from "../../src/formula/evaluate/row.js";
import { at, graphFor, loaded, model, rule } from "../formula/models.js";

const { library } = loaded(
  model({
    inputs: [
      { name: "x", at },
      { name: "y", at, preset: "7" },
    ],
    rules: [
      rule("halva(a)", "a / 2"),
      rule("bidrag(a)", "max(0; 50 - a)"),
      rule("steg(a)", "nedåt(bidrag(a) * 3; 100)"),
      rule("avgift(a)", "om(a < 40; 0; 9)"),
      rule("skatt(a)", "halva(a) + avgift(a)"),
      rule("kvar(a)", "a - skatt(a) + bidrag(a)"),
      rule("tabellvärde(a)", "0 - (a - y) * 3"),
    ],
  }),
);

function cause(formula: string, ...xs: number[]): Cause {
  const graph = graphFor(library, [formula]);
  const points = xs.map((x) =>
    workedOut(graph, floats, [...rowOf(graph, new Map([["x", x]]), library.texts)], library.texts),
  );
  return causeOf(graph, graph.results[0]!, points);
}

describe("the rule that makes", () => {
  test.each<[what: string, formula: string, xs: number[], rule: string, why: Cause["why"]]>([
    ["a fall at a limit, behind a minus", "kvar(x)", [39, 41], "avgift", "condition"],
    ["a fall that is the sum of small ones", "kvar(x)", [10, 11], "bidrag", "value"],
    ["a fall to whole steps", "x + steg(x)", [16, 17], "steg", "rounding"],
    ["a fall through a product with a minus", "tabellvärde(x)", [1, 2], "tabellvärde", "value"],
    ["a slope steeper, where something ends", "kvar(x)", [45, 50, 55], "bidrag", "condition"],
    ["a slope gentler and then steeper, at a limit", "kvar(x)", [35, 39.9, 44.8], "avgift", "condition"],
  ])("%s", (_, formula, xs, rule, why) => {
    expect(cause(formula, ...xs)).toMatchObject({ rule, why });
  });

  test("nothing but a formula of nobody's has no name", () => {
    expect(cause("0 - x", 1, 2)).toEqual({ rule: "", why: "value" });
  });
});
