import { type Factor } from "../../chance/draws.js";
import { quantileOf } from "../../chance/distribution.js";
import { normalized } from "../../core/names.js";
import type { Assumption } from "../../input/scenario/scenario.js";
import { rankCorrelations } from "../../input/check/assumptions-together.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import { monthsIn } from "../run/horizon.js";

/** An assumption that is drawn, and what it is in each plan. */
export interface DrawnAssumption extends Factor {
  readonly assumption: Assumption;
  /** By plan; undefined where it is not used, or has a value of its own. */
  readonly ids: readonly (ValueId | undefined)[];
  /** Whole numbers of this only; undefined for those that may be anything. */
  readonly step?: number;
  /** The middle of its values and half the width of most of them, so that it can be told in a number near 1. */
  readonly middle: number;
  readonly width: number;
}

export interface DrawnAssumptions {
  readonly drawn: readonly DrawnAssumption[];
  /** Undefined when none vary together. */
  readonly ranks?: readonly (readonly number[])[];
  /** Used, and held fixed because they have no limits. */
  readonly fixed: readonly Assumption[];
}

/** The assumptions of some plans by their names: the same name is the same number in all of them in each draw. */
export function drawnAssumptions(plans: readonly Plan[]): DrawnAssumptions {
  const all = new Map<string, Assumption>();
  for (const { scenario } of plans)
    for (const assumption of scenario.assumptions)
      if (!all.has(assumption.name)) all.set(assumption.name, assumption);
  const drawn: DrawnAssumption[] = [];
  const fixed: Assumption[] = [];
  for (const assumption of all.values()) {
    const named = plans.map((plan) => namedIn(plan, assumption.name));
    if (named.every((n) => n === undefined)) continue;
    const { distribution, name } = assumption;
    if (distribution === undefined) {
      fixed.push(assumption);
      continue;
    }
    const whole = named.findIndex((n) => n?.effect === "structure");
    const quantile = quantileOf(distribution);
    const [low, middle, high] = [quantile(0.05), quantile(0.5), quantile(0.95)];
    drawn.push({
      name,
      distribution,
      assumption,
      ids: named.map((n) => n?.id),
      ...(whole < 0 ? {} : { step: monthsIn(plans[whole]!.horizon.cycle) }),
      middle,
      width: high > low ? (high - low) / 2 : 1,
    });
  }
  const ranks = rankCorrelations(drawn.map((d) => d.assumption));
  const together = ranks.some((row, i) => row.some((rank, j) => i !== j && rank !== 0));
  return { drawn, fixed, ...(together ? { ranks } : {}) };
}

/** The number that goes by a name in a plan, unless something on the command line or in an alternative goes before it. */
function namedIn({ names, scenario }: Plan, name: string) {
  if (scenario.overrides.some((o) => normalized(o.name) === name)) return undefined;
  if (!scenario.assumptions.some((a) => a.name === name)) return undefined;
  return names.find((n) => n.name === name && n.group === undefined && n.type === "number");
}
