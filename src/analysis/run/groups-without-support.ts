import type { Place } from "../../core/explanation.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { supportNotSaid } from "../household/maintenance-support.js";
import { householdModel } from "../household/names.js";
import { givenForGroup } from "./group-values.js";
import { dayOf } from "./horizon.js";

/** What a state without income is paid, where the model counts the household's income against it. */
const AID = "hushållets_försörjningsstöd(0; 0; 0)";

/** The groups of lone parents for which nobody has said whether there is underhållsstöd, and the inputs that would. */
export function groupsWithoutSupport(
  scenario: Scenario,
  rulebook: Rulebook,
): readonly { readonly at: Place; readonly names: readonly string[] }[] {
  if (!scenario.models.includes(householdModel) || !rulebook.knows("hushållets_försörjningsstöd")) return [];
  const calculator = new Calculator(rulebook);
  // Models may come to count it during the horizon.
  const days = [0, scenario.settings.cycles - 1].map((cycle) => dayOf(scenario.settings, cycle));
  return [
    ...new Set([...scenario.entries, ...scenario.standing, ...scenario.inflow].map((e) => e.group)),
  ].flatMap((group) => {
    const names = days.flatMap((day) => {
      const dates = onDay(day);
      const given = givenForGroup(scenario, group, calculator, dates);
      return supportNotSaid(rulebook, calculator, { dates, given, formula: AID });
    });
    return names.length === 0 ? [] : [{ at: scenario.groups[group]!.at, names: [...new Set(names)] }];
  });
}
