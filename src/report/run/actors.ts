import { minus, type Money, negated, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { isPartOf } from "../../ledger/actors.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, presentValueIn, type RunContext } from "./context.js";
import { displacedRows } from "./displacement.js";
import { addedUp, lessOf } from "./explained.js";
import {
  amountRow,
  changes,
  type WorthToday,
  discounted,
  type Explained,
  rowsFrom,
  sumColumns,
} from "./rows.js";

/** Pays from elsewhere: a gain from it is one to society here, and the reader should see how much it is. */
const eu = "EU";

/** The third of the three sums: what each actor gains or loses. They make society, which is summed by itself. */
export function societyTable(context: RunContext): Table {
  const table = "actors";
  const rows = [...context.actors]
    .filter(([, amounts]) => changes(amounts))
    .map(([actor, amounts], row) => {
      const presentValue = discounted(context, { actor }, actor);
      return amountRow(
        context,
        { role: "body", lead: [actor], amounts, presentValue },
        { table, row },
        { actor },
      );
    });
  const label = say("run.society");
  const all = { actors: context.result.topActors };
  const society = amountRow(
    context,
    {
      role: "total",
      lead: [label],
      amounts: context.society,
      sumOf: rowsFrom(0, rows.length),
      presentValue: {
        amount: negated(presentValueIn(context, { actor: resources })),
        explain: discounted(context, all, label).explain,
      },
    },
    { table, row: rows.length },
    all,
  );
  const sums = [...rows, society];
  if (changes(context.actors.get(eu) ?? [])) {
    const lead = [say("run.ofWhich", { actor: eu })];
    const query = { actor: eu };
    const presentValue = discounted(context, query, lead[0]!);
    const amounts = amountsPerYear(context, query);
    sums.push(
      amountRow(context, { role: "body", lead, amounts, presentValue }, { table, row: sums.length }, query),
    );
  }
  return {
    id: table,
    title: label,
    columns: [textColumn("actor", say("run.actor")), ...sumColumns(context)],
    rows: [...sums, ...displacedRows(context, "society", { table, row: sums.length })],
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
    query: Explained,
    presentValue: WorthToday,
    sumOf: readonly number[] = [],
  ) =>
    rows.push(
      amountRow(
        context,
        { role, lead, amounts, sumOf, presentValue },
        { table: "parts", row: rows.length },
        query,
      ),
    );
  for (const [actor, totals] of context.actors) {
    const parts = context.result.actors.filter((a) => a !== actor && isPartOf(a, actor));
    if (parts.length === 0) continue;
    const first = rows.length;
    for (const { label, query, amounts, presentValue } of partsOf(context, actor, parts, totals)) {
      if (changes(amounts)) add("body", [actor, label], amounts, query, presentValue);
    }
    const net = say("run.net", { actor });
    const whole = discounted(context, { actor }, net);
    add("total", [actor, net], totals, { actor }, whole, rowsFrom(first, rows.length));
  }
  if (rows.length === 0) return undefined;
  return {
    id: "parts",
    title: say("run.parts"),
    columns: [
      textColumn("actor", say("run.actor")),
      textColumn("part", say("run.part")),
      ...sumColumns(context),
    ],
    sections: "actor",
    rows,
    notes: [],
  };
}

/** What is booked on the whole actor and none of its parts is a part of its own, so that nothing is left out. */
function partsOf(
  context: RunContext,
  actor: string,
  parts: readonly string[],
  totals: readonly Money[],
): { label: Label; query: Explained; amounts: readonly Money[]; presentValue: WorthToday }[] {
  const own = parts.map((part) => ({
    label: part,
    query: { actor: part },
    amounts: amountsPerYear(context, { actor: part }),
    presentValue: discounted(context, { actor: part }, part),
  }));
  const rest = totals.map((total, y) => minus(total, sum(own.map(({ amounts }) => amounts[y]!))));
  const restOf = (more: Query) =>
    lessOf(
      say("run.restOf", { actor }),
      context.result.explain({ ...more, actor }, say("run.net", { actor })),
      addedUp(
        say("run.parts"),
        "kr",
        parts.map((part) => context.result.explain({ ...more, actor: part })),
      ),
    );
  const net = discounted(context, { actor }, say("run.net", { actor }));
  const presentValue: WorthToday = {
    amount: minus(net.amount, sum(own.map((part) => part.presentValue.amount))),
    explain: () =>
      lessOf(
        say("run.restOf", { actor }),
        net.explain(),
        addedUp(
          say("run.parts"),
          "kr",
          own.map((part) => part.presentValue.explain()),
        ),
      ),
  };
  return [...own, { label: say("run.restOf", { actor }), query: restOf, amounts: rest, presentValue }];
}
