import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countsOf,
  lines,
  type Observed,
  type ObservedLeaf,
  type Sex,
} from "../../../src/analysis/against-plan/series.js";
import {
  type ShownKind,
  shownKinds,
  shownOutcome,
} from "../../../src/analysis/against-plan/shown-outcome.js";
import { type Unit, unitsOf } from "../../../src/analysis/against-plan/units.js";
import { planOf } from "./employed.js";

const { planned } = await planOf();
const minCell = 5;
/** No count of these tests is above the one; a reader tries more. */
const [most, mostTried] = [8, 16];

/** What became of the women or the men: how many began, are there, dropped out, and went to work. */
interface People {
  readonly started: number;
  readonly employed: number;
  readonly droppedOut: number;
  readonly toWork: number;
}

const people: fc.Arbitrary<People> = fc
  .tuple(fc.nat(most), fc.nat(most), fc.nat(most), fc.nat(most))
  .map(([started, stay, out, work]) => {
    const employed = Math.min(stay, started);
    const droppedOut = Math.min(out, started - employed);
    return { started, employed, droppedOut, toWork: Math.min(work, started - employed - droppedOut) };
  });

function leafOf(sex: Sex, { started, employed, droppedOut, toWork }: People): ObservedLeaf {
  const counts = countsOf(2);
  counts.started[0] = started;
  // All are there at the end of the first month, so that months in it tell nothing more.
  counts.employed.set([started, employed]);
  counts.droppedOut[1] = droppedOut;
  counts.toWork[1] = toWork;
  const paid = Object.fromEntries(lines.map((line) => [line, Float64Array.of(1000, 1000)]));
  return { measure: 0, group: undefined, sex, ...counts, paid: paid as unknown as ObservedLeaf["paid"] };
}

const none: People = { started: 0, employed: 0, droppedOut: 0, toWork: 0 };

const outcomeOf = (women: People, men: People): Observed => ({
  months: 2,
  has: new Set([...(["started", "employed", "droppedOut", "toWork"] as const), ...lines]),
  leaves: [leafOf("women", women), leafOf("men", men)],
});

const all: readonly People[] = (() => {
  const found: People[] = [];
  for (let started = 0; started <= mostTried; started++)
    for (let employed = 0; employed <= started; employed++)
      for (let droppedOut = 0; droppedOut <= started - employed; droppedOut++)
        for (let toWork = 0; toWork <= started - employed - droppedOut; toWork++)
          found.push({ started, employed, droppedOut, toWork });
  return found;
})();

const countOf = (own: People, kind: ShownKind): number =>
  kind === "left" ? own.started - own.employed : own[kind];

describe("what is hidden of an outcome", () => {
  test("no small count is shown, and each hidden one may be any of 1 to 4 to who tries all there could be", () => {
    fc.assert(
      fc.property(people, people, (women, men) => {
        const observed = outcomeOf(women, men);
        const units = unitsOf(planned, observed);
        const shown = shownOutcome(units, observed, { minCell, monthly: false, at: [] });
        const unit = (sex: Sex): Unit | undefined =>
          units.sexes.find(({ of }) => of.kind === "sex" && of.sex === sex);
        const told = [unit("women"), unit("men"), units.all].map((u) => u && shown.of(u));
        for (const own of told) {
          for (const kind of shownKinds) {
            const value = own?.counts[kind];
            expect(value === undefined || value === 0 || value >= minCell).toBe(true);
          }
        }
        const fits = (own: People, place: number): boolean =>
          shownKinds.every((kind) => {
            const value = told[place]?.counts[kind];
            // Zeros are shown where anything is, so that who is hidden is at least one.
            return value === undefined || value === countOf(own, kind);
          });
        const [hers, his] = [0, 1].map((place) => all.filter((own) => fits(own, place)));
        const total = told[2]!.counts;
        const key = (own: People, sign: 1 | -1): string =>
          shownKinds
            .flatMap((kind) => {
              const sum = total[kind];
              if (sum === undefined) return [];
              return [sign === 1 ? countOf(own, kind) : sum - countOf(own, kind)];
            })
            .join(" ");
        const reachable = new Set(his!.map((own) => key(own, -1)));
        const possible = hers!.filter((own) => reachable.has(key(own, 1)));
        for (const kind of shownKinds) {
          const value = countOf(women, kind);
          if (told[0]?.counts[kind] !== undefined || value === 0 || value >= minCell) continue;
          const may = new Set(possible.map((own) => countOf(own, kind)));
          for (let n = 1; n < minCell; n++) expect(may.has(n), `${kind} ${String(n)}`).toBe(true);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("money is hidden with those whom it is paid for", () => {
    fc.assert(
      fc.property(people, people, (women, men) => {
        const observed = outcomeOf(women, men);
        const units = unitsOf(planned, observed);
        const shown = shownOutcome(units, observed, { minCell, monthly: false, at: [] });
        for (const unit of [units.all, ...units.sexes]) {
          const { counts, months, paid } = shown.of(unit);
          if (counts.started === undefined) for (const line of lines) expect(paid[line]).toBeUndefined();
          if (counts.left === undefined) expect(paid.aid).toBeUndefined();
          if (months === undefined) expect(paid.wages).toBeUndefined();
        }
        // A sum and all but one of its parts would tell the last.
        if (units.sexes.length === 2)
          for (const line of lines) {
            const hidden = [units.all, ...units.sexes].filter((u) => shown.of(u).paid[line] === undefined);
            expect(hidden.length).not.toBe(1);
          }
      }),
      { numRuns: 100 },
    );
  });

  test("who began between two months that forecasts were of is hidden when they are few", () => {
    const few: ObservedLeaf = leafOf("women", { started: 9, employed: 9, droppedOut: 0, toWork: 0 });
    few.started.set([6, 3]);
    few.employed.set([6, 9]);
    const observed = { ...outcomeOf(none, none), leaves: [few] };
    const units = unitsOf(planned, observed);
    for (const monthly of [false, true]) {
      const shown = shownOutcome(units, observed, { minCell, monthly, at: [0] });
      const told = [shown.at[0]!.started, shown.of(units.all).counts.started];
      expect(told.filter((value) => value === undefined).length).toBeGreaterThan(0);
    }
  });

  test("with --min-cell 1 nothing is", () => {
    const few = { started: 3, employed: 2, droppedOut: 1, toWork: 0 };
    const observed = outcomeOf(few, few);
    const units = unitsOf(planned, observed);
    const shown = shownOutcome(units, observed, { minCell: 1, monthly: true, at: [] });
    expect(shown.of(units.all).counts).toEqual({
      started: 6,
      employed: 4,
      left: 2,
      droppedOut: 2,
      toWork: 0,
    });
    expect(shown.of(units.sexes[0]!).paid.aid).toBe(2000);
    expect(shown.hides).toBe(false);
  });
});
