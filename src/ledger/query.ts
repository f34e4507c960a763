import { isPartOf } from "./actors.js";
import type { Alternative, LedgerItem, Posting } from "./posting.js";

/**
 * Which part of a ledger. What is left out is not narrowed. Amounts are what is paid over, unless `actor` is named: then
 * they are what that actor (with its parts) receives less what it pays.
 */
export interface Query {
  readonly actor?: string;
  /** `effect`, with less without, unless one of the two is asked for. */
  readonly alternative?: Alternative | "effect";
  /** When it is earned, unless when it is paid is asked for. */
  readonly view?: View;
  readonly item?: string;
  readonly measure?: string;
  readonly group?: string;
  readonly state?: string;
  readonly kind?: LedgerItem["kind"];
  readonly cash?: boolean;
  readonly origin?: LedgerItem["origin"];
  readonly year?: number;
  /** Cycles, the last not included; with `year`, what they have in common. */
  readonly from?: number;
  readonly until?: number;
}
export type View = "earned" | "paid";

/** By what sums can be told apart. `actor` is the whole name, `topActor` what stands before its first slash. */
export type LedgerDimension =
  "year" | "cycle" | "actor" | "topActor" | "item" | "measure" | "group" | "state" | "alternative";

/** 1 or −1 where the posting counts in the query, 0 where it does not. */
export function signIn(posting: Posting, query: Query): -1 | 0 | 1 {
  const { item } = posting;
  if (query.item !== undefined && query.item !== item.id) return 0;
  if (query.measure !== undefined && query.measure !== posting.measure) return 0;
  if (query.group !== undefined && query.group !== posting.group) return 0;
  if (query.state !== undefined && query.state !== posting.state) return 0;
  if (query.kind !== undefined && query.kind !== item.kind) return 0;
  if (query.cash !== undefined && query.cash !== item.cash) return 0;
  if (query.origin !== undefined && query.origin !== item.origin) return 0;
  const alternative = query.alternative ?? "effect";
  if (alternative !== "effect" && alternative !== posting.alternative) return 0;
  const effect = alternative === "effect" && posting.alternative === "without" ? -1 : 1;
  return query.actor === undefined ? effect : times(effect, actorSign(item, query.actor));
}

const times = (effect: -1 | 1, sign: -1 | 0 | 1): -1 | 0 | 1 => (sign === 0 ? 0 : effect === sign ? 1 : -1);

/** 1 where the actor receives, −1 where it pays, 0 where it does neither, or pays itself. */
export function actorSign({ payer, receiver }: LedgerItem, actor: string): -1 | 0 | 1 {
  const receives = isPartOf(receiver, actor);
  if (receives === isPartOf(payer, actor)) return 0;
  return receives ? 1 : -1;
}
