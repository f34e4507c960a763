import { inState } from "../../flow/counting.js";
import type { Alternative } from "../../ledger/posting.js";
import { monthsIn } from "./horizon.js";
import type { Cohort } from "./people.js";
import type { RunResult } from "./run-result.js";

/** A state that no flow of a measure leaves, and how many with a measure are in it as the run ends. */
export interface Staying {
  readonly state: string;
  readonly people: number;
}

/** How many, at most at one time, are longer in a state than anybody may be. */
export interface Overstaying extends Staying {
  readonly alternative: Alternative;
  readonly mostMonths: number;
}

/** Fewer would be told as none. */
const fewest = 0.05;

/** Of people who come in from outside: a stock is left by starts too. */
const entered = ({ people }: RunResult, alternative: Alternative): Cohort[] =>
  people.cohorts.filter((cohort) => cohort.alternative === alternative && cohort.stock === undefined);

/** Where people with a measure stay for as long as is counted, and do not support themselves. */
export function stayingIn(result: RunResult): Staying[] {
  const { scenario, people, horizon } = result;
  const cohorts = entered(result, "with");
  return scenario.states.flatMap(({ name, selfSupport }, state) => {
    if (selfSupport === "lasting") return [];
    const left = new Set(
      scenario.flows.flatMap((flow) =>
        flow.alternative === "with" && flow.from === state ? [flow.measure ?? ""] : [],
      ),
    );
    const staying = cohorts
      .filter(({ measure }) => !left.has("") && !left.has(measure))
      .reduce((total, cohort) => total + people.inState(cohort, state)[horizon.cycles - 1]!, 0);
    return staying < fewest ? [] : [{ state: name, people: staying }];
  });
}

/** Where people stay longer than the state lasts at most, as when a benefit has a certain number of days. */
export function overstayingIn(result: RunResult): Overstaying[] {
  const { scenario, horizon } = result;
  const alternatives = scenario.compared ? (["with", "without"] as const) : (["with"] as const);
  return scenario.states.flatMap(({ name, mostMonths }, state) => {
    if (mostMonths === undefined) return [];
    const cycles = Math.ceil(mostMonths / monthsIn(horizon.cycle));
    return alternatives.flatMap((alternative): Overstaying[] => {
      const people = mostLongerThan(entered(result, alternative), state, cycles);
      return people < fewest ? [] : [{ state: name, people, alternative, mostMonths }];
    });
  });
}

/** Those who are there in a cycle, less all who leave in the next `most` cycles, are certainly there longer than that. */
function mostLongerThan(cohorts: readonly Cohort[], state: number, most: number): number {
  const cycles = cohorts[0]?.flow.cycles ?? 0;
  const there = new Float64Array(cycles);
  const leaving = new Float64Array(cycles);
  for (const { flow } of cohorts) {
    const { start } = inState(flow, state);
    for (let cycle = 0; cycle < cycles; cycle++) there[cycle]! += start[cycle]!;
    flow.pairs.forEach(({ from }, pair) => {
      if (from !== state) return;
      for (let cycle = 0; cycle < cycles; cycle++) leaving[cycle]! += flow.moved[pair * cycles + cycle]!;
    });
  }
  let found = 0;
  for (let cycle = 0; cycle + most < cycles; cycle++) {
    let left = there[cycle]!;
    for (let later = cycle; later < cycle + most; later++) left -= leaving[later]!;
    found = Math.max(found, left);
  }
  return found;
}
