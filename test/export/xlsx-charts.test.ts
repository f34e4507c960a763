import { describe, expect, test } from "vitest";
import { toFloat } from "../../src/core/decimal.js";
import type { Chart } from "../../src/report/chart.js";
import { chartTable } from "../../src/report/chart-table.js";
import { figureAt } from "../../src/report/figures.js";
import { gallery, kr } from "./charts.js";
import { amount, body, column, packed, reportOf, words } from "./reports.js";
import { unzipped } from "./unzipped.js";

const nothing = reportOf({ id: "t", title: "T", columns: [column("a", "A")], rows: [], notes: [] });
const partsOf = async (...charts: Chart[]) => unzipped(await packed("xlsx", { ...nothing, charts })).texts;

/** The sheet after the table's, its drawing and what that draws. */
const sheet = (all: Map<string, string>, number = 2) => all.get(`xl/worksheets/sheet${number}.xml`)!;
const chartXml = (all: Map<string, string>) => all.get("xl/charts/chart1.xml");
const refsOf = (xml: string) => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, ref]) => ref!);

const native = ["lines", "areas", "standing", "stacked", "multiples"];

describe("charts in a workbook", () => {
  test.each(native)("%s is a spreadsheet's own, of the cells of its data table", async (kind) => {
    const chart = gallery[kind]!;
    const all = await partsOf(chart);
    const xml = chartXml(all)!;
    expect([...all.keys()].filter((name) => name.startsWith("xl/media"))).toEqual([]);
    const { columns, rows } = chartTable(chart);
    const filled = new Map(
      [...sheet(all).matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, c, r, has]) => [
        `${c!}${r!}`,
        has,
      ]),
    );
    const ranges = refsOf(xml);
    expect(ranges).toHaveLength(2 * (columns.length - 1));
    ranges.forEach((ref, i) => {
      const [, sheetName, from, first, to, last] = /^'(.*)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(ref)!;
      expect([sheetName, to]).toEqual(["Diagram x", from]);
      expect(Number(last) - Number(first) + 1).toBe(rows.length);
      // Series by series, its categories before its values.
      expect(from).toBe(i % 2 === 0 ? "A" : String.fromCharCode(65 + (i + 1) / 2));
      rows.forEach(({ cells }, row) => {
        const at = filled.get(`${from!}${String(Number(first) + row)}`);
        const cell = cells[from!.charCodeAt(0) - 65]!;
        if (cell.kind === "empty") expect(at).toBeUndefined();
        else if ("value" in cell) {
          // Cells have whole kronor, whose format shows thousands.
          const kronor = columns[from!.charCodeAt(0) - 65]!.unit === "tkr" ? 1000 : 1;
          expect(at).toContain(`<v>${String(toFloat<string>(cell.value) * kronor)}</v>`);
        } else expect(at).toBeDefined();
      });
    });
  });

  test.each(Object.keys(gallery).filter((kind) => !native.includes(kind)))(
    "%s is a picture, with its words and its figures",
    async (kind) => {
      const all = await partsOf(gallery[kind]!);
      expect(chartXml(all)).toBeUndefined();
      expect(all.has("xl/media/image1.png")).toBe(true);
      const drawing = [...all].find(([name]) => name.startsWith("xl/drawings/drawing"))![1];
      expect(drawing).toContain('title="Det här finner bilden"');
      expect(drawing).toMatch(/descr="\S+: Det här ritas/);
      expect(all.get("xl/sharedStrings.xml")).toContain("Bilden är ritad när filen gjordes.");
    },
  );

  test("a figure of a table is fetched from there, and so the chart follows it", async () => {
    const table = {
      id: "sums",
      title: "Summor",
      columns: [column("name", ""), column("sum", "Summa", "kr")],
      rows: [body(words("A"), amount("700")), body(words("B"), amount("300"))],
      notes: [],
    };
    const chart: Chart = {
      kind: "bars",
      id: "x",
      name: "x",
      title: "A är störst",
      about: "Summor",
      direction: "standing",
      layout: "grouped",
      measure: { unit: "kr", decimals: 0 },
      across: "",
      categories: ["A", "B", "C"],
      series: [
        {
          name: "Summa",
          values: [figureAt(table, 0, "sum"), figureAt(table, 1, "sum"), { ...kr("5"), formula: { kind: "sum", of: [{ table: "elsewhere", row: 0, column: "sum" }] } }],
        },
      ],
    }; // prettier-ignore
    const all = unzipped(await packed("xlsx", { ...reportOf(table), charts: [chart] })).texts;
    expect([...sheet(all).matchAll(/<f[^>]*>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual([
      "'Summor'!B4",
      "'Summor'!B5",
    ]);
    expect(refsOf(chartXml(all)!)[1]).toMatch(/^'Diagram x'!\$B\$(\d+):\$B\$\d+$/);
  });

  test("each has a sheet of its own, named after it", async () => {
    const charts = native.map((name) => ({ ...gallery[name]!, id: name, name }));
    const all = await partsOf(...charts);
    const names = [...all.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, n]) => n);
    expect(names.slice(1, -1)).toEqual(charts.map(({ name }) => `Diagram ${name}`));
  });

  test("a picture that cannot be drawn is left out, and the sheet says so", async () => {
    const long = "Steg ".repeat(20_000);
    const chart = gallery.waterfall as Extract<Chart, { kind: "waterfall" }>;
    const tall: Chart = { ...chart, steps: chart.steps.map((step) => ({ ...step, name: long })) };
    const all = await partsOf(tall);
    expect(all.has("xl/media/image1.png")).toBe(false);
    expect(all.get("xl/sharedStrings.xml")).toContain("Diagrammet går inte att rita så stort.");
  });

  test("is the same bytes each time", async () => {
    const report = { ...nothing, charts: [gallery.lines!, { ...gallery.tornado!, id: "y" }] };
    expect(await packed("xlsx", report)).toEqual(await packed("xlsx", report));
  });
});
