import type { Library } from "../../formula/graph/load.js";
import { type Graph, isOperation, needs, type Node, type NodeId } from "../../formula/graph/graph.js";

/** Graphs of several days as one: what is the same on several of them is one node. */
export interface Joined {
  readonly graph: Graph;
  /** The results of each of the graphs, in their order, as nodes of the whole. */
  readonly results: readonly Int32Array[];
}

/**
 * Joins graphs by what their nodes are worked out from. Rules are passed over to what they say, so that what is left can
 * be worked out but not explained.
 */
export function joined(graphs: readonly Graph[], library: Library): Joined {
  const joiner = new Joiner(library);
  const results = graphs.map((graph) => joiner.add(graph));
  return { graph: joiner.graph(graphs[0]!), results };
}

/** As much of a graph as some of its nodes need, with those as its results. */
export function pruned(graph: Graph, results: readonly NodeId[]): Graph {
  const needed = new Set(results);
  for (const id of needed) for (const part of needs(graph.nodes[id]!)) needed.add(part);
  const kept = [...needed].sort((a, b) => a - b);
  const places = new Map(kept.map((id, i) => [id, i]));
  const used = kept.flatMap((id) => {
    const node = graph.nodes[id]!;
    return node.op === "input" ? [node.input] : [];
  });
  const inputs = new Map(used.map((input, i) => [input, i]));
  return {
    dates: graph.dates,
    nodes: kept.map((id) => {
      const node = graph.nodes[id]!;
      return node.op === "input"
        ? { op: "input", input: inputs.get(node.input)! }
        : moved(node, (part) => places.get(part)!);
    }),
    units: kept.map((id) => graph.units[id]!),
    origins: kept.map((id) => graph.origins[id]!),
    inputs: used.map((input) => graph.inputs[input]!),
    results: results.map((id) => places.get(id)!),
  };
}

class Joiner {
  private readonly nodes: Node[] = [];
  private readonly units: Graph["units"][number][] = [];
  private readonly origins: Graph["origins"][number][] = [];
  private readonly inputs: Graph["inputs"][number][] = [];
  private readonly ids = new Map<string, NodeId>();
  private readonly numbers = new Map<object, number>();

  constructor(private readonly library: Library) {}

  graph({ dates }: Graph): Graph {
    const { nodes, units, origins, inputs } = this;
    return { dates, nodes, units, origins, inputs, results: [] };
  }

  add(graph: Graph): Int32Array {
    const places = new Int32Array(graph.nodes.length);
    const to = (part: NodeId): NodeId => places[part]!;
    graph.nodes.forEach((node, id) => {
      places[id] = node.op === "rule" ? places[node.body]! : this.place(graph, node, id, to);
    });
    return Int32Array.from(graph.results, to);
  }

  private place(graph: Graph, node: Node, id: NodeId, to: (part: NodeId) => NodeId): NodeId {
    const key = this.key(graph, node, to);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const place = this.nodes.length;
    this.ids.set(key, place);
    if (node.op === "input") {
      this.inputs.push(graph.inputs[node.input]!);
      this.nodes.push({ op: "input", input: this.inputs.length - 1 });
    } else this.nodes.push(moved(node, to));
    this.units.push(graph.units[id]!);
    this.origins.push(graph.origins[id]!);
    return place;
  }

  /** What a node is: every node of every day comes by here. */
  private key(graph: Graph, node: Node, to: (part: NodeId) => NodeId): string {
    switch (node.op) {
      case "number":
        return `#${node.value}`;
      case "text":
        return `'${node.value}`;
      case "input":
        return `<${graph.inputs[node.input]!.name}`;
      case "parameter":
        return node.found.status === "none" ? "nothing" : `=${this.number(node.found.row)}`;
      case "noRule":
        return "nothing";
      case "table":
        return withParts(`[${this.period(node)}`, node.keys, to);
      case "rule":
        return `=${to(node.body)}`;
      default:
        return withParts(node.op, node.of, to);
    }
  }

  private number(thing: object): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    this.numbers.set(thing, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The table, and which of its periods it is: between two days on which its rows change the same ones hold. */
  private period({ index: { table }, day }: TableNode): string {
    const days = this.library.changeDays(table);
    return `${this.number(table)}:${days.filter((d) => d <= day).length}`;
  }
}

function withParts(what: string, parts: readonly NodeId[], to: (part: NodeId) => NodeId): string {
  let key = what;
  for (const part of parts) key += ` ${to(part)}`;
  return key;
}

type TableNode = Extract<Node, { op: "table" }>;

/** A node with its parts elsewhere. */
function moved(node: Node, to: (part: NodeId) => NodeId): Node {
  if (node.op === "table") return { ...node, keys: node.keys.map(to) };
  return isOperation(node) ? { ...node, of: node.of.map(to) } : node;
}
