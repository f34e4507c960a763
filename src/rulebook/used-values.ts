import { floats, type KeyCodes, workedOut } from "../formula/evaluate/arithmetic.js";
import type { Day } from "../formula/graph/library.js";
import { type Graph, decidingParts, type NodeId } from "../formula/graph/graph.js";
import { type GivenValue, rowOf } from "../formula/evaluate/row.js";
import type { StatedRow } from "./read/keyed-table.js";
import type { StatedValue } from "./read/parameters.js";
import type { StatedRule } from "./read/rules.js";

/** A dated value, row of a table or wording of a rule that a result was worked out from. */
export interface Use {
  readonly kind: "parameter" | "table" | "rule";
  readonly name: string;
  /** The row's keys, for a table. */
  readonly keys?: string;
  readonly stated: StatedValue | StatedRow | StatedRule;
  /** The day it was used for. */
  readonly day: Day;
  /** It is used for a day after the last one for which it is stated. */
  readonly carried: boolean;
}

/** What results on one row were worked out from, each once: only the branches that were taken count. */
export function usedValues(
  graph: Graph,
  results: NodeId | readonly NodeId[],
  given: ReadonlyMap<string, GivenValue>,
  texts: KeyCodes,
): readonly Use[] {
  const values = workedOut(graph, floats, [...rowOf(graph, given, texts)], texts);
  const uses: Use[] = [];
  const followed = new Set<NodeId>(typeof results === "number" ? [results] : results);
  for (const id of followed) {
    for (const part of taken(graph, id, values)) followed.add(part);
    const use = useOf(graph, id, values);
    if (use !== undefined) uses.push(use);
  }
  return uses;
}

/** What a node was worked out from. Nothing times an amount is nothing, whatever the amount: no children, no norm for them. */
function taken(graph: Graph, id: NodeId, values: readonly number[]): readonly NodeId[] {
  const parts = decidingParts(graph, id, values);
  const nothing = graph.nodes[id]!.op === "times" ? parts.find((factor) => values[factor] === 0) : undefined;
  return nothing === undefined ? parts : [nothing];
}

function useOf(graph: Graph, id: NodeId, values: readonly number[]): Use | undefined {
  const node = graph.nodes[id]!;
  if (node.op === "table") {
    const found = node.index.find((column) => values[node.keys[column]!]!);
    if (found < 0) return undefined;
    const row = node.index.table.rows[found] as StatedRow;
    const carried = row.until !== undefined && row.until < node.day;
    return { kind: "table", name: node.name, keys: row.label, stated: row, day: node.day, carried };
  }
  if (node.op !== "parameter" && node.op !== "rule") return undefined;
  const { name, found } = node;
  // A default that is a formula is a rule of ours, without evidence of its own.
  if (found.status === "none" || !("dating" in found.row)) return undefined;
  const stated = found.row as StatedValue | StatedRule;
  return { kind: node.op, name, stated, day: found.day, carried: found.status === "carried" };
}
