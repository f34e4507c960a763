import { betaBelow } from "./beta.js";
import { exp, log } from "./elementary.js";
import { logGamma } from "./gamma.js";
import { normalQuantile } from "./normal.js";

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

/** More than so many, counted from none, are slower than going to where they are at once. */
const far = 30;

/** The least number k that at most k of n come about with probability p (0 to 1, neither included) or more. */
export function binomialQuantile(n: number, chance: number, p: number): number {
  if (chance <= 0 || n === 0) return 0;
  if (chance >= 1) return n;
  if (n === 1) return p <= 1 - chance ? 0 : 1;
  if (n * chance > far) return fromGuess(n, chance, p);
  const odds = chance / (1 - chance);
  let term = power(1 - chance, n);
  let below = term;
  let k = 0;
  while (below < p && k < n) {
    term *= ((n - k) / (k + 1)) * odds;
    k += 1;
    below += term;
  }
  return k;
}

/** From where a normal distribution would have it, one at a time. */
function fromGuess(n: number, chance: number, p: number): number {
  const z = normalQuantile(p);
  const spread = Math.sqrt(n * chance * (1 - chance));
  const guess = n * chance + z * spread + ((1 - 2 * chance) * (z * z - 1)) / 6 - 0.5;
  let k = Math.min(n - 1, Math.max(0, Math.round(guess)));
  let below = betaBelow(n - k, k + 1, 1 - chance);
  if (below < p)
    while (k < n && below < p) {
      k += 1;
      below += binomialChance(n, k, chance);
    }
  else
    for (let term = binomialChance(n, k, chance); k > 0 && below - term >= p;) {
      below -= term;
      k -= 1;
      term = binomialChance(n, k, chance);
    }
  return k;
}

/** By squares: the same bits on every computer. */
function power(base: number, whole: number): number {
  let product = 1;
  for (let square = base, left = whole; left > 0; square *= square, left = Math.floor(left / 2))
    if (left % 2 === 1) product *= square;
  return product;
}
