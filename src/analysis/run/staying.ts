import type { RunResult } from "./run-result.js";

/** A state that no flow of a measure leaves, and how many with a measure are in it as the run ends. */
export interface Staying {
  readonly state: string;
  readonly people: number;
}

/** Fewer would be told as none. */
const fewest = 0.05;

/**
 * Where people with a measure stay for as long as is counted, and do not support themselves. Of people who come in from
 * outside: a stock is left by starts too.
 */
export function stayingIn({ scenario, people, horizon }: RunResult): Staying[] {
  const entered = people.cohorts.filter(
    (cohort) => cohort.alternative === "with" && cohort.stock === undefined,
  );
  return scenario.states.flatMap(({ name, selfSupport }, state) => {
    if (selfSupport === "lasting") return [];
    const left = new Set(
      scenario.flows.flatMap((flow) =>
        flow.alternative === "with" && flow.from === state ? [flow.measure ?? ""] : [],
      ),
    );
    const staying = entered
      .filter(({ measure }) => !left.has("") && !left.has(measure))
      .reduce((total, cohort) => total + people.inState(cohort, state)[horizon.cycles - 1]!, 0);
    return staying < fewest ? [] : [{ state: name, people: staying }];
  });
}
