import type { Place } from "../core/explanation.js";
import type { DatedLookup } from "./dates.js";
import type { DatedValue, RuleDefinition, RuleVersion, TableDefinition } from "./library.js";

/** Where a node stands in its graph. A node's parts come before it. */
export type NodeId = number;

export type BinaryOp =
  | "plus"
  | "minus"
  | "times"
  | "over"
  | "equal"
  | "unequal"
  | "less"
  | "atMost"
  | "greater"
  | "atLeast"
  | "and"
  | "or"
  | "min"
  | "max"
  | "nearest"
  | "down"
  | "up";
export type UnaryOp = "negated" | "hundredth" | "not" | "abs" | "perYear" | "perMonth";

/** One step of a calculation. Conditions are 1 and 0; what is missing is NaN, and so is all that needs it. */
export type Node =
  | Readonly<{ op: "number"; value: string }>
  | Readonly<{ op: "text"; value: string }>
  /** What the caller supplies: an input, or a parameter that is overridden. */
  | Readonly<{ op: "input"; name: string }>
  | Readonly<{ op: "parameter"; name: string; at: Place; found: DatedLookup<DatedValue> }>
  | Readonly<{ op: "table"; table: TableDefinition; day: string; keys: readonly NodeId[] }>
  | Readonly<{
      op: "rule";
      rule: RuleDefinition;
      version: RuleVersion;
      args: readonly NodeId[];
      body: NodeId;
    }>
  /** A rule on a day when no wording of it holds. */
  | Readonly<{ op: "noRule"; rule: RuleDefinition; day: string }>
  | Readonly<{ op: UnaryOp; of: NodeId }>
  | Readonly<{ op: BinaryOp; left: NodeId; right: NodeId }>
  | Readonly<{ op: "if"; condition: NodeId; then: NodeId; otherwise: NodeId }>;
