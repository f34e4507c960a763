import { accountParts } from "../../core/account-string.js";
import { toFloat, toMoney } from "../../core/decimal.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { readNumber, readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetColumn } from "../files/budget.js";
import { looksLikeYear, oreIn } from "./cell-looks.js";
import type { LaidColumn } from "./layout.js";

/** One amount of a row, with what it may be added to: those of the same column and year. */
export interface SeenAmount {
  readonly column: number;
  /** The year cell; empty when the columns say the year, or nothing does. */
  readonly year: string;
  readonly ore: number;
}

/** A row as far as is needed to tell what it is. */
export interface SeenRow {
  readonly row: RawRow;
  readonly amounts: readonly SeenAmount[];
  /** Texts that are not years, amounts or shares, in the order of the columns. */
  readonly texts: readonly string[];
  /** The measure's cell. */
  readonly name: string;
  readonly year: string;
  readonly filledCells: number;
}

/** Looks at the rows of a budget whose columns are known. */
export function rowLooker(
  columns: readonly LaidColumn[],
  unit: MoneyUnit | undefined,
): (row: RawRow) => SeenRow {
  const index = (id: BudgetColumn): number => columns.findIndex((c) => c.role === "known" && c.id === id);
  const year = index("year");
  const measure = index("measure");
  const number = index("number");
  const share = index("share");
  const price = index("price");
  const amounts = columns.flatMap((c, i) =>
    (c.role === "amount" && c.kind === "amount") || (c.role === "known" && c.id === "amount")
      ? [{ column: i, unit: c.unit ?? unit }]
      : [],
  );
  const texts = columns.flatMap((c, i) => {
    const isText = c.role === "known" ? textColumns.has(c.id) : c.role === "carried";
    return isText ? [i] : [];
  });
  return (row) => {
    const cell = (i: number): string => (i < 0 ? "" : (row.cells[i] ?? ""));
    const yearText = cell(year);
    const given = amounts.flatMap(({ column, unit: own }) => {
      const ore = oreIn(cell(column), own);
      return ore === undefined ? [] : [{ column, year: yearText, ore }];
    });
    const made = given.length > 0 ? undefined : madeOf(cell(number), cell(share), cell(price));
    return {
      row,
      amounts:
        made === undefined ? given : [{ column: amounts[0]?.column ?? price, year: yearText, ore: made }],
      texts: texts.map(cell).filter((text) => text !== "" && !looksLikeYear(text)),
      name: cell(measure),
      year: yearText,
      filledCells: row.cells.filter((c) => c !== "").length,
    };
  };
}

const textColumns: ReadonlySet<BudgetColumn> = new Set([
  "measure",
  "resources",
  "costType",
  "funder",
  "responsible",
  ...accountParts,
]);

function madeOf(number: string, share: string, price: string): number | undefined {
  if (number === "" || price === "") return undefined;
  const n = readNumber(number);
  const p = readAmount(price, undefined);
  const s = share === "" ? undefined : readShare(share);
  if (isFault(n) || isFault(p) || (s !== undefined && isFault(s))) return undefined;
  return Number(n) * (s === undefined ? 1 : toFloat(s)) * toFloat(toMoney(p)) * 100;
}
