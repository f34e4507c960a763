import { dayFor, lookupOn } from "./dates.js";
import type { Graph, Node } from "./graph.js";
import type { Dates } from "./library.js";
import type { Library } from "./load.js";
import type { Unit } from "../language/units.js";

/**
 * The graph of the same formulas on other days, step for step the one that laying them out anew would give. Undefined when
 * a rule is worded otherwise then: what it says is another graph.
 */
export function relaid(graph: Graph, library: Library, dates: Dates): Graph | undefined {
  const nodes: Node[] = [];
  for (const [id, node] of graph.nodes.entries()) {
    const there = onDays(node, graph.units[id]!, library, dates);
    if (there === undefined) return undefined;
    nodes.push(there);
  }
  return { ...graph, dates, nodes };
}

function onDays(node: Node, unit: Unit, library: Library, dates: Dates): Node | undefined {
  switch (node.op) {
    case "parameter": {
      const { definition } = node;
      return { ...node, found: lookupOn(definition.values, dayFor(definition.follows, unit, dates)) };
    }
    case "table": {
      const { table } = node.index;
      const day = dayFor(table.follows, unit, dates);
      return { ...node, index: library.index(table, day), day };
    }
    case "rule": {
      const { definition } = node;
      const found = lookupOn(definition.versions, dates[definition.follows ?? "cycle"]);
      return found.status !== "none" && found.row === node.version ? { ...node, found } : undefined;
    }
    case "noRule": {
      const { definition } = node;
      const found = lookupOn(definition.versions, dates[definition.follows ?? "cycle"]);
      return found.status === "none" ? { ...node, day: found.day } : undefined;
    }
    default:
      return node;
  }
}
