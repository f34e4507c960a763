import { normalized } from "../../core/names.js";
import type { Assumption } from "../../input/scenario/scenario.js";
import type { Named, ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";

/** Something whose value may be another: one name, or the cells of all groups that go by it. */
export interface Solvable {
  /** As formulas write it. */
  readonly name: string;
  readonly ids: readonly ValueId[];
  /** What it is now; of cells that differ, the first. */
  readonly base: number;
  /** As `readUnit`; empty when nobody says. */
  readonly unit: string;
  /** Whole months, which lay something out anew. */
  readonly whole: boolean;
  readonly assumption?: Assumption;
}

/** The name that is meant, by its own name or that of a group's column; undefined when there is none that is a number. */
export function solvable(plan: Plan, written: string): Solvable | undefined {
  const name = normalized(written);
  const cells = plan.names.filter(
    (n) => n.type === "number" && (n.name === name || (n.group !== undefined && n.name.endsWith(`/${name}`))),
  );
  const own = cells.filter((n) => n.name === name);
  const meant = own.length > 0 ? own : cells;
  const first = meant.find((n) => n.base !== undefined);
  if (first?.base === undefined || isCondition(first)) return undefined;
  const { start, horizon } = plan.settings;
  if (meant.some(({ id }) => id === start || id === horizon)) return undefined;
  const assumption = plan.scenario.assumptions.find((a) => normalized(a.name) === name);
  const column = plan.scenario.groupColumns.find((c) => normalized(c.name) === name.split("/").at(-1));
  return {
    name,
    ids: meant.map((n) => n.id),
    base: first.base,
    unit: assumption?.unit ?? column?.unit ?? wordOf(first),
    whole: meant.some((n) => n.effect === "structure"),
    ...(assumption === undefined ? {} : { assumption }),
  };
}

const isCondition = ({ unit }: Named): boolean => unit?.kind === "condition" || unit?.kind === "text";

/** Only shares need a word of their own: other units are said where they are written. */
const wordOf = ({ unit, name }: Named): string =>
  (unit?.kind === "factor" ? unit.of : "") || (name === "kalkylränta" ? "%" : "");

/** The low and the high end of what an assumption may be; undefined unless they are two numbers. */
export const limitsOf = (
  of: Pick<Assumption, "low" | "high"> = {},
): [low: number, high: number] | undefined =>
  of.low?.kind === "number" && of.high?.kind === "number" && of.low.value !== of.high.value
    ? [of.low.value, of.high.value]
    : undefined;

/** Every assumption that is a number, and yes and no are not. */
export const solvableAssumptions = (plan: Plan): Solvable[] =>
  plan.scenario.assumptions.flatMap(({ name, unit }) =>
    unit === "ja/nej" ? [] : (solvable(plan, name) ?? []),
  );

/** Names that may be solved for, for whoever writes another. */
export const solvableNames = (plan: Plan): string[] => [
  ...new Set(
    plan.names
      .filter((n) => n.type === "number" && !isCondition(n) && n.base !== undefined)
      .flatMap((n) => (n.group === undefined ? [n.name] : [n.name, n.name.split("/").at(-1)!])),
  ),
];
