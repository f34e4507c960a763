import type { Explanation } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import { Problems } from "../../core/problem.js";
import { type ValueColumn, evaluateColumns } from "../../formula/evaluate/columns.js";
import { explain } from "../../formula/explain.js";
import type { Dates } from "../../formula/graph/library.js";
import { whyMissing } from "../../formula/missing.js";
import { evaluateOne, programOf } from "../../formula/evaluate/program.js";
import { type GivenValue, inputValue } from "../../formula/evaluate/row.js";
import { reachedFrom } from "../../formula/graph/graph.js";
import type { LaidOut, Wording } from "../../rulebook/load/lay-out.js";
import { givenOf } from "../../input/cells/read-value.js";
import { namesReached, type Reached } from "../../input/cells/names-reached.js";
import { scenarioId } from "../../input/scenario/scenario.js";
import { graphOf } from "../../formula/graph/build.js";
import type { Library } from "../../formula/graph/load.js";
import { type Use, usedValues } from "../../rulebook/used-values.js";
import type { Segment } from "./segments.js";
import { howOf, type Supplies } from "./supplies.js";

/**
 * Formulas worked out over the horizon. All wordings of a batch are laid out together once per segment, whatever the
 * number of groups: for its last day, since the same rows hold on all of them, and what is carried forward shows there.
 * `overridden` are the names that somebody supplies.
 */
export class Workings {
  private readonly laid = new Map<string, LaidOut | undefined>();
  private readonly told = new Set<string>();
  private readonly cut = new Map<string, readonly Segment[]>();

  constructor(
    private readonly library: Library,
    private readonly overridden: readonly string[],
    private readonly cutUp: (reached: Reached) => readonly Segment[],
    private readonly cycles: number,
    private readonly problems: Problems,
  ) {}

  /**
   * One column per wording, over the horizon: one number where nothing changes. NaN where a value is missing, which is
   * nobody's fault until somebody needs it (`tellMissing`). Undefined when something is wrong, which is told once.
   */
  columns(batch: Batch, supplies: Supplies): ValueColumn[] | undefined {
    const whole = batch.wordings.map(() => new Float64Array(this.cycles));
    for (const segment of this.segmentsOf(batch)) {
      const laid = this.layOut(batch, segment.lastDates);
      if (laid === undefined) return undefined;
      const inputs = inputsIn(laid, supplies, segment);
      const { program } = laid;
      const rows = segment.until - segment.from;
      if (inputs.every((i) => typeof i === "number"))
        evaluateOne(program, inputs).forEach((value, i) =>
          whole[i]!.fill(value, segment.from, segment.until),
        );
      else
        evaluateColumns(program, inputs, rows).forEach((values, i) => {
          whole[i]!.set(values, segment.from);
        });
    }
    return whole.map((column) => (column.every((v) => Object.is(v, column[0])) ? column[0]! : column));
  }

  /** One number, worked out for the first cycle. */
  atStart(batch: Batch, supplies: Supplies): readonly number[] | undefined {
    return this.columns(batch, supplies)?.map((c) => (typeof c === "number" ? c : c[0]!));
  }

  /** Why a formula has no value in a cycle. */
  tellMissing(batch: Batch, wording: number, supplies: Supplies, cycle: number): void {
    const segment = this.segmentAt(batch, cycle);
    const laid = this.layOut(batch, segment.dates);
    if (laid === undefined) return;
    const { graph, library } = laid;
    const given = givenIn(laid, supplies, cycle);
    for (const cause of whyMissing(graph, graph.results[wording]!, given, library.texts)) this.tell(cause);
  }

  explain(batch: Batch, wording: number, supplies: Supplies, cycle: number): Explanation | undefined {
    const laid = this.layOut(batch, this.segmentAt(batch, cycle).lastDates);
    if (laid === undefined) return undefined;
    const { graph, library } = laid;
    const source = (input: string) => {
      const supply = supplies.get(input);
      return supply && howOf(supply);
    };
    return explain(graph, graph.results[wording]!, {
      given: givenIn(laid, supplies, cycle),
      texts: library.texts,
      source,
    });
  }

