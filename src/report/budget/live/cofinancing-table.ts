import { isZero, minus, noRate, percent, ratio, roundTo } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import type { CellFormula, CellRef, Operand, Where } from "../../cell-formula.js";
import { amountCell, amountColumn, bodyRow, shareCell, shareColumn } from "../../cells.js";
import type { Table } from "../../report.js";
import type { BudgetContext } from "../context.js";
import { cofinancingOf } from "../funding.js";
import { type LineColumn, linesFormula, ofYear, overYears } from "./formulas.js";
import { cofundedMark } from "./marks.js";

const id = "cofinancing";
const hundredth = percent("0.01");

/** What the parties put in against what the call asks for; in a document that is a note. */
export function cofinancingTable(context: BudgetContext): Table | undefined {
  const found = cofinancingOf(context);
  const asked = context.live?.place("cofinancing");
  if (found === undefined || asked === undefined) return undefined;
  const { unit, view } = context;
  const here = (column: string): CellRef => ({ table: id, row: 0, column });
  const cost = (...where: readonly Where[]): CellFormula | undefined =>
    overYears(context, (year) => {
      const columns: readonly LineColumn[] = view.withOverhead ? ["amount", "overhead"] : ["amount"];
      return {
        kind: "plus",
        of: columns.map((column): Operand => linesFormula(context, column, ...where, ofYear(year)) ?? "0"),
      };
    });
  const share = isZero(found.whole) ? noRate : roundTo(ratio(found.amount, found.whole), hundredth);
  return {
    id,
    title: say("live.cofinancing.sheet"),
    columns: [
      amountColumn("amount", say("live.cofinancing.amount"), unit),
      amountColumn("whole", say("live.cofinancing.whole"), unit),
      { ...shareColumn("share", say("live.cofinancing.share")), decimals: 2 },
      { ...shareColumn("asked", say("live.cofinancing.asked")), decimals: 2 },
      amountColumn("difference", say("live.cofinancing.difference"), unit),
    ],
    rows: [
      bodyRow(
        amountCell(found.amount, unit, { formula: cost({ column: "cofunded", says: cofundedMark }) }),
        amountCell(found.whole, unit, { formula: cost() }),
        shareCell(share, {
          formula: {
            kind: "rounded",
            of: { kind: "quotient", of: here("amount"), by: here("whole"), none: "zero" },
            step: "0.0001",
          },
        }),
        shareCell(view.cofinancing!.share, { formula: { kind: "plus", of: [asked] } }),
        amountCell(minus(found.amount, found.asked), unit, {
          formula: {
            kind: "difference",
            from: here("amount"),
            minus: { kind: "product", of: [here("whole"), here("asked")] },
          },
        }),
      ),
    ],
    notes: [say("live.cofinancing.note")],
  };
}
