import type { Place } from "../../core/explanation.js";
import type { Source } from "../../core/source.js";
import type { Grade } from "../../rulebook/evidence.js";
import type { FlowRow, FormulaCell, GivenName, ScenarioSettings } from "./scenario.js";

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
  readonly entriesFile: string;
  readonly entries: readonly EntryText[];
  readonly flowsFile: string;
  readonly flows: readonly FlowText[];
  readonly groupHeaders: readonly GroupHeader[];
  readonly groups: readonly GroupText[];
  readonly assumptions: readonly AssumptionText[];
  /** From the command line; those that are settings have been used. */
  readonly overrides: readonly GivenName[];
  readonly budget?: Source;
}

/** A model that a scenario names: one that is known by its id, or a folder in the scenario's. */
export type ModelReference = Readonly<{ id: string; at: Place }> &
  ({ readonly kind: "known" } | { readonly kind: "folder"; readonly path: string });

/** A name somebody wrote, and where. */
export type NameCell = FormulaCell;

export interface EntryText {
  readonly measure: string;
  readonly period: NameCell;
  readonly number: FormulaCell;
  readonly state: NameCell;
  readonly group: NameCell;
  readonly comparison: NameCell;
  readonly at: Place;
}

export interface FlowText extends Omit<FlowRow, "from" | "to" | "group" | "measure"> {
  /** Undefined: every measure. */
  readonly measure?: NameCell;
  readonly measureAt: Place;
  readonly from: NameCell;
  readonly to: NameCell;
  readonly group?: NameCell;
}

/** A column of groups as its header says: `lön (kr/månad)`. */
export interface GroupHeader {
  readonly name: string;
  readonly written: string;
  readonly unit?: string;
  readonly at: Place;
}

export interface GroupText {
  readonly name: string;
  /** One per header, empty where the cell is. */
  readonly cells: readonly FormulaCell[];
  readonly at: Place;
}

export interface AssumptionText {
  readonly name: string;
  readonly value: FormulaCell;
  readonly unit: NameCell;
  readonly low: FormulaCell;
  readonly high: FormulaCell;
  readonly distribution: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
  readonly at: Place;
}
