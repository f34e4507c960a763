import { type Money, negated } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext, type SplitBy } from "./context.js";
import { amountRow, changes, type Explained, rowsFrom, yearColumns } from "./rows.js";

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
      query: Explained,
      sumOf: readonly number[] = [],
    ): void => {
      const at = { table: ids[by], row: rows.length };
      rows.push(amountRow(context, { role, lead: [label, name], amounts, sumOf }, at, query));
    };
    const first = rows.length;
    const where: Query = { [by]: value };
    const society = amountsPerYear(context, { ...where, actor: resources }).map(negated);
    for (const actor of context.result.topActors) {
      const amounts = amountsPerYear(context, { ...where, actor });
      if (changes(amounts)) add("body", actor, amounts, { ...where, actor });
    }
    add(
      "total",
      say("run.society"),
      society,
      { ...where, actors: context.result.topActors },
      rowsFrom(first, rows.length),
    );
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
