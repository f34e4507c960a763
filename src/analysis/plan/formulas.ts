import { evaluateColumns, type ValueColumn } from "../../formula/evaluate/columns.js";
import { evaluateOne, type Program, programOf } from "../../formula/evaluate/program.js";
import { type Graph, type GraphInput, inputsOf, type NodeId } from "../../formula/graph/graph.js";
import { stepAt } from "../../ledger/steps.js";
import type { Given, Stepped } from "./given.js";
import { joined, pruned } from "./joined.js";
import type { Batch, Layouts } from "./layouts.js";
import { grown } from "./growing.js";
import type { NameSource, NameSources } from "./sources.js";

/** Where the values of a formula stand among those of its batch, by the cycles from which each holds. */
export interface FormulaRow {
  readonly starts: Int32Array;
  readonly points: Int32Array;
}

/** The cycles in which the value of a name becomes another, in some group; undefined for one that is the same in all. */
export type Turning = (name: string) => ArrayLike<number> | undefined;

/**
 * The formulas of a batch laid out once over the horizon: what is the same on several days or in several formulas is
 * worked out once. Values of a group are `points` long, each with one value per draw: `values[point * draws + draw]`.
 */
export class Formulas {
  /** By wording of the batch. */
  readonly rows: readonly FormulaRow[];
  readonly points: number;
  private readonly steady: Part;
  private readonly timed: Part;

  private constructor(laid: Laid, sources: NameSources) {
    this.rows = laid.rows;
    this.points = laid.steady.results.length + laid.timed.results.length * laid.moments.length;
    this.steady = new Part(laid.steady, laid.texts, sources);
    this.timed = new Part(laid.timed, laid.texts, sources, laid.moments);
  }

  /** Undefined when something is wrong, which is told. */
  static layOut(
    batch: Batch,
    layouts: Layouts,
    sources: NameSources,
    turning: Turning,
  ): Formulas | undefined {
    const laid = layOut(batch, layouts, turning);
    return laid && new Formulas(laid, sources);
  }

  evaluate(group: number, given: Given): Float64Array {
    const values = new Float64Array(this.points * given.draws);
    const rest = this.steady.evaluate(group, given, values, 0);
    this.timed.evaluate(group, given, values, rest);
    return values;
  }

  /** The point that a formula has in a cycle. */
  pointAt(wording: number, cycle: number): number {
    const { starts, points } = this.rows[wording]!;
    return points[stepAt(starts, cycle)]!;
  }

  /** The inputs that a formula depends on. */
  inputs(wording: number): readonly GraphInput[] {
    const found = new Map<string, GraphInput>();
    for (const point of this.rows[wording]!.points) {
      const { results } = this.steady;
      const [part, result] =
        point < results
          ? [this.steady, point]
          : [this.timed, Math.floor((point - results) / this.timed.moments!.length)];
      const names = inputsOf(part.graph, part.graph.results[result]!);
      for (const input of part.graph.inputs) if (names.has(input.name)) found.set(input.name, input);
    }
    return [...found.values()];
  }

  /** The steps that are worked out, for whoever wants to do the same sums another way. */
  get parts(): readonly { readonly program: Program; readonly moments: Int32Array | undefined }[] {
    return [this.steady, this.timed].map(({ program, moments }) => ({ program, moments }));
  }
}

interface Laid {
  readonly rows: readonly FormulaRow[];
  readonly steady: Graph;
  /** What follows from the cycle: worked out for each of `moments`. */
  readonly timed: Graph;
  readonly moments: Int32Array;
  readonly texts: Layouts["library"]["texts"];
}

function layOut(batch: Batch, layouts: Layouts, turning: Turning): Laid | undefined {
  const segments = layouts.segmentsOf(batch);
  const laid = segments.map((segment) => layouts.on(batch, segment.lastDates));
  const graphs = laid.flatMap((l) => (l === undefined ? [] : [l.graph]));
  if (graphs.length < segments.length) return undefined;
  const whole = joined(graphs, layouts.library);
  const turns = turnsOf(whole.graph, turning);
  const steady = new Places();
  const timed = new Places();
  const moments = new Set<number>();
  const cut = batch.wordings.map((_, wording): { start: number; result: NodeId }[] =>
    segments.flatMap(({ from, until }, i) => {
      const result = whole.results[i]![wording]!;
      const within = [...(turns(result) ?? [])]
        .filter((cycle) => cycle > from && cycle < until)
        .sort((a, b) => a - b);
      return [from, ...within].map((start) => ({ start, result }));
    }),
  );
  for (const { start, result } of cut.flat()) {
    if (turns(result) === undefined) steady.of(result);
    else {
      timed.of(result);
      moments.add(start);
    }
  }
  const ordered = [...moments].sort((a, b) => a - b);
  const momentOf = new Map(ordered.map((cycle, i) => [cycle, i]));
  const rows = cut.map((steps): FormulaRow => {
    const points = steps.map(({ start, result }) =>
      turns(result) === undefined
        ? steady.of(result)
        : steady.size + timed.of(result) * ordered.length + momentOf.get(start)!,
    );
    const changes = points.flatMap((point, i) => (i === 0 || point !== points[i - 1] ? [i] : []));
    return {
      starts: Int32Array.from(changes, (i) => steps[i]!.start),
      points: Int32Array.from(changes, (i) => points[i]!),
    };
  });
  return {
    rows,
    steady: pruned(whole.graph, steady.all),
    timed: pruned(whole.graph, timed.all),
    moments: Int32Array.from(ordered),
    texts: layouts.library.texts,
  };
}

