import type { Alternative } from "../../../ledger/posting.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import type { Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import { fixed } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import { countCell } from "../../cells.js";
import type { Figure, LinesChart, MultiplesChart, Series } from "../../chart.js";
import type { RunContext } from "../context.js";
import { peopleAt } from "../explained.js";
import { people, range, stateLabel } from "../people.js";

/** Where people are, cycle by cycle: a small picture for each state with the measure and without it, else areas. */
export function peopleChart(context: RunContext): LinesChart | MultiplesChart | undefined {
  const { result, years } = context;
  const { compared } = result.scenario;
  const cycles = result.horizon.years
    .filter(({ year }) => years.includes(year))
    .flatMap(({ from, until }) => range(from, until));
  if (cycles.length < 2) return undefined;
  const shown = (state: string, alternative: Alternative): Figure[] => {
    const counts = result.people.perCycle({ state, alternative });
    return cycles.map(
      (cycle) =>
        countCell(people(counts[cycle]!), {
          explain: () => peopleAt(context, { state, alternative }, cycle),
        }) as Figure,
    );
  };
  const states = result.people.states.filter((state) =>
    (compared ? (["with", "without"] as const) : (["with"] as const)).some((alternative) => {
      const counts = result.people.perCycle({ state, alternative });
      return cycles.some((cycle) => counts[cycle]! >= 0.05);
    }),
  );
  if (states.length === 0) return undefined;
  const shared = {
    id: "people",
    name: say("run.chart.people.name"),
    title: titleOf(context, states, cycles.at(-1)!),
    about: say(compared ? "run.chart.people.compared" : "run.chart.people"),
    beside: "people",
    measure: { unit: "antal", decimals: 1 },
    across: say(result.horizon.cycle === "month" ? "run.month" : "budget.year"),
    categories: cycles.map((cycle) => cycleName(result.horizon, cycle)),
  } as const;
  if (!compared)
    return {
      ...shared,
      kind: "lines",
      shape: "areas",
      series: states.map((state): Series => ({
        name: stateLabel(context, state),
        values: shown(state, "with"),
      })),
    };
  return {
    ...shared,
    kind: "multiples",
    mark: "lines",
    panels: states.map((state) => ({
      name: stateLabel(context, state),
      series: (["with", "without"] as const).map((alternative) => ({
        name: say(`run.${alternative}`),
        values: shown(state, alternative),
      })),
    })),
  };
}

/** What it all is for: more in work that lasts. Where nobody comes there, where most are when it ends. */
function titleOf(context: RunContext, states: readonly string[], last: number): Label {
  const { figures, result, years } = context;
  const { extraInWork: extra } = figures;
  const when = cycleName(result.horizon, last);
  const whole = years.length === result.horizon.years.length;
  if (result.scenario.compared && extra.reached && whole)
    return say("run.chart.people.finds", {
      more: fixed(exactly(Math.abs(extra.atEnd)), 2),
      direction: Math.abs(extra.atEnd) < 0.05 ? "even" : extra.atEnd > 0 ? "more" : "fewer",
      when,
    });
  const counted = states.map((state) => ({
    state,
    number: result.people.perCycle({ state, alternative: "with" })[last]!,
  }));
  const most = counted.reduce((a, b) => (b.number > a.number ? b : a));
  if (most.number < 0.05) return say("run.chart.people");
  return say("run.chart.people.most", {
    state: stateLabel(context, most.state),
    number: fixed(exactly(most.number), 2),
    when,
  });
}
