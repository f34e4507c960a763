import fc from "fast-check";
import { count, kronor, percent, rate, toFloat } from "../../src/core/decimal.js";
import type { ExportOptions, Exporter } from "../../src/export/exporter.js";
import { exporters } from "../../src/export/exporters.js";
import type { Chart, Figure } from "../../src/report/chart.js";
import type { Cell, Column, Report, ReportRow, Table, ColumnUnit } from "../../src/report/report.js";
import { pictures } from "../harness/pictures.js";
import { typst } from "../harness/typst.js";

export const provenance = {
  program: "lonsam",
  version: "0.1.0",
  command: "lonsam budget budget.csv --overhead 10% --round 1000",
  date: "2026-11-21",
  inputs: [{ name: "budget.csv", sha256: "ab".repeat(32) }],
};

export const words = (text: string): Cell => ({ kind: "text", text });
export const year = (number: number): Cell => ({ kind: "year", year: number });
export const amount = (plain: string): Cell => ({ kind: "amount", value: kronor(plain) });
export const share = (plain: string): Cell => ({ kind: "share", value: rate(plain) });
export const column = (id: string, label: string, unit: ColumnUnit = "", decimals = 0): Column => ({
  id,
  label,
  unit,
  decimals,
});
export const body = (...cells: Cell[]): ReportRow => ({ role: "body", cells });
export const total = (...cells: Cell[]): ReportRow => ({ role: "total", cells });

export const reportOf = (...tables: Table[]): Report => ({
  id: "budget",
  title: "Bilaga",
  intro: [],
  tables,
  notes: [],
  assumptions: [],
  provenance,
});

/** The last table of the Gävle appendix, as it was printed (its 6710 000 mended). */
export const summary: Table = {
  id: "summary",
  title: "Summering samtliga insatser",
  columns: [
    column("year", "År"),
    column("sum", "Summa", "kr"),
    column("overhead", "OH 10 %", "kr"),
    column("total", "Totalt", "kr"),
  ],
  rows: [
    body(year(2019), amount("5433000"), amount("543000"), amount("5976000")),
    body(year(2020), amount("6100000"), amount("610000"), amount("6710000")),
  ],
  notes: [],
};

/** Two measures with resources, as the appendix shows them: a small table each. */
export const measures: Table = {
  id: "measures",
  title: "Insatser",
  sections: "measure",
  columns: [
    column("measure", "Insats"),
    column("year", "År"),
    column("resources", "Resurser"),
    column("amount", "Summa", "kr"),
  ],
  rows: [
    body(words("Förstudie"), year(2019), words("100 timmar"), amount("33000")),
    body(words("Vägledning"), year(2019), words("1 resurs"), amount("700000")),
    body(words("Vägledning"), year(2020), words("1 resurs"), amount("700000")),
    total(words("Vägledning"), words("Summa"), { kind: "empty" }, amount("1400000")),
  ],
  notes: ["Beloppen är i 2019 års priser."],
};

export const options: ExportOptions = { language: "sv", dialect: "excel", colour: false, pictures };

export function exporterOf(id: string): Exporter {
  const found = exporters.find((e) => e.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** What a format needs that is not in every run. */
export const needsOf = async (format: string): Promise<Pick<ExportOptions, "typst">> =>
  exporterOf(format).needs === "typst" ? { typst: await typst() } : {};

export async function packed(
  format: string,
  report: Report,
  changed: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const render = await exporterOf(format).load();
  const content = await render(report, { ...options, ...(await needsOf(format)), ...changed });
  if (typeof content === "string") throw new TypeError(`${format} is text`);
  return content;
}

export async function printed(
  format: string,
  report: Report,
  changed: Partial<ExportOptions> = {},
): Promise<string> {
  const render = await exporterOf(format).load();
  const content = await render(report, { ...options, ...changed });
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** Texts that have broken programs: formulas, markup, escapes, delimiters, names of prototypes. */
export const hostileTexts = [
  "=cmd|'/c calc'!A1",
  "+1+1",
  "-2",
  "@SUM(A1)",
  "'=1",
  "\uff1d1+1",
  "\u200b=1",
  "\u2060\u202e=1",
  " \u00a0=1+1",
  "'\u200b@SUM(A1)",
  "\uff0b1",
  "\uff0d1",
  "\uff20SUM(A1)",
  "\ufe661",
  "(virtuell)",
  "[balanserad]",
  "* klar",
  "! väntar",
  "=2027-01-01 annan dag",
  "\tx",
  "<script>alert(1)</script>",
  "</td></table>",
  "a|b\\|c",
  "**fet** _kursiv_ `kod` [länk](javascript:alert(1))",
  "&amp; &lt;",
  '"citat"; och, komma',
  "rad ett\r\nrad två",
  "\u001b[31mröd\u001b[0m\u0007",
  "\u202egnaltab",
  "__proto__",
  "constructor",
  "日本語の表",
  "e\u0301\u0302",
  "]]> --> <!--",
  "# rubrik",
  "1. lista",
  "Arbetsmarknadsförvaltningenskommunledningskontor".repeat(4),
  "",
  " ",
];

const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "grapheme", maxLength: 30 }));
const plainNumber = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, decimals]) => {
    const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, "0");
    const at = digits.length - decimals;
    return `${whole < 0n ? "-" : ""}${digits.slice(0, at)}${decimals === 0 ? "" : `.${digits.slice(at)}`}`;
  });

