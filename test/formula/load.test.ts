import { describe, expect, test } from "vitest";
import { at, faultsOf, graphs, loaded, model, parameter, rule } from "./models.js";

const lön = { name: "lön", unit: "kr/månad", at };

/** What is told of a model with these rules. */
const told = (...rules: readonly (readonly [head: string, formula: string, unit?: string])[]) =>
  faultsOf(
    loaded(
      model({
        inputs: [lön, { name: "kön", unit: "text", at }, { name: "ålder", unit: "år", at }],
        parameters: [parameter("pbb", "59200", "kr/år"), parameter("avgift", "0.3142", "%")],
        tables: [
          {
            name: "norm",
            unit: "kr/månad",
            at,
            keys: [{ name: "ålder", kind: "band" }],
            rows: [{ keys: [{ from: "0", to: "3" }], value: "2740", source: "s", grade: "A", at }],
          },
        ],
        rules: rules.map(([head, formula, unit]) => rule(head, formula, unit)),
      }),
    ).problems,
  );

describe("names", () => {
  test("unknown ones are told with their part of the formula and the nearest known", () => {
    const { problems } = loaded(model({ inputs: [lön], rules: [rule("r", "12 * lönn + LÖN")] }));
    expect(problems).toEqual([
      {
        code: "namn-okant",
        name: "lönn",
        near: "lön",
        at,
        spot: { formula: "12 * lönn + LÖN", start: 5, end: 9 },
      },
    ]);
  });

  test("å, ä and ö are letters of their own", () => {
    expect(told(["r", "län"])).toEqual(["namn-okant: län"]);
  });

  test("arguments are seen only in their own rule", () => {
    expect(told(["r(x)", "x + q(x)"], ["q(y)", "x + y"])).toEqual(["namn-okant: x"]);
  });

  test("every fault of every rule is told at once", () => {
    expect(told(["a", "lönn + läön"], ["b", "2 *"], ["c", "lön(2)"], ["d", "om(1; 2)"])).toEqual([
      "namn-okant: lönn",
      "namn-okant: läön",
      "formel-ofullstandig: ",
      "namn-utan-argument: lön",
      "argument-antal: om",
    ]);
  });

  test("as many arguments as the rule, table or function takes", () => {
    expect(
      told(
        ["f(x, y)", "x + y"],
        ["r", "f(1) + f(1; 2; 3) + f"],
        ["s", "min(1) + max(1; 2; 3)"],
        ["t", "norm + norm(1; 2)"],
      ),
    ).toEqual([
      "argument-antal: f",
      "argument-antal: f",
      "argument-antal: f",
      "argument-antal: min",
      "argument-antal: norm",
      "argument-antal: norm",
    ]);
  });

  test.each<[string, Parameters<typeof model>[0], string]>([
    ["input and parameter", { inputs: [lön], parameters: [parameter("Lön", "1")] }, "parameter,input"],
    [
      "parameter and rule",
      { parameters: [parameter("po", "1")], rules: [rule("po", "2")] },
      "rule,parameter",
    ],
    ["rule and function", { rules: [rule("min(x)", "x")] }, "function,rule"],
    ["argument and input", { inputs: [lön], rules: [rule("r(lön)", "lön")] }, "argument,input"],
    ["two arguments", { rules: [rule("r(x, x)", "x")] }, "argument,argument"],
    ["two rules", { rules: [rule("r", "1"), rule("r", "2")] }, "rule,rule"],
    [
      "hyphen and space",
      {
        inputs: [
          { name: "barn 19-20", at },
          { name: "barn_19_20", at },
        ],
      },
      "input,input",
    ],
  ])("the same name on two levels is refused: %s", (_, over, levels) => {
    const { problems } = loaded(model(over));
    expect(problems.map((p) => (p.code === "namn-pa-tva-nivaer" ? p.levels.join() : p.code))).toEqual([
      levels,
    ]);
  });

  test("a name that no formula can write is refused", () => {
    expect(told(["2:a", "1"], ["och", "1"])).toEqual(["namn-oanvandbart", "namn-oanvandbart"]);
  });

  test("another model's names are seen when it is used: plain when unique, with its id always", () => {
    const a = model({ id: "a", rules: [rule("både", "1"), rule("egen_a", "10")] });
    const b = model({ id: "b", rules: [rule("både", "2")] });
    const { library } = loaded(a, b, model({ id: "m", uses: ["a", "b"] }), model({ id: "n" }));
    const codes = (text: string, of = "m") => faultsOf(graphs(library, [{ text, model: of, at }]).problems);
    expect(codes("a.både + b.både + egen_a")).toEqual([]);
    expect(codes("både")).toEqual(["namn-tvetydigt: både"]);
    expect(codes("både", "a")).toEqual([]);
    expect(codes("egen_a", "n")).toEqual(["namn-okant: egen_a"]);
    expect(codes("a.egen_a", "n")).toEqual(["namn-okant: a.egen_a"]);
  });
});

describe("circles", () => {
  test("are told once, with the way round", () => {
    const { problems } = loaded(
      model({ rules: [rule("a", "b + 1"), rule("b", "c"), rule("c", "2 * a + d"), rule("d", "1")] }),
    );
    expect(problems).toEqual([{ code: "regel-i-cirkel", at, names: ["a", "b", "c", "a"] }]);
  });

  test("a rule may not use itself, an argument of its own name is another thing", () => {
    expect(told(["r(x)", "r(x - 1)"])).toEqual(["regel-i-cirkel"]);
    expect(told(["a(x)", "x"], ["b(x)", "a(a(x))"])).toEqual([]);
  });
});

