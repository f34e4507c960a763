import type { Place } from "../../core/explanation.js";
import type { YearMonth } from "./scenario.js";

export type Sex = "woman" | "man";

/**
 * What is counted:
 * - `stock`: people in states in a month
 * - `mean`: the same on average in a year
 * - `receivers`: everybody who is there some time in a year, once
 * - `share`, `meanShare`: the two above as shares of the adults of the population
 * - `more`: people in states in a month, more than without the measures
 * - `exits`, `exitsSoFar`: how often somebody comes into states from others, in a year or since the start
 * - `outcome`: a result of the models in a year
 * - `survey`: the share that says something when asked; no run knows it
 */
export type TargetKind =
  | "stock"
  | "mean"
  | "receivers"
  | "share"
  | "meanShare"
  | "more"
  | "exits"
  | "exitsSoFar"
  | "outcome"
  | "survey";

/** What somebody has set out to reach. */
export interface Target {
  readonly name: string;
  readonly kind: TargetKind;
  /** Places in `Scenario.states`: where people are counted, or come to. */
  readonly states: readonly number[];
  /** Of exits: where they come from; any other state, when none is named. */
  readonly from: readonly number[];
  /** Of outcomes: which of the models', by id. */
  readonly outcome?: string;
  readonly sex?: Sex;
  /** Place in `Scenario.groups`. */
  readonly group?: number;
  /** The month, or the last month of the year, at which it is to be reached. */
  readonly by: YearMonth;
  readonly bound: "most" | "least";
  /** Plain decimal; 0.01 is 1 %. Undefined where the plan only says what is to be followed. */
  readonly value?: string;
  /** It is a share. */
  readonly isShare: boolean;
  readonly source: string;
  readonly at: Place;
}

/** How many adults there are, or how many of them a household has that somebody takes part for. Plain decimals. */
export interface PopulationRow {
  readonly date: YearMonth;
  readonly sex?: Sex;
  readonly group?: number;
  readonly adults?: string;
  readonly perHousehold?: string;
  readonly source: string;
  readonly at: Place;
}
