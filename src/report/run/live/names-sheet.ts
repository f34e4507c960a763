import type { Plan } from "../../../analysis/plan/plan.js";
import type { Named, ValueId } from "../../../analysis/plan/named.js";
import { normalized } from "../../../core/names.js";
import type { Label } from "../../../core/explanation.js";
import { unitText } from "../../../formula/language/units.js";
import { plainOf, type ReadValue } from "../../../input/cells/read-value.js";
import type { Assumption } from "../../../input/scenario/scenario.js";
import { say } from "../../../texts/say.js";
import { emptyCell, textCell, textColumn } from "../../cells.js";
import type { Cell } from "../../report.js";
import { GrowingTable, inputFigure, lockedFigure } from "./growing-table.js";
import { notAvailable, ofCell, type Term } from "./term.js";

/** Everything that formulas take the value of, each in a cell to change, once. What lays the plan out anew is locked. */
export class NamesSheet {
  readonly table: GrowingTable;
  private readonly known = new Map<ValueId | string, Term>();
  private readonly named: ReadonlyMap<ValueId, Named>;
  private readonly assumptions: ReadonlyMap<string, Assumption>;
  /** What cannot be changed here, by what people call it. */
  readonly locked: string[] = [];

  constructor(private readonly plan: Plan) {
    this.table = new GrowingTable(
      "inputs",
      { title: say("liveRun.inputs"), hint: say("liveRun.hint.inputs") },
      [
        textColumn("name", say("run.assumption")),
        textColumn("value", say("liveRun.value")),
        textColumn("unit", say("liveRun.unit")),
        textColumn("change", say("liveRun.change")),
        textColumn("low", say("run.low")),
        textColumn("high", say("run.high")),
        textColumn("grade", say("run.grade")),
        textColumn("source", say("run.source")),
      ],
    );
    this.net = this.table.row({}, "total");
    this.named = new Map(plan.names.map((named) => [named.id, named]));
    this.assumptions = new Map(plan.scenario.assumptions.map((a) => [normalized(a.name), a]));
  }

  /** What it comes to with these values, first of all: so that whoever changes one sees it at once. */
  private readonly net: number;

  /** The municipality's net, or that of public finances, and what it was when the workbook was written. */
  showNet(label: Label, net: Term, was: Label): void {
    const { table, net: row } = this;
    table.put(row, "name", textCell(label));
    table.set(row, "value", net, { unit: "kr" });
    table.put(row, "unit", textCell("kr"));
    table.put(row, "change", textCell(say("liveRun.net.change")));
    table.put(row, "source", textCell(was));
  }

  /**
   * The cell of a name. Keys are told by their number, as formulas are worked out; the cell has the word, which is `preset`
   * where the scenario gives none.
   */
  of(id: ValueId, preset?: string): Term {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const named = this.named.get(id)!;
    const value = this.plan.base[id] ?? NaN;
    const made = this.row(named, value, preset);
    this.known.set(id, made);
    return made;
  }

  /** A rate of the discounting. */
  rate(label: Label, rate: number, source: Label): Term {
    const row = this.table.row({
      name: textCell(label),
      value: inputFigure(rate, "%"),
      unit: textCell("%"),
      change: textCell(say("liveRun.change.yes")),
      source: textCell(source),
    });
    return ofCell(this.table.ref(row, "value"), rate);
  }

  private row(named: Named, value: number, preset: string | undefined): Term {
    const assumption = named.group === undefined ? this.assumptions.get(normalized(named.name)) : undefined;
    const unit = assumption?.unit ?? (named.unit === undefined ? "" : unitText(named.unit));
    const isLocked = named.effect === "structure";
    const called = assumption?.written ?? named.name.replaceAll("_", " ");
    if (isLocked) this.locked.push(called);
    const row = this.table.row({
      name: textCell(called),
      value: this.cell(named, value, { unit, isLocked, preset }),
      unit: textCell(unit),
      change: textCell(say(isLocked ? "liveRun.change.no" : "liveRun.change.yes")),
      low: limit(assumption?.low, unit),
      high: limit(assumption?.high, unit),
      grade: textCell(assumption?.grade ?? ""),
      source: textCell(
        assumption === undefined
          ? sourceOf(named, value)
          : [assumption.source, assumption.note].filter((t) => t !== "").join(". "),
      ),
    });
    return ofCell(this.table.ref(row, "value"), value);
  }

  private cell(
    { type }: Named,
    value: number,
    {
      unit,
      isLocked,
      preset,
    }: { readonly unit: string; readonly isLocked: boolean; readonly preset: string | undefined },
  ): Cell {
    if (Number.isNaN(value))
      return { kind: "empty", formula: { kind: "written", parts: notAvailable.parts }, input: true };
    if (type === "key") {
      const said = this.plan.keys.textOf(value);
      const word = said === String(value) && preset !== undefined ? preset : said;
      // Digits are numbers to a spreadsheet: so are the keys of tables.
      if (/^\d{1,15}$/u.test(word)) return inputFigure(Number(word), "");
      return { kind: "text", text: word, asWritten: true, ...(isLocked ? {} : { input: true }) };
    }
    return isLocked ? lockedFigure(value, unit) : inputFigure(value, unit);
  }
}

/** A value of no assumption: of the file that has it, or the model's own. */
function sourceOf({ at }: Named, value: number): Label {
  if (Number.isNaN(value)) return say("liveRun.noValue");
  const file = at.file.split(/[\\/]/).at(-1) ?? "";
  return file === "indata.csv" ? say("liveRun.preset") : file;
}

const limit = (value: ReadValue | undefined, unit: string): Cell =>
  value === undefined
    ? emptyCell
    : value.kind === "number"
      ? { kind: "figure", plain: value.plain, unit: unit === "%" ? "%" : "" }
      : textCell(plainOf(value));
