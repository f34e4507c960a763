import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inject, describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import { sha256 } from "../../bin/world.js";
import { page } from "../harness/page-program.js";
import { pictures } from "../harness/pictures.js";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { figuresToAsk } from "../../src/cli/scenario/figure-asked.js";
import { figuresOf, type ReportFigure } from "../../src/cli/scenario/report-figures.js";
import { scenarioRun, type ScenarioFlags } from "../../src/cli/scenario/scenario-run.js";
import type { Session } from "../../src/cli/session.js";
import { plain } from "../../src/core/decimal.js";
import { nearest } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { runReport } from "../../src/report/run/run-report.js";
import { repository } from "../harness/folders.js";
import { loaded, withModelsInMemory } from "../harness/shipped-models.js";
import { lonsam } from "../harness/world.js";

/** Every scenario that ships as an example and can be run by itself, without one of its alternatives. */
const examples = readdirSync(join(repository, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("scenario.csv"))
  .map((path) => join("examples", path, ".."))
  .filter((path) => existsSync(join(repository, path, "deltagare.csv")));

async function runOf(path: string, flags: ScenarioFlags = {}): Promise<RunResult> {
  const nowhere = () => Promise.resolve();
  const session: Session = {
    world: {
      version: "0",
      files: withModelsInMemory(
        nodeFiles({
          cwd: repository,
          models: join(repository, "models"),
          modelsInAdvance: inject("modelsInAdvance"),
          nearest: (written, known) => Promise.resolve(nearest(written, known)),
          // eslint-disable-next-line @typescript-eslint/require-await
          async *stdin() {
            return;
          },
        }),
      ),
      out: nowhere,
      err: nowhere,
      terminal: { out: false, err: false, in: false, columns: 80 },
      env: {},
      pictures,
      page,
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
    loaded,
    english: new Map(),
    notices: [],
    usage: [],
    commandLine: "",
    today: "2026-11-21",
  };
  const ran = await scenarioRun(session, path, flags);
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
      return cell.exact ?? cell.plain;
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
    const explain = figuresToAsk(result, "earned", { language: "sv", english: new Map() });
    const wrong: string[] = [];
    const figures = [...figuresOf(tables, { language: "sv", english: new Map() })];
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

const longRuns: readonly (readonly [string, string])[] = [
  ["examples/kort-sikt", "10,20,40"],
  // The rate changes with time, and there is no rate at which the present value is nil.
  ["test/cases/run-lang-sikt/jobbspar", "10,40"],
];

test.each(longRuns)(
  "%s over %s years: each figure of the long run is explained by its name",
  async (path, years) => {
    const result = await runOf(path, { horizons: years });
    const report = runReport(
      { result, replacements: [] },
      { unit: "kr", view: "earned", years: undefined, detail: false, monthly: false },
      { program: "lonsam", version: "0", command: "", date: "2026-11-21", inputs: [] },
    );
    const ids = ["longRun", "longRunReturns", "discountFactors"];
    const tables = report.tables.filter(({ id }) => ids.includes(id));
    expect(tables.map(({ id }) => id)).toEqual(ids);
    const explain = figuresToAsk(result, "earned", { language: "sv", english: new Map() });
    const value = (asked: string): string => {
      const told = explain(asked);
      return told.kind === "found" ? told.explanation.value : `${asked}: ${told.kind}`;
    };
    const figures = [...figuresOf(tables, { language: "sv", english: new Map() })];
    const filled = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((c) => c.kind !== "text")),
    );
    expect(figures).toHaveLength(filled.length);
    for (const figure of figures) {
      const { row, column, cell } = figure;
      const [whose = "", ...rest] = row;
      const names = [
        [...row, column],
        [figure.table, ...row, column],
      ];
      if (figure.tableId === "longRunReturns") names.push([column, whose, ...rest]);
      for (const name of names) {
        const told = value(name.join(" "));
        const printed = cell.kind === "empty" || cell.kind === "text" ? "–" : inCell(figure);
        expect(
          Math.abs(Number(told) - Number(printed)) <= 0.00501 || told === printed,
          `${name.join(" ")}: ${told}`,
        ).toBe(true);
      }
    }
  },
);

test("a figure of the long run whose row is not named tells the rows", async () => {
  const { code, err } = await lonsam(
    ["explain", "examples/kort-sikt", "Internränta", "--horizons", "10"],
    repository,
  );
  expect(code).toBe(2);
  expect(err).toContain("”Kommunens kalkyl 10 år Internränta om året”");
});

test("a name that is not there tells the nearest ones", async () => {
  const { code, err } = await lonsam(["explain", "examples/minsta", "komun 2027"], repository);
  expect(code).toBe(2);
  expect(err).toContain("”kommun 2027”");
});

const explained = async (...args: readonly string[]): Promise<string[]> => {
  const { code, out } = await lonsam(["explain", "examples/minsta", ...args], repository);
  expect(code).toBe(0);
  return out.trimEnd().split("\n");
};

test("a year is explained on a page, and every line of it says what it is of", async () => {
  const lines = await explained("kommun 2027");
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.length).toBeLessThan(100);
  for (const line of lines) expect(line).toMatch(/^ *\S.* = \S/);
  expect(lines.join("\n")).toContain("12 × personer i försörjningsstöd 2027-01 till 2027-12 = ");
  // The paragraph of law stands beside its formula.
  expect(lines.join("\n")).toMatch(
    /beskattningsbar_inkomst\(.*4 § lagen \(1965:269\) om utbetalning av skattemedel/,
  );
  // Kronor to the öre.
  expect(lines.join("\n")).not.toMatch(/,\d{3,} kr/);
});

test("all of it is told with each part once, as text and as data", async () => {
  const lines = await explained("kommun 2027", "--depth", "all");
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.length).toBeLessThan(5000);
  const unfolded = lines.filter(
    (line, i) => /^ *personer i /.test(line) && indentOf(lines[i + 1] ?? "") > indentOf(line),
  );
  // A month with the measure and the same month without are two parts.
  const times = new Map<string, number>();
  for (const line of unfolded) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
  const { out } = await lonsam(["explain", "examples/minsta", "kommun 2027", "-O", "json"], repository);
  const { explanation } = JSON.parse(out) as { explanation: Told };
  const parts = [...allOf(explanation)];
  const whole = parts.filter((part) => part.children !== undefined).map((part) => part.part);
  const named = whole.filter((part) => part !== undefined);
  expect(new Set(named).size).toBe(named.length);
  for (const { how, part } of parts) if (how.kind === "repeated") expect(named).toContain(part);
  expect(Number(explanation.value)).toBeCloseTo(
    explanation.children!.reduce((sum, { value }) => sum + Number(value), 0),
    3,
  );
});

