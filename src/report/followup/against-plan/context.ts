import type { AgainstPlan } from "../../../analysis/against-plan/against-plan.js";
import type { Horizon } from "../../../analysis/run/horizon.js";
import type { Unit } from "../../../analysis/against-plan/units.js";
import { fromFloat, plain } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { type MonthNumber, monthText } from "../../../input/people/day.js";
import { say } from "../../../texts/say.js";
import { type AmountUnit, inWholeSteps, amountUnits } from "../../cells.js";

/** How it was asked, and what a reader must know of it. */
export interface AgainstAsked {
  readonly title: string;
  /** The first month of the plan, and the last that is followed. */
  readonly first: MonthNumber;
  readonly through: MonthNumber;
  readonly minCell: number;
  readonly unit: AmountUnit["name"];
  /** The years of the plan. */
  readonly years: { readonly first: number; readonly last: number };
  /** States that are in the measure, as the plan names them. */
  readonly states: readonly string[];
  /** Of rows about people: which statuses are where, and whether somebody was there before the plan began. */
  readonly statuses:
    | {
        readonly measure: readonly string[];
        readonly work: readonly string[];
        readonly rest: readonly string[];
        readonly before: boolean;
      }
    | undefined;
  readonly horizon: Horizon;
  /** Wages are paid by other employers. */
  readonly isPrivate: boolean;
}

export interface AgainstContext extends AgainstAsked {
  readonly found: AgainstPlan;
  readonly amounts: ReturnType<typeof inWholeSteps>;
}

export const contextOf = (found: AgainstPlan, asked: AgainstAsked): AgainstContext => ({
  ...asked,
  found,
  amounts: inWholeSteps(amountUnits[asked.unit]),
});

export const lastMonth = ({ through }: AgainstAsked): string => monthText(through);
export const monthAt = ({ first }: AgainstAsked, place: number): string => monthText(first + place);

export function nameOf({ of }: Unit, { found }: AgainstContext): Label {
  switch (of.kind) {
    case "all":
      return say("against.all");
    case "sex":
      return say("against.sex", { sex: of.sex });
    case "measure":
      return found.planned.measures[of.measure]!;
    case "part":
      return say("against.sex", { sex: of.sex });
    case "group":
      return found.planned.groups[of.group]!;
  }
}

/** A number of people or months as a plain decimal, without what floats leave. */
export const figure = (value: number): string => plain(fromFloat(Number(value.toFixed(6))));
