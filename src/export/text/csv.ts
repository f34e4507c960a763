import { inPercent, plain, rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { inert } from "../../core/inert.js";
import type { Cell, Column, Report } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { ExportOptions, Render } from "../exporter.js";
import { toldProvenance } from "../told-provenance.js";
import { dataText } from "./json.js";

const BOM = "\ufeff";
const END = "\r\n";

/**
 * Every digit of every number, and text that a spreadsheet would run with `'` in front.
 *
 * `excel`: one block per table with an empty line between: its title, its header, its rows; then a block for notes,
 * one for assumptions and one for provenance. `rfc4180`: one header over the rows of all tables, `table` and `role`
 * (body, total) first and then the column ids of every table, each once; cells of other tables' columns are empty.
 */
export const renderCsv: Render = (report, options) =>
  options.dialect === "excel" ? excel(report, options) : rfc4180(report, options);

function excel(report: Report, { language }: ExportOptions): string {
  const words = (label: Label) => inert(text(label, language));
  const blocks = report.tables.map((table) => [
    [words(table.title)],
    table.columns.map((c) => headingWithUnit(words(c.label), c)),
    ...table.rows.map((row) => row.cells.map((cell) => excelText(cell, words))),
    ...table.notes.map((note) => [words(note)]),
  ]);
  if (report.notes.length > 0)
    blocks.push([[words(say("export.notes"))], ...report.notes.map((n) => [words(n)])]);
  if (report.assumptions.length > 0) {
    const lines = report.assumptions.map((a) =>
      [a.text, a.value ?? "", a.source ?? "", a.grade ?? ""].map(words),
    );
    blocks.push([[words(say("export.assumptions"))], ...lines]);
  }
  blocks.push([
    [words(say("export.provenance"))],
    ...toldProvenance(report.provenance, words).map(({ name, value }) => [name, value]),
  ]);
  return BOM + blocks.map((block) => lines(block, ";")).join(END);
}

const headingWithUnit = (heading: string, { unit }: Column): string =>
  unit === "kr" || unit === "tkr" || unit === "mnkr" ? `${heading} (${unit})` : heading;

function excelText(cell: Cell, words: (label: Label) => string): string {
  if (cell.kind === "share") return `${plain(inPercent(cell.value)).replace(".", ",")} %`;
  if (cell.kind === "figure" && cell.unit === "%")
    return `${plain(inPercent(rate(cell.plain))).replace(".", ",")} %`;
  const content = dataText(cell, words) ?? "";
  return ["amount", "count", "figure"].includes(cell.kind) ? content.replace(".", ",") : content;
}

function rfc4180(report: Report, { language }: ExportOptions): string {
  const words = (label: Label) => inert(text(label, language));
  const ids = [...new Set(report.tables.flatMap((table) => table.columns.map((c) => c.id)))];
  const rows = report.tables.flatMap((table) => {
    const at = new Map(table.columns.map((c, i) => [c.id, i]));
    return table.rows.map((row) => [
      table.id,
      row.role,
      ...ids.map((id) => (at.has(id) ? (dataText(row.cells[at.get(id)!]!, words) ?? "") : "")),
    ]);
  });
  return lines([["table", "role", ...ids], ...rows], ",");
}

const lines = (rows: readonly (readonly string[])[], delimiter: ";" | ","): string =>
  rows.map((row) => row.map((cell) => quoted(cell, row, delimiter)).join(delimiter) + END).join("");

/** A lone empty cell is quoted: an empty line would end the block. */
const quoted = (cell: string, row: readonly string[], delimiter: string): string =>
  /["\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter) || (cell === "" && row.length === 1)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