test("the name of a year is no amount", async () => {
  const lines = await explained("Första år med plus");
  expect(lines[0]).toMatch(/= 2027 \(/);
  const { out } = await lonsam(
    ["explain", "examples/minsta", "Första år med plus", "-O", "json"],
    repository,
  );
  expect(JSON.parse(out)).toMatchObject({ explanation: { value: "2027", unit: "årtal" } });
});

test("under a report its figures are explained as shortly", async () => {
  const { code, out } = await lonsam(["run", "examples/minsta", "--explain"], repository);
  expect(code).toBe(0);
  expect(out.split("\n").length).toBeLessThan(1000);
  expect(out).toContain("12 × personer i ");
});

test("a depth that is none is told", async () => {
  const { code, err } = await lonsam(
    ["explain", "examples/minsta", "kommun 2027", "--depth", "djup"],
    repository,
  );
  expect({ code, err }).toEqual({
    code: 2,
    err: "--depth ska vara ett antal nivåer, t.ex. 5, eller all, inte ”djup”.\n",
  });
});

interface Told {
  readonly value: string;
  readonly part?: string;
  readonly how: { readonly kind: string };
  readonly children?: readonly Told[];
}

function* allOf(part: Told): Iterable<Told> {
  yield part;
  for (const child of part.children ?? []) yield* allOf(child);
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(existsSync(join(repository, examples[0]!, "scenario.csv"))).toBe(true);
});