describe("units", () => {
  test.each([
    ["lön + pbb", ["enhet-krockar: lön + pbb"]],
    ["lön + per_månad(pbb)", []],
    ["per_år(lön) + pbb", []],
    ["per_år(pbb)", ["enhet-per: pbb"]],
    ["12 * lön > pbb", ["enhet-krockar: 12 * lön > pbb"]],
    ["lön + 500", []],
    ["min(lön; 20 000)", []],
    ["min(lön; pbb)", ["enhet-krockar: min(lön; pbb)"]],
    ["om(ålder < 65; lön; pbb)", ["enhet-krockar: om(ålder < 65; lön; pbb)"]],
    ["om(lön; 1; 0)", ["villkor-saknas: lön"]],
    ["2 * (lön > 0)", ["villkor-som-tal: (lön > 0)"]],
    ["lön > 0 och 1", ["villkor-saknas: 1"]],
    ["kön + 1", ["text-bara-nyckel: kön"]],
    ["kön = 'kvinna'", ["text-bara-nyckel: kön", "text-bara-nyckel: 'kvinna'"]],
    ["lön * (1 + avgift)", []],
    ["lön + avgift", ["enhet-krockar: lön + avgift"]],
    ["lön + 10 %", ["enhet-krockar: lön + 10 %"]],
    ["lön / lön + avgift", []],
    ["lön %", ["enhet-fel: lön"]],
    ["norm(ålder) + lön", []],
    ["nedåt(lön; pbb)", ["enhet-krockar: nedåt(lön; pbb)"]],
  ])("%s", (formula, faults) => {
    expect(told(["r", formula])).toEqual(faults);
  });

  test("a rule comes out in its unit and gets its arguments in theirs", () => {
    expect(told(["r", "lön", "kr/år"])).toEqual(["enhet-fel: lön"]);
    expect(told(["r", "per_år(lön)", "kr/år"], ["s", "r / pbb", "%"])).toEqual([]);
    expect(told(["f(x kr/år)", "x", "kr/år"], ["r", "f(lön) + f(12 * 1000) + f(pbb)"])).toEqual([
      "enhet-fel: lön",
    ]);
  });

  test("time cancels time", () => {
    const month = { name: "månader", unit: "månad", at };
    const { problems } = loaded(
      model({
        inputs: [lön, month],
        rules: [rule("kostnad", "lön * månader", "kr"), rule("per", "kostnad / månader", "kr/månad")],
      }),
    );
    expect(problems).toEqual([]);
  });

  test("a name without a unit is unchecked, one with an empty unit is a plain number", () => {
    const inputs = [lön, { name: "fri", at }, { name: "tal", unit: "", at }];
    const { problems } = loaded(model({ inputs, rules: [rule("r", "lön + fri"), rule("s", "lön + tal")] }));
    expect(faultsOf(problems)).toEqual(["enhet-krockar: lön + tal"]);
  });

  test("unknown units are told", () => {
    expect(faultsOf(loaded(model({ parameters: [parameter("p", "1", "kr/v")] })).problems)).toEqual([
      "enhet-okand",
    ]);
  });

  test("an expression must come out in the unit its place asks for", () => {
    const { library } = loaded(model({ inputs: [lön] }));
    const expressions = ["lön", "12", "10 %", "lön / lön"];
    const codes = (unit: string) =>
      faultsOf(
        graphs(
          library,
          expressions.map((text) => ({ text, model: "m", at, unit })),
        ).problems,
      );
    expect(codes("kr")).toEqual(["enhet-fel: lön", "enhet-fel: 10 %", "enhet-fel: lön / lön"]);
    expect(codes("kr/månad")).toEqual(["enhet-fel: 10 %", "enhet-fel: lön / lön"]);
    expect(codes("%")).toEqual(["enhet-fel: lön"]);
  });
});

describe("tables", () => {
  const row = (
    keys: readonly (string | { from?: string; to?: string })[],
    line: number,
    over: object = {},
  ) => ({
    keys,
    value: "1",
    source: "s",
    grade: "B",
    at: { file: "t.csv", line },
    ...over,
  });

  test("two rows for the same key at the same time are told; at different times they are not", () => {
    const table = (rows: readonly ReturnType<typeof row>[]) =>
      loaded(
        model({
          tables: [
            {
              name: "t",
              at,
              keys: [
                { name: "k", kind: "text" },
                { name: "å", kind: "band" },
              ],
              rows,
            },
          ],
        }),
      ).problems;
    const young = { from: "0", to: "17" };
    expect(table([row(["0114", young], 2), row(["0114", { from: "18" }], 3)])).toEqual([]);
    expect(
      table([row(["A", young], 2, { to: "2024-12-31" }), row(["A", young], 3, { from: "2025-01-01" })]),
    ).toEqual([]);
    expect(table([row(["0114", young], 2), row(["114", { from: "17" }], 3)])).toEqual([
      {
        code: "nyckel-dubbel",
        table: "t",
        at: { file: "t.csv", line: 3 },
        other: { file: "t.csv", line: 2 },
      },
    ]);
  });

  test("a band written in one cell is not a number", () => {
    const keys = [{ name: "å", kind: "band" as const }];
    const { problems } = loaded(model({ tables: [{ name: "t", at, keys, rows: [row(["1-2"], 2)] }] }));
    expect(problems).toMatchObject([{ code: "nyckel-olaslig", text: "1-2", at: { line: 2 } }]);
  });
});
