/**
 * When what has been laid out has come back: the sum from the start has been below 0 and is not any more.
 * - `times`: in periods from the first amount, each time it comes back, in rising order.
 * - `laidOut`: whether the sum is ever below 0. `backAtEnd`: whether it is not at the end.
 */
export interface Payback {
  readonly times: readonly number[];
  readonly laidOut: boolean;
  readonly backAtEnd: boolean;
}

/** Of all that has been turned over: less is what floats leave of nothing. */
const NOISE = 1e-12;

/** Of amounts that fall one per period, the first now. Between two of them the sum goes straight. */
export function paybackOf(amounts: ArrayLike<number>): Payback {
  const times: number[] = [];
  let sum = 0;
  let turnover = 0;
  let below = false;
  let laidOut = false;
  for (let period = 0; period < amounts.length; period++) {
    const amount = amounts[period]!;
    const before = sum;
    sum += amount;
    turnover += Math.abs(amount);
    const none = NOISE * turnover;
    if (below && sum >= -none) {
      times.push(period - 1 + Math.min(1, -before / amount));
      below = false;
    } else if (!below && sum < -none) below = laidOut = true;
  }
  return { times, laidOut, backAtEnd: !below };
}
