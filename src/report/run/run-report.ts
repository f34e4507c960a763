import type { RunResult } from "../../analysis/run/run-result.js";
import { isZero, kronor, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Replacement } from "../../rulebook/load/replacements.js";
import { say } from "../../texts/say.js";
import { actorsTable, actorPartsTable } from "./actors.js";
import { boardTable } from "./board.js";
import { splitTable } from "./by.js";
import { consequencesOf } from "./consequences.js";
import { assumptionsOf, carriedTable, evidenceTable } from "./assumptions.js";
import { amountsPerYear, hasMoney, runContext, type RunContext, type RunView } from "./context.js";
import { itemLabel, itemsTable, transfersTable } from "./items.js";
import { displacementTable, keyFiguresTable, programmeTable } from "./key-figures.js";
import { outcomesTable } from "./outcomes.js";
import { monthlyPeopleTable, peopleTable } from "./people.js";
import type { Provenance, Report, Table, Transaction } from "../report.js";
import { withRoundingNotes } from "../rounding.js";

/** A run, and the rules that were put in the place of others in it. */
export interface Ran {
  readonly result: RunResult;
  readonly replacements: readonly Replacement[];
}

/** One scenario: people and money, year by year and for each actor, what is moved and what is real, and how sure it is. */
export function runReport({ result, replacements }: Ran, view: RunView, provenance: Provenance): Report {
  const context = runContext(result, view);
  const money = hasMoney(result);
  const tables: (Table | false | undefined)[] = [
    money && boardTable(context),
    peopleTable(context),
    view.detail && itemsTable(context),
    money && actorsTable(context),
    money ? actorPartsTable(context) : undefined,
    view.by !== undefined && splitTable(context, view.by),
    view.detail && transfersTable(context),
    money && keyFiguresTable(context),
    money && programmeTable(context),
    money && displacementTable(context),
    outcomesTable(context),
    view.monthly && monthlyPeopleTable(context),
    evidenceTable(result),
    carriedTable(result),
  ];
  const { settings } = result.scenario;
  return {
    id: "run",
    title: settings.title,
    intro: [say("run.intro", { title: settings.title, years: context.years.map(String) })],
    lead: consequencesOf(context),
    tables: withRoundingNotes(tables.flatMap((t) => (t === undefined || t === false ? [] : [t]))),
    notes: [...notesOf(context), ...replacements.map(replacedNote)],
    assumptions: assumptionsOf(result),
    provenance,
    journal: () => journalOf(context),
    explained: [...result.topActors]
      .slice(0, 1)
      .map((actor) => () => result.explain({ actor, view: view.view })),
  };
}

function notesOf({ result, view, unit }: RunContext): Label[] {
  return [
    ...(!hasMoney(result)
      ? []
      : [
          say(view.view === "earned" ? "run.note.earned" : "run.note.paid"),
          say("run.note.rounded", { unit: unit.name }),
        ]),
    ...(result.scenario.compared ? [say("run.note.effect")] : [say("run.note.notCompared")]),
    ...result.budgetLeftOut.map(({ year }) => say("run.note.budgetLeftOut", { year })),
    say("run.note.ages"),
    say("run.note.tax"),
  ];
}

const ore = kronor("0.01");

/** Every item of the shown years, to the öre: what outsiders can add up themselves. */
const journalOf = (context: RunContext): Transaction[] =>
  context.result.ledger.items.flatMap((item) =>
    amountsPerYear(context, { item: item.id })
      .map((amount) => roundTo(amount, ore))
      .flatMap((amount, y) =>
        isZero(amount)
          ? []
          : [
              {
                day: `${String(context.years[y]!)}-12-31`,
                text: itemLabel(item),
                payer: item.payer,
                receiver: item.receiver,
                amount,
              },
            ],
      ),
  );

const replacedNote = ({ model, rule, of, replaced }: Replacement): Label =>
  say("run.note.replaced", { by: `${model}.${rule.name}`, instead: `${of}.${replaced.name}` });
