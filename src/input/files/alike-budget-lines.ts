import { AlikeLines } from "../../tabular/text/alike-lines.js";
import { type Gap, mostGaps } from "../../tabular/text/line-scan.js";
import { kronorPer } from "../../tabular/cells/money-unit.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetLayout, LayoutAnswers } from "../budget-layout/layout.js";
import { maySayShares } from "../budget-layout/shared-funders.js";
import type { BudgetColumn } from "./budget.js";
import type { BudgetLine } from "./budget-line.js";
import type { BudgetTakers } from "./budget-takers.js";

/** What says how an amount is read, or what it must agree with: a row that has it is read by itself. */
const besideAmounts = ["number", "price", "per", "numberUnit", "currency"] as const;

/** The lines of a large budget that say the same as others but for their amounts. */
export interface AlikeBudgetLines {
  readonly taker: AlikeLines<BudgetLine>;
  /** Told of each row that gave one budget line and nothing to tell. */
  learn(row: RawRow, line: BudgetLine): void;
}

/** Undefined when each line must be read by itself, as somebody asks for, or the layout does. */
export function alikeBudgetLines(
  layout: BudgetLayout,
  { keepRows, dropRows }: LayoutAnswers,
  { takeAlike, look, looksAtAll }: BudgetTakers,
): AlikeBudgetLines | undefined {
  if (takeAlike === undefined || keepRows !== undefined || dropRows !== undefined) return undefined;
  const { columns } = layout;
  if (columns.some((c) => c.role === "amount" || c.role === "share" || "currency" in c)) return undefined;
  const indexOf = (id: BudgetColumn): number => columns.findIndex((c) => c.role === "known" && c.id === id);
  const amount = indexOf("amount");
  const actual = indexOf("actual");
  if (indexOf("forecast") !== -1) return undefined;
  if (indexOf("measure") === -1 || indexOf("year") === -1 || amount === -1) return undefined;

  const amountFirst = actual === -1 || amount < actual;
  const inOrder = (ofAmount: unknown, ofActual: unknown): (number | undefined)[] =>
    (actual === -1 ? [ofAmount] : amountFirst ? [ofAmount, ofActual] : [ofActual, ofAmount]).map((ore) =>
      typeof ore === "number" ? ore : undefined,
    );
  const taker = new AlikeLines<BudgetLine>(
    gapsIn(layout, amount, actual),
    () => look === undefined || looksAtAll?.() === false,
    (like, { lines, ore: [first, second] }) => {
      const [ofAmount, ofActual] = amountFirst ? [first, second] : [second, first];
      takeAlike(like, { lines, amount: ofAmount ?? 0, actual: ofActual });
    },
  );
  const funder = indexOf("funder");
  const beside = besideAmounts.map(indexOf).filter((i) => i !== -1);
  return {
    taker,
    learn({ line: at, cells }, line) {
      if (beside.some((i) => (cells[i] ?? "") !== "")) return;
      if (line.computed !== undefined || line.follows !== undefined) return;
      const said = cells[funder] ?? "";
      if (maySayShares(said) && /\d/.test(said)) return; // its shares may be amounts
      taker.learn(at, line, inOrder(line.amount, line.actual));
    },
  };
}

/** The amounts, and the columns that nothing reads. */
function gapsIn(
  { columns, names, unit }: BudgetLayout,
  ...money: readonly number[]
): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>();
  for (const i of money) {
    const column = columns[i];
    if (column?.role === "known") gaps.set(i, { kronorPer: kronorPer[column.unit ?? unit ?? "kr"] });
  }
  columns.forEach(({ role }, i) => {
    const isUnread = (role === "carried" && names[i] !== undefined) || role === "left";
    if (isUnread && gaps.size < mostGaps) gaps.set(i, "unread");
  });
  return gaps;
}
