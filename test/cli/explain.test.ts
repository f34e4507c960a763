import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inject, describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import { sha256 } from "../../bin/world.js";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { figuresToAsk } from "../../src/cli/scenario/figure-asked.js";
import { figuresOf, type ReportFigure } from "../../src/cli/scenario/report-figures.js";
import { scenarioRun } from "../../src/cli/scenario/scenario-run.js";
import type { Session } from "../../src/cli/session.js";
import { plain } from "../../src/core/decimal.js";
import { nearest } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { runReport } from "../../src/report/run/run-report.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** Every scenario that ships as an example. */
const examples = readdirSync(join(repository, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("scenario.csv"))
  .map((path) => join("examples", path, ".."));

async function runOf(path: string): Promise<RunResult> {
  const nowhere = () => Promise.resolve();
  const session: Session = {
    world: {
      version: "0",
      files: nodeFiles({
        cwd: repository,
        models: join(repository, "models"),
        modelsInAdvance: inject("modelsInAdvance"),
        nearest: (written, known) => Promise.resolve(nearest(written, known)),
        // eslint-disable-next-line @typescript-eslint/require-await
        async *stdin() {
          return;
        },
      }),
      out: nowhere,
      err: nowhere,
      terminal: { out: false, err: false, in: false, columns: 80 },
      env: {},
      sha256,
      today: () => "2026-11-21",
    },
    language: "sv",
    common: {
      force: false,
      strict: false,
      quiet: true,
      input: false,
      color: "never",
      unit: "kr",
      dialect: "excel",
      explain: false,
    },
    problems: new Problems(),
    notices: [],
    usage: [],
    commandLine: "",
    today: "2026-11-21",
  };
  const ran = await scenarioRun(session, path, {});
  return ran!.result;
}

/** What a cell says, before it was rounded for the eye. */
function inCell({ cell }: ReportFigure): string {
  switch (cell.kind) {
    case "amount":
      return plain(cell.exact ?? cell.value);
    case "share":
    case "count":
      return plain(cell.value);
    case "figure":
      return cell.plain;
    case "year":
      return String(cell.year);
    case "text":
      return typeof cell.text === "string" ? cell.text : "";
    case "empty":
      return "–";
  }
}

const same = (told: string, { cell }: ReportFigure, printed: string): boolean => {
  if (told === printed) return true;
  const off = Math.abs(Number(told) - Number(printed));
  const size = Math.abs(Number(printed));
  return off <= (cell.kind === "amount" ? 0.005 : 0.00501) + size * 1e-11;
};

describe.each(examples)("%s", (path) => {
  test("every figure of its report is explained, by the name of its row and its column", async () => {
    const result = await runOf(path);
    const report = runReport(
      { result, replacements: [] },
      { unit: "kr", view: "earned", years: undefined, detail: true, monthly: false },
      { program: "lonsam", version: "0", command: "", date: "2026-11-21", inputs: [] },
    );
    const tables = [...report.tables, ...(report.annex?.tables ?? [])];
    for (const { id, rows } of tables)
      for (const { cells } of rows)
        for (const cell of cells)
          if (cell.kind !== "text" && !(cell.kind === "empty" && cell.because === undefined))
            expect(cell.explain, `${id}: ${JSON.stringify(cells[0])}`).toBeDefined();
    const explain = figuresToAsk(result, "earned", "sv");
    const wrong: string[] = [];
    const figures = [...figuresOf(tables, "sv")];
    const seen = new Map<string, number>();
    for (const figure of figures) {
      const row = figure.row.join(" ");
      // The first year, the last, and whatever is not a year: those between are asked in the same way.
      const years = result.horizon.years.map(({ year }) => String(year));
      if (years.slice(1, -1).includes(figure.column)) continue;
      seen.set(figure.table, (seen.get(figure.table) ?? 0) + 1);
      const name = `${row} ${figure.column}`;
      const printed = inCell(figure);
      const valueOf = (asked: string): string => {
        const told = explain(asked);
        return told.kind === "found" ? told.explanation.value : told.kind;
      };
      // A row that has another's name is asked for with the title of its table.
      const alone = valueOf(name);
      if (same(alone, figure, printed)) continue;
      const titled = valueOf(`${figure.table}: ${name}`);
      if (!same(titled, figure, printed))
        wrong.push(`${figure.table}: ${name}: ${printed}, not ${alone} or ${titled}`);
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
});

test("a name that is not there tells the nearest ones", async () => {
  const { code, err } = await lonsam(["explain", "examples/minsta", "komun 2027"], repository);
  expect(code).toBe(2);
  expect(err).toContain("”kommun 2027”");
});

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(existsSync(join(repository, examples[0]!, "scenario.csv"))).toBe(true);
});
