import type { Compared } from "../../analysis/many/compared.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { kronor, minus } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipalBooks } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import type { Why } from "../compare/context.js";
import type { Report } from "../report.js";
import { comparisonNote } from "../run/comparison.js";
import { gradesTable } from "./grades.js";
import type { Identity } from "./identity.js";
import { reviewSheet } from "./review-sheet.js";
import { moneyIdentities, peopleIdentities, runDefinitions } from "./run-sheet.js";

/** The sheet of a comparison whose report is given. */
export function compareSheet(report: Report, compared: Compared, whys: readonly Why[]): Report {
  const { alternatives, order } = compared;
  const results = alternatives.map(({ result }) => result);
  const terms = report.tables[0]?.notes ?? [];
  return reviewSheet(report, {
    definitions: runDefinitions(results[0]!, "earned"),
    comparison: [...distinct(results.map(({ scenario }) => comparisonNote(scenario))), ...terms],
    grades: gradesTable(results),
    identities: [
      ...results.flatMap((result, place) => {
        // The books and the people of each; that parts make the whole is told of the run of one.
        const [books] = moneyIdentities(result, "earned");
        return [...(books === undefined ? [] : [books]), ...peopleIdentities(result).slice(0, 1)].map(
          (identity): Identity => ({ ...identity, of: alternatives[place]!.id }),
        );
      }),
      ...whys.map((why) => whole(compared, order[0]!, why)),
    ],
    leftOut: report.notes,
  });
}

/** That the reasons why an alternative differs from the best are all there are: changed in the best, they make the other. */
function whole({ alternatives }: Compared, best: number, { place, allChanged }: Why): Identity {
  const net = ({ ledger }: RunResult) => exactly(ledger.sum(municipalBooks));
  const own = net(alternatives[best]!.result);
  return {
    says: say("reviewSheet.reasonsAreDifference", {
      best: alternatives[best]!.id,
    }),
    of: alternatives[place]!.id,
    unit: "kr",
    // Where they cannot be run together, they explain nothing.
    one: allChanged === undefined ? kronor("0") : minus(net(allChanged), own),
    other: minus(net(alternatives[place]!.result), own),
  };
}

const distinct = (labels: readonly Label[]): Label[] => [
  ...new Map(labels.map((label) => [JSON.stringify(label), label])).values(),
];
