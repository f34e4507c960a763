import type { Place } from "../core/explanation.js";

/** The account of real resources: what work makes and what running things uses up. Not an actor of its own. */
export const resources = "resurser";

/** Somebody who pays or receives, from `aktorer.csv`. Parts after a slash roll up: `kommun/socialnämnd`. */
export interface ActorDefinition {
  readonly name: string;
  readonly nameEn?: string;
  readonly about: string;
  readonly at: Place;
}
