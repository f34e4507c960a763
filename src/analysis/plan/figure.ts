import type { Query } from "../../ledger/query.js";

/** What is asked of every draw: one number each. */
export type Figure =
  /** `ledger.sum` of the query. */
  | { readonly kind: "sum"; readonly query: Query }
  /** The query's sums by cycle, each times the discount factor of its cycle. */
  | { readonly kind: "presentValue"; readonly query: Query }
  /** The least that the query's sums by cycle come to, added up from the start: how much must be laid out. */
  | { readonly kind: "lowest"; readonly query: Query }
  /** `sum` of the ledger of an outcome, by its id. */
  | { readonly kind: "outcome"; readonly id: string; readonly query: Query }
  /** More years in work without support, with less without: `KeyFigures.extraInWork.years`. */
  | { readonly kind: "extraYears" };
