import { solveProgramme } from "../../core/linear-programme.js";
import type { CostEffect } from "./frontier.js";

/** Shares of the people who get each of some alternatives, that together give most for a sum. */
export interface Mix {
  /** By alternative, 0 to 1; what is left of the people gets nothing. */
  readonly shares: readonly number[];
  readonly cost: number;
  readonly effect: number;
  /** How much more the same could give for `extra` kronor more. */
  readonly more: number;
}

/** So many kronor more are tried: fewer would be lost among the digits. */
export const extra = 1000;

/**
 * The mix that gives most within a sum, when each alternative can be given to any share of the people, at that share of
 * its cost and effect: a linear programme. Doing nothing costs and gives nothing.
 */
export function bestMix(alternatives: readonly CostEffect[], budget: number): Mix {
  const best = solved(alternatives, budget);
  return { ...best, more: Math.max(0, solved(alternatives, budget + extra).effect - best.effect) };
}

/** Numbers are scaled to about one, where a solver's tolerance is finest. */
function solved(alternatives: readonly CostEffect[], budget: number): Omit<Mix, "more"> {
  const scale = (of: (a: CostEffect) => number): number =>
    Math.max(...alternatives.map((a) => Math.abs(of(a))), 1e-9);
  const [money, gain] = [scale((a) => a.cost), scale((a) => a.effect)];
  const { values } = solveProgramme({
    direction: "maximize",
    precision: 1e-12,
    constraints: [{ max: budget / money }, { max: 1 }],
    variables: alternatives.map(({ cost, effect }) => ({
      objective: effect / gain,
      factors: [
        [0, cost / money],
        [1, 1],
      ],
    })),
  });
  const shares = alternatives.map((_, i) => Math.min(1, Math.max(0, values[i]!)));
  const total = (of: (a: CostEffect) => number): number =>
    alternatives.reduce((sum, a, i) => sum + of(a) * shares[i]!, 0);
  return { shares, cost: total((a) => a.cost), effect: total((a) => a.effect) };
}
