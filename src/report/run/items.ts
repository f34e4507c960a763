import type { Money } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext } from "./context.js";
import { amountRow, changes, rowsFrom, yearColumns } from "./rows.js";

/** An item's name: the model's own, in Swedish unless it gives an English one (`texts` chooses). */
export function itemLabel(item: LedgerItem, payer = ""): Label {
  if (item.origin === "budget") return say("run.budgetLines", { costType: item.name, payer });
  if (item.origin === "overhead") return say("run.budgetOverhead", { costType: item.name, payer });
  return item.nameEn === undefined ? item.name : say("run.named", { sv: item.name, en: item.nameEn });
}

/** Items of one actor, told together when they share a heading, signed as the actor sees them. They make its net. */
export function actorItems(
  context: RunContext,
  actor: string,
): { label: Label; query: Query; amounts: readonly Money[] }[] {
  const items = context.result.ledger.items.filter((i) => touches(i, actor));
  return items
    .map((item) => {
      const query = { actor, item: item.id };
      return { label: labelAmong(items, item), query, amounts: amountsPerYear(context, query) };
    })
    .filter(({ amounts }) => changes(amounts));
}

/** With its payer where another of the items is called the same: budget lines that two boards pay. */
function labelAmong(items: readonly LedgerItem[], item: LedgerItem): Label {
  const { origin, name, payer } = item;
  const same = items.filter((other) => origin !== "item" && other.origin === origin && other.name === name);
  return itemLabel(item, same.length > 1 ? payer : "");
}

export const touches = ({ payer, receiver }: LedgerItem, actor: string): boolean =>
  [payer, receiver].some((end) => end === actor || end.startsWith(`${actor}/`));

/** What makes each actor's net. */
export function itemsTable(context: RunContext): Table | undefined {
  const { actors } = context;
  const whose = [...actors.keys()];
  const rows: ReportRow[] = [];
  for (const actor of whose) {
    const items = actorItems(context, actor);
    if (items.length === 0) continue;
    const first = rows.length;
    for (const { label, query, amounts } of items) {
      rows.push(
        amountRow(
          context,
          { role: "body", lead: [actor, label], amounts },
          { table: "items", row: rows.length },
          query,
        ),
      );
    }
    const lead = [actor, say("run.net", { actor })];
    const amounts = actors.get(actor)!;
    const sumOf = rowsFrom(first, rows.length);
    rows.push(
      amountRow(
        context,
        { role: "total", lead, amounts, sumOf },
        { table: "items", row: rows.length },
        { actor },
      ),
    );
  }
  if (rows.length === 0) return undefined;
  return {
    id: "items",
    title: say("run.items"),
    columns: [
      textColumn("actor", say("run.actor")),
      textColumn("item", say("run.item")),
      ...yearColumns(context),
    ],
    sections: "actor",
    rows,
    notes: [],
  };
}

/** Every item as it moves between two: who pays whom, and how much more than without the measure. */
export function transfersTable(context: RunContext): Table {
  const { result } = context;
  const items = result.ledger.items;
  const exact = new Map(
    items.map((item) => [item, result.ledger.perYear({ item: item.id, view: context.view.view })]),
  );
  const shown = items.filter((item) => exact.get(item)!.some((a) => Math.abs(a) >= 0.005));
  return {
    id: "transfers",
    title: say("run.transfers"),
    columns: [
      textColumn("item", say("run.item")),
      textColumn("payer", say("run.payer")),
      textColumn("receiver", say("run.receiver")),
      textColumn("kind", say("run.kind")),
      ...yearColumns(context),
    ],
    rows: shown.map((item, row) =>
      amountRow(
        context,
        {
          role: "body",
          lead: [
            itemLabel(item),
            item.payer,
            item.receiver,
            say(item.kind === "real" ? "run.real" : "run.transfer"),
          ],
          amounts: amountsPerYear(context, { item: item.id }),
        },
        { table: "transfers", row },
        { item: item.id },
      ),
    ),
    notes: [say("run.note.transfers")],
  };
}
