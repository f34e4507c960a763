import type { Budget } from "../../budget/cube.js";
import type { Scenario, ScenarioSettings } from "../../input/scenario/scenario.js";
import type { BudgetPosting } from "../../ledger/budget-postings.js";
import type { LedgerItem, Posting } from "../../ledger/posting.js";
import type { OutcomeDefinition } from "../../rulebook/item.js";
import type { Horizon } from "../run/horizon.js";
import type { Fading } from "./fading.js";
import type { GroupCells } from "./group-cells.js";
import type { Keys } from "./keys.js";
import type { Layouts } from "./layouts.js";
import type { Named, ValueId } from "./named.js";
import type { PeoplePlan } from "./people-plan.js";
import type { UnitPlan } from "./posting-plan.js";
import type { SettingIds } from "./setting-names.js";
import type { Recording } from "./recordings.js";
import type { Sources } from "./sources.js";

/** A scenario with its models laid out: checked once, evaluated as often as one likes. Nothing in it changes. */
export interface Plan {
  readonly scenario: Scenario;
  readonly horizon: Horizon;
  /** Every name that may have another value. */
  readonly names: readonly Named[];
  /** What keys are among values. */
  readonly keys: Keys;
  readonly sources: Sources;
  /** What names are worth unless something else is given, by id; NaN or nothing where no value is. */
  readonly base: ArrayLike<number>;
  readonly layouts: Layouts;
  /** The cells of groups that are formulas. */
  readonly cells: GroupCells;
  readonly people: PeoplePlan;
  /** How effects fade; undefined where they do not. */
  readonly fading?: Fading;
  /** What postings count people by. */
  readonly recordings: readonly Recording[];
  readonly items: UnitPlan;
  readonly outcomes: UnitPlan;
  /** The outcomes of the models, whether somebody is counted by them or not. */
  readonly outcomeDefinitions: readonly { readonly item: LedgerItem; readonly outcome: OutcomeDefinition }[];
  readonly budget: BudgetPlan;
  /** The actors of the models, in their order. */
  readonly actors: readonly string[];
  /** What stands for settings among values. */
  readonly settings: SettingIds;
  /** The same scenario with other settings, laid out and remembered; undefined where it cannot be. */
  withSettings(settings: ScenarioSettings): Plan | undefined;
  /** The names that a part follows from. */
  dependsOn(part: Part): ReadonlySet<ValueId>;
}

/** The scenario's budget: read once. */
export interface BudgetPlan {
  readonly budget?: Budget;
  readonly postings: readonly Posting[];
  /** Those of them that are lines of the budget or overhead on them, each with what it is made of. */
  readonly lines?: readonly BudgetPosting[];
  readonly leftOut: readonly { readonly year: number; readonly amount: number }[];
}

/** Something that is worked out: all of a kind, or one of it by its place. */
export interface Part {
  readonly kind: "cells" | "entries" | "flows" | "durations" | "items" | "outcomes";
  readonly place?: number;
}
