import { folded } from "../../core/names.js";
import { actorsOfItem, type Roles } from "../../ledger/actors.js";
import type { ItemDefinition, States, When } from "../../rulebook/item.js";

/** One pair of ends of an item. */
interface Ends {
  readonly payer: string;
  readonly receiver: string;
  /** Who pays or receives otherwise than in the first pair. */
  readonly differs: string | undefined;
  /** As the item, in the states where it is these two. */
  readonly when: When;
}

/** Who pays whom in the books of this run: one pair, or one for each that columns of states come to. */
export function endsOf(item: ItemDefinition, roles: Roles): Ends[] {
  const { when, payerIn, receiverIn } = item;
  if (payerIn === undefined && receiverIn === undefined)
    return [{ ...actorsOfItem(item, roles), differs: undefined, when }];
  const pairs = new Map<string, { payer: string; receiver: string; states: string[] }>();
  for (const state of (payerIn ?? receiverIn!).keys()) {
    const said = {
      payer: payerIn === undefined ? item.payer : payerIn.get(state),
      receiver: receiverIn === undefined ? item.receiver : receiverIn.get(state),
    };
    if (said.payer === undefined || said.receiver === undefined) continue;
    const ends = actorsOfItem({ payer: said.payer, receiver: said.receiver }, roles);
    const key = `${ends.payer}\u0000${ends.receiver}`;
    const pair = pairs.get(key) ?? { ...ends, states: [] };
    pairs.set(key, pair);
    pair.states.push(state);
  }
  const [first] = pairs.values();
  return [...pairs.values()].map(({ payer, receiver, states }) => {
    const others = [
      ...(payer === first!.payer ? [] : [payer]),
      ...(receiver === first!.receiver ? [] : [receiver]),
    ];
    const differs = others.length === 0 ? undefined : others.join(", ");
    return { payer, receiver, differs, when: narrowed(when, new Set(states)) };
  });
}

/** Only in some states, by folded name; of a move only those that are left. */
function narrowed(when: When, states: ReadonlySet<string>): When {
  const some = (all: States): States =>
    all === "all" ? [...states] : all.filter((s) => states.has(folded(s)));
  return when.kind === "move"
    ? { ...when, moves: when.moves.map(({ from, to }) => ({ from: some(from), to })) }
    : { ...when, states: some(when.states) };
}
