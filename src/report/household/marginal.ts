import type { WageSweep } from "../../analysis/household/wage-sweep.js";
import {
  fixed,
  kronor,
  minus,
  type Money,
  percent,
  rate,
  ratio,
  roundTo,
  times,
} from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { ore, toOre } from "./amounts.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  bodyRow,
  emptyCell,
  shareCell,
  shareColumn,
} from "../cells.js";
import type { Table } from "../report.js";

const unit = amountUnits.kr;
const hundred = kronor("100");
/** What a household keeps of a hundred kronor more in wage, from one wage to another. */
function keptOf(from: number, to: number, { wages, incomes }: WageSweep): Money {
  const more = minus(toOre(incomes[to]!), toOre(incomes[from]!));
  const steps = ratio(hundred, minus(toOre(wages[to]!), toOre(wages[from]!)));
  return roundTo(times(more, steps), ore);
}

export function marginalTable(sweep: WageSweep): Table {
  const { wages, incomes, step } = sweep;
  return {
    id: "marginal",
    title: say("household.marginal"),
    columns: [
      amountColumn("wage", say("household.wage"), unit),
      amountColumn("income", say("household.income"), unit),
      amountColumn("kept", say("household.kept"), unit),
      shareColumn("marginalEffect", say("household.marginalEffect")),
    ],
    rows: [...wages].map((wage, i) => {
      const lead = [amountCell(toOre(wage), unit), amountCell(toOre(incomes[i]!), unit)];
      if (i === 0) return bodyRow(...lead, emptyCell, emptyCell);
      const kept = keptOf(i - 1, i, sweep);
      const lost = minus(rate("1"), ratio(kept, hundred));
      return bodyRow(...lead, amountCell(kept, unit), shareCell(roundTo(lost, percent("0.1"))));
    }),
    notes: [say("household.note.marginal", { step: fixed(toOre(step), 0) })],
  };
}
