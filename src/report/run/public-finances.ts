import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext } from "./context.js";
import { displacedRows } from "./displacement.js";
import { amountRow, changes, discounted, rowsFrom, sumColumns } from "./rows.js";

const id = "publicFinances";

/** The second of the three sums: those whose books are public, as one. What they pay each other comes to nothing in it. */
export function publicFinancesTable(context: RunContext): Table | undefined {
  const { publicActors } = context.figures;
  const those = publicActors.filter((actor) => changes(context.actors.get(actor) ?? []));
  if (those.length === 0) return undefined;
  const rows = those.map((actor, row) => {
    const [amounts, presentValue] = [context.actors.get(actor)!, discounted(context, { actor }, actor)];
    return amountRow(
      context,
      { role: "body", lead: [actor], amounts, presentValue },
      { table: id, row },
      { actor },
    );
  });
  const query = { actors: publicActors };
  const label = say("run.publicFinances");
  const total: ReportRow = amountRow(
    context,
    {
      role: "total",
      lead: [label],
      amounts: amountsPerYear(context, query),
      sumOf: rowsFrom(0, rows.length),
      presentValue: discounted(context, query, label),
    },
    { table: id, row: rows.length },
    query,
  );
  return {
    id,
    title: label,
    columns: [textColumn("actor", say("run.actor")), ...sumColumns(context)],
    rows: [...rows, total, ...displacedRows(context, "public", { table: id, row: rows.length + 1 })],
    notes: [say("run.note.public", { actors: those })],
  };
}
