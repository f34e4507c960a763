import type { Table } from "../report.js";
import type { BudgetContext } from "./context.js";
import { fundingByMeasureTable } from "./funding-by-measure.js";
import { fundingTable } from "./funding.js";
import { inKindTable } from "./in-kind.js";
import { budgetPartsTable, partsByYearTable } from "./parts.js";
import { participantsByMeasureTable, participantsTable, postsTable } from "./per-unit.js";
import { summaryTable } from "./summary.js";
import { totalsTable } from "./totals.js";

/** The tables of an appendix that its view asks for, in their order. */
export function budgetTables(context: BudgetContext): Table[] {
  const { view } = context;
  const { participants } = view;
  const tables: (Table | undefined)[] = [
    ...(view.layout === "columns"
      ? [partsByYearTable(context)]
      : [budgetPartsTable(context), summaryTable(context), totalsTable(context)]),
    ...(view.funding ? [fundingTable(context), fundingByMeasureTable(context)] : []),
    ...(participants === undefined
      ? []
      : [participantsTable(context, participants), participantsByMeasureTable(context, participants)]),
    view.posts ? postsTable(context) : undefined,
    inKindTable(context),
  ];
  return tables.flatMap((t) => (t === undefined ? [] : [t]));
}
