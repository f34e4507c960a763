import type { Assumption } from "../../input/scenario/scenario.js";
import { evaluateBlock } from "../plan/block.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { AskedFigure } from "./asked-figure.js";
import { limitsOf, solvable, type Solvable } from "./solvable.js";
import { oneAtATime, orderOf, spanOf, type Swing } from "./swings.js";
import { resultWith, threshold } from "./threshold.js";

/** What one assumption makes of a figure between its low and its high, alone. */
export interface Bar {
  readonly assumption: Assumption;
  readonly low: { readonly value: number; readonly result: number };
  readonly high: { readonly value: number; readonly result: number };
  readonly span: number;
  /** Whether the figure is above zero at one end, and not at the other or as written. */
  readonly turnsSign: boolean;
  /** Whether alternatives, and doing nothing, come in another order; undefined for a single scenario. */
  readonly turnsOrder?: boolean;
}

/** A choice of rules that is answered with yes or no, and what the other answer makes of a figure. */
export interface Switch {
  readonly name: string;
  /** As it is now. */
  readonly now: boolean;
  readonly result: number;
}

/** One assumption at a time, for one of some plans. */
export interface Sensitivity {
  readonly asked: AskedFigure;
  readonly base: number;
  /** Widest first, and last what cannot be worked out; those that make no difference are apart. */
  readonly bars: readonly Bar[];
  readonly without: readonly Assumption[];
  readonly notTried: readonly Assumption[];
  /** Those that make a difference. */
  readonly switches: readonly Switch[];
}

/** Less than an öre is nothing. */
const grain = 0.005;

export const moves = ({ span }: Bar): boolean => span >= grain;

/** What cannot be worked out at an end is not known to make no difference. */
const isShown = (bar: Bar): boolean =>
  moves(bar) || Number.isNaN(bar.low.result) || Number.isNaN(bar.high.result);

export function sensitivities(plans: readonly Plan[], asked: AskedFigure): Sensitivity[] {
  const { figure, sign } = asked;
  const { base, swings, notTried } = oneAtATime(plans, figure);
  const order = (results: readonly number[]): string =>
    orderOf([...results.map((n) => sign * n), 0]).join(" ");
  const asWritten = order(base);
  return plans.map((plan, p): Sensitivity => {
    const all = swings.map((swing): Bar => {
      const [low, high] = [swing.low, swing.high].map(({ value, results }) => ({
        value,
        result: sign * results[p]!,
      })) as [Bar["low"], Bar["high"]];
      const signs = [low.result, sign * base[p]!, high.result].filter((n) => !Number.isNaN(n));
      return {
        assumption: swing.assumption,
        low,
        high,
        span: spanOf(swing, p, base[p]!),
        turnsSign: signs.some((n) => n > 0) && signs.some((n) => n <= 0),
        ...(plans.length > 1 ? { turnsOrder: turns(swing, order, asWritten) } : {}),
      };
    });
    return {
      asked,
      base: sign * base[p]!,
      bars: all.filter(isShown).sort((a, b) => b.span - a.span),
      without: all.filter((bar) => !isShown(bar)).map((b) => b.assumption),
      notTried: notTried.filter(({ value }) => value.kind === "number"),
      switches: switchesOf(plan, asked, sign * base[p]!),
    };
  });
}

const turns = (
  { low, high }: Swing,
  order: (results: readonly number[]) => string,
  asWritten: string,
): boolean => [low, high].some(({ results }) => !results.some(Number.isNaN) && order(results) !== asWritten);

/** Names that are yes or no, each answered the other way by itself. */
function switchesOf(plan: Plan, asked: AskedFigure, base: number): Switch[] {
  return plan.names.flatMap(({ id, name, unit, base: now, group }): Switch[] => {
    if (unit?.kind !== "condition" || group !== undefined || (now !== 0 && now !== 1)) return [];
    const other = new Map<ValueId, number>([[id, 1 - now]]);
    const result = asked.sign * evaluateBlock(plan, other, 1, [asked.figure]).figures[0]![0]!;
    return Number.isNaN(result) || Math.abs(result - base) < grain ? [] : [{ name, now: now === 1, result }];
  });
}

/** Two assumptions at once, and where the figure turns. */
export interface Grid {
  readonly down: Solvable;
  readonly across: Solvable;
  readonly downValues: readonly number[];
  readonly acrossValues: readonly number[];
  /** By `down` and then `across`; NaN where it cannot be worked out. */
  readonly results: readonly (readonly number[])[];
  /** By `down`, what `across` must be for the figure to be zero, where it is so once; undefined elsewhere. */
  readonly turns: readonly (number | undefined)[];
}

const steps = 5;

/** Undefined for a name that is no number or has no limits. */
export function gridOf(plan: Plan, names: readonly [string, string], asked: AskedFigure): Grid | undefined {
  const [down, across] = names.map((name) => solvable(plan, name));
  const [downValues, acrossValues] = [down, across].map(valuesOf);
  if (!down || !across || !downValues || !acrossValues) return undefined;
  const rows = downValues.map((value) => {
    const others = new Map(down.ids.map((id): [ValueId, number] => [id, value]));
    return {
      results: [...resultWith(plan, across.ids, asked, others)(Float64Array.from(acrossValues))],
      turn: threshold(plan, across, asked, 0, { others }).crossings,
    };
  });
  return {
    down,
    across,
    downValues,
    acrossValues,
    results: rows.map((r) => r.results),
    turns: rows.map(({ turn }) => (turn?.kind === "one" ? turn.at[0]!.x : undefined)),
  };
}

/** Whether it has a low and a high that are not the same, and can be tried between them. */
export const hasLimits = (of: Solvable): boolean => valuesOf(of) !== undefined;

/** From low to high in even steps, whole where they must be. */
function valuesOf(of: Solvable | undefined): number[] | undefined {
  const limits = limitsOf(of?.assumption);
  if (limits === undefined) return undefined;
  const [low, high] = limits;
  const all = Array.from({ length: steps }, (_, i) => low + ((high - low) * i) / (steps - 1));
  return of!.whole ? [...new Set(all.map(Math.round))] : all;
}
