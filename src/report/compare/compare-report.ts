import type { Compared } from "../../analysis/many/compared.js";
import { unequalTerms } from "../../analysis/many/compared.js";
import { isEqual } from "../../analysis/many/terms.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, textCell, textColumn } from "../cells.js";
import type { Provenance, Report, Table } from "../report.js";
import { withRoundingNotes } from "../rounding.js";
import { alternativesTable } from "./alternatives-table.js";
import { answerOf } from "./answer.js";
import {
  type CompareContext,
  compareContext,
  type CompareView,
  hasMunicipality,
  type Known,
  type Why,
} from "./context.js";
import { chartsOf } from "./charts.js";
import { costTable } from "./cost-table.js";
import { goalName } from "./goal-words.js";
import { mixOf, mixSentence, mixTable } from "./mix-table.js";
import { municipalityNetsTable } from "./municipalities.js";
import { actorsTable, municipalityTable, turnsTable } from "./money.js";
import { outcomesTable, peopleTable } from "./people.js";
import { uncertainTable } from "./uncertain-table.js";
import { whyInputsTable, whyItemsTable } from "./why-tables.js";

/**
 * Which alternative, and why the others not. First the answer, then what is compared and on what terms, the municipality,
 * people, others, what a year costs, why they differ, and what could put them in another order.
 */
export const compareReport = (
  compared: Compared,
  whys: readonly Why[],
  view: CompareView,
  provenance: Provenance,
): Report => compareReportWith(compared, { whys, swings: compared.swings }, view, provenance);

/** The same before all is known: what is not known yet is said to be on its way. */
export function compareReportWith(
  compared: Omit<Compared, "swings">,
  known: Known | "pending",
  view: CompareView,
  provenance: Provenance,
): Report {
  const context = compareContext(compared, known, view);
  const money = hasMunicipality(context);
  const mix = view.budget === undefined || !money ? undefined : mixOf(context, view.budget);
  const tables: (Table | undefined)[] = [
    { ...alternativesTable(context), notes: termNotes(context) },
    money ? municipalityTable(context) : undefined,
    money ? municipalityNetsTable(context) : undefined,
    money ? turnsTable(context) : undefined,
    peopleTable(context),
    actorsTable(context),
    costTable(context),
    mix && mixTable(context, mix),
    money ? whyItemsTable(context) : undefined,
    money ? whyInputsTable(context) : undefined,
    context.pending ? pendingTable() : uncertainTable(context),
  ];
  const { years, alternatives } = context;
  const span = { first: String(years[0]!), last: String(years.at(-1)!) };
  const lead = answerOf(context);
  const noted = withRoundingNotes(tables.flatMap((t) => (t === undefined ? [] : [t])));
  return {
    id: "compare",
    title: say("compare.title", { number: alternatives.length, ...span }),
    intro: [say("compare.intro", { number: alternatives.length, ...span })],
    lead:
      mix === undefined ? lead : { ...lead, paragraphs: [...lead.paragraphs, [mixSentence(context, mix)]] },
    tables: noted,
    charts: chartsOf(context, noted),
    annex: {
      tables: [outcomesTable(context) ?? []].flat(),
      asked: false,
      pointers: { here: [], away: [] },
    },
    notes: notesOf(context),
    assumptions: [],
    provenance,
  };
}

/** In the place of tables that are not there yet. */
const pendingTable = (): Table => ({
  id: "pending",
  title: say("compare.pending"),
  columns: [textColumn("pending", "")],
  rows: [bodyRow(textCell(say("turned.working")))],
  notes: [],
});

/** What is the same in all, what is not and makes it unfair, and what the alternatives are told apart by. */
function termNotes(context: CompareContext): Label[] {
  const { terms, differing } = context;
  // How people are counted is told where it is not the same.
  const equal = terms.filter((t) => isEqual(t) && t.kind !== "counting");
  return [
    ...(equal.length === 0
      ? []
      : [
          say("compare.equal", {
            terms: equal.map(({ kind, values }) => ({ kind, value: values[0]!.value })),
          }),
        ]),
    ...unequalTerms(context).map((term) => say("compare.unequal", { term })),
    ...(differing.length === 0
      ? [say("compare.allTheSame")]
      : [
          say("compare.differing", {
            parts: differing.map(({ kind, name, values }) => ({ kind, name, values })),
          }),
        ]),
  ];
}

const notesOf = (context: CompareContext): Label[] => [
  say("compare.note.nothing"),
  say("compare.note.goals", { goals: context.goals.map(goalName) }),
  ...(context.swings.notTried.length > 0
    ? [say("compare.note.notTried", { names: context.swings.notTried.map((a) => a.written) })]
    : []),
];
