import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { floats, workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { carriedForward, whyMissing } from "../../src/formula/missing.js";
import { type ValueColumn, evaluateColumns } from "../../src/formula/evaluate/columns.js";
import { kernelOf } from "../../src/formula/evaluate/kernel.js";
import { evaluateOne, type Program, programOf } from "../../src/formula/evaluate/program.js";
import { simplified } from "../../src/formula/evaluate/simplify.js";
import type { Graph } from "../../src/formula/graph/graph.js";
import { type GivenValue, rowOf } from "../../src/formula/evaluate/row.js";
import { calculations as formula } from "./calculations.js";
import { exact } from "./exact.js";
import { at, dates, graphFor, loaded, model, parameter, rule } from "./models.js";
import type { GraphOptions } from "../../src/formula/graph/build.js";
import type { Library } from "../../src/formula/graph/load.js";

const inputs = ["x", "y", "z"].map((name) => ({ name, at }));
const plain = loaded(model({ inputs, rules: [rule("hundradel(a)", "a %")] })).library;

function value(
  library: Library,
  text: string,
  given: Record<string, GivenValue> = {},
  over: Partial<GraphOptions> = {},
) {
  const graph = graphFor(library, [text], over);
  const row = rowOf(graph, new Map(Object.entries(given)), library.texts);
  return evaluateOne(programOf(graph, library.texts), row)[0]!;
}

const why = (
  library: Library,
  text: string,
  given: Record<string, GivenValue> = {},
  over: Partial<GraphOptions> = {},
) => {
  const graph = graphFor(library, [text], over);
  return whyMissing(graph, graph.results[0]!, new Map(Object.entries(given)), library.texts);
};

test.each([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 - 2 - 3", 5],
  ["10 %", 0.1],
  ["250 * 31,42 %", 78.55],
  ["12 % %", 0.0012],
  ["min(3; 1; 2)", 1],
  ["max(3; 1; 2)", 3],
  ["abs(2 - 5)", 3],
  ["om(1 < 2; 10; 20)", 10],
  ["om(1 = 2 eller inte 2 > 3; 10; 20)", 10],
  ["om(1 <= 1 och 2 <> 2; 10; 20)", 20],
  ["per_år(100)", 1200],
  ["per_månad(1200)", 100],
  ["nedåt(239 699; 100)", 239_600],
  ["uppåt(239 601; 100)", 239_700],
  ["uppåt(239 600; 100)", 239_600],
  ["avrunda(543 300; 1000)", 543_000],
  ["avrunda(500; 1000)", 1000],
  ["avrunda(0 - 500; 1000)", -1000],
  ["nedåt(0 - 1; 100)", -100],
  ["nedåt(0,3; 0,1)", 0.3],
  ["uppåt(0,7; 0,1)", 0.7],
  ["avrunda(1,005; 0,01)", 1.01],
  ["exp(0)", 1],
  ["exp(1)", 2.718_281_828_459_045],
  ["exp(0 - 750)", 0],
  ["ln(10)", 2.302_585_092_994_046],
  ["ln(exp(3,5))", 3.5],
  ["potens(2; 10)", 1024],
  ["potens(2; 0 - 2)", 0.25],
  ["potens(9; 0,5)", 3],
  ["potens(-2; 3)", -8],
  ["potens(0; 0)", 1],
  ["potens(0; 2)", 0],
])("%s = %d", (text, expected) => {
  expect(value(plain, text)).toBeCloseTo(expected, 12);
});

test("steps allow for binary floats as written: floor(x / s + 1e-9) · s", () => {
  // 0.29 * 100 is 28.999999999999996 in binary.
  expect(value(plain, "nedåt(0,29 * 100; 1)")).toBe(29);
  expect(value(plain, "nedåt(28,99; 1)")).toBe(28);
  expect(value(plain, "uppåt(1,1 * 1,1 * 100; 1)")).toBe(121);
});

/** A program that goes through the kernel in plain JavaScript. */
function withoutWebAssembly(graph: Graph): Program {
  const program = programOf(graph, plain.texts);
  const kernel = kernelOf(graph, simplified(graph, plain.texts));
  vi.spyOn(program, "machine").mockReturnValue(kernel);
  return program;
}

describe("the same in every way it is worked out", () => {
  const cell = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(NaN),
  );

  test("a column gives what its rows give one by one, and what plain steps give", () => {
    fc.assert(
      fc.property(
        fc.array(formula, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        cell,
        fc.constantFrom(1, 1023, 1025, 2500),
        (texts, cells, z, rows) => {
          const graph = graphFor(
            plain,
            texts.map((t) => `0 + ${t}`),
          );
          const program = programOf(graph, plain.texts);
          const at = (row: number): Record<string, number> => ({
            x: cells[row % cells.length]![0],
            y: cells[row % cells.length]![1],
            z,
          });
          const columns = graph.inputs.map(({ name }): ValueColumn =>
            name === "z" ? z : Float64Array.from({ length: rows }, (_, row) => at(row)[name]!),
          );
          const results = evaluateColumns(program, columns, rows);
          const plainly = evaluateColumns(withoutWebAssembly(graph), columns, rows);
          for (let row = 0; row < rows; row += rows > 10 ? 17 : 1) {
            const given = graph.inputs.map(({ name }) => at(row)[name]!);
            const one = evaluateOne(program, given);
            const steps = workedOut(graph, floats, given, plain.texts);
            graph.results.forEach((id, i) => {
              expect(results[i]![row]).toEqual(one[i]);
              expect(plainly[i]![row]! + 0).toEqual(one[i]! + 0);
              expect(one[i]! + 0).toEqual(steps[id]! + 0);
            });
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("sums, products and quotients are what 34 digits give", () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(formula, whole, whole, whole, (text, x, y, z) => {
        if (/nedåt|uppåt|avrunda|[<=>]/u.test(text)) return;
        const graph = graphFor(plain, [`0 + ${text}`]);
        const given = graph.inputs.map(({ name }) => ({ x, y, z })[name]!);
        const float = evaluateOne(programOf(graph, plain.texts), given)[0]!;
        const surely = workedOut(
          graph,
          exact,
          given.map((g) => new Decimal(g)),
          plain.texts,
        );
        const sure = surely[graph.results[0]!]!;
        const all = workedOut(graph, floats, given, plain.texts);
        const largest = Math.max(1, ...all.filter(Number.isFinite).map(Math.abs));
        // A difference that should be nothing may be a little something, and then divide or have a power.
        const little = (v: number) => v !== 0 && Math.abs(v) < 1e-6;
        if (!Number.isFinite(float) || largest > 1e9 || all.some(little)) return;
        if (surely.some((v) => little(v.toNumber()))) return;
        expect(Math.abs(float - sure.toNumber())).toBeLessThanOrEqual(largest * 1e-6);
      }),
      { numRuns: 500 },
    );
  });
});

describe("tables", () => {
  const source = { source: "s", grade: "A", at: { file: "t.csv", line: 3 } };
  const { library } = loaded(
    model({
      inputs: [
        { name: "kommun", unit: "text", at },
        { name: "ålder", unit: "år", at },
      ],
      tables: [
        {
          name: "skatt_i",
          unit: "%",
          at,
          keys: [{ name: "kommun", kind: "text" }],
          rows: [
            { keys: ["0114"], value: "0.1992", ...source },
            { keys: ["Gävle"], value: "0.2226", ...source },
            { keys: ["Upplands-Bro"], value: "0.196", ...source },
          ],
        },
        {
          name: "norm_barn",
          unit: "kr/månad",
          at,
          keys: [{ name: "ålder", kind: "band" }],
          rows: [
            { keys: [{ from: "0", to: "0" }], value: "2740", ...source },
            { keys: [{ from: "4", to: "6" }], value: "3060", ...source },
            { keys: [{ from: "1", to: "3" }], value: "3050", ...source },
            { keys: [{ from: "19" }], value: "5000", ...source },
          ],
        },
        {
          name: "hyra",
          unit: "kr/månad",
          at,
          keys: [
            { name: "kommun", kind: "text" },
            { name: "personer", kind: "number" },
            { name: "år", kind: "band" },
          ],
          rows: [
            { keys: ["Gävle", "1", { from: "2020", to: "2024" }], value: "6000", ...source },
            { keys: ["Gävle", "1", { from: "2025", to: "2029" }], value: "6500", ...source },
            { keys: ["Gävle", "2", { from: "2020", to: "2029" }], value: "8000", ...source },
          ],
        },
      ],
      rules: [rule("skatt_här", "skatt_i(kommun)", "%")],
    }),
  );

  test.each<[string, Record<string, GivenValue>, number]>([
    ["skatt_i('0114')", {}, 0.1992],
    ["skatt_i('114')", {}, 0.1992],
    ["skatt_i(114)", {}, 0.1992],
    ["skatt_i('gävle')", {}, 0.2226],
    ["skatt_i(kommun)", { kommun: "Upplands Bro" }, 0.196],
    ["skatt_i(kommun)", { kommun: "114" }, 0.1992],
    ["skatt_här", { kommun: "GÄVLE" }, 0.2226],
    ["norm_barn(0)", {}, 2740],
    ["norm_barn(5)", {}, 3060],
    ["norm_barn(ålder)", { ålder: 6 }, 3060],
    ["norm_barn(ålder)", { ålder: 99 }, 5000],
    ["hyra('Gävle'; 1; 2024)", {}, 6000],
    ["hyra('Gävle'; 1; 2025)", {}, 6500],
    ["hyra('Gävle'; 2; 2025)", {}, 8000],
  ])("%s with %o is %d", (text, given, expected) => {
    expect(value(library, text, given)).toBe(expected);
  });

  test("columns look keys up row by row", () => {
    const graph = graphFor(library, ["norm_barn(ålder) * skatt_i(kommun)"]);
    const ages = Float64Array.of(0, 5, 7);
    const towns = Float64Array.from(["114", "Gävle", "Gävle"], (t) => library.texts.code(t));
    const columns = graph.inputs.map((i) => (i.name === "ålder" ? ages : towns));
    const [column] = evaluateColumns(programOf(graph, library.texts), columns, 3);
    expect([...column!]).toEqual([2740 * 0.1992, 3060 * 0.2226, NaN]);
  });

  test("what is not in the table is missing, and says so with the nearest key", () => {
    expect(value(library, "skatt_i('Gevle')")).toBeNaN();
    expect(why(library, "2 * skatt_här", { kommun: "Gevle" })).toMatchObject([
      { code: "nyckel-saknas", table: "skatt_i", keys: ["Gevle"], near: "Gävle" },
    ]);
    expect(why(library, "norm_barn(ålder)", { ålder: 7.5 })).toMatchObject([
      { code: "nyckel-saknas", table: "norm_barn", keys: ["7,5"] },
    ]);
  });

  test("a key that is missed in the branch that is not taken is not missed", () => {
    const text = "om(ålder < 20; norm_barn(ålder); 0)";
    expect(value(library, text, { ålder: 10 })).toBeNaN();
    expect(value(library, "om(ålder < 7; norm_barn(ålder); 0)", { ålder: 10 })).toBe(0);
    expect(why(library, "om(ålder < 7; norm_barn(ålder); 1 / 0)", { ålder: 10 })).toMatchObject([
      { code: "delning-med-noll", part: "1 / 0" },
    ]);
  });
});

describe("what is missing", () => {
  test("reaches the result through every operation", () => {
    for (const text of [
      "x + 1",
      "min(x; 1)",
      "max(1; x)",
      "om(x > 1; 1; 2)",
      "om(x > 1 eller 1 = 1; 1; 2)",
      "om(1 = 2 och x = 1; 1; 2)",
      "om(inte x < 1; 1; 2)",
      "nedåt(1; x)",
      "abs(x)",
      "0 * x",
    ])
      expect(value(plain, text), text).toBeNaN();
  });

  test("each cause is told once, by name and part", () => {
    expect(why(plain, "x + y / z + nedåt(1; z) + x", { y: 1, z: 0 })).toMatchObject([
      { code: "indata-saknas", name: "x" },
      { code: "delning-med-noll", part: "y / z" },
      { code: "steg-inte-positivt", part: "nedåt(1; z)" },
    ]);
    expect(why(plain, "x * x", { x: 1e200 })).toMatchObject([{ code: "resultat-for-stort", part: "x * x" }]);
  });

  test("a preset is used when nothing is given", () => {
    const { library } = loaded(model({ inputs: [{ name: "andel", unit: "%", preset: "0.25", at }] }));
    expect(value(library, "andel")).toBe(0.25);
    expect(value(library, "andel", { andel: 0.5 })).toBe(0.5);
    expect(value(library, "andel", { andel: "0.75" })).toBe(0.75);
  });
});

describe("dates", () => {
  const dated = (value: string, from: string, to?: string, until?: string) => ({
    value,
    from,
    ...(to === undefined ? {} : { to }),
    ...(until === undefined ? {} : { until }),
    source: "s",
    grade: "A",
    at: { file: "parametrar.csv", line: Number(value) },
  });
  const years = [
    dated("24", "2024-01-01", "2024-12-31"),
    dated("25", "2025-01-01", "2025-12-31"),
    dated("26", "2026-01-01"),
  ];
  const { library } = loaded(
    model({
      parameters: [
        { name: "belopp", unit: "kr/månad", values: years, at },
        { name: "sats", unit: "%", values: years, at },
        { name: "bundet", unit: "kr", follows: "cycle", values: years, at },
        { name: "stöd", unit: "kr", follows: "decision", values: years, at },
        { name: "po", unit: "%", values: [dated("23", "2019-01-01", "2023-12-31")], at },
        { name: "gammal", unit: "%", values: [dated("7", "2020-01-01", undefined, "2024-06-30")], at },
      ],
      rules: [
        {
          name: "regel",
          parameters: [],
          at,
          versions: [
            { formula: "1", to: "2025-12-31", at },
            { formula: "2 * sats", from: "2026-01-01", to: "2026-12-31", at },
          ],
        },
      ],
    }),
  );
  const on = { cycle: "2026-07-01", price: "2024-07-01", decision: "2025-12-31" };

  test.each([
    ["belopp", 24],
    ["sats", 26],
    ["bundet", 26],
    ["stöd", 25],
    ["regel", 52],
  ])("%s follows its date", (name, expected) => {
    expect(value(library, name, {}, { dates: on })).toBe(expected);
  });

  test("under current prices amounts follow the cycle", () => {
    expect(value(library, "belopp", {}, { dates: { ...on, price: on.cycle } })).toBe(26);
  });

  test("the first and the last day hold", () => {
    for (const [day, expected] of [
      ["2024-12-31", 24],
      ["2025-01-01", 25],
      ["2025-12-31", 25],
    ] as const)
      expect(value(library, "sats", {}, { dates: { ...on, cycle: day } })).toBe(expected);
  });

  test("outside its dates a name has no value, and says when it held", () => {
    expect(why(library, "po + regel", {}, { dates: { ...on, cycle: "2027-01-01" } })).toEqual([
      {
        code: "varde-saknas",
        at,
        name: "po",
        day: "2027-01-01",
        held: [{ from: "2019-01-01", to: "2023-12-31" }],
      },
      {
        code: "varde-saknas",
        at,
        name: "regel",
        day: "2027-01-01",
        // Two wordings that follow each other are one period.
        held: [{ to: "2026-12-31" }],
      },
    ]);
    expect(value(library, "om(1 = 1; 5; po)", {}, { dates: on })).toBe(5);
  });

  test("after the last day it is known to hold a value is carried forward, and listed", () => {
    const graph = graphFor(library, ["gammal + sats"], { dates: on });
    expect(carriedForward(graph)).toEqual([
      {
        code: "varde-framskrivet",
        at: { file: "parametrar.csv", line: 7 },
        name: "gammal",
        day: "2026-07-01",
        until: "2024-06-30",
      },
    ]);
    expect(carriedForward(graphFor(library, ["gammal"], { dates: { ...on, cycle: "2024-06-30" } }))).toEqual(
      [],
    );
  });

  test("what is overridden needs no date, and follows no rule", () => {
    const over = { dates: on, overridden: ["PO", "m.sats"] };
    expect(value(library, "po + sats", { po: 0.4, "m.sats": 0.1 }, over)).toBe(0.5);
    expect(value(library, "sats", { sats: 3 }, { dates: on, overridden: ["sats"] })).toBe(3);
    expect(graphFor(library, ["belopp"], over).inputs).toEqual([]);
  });

  test("the graph knows its dates", () => {
    expect(graphFor(plain, ["x"]).dates).toEqual(dates);
    expect(parameter("p", "1").values).toHaveLength(1);
  });
});
