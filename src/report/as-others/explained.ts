import {
  type Counted,
  itemsOf,
  queryOf,
  type SumOf,
  type Way,
  worthOf,
} from "../../analysis/many/as-others.js";
import type { Explanation, Label } from "../../core/explanation.js";
import type { CountedSum } from "../../input/conventions/convention.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { say } from "../../texts/say.js";
import { runContext } from "../run/context.js";
import { addedUp, lessOf, opposite, presentValueOf } from "../run/explained.js";
import { itemLabel } from "../run/items.js";

/** How a sum came about when it is counted some way, item by item. */
export function explained({ way }: Counted, which: CountedSum, what: keyof SumOf, label: Label): Explanation {
  const items = itemsOf(way).filter((item) => Math.abs(worthOfItem(way, item, which, what)) >= nothing);
  return addedUp(
    label,
    "kr",
    items.map((item) => explainedItem(way, item, which, what)),
  );
}

/** What a step changes: the items that come to something else after it, each as it is less as it was. */
export function explainedChange(
  { way: was }: Counted,
  { way: is }: Counted,
  which: CountedSum,
  what: keyof SumOf,
  label: Label,
): Explanation {
  const [before, after] = [was, is].map((way) => new Map(itemsOf(way).map((item) => [item.id, item])));
  const worth = (way: Way, item: LedgerItem | undefined): number =>
    item === undefined ? 0 : worthOfItem(way, item, which, what);
  const parts = [...new Set([...before!.keys(), ...after!.keys()])].flatMap((id) => {
    const [old, now] = [before!.get(id), after!.get(id)];
    if (Math.abs(worth(is, now) - worth(was, old)) < nothing) return [];
    const of = (side: Label, way: Way, item: LedgerItem | undefined): Explanation =>
      item === undefined ? addedUp(side, "kr", []) : labelled(side, explainedItem(way, item, which, what));
    const [to, from] = [of(say("as.after"), is, now), of(say("as.before"), was, old)];
    return [lessOf(itemLabel((now ?? old)!), to, from)];
  });
  return addedUp(label, "kr", parts);
}

const labelled = (label: Label, explanation: Explanation): Explanation => ({
  ...explanation,
  label,
  children: () => explanation.children(),
});

/** Less than half an öre. */
const nothing = 0.005;

const askedFor = (way: Way, { id }: LedgerItem, which: CountedSum) => {
  const { query, sign } = queryOf(way.result, which);
  return { query: { ...query, item: id }, sign };
};

const worthOfItem = (way: Way, item: LedgerItem, which: CountedSum, what: keyof SumOf): number =>
  worthOf(way, askedFor(way, item, which), what);

function explainedItem(way: Way, item: LedgerItem, which: CountedSum, what: keyof SumOf): Explanation {
  const { query, sign } = askedFor(way, item, which);
  const name = itemLabel(item);
  const view = { unit: "kr", view: "earned", years: undefined, detail: true, monthly: false } as const;
  const of =
    what === "sum"
      ? way.result.explain(query, name)
      : presentValueOf(runContext(way.result, view), query, name);
  return sign === 1 ? of : opposite(name, of);
}
