import type { Report } from "./report.js";

/** The report as a format without annexes has it: all tables in a row where the reader asked for them, else the short one. */
export function withoutAnnex(report: Report): Report {
  const { annex, ...rest } = report;
  if (annex === undefined) return report;
  // Tables that nobody sees are not made.
  return annex.asked
    ? {
        ...rest,
        tables: [...rest.tables, ...annex.tables],
        notes: [...rest.notes, ...annex.pointers.here],
      }
    : { ...rest, notes: [...rest.notes, ...annex.pointers.away] };
}
