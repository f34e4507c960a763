import { plain, type Rate } from "../../../core/decimal.js";
import type { CellFormula, CellRef, Where } from "../../cell-formula.js";
import { perWord } from "../../../input/prices/price-per.js";
import type { PricedFormulas, PricedResource } from "../priced.js";
import { ofPart, ofYear } from "./formulas.js";
import type { Prices } from "./prices.js";
import type { Row } from "./row.js";

const keyOf = ({
  measure,
  year,
  name,
  per,
}: Pick<PricedResource, "measure" | "year" | "name" | "per">): string =>
  [measure, year, name, per].join("\u0000");
const shareKey = (share: Rate | undefined): string => (share === undefined ? "" : plain(share));

/** What was priced, as sums of the rows that the price list has priced. */
export function pricedFormulas(rows: readonly Row[], prices: Prices): PricedFormulas {
  const byKey = new Map<string, { readonly row: Row; readonly at: number }[]>();
  rows.forEach((row, at) => {
    const { listed } = row.computed ?? {};
    if (listed === undefined) return;
    const key = keyOf({ ...row, name: listed.name, per: perWord(listed.per) });
    byKey.set(key, [...(byKey.get(key) ?? []), { row, at }]);
  });
  return (one, row) => {
    const alike = byKey.get(keyOf(one)) ?? [];
    const first = alike.find(({ row: { computed } }) => shareKey(computed?.share) === shareKey(one.share));
    const place = first?.row.computed === undefined ? undefined : prices.place(first.row.computed);
    if (first === undefined || place === undefined) return {};
    const here = (column: string): CellRef => ({ table: "priced", row, column });
    const share: CellRef = { table: "lines", row: first.at, column: "share" };
    const hasOthers = alike.some(
      ({ row: { computed } }) => shareKey(computed?.share) !== shareKey(one.share),
    );
    const where: Where[] = [
      ofPart("measure", one.measure, here("measure")),
      ofYear(one.year),
      { column: "listed", says: one.name, at: here("resource") },
      { column: "per", says: one.per, at: here("per") },
      ...(hasOthers
        ? [one.share === undefined ? { column: "share", says: "" } : { column: "share", number: share }]
        : []),
    ];
    const sumOf = (column: string): CellFormula => ({ kind: "sumWhere", table: "lines", column, where });
    return {
      number: sumOf("number"),
      share: { kind: "plus", of: [share] },
      price: { kind: "plus", of: [place] },
      amount: sumOf("amount"),
    };
  };
}
