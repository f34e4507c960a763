/** From numbers to places, in a straight line. */
export type Scale = (value: number) => number;

export const scaleOf =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    high === low ? from : from + ((value - low) / (high - low)) * (to - from);

/** Round numbers (1, 2, 2.5 or 5 of a power of ten apart), about as many as asked for, from one below to one above. */
export function ticksOf(low: number, high: number, about: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((s) => s >= rough * 0.999)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step, step));
}

/** A whole number of steps, without what floats leave behind. */
const exact = (value: number, step: number): number =>
  Number(value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(step))))) || 0;

/** How many decimals the numbers need to be told apart. */
export const decimalsOf = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map((t) => (/\.(\d+)$/.exec(String(t))?.[1] ?? "").length));

/** From the least to the greatest, zero among them. */
export const spanWithZero = (values: readonly number[]): [number, number] => [
  Math.min(0, ...values),
  Math.max(0, ...values),
];

/**
 * Places no closer than `gap` to each other, each as near as may be to where it was wanted, in the same order and
 * between `from` and `to` where there is room.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const placed: number[] = [];
  // Groups of labels that touch, each in the middle of what its members want.
  const groups: { sum: number; count: number; first: number }[] = [];
  order.forEach(({ at }, n) => {
    groups.push({ sum: at - n * gap, count: 1, first: n });
    const start = (g: { sum: number; count: number }) => g.sum / g.count;
    while (groups.length > 1 && start(groups.at(-1)!) < start(groups.at(-2)!)) {
      const last = groups.pop()!;
      const before = groups.at(-1)!;
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  for (const { sum, count, first } of groups)
    for (let n = first; n < first + count; n++) placed[n] = sum / count + n * gap;
  // Within the limits, the last first.
  for (let n = placed.length - 1; n >= 0; n--)
    placed[n] = Math.min(placed[n]!, to - (placed.length - 1 - n) * gap);
  for (let n = 0; n < placed.length; n++) placed[n] = Math.max(placed[n]!, from + n * gap);
  const result: number[] = [];
  order.forEach(({ i }, n) => (result[i] = placed[n]!));
  return result;
}
