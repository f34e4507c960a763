import type { Coming } from "../../../analysis/plan/cohort.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import { GrowingTable, inputFigure, lockedFigure } from "./growing-table.js";
import { groupLabel, stateLabel } from "./labels.js";
import type { RulesSheet } from "./rules-sheet.js";
import { notAvailable, number, ofCell, over, type Term, times, written } from "./term.js";

/** The rows of `deltagare.csv`: how many come, and how many of them each month. */
export class EntriesSheet {
  readonly table = new GrowingTable(
    "entries",
    { title: say("liveRun.entries"), hint: say("liveRun.hint.entries") },
    [
      textColumn("measure", say("liveRun.measure")),
      textColumn("group", say("liveRun.group")),
      textColumn("from", say("liveRun.entries.from")),
      textColumn("state", say("run.state")),
      textColumn("comparison", say("liveRun.entries.comparison")),
      { id: "number", label: say("liveRun.entries.number"), unit: "antal", decimals: 0 },
      textColumn("text", say("liveRun.entries.text")),
      { id: "cycles", label: say("liveRun.entries.cycles"), unit: "antal", decimals: 0 },
      { id: "each", label: say("liveRun.entries.each"), unit: "antal", decimals: 2 },
    ],
  );
  private readonly known = new Map<string, Term>();

  constructor(
    private readonly plan: Plan,
    private readonly rules: RulesSheet,
  ) {}

  /** Those who come each cycle from its first to its last. */
  each({ entry, place, from, until, share }: Coming): Term {
    const key = `${String(place)} ${String(from)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { people, horizon } = this.plan;
    const { group, measure, state, comparison } = entry;
    const asked = { batch: people.cells.numbers, formulas: people.numbers, wording: place, cycle: from };
    const row = this.table.row({
      measure: textCell(measure),
      group: textCell(groupLabel(this.plan, group)),
      from: textCell(cycleName(horizon, from)),
      state: textCell(stateLabel(this.plan, state)),
      comparison: textCell(comparison === undefined ? "" : stateLabel(this.plan, comparison)),
      text: textCell(entry.number.text),
      cycles: lockedFigure(until - from),
    });
    const value = this.rules.valueIn(asked, group);
    let all: Term;
    if (this.rules.isPlain(asked)) {
      this.table.put(row, "number", inputFigure(value, "antal"));
      all = ofCell(this.table.ref(row, "number"), value);
    } else all = this.table.set(row, "number", this.rules.of({ ...asked, group }), "people");
    const cycles = ofCell(this.table.ref(row, "cycles"), until - from);
    const some = share === 1 ? all : times(all, number(share));
    const each = over(some, cycles);
    const term = this.table.set(
      row,
      "each",
      written(each.value, "IF(", all, "<0,", notAvailable, ",", each, ")"),
      "people",
    );
    this.known.set(key, term);
    return term;
  }
}
