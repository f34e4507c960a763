import type { Graph, NodeId, OperationNode } from "../../formula/graph/graph.js";
import type { StatedRule } from "../../rulebook/read/rules.js";

/** What makes a result change: the innermost rule on the way there, and what in it does. */
export interface Cause {
  readonly rule: string;
  /** Undefined for a default of an input, which has no evidence of its own. */
  readonly source?: string;
  /** `rounding`: to whole steps. `condition`: another branch is taken, or another part is the greatest or least. */
  readonly why: "rounding" | "condition" | "value";
}

/** Values of every node, at two points in a row or at three that are equally far apart. */
export type Points = readonly (readonly number[])[];

/**
 * Follows a change down to the rule that makes it. With two points it is the change between them; with three, the change
 * of the slope. At each sum the term that does most in the direction of the whole is followed.
 */
export function causeOf(graph: Graph, result: NodeId, points: Points): Cause {
  const change = (id: NodeId): number => changeOver(points.map((values) => values[id]!));
  const cause: { rule: string; source?: string } = { rule: "" };
  let [at, direction] = [result, Math.sign(change(result))];
  for (;;) {
    const node = graph.nodes[at]!;
    if (node.op === "rule") {
      const { dating } = node.version as Partial<StatedRule>;
      Object.assign(cause, { rule: node.name, source: dating?.source });
    }
    const next = partThatDrives(graph, at, direction, points, change);
    if (typeof next === "string") return { ...cause, why: next };
    [at, direction] = [next.id, direction * next.sign];
  }
}

function changeOver(values: readonly number[]): number {
  const [a, b, c] = values as [number, number, number | undefined];
  return c === undefined ? b - a : c - b - (b - a);
}

interface Part {
  readonly id: NodeId;
  readonly sign: 1 | -1;
}

function partThatDrives(
  graph: Graph,
  at: NodeId,
  direction: number,
  points: Points,
  change: (id: NodeId) => number,
): Part | Cause["why"] {
  const node = graph.nodes[at]!;
  switch (node.op) {
    case "rule":
      return { id: node.body, sign: 1 };
    case "plus":
    case "minus":
      return termsOf(graph, at).reduce((most, term) =>
        direction * term.sign * change(term.id) > direction * most.sign * change(most.id) ? term : most,
      );
    case "times":
    case "over":
      return factorThatDrives(node, direction, points, change);
    case "negated":
      return { id: node.of[0]!, sign: -1 };
    case "hundredth":
    case "perYear":
    case "perMonth":
      return { id: node.of[0]!, sign: 1 };
    case "if":
      return taken(points.map((values) => node.of[values[node.of[0]!] === 1 ? 1 : 2]!));
    case "min":
    case "max": {
      const [left, right] = pair(node);
      const leftIsLess = points.map((values) => values[left]! <= values[right]!);
      return taken(leftIsLess.map((is) => (is === (node.op === "min") ? left : right)));
    }
    case "nearest":
    case "down":
    case "up":
      return direction * change(node.of[0]!) < (direction * change(at)) / 2
        ? "rounding"
        : { id: node.of[0]!, sign: 1 };
    default:
      return "value";
  }
}

const pair = ({ of }: OperationNode) => of as readonly [NodeId, NodeId];

const taken = (parts: readonly NodeId[]): Part | Cause["why"] =>
  new Set(parts).size === 1 ? { id: parts[0]!, sign: 1 } : "condition";

/** A chain of + and − as its terms. */
function termsOf(graph: Graph, id: NodeId, sign: 1 | -1 = 1): Part[] {
  const node = graph.nodes[id]!;
  if (node.op !== "plus" && node.op !== "minus") return [{ id, sign }];
  const [left, right] = pair(node);
  const signOfRight = node.op === "plus" ? sign : sign === 1 ? -1 : 1;
  return [...termsOf(graph, left, sign), ...termsOf(graph, right, signOfRight)];
}

function factorThatDrives(
  node: OperationNode,
  direction: number,
  points: Points,
  change: (id: NodeId) => number,
): Part {
  const [left, right] = pair(node);
  const middle = points[1]!;
  const [a, b] = [middle[left]!, middle[right]!];
  const weights = node.op === "times" ? { left: b, right: a } : { left: 1 / b, right: -a / (b * b) };
  const part = (id: NodeId, weight: number): Part => ({ id, sign: weight < 0 ? -1 : 1 });
  return direction * weights.right * change(right) > direction * weights.left * change(left)
    ? part(right, weights.right)
    : part(left, weights.left);
}
