import { evaluateBlock } from "../plan/block.js";
import type { ValueId, Values } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { AskedFigure } from "./asked-figure.js";
import { type Crossings, crossings, type ResultOf, wholeCrossings } from "./crossings.js";
import { type Solvable, solvable } from "./solvable.js";
import { type PeopleAnswer, peopleAnswer, shareOfPeople } from "./share-of-people.js";

/** What a name must be for a figure to reach a target. */
export interface Threshold {
  readonly of: Solvable;
  /** The figure with the value that is assumed. */
  readonly now: number;
  /** Undefined when the figure cannot be worked out with the value that is assumed. */
  readonly crossings: Crossings | undefined;
  /** In people, where a share of people is asked and there is one answer, or none. */
  readonly people?: PeopleAnswer;
}

/** What a figure comes to with other values of something, side by side. */
export const resultWith =
  (
    plan: Plan,
    ids: readonly ValueId[],
    { figure, sign }: AskedFigure,
    others: Values = new Map(),
  ): ResultOf =>
  (xs) => {
    const values = new Map([...others, ...ids.map((id): [ValueId, Float64Array] => [id, xs])]);
    const [found] = evaluateBlock(plan, values, xs.length, [figure]).figures;
    return found!.map((y) => sign * y);
  };

/** What is weighed in besides: other values, or an alternative that the figure is set against. */
export interface Besides {
  readonly others?: Values;
  readonly against?: Plan;
}

/**
 * What something must be for a figure to be at least a target, or at most where it falls. Against an alternative it is the
 * figure less that of the alternative, in which the same name is the same.
 */
export function threshold(
  plan: Plan,
  of: Solvable,
  asked: AskedFigure,
  target: number,
  { others, against }: Besides = {},
): Threshold {
  const own = resultWith(plan, of.ids, asked, others);
  const other = against && resultWith(against, solvable(against, of.name)?.ids ?? [], asked, others);
  const resultOf: ResultOf =
    other === undefined
      ? own
      : (xs) => {
          const theirs = other(xs);
          return own(xs).map((y, i) => y - theirs[i]!);
        };
  const now = resultOf(Float64Array.of(of.base))[0]!;
  const found = of.whole
    ? wholeCrossings(resultOf, target, wholeRange(plan, of))
    : crossings(resultOf, target, rangeOf(of), of.base);
  const share = of.unit === "%" ? shareOfPeople(plan, of) : undefined;
  const people =
    share === undefined || found === undefined || found.kind === "several" || found.kind === "noInfluence"
      ? undefined
      : peopleAnswer(share, found, resultOf, target);
  return { of, now, crossings: found, ...(people === undefined ? {} : { people }) };
}

/** The values that something may have: a share is 0 to 100 %, and the rest go ten times as far as anybody thought. */
function rangeOf({ base, unit, assumption }: Solvable): [number, number] {
  const thought = [
    base,
    ...[assumption?.low, assumption?.high].flatMap((v) => (v?.kind === "number" ? [v.value] : [])),
  ];
  const most = Math.max(...thought.map(Math.abs));
  const least = Math.min(...thought);
  if (unit === "%" && least >= 0 && most <= 1) return [0, 1];
  const far = most === 0 ? 1 : 10 * most;
  return [least < 0 ? -far : 0, far];
}

const mostMonths = 60;

const wholeRange = ({ horizon }: Plan, { base }: Solvable): [number, number] => [
  1,
  Math.max(base, Math.min(mostMonths, horizon.cycles * (horizon.cycle === "year" ? 12 : 1))),
];
