import type { Assumption as Given } from "../../input/scenario/scenario.js";
import { plainOf } from "../../input/cells/read-value.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { carriedOf } from "../../rulebook/carried.js";
import { grades } from "../../rulebook/evidence.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, optionalColumn, textCell, textColumn } from "../cells.js";
import { count } from "../../core/decimal.js";
import type { ReportedAssumption, Table } from "../report.js";

/** The scenario's own assumptions, surest first, each with its reason. */
export function assumptionsOf(result: RunResult): ReportedAssumption[] {
  const assumptions = [...result.assumptions].sort(
    (a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade),
  );
  return assumptions.map((a) => ({
    text: a.written,
    value: say("run.value", { plain: plainOf(a.value), unit: a.unit ?? "" }),
    ...(sourceOf(a) === "" ? {} : { source: sourceOf(a) }),
    grade: a.grade,
  }));
}

const sourceOf = ({ source, note }: Given): string => [source, note].filter((t) => t !== "").join(". ");

/** How sure the rules and prices are that came to use, and what was carried forward. */
export function evidenceTable(result: RunResult): Table {
  const uses = result.uses();
  const rows = grades.map((grade) => {
    const of = uses.filter((u) => u.stated.dating.grade === grade);
    return {
      grade,
      used: of.length,
      carried: carriedOf(of).length,
      unverified: of.filter((u) => u.stated.dating.verified === "no").length,
    };
  });
  const number = (n: number) => countCell(count(String(n)));
  return {
    id: "evidence",
    title: say("run.evidence"),
    columns: [
      textColumn("grade", say("run.grade")),
      { id: "used", label: say("run.used"), unit: "antal", decimals: 0 },
      { id: "carried", label: say("run.carried"), unit: "antal", decimals: 0 },
      { id: "unverified", label: say("run.unverified"), unit: "antal", decimals: 0 },
    ],
    rows: rows.map((r) =>
      bodyRow(textCell(say(`run.grade${r.grade}`)), number(r.used), number(r.carried), number(r.unverified)),
    ),
    notes: [],
  };
}

/** Every value that was used for a day after the last one for which it is known to hold. */
export function carriedTable(result: RunResult): Table | undefined {
  const carried = carriedOf(result.uses());
  if (carried.length === 0) return undefined;
  const seen = new Set<string>();
  const rows = carried.filter((u) => {
    const key = `${u.name}\u0000${u.keys ?? ""}\u0000${String(u.stated.at.line)}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return {
    id: "carried",
    title: say("run.carriedForward"),
    columns: [
      textColumn("name", say("run.name")),
      optionalColumn("keys", say("run.keys")),
      textColumn("until", say("run.knownUntil")),
      textColumn("source", say("run.source")),
    ],
    rows: rows.map((u) =>
      bodyRow(
        textCell(u.name),
        textCell(u.keys ?? ""),
        textCell(u.stated.until ?? ""),
        textCell(u.stated.dating.source),
      ),
    ),
    notes: [],
  };
}
