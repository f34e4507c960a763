import type { Report } from "./report.js";

/** The report as a format without annexes has it: all tables in a row where the reader asked for them, else the short one. */
export function withoutAnnex(report: Report): Report {
  const { annex, ...rest } = report;
  if (annex === undefined) return report;
  const { asked, tables, pointers } = annex;
  return {
    ...rest,
    tables: asked ? [...rest.tables, ...tables] : rest.tables,
    notes: [...rest.notes, ...(asked ? pointers.here : pointers.away)],
  };
}
