import { solve } from "yalps";

/** A variable, none or more, by the factor it has in the objective and in each constraint. */
export interface Programme {
  readonly direction: "maximize" | "minimize";
  readonly constraints: readonly Bound[];
  readonly variables: readonly Variable[];
  /** Whether each variable is 0 or 1. */
  readonly binary?: true;
  /** What is nearer to nothing than this is nothing. */
  readonly precision?: number;
}
export type Bound = Readonly<{ equal?: number; min?: number; max?: number }>;
export interface Variable {
  readonly objective: number;
  readonly factors: readonly (readonly [constraint: number, factor: number])[];
}

export interface Solved {
  readonly status: "optimal" | "infeasible" | "unbounded" | "notFound";
  /** Infinite when it is unbounded, NaN when there is none. */
  readonly objective: number;
  /** One per variable. */
  readonly values: Float64Array;
}

const objectiveKey = -1;

/** Solves a linear programme, or says that there is no solution. It counts its steps, not time: a run is like the last. */
export function solveProgramme(programme: Programme): Solved {
  const { direction, constraints, variables, binary, precision = 1e-9 } = programme;
  const found = solve<number, number>(
    {
      direction,
      objective: objectiveKey,
      constraints: constraints.map((bound, i) => [i, bound]),
      variables: variables.map(({ objective, factors }, i) => [i, [[objectiveKey, objective], ...factors]]),
      ...(binary === true ? { binaries: true } : {}),
    },
    { precision, timeout: Infinity },
  );
  const values = new Float64Array(variables.length);
  for (const [i, value] of found.variables) values[i] = value;
  const known = found.status === "optimal" || found.status === "infeasible" || found.status === "unbounded";
  return { status: known ? (found.status as Solved["status"]) : "notFound", objective: found.result, values };
}
