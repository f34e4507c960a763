import { minus, type Money, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { isPartOf } from "../../ledger/actors.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { amountsPerYear, type RunContext } from "./context.js";
import { addedUp, lessOf } from "./explained.js";
import { amountRow, changes, type Explained, rowsFrom, yearColumns } from "./rows.js";

/** Pays from elsewhere: a gain from it is one to society here, and the reader should see how much it is. */
const eu = "EU";

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
    {
      role: "total",
      lead: [say("run.society")],
      amounts: context.society,
      sumOf: rowsFrom(0, rows.length),
    },
    at(rows.length),
    { actors: context.result.topActors },
  );
  const sums = [...rows, society];
  const add = (role: ReportRow["role"], label: Label, query: Query): void => {
    const amounts = amountsPerYear(context, query);
    sums.push(amountRow(context, { role, lead: [label], amounts }, at(sums.length), query));
  };
  if (changes(context.actors.get(eu) ?? [])) add("body", say("run.ofWhich", { actor: eu }), { actor: eu });
  const { publicActors } = context.figures;
  const told = changes(amountsPerYear(context, { actors: publicActors }));
  if (told) add("total", say("run.publicFinances"), { actors: publicActors });
  return {
    id: "actors",
    title: say("run.actors"),
    columns: [textColumn("actor", say("run.actor")), ...yearColumns(context)],
    rows: sums,
    notes: [say("run.note.society"), ...(told ? [say("run.note.public", { actors: publicActors })] : [])],
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
    sumOf: readonly number[] = [],
  ) =>
    rows.push(
      amountRow(context, { role, lead, amounts, sumOf }, { table: "parts", row: rows.length }, query),
    );
  for (const [actor, totals] of context.actors) {
    const parts = context.result.actors.filter((a) => a !== actor && isPartOf(a, actor));
    if (parts.length === 0) continue;
    const first = rows.length;
    for (const { label, query, amounts } of partsOf(context, actor, parts, totals)) {
      if (changes(amounts)) add("body", [actor, label], amounts, query);
    }
    add("total", [actor, say("run.net", { actor })], totals, { actor }, rowsFrom(first, rows.length));
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
function partsOf(
  context: RunContext,
  actor: string,
  parts: readonly string[],
  totals: readonly Money[],
): { label: Label; query: Explained; amounts: readonly Money[] }[] {
  const own = parts.map((part) => ({
    label: part,
    query: { actor: part },
    amounts: amountsPerYear(context, { actor: part }),
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
  return [...own, { label: say("run.restOf", { actor }), query: restOf, amounts: rest }];
}
