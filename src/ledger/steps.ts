/** A value that holds until the next one: the price of one date, or one per cycle. `from[0]` is 0. */
export interface Steps {
  readonly from: Int32Array;
  readonly values: Float64Array;
}

export const constantly = (value: number): Steps => ({
  from: Int32Array.of(0),
  values: Float64Array.of(value),
});

/** One value per cycle, with those that are alike in a row as one step. */
export function stepsOf(perCycle: ArrayLike<number>): Steps {
  const from: number[] = [];
  const values: number[] = [];
  for (let cycle = 0; cycle < perCycle.length; cycle++) {
    const value = perCycle[cycle]!;
    if (cycle > 0 && Object.is(values.at(-1), value)) continue;
    from.push(cycle);
    values.push(value);
  }
  return { from: Int32Array.from(from), values: Float64Array.from(values) };
}

/** The value in a cycle. */
export const valueIn = ({ from, values }: Steps, cycle: number): number => values[stepAt(from, cycle)]!;

/** The place of the step that holds in a cycle. */
export function stepAt(from: Int32Array, cycle: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= cycle) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A part of a span of cycles in which the value is the same. `until` is not included. */
export interface StepStretch {
  readonly from: number;
  readonly until: number;
  readonly value: number;
}

/** The steps between two cycles, the last not included, each once, in order. */
export function stretchesIn({ from, values }: Steps, first: number, until: number): StepStretch[] {
  const stretches: StepStretch[] = [];
  for (let i = first < until ? stepAt(from, first) : from.length; i < from.length; i++) {
    const begins = Math.max(first, from[i]!);
    if (begins >= until) break;
    stretches.push({ from: begins, until: Math.min(until, from[i + 1] ?? until), value: values[i]! });
  }
  return stretches;
}
