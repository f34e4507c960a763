import type { ItemRole } from "../rulebook/item.js";
import type { Ledger } from "./ledger.js";
import type { LedgerItem } from "./posting.js";
import type { Query } from "./query.js";

/** What an amount is to the one at an end of an item: what is laid out, what others give towards it, what follows. */
export type Role = ItemRole;

/**
 * An item has one role, and its ends follow from it. A cost is laid out by who pays and an effect for who gets it: the fees
 * on a wage are income to the state. Support is laid out by who gives it. An effect is one at both ends: tax is lost by who
 * pays it, and what inkomstutjämning takes back is an effect below nothing.
 */
export function roleAt({ role }: LedgerItem, end: "payer" | "receiver"): Role {
  if (end === "payer") return role === "effect" ? "effect" : "cost";
  return role === "support" ? "support" : "effect";
}

/** What some actors lay out, get towards it and gain; as one: what they pay each other is neither. */
export interface CostSupportEffects {
  /** Above 0 when something is laid out. */
  readonly cost: number;
  readonly support: number;
  readonly effects: number;
}

/** With less without, undiscounted, over what the query asks for. Effects and support less cost are the actors' net. */
export function costSupportEffects(
  ledger: Ledger,
  actors: readonly string[],
  query: Omit<Query, "actor" | "actors" | "role"> = {},
): CostSupportEffects {
  const of = (role: Role): number => ledger.sum({ ...query, actors, role });
  return { cost: 0 - of("cost"), support: of("support"), effects: of("effect") };
}
