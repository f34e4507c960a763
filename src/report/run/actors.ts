import { isZero, minus, type Money, roundToSum, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { isPartOf } from "../../ledger/actors.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext } from "./context.js";
import { amountRow, yearColumns } from "./rows.js";

const changes = (amounts: readonly Money[]): boolean => amounts.some((a) => !isZero(a));

/** What each actor gains or loses, year by year. The actors make society, which is summed by itself. */
export function actorsTable(context: RunContext): Table {
  const at = (row: number) => ({ table: "actors", row });
  const rows = [...context.actors]
    .filter(([, amounts]) => changes(amounts))
    .map(([actor, amounts], i) =>
      amountRow(context, { role: "body", lead: [actor], amounts }, at(i), { actor }),
    );
  const society = amountRow(
    context,
    { role: "total", lead: [say("run.society")], amounts: context.society },
    at(rows.length),
    undefined,
  );
  return {
    id: "actors",
    title: say("run.actors"),
    columns: [textColumn("actor", say("run.actor")), ...yearColumns(context)],
    rows: [...rows, society],
    notes: [say("run.note.society")],
  };
}

/** The parts of actors that have any: boards of the municipality, agencies of the state. They make the whole. */
export function actorPartsTable(context: RunContext): Table | undefined {
  const rows: ReportRow[] = [];
  const add = (
    role: ReportRow["role"],
    lead: readonly Label[],
    amounts: readonly Money[],
    query: Query | undefined,
  ) => rows.push(amountRow(context, { role, lead, amounts }, { table: "parts", row: rows.length }, query));
  for (const [actor, totals] of context.actors) {
    const parts = context.result.actors.filter((a) => a !== actor && isPartOf(a, actor));
    if (parts.length === 0) continue;
    for (const { label, query, amounts } of sharedParts(context, actor, parts, totals)) {
      if (changes(amounts)) add("body", [actor, label], amounts, query);
    }
    add("total", [actor, say("run.net", { actor })], totals, { actor });
  }
  if (rows.length === 0) return undefined;
  return {
    id: "parts",
    title: say("run.parts"),
    columns: [
      textColumn("actor", say("run.actor")),
      textColumn("part", say("run.part")),
      ...yearColumns(context),
    ],
    sections: "actor",
    rows,
    notes: [],
  };
}

/** What is booked on the whole actor and none of its parts is a part of its own, so that nothing is left out. */
function sharedParts(context: RunContext, actor: string, parts: readonly string[], totals: readonly Money[]) {
  const exact = parts.map((part) => amountsPerYear(context, { actor: part }));
  const whole = amountsPerYear(context, { actor });
  const rest = whole.map((amount, y) => minus(amount, sum(exact.map((amounts) => amounts[y]!))));
  const all = [...exact, rest];
  const shared = totals.map((total, y) =>
    roundToSum(
      all.map((amounts) => amounts[y]!),
      context.step,
      total,
    ),
  );
  return all.map((_, i) => ({
    label: parts[i] ?? say("run.restOf", { actor }),
    query: parts[i] === undefined ? undefined : { actor: parts[i] },
    amounts: shared.map((amounts) => amounts[i]!),
  }));
}
