import type { Place } from "../core/explanation.js";
import type { RuleVersion } from "../formula/graph/library.js";
import type { Dating } from "./read/evidence.js";

/** A wording of an item with the rest of what its row says. */
export interface StatedItem extends RuleVersion {
  readonly dating: Dating;
}

/** Names of states as `tillstand.csv` writes them, or all of them. */
export type States = readonly string[] | "all";

/** What an item is counted by. */
export type When =
  /** Person-months in the states; only from one month of the stay to another where it says so (from 1, both included). */
  | {
      readonly kind: "month";
      readonly states: States;
      readonly firstMonth?: number;
      readonly lastMonth?: number;
    }
  /** People who come into the states (from outside or from another state), or leave them. */
  | { readonly kind: "entry" | "exit"; readonly states: States }
  /** People who come into the states from outside; models have no word for it. */
  | { readonly kind: "start"; readonly states: States }
  | { readonly kind: "move"; readonly moves: readonly { readonly from: States; readonly to: States }[] };

/**
 * What an item is, from which follows what it is to each end: a cost to who pays it, support to who gets it, or only what
 * follows of what people do. `models/README.md` tells people the same.
 */
export type ItemRole = "cost" | "support" | "effect";

/** A cash-flow item of `poster.csv`: who pays whom what, and for whom. */
export interface ItemDefinition {
  /** Its id: `post`. */
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly when: When;
  /** Only under this measure; undefined: under all, and without them. */
  readonly measure?: string;
  /** The row of a table that it is told in, together with others of the same heading. */
  readonly heading?: string;
  readonly statesAt: Place;
  /** Named as `aktorer.csv` writes them; or the column of `tillstand.csv` that says who it is, and then who, by state. */
  readonly payer: string;
  readonly payerIn?: ReadonlyMap<string, string>;
  readonly payerAt: Place;
  readonly receiver: string;
  readonly receiverIn?: ReadonlyMap<string, string>;
  readonly receiverAt: Place;
  readonly kind: "transfer" | "real";
  readonly role: ItemRole;
  /** Money in somebody's books. */
  readonly cash: boolean;
  /** Months until it is paid. */
  readonly lag: number;
  /** The input that says how late it is paid instead, in months or years: one of those that it requires. */
  readonly lagBy?: string;
  /** Inputs that somebody must give for it to be counted at all; undefined: it always is. */
  readonly requires?: readonly string[];
  readonly requiresAt?: Place;
  /** Its remark in English; the Swedish one is its version's. */
  readonly noteEn?: string;
  /** `kr/månad`, `kr/år`, or `kr` for what is not by the month. */
  readonly unit: string;
  /** In order of time. `lookupOn(versions, day)` finds the one in force; it follows the cycle. */
  readonly versions: readonly StatedItem[];
  readonly at: Place;
}

/** A result that is not money, of `utfall.csv`, counted as items are. */
export interface OutcomeDefinition {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly when: When;
  readonly statesAt: Place;
  readonly formula: string;
  readonly formulaAt: Place;
  readonly unit: string;
  readonly unitAt: Place;
  readonly at: Place;
}
