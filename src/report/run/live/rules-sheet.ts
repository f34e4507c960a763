import { cycleName } from "../../../analysis/run/horizon.js";
import type { Given } from "../../../analysis/plan/given.js";
import { grown } from "../../../analysis/plan/growing.js";
import type { Formulas } from "../../../analysis/plan/formulas.js";
import type { Batch } from "../../../analysis/plan/layouts.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import type { NameSource, NameSources } from "../../../analysis/plan/sources.js";
import { floats, workedOut } from "../../../formula/evaluate/arithmetic.js";
import { type Graph, type GraphInput, type NodeId, reachedFrom } from "../../../formula/graph/graph.js";
import { type FormulaSheet, type FormulaSheetCell, spreadsheet } from "../../../formula/spreadsheet.js";
import { stepAt } from "../../../ledger/steps.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import type { FormulaPart } from "../../cell-formula.js";
import { GrowingTable, inputFigure } from "./growing-table.js";
import { LookupSheet } from "./lookup-sheet.js";
import type { NamesSheet } from "./names-sheet.js";
import { added, called, notAvailable, number, ofCell, type Term, times } from "./term.js";
import type { TimeSheet } from "./time-sheet.js";

/** A formula of a batch, of a group, in a cycle. */
export interface AskedFormula {
  readonly batch: Batch;
  readonly formulas: Formulas;
  readonly wording: number;
  readonly group: number;
  readonly cycle: number;
  /** Where names have their values from, when not from what holds in the cycle. */
  readonly sources?: NameSources;
}

/** A graph for one group and one moment. */
interface Instance {
  readonly graph: Graph;
  readonly sheet: FormulaSheet;
  readonly cells: ReadonlyMap<string, FormulaSheetCell>;
  readonly values: readonly number[];
  readonly group: number;
  readonly cycle: number;
  readonly sources: NameSources;
  readonly placed: Map<string, Term>;
}

/**
 * Rules of law and formulas of the scenario: a cell for each call of a rule and each part that several need, as
 * `formula/spreadsheet` makes them of the graph. What is the same for several groups and months is one cell.
 */
export class RulesSheet {
  readonly table = new GrowingTable(
    "rules",
    { title: say("liveRun.rules"), notes: [say("liveRun.rules.note")] },
    [
      textColumn("name", say("liveRun.rules.name")),
      textColumn("groups", say("liveRun.group")),
      textColumn("from", say("liveRun.from")),
      textColumn("value", say("liveRun.value")),
      textColumn("unit", say("liveRun.unit")),
      textColumn("rule", say("liveRun.rules.rule")),
      textColumn("grade", say("run.grade")),
      textColumn("source", say("run.source")),
    ],
  );
  readonly parameters = new GrowingTable(
    "lawValues",
    { title: say("liveRun.parameters"), hint: say("liveRun.hint.parameters") },
    [
      textColumn("name", say("liveRun.rules.name")),
      textColumn("from", say("liveRun.from")),
      textColumn("value", say("liveRun.value")),
      textColumn("unit", say("liveRun.unit")),
      textColumn("grade", say("run.grade")),
      textColumn("source", say("run.source")),
    ],
  );
  readonly lookups = new LookupSheet();
  private readonly instances = new Map<string, Instance>();
  private readonly sheets = new Map<Graph, Pick<Instance, "sheet" | "cells">>();
  private readonly same = new Map<string, { readonly term: Term; readonly row: number }>();
  private readonly users = new Map<number, Set<number>>();
  private readonly rowsOfParameters = new Map<object, Term>();

  constructor(
    private readonly plan: Plan,
    private readonly given: Given,
    private readonly names: NamesSheet,
    private readonly time: TimeSheet,
  ) {}

  /** The cell that has the value of a formula, or of the name that it only repeats. */
  of({ batch, formulas, wording, group, cycle, sources = this.plan.sources }: AskedFormula): Term {
    const { starts } = formulas.rows[wording]!;
    const start = starts[stepAt(starts, cycle)]!;
    const instance = this.instance(batch, group, start, sources);
    return this.cell(instance, instance.sheet.results[wording]!);
  }

