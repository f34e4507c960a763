import type { RunResult } from "../../analysis/run/run-result.js";

/** Measures that anybody begins in, and those of the budget. */
export const measuresOf = ({ scenario, budget }: RunResult): readonly string[] => [
  ...new Set([...scenario.measures, ...(budget?.cells ?? []).map((c) => c.measure)]),
];
