import { isZero, type Money, plus } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { say } from "../../texts/say.js";
import { countCell, emptyCell, textCell, textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { type RunContext, sharedOut } from "./context.js";
import { itemLabel, touches } from "./items.js";
import { people } from "./people.js";
import { amountRow, yearColumns } from "./rows.js";

/** A row of the table: items told together, perhaps under a subtotal of several rows. */
interface BoardRow {
  readonly label: Label;
  readonly group: string | undefined;
  readonly items: readonly LedgerItem[];
  readonly amounts: readonly Money[];
}

/**
 * The table a board knows: people, what the measure costs, what it saves, and the municipality's net, year by year.
 * Items say in which row they stand (`rad` in `poster.csv`); `Skatt efter utjämning > Skatt före utjämning` is a row
 * under a subtotal. The rows make the net.
 */
export function boardTable(context: RunContext): Table | undefined {
  const net = context.actors.get(municipality);
  if (net === undefined) return undefined;
  const rows: ReportRow[] = [...peopleRows(context)];
  const add = (role: ReportRow["role"], label: Label, amounts: readonly Money[], only?: LedgerItem): void => {
    const query = only === undefined ? undefined : { actor: municipality, item: only.id };
    rows.push(
      amountRow(context, { role, lead: [label], amounts }, { table: "board", row: rows.length }, query),
    );
  };
  const all = boardRows(context, net);
  all.forEach((row, i) => {
    if (row.amounts.some((a) => !isZero(a)))
      add("body", row.label, row.amounts, row.items.length === 1 ? row.items[0] : undefined);
    const last = row.group !== undefined && all[i + 1]?.group !== row.group;
    const group = last ? all.filter((r) => r.group === row.group) : [];
    if (group.filter((r) => r.amounts.some((a) => !isZero(a))).length > 1)
      add("total", row.group!, added(group));
  });
  rows.push(
    amountRow(
      context,
      { role: "total", lead: [say("run.net", { actor: municipality })], amounts: net },
      { table: "board", row: rows.length },
      { actor: municipality },
    ),
  );
  return {
    id: "board",
    title: say("run.board"),
    columns: [textColumn("row", ""), ...yearColumns(context)],
    rows,
    notes: [say("run.note.board")],
  };
}

const added = (rows: readonly BoardRow[]): Money[] =>
  rows[0]!.amounts.map((_, y) => rows.map((r) => r.amounts[y]!).reduce(plus));

function peopleRows({ result, years }: RunContext): ReportRow[] {
  const shown = (values: Float64Array): number[] =>
    result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [values[i]!] : []));
  const row = (label: Label, values: readonly number[]): ReportRow => ({
    role: "body",
    cells: [textCell(label), ...values.map((v) => countCell(people(v))), emptyCell],
  });
  return [row(say("run.entering"), shown(result.people.enteringPerYear({})))];
}

/** In the order the items stand in their model, the budget's lines first, rows of a group together. */
function boardRows(context: RunContext, net: readonly Money[]): BoardRow[] {
  const items = context.result.ledger.items.filter((i) => touches(i, municipality));
  const shared = sharedOut(
    context,
    items.map((item) => ({ key: item, query: { actor: municipality, item: item.id } })),
    net,
  );
  const rows = new Map<string, BoardRow>();
  for (const item of [...items].sort((a, b) => rank(a) - rank(b))) {
    const { key, group, label } = placeOf(item);
    const before = rows.get(key);
    const amounts = shared.get(item)!;
    rows.set(key, {
      label,
      group,
      items: [...(before?.items ?? []), item],
      amounts: before === undefined ? amounts : amounts.map((a, y) => plus(a, before.amounts[y]!)),
    });
  }
  const all = [...rows.values()];
  return all.sort((a, b) => firstOf(all, a) - firstOf(all, b) || all.indexOf(a) - all.indexOf(b));
}

const rank = ({ origin }: LedgerItem): number => ["budget", "overhead", "item"].indexOf(origin);

/** Where the row's group begins, or the row itself. */
const firstOf = (all: readonly BoardRow[], row: BoardRow): number =>
  row.group === undefined ? all.indexOf(row) : all.findIndex((r) => r.group === row.group);

function placeOf(item: LedgerItem): { key: string; group: string | undefined; label: Label } {
  if (item.heading === undefined) return { key: item.id, group: undefined, label: itemLabel(item) };
  const [group, row] = item.heading.split(">").map((part) => part.trim());
  return row === undefined
    ? { key: item.heading, group: undefined, label: item.heading }
    : { key: item.heading, group, label: row };
}