const units = fc.constantFrom<ColumnUnit>("kr", "tkr", "mnkr", "%", "antal", "");
const ids = fc.oneof(
  fc.constantFrom("__proto__", "year", "constructor", "amount"),
  fc.stringMatching(/^x[A-Za-z0-9]{1,8}$/),
);

const anyFigure = fc
  .oneof(
    fc.tuple(plainNumber, fc.constantFrom("%", "antal", "kr/timme", "")),
    fc.tuple(fc.constantFrom("0", "1"), fc.constant("ja/nej")),
  )
  .map(([plain, unit]): Cell => ({ kind: "figure", plain, unit }));

function anyCell(unit: ColumnUnit): fc.Arbitrary<Cell> {
  const empty = fc.constant<Cell>({ kind: "empty" });
  const text = anyText.map((t): Cell => words(t));
  switch (unit) {
    case "kr":
    case "tkr":
    case "mnkr":
      return fc.oneof({ weight: 6, arbitrary: plainNumber.map(amount) }, text, empty);
    case "%":
      return fc.oneof(
        { weight: 6, arbitrary: plainNumber.map((p): Cell => ({ kind: "share", value: percent(p) })) },
        empty,
      );
    case "antal":
      return fc.oneof(
        { weight: 6, arbitrary: plainNumber.map((p): Cell => ({ kind: "count", value: count(p) })) },
        empty,
      );
    case "":
      return fc.oneof(text, fc.integer({ min: 1900, max: 2100 }).map(year), anyFigure, empty);
  }
}

const anyTable: fc.Arbitrary<Table> = fc
  .uniqueArray(
    fc.record({ id: ids, label: anyText, unit: units, decimals: fc.integer({ min: 0, max: 2 }) }),
    { selector: (c) => c.id, minLength: 1, maxLength: 5 },
  )
  .chain((columns) =>
    fc.record(
      {
        id: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/),
        title: anyText,
        columns: fc.constant(columns),
        rows: fc.array(
          fc.record({
            role: fc.constantFrom("body", "total"),
            cells: fc.tuple(...columns.map((c) => anyCell(c.unit))),
          }),
          { maxLength: 6 },
        ),
        sections: fc.constantFrom(...columns.map((c) => c.id)),
        notes: fc.array(anyText, { maxLength: 2 }),
      },
      { requiredKeys: ["id", "title", "columns", "rows", "notes"] },
    ),
  );

const anyFigure_ = (unit: ColumnUnit): fc.Arbitrary<Figure> =>
  plainNumber.map((plain): Figure =>
    unit === "%"
      ? { kind: "share", value: percent(plain) }
      : unit === "antal"
        ? { kind: "count", value: count(plain) }
        : { kind: "amount", value: kronor(plain) },
  );

/** As every payment between two is, once they are netted. */
const isAboveZero = ({ value }: { readonly value: Parameters<typeof toFloat>[0] }): boolean =>
  toFloat(value) > 0;

