import { isZero, type Money, plus, sum } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { isPartOf, municipality, municipalBooks } from "../../ledger/actors.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { say, text } from "../../texts/say.js";
import { countCell, emptyCell, textCell, textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext } from "./context.js";
import { displacedRows } from "./displacement.js";
import { addedUp, enteringOf } from "./explained.js";
import { startsRows } from "./stock.js";
import { headingOf } from "./heading.js";
import { itemLabel, touches } from "./items.js";
import { people } from "./people.js";
import { amountRow, changes, type WorthToday, discounted, sumColumns } from "./rows.js";

/** What a row is made of: its amounts, and the items, the query or the rows that they are the sum of. */
interface Of {
  readonly amounts: readonly Money[];
  readonly items?: readonly LedgerItem[];
  readonly query?: Query;
  readonly sumOf?: readonly number[];
}

/** A row of the table: items told together, perhaps under a subtotal of several rows. */
interface BoardRow {
  readonly label: Label;
  readonly group: string | undefined;
  readonly items: readonly LedgerItem[];
  readonly amounts: readonly Money[];
}

/**
 * The first of the three sums, and the table a board knows: people, what the measure costs, what it saves, and the
 * municipality's net in its own books, year by year.
 * Items say in which row they stand (`rad` in `poster.csv`); `Skatt efter utjämning > Skatt före utjämning` is a row
 * under a subtotal. The rows make the net.
 */
export function boardTable(context: RunContext): Table | undefined {
  const { books } = context;
  if (books === undefined) return undefined;
  const rows: ReportRow[] = [...peopleRows(context)];
  const add = (role: ReportRow["role"], label: Label, of: Of): void => {
    const items = of.items ?? [];
    const query = of.query ?? ((more: Query) => itemsExplained(context, label, items, more));
    const presentValue =
      of.query === undefined ? presentOf(context, label, items) : discounted(context, of.query, label);
    rows.push(
      amountRow(
        context,
        { role, lead: [label], ...of, presentValue },
        { table: "board", row: rows.length },
        query,
      ),
    );
  };
  const { inBooks, outside } = boardRows(context);
  const shown = inBooks.filter((row) => changes(row.amounts));
  const places: number[] = [];
  shown.forEach((row, i) => {
    places.push(rows.length);
    add("body", row.label, row);
    const group = shown.flatMap((r, at) => (r.group === row.group && at <= i ? [places[at]!] : []));
    const last = row.group !== undefined && shown[i + 1]?.group !== row.group;
    if (last && group.length > 1)
      add("total", row.group, {
        amounts: added(shown.filter((r) => r.group === row.group)),
        items: shown.filter((r) => r.group === row.group).flatMap((r) => r.items),
        sumOf: group,
      });
  });
  const beside = outside.filter((row) => changes(row.amounts));
  add("total", beside.length === 0 ? say("run.net", { actor: municipality }) : say("run.municipalBooks"), {
    amounts: books,
    query: municipalBooks,
    sumOf: places,
  });
  for (const row of beside) add("body", say("run.outsideBooks", inBoth(row.label)), row);
  rows.push(...displacedRows(context, "municipality", { table: "board", row: rows.length }));
  return {
    id: "board",
    title: say("run.board"),
    columns: [textColumn("row", ""), ...sumColumns(context)],
    rows,
    notes: [say("run.note.board", { outside: beside.length > 0 }), ...cashableNote(context)],
  };
}

const inBoth = (label: Label) => ({ sv: text(label, "sv"), en: text(label, "en") });

/** The row of the net: above what is beside the books, and what is left of it if jobs are taken from others. */
export const netRowOf = ({ rows }: Table): number => rows.findLastIndex(({ role }) => role === "total");

/** An item of the municipality's, or several told together. */
function itemsExplained(
  { result }: RunContext,
  label: Label,
  items: readonly LedgerItem[],
  more: Query,
): Explanation {
  const of = items.map((item) => {
    const asked = { ...more, actor: municipality, item: item.id };
    return { item, sum: result.ledger.sum(asked), asked };
  });
  const [only] = of;
  if (only !== undefined && of.length === 1) return result.explain(only.asked);
  return addedUp(
    label,
    "kr",
    of.filter(({ sum }) => sum !== 0).map(({ item, asked }) => result.explain(asked, itemLabel(item))),
  );
}

/** What the items of a row come to today. */
function presentOf(context: RunContext, label: Label, items: readonly LedgerItem[]): WorthToday {
  const each = items.map((item) =>
    discounted(context, { actor: municipality, item: item.id }, items.length === 1 ? label : itemLabel(item)),
  );
  const [only] = each;
  if (only !== undefined && each.length === 1) return only;
  return {
    amount: sum(each.map(({ amount }) => amount)),
    explain: () => {
      const told = each.filter(({ amount }) => !isZero(amount)).map(({ explain }) => explain());
      return addedUp(label, "kr", told);
    },
  };
}

/** Where support is no longer paid, nobody has that money in hand. */
function cashableNote({ result: { ledger } }: RunContext): Label[] {
  const saved = ledger.items.some(
    ({ id, kind, payer, receiver }) =>
      kind === "transfer" &&
      isPartOf(payer, municipality) &&
      isPartOf(receiver, "individ") &&
      ledger.sum({ item: id }) < -0.005,
  );
  return saved ? [say("run.note.cashable")] : [];
}

const added = (rows: readonly BoardRow[]): Money[] =>
  rows[0]!.amounts.map((_, y) => rows.map((r) => r.amounts[y]!).reduce(plus));

function peopleRows(context: RunContext): ReportRow[] {
  const { result, years } = context;
  const shown = (values: Float64Array): number[] =>
    result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [values[i]!] : []));
  const row = (label: Label, values: readonly number[]): ReportRow => ({
    role: "body",
    cells: [
      textCell(label),
      ...values.map((v, y) => {
        const place = result.horizon.years.findIndex(({ year }) => year === years[y]);
        return countCell(people(v), { explain: () => enteringOf(context, label, place) });
      }),
      emptyCell,
      emptyCell,
    ],
  });
  if (result.stock !== undefined) return startsRows(context);
  return [row(say("run.entering"), shown(result.people.enteringPerYear({})))];
}

/** Rows of what is money in the municipality's books, and of what is worth something to it and no money. */
function boardRows(context: RunContext): { inBooks: BoardRow[]; outside: BoardRow[] } {
  const items = context.result.ledger.items.filter((i) => touches(i, municipality));
  const rowsOf = (cash: boolean) =>
    rowsOfItems(
      context,
      items.filter((i) => i.cash === cash),
    );
  return { inBooks: rowsOf(true), outside: rowsOf(false) };
}

/** In the order the items stand in their model, the budget's lines first, rows of a group together. */
function rowsOfItems(context: RunContext, items: readonly LedgerItem[]): BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const item of [...items].sort((a, b) => rank(a) - rank(b))) {
    const { key, group, label } = headingOf(item);
    const before = rows.get(key);
    const amounts = amountsPerYear(context, { actor: municipality, item: item.id });
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
