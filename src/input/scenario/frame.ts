import type { Place } from "../../core/explanation.js";
import type { Money } from "../../core/decimal.js";

/** What a board has for a year: what it may cost net. */
export interface Frame {
  /** As it is written: `kommun/socialnämnd`, `Socialnämnden`, `kommun`. */
  readonly board: string;
  readonly year: number;
  /** Below 0 where the board is to leave money over. */
  readonly frame: Money;
  /** What the rest of it costs the board without the measure; 0 where the frame is of the measure alone. */
  readonly without: Money;
  readonly source: string;
  readonly at: Place;
}
