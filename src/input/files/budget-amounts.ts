import {
  type Amount,
  fromOre,
  isWhole,
  type Money,
  roundTo,
  times,
  count,
  toMoney,
} from "../../core/decimal.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { currencyIn, withoutCurrency } from "../../tabular/cells/currency.js";
import { moneyUnitOf } from "../../tabular/cells/money-unit.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import type { Header, HeaderColumn } from "../../tabular/table.js";
import { isDash } from "../budget-layout/cell-looks.js";
import type { BudgetColumn } from "./budget.js";

type Columns = Header<BudgetColumn>["columns"];

const ore = fromOre(1);

/** Reads amounts as budgets have them, and counts what was made of them: that is told once for the file. */
export class BudgetAmounts {
  private rounded = { count: 0, line: 0 };
  private dashes = { count: 0, line: 0 };
  private euros = 0;

  constructor(
    /** Kronor for a euro, when that is given. */
    private readonly euro: string | undefined,
  ) {}

  /** `currency`: that of the column. Undefined when the cell is empty or cannot be read; the latter is told. */
  amount(
    cells: RowCells<BudgetColumn>,
    columns: Columns,
    column: HeaderColumn,
    currency: string | undefined,
  ): Amount | undefined {
    const cell = cells.text(column);
    if (cell === "") return undefined;
    const said = saidUnit(cells, columns) ?? currency;
    if (said === undefined) {
      const read = readAmount(cell, column.unit);
      if (typeof read === "number") return read;
    }
    return this.anyAmount(said === undefined ? cell : `${cell} ${said}`, cell, cells, column);
  }

  private anyAmount(
    text: string,
    cell: string,
    cells: RowCells<BudgetColumn>,
    column: HeaderColumn,
  ): Amount | undefined {
    if (isDash(cell)) {
      note(this.dashes, cells.line);
      return 0;
    }
    const inEuro = this.euro !== undefined && currencyIn(text) === "EUR";
    const read = readAmount(inEuro ? withoutCurrency(text) : text, column.unit);
    if (isFault(read)) {
      cells.tell(column, read);
      return undefined;
    }
    if (!inEuro) return this.inOre(read, cells.line);
    this.euros += 1;
    return roundTo(times(toMoney(read), count(this.euro)), ore);
  }

  /** An amount that was computed from numbers with more decimals than anybody writes. */
  made(amount: Money, line: number, factors: readonly (string | undefined)[]): Money {
    if (!factors.some((f) => /[.,]\d{7}/.test(f ?? ""))) return amount;
    return toMoney(this.inOre(amount, line));
  }

  private inOre(amount: Amount, line: number): Amount {
    if (typeof amount === "number" || isWhole(amount, ore)) return amount;
    note(this.rounded, line);
    return roundTo(amount, ore);
  }

  facts(): LayoutFact[] {
    return [
      ...(this.rounded.count > 0 ? [{ kind: "rounded", ...this.rounded } as const] : []),
      ...(this.dashes.count > 0 ? [{ kind: "dashes", ...this.dashes } as const] : []),
      ...(this.euros > 0 ? [{ kind: "euro", rate: this.euro!, count: this.euros } as const] : []),
    ];
  }
}

/** A unit or a currency that the row says in a column of its own. */
function saidUnit(cells: RowCells<BudgetColumn>, { numberUnit, currency }: Columns): string | undefined {
  if (numberUnit.index === undefined && currency.index === undefined) return undefined;
  const words = [cells.text(numberUnit), cells.text(currency)];
  return words.find(
    (w) =>
      w !== "" &&
      (moneyUnitOf(w) !== undefined || currencyIn(w) !== undefined) &&
      !/^(?:kr|sek|kronor)$/iu.test(w),
  );
}

function note(counter: { count: number; line: number }, line: number): void {
  counter.count += 1;
  if (counter.line === 0) counter.line = line;
}
