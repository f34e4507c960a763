import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { plain, sum, toFloat } from "../../src/core/decimal.js";
import { drawChart, SLIM, WIDE } from "../../src/export/chart/draw.js";
import { exporters } from "../../src/export/exporters.js";
import type { Figure } from "../../src/report/chart.js";
import { chartTable } from "../../src/report/chart-table.js";
import type { Cell, CellRef, Report } from "../../src/report/report.js";
import { repository } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { boxesOf } from "./charts.js";

const commands: readonly (readonly [command: string, charts: number])[] = [
  ["budget examples/gavle-dua/budget.csv --overhead 10% --round 1000", 1],
  ["budget examples/ombudgetering/budget.csv --unit tkr", 1],
  ["budget examples/uppfoljning-pahittad/budget.csv", 1],
  ["run examples/minsta --unit tkr", 4],
  ["run examples/gavle-1000-fler", 5],
  ["run examples/pitea-nollresultat --unit mnkr", 3],
  ["run examples/uppsala-beredskap", 4],
  ["run examples/upphandlingsmyndigheten", 3],
  ["run examples/goteborg-vecka-40", 1],
  ["compare examples/tre-vagar --unit tkr", 2],
  ["sensitivity examples/minsta --unit tkr", 1],
  ["sensitivity examples/minsta --two andel_till_arbete,lämnar_ändå", 1],
  ["simulate examples/minsta --draws 200 --unit tkr", 2],
  ["simulate examples/tre-vagar --draws 200", 2],
  ["breakeven examples/minsta lämnar_ändå --unit tkr", 1],
  ["household --municipality Gävle --date 2026-01-01 --wage 23000 --rent 9000", 1],
];

const valueOf = (cell: Cell): Figure["value"] | undefined =>
  cell.kind === "amount" ? (cell.exact ?? cell.value) : "value" in cell ? cell.value : undefined;

describe.each(commands)("the pictures of: lonsam %s", (command, least) => {
  let report: Report;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "lonsam-"));
    for (const shipped of ["examples", "models"])
      symlinkSync(join(repository, shipped), join(folder, shipped), "junction");
    const csv = vi.spyOn(
      exporters.find(({ id }) => id === "csv")!,
      "load",
    );
    csv.mockResolvedValue((made) => {
      report = made;
      return "";
    });
    try {
      const { code, err } = await lonsam([...words(command), "-O", "csv"], folder);
      expect(code, err).toBe(0);
    } finally {
      csv.mockRestore();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  test("draw the figures of the tables", () => {
    expect(report.charts?.length ?? 0).toBeGreaterThanOrEqual(least);
    const tables = [...report.tables, ...(report.annex?.tables ?? [])];
    const at = ({ table, row, column }: CellRef): Cell => {
      const found = tables.find(({ id }) => id === table)!;
      return found.rows[row]!.cells[found.columns.findIndex(({ id }) => id === column)]!;
    };
    let checked = 0;
    for (const chart of report.charts ?? [])
      for (const { cells } of chartTable(chart).rows)
        for (const cell of cells) {
          if (!("formula" in cell) || cell.formula.kind !== "sum") continue;
          // A table of the annex is not in every format; there the figure stands alone.
          if (!cell.formula.of.every(({ table }) => tables.some(({ id }) => id === table))) continue;
          const [drawn, told] = [valueOf(cell)!, cell.formula.of.map((ref) => valueOf(at(ref))!)];
          expect(toFloat<string>(drawn)).toBeCloseTo(toFloat(sum(told as never[])), 6);
          if (told.length === 1) expect(plain(drawn as never)).toBe(plain(told[0] as never));
          checked += 1;
        }
    if (/^run examples\/goteborg|^breakeven/.test(command)) expect(checked).toBe(0);
    else expect(checked).toBeGreaterThan(0);
  });

  test("keep their words apart, stand within the picture, and are the same each time", () => {
    for (const chart of report.charts ?? [])
      for (const language of ["sv", "en"] as const)
        for (const width of [WIDE, SLIM]) {
          const draw = () => drawChart(chart, { language, group: "\u00a0" }, { width, id: "t" });
          const { svg, height } = draw();
          expect(draw().svg).toBe(svg);
          const boxes = boxesOf(svg);
          for (const [i, a] of boxes.entries()) {
            expect([a.left >= -1, a.right <= width + 1, a.top >= -1, a.bottom <= height + 1], a.words).toEqual([true, true, true, true]); // prettier-ignore
            for (const b of boxes.slice(i + 1)) {
              const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              expect(meet, `${chart.id}: ${a.words} × ${b.words}`).toBe(false);
            }
          }
        }
  });
});
