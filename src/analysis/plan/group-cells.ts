import { normalized } from "../../core/names.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Fault } from "./faults.js";
import { Formulas, type Turning } from "./formulas.js";
import type { Given, Stepped } from "./given.js";
import type { Batch, Layouts } from "./layouts.js";
import type { ValueId } from "./named.js";
import type { Sources } from "./sources.js";

/** A column of `grupper.csv` with formulas in it: one wording for each group that has one. */
interface FormulaColumn {
  readonly place: number;
  readonly batch: Batch;
  readonly formulas: Formulas;
  /** By group: its wording in the batch and what stands for its value; undefined where its cell is no formula. */
  readonly cells: readonly ({ readonly wording: number; readonly id: ValueId } | undefined)[];
}

/** The cells of groups that are formulas, from left to right: a column sees those to the left of it. */
export class GroupCells {
  private constructor(
    readonly columns: readonly FormulaColumn[],
    private readonly builtIn: Turning,
    private readonly names: readonly string[],
  ) {}

  /** Undefined when something is wrong, which is told. */
  static layOut(
    scenario: Scenario,
    layouts: Layouts,
    sources: Sources,
    builtIn: Turning,
  ): GroupCells | undefined {
    const columns: FormulaColumn[] = [];
    const names = scenario.groupColumns.map((c) => normalized(c.name));
    const cells = new GroupCells(columns, builtIn, names);
    const overridden = new Set(scenario.overrides.map((o) => normalized(o.name)));
    for (const [place, { name, unit }] of scenario.groupColumns.entries()) {
      if (overridden.has(normalized(name))) continue;
      const wordings: Batch["wordings"][number][] = [];
      const places = scenario.groups.map(({ cells: own }, group) => {
        const cell = own[place];
        if (cell?.kind !== "formula") return undefined;
        const { text, at } = cell;
        wordings.push({ text, at, ...(unit === undefined ? {} : { unit }) });
        return { wording: wordings.length - 1, id: sources.cell(group, normalized(name)) };
      });
      if (wordings.length === 0) continue;
      const batch = { id: `column ${normalized(name)}`, wordings };
      const formulas = Formulas.layOut(batch, layouts, sources.atStart, cells.turning);
      if (formulas === undefined) return undefined;
      columns.push({ place, batch, formulas, cells: places });
    }
    return cells;
  }

  /** What a run says of its cycles, and what cells follow from it. */
  readonly turning: Turning = (name) => {
    const cycles = this.columns
      .filter(({ place }) => this.names[place] === name)
      .flatMap(({ formulas }) => formulas.rows.flatMap(({ starts }) => [...starts.subarray(1)]));
    return cycles.length > 0 ? cycles : this.builtIn(name);
  };

  /** Works out the cells of a group. What has no value is told in `faults`, for each draw where it has none. */
  evaluate(group: number, given: Given, faults: (fault: Fault, draw: number) => void): void {
    const { draws } = given;
    for (const { place, formulas, cells } of this.columns) {
      const cell = cells[group];
      if (cell === undefined || given.isChanged(cell.id)) continue;
      const { wording } = cell;
      const values = formulas.evaluate(group, given);
      const { starts, points } = formulas.rows[wording]!;
      const own = new Float64Array(points.length * draws);
      points.forEach((point, step) => {
        own.set(values.subarray(point * draws, (point + 1) * draws), step * draws);
      });
      given.setCell(group, place, { starts, values: own });
      tellGaps({ starts, values: own }, draws, (cycle, draw) => {
        faults({ kind: "missing", formula: { kind: "cell", column: place }, wording, group, cycle }, draw);
      });
    }
  }
}

function tellGaps(
  { starts, values }: Stepped,
  draws: number,
  tell: (cycle: number, draw: number) => void,
): void {
  const told = new Set<number>();
  values.forEach((value, i) => {
    if (!Number.isNaN(value) || told.has(i % draws)) return;
    told.add(i % draws);
    tell(starts[Math.floor(i / draws)]!, i % draws);
  });
}