/** The cycles in which a result may become another; undefined when it is the same in all. */
function turnsOf(graph: Graph, turning: Turning): (result: NodeId) => ReadonlySet<number> | undefined {
  const known = new Map<NodeId, ReadonlySet<number> | undefined>();
  const some = graph.inputs.some((input) => turning(input.name) !== undefined);
  return (result) => {
    if (!some) return undefined;
    if (known.has(result)) return known.get(result);
    const turns = [...inputsOf(graph, result)].flatMap((name) => {
      const cycles = turning(name);
      return cycles === undefined ? [] : [cycles];
    });
    const all = turns.length === 0 ? undefined : new Set(turns.flatMap((cycles) => Array.from(cycles)));
    known.set(result, all);
    return all;
  };
}

/** Numbers things in the order they are first met. */
class Places {
  private readonly places = new Map<NodeId, number>();

  of(id: NodeId): number {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    this.places.set(id, this.places.size);
    return this.places.size - 1;
  }
  get size(): number {
    return this.places.size;
  }
  get all(): NodeId[] {
    return [...this.places.keys()];
  }
}

/** Results that are worked out together: once for each draw, or for each draw and moment. */
class Part {
  readonly program: Program;
  /** By group and input. */
  private readonly sources: readonly (readonly NameSource[])[];
  private readonly before: { row: Float64Array; results: Float64Array }[] = [];

  constructor(
    readonly graph: Graph,
    texts: Layouts["library"]["texts"],
    sources: NameSources,
    readonly moments?: Int32Array,
  ) {
    this.program = programOf(graph, texts);
    this.sources = sources.groups.map((group) => graph.inputs.map((input) => sources.of(group, input)));
  }

  get results(): number {
    return this.graph.results.length;
  }

  /** Writes the values of a group from a place on; the place after them. */
  evaluate(group: number, given: Given, to: Float64Array, from: number): number {
    const { results, moments } = this;
    const each = moments?.length ?? 1;
    if (results === 0 || each === 0) return from;
    const { draws } = given;
    const columns = this.sources[group]!.map((source) => this.column(source, group, given));
    const row = columns.every((c): c is number => typeof c === "number")
      ? Float64Array.from(columns)
      : undefined;
    const before = this.before[group];
    if (row !== undefined && before !== undefined && row.every((v, i) => Object.is(v, before.row[i])))
      spread(before.results, draws, to, from);
    else if (row !== undefined && moments === undefined) {
      const once = evaluateOne(this.program, row, new Float64Array(results));
      this.before[group] ??= { row, results: once.slice() };
      spread(once, draws, to, from);
    } else
      evaluateColumns(this.program, columns, each * draws).forEach((values, i) => {
        to.set(values, from + i * each * draws);
      });
    return from + results * each * draws;
  }

  private column(source: NameSource, group: number, given: Given): ValueColumn {
    if (source.kind === "cycle")
      return this.atMoments({ starts: every(source.column), values: source.column }, 1, given);
    if (source.kind === "grown") return this.grown(source, group, given);
    if (source.kind === "value" || given.isChanged(source.id)) return this.tiled(given.column(source.id));
    const cell = given.cell(group, source.column)!;
    if (cell.starts.length > 1) return this.atMoments(cell, given.draws, given);
    return given.draws === 1 ? cell.values[0]! : this.tiled(cell.values);
  }

  /** What is given, so many years on, for every moment and draw. */
  private grown(
    { of, growth, years }: Extract<NameSource, { kind: "grown" }>,
    group: number,
    given: Given,
  ): Float64Array {
    const first = this.column(of, group, given);
    const rates = given.column(growth);
    const { draws } = given;
    const moments = this.moments!;
    const column = new Float64Array(moments.length * draws);
    moments.forEach((cycle, m) => {
      for (let d = 0; d < draws; d++) {
        const place = m * draws + d;
        const wage = typeof first === "number" ? first : first[place]!;
        column[place] = grown(wage, typeof rates === "number" ? rates : rates[d]!, years[cycle]!);
      }
    });
    return column;
  }

  /** One value per draw, again for every moment. */
  private tiled(column: ValueColumn): ValueColumn {
    if (typeof column === "number" || this.moments === undefined) return column;
    const tiled = new Float64Array(this.moments.length * column.length);
    for (let at = 0; at < tiled.length; at += column.length) tiled.set(column, at);
    return tiled;
  }

  /** What holds at each moment, for every draw; a step has `width` values, one per draw or one for all. */
  private atMoments({ starts, values }: Stepped, width: number, { draws }: Given): Float64Array {
    const moments = this.moments!;
    const column = new Float64Array(moments.length * draws);
    moments.forEach((cycle, m) => {
      const step = stepAt(starts, cycle) * width;
      for (let d = 0; d < draws; d++) column[m * draws + d] = values[width === 1 ? step : step + d]!;
    });
    return column;
  }
}

const every = (column: Float64Array): Int32Array => Int32Array.from(column, (_, cycle) => cycle);

/** One value of each, for every draw. */
function spread(values: Float64Array, draws: number, to: Float64Array, from: number): void {
  if (draws === 1) to.set(values, from);
  else for (let i = 0; i < values.length; i++) to.fill(values[i]!, from + i * draws, from + (i + 1) * draws);
}
