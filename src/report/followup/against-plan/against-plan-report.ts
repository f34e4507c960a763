import type { AgainstPlan } from "../../../analysis/against-plan/against-plan.js";
import type { Label } from "../../../core/explanation.js";
import { monthText } from "../../../input/people/day.js";
import { say } from "../../../texts/say.js";
import type { Provenance, Report } from "../../report.js";
import { type AgainstAsked, contextOf, lastMonth } from "./context.js";
import { forecastTable, recordTables } from "./forecast-tables.js";
import { leadOf } from "./lead.js";
import { moneyTables } from "./money-tables.js";
import { divisionTables, monthsTable, peopleTable } from "./people-tables.js";
import { targetsTable } from "./targets-table.js";
import { ratesTable } from "./rates-table.js";

/** A plan against what came: people and money to the same month, why they differ, and where it is going. */
export function againstPlanReport(found: AgainstPlan, asked: AgainstAsked, provenance: Provenance): Report {
  const context = contextOf(found, asked);
  const period = { first: monthText(asked.first), last: lastMonth(asked) };
  const title = say("against.title", { plan: asked.title, ...period });
  return {
    id: "followupPlan",
    title,
    intro: [],
    lead: { heading: title, paragraphs: leadOf(context) },
    tables: [
      peopleTable(context),
      ...moneyTables(context),
      ratesTable(context),
      forecastTable(context),
      targetsTable(context),
      ...recordTables(context),
      ...divisionTables(context),
      monthsTable(context),
    ].filter(({ rows }) => rows.length > 0),
    notes: notesOf(found, asked),
    assumptions: [],
    provenance,
  };
}

function notesOf({ shown }: AgainstPlan, { statuses, minCell }: AgainstAsked): Label[] {
  return [
    ...(statuses === undefined
      ? []
      : [
          say("against.note.statuses", {
            measure: statuses.measure,
            work: statuses.work,
            rest: statuses.rest,
          }),
          ...(statuses.before ? [say("against.note.before")] : []),
        ]),
    ...(shown.hides ? [say("against.note.hidden", { minCell })] : []),
  ];
}
