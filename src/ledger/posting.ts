import type { Place } from "../core/explanation.js";
import type { Role } from "./roles.js";
import type { Steps } from "./steps.js";

/** The people with the measure, and the same people without it. */
export type Alternative = "with" | "without";

/** Who pays whom for what. Actors are those of the books: `arbetsgivare` has become who that is. */
export interface LedgerItem {
  /** Unique in the ledger. */
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** The row it is told in, together with others of the same heading. */
  readonly heading?: string;
  readonly headingEn?: string;
  /** A row of `poster.csv`, lines of the budget, or the overhead on them. */
  readonly origin: "item" | "budget" | "overhead";
  readonly payer: string;
  readonly receiver: string;
  readonly kind: "transfer" | "real";
  /** `roleAt` tells what that makes of each of its ends. */
  readonly role: Role;
  /** Money in somebody's books. */
  readonly cash: boolean;
  /** Whole cycles until it is paid. */
  readonly lag: number;
  /** What its quantities are: `person-months` (`person-years` in yearly cycles), `events`, `cycles` of a budget year, `kronor` of others. */
  readonly counts: "personMonths" | "personYears" | "events" | "cycles" | "kronor";
  /** Unit of its values: `kr/månad`, `kr/år` or `kr`; `personer` … for what is not money. */
  readonly unit: string;
  readonly at: Place;
}

/**
 * What one item comes to for one group and measure, in one alternative and one state: a number of people (or events)
 * times a value, cycle by cycle. Never written out as amounts.
 */
export interface Posting {
  readonly item: LedgerItem;
  readonly alternative: Alternative;
  readonly measure: string;
  /** Empty for budget lines, which belong to no group. */
  readonly group: string;
  /** A state, `A > B` for a move, empty for budget lines. */
  readonly state: string;
  /** Of a combined state, the part of it that is counted here. */
  readonly part?: string;
  /** Where a project is of several municipalities: the one that it is of. */
  readonly municipality?: string;
  /** It is that municipality's share of what all of them pay or get together. */
  readonly shared?: true;
  /** One per cycle. Postings that count the same people share it. */
  readonly quantity: Float64Array;
  readonly value: Steps;
}
