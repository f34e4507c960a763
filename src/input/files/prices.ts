import { toMoney } from "../../core/decimal.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { ListedPrice } from "../prices/price-list.js";
import { perChoices, pricePerOf, perWords } from "../prices/price-per.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type PriceColumn = "resource" | "price" | "per" | "year" | "costType" | "source" | "note";

export const pricesFile: FileKind<PriceColumn> = {
  id: "prices",
  names: ["priser.csv", "prices.csv"],
  about: "help.file.prices",
  more: "help.file.prices.more",
  columns: [
    {
      id: "resource",
      names: ["resurs", "resource"],
      required: true,
      holds: "name",
      about: "column.prices.resource",
    },
    {
      id: "price",
      names: ["pris", "price"],
      required: true,
      money: true,
      holds: "price",
      about: "column.prices.price",
    },
    { id: "per", names: ["per"], required: true, holds: { oneOf: perChoices }, about: "column.prices.per" },
    { id: "year", names: ["år", "year"], holds: "year", about: "column.prices.year" },
    { id: "costType", names: ["kostnadsslag", "cost type"], holds: "name", about: "column.prices.costType" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.prices.source" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.prices.note" },
  ],
  otherColumns: "refuse",
};

/** `tjänst_per_år(40000)`: a name and what it is of. */
const FORMULA = /^\p{L}[\p{L}\d_]*\s*\(.*\)/u;

/** Reads a price list. Undefined when it cannot be read; all that is wrong is told. */
export async function readPrices(
  source: Source,
  problems: Problems,
): Promise<readonly ListedPrice[] | undefined> {
  const before = problems.errors;
  const file = { ...pricesFile, what: "assumptions", sheet: "priser" } as const;
  const prices = await readRows(source, file, problems, (cells) => {
    const resource = cells.filled("resource");
    const per = cells.filled("per") === undefined ? undefined : cells.word("per", pricePerOf, perWords);
    const year = cells.text("year") === "" ? undefined : cells.year("year");
    const text = cells.filled("price");
    if (resource === undefined || text === undefined) return undefined;
    const isFormula = isFault(readAmount(text, undefined)) && FORMULA.test(text);
    const amount = isFormula ? undefined : cells.amount("price");
    const [first, ...others] = resource.split(",").map((name) => name.trim());
    if (per === undefined || (!isFormula && amount === undefined)) return undefined;
    return {
      names: [first!, ...others.filter((name) => name !== "")] as const,
      per,
      price: amount === undefined ? { formula: text } : toMoney(amount),
      year,
      costType: cells.text("costType"),
      source: cells.text("source"),
      at: cells.at("price"),
    };
  });
  return problems.errors > before ? undefined : prices;
}