  /** The dated values some formulas were worked out from, in every segment, on its last day. */
  uses(batch: Batch, wanted: Iterable<number>, supplies: Supplies): readonly Use[] {
    const uses: Use[] = [];
    const wordings = [...wanted];
    for (const segment of this.segmentsOf(batch)) {
      const laid = this.layOut(batch, segment.lastDates);
      if (laid === undefined) continue;
      const { graph, library } = laid;
      const given = givenIn(laid, supplies, segment.until - 1);
      uses.push(
        ...usedValues(
          graph,
          wordings.map((w) => graph.results[w]!),
          given,
          library.texts,
        ),
      );
    }
    return uses;
  }

  /** The names that some formulas take values of, in any segment. */
  names(batch: Batch, wordings: Iterable<number>): ReadonlySet<string> {
    const wanted = [...wordings];
    const names = new Set<string>();
    for (const { lastDates } of this.segmentsOf(batch)) {
      const graph = this.layOut(batch, lastDates)?.graph;
      if (graph === undefined) continue;
      const reached = reachedFrom(
        graph,
        wanted.map((w) => graph.results[w]!),
      );
      for (const id of reached) {
        const node = graph.nodes[id]!;
        if (node.op === "input") names.add(graph.inputs[node.input]!.name);
      }
    }
    return names;
  }

  /** Tells a problem unless it was told before. */
  tell(problem: Problem): void {
    const key = JSON.stringify(problem);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.problems.add(problem);
  }

  /** The horizon cut where something changes that formulas of the batch use. */
  private segmentsOf(batch: Batch): readonly Segment[] {
    const known = this.cut.get(batch.id);
    if (known !== undefined) return known;
    const wordings = batch.wordings.map((w) => ({ model: scenarioId, ...w }));
    const segments = this.cutUp(namesReached(this.library, wordings));
    this.cut.set(batch.id, segments);
    return segments;
  }

  private segmentAt(batch: Batch, cycle: number): Segment {
    const segments = this.segmentsOf(batch);
    return segments.find((s) => cycle < s.until) ?? segments.at(-1)!;
  }

  private layOut(batch: Batch, dates: Dates): LaidOut | undefined {
    const key = [batch.id, dates.cycle, dates.price, dates.decision].join("\n");
    if (this.laid.has(key)) return this.laid.get(key);
    const found = new Problems();
    const { library, overridden } = this;
    const expressions = batch.wordings.map((w) => ({ model: scenarioId, ...w }));
    const graph = graphOf(library, expressions, { dates, overridden }, found);
    for (const problem of found.told) this.tell(problem);
    const laid = graph && { graph, program: programOf(graph, library.texts), library };
    this.laid.set(key, laid);
    return laid;
  }
}

/** The values of a graph's inputs in a segment, in its order. */
const inputsIn = ({ graph, library }: LaidOut, supplies: Supplies, { from, until }: Segment): ValueColumn[] =>
  graph.inputs.map((input) => {
    const supply = supplies.get(input.name);
    if (supply?.kind !== "column") return inputValue(input, supply && givenOf(supply), library.texts);
    const { column } = supply;
    return typeof column === "number" ? column : column.subarray(from, until);
  });

/** Formulas that are worked out together. */
export interface Batch {
  /** Unique in a run. */
  readonly id: string;
  readonly wordings: readonly Wording[];
}

/** What is given in one cycle. */
function givenIn({ graph }: LaidOut, supplies: Supplies, cycle: number): Map<string, GivenValue> {
  const given = new Map<string, GivenValue>();
  for (const { name } of graph.inputs) {
    const supply = supplies.get(normalized(name));
    if (supply === undefined) continue;
    if (supply.kind !== "column") {
      given.set(name, givenOf(supply));
      continue;
    }
    const value = typeof supply.column === "number" ? supply.column : supply.column[cycle]!;
    if (!Number.isNaN(value)) given.set(name, value);
  }
  return given;
}
