import { folded } from "../../core/names.js";
import { holds } from "../../formula/graph/dates.js";
import type { StateDefinition } from "../../rulebook/state.js";
import { dayOf, type Horizon } from "../run/horizon.js";

/** A state and the cycles in which no dated row of it holds: nobody may be in it then. */
export interface ClosedState {
  /** Place in the scenario's states. */
  readonly state: number;
  readonly cycles: readonly number[];
}

/** States that are closed at some time of the horizon, or that a part of is. Those without dates never are. */
export function closedStates(states: readonly StateDefinition[], horizon: Horizon): ClosedState[] {
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  const byName = new Map(states.map((s) => [folded(s.name), s]));
  return states.flatMap((one, state) => {
    const parts = (one.parts?.names ?? []).flatMap((name) => byName.get(folded(name)) ?? []);
    const dated = [one, ...parts].filter(({ versions }) => versions.length > 0);
    const isOpen = (day: string): boolean =>
      dated.every(({ versions }) => versions.some((v) => holds(v, day)));
    const cycles = [...days.keys()].filter((cycle) => !isOpen(days[cycle]!));
    return cycles.length === 0 ? [] : [{ state, cycles }];
  });
}
