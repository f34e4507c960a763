import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { Choice } from "../../input/conventions/convention.js";
import type { FlowRow, Scenario } from "../../input/scenario/scenario.js";
import type { NameRole } from "../../rulebook/name-role.js";

/**
 * Why a scenario cannot be counted as others would in something:
 * - `stock`: it follows a whole stock, `noComparison`: it says nothing of what happens without the measure;
 * - `comparisonMoves`: people move in the comparison, and who leaves a job would not be as in it;
 * - `severalComparisons`: participants are compared with several states, `noSupported`: nobody is employed with support;
 * - `currentPrices`: a real rate has nothing to do with its prices, `prices`: it has no prices of the other kind;
 * - `partOfYear`: its cycles are years; `notRun`: it comes to nothing when it is counted so.
 */
export type CannotSwitch =
  | "stock"
  | "noComparison"
  | "comparisonMoves"
  | "severalComparisons"
  | "noSupported"
  | "currentPrices"
  | "prices"
  | "partOfYear"
  | "notRun";

export type Switched =
  | { readonly kind: "to"; readonly scenario: Scenario; readonly withProduction: boolean }
  | { readonly kind: "alike" }
  | { readonly kind: "cannot"; readonly because: CannotSwitch };

const alike: Switched = { kind: "alike" };
const cannot = (because: CannotSwitch): Switched => ({ kind: "cannot", because });

type From = Readonly<{ scenario: Scenario; withProduction: boolean }>;

/** A scenario with one choice as others make it, and all else as it is. */
export function switched(choice: Exclude<Choice, { kind: "sums" }>, from: From): Switched {
  const { scenario, withProduction } = from;
  const { settings } = scenario;
  const to = (other: Scenario): Switched => ({ kind: "to", scenario: other, withProduction });
  const set = (other: Partial<Scenario["settings"]>): Switched =>
    to({ ...scenario, settings: { ...settings, ...other } });
  switch (choice.kind) {
    case "effect":
      return choice.as === "compared" ? compared(scenario) : stayed(scenario, to);
    case "time":
      return choice.as === "whole" ? alike : whileSupported(scenario, to);
    case "horizon": {
      const inCycle = settings.cycle === "month" ? 1 : 12;
      const cycles = choice.months / inCycle;
      if (cycles === settings.cycles || (choice.atMost && cycles > settings.cycles)) return alike;
      return Number.isInteger(cycles) ? set({ cycles }) : cannot("partOfYear");
    }
    case "displacement":
      return withNames(scenario, { displacedOfSupported: choice.share, displacedOfWork: choice.share }, to);
    case "equalisation":
      return withNames(scenario, { equalisation: choice.counted ? 1 : 0 }, to);
    case "production":
      if (choice.counted === withProduction) return alike;
      return { kind: "to", scenario, withProduction: choice.counted };
    case "prices":
      return choice.as === settings.prices.kind ? alike : cannot("prices");
    case "rate": {
      if (settings.rates === undefined && Number(choice.rate) === Number(settings.rate)) return alike;
      if (settings.prices.kind === "current") return cannot("currentPrices");
      const rates = settings.rates === undefined ? {} : { rates: [{ fromYear: 0, rate: choice.rate }] };
      return set({ rate: choice.rate, ...rates });
    }
    case "timing":
      return choice.timing === settings.timing ? alike : set({ timing: choice.timing });
  }
}

const compared = (scenario: Scenario): Switched =>
  scenario.compared || scenario.standing.length > 0 ? alike : cannot("noComparison");

/** Nobody moves in the comparison. */
function stayed(scenario: Scenario, to: (other: Scenario) => Switched): Switched {
  const because = uncompared(scenario);
  if (because !== undefined) return cannot(because);
  const flows = scenario.flows.filter(({ alternative }) => alternative === "with");
  return flows.length === scenario.flows.length ? alike : to({ ...scenario, flows });
}

/**
 * Who leaves a job with support, or gets one without, is from then on where all are in the comparison: what follows makes
 * no difference.
 */
function whileSupported(scenario: Scenario, to: (other: Scenario) => Switched): Switched {
  const because = uncompared(scenario);
  if (because !== undefined) return cannot(because);
  const { flows, states, entries } = scenario;
  if (flows.some(({ alternative }) => alternative === "without")) return cannot("comparisonMoves");
  const homes = new Set(entries.map(({ comparison }) => comparison));
  const [home] = homes;
  if (homes.size !== 1 || home === undefined) return cannot("severalComparisons");
  const kindOf = (state: number) => states[state]!.selfSupport;
  const reached = [...entries.map(({ state }) => state), ...flows.map((flow) => flow.to)];
  if (!reached.some((state) => kindOf(state) === "supported")) return cannot("noSupported");
  const ends = (flow: FlowRow): boolean =>
    kindOf(flow.to) === "lasting" || (kindOf(flow.from) === "supported" && kindOf(flow.to) !== "supported");
  if (!flows.some((flow) => ends(flow) && flow.to !== home)) return alike;
  return to({
    ...scenario,
    flows: flows.flatMap((flow) => {
      if (!ends(flow)) return [flow];
      return flow.from === home ? [] : [{ ...flow, to: home, written: flow.to }];
    }),
  });
}

function uncompared({ standing, compared: has }: Scenario): CannotSwitch | undefined {
  if (standing.length > 0) return "stock";
  return has ? undefined : "noComparison";
}

/** Values for what the models call so; they go before all that the scenario says of the names. */
function withNames(
  scenario: Scenario,
  values: Partial<Record<NameRole, number>>,
  to: (other: Scenario) => Switched,
): Switched {
  const at = { file: scenario.path };
  const given = (Object.entries(values) as [NameRole, number][]).flatMap(([role, value]) => {
    const name = scenario.called.get(role);
    if (name === undefined) return [];
    const read: ReadValue = { kind: "number", value, plain: String(value), text: String(value), at };
    return [{ name: normalized(name), value: read }];
  });
  if (given.length === 0) return alike;
  const names = new Set(given.map(({ name }) => name));
  const others = scenario.overrides.filter(({ name }) => !names.has(normalized(name)));
  return to({ ...scenario, overrides: [...others, ...given] });
}
