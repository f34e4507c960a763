import type { Place } from "../../core/explanation.js";
import type { Source } from "../../core/source.js";
import type { LayoutAnswers } from "../budget-layout/layout.js";
import type { TableId, TableTexts } from "../files/scenario-tables.js";
import type { Comparisons } from "./comparisons.js";
import type { GivenName, ScenarioSettings } from "./scenario.js";

/** A scenario as its files say it, before it is held against its models: names are as people wrote them. */
export interface ScenarioText {
  readonly path: string;
  /** `scenario.csv`. */
  readonly file: string;
  /** Every file could be read as the table it is. If not, what one says cannot be held against another. */
  readonly whole: boolean;
  /** Undefined when something in them is wrong, and that is told. */
  readonly settings: ScenarioSettings | undefined;
  readonly models: readonly ModelReference[];
  /** Rows of `scenario.csv` whose name is no setting. */
  readonly others: readonly (GivenName & { readonly written: string; readonly nameAt: Place })[];
  /** Settings that were given, by their Swedish name as formulas write it: a model may ask for them too. */
  readonly given: ReadonlyMap<string, GivenName>;
  readonly tables: TableTexts;
  /** What each table's file is called; the scenario itself where it has none. */
  readonly tableFiles: Readonly<Record<TableId, string>>;
  /** From the command line; those that are settings have been used. */
  readonly overrides: readonly GivenName[];
  readonly budget?: Source;
  /** How the budget is laid out, where the scenario says so. */
  readonly budgetAnswers?: LayoutAnswers;
  /** What it may be compared with, where it has `jamforelser.csv`; one of them holds in what is said here. */
  readonly comparisons?: Comparisons;
  /** What was read: nothing else in the folder is. */
  readonly sources: readonly Source[];
}

/** A model that a scenario names: one that is known by its id, or a folder in the scenario's. */
export type ModelReference = Readonly<{ id: string; at: Place }> &
  ({ readonly kind: "known" } | { readonly kind: "folder"; readonly path: string });
