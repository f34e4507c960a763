import type { Label } from "../../core/explanation.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { say } from "../../texts/say.js";
import { itemLabel } from "./items.js";

/** The row of a board's calculation in which an item stands (`rad` in `poster.csv`), perhaps under a subtotal. */
export function headingOf(item: LedgerItem): { key: string; group: string | undefined; label: Label } {
  if (item.origin !== "item")
    return { key: `${item.origin} ${item.name}`, group: undefined, label: itemLabel(item) };
  if (item.heading === undefined) return { key: item.id, group: undefined, label: itemLabel(item) };
  if (item.headingEn !== undefined)
    return {
      key: item.heading,
      group: undefined,
      label: say("run.named", { sv: item.heading, en: item.headingEn }),
    };
  const [group, row] = item.heading.split(">").map((part) => part.trim());
  return row === undefined
    ? { key: item.heading, group: undefined, label: item.heading }
    : { key: item.heading, group, label: row };
}
