import { fixed, kronor, minus, type Money, noMoney, plus, same } from "../core/decimal.js";
import { once } from "../core/once.js";
import { say } from "../texts/say.js";
import { isCell, type Operand } from "./cell-formula.js";
import type { Cell, CellRef, Table } from "./report.js";

/**
 * Each figure is rounded by itself, so printed parts may miss their sum by the last digit. A table in which they do
 * says so in one line: the figures are right, and nobody should have to wonder.
 */
export function withRoundingNotes(
  tables: readonly Table[],
  /** Where parts may stand besides; made when one of them is asked for. */
  besides: () => readonly Table[] = () => [],
): Table[] {
  const printed = printedIn(tables, besides);
  return tables.map((table) => {
    const misses = table.rows.some((row) => row.cells.some((cell, i) => misadds(cell, i, table, printed)));
    return misses ? { ...table, notes: [...table.notes, say("report.note.rounded")] } : table;
  });
}

type Printed = (cell: CellRef) => Money | undefined;

/** Whether the printed parts of a cell come to something else than what is printed in it. */
function misadds(cell: Cell, column: number, table: Table, printed: Printed): boolean {
  if (cell.kind !== "amount") return false;
  const { formula } = cell;
  const ofCell = (of: Operand) => (isCell(of) ? printed(of) : undefined);
  let parts: Money | undefined;
  if (formula?.kind === "sum") parts = formula.of.map(printed).reduce((a, b) => both(a, b, plus), noMoney);
  if (formula?.kind === "difference") parts = both(ofCell(formula.from), ofCell(formula.minus), minus);
  return parts !== undefined && !same(parts, shown(cell.value, table.columns[column]!.decimals));
}

const both = (
  a: Money | undefined,
  b: Money | undefined,
  how: (a: Money, b: Money) => Money,
): Money | undefined => (a === undefined || b === undefined ? undefined : how(a, b));

const shown = (value: Money, decimals: number): Money => kronor(fixed(value, decimals));

function printedIn(tables: readonly Table[], besides: () => readonly Table[]): Printed {
  const placed = (some: readonly Table[]) =>
    new Map(some.map((t) => [t.id, { t, at: new Map(t.columns.map((c, i) => [c.id, i])) }]));
  const own = placed(tables);
  const others = once(() => placed(besides()));
  return ({ table, row, column }) => {
    const found = own.get(table) ?? others().get(table);
    const at = found?.at.get(column);
    const cell = at === undefined ? undefined : found?.t.rows[row]?.cells[at];
    if (cell?.kind === "empty") return noMoney;
    return cell?.kind === "amount" ? shown(cell.value, found!.t.columns[at!]!.decimals) : undefined;
  };
}
