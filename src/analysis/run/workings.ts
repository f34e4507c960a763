import type { Explanation } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import { explain } from "../../formula/explain.js";
import { whyMissing } from "../../formula/missing.js";
import type { GivenValue } from "../../formula/evaluate/row.js";
import { type Graph, reachedFrom } from "../../formula/graph/graph.js";
import { givenOf } from "../../input/cells/read-value.js";
import type { LaidOut } from "../../rulebook/load/lay-out.js";
import { yearNames } from "../../rulebook/built-in.js";
import { type Use, usedValues } from "../../rulebook/used-values.js";
import type { Batch, Layouts } from "../plan/layouts.js";
import { howOf, type Supplies } from "./supplies.js";

/** What formulas that are laid out say of themselves: how a value came about, and what it was worked out from. */
export class Workings {
  private readonly places = new Map<Graph | string, number>();

  constructor(private readonly layouts: Layouts) {}

  /** Why a formula has no value in a cycle. */
  whyMissing(batch: Batch, wording: number, supplies: Supplies, cycle: number): readonly Problem[] {
    const laid = this.layouts.on(batch, this.layouts.segmentAt(batch, cycle).dates);
    if (laid === undefined) return [];
    const { graph, library } = laid;
    return whyMissing(graph, graph.results[wording]!, givenIn(laid, supplies, cycle), library.texts);
  }

  explain(batch: Batch, wording: number, supplies: Supplies, cycle: number): Explanation | undefined {
    const laid = this.layouts.on(batch, this.layouts.segmentAt(batch, cycle).lastDates);
    if (laid === undefined) return undefined;
    const { graph, library } = laid;
    const source = (input: string) => {
      const supply = supplies.get(input);
      return supply && howOf(supply);
    };
    const given = givenIn(laid, supplies, cycle);
    return explain(graph, graph.results[wording]!, {
      given,
      texts: library.texts,
      source,
      years: yearNames,
      among: `${this.place(graph)}/${this.place(JSON.stringify([...given]))}`,
    });
  }

  /** A number for a graph, or for what it is given. */
  private place(of: Graph | string): number {
    const known = this.places.get(of) ?? this.places.size;
    this.places.set(of, known);
    return known;
  }

  /** The dated values some formulas were worked out from, in every segment, on its last day. */
  uses(batch: Batch, wanted: Iterable<number>, supplies: Supplies): readonly Use[] {
    const uses: Use[] = [];
    const wordings = [...wanted];
    for (const segment of this.layouts.segmentsOf(batch)) {
      const laid = this.layouts.on(batch, segment.lastDates);
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
    for (const { lastDates } of this.layouts.segmentsOf(batch)) {
      const graph = this.layouts.on(batch, lastDates)?.graph;
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
