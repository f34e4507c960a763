import { finished, type InSteps } from "../../core/in-steps.js";
import type { Alternative } from "./alternative.js";
import { beatenBy, frontierOf, type Standing } from "./frontier.js";
import { figureOf, type Goal, goalValue, isMoney } from "./goals.js";
import { oneAtATimeInSteps, orderOf, type Swing, type Swings } from "./swings.js";
import { type Differing, differencesOf, isEqual, type Term, termsOf } from "./terms.js";

/** Alternatives side by side, doing nothing among them: it stands last, and everything of it is 0. */
export interface Compared {
  readonly alternatives: readonly Alternative[];
  readonly goals: readonly Goal[];
  /** By alternative, doing nothing last, and then by goal. */
  readonly values: readonly (readonly number[])[];
  /** Places from the best to the worst by the first goal, doing nothing not among them. */
  readonly order: readonly number[];
  /** For each, those that are as good on every goal and better on one; doing nothing is `alternatives.length`. */
  readonly beaten: readonly (readonly number[])[];
  /** Where each stands when the first goal is what it costs and the second what it gives; with two such goals only. */
  readonly standings: readonly Standing[] | undefined;
  readonly terms: readonly Term[];
  readonly differing: readonly Differing[];
  /** By the first goal. */
  readonly swings: Swings;
}

/** Less than half an öre, or a billionth of a year, is no difference. */
const closeOf = (goal: Goal): number => (isMoney(goal) ? 0.005 : 1e-9);

export const compared = (alternatives: readonly Alternative[], goals: readonly Goal[]): Compared => ({
  ...comparedAsTheyStand(alternatives, goals),
  swings: finished(swingsInSteps(alternatives, goals[0]!)),
});

/** All of it but what assumptions do to them one at a time, which takes longer than all the rest. */
export function comparedAsTheyStand(
  alternatives: readonly Alternative[],
  goals: readonly Goal[],
): Omit<Compared, "swings"> {
  const values = [
    ...alternatives.map(({ result }) => goals.map((goal) => goalValue(goal, result))),
    goals.map(() => 0),
  ];
  const [first, second] = goals;
  const isRatio = goals.length === 2 && isMoney(first!) && !isMoney(second!);
  const close = goals.map(closeOf);
  return {
    alternatives,
    goals,
    values,
    order: orderOf(alternatives.map((_, i) => values[i]![0]!)),
    beaten: values.map((_, i) => beatenBy(values, i, close)),
    standings: isRatio
      ? frontierOf(values.map(([money, effect]) => ({ cost: 0 - money!, effect: effect! })))
      : undefined,
    terms: termsOf(alternatives),
    differing: differencesOf(alternatives),
  };
}

/** By the goal, an alternative in each step. */
export function* swingsInSteps(alternatives: readonly Alternative[], goal: Goal): InSteps<Swings> {
  const { figure, sign } = figureOf(goal);
  const swings = yield* oneAtATimeInSteps(
    alternatives.map((a) => a.plan),
    figure,
  );
  if (sign === 1) return swings;
  const turned = (results: readonly number[]): number[] => results.map((n) => 0 - n);
  return {
    ...swings,
    base: turned(swings.base),
    swings: swings.swings.map((s) => ({
      ...s,
      low: { ...s.low, results: turned(s.low.results) },
      high: { ...s.high, results: turned(s.high.results) },
    })),
  };
}

/** The terms that make it unfair. Other people or another time make another comparison: that is not told besides. */
export function unequalTerms({ terms }: Pick<Compared, "terms">): Term[] {
  const unequal = terms.filter((t) => !isEqual(t));
  const others = unequal.filter(({ kind }) => kind !== "comparison" && kind !== "rate");
  return others.length > 0 ? unequal.filter(({ kind }) => kind !== "comparison") : unequal;
}

/** The assumptions that alone, within their limits, put the alternatives (and doing nothing) in another order. */
export function turningOrder({ swings }: Compared): Swing[] {
  const order = (results: readonly number[]): string => orderOf([...results, 0]).join(" ");
  const asWritten = order(swings.base);
  return swings.swings.filter(({ low, high }) =>
    [low, high].some((end) => !end.results.some(Number.isNaN) && order(end.results) !== asWritten),
  );
}
