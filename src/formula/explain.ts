import { fromFloat, plain } from "../core/decimal.js";
import type { Explanation, How } from "../core/explanation.js";
import { floats, type KeyCodes, workedOut } from "./evaluate/arithmetic.js";
import { type Graph, isOperation, type Node, type NodeId, type OperationNode } from "./graph/graph.js";
import type { RuleVersion } from "./graph/library.js";
import { keyText } from "./missing.js";
import type { Operation } from "./operations/operation.js";
import { operations } from "./operations/operations.js";
import { type GivenValue, rowOf } from "./evaluate/row.js";
import { unitText } from "./language/units.js";

export type ExplainOptions = Readonly<{
  given: ReadonlyMap<string, GivenValue>;
  texts: KeyCodes;
  /** Where the value of an input came from; without it, what is given is given and a preset is its own place. */
  source?: (input: string) => How | undefined;
  /** Inputs whose values are names of years. */
  years?: ReadonlySet<string>;
  /** Tells these values from those of other explanations that are told together with this one. */
  among?: string;
}>;

/** A float without the noise of binary arithmetic in its last digits; empty when there is no value. */
export const tidy = (value: number): string =>
  Number.isFinite(value) ? plain(fromFloat(Number(value.toPrecision(13)))) : "";

/**
 * How a result came about on a row. A part that was shown above, reading from the top, is `repeated` and has no
 * children, so that the whole is never larger than the graph.
 */
export function explain(graph: Graph, result: NodeId, options: ExplainOptions): Explanation {
  return new Explainer(graph, options).explanation(result);
}

class Explainer {
  private readonly values: readonly number[];

  constructor(
    private readonly graph: Graph,
    private readonly options: ExplainOptions,
  ) {
    const { given, texts } = options;
    this.values = workedOut(graph, floats, [...rowOf(graph, given, texts)], texts);
  }

  /** Reads the whole from the top once, to know where each part is met first. */
  explanation(top: NodeId): Explanation {
    const shown = new Set<NodeId>([top]);
    const first = new Map<NodeId, boolean[]>();
    const open: { id: NodeId; next: number }[] = [{ id: top, next: 0 }];
    for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
      const parts = this.partsOf(level.id);
      const part = parts[level.next];
      if (part === undefined) {
        open.pop();
        continue;
      }
      level.next += 1;
      const isFirst = !shown.has(part);
      const firsts = first.get(level.id) ?? [];
      firsts.push(isFirst);
      first.set(level.id, firsts);
      if (!isFirst) continue;
      shown.add(part);
      open.push({ id: part, next: 0 });
    }
    const made = (id: NodeId, isFirst: boolean): Explanation => {
      const parts = this.partsOf(id);
      const repeated = !isFirst && parts.length > 0;
      return {
        label: this.label(id),
        value: this.value(id),
        unit: this.unit(id),
        how: repeated ? { kind: "repeated" } : this.how(id),
        ...(parts.length === 0 ? {} : { part: `${this.options.among ?? ""}#${id}` }),
        ...(repeated ? { whole: () => made(id, true) } : {}),
        children: () => (repeated ? [] : parts.map((part, i) => made(part, first.get(id)![i]!))),
      };
    };
    return made(top, true);
  }

  private node(id: NodeId): Node {
    return this.graph.nodes[id]!;
  }

  /** The parts people see: a chain of + or · is one step, and a rule shows what its formula works on. */
  private partsOf(id: NodeId): readonly NodeId[] {
    const node = this.node(id);
    switch (node.op) {
      case "number":
      case "text":
      case "input":
      case "parameter":
      case "noRule":
        return [];
      case "rule":
        return isOperation(this.node(node.body)) ? this.partsOf(node.body) : [node.body];
      case "table":
        return node.keys;
      default:
        return this.operands(id, node);
    }
  }

  private operands(id: NodeId, { op, of }: OperationNode): readonly NodeId[] {
    const { chains, shown }: Operation = operations[op];
    if (chains) return this.chain(id, op);
    const parts = shown?.(
      of.map((part) => this.values[part]!),
      (part) => this.node(of[part]!).op === "number",
    );
    return parts?.map((part) => of[part]!) ?? of;
  }

  private chain(id: NodeId, op: OperationNode["op"]): readonly NodeId[] {
    const parts: NodeId[] = [];
    let at = id;
    for (let node = this.node(at); isOperation(node) && node.op === op; node = this.node(at)) {
      parts.push(node.of[1]!);
      at = node.of[0]!;
    }
    return [at, ...parts.reverse()];
  }

  private label(id: NodeId): string {
    const node = this.node(id);
    if (node.op === "input") return this.graph.inputs[node.input]!.name;
    if (node.op === "parameter" || node.op === "noRule") return node.name;
    const { formula, start, end } = this.graph.origins[id]!.spot;
    return formula.slice(start, end).replace(/\s+/gu, " ");
  }

  private unit(id: NodeId): string {
    const node = this.node(id);
    const isYear = node.op === "input" && this.options.years?.has(this.graph.inputs[node.input]!.name);
    return isYear === true ? "årtal" : unitText(this.graph.units[id]!);
  }

  private value(id: NodeId): string {
    const unit = this.graph.units[id]!;
    if (unit.kind === "text") return keyText(this.graph, id, this.values, this.options.given);
    return tidy(this.values[id]!);
  }

  private how(id: NodeId): How {
    const node = this.node(id);
    switch (node.op) {
      case "number":
      case "text":
        return { kind: "number" };
      case "input":
        return this.inputHow(node.input);
      case "parameter": {
        const { found } = node;
        if (found.status === "none") return { kind: "missing" };
        const { source, grade, at: place } = found.row;
        return {
          kind: "parameter",
          place,
          source,
          grade,
          ...(found.status === "carried" ? { until: found.until } : {}),
        };
      }
      case "table":
        return this.tableHow(node);
      case "noRule":
        return { kind: "missing" };
      case "rule":
        return howStated(node.version);
      default: {
        const { how }: Operation = operations[node.op];
        return typeof how === "string" ? { kind: how } : how(node.of.map((part) => tidy(this.values[part]!)));
      }
    }
  }

  private inputHow(index: number): How {
    const { name, at: place, preset } = this.graph.inputs[index]!;
    const known = this.options.source?.(name);
    if (known !== undefined) return known;
    if (this.options.given.has(name)) return { kind: "given", by: name };
    return preset === undefined ? { kind: "missing" } : { kind: "input", place, text: preset };
  }

  private tableHow(node: Extract<Node, { op: "table" }>): How {
    const row = node.index.find((column) => this.values[node.keys[column]!]!);
    const found = node.index.table.rows[row];
    if (found === undefined) return { kind: "missing" };
    const { source, grade, until, at: place } = found;
    const old = until !== undefined && until < node.day;
    return { kind: "parameter", place, source, grade, ...(old ? { until } : {}) };
  }
}

/** The formula of a wording, with its evidence. */
export function howStated({ formula: text, at: place, source, grade }: RuleVersion): How {
  const evidence = source === undefined || grade === undefined ? {} : { source, grade };
  return { kind: "formula", text, place, ...evidence };
}
