import type { Problems } from "../../core/problem.js";
import type { Scenario } from "../scenario/scenario.js";
import type { ScenarioText } from "../scenario/scenario-text.js";

type Moving = Pick<
  Scenario,
  "states" | "entries" | "flows" | "groups" | "measures" | "standing" | "inflow" | "starts"
>;

/** Places of the states that somebody can come to, with the measure or without it. */
export function statesReached(scenario: Omit<Moving, "states" | "groups">): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const measure of scenario.measures)
    follow(
      scenario.entries.filter((e) => e.measure === measure).map((e) => e.state),
      scenario.flows.filter(
        (f) => f.alternative === "with" && (f.measure === undefined || f.measure === measure),
      ),
      reached,
    );
  follow(
    scenario.entries.flatMap((e) => e.comparison ?? []),
    scenario.flows.filter((f) => f.alternative === "without"),
    reached,
  );
  // Whom a measure has taken moves by its rows, and by those for nobody's measure where it has none.
  follow(
    [...scenario.standing, ...scenario.inflow].map((s) => s.state),
    [...scenario.flows, ...scenario.starts],
    reached,
  );
  return reached;
}

/**
 * Tells the states that the scenario writes and nobody can reach, the groups that nobody belongs to, and the measures that
 * nobody leaves. A model may have more states than a scenario has use for.
 */
export function tellUnreached(text: ScenarioText, scenario: Moving, problems: Problems): void {
  const reached = statesReached(scenario);
  const written = new Set([...scenario.flows, ...scenario.starts].flatMap(({ from, to }) => [from, to]));
  const names = scenario.states.filter((_, i) => written.has(i) && !reached.has(i)).map((s) => s.name);
  if (names.length > 0) problems.add({ code: "tillstand-onatt", at: { file: text.tableFiles.flows }, names });
  const inUse = new Set([...scenario.entries, ...scenario.standing, ...scenario.inflow].map((e) => e.group));
  scenario.groups.forEach(({ name, at }, i) => {
    if (!inUse.has(i)) problems.add({ code: "grupp-utan-deltagare", at, name });
  });
  tellUnmoved(scenario, problems);
}

/** Tells the measures that no flow is about, where others have some: nobody leaves the state in which they begin. */
function tellUnmoved({ entries, flows, measures }: Moving, problems: Problems): void {
  const about = new Set(flows.flatMap((f) => (f.alternative === "with" ? [f.measure] : [])));
  if (about.size === 0 || about.has(undefined)) return;
  for (const name of measures) {
    const first = entries.find((e) => e.measure === name);
    if (first === undefined || about.has(name)) continue;
    problems.add({ code: "insats-utan-flode", at: first.at, name });
  }
}

/** Adds the states that people who start in some come to by the flows. */
function follow(
  starts: readonly number[],
  flows: readonly { from: number; to: number }[],
  reached: Set<number>,
): void {
  const next = new Map<number, number[]>();
  for (const { from, to } of flows) {
    const targets = next.get(from);
    if (targets === undefined) next.set(from, [to]);
    else targets.push(to);
  }
  const here = new Set(starts);
  for (const state of here) for (const to of next.get(state) ?? []) here.add(to);
  for (const state of here) reached.add(state);
}
