import type { Assumption as Given } from "../../input/scenario/scenario.js";
import { plainOf, type ReadValue } from "../../input/cells/read-value.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { carriedOf } from "../../rulebook/carried.js";
import type { Use } from "../../rulebook/used-values.js";
import { grades } from "../../rulebook/evidence.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, emptyCell, optionalColumn, textCell, textColumn } from "../cells.js";
import { count } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { addedUp, made } from "./explained.js";
import type { Cell, ReportedAssumption, Table } from "../report.js";

/** The scenario's own assumptions, surest first, each with its limits and its reason. */
export function assumptionsOf(result: RunResult): ReportedAssumption[] {
  return inOrder(result).map((a) => ({
    text: a.written,
    value: written(a, a.value),
    ...(a.low === undefined ? {} : { low: written(a, a.low) }),
    ...(a.high === undefined ? {} : { high: written(a, a.high) }),
    figures: figuresOf(a),
    ...(sourceOf(a) === "" ? {} : { source: sourceOf(a) }),
    grade: a.grade,
  }));
}

/** The same as a table, for readers. */
export function assumptionsTable(result: RunResult): Table | undefined {
  const rows = inOrder(result).map((a) =>
    bodyRow(
      textCell(a.written),
      valueCell(a, a.value),
      a.low === undefined ? emptyCell : valueCell(a, a.low),
      a.high === undefined ? emptyCell : valueCell(a, a.high),
      textCell(a.grade),
      textCell(sourceOf(a)),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    id: "assumptions",
    title: say("run.assumptions"),
    columns: [
      textColumn("assumption", say("run.assumption")),
      textColumn("value", say("run.assumed")),
      optionalColumn("low", say("run.low")),
      optionalColumn("high", say("run.high")),
      textColumn("grade", say("run.grade")),
      optionalColumn("source", say("run.source")),
    ],
    rows,
    notes: [],
  };
}

const inOrder = (result: RunResult): Given[] =>
  [...result.assumptions].sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade));

const written = (a: Given, value: ReadValue): Label =>
  say("run.value", { plain: plainOf(value), unit: a.unit ?? "" });

const figuresOf = (a: Given): NonNullable<ReportedAssumption["figures"]> => ({
  value: plainOf(a.value),
  ...(a.low === undefined ? {} : { low: plainOf(a.low) }),
  ...(a.high === undefined ? {} : { high: plainOf(a.high) }),
  ...(a.unit === undefined || a.unit === "" ? {} : { unit: a.unit }),
});

const valueCell = (a: Given, value: ReadValue): Cell => {
  const explain = () =>
    made(a.written, plainOf(value), a.unit ?? "", {
      kind: "parameter",
      place: a.at,
      source: sourceOf(a),
      grade: a.grade,
    });
  return value.kind === "number"
    ? { kind: "figure", plain: value.plain, unit: a.unit ?? "", explain }
    : textCell(plainOf(value), { explain });
};

/** How many values were used for a day after the last one for which they are known to hold. */
export function carriedNote(result: RunResult, id: "run.note.carried" | "run.note.carriedHere"): Label[] {
  const uses = result.uses();
  const carried = carriedOf(uses).length;
  if (carried === 0) return [];
  return [say(id, { carried, all: uses.length, last: String(result.horizon.years.at(-1)!.year) })];
}

const sourceOf = ({ source, note }: Given): string => [source, note].filter((t) => t !== "").join(". ");

/** How sure the rules and prices are that came to use, and what was carried forward. */
export function evidenceTable(result: RunResult): Table {
  const uses = result.uses();
  const rows = grades.map((grade) => {
    const used = uses.filter((u) => u.stated.dating.grade === grade);
    return {
      grade,
      used,
      carried: carriedOf(used),
      unverified: used.filter((u) => u.stated.dating.verified === "no"),
    };
  });
  const number = (of: readonly Use[]) =>
    countCell(count(String(of.length)), { explain: () => usesExplained(of) });
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

/** One of each. */
const usesExplained = (uses: readonly Use[]): Explanation =>
  addedUp(
    say("explained.uses"),
    "antal",
    uses.map((use) => useExplained(use, "1")),
  );

const useExplained = ({ name, keys, stated }: Use, value: string): Explanation =>
  made(keys === undefined ? name : `${name}(${keys})`, value, "", {
    kind: "parameter",
    place: stated.at,
    source: stated.dating.source,
    grade: stated.dating.grade,
  });

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
        textCell(u.stated.until ?? "", { explain: () => useExplained(u, u.stated.until ?? "") }),
        textCell(u.stated.dating.source),
      ),
    ),
    notes: [],
  };
}
