import type { Report } from "../report/report.js";
import type { Session } from "./session.js";

/** A report with what has to be known before it is read, and as much of where it comes from as is asked for. */
export function toldReport({ common, notices }: Session, report: Report): Report {
  const shortened: Report =
    common.provenance === "short" ? { ...report, provenance: { ...report.provenance, short: true } } : report;
  return notices.length === 0 ? shortened : { ...shortened, notices };
}
