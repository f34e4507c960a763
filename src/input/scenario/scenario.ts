import type { Frame } from "./frame.js";
import type { Distribution } from "../../chance/distribution.js";
import type { Place } from "../../core/explanation.js";
import type { Source } from "../../core/source.js";
import type { Day } from "../../formula/graph/library.js";
import type { OptionalItem } from "../../rulebook/load/asked-items.js";
import type { StateDefinition } from "../../rulebook/state.js";
import type { Grade } from "../../rulebook/evidence.js";
import type { DaysHeld } from "../../rulebook/read/days-held.js";
import type { NameRole } from "../../rulebook/name-role.js";
import type { LayoutAnswers } from "../budget-layout/layout.js";
import type { EvidenceKind } from "../files/comparisons.js";
import type { ReadValue } from "../cells/read-value.js";
import type { Indicators } from "./indicator.js";
import type { PopulationRow, Target } from "./target.js";

/** A cell that holds a formula; a plain number is the simplest one. Read in the names of the model `scenario`. */
export interface FormulaCell {
  readonly text: string;
  readonly at: Place;
}

/** The id of the model that a scenario's formulas are read in (`scenarioModel`). */
export const scenarioId = "scenario";

/** A scenario as files say it, held against its models: every name is one that there is. */
export interface Scenario {
  /** The folder or workbook as the user wrote it. */
  readonly path: string;
  readonly settings: ScenarioSettings;
  /** Ids of the models it names, in that order, and then of those that they use. */
  readonly models: readonly string[];
  /** The states of its models. Entries and flows give their places here. */
  readonly states: readonly StateDefinition[];
  /** In the order they are first met; `Entry` and `FlowRow` name them as they are written here. */
  readonly measures: readonly string[];
  /** At least one: `alla` when there is no `grupper.csv`. */
  readonly groups: readonly Group[];
  readonly groupColumns: readonly GroupColumn[];
  readonly entries: readonly Entry[];
  readonly flows: readonly FlowRow[];
  /** Everybody there is when it begins. Nobody: only those are followed who come in by `entries`. */
  readonly standing: readonly StandingRow[];
  /** Those who come to the stock, with the measures and without. */
  readonly inflow: readonly InflowRow[];
  /** Rows of `floden.csv` that take people from the stock to a measure. */
  readonly starts: readonly StartRow[];
  /** Whether entries say what happens without the measure. All of them do, or none; with a stock all do. */
  readonly compared: boolean;
  readonly assumptions: readonly Assumption[];
  /** The items of its models that are counted only where somebody asks for them, and whether it does. */
  readonly optional: readonly OptionalItem[];
  /** The comparison that holds in it, where it has several (`jamforelser.csv`). */
  readonly comparison?: ScenarioComparison;
  /** Rows of `scenario.csv` that are inputs of a model (`kommun` among them when one declares it). */
  readonly supplied: readonly NamedValue[];
  /** From the command line, by name as formulas write it. They go before everything else that gives the name. */
  readonly overrides: readonly NamedValue[];
  /** What its models call what reports and checks look for, as formulas write it. */
  readonly called: ReadonlyMap<NameRole, string>;
  /** The shares of jobs with support that are tried; undefined when neither the scenario nor its models give them. */
  readonly displacement?: DisplacedShares;
  /** `mal.csv`: what is to be reached. */
  readonly targets: readonly Target[];
  /** `indikatorer.csv`: what a plan says that it is followed up by. */
  readonly indicators: Indicators;
  /** `befolkning.csv`: how many adults there are. */
  readonly population: readonly PopulationRow[];
  /** Who shares the cost of it: several municipalities, and members of the associations that fund it. */
  readonly sharedCost: SharedCost;
  /** `ram.csv`: what boards have for each year. */
  readonly frames: readonly Frame[];
  /** `fragor.csv`: what is asked of it. */
  readonly questions: readonly Question[];
  /** `budget.csv`, unread. */
  readonly budget?: Source;
  /** How it is laid out, where `scenario.csv` says so. */
  readonly budgetAnswers?: LayoutAnswers;
}

/** What tells what would have happened anyway, and how sure it is. */
export interface ScenarioComparison {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly source: string;
  readonly grade: Grade;
}

