import type { Values, ValueId } from "../plan/named.js";
import { type Evaluation, evaluation } from "../plan/evaluation.js";
import type { CohortPlan } from "../plan/people-plan.js";
import type { Plan } from "../plan/plan.js";
import type { CountedTarget } from "../run/targets.js";
import { resultOf } from "../run/result-of.js";
import { municipalBooks } from "../../ledger/actors.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { plannedOf } from "./planned.js";
import type { Rate } from "./rates.js";
import { type Planned, type Sex, sexes, sumOf } from "./series.js";
import type { Unit } from "./units.js";

/** What the plan comes to when something in it has been found out. Each has what those before it have. */
export interface Forecast {
  readonly of:
    | { readonly kind: "plan" }
    /** So many have begun up to and with the month, and the rest begin as planned. */
    | { readonly kind: "starts"; readonly planned: number; readonly came: number }
    | { readonly kind: "rate"; readonly rate: Rate; readonly share: number };
  /** The municipality's, over the whole plan, kronor. */
  readonly net: number;
  /** More years in work without support than without the measure, and of whom. */
  readonly years: number;
  readonly bySex: ReadonlyMap<Sex, number>;
  readonly planned: Planned;
  /** The plan's own targets, held against it. */
  readonly targets: readonly CountedTarget[];
}

/** How many have begun, and how many were to, of people whom the plan tells apart. */
export interface Started {
  readonly unit: Unit;
  readonly planned: number;
  readonly came: number;
}

/**
 * Runs the plan again, with the starts that came and then with each share that was measured. `starts` is undefined where
 * they cannot be put into it.
 */
export function forecasts(
  plan: Plan,
  asWritten: Evaluation,
  {
    months,
    starts,
    rates,
  }: {
    readonly months: number;
    readonly starts: readonly Started[] | undefined;
    readonly rates: readonly { readonly rate: Rate; readonly share: number }[];
  },
): Forecast[] {
  const found = [forecastOf(plan, new Map(), asWritten, { kind: "plan" })];
  const begun = starts === undefined ? plan : withStarts(plan, starts, months);
  const values = new Map<ValueId, number>();
  const again = (of: Forecast["of"]): void => {
    const evaluated = evaluation(begun, values);
    if (evaluated.kind === "evaluation") found.push(forecastOf(begun, new Map(values), evaluated, of));
  };
  if (starts !== undefined) {
    const total = (of: "planned" | "came"): number => starts.reduce((sum, s) => sum + s[of], 0);
    again({ kind: "starts", planned: total("planned"), came: total("came") });
  }
  for (const { rate, share } of rates) {
    for (const id of rate.solvable.ids) values.set(id, share);
    again({ kind: "rate", rate, share });
  }
  return found;
}

function forecastOf(plan: Plan, values: Values, evaluated: Evaluation, of: Forecast["of"]): Forecast {
  const result = resultOf(plan, values, evaluated);
  const planned = plannedOf(plan, evaluated);
  const { years } = result.figures.extraInWork;
  const bySex = new Map<Sex, number>();
  if (planned.bySex)
    for (const sex of sexes) {
      const groups = new Set(planned.leaves.flatMap((leaf) => (leaf.sex === sex ? [leaf.group] : [])));
      if (groups.size > 0) bySex.set(sex, yearsOf(result, plan, groups));
    }
  const net = result.ledger.sum(municipalBooks);
  // An indicator that has no value is nothing to reach.
  const targets = result.targets.filter(
    (held): held is CountedTarget => held.kind === "counted" && held.target.value !== undefined,
  );
  return { of, net, years, bySex, planned, targets };
}

function yearsOf(
  { people }: ReturnType<typeof resultOf>,
  { scenario }: Plan,
  groups: ReadonlySet<number>,
): number {
  const own = people.cohorts.filter(({ group }) => groups.has(group));
  return compensatedSum(
    scenario.states.flatMap(({ selfSupport }, state) =>
      selfSupport !== "lasting"
        ? []
        : own.map((cohort) => {
            const months = compensatedSum(people.inState(cohort, state));
            return ((cohort.alternative === "with" ? 1 : -1) * months) / 12;
          }),
    ),
  );
}

/** Those who come in up to a month are as many more or fewer as have begun, spread as planned. */
export function withStarts(plan: Plan, starts: readonly Started[], months: number): Plan {
  const scaleOf = (cohort: CohortPlan): number => {
    const own = starts.find(({ unit }) =>
      (unit.planned ?? []).some(
        (leaf) => leaf.group === cohort.group && plan.scenario.measures[leaf.measure] === cohort.measure,
      ),
    );
    return own === undefined || own.planned <= 0 ? 1 : own.came / own.planned;
  };
  const cohorts = plan.people.cohorts.map((cohort): CohortPlan => {
    const scale = scaleOf(cohort);
    if (scale === 1) return cohort;
    const inflows = cohort.inflows.flatMap((inflow) => {
      const { from, until, share } = inflow;
      const at = Math.min(Math.max(from, months), until);
      const before = (share * (at - from)) / (until - from);
      return [
        ...(at > from ? [{ ...inflow, until: at, share: before * scale }] : []),
        ...(until > at ? [{ ...inflow, from: at, share: share - before }] : []),
      ];
    });
    return { ...cohort, inflows };
  });
  return { ...plan, people: plan.people.withCohorts(cohorts) };
}

/** How many were to have begun up to a month. */
export const toHaveBegun = ({ planned }: Unit, months: number): number =>
  (planned ?? []).reduce((sum, leaf) => sum + sumOf(leaf.started, months), 0);
