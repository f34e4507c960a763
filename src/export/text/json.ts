import { plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Provenance, ReportedAssumption, Cell, Column, ReportRow, Table } from "../../report/report.js";
import { text } from "../../texts/say.js";
import { explanationData } from "../explanation/explanation-json.js";
import type { Render } from "../exporter.js";
import { orderedJson } from "./ordered-json.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.report/2";

/** `lonsam.report/2`, as docs/json.md promises it: every number is an exact decimal string with a point. */
export const renderJson: Render = async (report, { language, explanations = [] }) => {
  const words = (label: Label) => text(label, language);
  const content = {
    format: FORMAT,
    report: report.id,
    ...(report.lead === undefined
      ? {}
      : {
          lead: {
            heading: words(report.lead.heading),
            paragraphs: report.lead.paragraphs.map((p) => p.map(words)),
          },
        }),
    ...(report.notices === undefined ? {} : { notices: report.notices.map(words) }),
    tables: report.tables.map((table) => ({
      id: table.id,
      title: words(table.title),
      columns: table.columns.map((column) => columnData(column, words)),
      rows: table.rows.map((row) => namedCells(row, table, words)),
    })),
    notes: [...report.tables.flatMap((table) => table.notes), ...report.notes].map(words),
    assumptions: report.assumptions.map((a) => assumptionData(a, words)),
    provenance: provenanceData(report.provenance, words),
    ...(explanations.length === 0
      ? {}
      : { explanations: await Promise.all(explanations.map((e) => explanationData(e, words))) }),
  };
  return `${orderedJson(content)}\n`;
};

type Words = (label: Label) => string;

const columnData = ({ id, label, unit }: Column, words: Words): object => ({
  id,
  label: words(label),
  ...(unit === "" ? {} : { unit }),
});

/**
 * Cells by column id, in the order of the columns; a total carries `"role": "total"` besides. A column of numbers has
 * numbers and null only: words that stand there for a reader (why there is no figure) are in `remarks`, by column id.
 */
function namedCells(row: ReportRow, table: Table, words: Words): Map<string, unknown> {
  const fields = new Map<string, unknown>(row.role === "total" ? [["role", "total"]] : []);
  const remarks = new Map<string, string>();
  for (const [i, column] of table.columns.entries()) {
    const cell = row.cells[i]!;
    const remark = remarkOf(cell, column, words);
    if (remark !== "") remarks.set(column.id, remark);
    const asWords = cell.kind === "text" && isNumeric(column);
    const data = asWords ? null : dataText(cell, words);
    fields.set(column.id, data === "" ? null : data);
  }
  if (remarks.size > 0) fields.set("remarks", remarks);
  return fields;
}

const isNumeric = ({ id, unit }: Column): boolean => unit !== "" || id === "year";

function remarkOf(cell: Cell, column: Column, words: Words): string {
  if (cell.kind === "text") return isNumeric(column) ? words(cell.text) : "";
  return cell.kind === "empty" && cell.because !== undefined ? words(cell.because) : "";
}

/** Numbers as a program reads them, where the assumption has them; else as it is said. */
function assumptionData({ figures, ...said }: ReportedAssumption, words: Words): object {
  const { text: name, value, low, high, ...rest } = said;
  const told = {
    ...(value === undefined ? {} : { value: words(value) }),
    ...(low === undefined ? {} : { low: words(low) }),
    ...(high === undefined ? {} : { high: words(high) }),
  };
  return { text: words(name), ...told, ...figures, ...rest };
}

/** A cell with every digit; nothing when it is empty. */
export function dataText(cell: Cell, words: Words): string | null {
  switch (cell.kind) {
    case "text":
      return words(cell.text);
    case "year":
      return String(cell.year);
    case "amount":
    case "share":
    case "count":
      return plain(cell.value);
    case "figure":
      return cell.exact ?? cell.plain;
    case "empty":
      return null;
  }
}

function provenanceData(provenance: Provenance, words: Words): object {
  const { program, version, command, date, inputs, readings } = provenance;
  return {
    program,
    version,
    command,
    date,
    inputs,
    ...(readings === undefined
      ? {}
      : { readings: readings.map(({ name, how }) => ({ name, how: how.map(words) })) }),
  };
}
