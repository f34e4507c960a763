import type { MonthNumber } from "../../input/people/day.js";
import type { ForecastRow } from "../../input/files/forecasts.js";
import type { Evaluation } from "../plan/evaluation.js";
import type { Plan } from "../plan/plan.js";
import { type Forecast, forecasts, type Started, toHaveBegun } from "./forecast.js";
import { type Money, moneyOf } from "./money.js";
import { plannedOf } from "./planned.js";
import { type Rate, ratesOf } from "./rates.js";
import { type Checked, checkedRecord, monthsToCheck } from "./record.js";
import type { Observed, Planned } from "./series.js";
import { type ShownOutcome, shownOutcome } from "./shown-outcome.js";
import { type Units, unitsOf } from "./units.js";

/** A plan against what came, to the same month. */
export interface AgainstPlan {
  readonly planned: Planned;
  readonly observed: Observed;
  readonly units: Units;
  readonly shown: ShownOutcome;
  /** Undefined where the outcome has no money. */
  readonly money: Money | undefined;
  readonly rates: readonly Rate[];
  readonly forecasts: readonly Forecast[];
  /** Why the starts that came are in no forecast; undefined: they are. */
  readonly noStarts: "stock" | "hidden" | "unplanned" | undefined;
  readonly checked: readonly Checked[];
}

export interface AgainstRules {
  readonly minCell: number;
  readonly monthly: boolean;
  /** The first month of the plan and the last that is followed. */
  readonly first: MonthNumber;
  readonly through: MonthNumber;
  readonly earlier: readonly ForecastRow[];
}

/** The plan's own months and those that came, compared, divided and carried on. */
export function againstPlan(
  plan: Plan,
  asWritten: Evaluation,
  observed: Observed,
  rules: AgainstRules,
): AgainstPlan {
  const planned = plannedOf(plan, asWritten);
  const units = unitsOf(planned, observed);
  const at = monthsToCheck(rules.earlier, rules);
  const { minCell, monthly } = rules;
  const shown = shownOutcome(units, observed, { minCell, monthly, at });
  const hasMoney = (["aid", "wages", "support", "other"] as const).some((line) => observed.has.has(line));
  const money = hasMoney ? moneyOf(planned, observed, units, shown) : undefined;
  const rates = ratesOf(plan, planned, observed, units, shown);
  const starts = startsOf(plan, units, observed, shown);
  const measured = rates.flatMap((rate) => {
    const [{ found } = { found: undefined }] = rate.rows;
    return found?.kind === "measured" ? [{ rate, share: found.share }] : [];
  });
  return {
    planned,
    observed,
    units,
    shown,
    money,
    rates,
    forecasts: forecasts(plan, asWritten, {
      months: observed.months,
      starts: typeof starts === "string" ? undefined : starts,
      rates: measured,
    }),
    noStarts: typeof starts === "string" ? starts : undefined,
    checked: checkedRecord(rules.earlier, observed, shown, rules),
  };
}

/** The starts that are shown, as finely as all of them are: a run with hidden ones would tell them. */
function startsOf(
  { scenario }: Plan,
  units: Units,
  { months, has }: Observed,
  shown: ShownOutcome,
): readonly Started[] | NonNullable<AgainstPlan["noStarts"]> {
  if (scenario.standing.length > 0) return "stock";
  if (!has.has("started")) return "hidden";
  const divisions = [units.groups, units.parts, units.sexes, units.measures, [units.all]];
  let isShown = false;
  for (const division of divisions) {
    const starts = division.map((unit) => ({
      unit,
      planned: toHaveBegun(unit, months),
      came: shown.of(unit).counts.started,
    }));
    if (
      starts.length === 0 ||
      starts.some(({ unit, came }) => came === undefined || unit.planned === undefined)
    )
      continue;
    isShown = true;
    if (starts.every(({ planned, came }) => planned > 0 || came === 0))
      return starts.map((own) => ({ ...own, came: own.came! }));
  }
  return isShown ? "unplanned" : "hidden";
}
