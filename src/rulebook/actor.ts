import type { Place } from "../core/explanation.js";

/** The account of real resources: what work makes and what running things uses up. Not an actor of its own. */
export const resources = "resurser";

/** What a board of the municipality is for: it pays for försörjningsstöd, or it employs. A scenario may name them. */
export type Board = "support" | "employment";

/** Somebody who pays or receives, from `aktorer.csv`. Parts after a slash roll up: `kommun/socialnämnd`. */
export interface ActorDefinition {
  readonly name: string;
  readonly nameEn?: string;
  readonly about: string;
  /** The board that it is: `nämnd för`. */
  readonly board?: Board;
  readonly at: Place;
}

/** One of several municipalities: a part of `kommun`, which is all of them together. */
export const municipalityActor = (name: string): string => `kommun/${name}`;
