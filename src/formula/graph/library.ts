import type { Place } from "../../core/explanation.js";

/** A day as ISO writes it, `2026-01-31`: later days compare greater. */
export type Day = string;

/** The date that decides which row holds: of the cycle, of the prices, or of the decision (`beslutsdag`). */
export type Follows = "cycle" | "price" | "decision";

/** The days for which formulas are worked out. Under current prices, `price` is the day of the cycle. */
export type Dates = Readonly<Record<Follows, Day>>;

/** Holds from and to these days, both included; open where one is left out. `until` is the last day it is known to hold. */
export interface Dated {
  readonly from?: Day;
  readonly to?: Day;
  readonly until?: Day;
  readonly at: Place;
}

/** A dated value: a plain decimal (10 % is `0.1`). */
export interface DatedValue extends Dated {
  readonly value: string;
  readonly source: string;
  readonly grade: string;
  readonly note?: string;
}

/**
 * What a model names. Names compare as `normalized` in core/names does. `unit` is as in `readUnit`: `kr/månad`, `%`,
 * `text`, `ja/nej` …; an empty text is a plain number, and a name that leaves unit out is unchecked.
 */
interface Definition {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly at: Place;
}

/** What the scenario, a group column or the command line supplies. `preset` is used when nothing is. */
export interface InputDefinition extends Definition {
  readonly preset?: string;
}

/** Without `follows`, amounts in kr follow the price date, all else the cycle. */
export interface ParameterDefinition extends Definition {
  readonly follows?: Follows;
  readonly values: readonly DatedValue[];
}

/** A key column: one value, or a band of two numeric columns, both ends included. */
export type KeyColumn = Readonly<{ name: string; kind: "number" | "text" | "band" }>;
/** The key of a row in one column, as written: `0114`, or the ends of a band, open where one is left out. */
export type Key = string | Readonly<{ from?: string; to?: string }>;

/** A table that is called like a rule with its keys as arguments. A file with two value columns is two of these. */
export interface TableDefinition extends Definition {
  readonly follows?: Follows;
  readonly keys: readonly KeyColumn[];
  readonly rows: readonly (DatedValue & Readonly<{ keys: readonly Key[] }>)[];
}

/** A wording of a rule and the days it holds; `at` is the cell of the formula. */
export interface RuleVersion extends Dated {
  readonly formula: string;
  /** Left out of what has no evidence of its own, as a default of an input. */
  readonly source?: string;
  readonly grade?: string;
}

/** A rule follows the cycle unless it says otherwise. Its arguments are used by position. */
export interface RuleDefinition extends Definition {
  readonly follows?: Follows;
  readonly parameters: readonly Readonly<{ name: string; unit?: string | undefined }>[];
  readonly versions: readonly RuleVersion[];
}

/**
 * A model folder: its names, and the ids of those whose names it may use, plain when only one of them has the name
 * (its own names go first) and as `id.name` always.
 */
export interface Model {
  readonly id: string;
  readonly uses: readonly string[];
  readonly inputs: readonly InputDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly rules: readonly RuleDefinition[];
}
