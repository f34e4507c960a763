import type { Budget } from "../../budget/cube.js";
import { indexed } from "../../budget/indexing.js";
import type { OverheadRule } from "../../budget/overhead.js";
import { fixed, inPercent, isZero, percentOf, toMoney } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import { perWord } from "../../input/prices/price-per.js";
import type { BudgetContext, BudgetView } from "../../report/budget/context.js";
import { cofinancingOf } from "../../report/budget/funding.js";
import { PricedResources } from "../../report/budget/priced.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";
import { indexRule, type Pricing } from "./pricing-options.js";

/** Collects what a price list has priced, as the lines are read. */
export function pricedResources(): {
  readonly resources: PricedResources;
  readonly see: (line: BudgetLine) => void;
} {
  const resources = new PricedResources();
  const see = ({ computed, measure, year, amount }: BudgetLine): void => {
    if (computed?.listed === undefined) return;
    const { number, share, price, listed } = computed;
    const { name, per, source } = listed;
    resources.add({
      measure,
      year,
      name,
      number,
      share,
      price,
      per: perWord(per),
      source,
      amount: toMoney(amount),
    });
  };
  return { resources, see };
}

/** The budget with later years raised as the flags say. */
export function raised(
  session: Session,
  budget: Budget,
  pricing: Pricing,
): { readonly budget: Budget; readonly index: BudgetView["index"] } {
  const index = indexRule(session, pricing, budget);
  const fits = index !== undefined && session.usage.length === 0 && session.problems.errors === 0;
  return { budget: fits ? indexed(budget, index) : budget, index };
}

/** The flat rate as overhead on staff; that a budget has no staff is said. */
export function flatRateRule(
  { usage }: Session,
  { cells }: Budget,
  { flatRate, staff }: Pricing,
): { readonly rule: OverheadRule; readonly flatRate: NonNullable<BudgetView["flatRate"]> } | undefined {
  if (flatRate === undefined) return undefined;
  const known = [...new Set(cells.map((c) => c.costType).filter((name) => name !== ""))];
  const base = known.filter((name) => staff.some((s) => folded(s) === folded(name)));
  if (base.length === 0) usage.push(say("usage.noStaff", { known }));
  const { share, source } = flatRate;
  return {
    rule: { share, base, step: undefined, roundedPer: "year", onPaid: true },
    flatRate: { staff: base, ...(source === undefined ? {} : { source }) },
  };
}

/** Warns of a co-financing lower than what was asked for. */
export function tellCofinancing({ problems }: Session, context: BudgetContext, file: string): void {
  const found = cofinancingOf(context);
  const asked = context.view.cofinancing?.share;
  if (found === undefined || asked === undefined || isZero(found.missing)) return;
  problems.add({
    code: "medfinansiering-for-lag",
    at: { file },
    share: fixed(inPercent(found.share), 2),
    asked: percentOf(asked),
    missing: fixed(found.missing, 0),
  });
}