/** Every kind of chart, with hostile texts in every place where a text may stand. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    categories: fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }),
    unit: fc.constantFrom<ColumnUnit>("kr", "tkr", "mnkr", "%", "antal"),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ categories, unit, decimals }) => {
    const measure = { unit, decimals };
    const figure = anyFigure_(unit);
    const values = fc.tuple(...categories.map(() => fc.option(figure, { nil: undefined })));
    const series = fc.array(fc.record({ name: anyText, values }), { maxLength: 8 });
    const axis = anyText.map((label) => ({ label, ...measure }));
    const across = { categories: fc.constant(categories), across: anyText, measure: fc.constant(measure) };
    const shared = {
      id: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/),
      name: anyText,
      title: anyText,
      about: anyText,
      notes: fc.array(anyText, { maxLength: 1 }),
    };
    const end = fc.record({ at: anyText, result: figure });
    return fc.oneof(
      fc.record({ kind: fc.constant("lines" as const), ...shared, ...across, series, shape: fc.constantFrom("lines" as const, "areas" as const) }),
      fc.record(
        {
          kind: fc.constant("bars" as const),
          ...shared,
          ...across,
          series,
          direction: fc.constantFrom("lying" as const, "standing" as const),
          layout: fc.constantFrom("grouped" as const, "stacked" as const),
          sum: fc.record({ name: anyText, values }),
          turn: fc.record({ at: fc.constant(0), says: anyText }),
        },
        { requiredKeys: ["kind", "id", "name", "title", "about", "categories", "across", "measure", "series", "direction", "layout"] },
      ),
      fc.record({ kind: fc.constant("multiples" as const), ...shared, ...across, mark: fc.constantFrom("lines" as const, "bars" as const), panels: fc.array(fc.record({ name: anyText, series }), { maxLength: 5 }) }),
      fc.record({ kind: fc.constant("waterfall" as const), ...shared, measure: fc.constant(measure), steps: fc.array(fc.record({ name: anyText, change: figure }), { maxLength: 5 }), net: fc.record({ name: anyText, value: figure }) }),
      fc.record({ kind: fc.constant("flow" as const), ...shared, measure: fc.constant(measure), payments: fc.array(fc.record({ from: anyText, to: anyText, amount: figure.filter(isAboveZero) }), { maxLength: 6 }), even: fc.constant([]) }),
      fc.record({
        kind: fc.constant("curve" as const), ...shared, x: axis, y: axis, shape: fc.constantFrom("line" as const, "steps" as const),
        series: fc.array(fc.record({ name: anyText, points: fc.array(fc.record({ x: figure, y: figure, low: figure, high: figure }, { requiredKeys: ["x", "y"] }), { maxLength: 4 }) }), { maxLength: 3 }),
        stretches: fc.record({ say: anyText, spans: fc.array(fc.record({ from: figure, to: figure }), { maxLength: 2 }) }),
        marks: fc.array(fc.record({ name: anyText, x: figure, y: figure }), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("tornado" as const), ...shared, measure: fc.constant(measure), base: fc.record({ name: anyText, value: figure }), bars: fc.array(fc.record({ name: anyText, low: end, high: end, says: anyText }), { maxLength: 4 }) }),
      fc.record({ kind: fc.constant("scatter" as const), ...shared, x: axis, y: axis, points: fc.array(fc.record({ name: anyText, x: figure, y: figure, onFrontier: fc.boolean() }), { maxLength: 6 }), frontier: anyText }),
    );
  }); // prettier-ignore

/** Any report at all, with hostile texts in every place where a text may stand. */
export const anyReport: fc.Arbitrary<Report> = fc.record(
  {
    id: fc.constant("budget"),
    title: anyText,
    intro: fc.array(anyText, { maxLength: 2 }),
    tables: fc.uniqueArray(anyTable, { maxLength: 3, selector: (t) => t.id }),
    notes: fc.array(anyText, { maxLength: 2 }),
    assumptions: fc.array(
      fc.record(
        { text: anyText, value: anyText, source: anyText, grade: fc.constantFrom("A", "B", "C", "D") },
        { requiredKeys: ["text"] },
      ),
      { maxLength: 2 },
    ),
    provenance: fc.record({
      program: fc.constant("lonsam"),
      version: fc.constant("0.1.0"),
      command: anyText,
      date: fc.constant("2026-11-21"),
      inputs: fc.array(fc.record({ name: anyText, sha256: fc.constant("ab".repeat(32)) }), { maxLength: 2 }),
    }),
    charts: fc.uniqueArray(anyChart, { maxLength: 2, selector: (c) => c.id }),
  },
  { requiredKeys: ["id", "title", "intro", "tables", "notes", "assumptions", "provenance"] },
);

export const anyOptions: fc.Arbitrary<ExportOptions> = fc.record({
  language: fc.constantFrom("sv", "en"),
  dialect: fc.constantFrom("excel", "rfc4180"),
  colour: fc.boolean(),
  pictures: fc.constant(pictures),
});

/** A table that says nothing but one text, wherever a text can stand. */
export const tableOfNothingBut = (text: string): Table => ({
  ...summary,
  title: text,
  columns: [column("a", text)],
  rows: [body(words(text))],
  notes: [text],
});
