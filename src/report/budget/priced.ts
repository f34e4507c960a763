import { type Count, isWhole, kronor, type Money, plain, plus, type Rate } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  bodyRow,
  countCell,
  emptyCell,
  optionalColumn,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  yearCell,
} from "../cells.js";
import type { CellFormula, Table } from "../report.js";

/** A resource that a price list has priced, in one measure and year. */
export interface PricedResource {
  readonly measure: string;
  readonly year: number;
  readonly name: string;
  readonly number: Count;
  readonly share: Rate | undefined;
  readonly price: Money;
  /** The word for what the price is for. */
  readonly per: string;
  readonly source: string;
  readonly amount: Money;
}

/** Priced resources, those alike in all but their number as one. So many are kept; the others are counted. */
export class PricedResources {
  private readonly found = new Map<string, PricedResource>();
  more = 0;

  add(one: PricedResource): void {
    const { measure, year, name, share, price, per } = one;
    const key = [measure, year, name, share === undefined ? "" : plain(share), plain(price), per].join(
      "\u0000",
    );
    const known = this.found.get(key);
    if (known !== undefined) {
      this.found.set(key, {
        ...known,
        number: plus(known.number, one.number),
        amount: plus(known.amount, one.amount),
      });
    } else if (this.found.size < mostKept) this.found.set(key, one);
    else this.more += 1;
  }

  all(): readonly PricedResource[] {
    return [...this.found.values()];
  }
}
const mostKept = 2_000;
const one = kronor("1");

/** What a workbook computes each of them of. */
export type PricedFormulas = (
  one: PricedResource,
  row: number,
) => Readonly<Partial<Record<"number" | "share" | "price" | "amount", CellFormula>>>;

/** Number, share and price of every resource, in kronor whatever the unit of the report. */
export function pricedTable(priced: PricedResources, formulas: PricedFormulas = () => ({})): Table {
  const kr = amountUnits.kr;
  const rows = priced.all();
  const decimals = rows.some((r) => !isWhole(r.number, one as unknown as Count)) ? 2 : 0;
  return {
    id: "priced",
    title: say("budget.priced"),
    columns: [
      textColumn("measure", say("budget.dimension.measure")),
      textColumn("year", say("budget.year")),
      textColumn("resource", say("budget.priced.resource")),
      { id: "number", label: say("budget.priced.number"), unit: "antal", decimals },
      { ...shareColumn("share", say("budget.priced.share")), leftOutWhenEmpty: true },
      amountColumn("price", say("budget.priced.price"), kr),
      textColumn("per", say("budget.priced.per")),
      amountColumn("amount", say("budget.amount"), kr),
      optionalColumn("source", say("budget.priced.source")),
    ],
    rows: rows.map((r, row) => {
      const { number, share, price, amount } = formulas(r, row);
      return bodyRow(
        textCell(r.measure),
        yearCell(r.year),
        textCell(r.name),
        countCell(r.number, { formula: number }),
        r.share === undefined ? emptyCell : shareCell(r.share, { formula: share }),
        amountCell(r.price, kr, { formula: price }),
        textCell(r.per),
        amountCell(r.amount, kr, { formula: amount }),
        textCell(r.source),
      );
    }),
    notes: priced.more === 0 ? [] : [say("budget.note.pricedMore", { more: priced.more })],
  };
}
