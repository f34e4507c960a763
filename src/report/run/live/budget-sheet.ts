import type { Plan } from "../../../analysis/plan/plan.js";
import type { CubeCell } from "../../../budget/cube.js";
import { shareOf } from "../../../budget/overhead.js";
import { noRate, rate, toFloat } from "../../../core/decimal.js";
import type { BudgetPosting } from "../../../ledger/budget-postings.js";
import { say } from "../../../texts/say.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  shareCell,
  textCell,
  textColumn,
  yearCell,
} from "../../cells.js";
import { GrowingTable } from "./growing-table.js";
import { added, number, ofCell, over, type Term, times } from "./term.js";
import type { LedgerSheet } from "./ledger-sheet.js";
import type { TimeSheet } from "./time-sheet.js";

/** The lines of the budget that the run has, to change, and what they come to in the ledger. */
export function budgetSheet(plan: Plan, time: TimeSheet, ledger: LedgerSheet): GrowingTable | undefined {
  const { lines } = plan.budget;
  if (lines === undefined || lines.length === 0) return undefined;
  const hasOverhead = lines.some(({ posting }) => posting.item.origin === "overhead");
  const table = new GrowingTable(
    "budget",
    { title: say("liveRun.budget"), hint: say("liveRun.hint.budget") },
    [
      textColumn("measure", say("liveRun.measure")),
      textColumn("costType", say("liveRun.budget.costType")),
      textColumn("funder", say("liveRun.budget.funder")),
      textColumn("year", say("liveRun.budget.year")),
      amountColumn("amount", say("liveRun.budget.amount"), amountUnits.kr),
      ...(hasOverhead
        ? [
            { id: "share", label: say("liveRun.budget.overheadShare"), unit: "%" as const, decimals: 1 },
            amountColumn("overhead", say("liveRun.budget.overhead"), amountUnits.kr),
          ]
        : []),
    ],
  );
  const { overhead } = plan.scenario.settings;
  const rule = {
    share: overhead === undefined ? noRate : rate(overhead),
    base: undefined,
    step: undefined,
    roundedPer: "year",
  } as const;
  const inside = new Set(plan.horizon.years.map(({ year }) => year));
  const rows = new Map<CubeCell, number>();
  const rowOf = (cell: CubeCell): number => {
    const known = rows.get(cell);
    if (known !== undefined) return known;
    const row = table.row({
      measure: textCell(cell.measure),
      costType: textCell(cell.costType),
      funder: textCell(cell.funder),
      year: yearCell(cell.year),
      amount: { ...amountCell(cell.amount, amountUnits.kr), input: true },
    });
    rows.set(cell, row);
    return row;
  };
  const amounts = new Map<CubeCell, Term>();
  const amountOf = (cell: CubeCell): Term => {
    const known = amounts.get(cell) ?? ofCell(table.ref(rowOf(cell), "amount"), toFloat(cell.amount));
    amounts.set(cell, known);
    return known;
  };
  const overheads = new Map<CubeCell, Term>();
  const overheadOf = (cell: CubeCell): Term => {
    const known = overheads.get(cell);
    if (known !== undefined) return known;
    const row = rowOf(cell);
    const share = shareOf(cell, rule);
    table.put(row, "share", { ...shareCell(share), input: true });
    const of = times(amountOf(cell), ofCell(table.ref(row, "share"), toFloat(share)));
    const made = table.set(row, "overhead", of, "kronor");
    overheads.set(cell, made);
    return made;
  };
  const inYears = ({ posting, cells }: BudgetPosting): Term[] =>
    plan.horizon.years.map(({ year }) => {
      const those = cells.filter((cell) => cell.year === year && inside.has(year));
      const of = posting.item.origin === "overhead" ? overheadOf : amountOf;
      return added(those.map(of)) ?? number(0);
    });
  for (const line of lines) {
    const years = inYears(line);
    const { item, measure, alternative } = line.posting;
    const discounted = years.map((amount, y): Term => {
      const { from, until } = plan.horizon.years[y]!;
      if (amount.value === 0 && amount.atom) return number(0);
      const factors = time.factorsIn(from, until);
      const mean = over({ ...factors, parts: ["SUM(", ...factors.parts, ")"] }, number(until - from));
      return times(amount, mean);
    });
    ledger.plain({ item, measure, group: "", alternative }, years, discounted);
  }
  return table;
}
