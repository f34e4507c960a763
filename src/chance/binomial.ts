import { exp, log } from "./elementary.js";
import { logGamma } from "./gamma.js";

/** How likely it is that exactly k of n come about, each with the same chance. */
export function binomialChance(n: number, k: number, chance: number): number {
  if (k < 0 || k > n) return 0;
  if (chance <= 0) return k === 0 ? 1 : 0;
  if (chance >= 1) return k === n ? 1 : 0;
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return exp(ways + k * log(chance) + (n - k) * log(1 - chance));
}

/** How likely it is that at least k of n come about. */
export function binomialAtLeast(n: number, k: number, chance: number): number {
  if (k <= 0) return 1;
  let [above, below] = [0, 0];
  for (let i = n; i >= k; i--) above += binomialChance(n, i, chance);
  for (let i = 0; i < k; i++) below += binomialChance(n, i, chance);
  // The smaller of the two has lost less.
  return above <= below ? above : 1 - below;
}

/** The least number k that at most k of n come about with probability p or more. */
export function binomialQuantile(n: number, chance: number, p: number): number {
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += binomialChance(n, k, chance);
    if (below >= p) return k;
  }
  return n;
}
