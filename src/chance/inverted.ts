/** A point of a distribution: how much of it is below x, and how dense it is there. */
export interface Below {
  readonly below: number;
  readonly density: number;
}

/**
 * Where a distribution has `p` below it: Newton's way, and halves between the limits where that would leave them. `at`
 * must rise over `low` to `high`.
 */
export function inverted(
  p: number,
  at: (x: number) => Below,
  guess: number,
  limits: readonly [low: number, high: number],
): number {
  let [low, high] = limits;
  let x = guess > low && guess < high ? guess : (low + high) / 2;
  for (let step = 0; step < 400; step++) {
    const { below, density } = at(x);
    const error = below - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    let next = x - error / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 2e-16 * Math.abs(x) || next === low || next === high) return next;
    x = next;
  }
  return x;
}
