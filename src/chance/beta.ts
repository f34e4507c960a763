import { exp, log } from "./elementary.js";
import { logGamma } from "./gamma.js";
import { inverted } from "./inverted.js";
import { normalQuantile } from "./normal.js";

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** The share of a beta distribution that is below x. */
export function betaBelow(a: number, b: number, x: number, logOfBeta = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(a * log(x) + b * log(1 - x) - logOfBeta);
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Lentz's way through the continued fraction. */
function fraction(a: number, b: number, x: number): number {
  const held = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / held(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / held(1 + even * d);
    c = held(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / held(1 + odd * d);
    c = held(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

/** Where a beta distribution has `p` below it: `betaQuantile(a, b)` for many p. */
export function betaQuantile(a: number, b: number): (p: number) => number {
  const logOfBeta = logBeta(a, b);
  const at = (x: number) => ({
    below: betaBelow(a, b, x, logOfBeta),
    density: exp((a - 1) * log(x) + (b - 1) * log(1 - x) - logOfBeta),
  });
  return (p) => (p <= 0 ? 0 : p >= 1 ? 1 : inverted(p, at, betaGuess(a, b, p, logOfBeta), [0, 1]));
}

/** Abramowitz and Stegun 26.5.22, or the first term of a tail where most of it is near an end. */
function betaGuess(a: number, b: number, p: number, logOfBeta: number): number {
  if (a > 1 && b > 1) {
    const z = -normalQuantile(p);
    const lambda = (z * z - 3) / 6;
    const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const w =
      (z * Math.sqrt(h + lambda)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
    return a / (a + b * exp(2 * w));
  }
  const low = exp((log(p) + log(a) + logOfBeta) / a);
  return low < 0.5 ? low : 1 - exp((log(1 - p) + log(b) + logOfBeta) / b);
}
