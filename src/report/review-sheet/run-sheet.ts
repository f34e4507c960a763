import type { People } from "../../analysis/run/people.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { kronor, type Money, negated, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Alternative } from "../../ledger/posting.js";
import type { View } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { discountTold } from "../run/discount-told.js";
import { say } from "../../texts/say.js";
import type { Report } from "../report.js";
import { comparisonNote } from "../run/comparison.js";
import { gradesTable } from "./grades.js";
import type { Identity } from "./identity.js";
import { reviewSheet } from "./review-sheet.js";

/** The sheet of a run whose report is given. */
export function runSheet(report: Report, result: RunResult, view: View): Report {
  const comparison = comparisonNote(result.scenario);
  const said = JSON.stringify(comparison);
  return reviewSheet(report, {
    definitions: runDefinitions(result, view),
    comparison: [comparison],
    grades: gradesTable([result]),
    identities: [...moneyIdentities(result, view), ...peopleIdentities(result)],
    leftOut: report.notes.filter((note) => JSON.stringify(note) !== said),
  });
}

/** What the words of a run mean, with its own years, prices and rates. */
export function runDefinitions({ scenario, horizon }: RunResult, view: View): Label[] {
  const { settings } = scenario;
  return [
    say("reviewSheet.define.effect"),
    say("reviewSheet.define.net"),
    say("reviewSheet.define.society"),
    say(`reviewSheet.define.${view}`),
    say("reviewSheet.define.period", {
      first: String(horizon.years[0]!.year),
      last: String(horizon.years.at(-1)!.year),
      months: horizon.cycles,
    }),
    say("run.note.discount", discountTold(settings)),
  ];
}

/** That what is paid is got, and that every way of dividing it makes the whole. */
export function moneyIdentities({ ledger, topActors, scenario }: RunResult, view: View): Identity[] {
  const net = (actor: string): Money => exactly(ledger.sum({ actor, view }));
  const all = [...topActors, resources].map((actor) => ledger.sum({ actor, view }));
  const exact = (amounts: Iterable<number>): Money => sum([...amounts].map(exactly));
  const kr = (says: Label, one: Money, other: Money): Identity => ({ says, unit: "kr", one, other });
  const whose = topActors.includes(municipality) ? municipality : topActors[0];
  if (whose === undefined) return [];
  const whole = net(whose);
  const own = { actor: whose, view };
  const alternatives = ["with", "without"] as const;
  const [withIt = kronor("0"), without = kronor("0")] = alternatives.map((alternative) =>
    exactly(ledger.sum({ ...own, alternative })),
  );
  return [
    kr(say("reviewSheet.books"), exact(all.filter((n) => n > 0)), negated(exact(all.filter((n) => n < 0)))),
    kr(say("reviewSheet.actorsAreSociety"), sum(topActors.map(net)), negated(net(resources))),
    kr(
      say("reviewSheet.itemsAreNet", { actor: whose }),
      exact(ledger.items.map(({ id }) => ledger.sum({ ...own, item: id }))),
      whole,
    ),
    kr(
      say("reviewSheet.yearsAreNet", { actor: whose }),
      exact(ledger.perYear(own)),
      // Month by month: the whole is itself made of years.
      exact(ledger.perCycle(own)),
    ),
    kr(
      say("reviewSheet.groupsAreNet", { actor: whose }),
      exact(ledger.by(["measure", "group"], own).map(({ amount }) => amount)),
      whole,
    ),
    ...(scenario.compared
      ? [kr(say("reviewSheet.effectIsDifference", { actor: whose }), sum([withIt, negated(without)]), whole)]
      : []),
  ];
}

/** That nobody is lost on the way, and nobody comes from nowhere: every month, told as the last is. */
export const peopleIdentities = ({ people, scenario }: RunResult): Identity[] =>
  (scenario.compared ? (["with", "without"] as const) : (["with"] as const)).map((alternative) => {
    const [one, other] = peopleAt(people, alternative);
    return { says: say(`reviewSheet.people.${alternative}`), unit: "antal", one, other };
  });

/** Those who have come, and those who are somewhere, in the month where they differ most; the last where they never do. */
function peopleAt({ cohorts }: People, alternative: Alternative): [come: Money, there: Money] {
  const own = cohorts.filter((cohort) => cohort.alternative === alternative);
  const cycles = Math.max(0, ...own.map(({ flow }) => flow.cycles));
  let come = 0;
  let worst: { come: number; there: number } = { come: 0, there: 0 };
  for (let cycle = 0; cycle < cycles; cycle++) {
    let there = 0;
    for (const { flow, stock } of own)
      for (let state = 0; state < flow.states; state++) {
        const [entered, present] = [flow.entries, flow.start].map((t) => t[state * flow.cycles + cycle]!);
        // Those of a stock are there when it begins; whom a measure takes of them has not come once more.
        if (stock === "untaken" && cycle === 0) come += present!;
        else if (stock !== "taken") come += entered!;
        there += present!;
      }
    if (Math.abs(come - there) >= Math.abs(worst.come - worst.there) - 1e-9) worst = { come, there };
  }
  return [exactly(worst.come), exactly(worst.there)];
}
