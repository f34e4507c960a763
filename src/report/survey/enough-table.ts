import type { ShownSurvey } from "../../events/survey/shown-survey.js";
import { say } from "../../texts/say.js";
import { bodyRow, textCell, textColumn, yearCell } from "../cells.js";
import type { Table } from "../report.js";
import { countColumn, estimatedShare, shownCell } from "../followup/cells.js";
import { answerLabel, shareOf, wholeShare } from "./answer-tables.js";

/** Of those with a plan of whom anybody says whether it is enough, how many it is for. */
export function enoughShare({
  yes,
  no,
}: NonNullable<ShownSurvey["enough"]>[number]["people"]): number | undefined {
  return yes === undefined || no === undefined ? undefined : shareOf(yes, yes + no);
}

export function enoughTable(shown: readonly ShownSurvey[]): Table {
  return {
    id: "enough",
    title: say("survey.enough"),
    sections: "year",
    columns: [
      textColumn("year", say("survey.year")),
      textColumn("plan", say("survey.about.plan")),
      countColumn("enough", say("survey.enough.yes")),
      countColumn("notEnough", say("survey.enough.no")),
      countColumn("notKnown", say("survey.enough.unknown")),
      wholeShare("share", say("survey.enough.share")),
    ],
    rows: shown.flatMap(({ year, enough }) =>
      [...(enough ?? [])]
        .sort((a, b) => (enoughShare(b.people) ?? -1) - (enoughShare(a.people) ?? -1))
        .map(({ plan, people }) =>
          bodyRow(
            yearCell(year),
            textCell(answerLabel(plan)),
            shownCell(people.yes),
            shownCell(people.no),
            shownCell(people.unknown),
            estimatedShare(enoughShare(people)),
          ),
        ),
    ),
    notes: [say("survey.enough.note")],
  };
}