  /** Whether a formula is a number as it stands, which follows from nothing. */
  isPlain({ batch, formulas, wording, cycle }: Omit<AskedFormula, "group">): boolean {
    const { starts } = formulas.rows[wording]!;
    const graph = this.graphAt(batch, starts[stepAt(starts, cycle)]!);
    return [...reachedFrom(graph, [graph.results[wording]!])].every((id) =>
      ["number", "hundredth", "negated"].includes(graph.nodes[id]!.op),
    );
  }

  /** What a formula comes to as the files say. */
  valueIn({ batch, formulas, wording, cycle }: Omit<AskedFormula, "group">, group: number): number {
    const { starts } = formulas.rows[wording]!;
    const start = starts[stepAt(starts, cycle)]!;
    const { graph, values } = this.instance(batch, group, start, this.plan.sources);
    return values[graph.results[wording]!]!;
  }

  /** Says for whom each rule holds, when all of them are there. */
  finish(): void {
    const { groups } = this.plan.scenario;
    for (const [row, users] of this.users) {
      const isAll = users.size === groups.length;
      const who = [...users].map((group) => groups[group]!.name).join(", ");
      this.table.put(row, "groups", textCell(isAll ? say("liveRun.all") : who));
    }
  }

  private graphAt(batch: Batch, cycle: number): Graph {
    const { layouts } = this.plan;
    const laid = layouts.on(batch, layouts.segmentAt(batch, cycle).lastDates);
    if (laid === undefined) throw new RangeError(`nothing laid out: ${batch.id}`);
    return laid.graph;
  }

  private instance(batch: Batch, group: number, cycle: number, sources: NameSources): Instance {
    const key = `${batch.id}\n${String(group)}\n${String(cycle)}`;
    const known = this.instances.get(key);
    if (known !== undefined) return known;
    const graph = this.graphAt(batch, cycle);
    const made = this.sheets.get(graph) ?? sheetOf(graph);
    this.sheets.set(graph, made);
    const given = graph.inputs.map((input) => this.valueOf(sources.of(group, input), group, cycle));
    const values = workedOut(graph, floats, given, this.plan.layouts.library.texts);
    const instance: Instance = { ...made, graph, values, group, cycle, sources, placed: new Map() };
    this.instances.set(key, instance);
    return instance;
  }

  private valueOf(source: NameSource, group: number, cycle: number): number {
    switch (source.kind) {
      case "value":
        return this.plan.base[source.id] ?? NaN;
      case "cycle":
        return source.column[cycle]!;
      case "grown":
        return grown(
          this.valueOf(source.of, group, cycle),
          this.plan.base[source.growth] ?? NaN,
          source.years[cycle]!,
        );
      case "cell": {
        const { starts, values } = this.given.cell(group, source.column)!;
        return values[stepAt(starts, cycle)]!;
      }
    }
  }

  private cell(instance: Instance, id: string): Term {
    const known = instance.placed.get(id);
    if (known !== undefined) return known;
    const term = this.made(instance, instance.cells.get(id)!);
    instance.placed.set(id, term);
    return term;
  }

  private made(instance: Instance, cell: FormulaSheetCell): Term {
    const { content } = cell;
    const { graph, values, group, cycle, sources } = instance;
    const id = nodeOf(cell);
    switch (content.kind) {
      case "input":
        return this.name(sources.of(group, content.input), content.input, group, cycle);
      case "parameter":
        return this.parameter(graph, id, cell);
      case "formula": {
        const parts = content.parts.flatMap((part): readonly FormulaPart[] => {
          if (typeof part === "string") return [part];
          if ("cell" in part) return this.cell(instance, part.cell).parts;
          const table = instance.sheet.tables.find((t) => t.id === part.table)!;
          return [this.lookups.column(table, part.column)];
        });
        return this.rule(instance, cell, { parts, value: values[id]!, atom: false }, content.rule);
      }
    }
  }

