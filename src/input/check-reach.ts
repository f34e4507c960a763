import type { Problems } from "../core/problem.js";
import type { Scenario } from "./scenario.js";
import type { ScenarioText } from "./scenario-text.js";

type Moving = Pick<Scenario, "states" | "entries" | "flows" | "groups" | "measures">;

/** Tells the states that nobody can reach, with or without the measure, and the groups that nobody belongs to. */
export function tellUnreached(text: ScenarioText, scenario: Moving, problems: Problems): void {
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
  const names = scenario.states.filter((_, i) => !reached.has(i)).map((s) => s.name);
  if (names.length > 0) problems.add({ code: "tillstand-onatt", at: { file: text.flowsFile }, names });
  const inUse = new Set(scenario.entries.map((e) => e.group));
  scenario.groups.forEach(({ name, at }, i) => {
    if (!inUse.has(i)) problems.add({ code: "grupp-utan-deltagare", at, name });
  });
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
