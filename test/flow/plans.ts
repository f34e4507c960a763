import fc from "fast-check";
import type { Band, FlowPlan, Move, Share, Stay } from "../../src/flow/plan.js";

/** Thousandths, so that no product of shares is too small for the floats to hold in full. */
const share = fc.nat(1000).map((n) => n / 1000);
const index = (length: number) => fc.nat(length - 1);

const stay: fc.Arbitrary<Stay> = fc
  .record({ first: fc.integer({ min: 1, max: 8 }), length: fc.option(fc.nat(6)) })
  .map(({ first, length }) => ({ first, last: length === null ? Infinity : first + length }));

/** One number, or one per cycle that never exceeds it. */
const shareUpTo = (most: number, cycles: number): fc.Arbitrary<Share> =>
  fc.oneof(
    fc.constant(most),
    fc
      .array(fc.oneof(fc.constant(1), share), { minLength: cycles, maxLength: cycles })
      .map((parts) => Float64Array.from(parts, (part) => part * most)),
  );

/** Shares that come to 1 at most, so that a plan made of them can be run. */
const shares = (count: number): fc.Arbitrary<number[]> =>
  fc.tuple(fc.array(share, { minLength: count, maxLength: count }), share).map(([parts, total]) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    return sum === 0 ? parts : parts.map((p) => (p * total) / sum);
  });

function ratesFrom(from: number, states: number, cycles: number, timed: boolean): fc.Arbitrary<Move[]> {
  return fc.nat(3).chain((count) =>
    fc.tuple(shares(count), fc.constantFrom("month" as const, "year" as const)).chain(([most, per]) =>
      fc.tuple(
        ...most.map((limit) =>
          fc
            .record({
              to: index(states),
              share: shareUpTo(limit, cycles),
              stay: timed ? fc.option(stay, { nil: undefined }) : fc.constant(undefined),
            })
            .map(({ stay, ...move }): Move => ({ kind: "rate", from, per, ...move, ...(stay && { stay }) })),
        ),
      ),
    ),
  );
}

function durationsFrom(from: number, states: number, cycles: number): fc.Arbitrary<Move[]> {
  const at = (after: number): fc.Arbitrary<Move[]> =>
    fc
      .integer({ min: 1, max: 3 })
      .chain(shares)
      .chain((most) =>
        fc.tuple(
          ...most.map((limit) =>
            fc
              .record({ to: index(states), share: shareUpTo(limit, cycles) })
              .map((move): Move => ({ kind: "duration", from, after, ...move })),
          ),
        ),
      );
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 })
    .chain((afters) => fc.tuple(...afters.map(at)).map((moves) => moves.flat()));
}

const people = (cycles: number): fc.Arbitrary<Float64Array | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc
      .array(
        fc.oneof(
          fc.constant(0),
          fc.nat(1_000_000).map((n) => n / 1000),
        ),
        {
          minLength: cycles,
          maxLength: cycles,
        },
      )
      .map((entries) => Float64Array.from(entries)),
  );

export const entriesOf = (states: number, cycles: number): fc.Arbitrary<(Float64Array | undefined)[]> =>
  fc.tuple(...Array.from({ length: states }, () => people(cycles)));

function planLike(timed: boolean): fc.Arbitrary<FlowPlan> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 24 }))
    .chain(([states, cycles]) => {
      const froms = Array.from({ length: states }, (_, from) => from);
      const some = <T>(moves: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> => (timed ? moves : fc.constant([]));
      return fc.record({
        states: fc.constant(states),
        cycles: fc.constant(cycles),
        cycle: fc.constantFrom("month" as const, "year" as const),
        entries: entriesOf(states, cycles),
        moves: fc
          .tuple(
            ...froms.map((from) => ratesFrom(from, states, cycles, timed)),
            ...froms.map((from) => some(durationsFrom(from, states, cycles))),
          )
          .map((moves) => moves.flat()),
        bands: some(
          fc.array(fc.record({ state: index(states), stay }) satisfies fc.Arbitrary<Band>, { maxLength: 3 }),
        ),
      });
    });
}

/** Plans that can be run, with rates over parts of a stay, durations and bands. */
export const plans = planLike(true);
/** Plans in which time in a state never matters. */
export const timelessPlans = planLike(false);
