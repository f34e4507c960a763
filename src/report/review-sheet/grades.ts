import type { RunResult } from "../../analysis/run/run-result.js";
import { count } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { carriedOf } from "../../rulebook/carried.js";
import { grades } from "../../rulebook/evidence.js";
import type { Use } from "../../rulebook/used-values.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";

const numberColumn = (id: string, label: Label) => ({ id, label, unit: "antal", decimals: 0 }) as const;
const number = (of: readonly unknown[]) => countCell(count(String(of.length)));

/** How many rules, prices and assumptions of one's own came to use, by how sure they are; each once. */
export function gradesTable(results: readonly RunResult[]): Table {
  const uses = distinct(
    results.flatMap((r) => r.uses()),
    (use: Use) =>
      `${use.name}\u0000${use.keys ?? ""}\u0000${use.stated.at.file}\u0000${use.stated.at.line ?? 0}`,
  );
  const assumptions = distinct(
    results.flatMap((r) => r.assumptions),
    (a) => a.name,
  );
  return {
    id: "grades",
    title: say("reviewSheet.grades"),
    columns: [
      textColumn("grade", say("run.grade")),
      numberColumn("used", say("reviewSheet.used")),
      numberColumn("carried", say("run.carried")),
      numberColumn("unverified", say("run.unverified")),
      numberColumn("assumptions", say("reviewSheet.assumptions")),
    ],
    rows: grades.map((grade) => {
      const used = uses.filter((u) => u.stated.dating.grade === grade);
      return bodyRow(
        textCell(say(`run.grade${grade}`)),
        number(used),
        number(carriedOf(used)),
        number(used.filter((u) => u.stated.dating.verified === "no")),
        number(assumptions.filter((a) => a.grade === grade)),
      );
    }),
    notes: [],
  };
}

const distinct = <T>(all: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];
