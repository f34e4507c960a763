import { plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Provenance, ReportedAssumption, Cell, ReportRow, Table } from "../../report/report.js";
import { text } from "../../texts/say.js";
import type { ExplanationTree } from "../explanation/explanation-tree.js";
import type { Render } from "../exporter.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.report/1";

/** `lonsam.report/1`: every number is an exact decimal string in the unit of its column, shares as `0.1`. */
export const renderJson: Render = (report, { language, explanations }) => {
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
      columns: table.columns.map(({ id, unit }) => ({ id, unit })),
      rows: table.rows.map((row) => namedCells(row, table, words)),
    })),
    notes: [...report.tables.flatMap((table) => table.notes), ...report.notes].map(words),
    assumptions: report.assumptions.map((a: ReportedAssumption) => ({
      ...a,
      text: words(a.text),
      ...(a.value === undefined ? {} : { value: words(a.value) }),
      ...(a.low === undefined ? {} : { low: words(a.low) }),
      ...(a.high === undefined ? {} : { high: words(a.high) }),
    })),
    provenance: provenanceData(report.provenance, words),
    ...(explanations === undefined || explanations.length === 0
      ? {}
      : { explanations: explanations.map((e) => explanationData(e, words)) }),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};

/** Cells by column id; a total carries `"role":"total"` besides. `fromEntries` makes `__proto__` a key like any other. */
function namedCells(
  row: ReportRow,
  table: Table,
  words: (label: Label) => string,
): Record<string, string | null> {
  const cells = table.columns.map(({ id }, i) => [id, dataText(row.cells[i]!, words)] as const);
  return Object.fromEntries([...(row.role === "total" ? [["role", "total"] as const] : []), ...cells]);
}

/** A cell with every digit; nothing when it is empty. */
export function dataText(cell: Cell, words: (label: Label) => string): string | null {
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
      return cell.plain;
    case "empty":
      return null;
  }
}

/** An explanation as data: `how` names the operation over `children`. */
export const explanationData = (
  tree: ExplanationTree,
  words: (label: Label) => string,
): Record<string, unknown> => ({
  label: words(tree.label),
  value: tree.value,
  unit: tree.unit,
  how: tree.how,
  ...(tree.children.length === 0 ? {} : { children: tree.children.map((c) => explanationData(c, words)) }),
});

const provenanceData = ({ readings, ...rest }: Provenance, words: (label: Label) => string): object => ({
  ...rest,
  ...(readings === undefined
    ? {}
    : { readings: readings.map(({ name, how }) => ({ name, how: how.map(words) })) }),
});
