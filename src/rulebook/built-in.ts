import type { InputDefinition } from "../formula/graph/library.js";

/** What a run says of the cycle a formula is worked out for. Every model and scenario may use the names. */
export const builtIns = [
  /** 0, 1, 2 … */
  { name: "cykel", unit: "" },
  /** Months completed at the start of the cycle. */
  { name: "månader_sedan_start", unit: "månad" },
  /** Whole years completed at the start of the cycle. */
  { name: "år_sedan_start", unit: "år" },
  /** The calendar year in which the cycle begins. */
  { name: "kalenderår", unit: "" },
] as const;
/** Those whose values are names of years. */
export const yearNames: ReadonlySet<string> = new Set(["kalenderår"]);
export type BuiltInName = (typeof builtIns)[number]["name"];

const names: ReadonlySet<string> = new Set(builtIns.map((b) => b.name));
/** Whether a name, normalized, is one of them. */
export const isBuiltIn = (name: string): name is BuiltInName => names.has(name);

/** As inputs of a model: those whose name the model does not use for something of its own. */
export const builtInInputs = (own: ReadonlySet<string>): InputDefinition[] =>
  builtIns.filter((b) => !own.has(b.name)).map((b) => ({ ...b, at: { file: "" } }));
