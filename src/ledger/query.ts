import { isPartOf } from "./actors.js";
import type { Alternative, LedgerItem, Posting } from "./posting.js";
import { type Role, roleAt } from "./roles.js";

/**
 * Which part of a ledger. What is left out is not narrowed. Amounts are what is paid over, unless `actor` is named: then
 * they are what that actor (with its parts) receives less what it pays. `actors` are several as one: what they pay each other
 * is left out.
 */
export interface Query {
  readonly actor?: string;
  readonly actors?: readonly string[];
  /** Of the actor, only what is booked on itself: its parts are somebody else. */
  readonly withoutParts?: true;
  /** What it is to the actor, or to the actors, who are named; of an item itself when nobody is. */
  readonly role?: Role;
  /** `effect`, with less without, unless one of the two is asked for. */
  readonly alternative?: Alternative | "effect";
  /** When it is earned, unless when it is paid is asked for. */
  readonly view?: View;
  readonly item?: string;
  readonly measure?: string;
  readonly group?: string;
  readonly state?: string;
  readonly municipality?: string;
  /** Only what municipalities share. */
  readonly shared?: true;
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
  "year" | "cycle" | "actor" | "topActor" | "role" | "item" | "measure" | "group" | "state" | "alternative";

/** 1 or −1 where the posting counts in the query, 0 where it does not. */
export function signIn(posting: Posting, query: Query): -1 | 0 | 1 {
  const { item } = posting;
  if (query.item !== undefined && query.item !== item.id) return 0;
  if (query.measure !== undefined && query.measure !== posting.measure) return 0;
  if (query.group !== undefined && query.group !== posting.group) return 0;
  if (query.state !== undefined && query.state !== posting.state) return 0;
  if (query.municipality !== undefined && query.municipality !== posting.municipality) return 0;
  if (query.shared === true && posting.shared !== true) return 0;
  if (query.kind !== undefined && query.kind !== item.kind) return 0;
  if (query.cash !== undefined && query.cash !== item.cash) return 0;
  if (query.origin !== undefined && query.origin !== item.origin) return 0;
  const alternative = query.alternative ?? "effect";
  if (alternative !== "effect" && alternative !== posting.alternative) return 0;
  const effect = alternative === "effect" && posting.alternative === "without" ? -1 : 1;
  const sign = signFor(item, query);
  if (sign !== 0 && query.role !== undefined && query.role !== roleFor(item, query, sign)) return 0;
  return times(effect, sign);
}

/** 1 where the actors of a query receive or it names none, −1 where they pay, 0 where they do neither or both. */
export function signFor(
  item: LedgerItem,
  { actor, actors, withoutParts }: Pick<Query, "actor" | "actors" | "withoutParts">,
): -1 | 0 | 1 {
  const whose = actors ?? (actor === undefined ? undefined : [actor]);
  if (whose === undefined) return 1;
  const is = (end: string) => (one: string) => (withoutParts ? end === one : isPartOf(end, one));
  const receives = whose.some(is(item.receiver));
  if (receives === whose.some(is(item.payer))) return 0;
  return receives ? 1 : -1;
}

/** What an item is to the actors of a query, who are at the end that the sign tells. */
export function roleFor(
  item: LedgerItem,
  { actor, actors }: Pick<Query, "actor" | "actors">,
  sign: -1 | 1,
): Role {
  if (actor === undefined && actors === undefined) return item.role;
  return roleAt(item, sign === 1 ? "receiver" : "payer");
}

const times = (effect: -1 | 1, sign: -1 | 0 | 1): -1 | 0 | 1 => (sign === 0 ? 0 : effect === sign ? 1 : -1);