export interface SharedCost {
  /** Undefined where the scenario is of one municipality. */
  readonly municipalities?: Municipalities;
  readonly associations: readonly Association[];
}

/** The municipalities of a project, each with its groups. What is paid by `kommun` for no group is shared by the key. */
export interface Municipalities {
  readonly key: CostKey;
  readonly names: readonly string[];
  /** By group of the scenario: whose people they are. */
  readonly ofGroup: readonly string[];
  /** By the key: shares of the whole, inhabitants, or nothing where it is by those who begin. */
  readonly shares: readonly Shared[];
}
export type CostKey = "shares" | "population" | "participants";

/** A funder that has its money from its members, each of whom pays its share of what the funder pays. */
export interface Association {
  /** The actor that it is in the books. */
  readonly name: string;
  readonly members: readonly Shared[];
}

/** A share, or what it is in proportion to, of a municipality or an actor, on some days. */
export interface Shared extends DaysHeld {
  readonly of: string;
  readonly share: number;
  readonly source: string;
  readonly grade: Grade;
  readonly at: Place;
}

/** Plain decimals, and how sure one is of them where models give both. */
export interface DisplacedShares {
  readonly low: string;
  readonly high: string;
  readonly grade?: Grade;
}

export interface ScenarioSettings {
  readonly title: string;
  /** Cycle 0 begins on the first day of this month. */
  readonly start: YearMonth;
  /** `month` unless the scenario says otherwise. */
  readonly cycle: "month" | "year";
  /** The length of the horizon, in cycles. */
  readonly cycles: number;
  readonly municipality?: string;
  readonly prices:
    | {
        readonly kind: "fixed";
        readonly year: number;
        /** The scenario names no year: it is that of the start. */
        readonly ofStart?: true;
      }
    | { readonly kind: "current" };
  /** Plain decimal, 3,5 % is `0.035`. Nominal under current prices, else real. Of a schedule: its first. */
  readonly rate: string;
  /** A rate that changes with time, in rising order from the first year; undefined when it does not. */
  readonly rates?: readonly RateBand[];
  /** What a model says of the rate, where it is a model's. */
  readonly rateStated?: RateStated;
  /** The year in which effects begin to fade, that in which people come in being 1; 2 when nothing is said. */
  readonly fadeFrom?: number;
  /** Horizons that stand side by side, in years, in rising order; undefined when none are asked for. */
  readonly longRun?: readonly number[];
  /** The last month of a short run, month by month; undefined when none is asked for. */
  readonly shortRun?: YearMonth;
  readonly timing: DiscountTiming;
  /** When in a cycle people are counted. */
  readonly counting: "start" | "end" | "mean";
  /** The actor that is meant by `arbetsgivare`: the municipality, or a private one. */
  readonly employer: "municipality" | "private";
  /** The scenario does not say it: where its models have no municipality, none is meant. */
  readonly employerUnsaid?: true;
  /** The actor that owns the project and receives its grants; undefined when the scenario names none. */
  readonly projectOwner?: string;
  /** The board that pays for support, and the one that employs: `kommun/socialnämnd`. Undefined: as the models have it. */
  readonly supportBoard?: string;
  readonly employmentBoard?: string;
  /** By what municipalities share a cost; undefined: by the shares that they say. */
  readonly costKey?: CostKey;
  /** Share added to budget lines that have none of their own; plain decimal. */
  readonly overhead?: string;
  /** Share of jobs taken from others, where the scenario says it; plain decimals. */
  readonly displacement: { readonly low?: string; readonly high?: string };
}

/** From this year on, the first being 1, until the next band. Plain decimal. */
export interface RateBand {
  readonly fromYear: number;
  readonly rate: string;
}

/** The name of a rate or a schedule in a model, and how sure one is of it. */
export interface RateStated {
  readonly name: string;
  readonly source: string;
  readonly grade: Grade;
}

export type DiscountTiming = "calendarYear" | "followUpYear" | "start" | "middle" | "end";

/** `month` from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

export interface Group {
  readonly name: string;
  /** One per group column, in its order; undefined where the cell is empty. */
  readonly cells: readonly (GroupCell | undefined)[];
  readonly at: Place;
}

/** What differs between groups: a value as it stands, or a formula that is worked out for the group. */
export type GroupCell = ReadValue | (FormulaCell & { readonly kind: "formula" });

