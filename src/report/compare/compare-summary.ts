import { say } from "../../texts/say.js";
import type { Report, Table } from "../report.js";
import { summaryPage } from "../run/summary-page.js";
import { orderSentence } from "./answer.js";
import type { CompareContext } from "./context.js";

/** What a meeting looks at of each alternative, besides its name. */
const shown: readonly string[] = ["municipalityNet", "public", "society", "workYears"];

/** One page for the meeting: which one, each alternative's figures in a row, two pictures, and what changes the order. */
export const comparedOnOnePage = (report: Report, context: CompareContext): Report =>
  summaryPage(
    { ...report, tables: report.tables.slice(0, 1).map(inFigures) },
    { uncertain: orderSentence(context), comparison: say("compare.note.nothing") },
  );

/** The table of what is compared, with the figures that it otherwise has for programs. */
const inFigures = (table: Table): Table => ({
  ...table,
  columns: table.columns.map(({ dataOnly, ...column }) => ({
    ...column,
    ...(dataOnly === true && !shown.includes(column.id) ? { dataOnly } : {}),
  })),
});
