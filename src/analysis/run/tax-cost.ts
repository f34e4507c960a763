import { assumed, taxCost } from "../../input/scenario/long-run-assumptions.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { plainOf } from "../../input/cells/read-value.js";
import { isPartOf } from "../../ledger/actors.js";
import type { LedgerItem, Posting } from "../../ledger/posting.js";
import { signIn } from "../../ledger/query.js";
import { constantly, stretchesIn } from "../../ledger/steps.js";
import { resources } from "../../rulebook/actor.js";
import { publicActors } from "./figures.js";
import { taxFinancing } from "./key-figures.js";

/** Everybody who pays taxes. */
export const taxpayers = "övriga";

/** The share of each krona that it costs besides to raise it by taxes; undefined when the scenario does not count it. */
export function taxCostOf({ assumptions }: Pick<Scenario, "assumptions">): number | undefined {
  const one = assumed(assumptions, taxCost);
  return one === undefined ? undefined : Number(plainOf(one.value));
}

/** The item that it is booked on; undefined when the scenario does not count it. */
export function taxCostItem({ assumptions }: Pick<Scenario, "assumptions">): LedgerItem | undefined {
  const one = assumed(assumptions, taxCost);
  if (one === undefined) return undefined;
  const { written, at } = one;
  return {
    id: taxCost,
    name: written.charAt(0).toUpperCase() + written.slice(1),
    nameEn: "Tax financing",
    origin: "item",
    payer: taxpayers,
    receiver: resources,
    kind: "real",
    role: "effect",
    cash: false,
    lag: 0,
    counts: "kronor",
    unit: "kr",
    at,
  };
}

/**
 * What society loses or gains when public finances change, for each group and measure, as it is earned: a cost for everybody
 * who pays taxes, which is nobody's money. None where the scenario does not count it.
 */
export function taxCostPostings(
  scenario: Pick<Scenario, "assumptions">,
  postings: readonly Posting[],
  cycles: number,
): Posting[] {
  const share = taxCostOf(scenario);
  const item = taxCostItem(scenario);
  if (share === undefined || share === 0 || item === undefined) return [];
  const parts = new Map<string, Posting[]>();
  for (const posting of postings) {
    const key = JSON.stringify([posting.alternative, posting.measure, posting.group]);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [posting]);
    else part.push(posting);
  }
  return [...parts.values()].flatMap((part): Posting[] => {
    const { alternative, measure, group } = part[0]!;
    const net = publicNet(part, cycles);
    if (net.every((amount) => amount === 0)) return [];
    const value = constantly(0 - taxFinancing(1, share));
    return [{ item, alternative, measure, group, state: "", quantity: net, value }];
  });
}

/** What public actors get less what they pay, cycle by cycle; what they pay each other is left out. */
function publicNet(postings: readonly Posting[], cycles: number): Float64Array {
  const net = new Float64Array(cycles);
  for (const posting of postings) {
    const sign = signIn(posting, { actors: publicOf(posting.item), alternative: posting.alternative });
    if (sign === 0) continue;
    for (const { from, until, value } of stretchesIn(posting.value, 0, cycles))
      for (let cycle = from; cycle < until; cycle++) {
        const people = posting.quantity[cycle]!;
        if (people !== 0) net[cycle]! += sign * people * value;
      }
  }
  return net;
}

/** Those ends of an item that are public. */
const publicOf = ({ payer, receiver }: LedgerItem): string[] =>
  [payer, receiver].filter((actor) => publicActors.some((whole) => isPartOf(actor, whole)));
