import type { Plan } from "../../../analysis/plan/plan.js";
import { publicActors } from "../../../analysis/run/figures.js";
import { taxCostItem } from "../../../analysis/run/tax-cost.js";
import { taxCost } from "../../../input/scenario/long-run-assumptions.js";
import { isPartOf } from "../../../ledger/actors.js";
import type { LedgerRow, LedgerSheet } from "./ledger-sheet.js";
import type { NamesSheet } from "./names-sheet.js";
import { negative, signed, type Term, times } from "./term.js";

/** What it costs to raise by taxes what public finances lose, of each measure and group, where the scenario counts it. */
export function taxCostRows(plan: Plan, ledger: LedgerSheet, names: NamesSheet): void {
  const item = taxCostItem(plan.scenario);
  const id = plan.sources.valueOf(taxCost);
  if (item === undefined || id === undefined) return;
  const share = names.of(id);
  const parts = new Map<string, LedgerRow[]>();
  for (const row of ledger.rows) {
    const key = JSON.stringify([row.alternative, row.measure, row.group]);
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  for (const rows of parts.values()) {
    const { alternative, measure, group } = rows[0]!;
    const net = (values: (row: LedgerRow) => readonly Term[]): Term[] =>
      plan.horizon.years.map((_, y) => {
        const ends = rows.flatMap((row) => {
          const sign = publicSign(row);
          return sign === 0 ? [] : [{ sign, term: values(row)[y]! }];
        });
        return negative(times(signed(ends), share));
      });
    ledger.plain(
      { item, alternative, measure, group },
      net((row) => row.years),
      net((row) => row.discounted),
    );
  }
}

/** What public actors get less what they pay. */
function publicSign({ item }: LedgerRow): -1 | 0 | 1 {
  const isPublic = (actor: string): boolean => publicActors.some((whole) => isPartOf(actor, whole));
  const [pays, gets] = [isPublic(item.payer), isPublic(item.receiver)];
  return pays === gets ? 0 : gets ? 1 : -1;
}
