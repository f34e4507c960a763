import type { Plan } from "../../../analysis/plan/plan.js";
import type { UnitPlan } from "../../../analysis/plan/posting-plan.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import { itemLabel } from "../items.js";
import { GrowingTable, lockedFigure } from "./growing-table.js";
import { groupLabel } from "./labels.js";
import type { RulesSheet } from "./rules-sheet.js";
import { ofCell, type Term, times } from "./term.js";

/** What each is worth, from a cycle on. */
export interface Valued {
  readonly from: number;
  /** Undefined: no version of the item holds, and it comes to nothing. */
  readonly value: Term | undefined;
}

/** What every item is worth for one person, in one state, of each group: what its formula says, times what a cycle has of it. */
export class UnitsSheet {
  readonly table = new GrowingTable(
    "units",
    { title: say("liveRun.units"), notes: [say("liveRun.units.note")] },
    [
      textColumn("item", say("run.item")),
      textColumn("group", say("liveRun.group")),
      textColumn("state", say("run.state")),
      textColumn("from", say("liveRun.from")),
      textColumn("stated", say("liveRun.units.stated")),
      textColumn("factor", say("liveRun.units.factor")),
      textColumn("value", say("liveRun.value")),
      textColumn("unit", say("liveRun.unit")),
      textColumn("rule", say("liveRun.rules.rule")),
      textColumn("grade", say("run.grade")),
      textColumn("source", say("run.source")),
    ],
  );
  private readonly known = new Map<string, readonly Valued[]>();

  constructor(
    private readonly plan: Plan,
    private readonly rules: RulesSheet,
  ) {}

  /** By cycle from which it holds, what a row of the plan is worth for a group. */
  of(units: UnitPlan, row: number, group: number, state: string): readonly Valued[] {
    const key = `${units.batch.id} ${String(row)} ${String(group)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { starts, points } = units.rows[row]!;
    const values = [...starts].map((from, i): Valued => {
      if (points[i]! < 0) return { from, value: undefined };
      return { from, value: this.value(units, { row, group, state, from, step: i }) };
    });
    this.known.set(key, values);
    return values;
  }

  private value(
    { batch, formulas, rows }: UnitPlan,
    at: {
      readonly row: number;
      readonly group: number;
      readonly state: string;
      readonly from: number;
      readonly step: number;
    },
  ): Term {
    const { counted, wordings } = rows[at.row]!;
    const { item, factor, versions, unit } = counted;
    const wording = wordings[at.step]!;
    const version = versions[(wording - rows[at.row]!.first) % versions.length];
    const asked = { batch, formulas, wording, group: at.group, cycle: at.from };
    const row = this.table.row({
      item: textCell(itemLabel(item)),
      group: textCell(groupLabel(this.plan, at.group)),
      state: textCell(counted.columns === undefined ? say("liveRun.all") : at.state),
      from: textCell(cycleName(this.plan.horizon, at.from)),
      factor: lockedFigure(factor),
      unit: textCell(item.unit),
      rule: textCell(version?.formula ?? ""),
      grade: textCell(version?.grade ?? ""),
      source: textCell(version?.source ?? ""),
    });
    const stated = this.table.set(row, "stated", this.rules.of(asked), { unit });
    return this.table.set(row, "value", times(stated, ofCell(this.table.ref(row, "factor"), factor)), {
      unit: item.unit,
    });
  }
}
