import type { Place } from "../../core/explanation.js";
import type { Sex } from "./target.js";

/** Plain decimal; 0.01 is 1 % where it is a share. */
export interface IndicatorValue {
  readonly value: string;
  readonly isShare: boolean;
}

/** A row of a plan's table of indicators: an indicator, or what it is for women or men. */
export interface IndicatorRow {
  readonly area: string;
  readonly indicator: string;
  readonly sex?: Sex;
  /** As the row has it: the indicator, or the sex. */
  readonly written: string;
  /** One per year of `Indicators.years`; undefined where the plan has none. */
  readonly values: readonly (IndicatorValue | undefined)[];
  readonly target: IndicatorValue | undefined;
  readonly source: string;
  readonly at: Place;
}

export interface Indicators {
  readonly years: readonly number[];
  readonly rows: readonly IndicatorRow[];
}
