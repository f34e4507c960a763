import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { OutcomeDefinition } from "../../rulebook/item.js";
import { isNoSupport, type StateDefinition } from "../../rulebook/state.js";
import { NameIndex } from "../cells/name-index.js";
import { groupsOfSex } from "../scenario/group-sex.js";
import { populationOf } from "../scenario/population.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Target, TargetKind } from "../scenario/target.js";

/** They count everybody there is, whom only a stock has. */
const ofStock: ReadonlySet<TargetKind> = new Set(["stock", "mean", "receivers", "share", "meanShare"]);

type Aimed = Pick<Scenario, "states" | "standing" | "groups" | "groupColumns" | "population">;

/**
 * The targets that the scenario can be held against, outcomes by their id. What is wrong with the others is told: those of
 * a stock need one, shares a population, exits that they lead somewhere.
 */
export function checkTargets(
  targets: readonly Target[],
  outcomes: readonly OutcomeDefinition[],
  scenario: Aimed,
  problems: Problems,
): Target[] {
  return targets.flatMap((written): Target[] => {
    const before = problems.errors;
    const { kind, sex, at } = written;
    const [states, from] = [written.states, written.from].map((named) => goingOn(named, scenario.states));
    const target = { ...written, states: states!, from: from! };
    const cell = (column: string) => ({ ...at, column });
    if (ofStock.has(kind) && scenario.standing.length === 0)
      problems.add({ code: "bestand-saknas", at, what: "targets" });
    if (sex !== undefined && kind !== "survey" && groupsOfSex(scenario, sex).length === 0)
      problems.add({ code: "mal-olasligt", at: cell("kön"), fault: { kind: "noGroup" } });
    if ((kind === "share" || kind === "meanShare") && populationOf(scenario.population, target) === undefined)
      problems.add({ code: "befolkning-saknas", at });
    const nowhere =
      kind === "exits" || kind === "exitsSoFar"
        ? written.states.map((s) => scenario.states[s]!).filter(isNoSupport)
        : [];
    if (nowhere.length > 0)
      problems.add({ code: "mal-ingen-framgang", at, states: nowhere.map(({ name }) => name) });
    if (kind === "outcome") {
      const found = outcomeNamed(target.outcome ?? "", outcomes);
      if (found !== undefined) return problems.errors > before ? [] : [{ ...target, outcome: found.id }];
      const known = outcomes.map(({ name }) => name);
      problems.add({
        code: "mal-olasligt",
        at: cell("utfall"),
        fault: {
          kind: "outcome",
          text: target.outcome ?? "",
          known: known.slice(0, 12),
          ...new NameIndex(known).near(target.outcome ?? ""),
        },
      });
    }
    return problems.errors > before ? [] : [target];
  });
}

/** Some states, and those that one of them is a part of: what goes on in it goes on there too. */
function goingOn(named: readonly number[], states: readonly StateDefinition[]): number[] {
  const names = new Set(named.map((s) => folded(states[s]!.name)));
  return states.flatMap(({ parts }, s) =>
    named.includes(s) || parts?.names.some((name) => names.has(folded(name))) === true ? [s] : [],
  );
}

const outcomeNamed = (
  written: string,
  outcomes: readonly OutcomeDefinition[],
): OutcomeDefinition | undefined =>
  outcomes.find(({ id, name, nameEn }) =>
    [id, name, nameEn ?? name].some((word) => normalized(word) === normalized(written)),
  );
