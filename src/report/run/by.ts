import { isZero, type Money, negated, roundTo, roundToSum, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext, type SplitBy } from "./context.js";
import { amountRow, yearColumns } from "./rows.js";

const titles: Readonly<Record<SplitBy, Label>> = {
  measure: say("run.by.measure"),
  group: say("run.by.group"),
  state: say("run.by.state"),
};
const ids: Readonly<Record<SplitBy, string>> = { measure: "byMeasure", group: "byGroup", state: "byState" };

/** Each actor's net for one measure, group or state at a time; what belongs to none (the budget's lines) stands by itself. */
export function splitTable(context: RunContext, by: SplitBy): Table {
  const rows: ReportRow[] = [];
  const values = [...new Set(context.result.ledger.postings.map((p) => p[by]))];
  for (const value of values) {
    const label: Label = value === "" ? say("run.by.none") : value;
    const add = (
      role: ReportRow["role"],
      name: Label,
      amounts: readonly Money[],
      query: Query | undefined,
    ): void => {
      const at = { table: ids[by], row: rows.length };
      rows.push(amountRow(context, { role, lead: [label, name], amounts }, at, query));
    };
    const where: Query = { [by]: value };
    const society = amountsPerYear(context, { ...where, actor: resources }).map((m) =>
      roundTo(negated(m), context.step),
    );
    const actors = context.result.topActors;
    const exact = actors.map((actor) => amountsPerYear(context, { ...where, actor }));
    const shared = context.years.map((_, y) =>
      roundToSum(
        exact.map((amounts) => amounts[y]!),
        context.step,
        society[y],
      ),
    );
    actors.forEach((actor, a) => {
      const amounts = shared.map((year) => year[a]!);
      if (!isZero(sum(amounts)) || amounts.some((m) => !isZero(m)))
        add("body", actor, amounts, { ...where, actor });
    });
    add("total", say("run.society"), society, undefined);
  }
  return {
    id: ids[by],
    title: titles[by],
    columns: [textColumn(by, titles[by]), textColumn("actor", say("run.actor")), ...yearColumns(context)],
    sections: by,
    rows,
    notes: [],
  };
}