/** A column of `grupper.csv`. Its cells see assumptions and the columns to the left of it. */
export interface GroupColumn {
  /** As formulas write it. */
  readonly name: string;
  readonly written: string;
  /** As `readUnit`; undefined when nobody says, and then it is unchecked. */
  readonly unit: string | undefined;
  readonly at: Place;
}

/** People who come in, at the start of a cycle; a year's are spread evenly over its cycles within the horizon's year. */
export interface Entry {
  readonly measure: string;
  readonly period: { readonly year: number; readonly month?: number };
  readonly number: FormulaCell;
  /** Place in `Scenario.states`. */
  readonly state: number;
  /** Place in `Scenario.groups`. */
  readonly group: number;
  /** Where the same people start without the measure. */
  readonly comparison?: number;
  readonly at: Place;
}

/** People who are in a state when the first cycle begins. */
export interface StandingRow {
  /** Place in `Scenario.states`. */
  readonly state: number;
  /** Place in `Scenario.groups`. */
  readonly group: number;
  readonly number: FormulaCell;
  /** That they have been there. */
  readonly months: number;
  readonly at: Place;
}

/** People who come each month, and are there from the next on. */
export interface InflowRow {
  readonly state: number;
  readonly group: number;
  readonly number: FormulaCell;
  /** Both included. */
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly at: Place;
}

/** Takes people from a state to where a measure has them. `number` or `places` or both are there. */
export interface StartRow {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  /** Undefined: all groups together. */
  readonly group?: number;
  /** At most so many start in a month. */
  readonly number?: FormulaCell;
  /** At most so many are there at once. */
  readonly places?: FormulaCell;
  /** Lower takes first; rows that say nothing are last, together. */
  readonly order: number;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly source: string;
  readonly grade?: Grade;
  readonly at: Place;
}

export interface FlowRow {
  /** `without`: what happens to people who do not get the measure. */
  readonly alternative: "with" | "without";
  /** Undefined: every measure. */
  readonly measure?: string;
  readonly from: number;
  readonly to: number;
  /** Where it goes as it is written, when it is counted as others would: it is told apart from other rows by that. */
  readonly written?: number;
  readonly share: FormulaCell;
  readonly move: FlowTime;
  /** Undefined: every group. */
  readonly group?: number;
  /** Both included. */
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly source: string;
  readonly grade?: Grade;
  readonly at: Place;
}

export type FlowTime =
  /** `firstMonth` and `lastMonth` of the stay, counted from 1, both included. */
  | {
      readonly kind: "rate";
      readonly per: "month" | "year";
      readonly firstMonth?: number;
      readonly lastMonth?: number;
    }
  /** `after`: months, a whole number of cycles. */
  | { readonly kind: "duration"; readonly after: FormulaCell };

export interface Assumption {
  /** As formulas write it. */
  readonly name: string;
  readonly written: string;
  readonly value: ReadValue;
  /** As `readUnit`; undefined when nobody says. */
  readonly unit: string | undefined;
  readonly low?: ReadValue;
  readonly high?: ReadValue;
  /** How likely its values are; undefined where nothing says between which they lie, and it is held fixed. */
  readonly distribution?: Distribution;
  /** Other assumptions that it varies together with, by rank correlation, as formulas write their names. */
  readonly together: readonly { readonly name: string; readonly rank: number; readonly at: Place }[];
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
  readonly at: Place;
}

/** What a number must be for a figure to come to something; names are as they are written. */
export interface Question {
  readonly question: string;
  /** The number that is sought. */
  readonly name: FormulaCell;
  /** The figure: the municipality's net when empty. */
  readonly of: FormulaCell;
  /** `2027` or `2027-2030`; the whole horizon when empty. */
  readonly years: FormulaCell;
  /** Plain decimal. */
  readonly target: string;
}

/** A value for a name of a model. */
export interface NamedValue {
  /** As formulas write it. */
  readonly name: string;
  readonly value: ReadValue;
}

/** A value for a name of a model, as written, and where. */
export interface GivenName {
  /** As formulas write it. */
  readonly name: string;
  /** As people did, where that is known. */
  readonly written?: string;
  readonly text: string;
  readonly at: Place;
}
