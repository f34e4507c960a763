import { normalized } from "../../core/names.js";
import { plainOf } from "../../input/cells/read-value.js";
import type { Grade } from "../../rulebook/evidence.js";
import type { Plan } from "../plan/plan.js";
import type { ValueId } from "../plan/named.js";
import { limitsOf, solvableAssumptions } from "./solvable.js";

/** An assumption that somebody may turn. */
export interface Handle {
  /** As formulas write it. */
  readonly name: string;
  /** As the file of assumptions writes it. */
  readonly written: string;
  readonly ids: readonly ValueId[];
  /** What it is as written: a plain decimal, shares as shares. */
  readonly base: string;
  /** As `readUnit`; empty when nobody says. */
  readonly unit: string;
  /** From low to high, whichever was written first; undefined where nothing says between which it lies. */
  readonly limits?: readonly [low: string, high: string];
  /** Whole months. */
  readonly whole: boolean;
  /** It has its value from somewhere that goes before the file of assumptions. */
  readonly setElsewhere: boolean;
  readonly grade: Grade;
  readonly source: string;
}

/** Those of a plan, as they stand in its file; cells of groups that go before an assumption are none. */
export function handlesOf(plan: Plan): readonly Handle[] {
  const set = new Map(plan.scenario.overrides.map((o) => [normalized(o.name), o.value]));
  const columns = new Set(plan.scenario.groupColumns.map(({ name }) => normalized(name)));
  return solvableAssumptions(plan).flatMap(({ name, ids, unit, whole, assumption }): Handle[] => {
    if (assumption === undefined || columns.has(name)) return [];
    const { written, low, high, grade, source } = assumption;
    const value = set.get(name) ?? assumption.value;
    const ends = limitsOf(assumption);
    const limits = ends && ([low!, high!].map(plainOf) as [string, string]);
    if (ends !== undefined && ends[0] > ends[1]) limits!.reverse();
    return [
      {
        name,
        written,
        ids,
        base: plainOf(value),
        unit,
        whole,
        setElsewhere: set.has(name),
        ...(limits === undefined ? {} : { limits }),
        grade,
        source,
      },
    ];
  });
}
