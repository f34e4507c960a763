import type { PlaceOf } from "./series.js";

/** What a plan says of one line for some of the people, up to and with a month. */
export interface PlannedPart {
  readonly started: number;
  /** Person-months by place, and what one costs there. */
  readonly months: Readonly<Partial<Record<PlaceOf, number>>>;
  readonly price: Readonly<Partial<Record<PlaceOf, number>>>;
  /** Kronor, as the line counts in the result. */
  readonly amount: number;
}

export interface CamePart {
  readonly started: number;
  readonly months: Readonly<Partial<Record<PlaceOf, number>>>;
  readonly amount: number;
}

/** Why an amount is another than planned: the three make the difference. */
export interface Split {
  readonly volume: number;
  readonly effect: number;
  readonly price: number;
  readonly difference: number;
}

/**
 * Splits the difference of a line. Volume: those who began, more or fewer, as if each had gone and cost as planned. Effect:
 * more or fewer months in each place for each who began, at the planned price. Price: what is left, that is what a month
 * cost otherwise than planned. `sign` is what a krona of the line is to the result, 1 or −1. Undefined when nobody was to
 * have begun and somebody has: then nothing was planned for them.
 */
export function splitOf(plan: PlannedPart, came: CamePart, sign: 1 | -1): Split | undefined {
  if (plan.started <= 0 && came.started > 0) return undefined;
  const scale = plan.started <= 0 ? 1 : came.started / plan.started;
  const difference = came.amount - plan.amount;
  const volume = plan.amount * (scale - 1);
  let effect = 0;
  for (const [place, price] of Object.entries(plan.price) as [PlaceOf, number][])
    effect += sign * ((came.months[place] ?? 0) - scale * (plan.months[place] ?? 0)) * price;
  return { volume, effect, price: difference - volume - effect, difference };
}

export const sumOfSplits = (splits: readonly Split[]): Split => ({
  volume: splits.reduce((sum, s) => sum + s.volume, 0),
  effect: splits.reduce((sum, s) => sum + s.effect, 0),
  price: splits.reduce((sum, s) => sum + s.price, 0),
  difference: splits.reduce((sum, s) => sum + s.difference, 0),
});
