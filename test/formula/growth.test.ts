import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/formula/explain.js";
import { evaluateColumns } from "../../src/formula/evaluate/columns.js";
import { programOf } from "../../src/formula/evaluate/program.js";
import { workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { whyMissing } from "../../src/formula/missing.js";
import { placed, spreadsheet } from "../../src/formula/spreadsheet.js";
import { NotAvailable, Workbook } from "./excel.js";
import { exact } from "./exact.js";
import { at, faultsOf, graphFor, graphs, loaded, model } from "./models.js";

const { library } = loaded(
  model({
    inputs: [
      { name: "x", unit: "", at },
      { name: "y", unit: "", at },
      { name: "intensitet", unit: "antal/år", at },
      { name: "tid", unit: "år", at },
      { name: "ränta", unit: "%", at },
      { name: "lön", unit: "kr/månad", at },
      { name: "månader", unit: "månad", at },
    ],
  }),
);

const number = (found: string) => (found === "" ? NaN : Number(found));

/** A formula of x and y worked out in every way there is. */
function everyWay(text: string, x: number, y: number) {
  const graph = graphFor(library, [text]);
  const result = graph.results[0]!;
  const values = graph.inputs.map(({ name }) => (name === "x" ? x : y));
  const given = new Map(graph.inputs.map(({ name }, i) => [name, values[i]!]));
  const [column] = evaluateColumns(programOf(graph, library.texts), values, 1);
  const decimals = values.map((v) => new Decimal(v));
  const explanation = explain(graph, result, { given, texts: library.texts });
  const book = new Workbook();
  const cells = spreadsheet(graph).cells.map((cell, i) => ({ ...cell, address: `A${i + 1}` }));
  const addresses = { cell: (id: string) => cells.find((c) => c.id === id)!.address, column: () => "" };
  for (const { content, address } of cells) {
    if (content.kind === "input") book.write(address, given.get(content.input.name)!);
    if (content.kind === "formula") book.write(address, { formula: placed(content.parts, addresses) });
  }
  const inSheet = () => {
    try {
      return Number(book.value(cells.at(-1)!.address));
    } catch (error) {
      if (error instanceof NotAvailable) return NaN;
      throw error;
    }
  };
  return {
    float: column![0]!,
    sure: workedOut(graph, exact, decimals, library.texts)[result]!,
    sheet: inSheet(),
    explained: number(explanation.value),
    why: whyMissing(graph, result, given, library.texts).map((p) => p.code),
  };
}

const size = fc.oneof(
  fc.integer({ min: -12, max: 12 }),
  fc.double({ min: -12, max: 12, noNaN: true }).map((v) => (Math.abs(v) < 1e-12 ? 0 : v)),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
);

test.each(["exp(x)", "ln(x)", "potens(x; y)", "exp(0 - potens(x; y))", "ln(1 + exp(x))"])(
  "%s: floats, 34 digits, the sheet and the explanation agree, and what has no value says why",
  (text) => {
    fc.assert(
      fc.property(size, size, (x, y) => {
        const { float, sure, sheet, explained, why } = everyWay(text, x, y);
        expect(sheet).toEqual(float);
        if (!Number.isFinite(float)) {
          expect(why).toHaveLength(1);
          expect(sure.isNaN() || sure.abs().gt(Number.MAX_VALUE) || why[0] === "resultat-for-stort").toBe(
            true,
          );
          return;
        }
        expect(why).toEqual([]);
        const noise = Decimal.max(sure.abs(), "1e-300").times("1e-11").plus("1e-11");
        expect(sure.minus(float).abs().lte(noise), `${String(float)} is not ${sure.toString()}`).toBe(true);
        expect(explained).toBeCloseTo(float, 9 - Math.ceil(Math.log10(Math.abs(float) + 1)));
      }),
      { numRuns: 150 },
    );
  },
);

test.each([
  ["ln(x)", 0, 0, "logaritm-inte-positiv"],
  ["ln(x)", -1, 0, "logaritm-inte-positiv"],
  ["potens(x; y)", -8, 1 / 3, "potens-av-negativt"],
  ["potens(x; y)", 0, -1, "delning-med-noll"],
  ["exp(x)", 1000, 0, "resultat-for-stort"],
  ["potens(x; y)", 10, 400, "resultat-for-stort"],
])("%s with x = %d and y = %d has no value: %s", (text, x, y, code) => {
  const found = everyWay(text, x, y);
  expect([found.float, found.sheet, found.explained]).toEqual([NaN, NaN, NaN]);
  expect(found.why).toEqual([code]);
});

test.each([
  // A discount factor year by year.
  ["potens(1 + 3,5 %; 0 - 10)", Array.from({ length: 10 }).reduce<number>((f) => f / 1.035, 1)],
  // e as its series, 1 + 1/1! + 1/2! + …, and ln 2 as the alternating one in 1/3: 2 (1/3 + 1/3·1/3³ + …).
  ["exp(1)", Array.from({ length: 18 }, (_, i) => i).reduceRight((sum, i) => 1 + sum / (i + 1), 1)],
  [
    "ln(2)",
    2 * Array.from({ length: 18 }, (_, i) => 2 * i + 1).reduce((sum, k) => sum + 1 / (k * 3 ** k), 0),
  ],
])("%s is %d", (text, byHand) => {
  expect(everyWay(text, 0, 0).float).toBeCloseTo(byHand, 13);
});

test("units: exponents are plain, a power keeps the unit of what is raised, kronor have no logarithm", () => {
  const unitOf = (text: string) => {
    const { graph, problems } = graphs(library, [text]);
    return graph === undefined ? faultsOf(problems) : graph.units[graph.results[0]!];
  };
  expect(unitOf("exp(0 - intensitet * tid)")).toEqual({ kind: "factor", of: "" });
  expect(unitOf("lön * potens(1 + ränta; 3)")).toEqual(unitOf("lön"));
  expect(unitOf("lön * exp(ränta)")).toEqual(unitOf("lön"));
  expect(unitOf("ln(lön)")).toEqual(["enhet-fel: lön"]);
  expect(unitOf("exp(månader)")).toEqual(["enhet-fel: månader"]);
  expect(unitOf("potens(lön; 2)")).toEqual(["enhet-fel: lön"]);
  expect(unitOf("potens(1 + ränta; tid)")).toEqual(["enhet-fel: tid"]);
  expect(unitOf("exp(1 < 2)")).toEqual(["villkor-som-tal: 1 < 2"]);
  expect(unitOf("potens(2)")).toEqual(["argument-antal: potens"]);
});