  /** The same rule of the same cells is one cell, whoever asks for it. */
  private rule(instance: Instance, cell: FormulaSheetCell, term: Term, rule = ""): Term {
    const { label, unit } = cell;
    const key = JSON.stringify([label, rule, unit, term.parts]);
    const known = this.same.get(key);
    const at = known ?? this.ruleRow(instance, cell, rule, term);
    if (known === undefined) this.same.set(key, at);
    const users = this.users.get(at.row) ?? new Set();
    this.users.set(at.row, users.add(instance.group));
    return at.term;
  }

  private ruleRow(
    { graph, cycle }: Instance,
    cell: FormulaSheetCell,
    rule: string,
    term: Term,
  ): { readonly term: Term; readonly row: number } {
    const { label, unit } = cell;
    const node = graph.nodes[nodeOf(cell)]!;
    const version = node.op === "rule" ? node.version : undefined;
    const row = this.table.row({
      name: textCell(label),
      from: textCell(cycleName(this.plan.horizon, cycle)),
      unit: textCell(unit),
      rule: textCell(rule),
      grade: textCell(version?.grade ?? ""),
      source: textCell(version?.source ?? ""),
    });
    if (unit !== "text") return { row, term: this.table.set(row, "value", term, { unit }) };
    const formula = { kind: "written", parts: term.parts } as const;
    this.table.put(row, "value", {
      kind: "text",
      text: this.wordOf(graph, term.value),
      asWritten: true,
      formula,
    });
    return { row, term: ofCell(this.table.ref(row, "value"), term.value) };
  }

  /** The word that a number stands for. */
  private wordOf(graph: Graph, code: number): string {
    const { texts } = this.plan.layouts.library;
    const said = graph.nodes.flatMap((node) => (node.op === "text" ? [node.value] : []));
    return said.find((word) => texts.code(word) === code) ?? this.plan.keys.textOf(code);
  }

  private parameter(graph: Graph, id: NodeId, { label, unit, content }: FormulaSheetCell): Term {
    const node = graph.nodes[id]!;
    if (node.op !== "parameter" || content.kind !== "parameter") throw new RangeError("no parameter");
    const { found } = node;
    if (found.status === "none") return notAvailable;
    const known = this.rowsOfParameters.get(found.row);
    if (known !== undefined) return known;
    const value = Number(found.row.value);
    const row = this.parameters.row({
      name: textCell(label),
      from: textCell(found.row.from ?? ""),
      value: inputFigure(value, unit),
      unit: textCell(unit),
      grade: textCell(found.row.grade),
      source: textCell(found.row.source),
    });
    const term = ofCell(this.parameters.ref(row, "value"), value);
    this.rowsOfParameters.set(found.row, term);
    return term;
  }

  private name(source: NameSource, input: GraphInput, group: number, cycle: number): Term {
    switch (source.kind) {
      case "value":
        return this.names.of(source.id, input.preset);
      case "cycle":
        return this.time.of(input.name, cycle);
      case "grown": {
        const wage = this.name(source.of, input, group, cycle);
        if (source.years[cycle] === 0) return wage;
        const growth = added([number(1), this.names.of(source.growth)])!;
        const years = this.time.yearsSinceFirst(cycle);
        const grew = times(wage, called("POWER", growth.value ** years.value, growth, years));
        return { ...grew, parts: ["(", ...grew.parts, ")"], atom: true };
      }
      case "cell": {
        const { cells } = this.plan;
        const column = cells.columns.find(({ place }) => place === source.column)!;
        const { wording } = column.cells[group]!;
        const { atStart } = this.plan.sources;
        return this.of({ ...column, wording, group, cycle, sources: atStart });
      }
    }
  }
}

function sheetOf(graph: Graph): Pick<Instance, "sheet" | "cells"> {
  const sheet = spreadsheet(graph);
  return { sheet, cells: new Map(sheet.cells.map((cell) => [cell.id, cell])) };
}

const nodeOf = ({ id }: FormulaSheetCell): NodeId => Number(id.slice(1));
