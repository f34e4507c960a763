/** Chance that comes out the same for a seed. */
export interface Chance {
  /** From nought to below `below`. */
  under(below: number): number;
  one<T>(of: readonly T[]): T;
  /** Whether what happens one time in so many happens. */
  oneIn(times: number): boolean;
}

/** Mulberry32, whose period is that of its 32 bits of state. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const under = (below: number): number => Math.floor(next() * below);
  return { under, one: (of) => of[under(of.length)]!, oneIn: (times) => under(times) === 0 };
}
