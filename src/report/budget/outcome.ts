import { euroNote } from "./budget-report.js";
import type { Budget } from "../../budget/cube.js";
import { outcomeByYear, paceAt, type Profile } from "../../budget/outcome.js";
import { hasOwnOverhead } from "../../budget/overhead.js";
import { percent, percentOf, plain, ratio, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { BudgetView } from "./context.js";
import type { Trace } from "./explanations.js";
import { amountUnits, hasHiddenOre, withNeededDecimals } from "../cells.js";
import { withRoundingNotes } from "../rounding.js";
import { liveOutcome } from "./live/live-outcome.js";
import type { Passed } from "./outcome-explanations.js";
import { outcomeTable, usualLimit } from "./outcome-table.js";
import type { Provenance, Report } from "../report.js";

/** The month a follow-up reaches to. */
export interface Through {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Plan and outcome; with `through` a tertial report, with the year in progress carried on to its end. */
export function outcomeReport(
  budget: Budget,
  view: BudgetView,
  through: Through | undefined,
  trace: Trace,
  provenance: Provenance,
): Report {
  const unit = amountUnits[view.unit];
  const all = outcomeByYear(budget.cells, view.by);
  const years = through === undefined ? all : all.filter((y) => y.year === through.year);
  const title = through === undefined ? say("outcome.title") : say("outcome.titleThrough", { ...through });
  const passed: Passed = {
    months: through?.month,
    pace: through === undefined ? undefined : paceAt(through.month, view.profile),
  };
  const notes = (measure: string, year: number) => budget.notes(measure, year);
  const { table, explained } = outcomeTable(years, view, unit, passed, { trace, title, notes });
  const own = through !== undefined && years.some((y) => y.forecast !== undefined);
  const marked = table.rows.some(({ cells }) =>
    cells.some((cell, i) => table.columns[i]!.id === "mark" && cell.kind === "text" && cell.text !== ""),
  );
  const measures = new Set(years.flatMap((y) => y.cells.map((c) => c.measure))).size;
  return {
    id: "outcome",
    title: through === undefined ? say("outcome.title") : titleThrough(through),
    intro: [say("outcome.intro", { measures, first: years[0]?.year ?? 0, last: years.at(-1)?.year ?? 0 })],
    tables: withRoundingNotes([view.ore === true ? withNeededDecimals(table) : table]),
    notes: [
      ...euroNote(view),
      ...(through === undefined
        ? [say("outcome.note.deviation")]
        : [
            say("outcome.note.deviationThrough"),
            ...(through.month === 12 ? [] : [paceNote(through.month, view)]),
          ]),
      ...(own ? [say("outcome.note.own")] : []),
      ...(marked ? [say("outcome.note.mark", { limit: percentOf(view.largeDeviation ?? usualLimit) })] : []),
      say("outcome.note.used"),
      ...(hasOwnOverhead(budget.cells) ? [say("outcome.note.noOverhead")] : []),
      ...(view.ore !== true && hasHiddenOre(table) ? [say("budget.note.wholeKronor")] : []),
      ...(unit.step === undefined
        ? through === undefined || through.month === 12
          ? []
          : [say("outcome.note.wholeKronor")]
        : [say("budget.note.unit", { unit: unit.name, step: unit.name === "mnkr" ? "0.1" : "1" })]),
    ],
    assumptions: [],
    provenance,
    explained,
    live: () => liveOutcome(years, view, unit, passed, trace),
  };
}

/** How the period budget and the forecast come about. */
const paceNote = (months: number, { profile }: BudgetView): Label =>
  profile === undefined
    ? say("outcome.note.linear", { months })
    : say("outcome.note.profile", {
        shares: profile.map(plain),
        passed: passedPercent(months, profile),
      });

function passedPercent(months: number, profile: Profile): string {
  const { passed, whole } = paceAt(months, profile);
  return percentOf(roundTo(ratio(passed, whole), percent("0.1")));
}

/** The first two tertials have names; half a year is the interim report; other months are said as they are. */
function titleThrough({ year, month }: Through): Label {
  switch (month) {
    case 4:
      return say("outcome.title.tertial", { number: 1, year, month });
    case 6:
      return say("outcome.title.half", { year, month });
    case 8:
      return say("outcome.title.tertial", { number: 2, year, month });
    case 12:
      return say("outcome.title.year", { year });
    default:
      return say("outcome.title.months", { year, month });
  }
}
