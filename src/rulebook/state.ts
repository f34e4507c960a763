import type { Place } from "../core/explanation.js";

/** Whether people in a state support themselves: not, with support from society, or for good. */
export type SelfSupport = "no" | "supported" | "lasting";

/** A state that people may be in, from `tillstand.csv`. */
export interface StateDefinition {
  readonly name: string;
  readonly nameEn?: string;
  readonly selfSupport: SelfSupport;
  readonly about: string;
  readonly at: Place;
}
