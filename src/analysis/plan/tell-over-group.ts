import { compensatedSum } from "../../core/compensated-sum.js";
import { fixed, fromFloat } from "../../core/decimal.js";
import type { Evaluation } from "./evaluation.js";
import type { Plan } from "./plan.js";

/** More or fewer than this are the floats. */
const somebody = 1e-6;

/**
 * Tells the groups of which measures take in more people beside the stock than it has: somebody would be counted several
 * times.
 */
export function tellOverGroup({ scenario, people, layouts }: Plan, { cohorts }: Evaluation): void {
  if (people.stock === undefined) return;
  scenario.groups.forEach(({ name }, group) => {
    const own = cohorts.filter(({ plan }) => plan.group === group && plan.alternative === "with");
    const coming = own.flatMap(({ coming: all }) => all);
    if (coming.length === 0) return;
    const beside = compensatedSum(coming.flatMap((c) => [...c.people]));
    const there = compensatedSum(
      own
        .filter(({ plan }) => plan.stock === "untaken")
        .flatMap(({ flow }) => {
          const first = Array.from({ length: flow.states }, (_, s) => flow.start[s * flow.cycles]!);
          return [...first, ...flow.entries];
        }),
    );
    if (beside <= there + somebody) return;
    const measures = [...new Set(coming.map(({ entry }) => entry.measure))];
    const told = (n: number): string => fixed(fromFloat(n), 0);
    const { file, line } = coming[0]!.entry.at;
    layouts.tell({
      code: "deltagare-over-gruppen",
      at: line === undefined ? { file } : { file, line },
      group: name,
      people: told(beside),
      there: told(there),
      measures,
    });
  });
}
