import { plain } from "../../../core/decimal.js";
import type { Computed } from "../../../input/files/budget-line.js";
import { perWord } from "../../../input/prices/price-per.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, amountUnits, bodyRow, textCell, textColumn } from "../../cells.js";
import type { CellRef, Table } from "../../report.js";
import { changeable } from "./inputs.js";
import type { Row } from "./row.js";

const id = "prices";

/** The prices that rows are priced by, each once. */
export interface Prices {
  readonly table: Table | undefined;
  place(computed: Computed): CellRef | undefined;
}

const keyOf = ({ listed, price }: Computed): string =>
  listed === undefined ? "" : [listed.name, listed.per, plain(price)].join("\u0000");

export function pricesOf(rows: readonly Row[]): Prices {
  const known = new Map<string, Computed>();
  for (const { computed } of rows)
    if (computed?.listed !== undefined && !known.has(keyOf(computed))) known.set(keyOf(computed), computed);
  const keys = [...known.keys()];
  return {
    place: (computed) => {
      const row = keys.indexOf(keyOf(computed));
      return row < 0 ? undefined : { table: id, row, column: "price" };
    },
    table: known.size === 0 ? undefined : tableOf([...known.values()]),
  };
}

const tableOf = (prices: readonly Computed[]): Table => ({
  id,
  title: say("live.prices"),
  hint: say("live.hint.inputs"),
  columns: [
    textColumn("resource", say("budget.priced.resource")),
    textColumn("per", say("budget.priced.per")),
    amountColumn("price", say("budget.priced.price"), amountUnits.kr),
    textColumn("source", say("budget.priced.source")),
  ],
  rows: prices.map(({ listed, price }) =>
    bodyRow(
      textCell(listed!.name),
      textCell(perWord(listed!.per)),
      changeable(amountCell(price, amountUnits.kr)),
      textCell(listed!.source),
    ),
  ),
  notes: [],
});
