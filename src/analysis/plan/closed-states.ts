import { holds } from "../../formula/graph/dates.js";
import type { StateDefinition } from "../../rulebook/state.js";
import { dayOf, type Horizon } from "../run/horizon.js";

/** A state and the cycles in which no dated row of it holds: nobody may be in it then. */
export interface ClosedState {
  /** Place in the scenario's states. */
  readonly state: number;
  readonly cycles: readonly number[];
}

/** States that are closed at some time of the horizon. Those without dates never are. */
export function closedStates(states: readonly StateDefinition[], horizon: Horizon): ClosedState[] {
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  return states.flatMap(({ versions }, state) => {
    if (versions.length === 0) return [];
    const cycles = [...days.keys()].filter((cycle) => !versions.some((v) => holds(v, days[cycle]!)));
    return cycles.length === 0 ? [] : [{ state, cycles }];
  });
}
