import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateOne, programOf } from "../../src/formula/evaluate/program.js";
import type { Graph } from "../../src/formula/graph/graph.js";
import type { Library } from "../../src/formula/graph/load.js";
import { type GivenValue, rowOf } from "../../src/formula/evaluate/row.js";
import { placed, type FormulaSheet, spreadsheet } from "../../src/formula/spreadsheet.js";
import { calculations } from "./calculations.js";
import { NotAvailable, type Value, Workbook } from "./excel.js";
import { in2025, incomeTax2025 } from "./income-tax-2025.js";
import { at, graphFor, loaded, model, rule } from "./models.js";

const cellText = (text: string): Value => (/^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text);

/** Lays a sheet out in column A, its tables from column C, and works the results out. */
function recalculated(
  sheet: FormulaSheet,
  given: Readonly<Record<string, GivenValue>>,
): (Value | undefined)[] {
  const book = new Workbook();
  const addresses = new Map(sheet.cells.map((cell, i) => [cell.id, `A${i + 1}`]));
  const letters = "CDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const columns = new Map<string, string>();
  for (const table of sheet.tables)
    table.columns.forEach((_, c) => {
      const letter = letters.shift()!;
      table.rows.forEach((row, r) => {
        book.write(`${letter}${r + 1}`, cellText(row[c]!));
      });
      columns.set(`${table.id} ${c}`, `${letter}1:${letter}${table.rows.length}`);
    });
  const place = {
    cell: (id: string) => addresses.get(id)!,
    column: (t: string, c: number) => columns.get(`${t} ${c}`)!,
  };
  for (const { id, content } of sheet.cells) {
    const address = addresses.get(id)!;
    if (content.kind === "formula") book.write(address, { formula: placed(content.parts, place) });
    else if (content.kind === "parameter")
      book.write(address, content.value === undefined ? { formula: "NA()" } : Number(content.value));
    else {
      const value = given[content.input.name] ?? content.input.preset;
      book.write(
        address,
        value === undefined ? { formula: "NA()" } : typeof value === "string" ? cellText(value) : value,
      );
    }
  }
  return sheet.results.map((id) => {
    try {
      return book.value(addresses.get(id)!);
    } catch (error) {
      if (error instanceof NotAvailable) return undefined;
      throw error;
    }
  });
}

const ours = (graph: Graph, library: Library, given: Readonly<Record<string, GivenValue>>) => [
  ...evaluateOne(
    programOf(graph, library.texts),
    rowOf(graph, new Map(Object.entries(given)), library.texts),
  ),
];

const inputs = ["x", "y", "z"].map((name) => ({ name, at }));

test("a workbook recalculates to the same figures", () => {
  const { library } = loaded(
    model({
      inputs,
      rules: [rule("hundradel(a)", "a %"), rule("växla(a, b)", "om(a > b; a - b; b * (a + 1))")],
    }),
  );
  const cell = fc.integer({ min: -1000, max: 1000 });
  let compared = 0;
  fc.assert(
    fc.property(calculations, calculations, cell, cell, cell, (a, b, x, y, z) => {
      const graph = graphFor(library, [`växla(${a}; ${b}) + 1`, `0 + ${b}`]);
      const theirs = recalculated(spreadsheet(graph), { x, y, z });
      ours(graph, library, { x, y, z }).forEach((value, i) => {
        // A spreadsheet stops at the first error; a branch not taken, or a rounding step of zero, may differ in kind.
        if (!Number.isFinite(value) || theirs[i] === undefined) return;
        compared += 1;
        expect(Math.abs(Number(theirs[i]) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      });
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(300);
});

describe("income tax", () => {
  const scenario = model({ uses: ["skatt"], inputs: [{ name: "lön", unit: "kr/månad", at }] });
  const { library } = loaded(incomeTax2025, scenario);
  const graph = graphFor(library, ["nettolön(lön)", "slutlig_skatt(per_år(lön)) - 0"], { dates: in2025 });
  const sheet = spreadsheet(graph);

  test("recalculates to the krona", () => {
    for (const lön of [0, 2500, 8000, 23_000, 33_333, 52_150, 80_000])
      expect(recalculated(sheet, { lön }), String(lön)).toEqual(ours(graph, library, { lön }));
  });

  test("has a cell for each call of a rule, with the rule as it is written", () => {
    const calls = new Set(
      graph.nodes.flatMap((n) => (n.op === "rule" ? [`${n.name} ${n.args.join(" ")}`] : [])),
    );
    const cells = sheet.cells.flatMap(({ content }) =>
      content.kind === "formula" && content.rule !== undefined ? [content.rule] : [],
    );
    expect(cells).toHaveLength(calls.size);
    expect(cells).toContain("nedåt(max(0; i - grundavdrag(i)); 100)");
    expect(sheet.cells.find((c) => c.label === "pbb")).toMatchObject({
      unit: "kr/år",
      content: { kind: "parameter", value: "58800" },
    });
  });

  test("has every cell after those it needs", () => {
    const seen = new Set<string>();
    for (const { id, content } of sheet.cells) {
      if (content.kind === "formula")
        for (const part of content.parts)
          if (typeof part === "object" && "cell" in part) expect(seen).toContain(part.cell);
      seen.add(id);
    }
  });
});

describe("tables", () => {
  const source = { source: "s", grade: "A", at };
  const { library } = loaded(
    model({
      inputs: [
        { name: "kommun", unit: "text", at },
        { name: "ålder", unit: "år", at },
      ],
      tables: [
        {
          name: "norm",
          unit: "kr/månad",
          at,
          keys: [
            { name: "kommun", kind: "text" },
            { name: "ålder", kind: "band" },
          ],
          rows: [
            { keys: ["0114", { from: "0", to: "3" }], value: "2740", ...source },
            { keys: ["0114", { from: "4" }], value: "3060", ...source },
            { keys: ["Gävle", { to: "20" }], value: "999.5", ...source, from: "2021-01-01" },
            { keys: ["Gävle", { to: "20" }], value: "1", ...source, to: "2020-12-31" },
          ],
        },
      ],
    }),
  );
  test.each<[string, Record<string, GivenValue>]>([
    ["norm(kommun; ålder)", { kommun: "114", ålder: 2 }],
    ["norm('0114'; ålder + 1)", { kommun: "", ålder: 99 }],
    ["norm('gävle'; 0 - 5)", {}],
    ["norm(kommun; ålder) + 1", { kommun: "GÄVLE", ålder: 20 }],
    ["norm(kommun; ålder)", { kommun: "Gävle", ålder: 21 }],
    ["norm(kommun; ålder)", { kommun: "Uppsala", ålder: 1 }],
  ])("%s with %o", (text, given) => {
    const graph = graphFor(library, [text]);
    const [value] = ours(graph, library, given);
    expect(recalculated(spreadsheet(graph), given)).toEqual([Number.isNaN(value) ? undefined : value]);
  });
});

test("formulas stay within a spreadsheet's limits, however they are written", () => {
  const nested = `${"avrunda(".repeat(59)}x${"; y)".repeat(59)}`;
  const steps = `${"nedåt(x; ".repeat(59)}1${")".repeat(59)}`;
  const long = `${"x+".repeat(999)}y`;
  const { library } = loaded(model({ inputs }));
  for (const { content } of spreadsheet(graphFor(library, [nested, steps, long])).cells)
    if (content.kind === "formula")
      expect(
        placed(content.parts, { cell: () => "Beräkning!$AA$1000", column: () => "" }).length,
      ).toBeLessThan(8192);
});
