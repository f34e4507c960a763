import { exp, log } from "./elementary.js";
import { inverted } from "./inverted.js";
import { normalQuantile } from "./normal.js";
import { polynomial } from "./polynomial.js";

const halfLogOfTwoPi = 0.91893853320467274178;
/** Bernoulli's numbers over 2k(2k − 1). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** The logarithm of the gamma function, for x > 0: Stirling's series from 15 on, and back to x by Γ(x + 1) = xΓ(x). */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  while (at < 15) product *= at++;
  const inverse = 1 / at;
  const series = inverse * polynomial(stirling, inverse * inverse);
  return (at - 0.5) * log(at) - at + halfLogOfTwoPi + series - log(product);
}

/** The share of a gamma distribution with scale 1 that is below x. */
export function gammaBelow(shape: number, x: number, logOfGamma = logGamma(shape)): number {
  if (x <= 0) return 0;
  const front = exp(shape * log(x) - x - logOfGamma);
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return sum * front;
  }
  // Lentz's way through the continued fraction of what is above.
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return 1 - front * h;
}

/** Where a gamma distribution with scale 1 has `p` below it. */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  const logOfGamma = logGamma(shape);
  const density = (x: number): number => exp((shape - 1) * log(x) - x - logOfGamma);
  return inverted(
    p,
    (x) => ({ below: gammaBelow(shape, x, logOfGamma), density: density(x) }),
    gammaGuess(shape, p, logOfGamma),
    [0, 10 * shape + 1000],
  );
}

/** Wilson and Hilferty's cube, or the first term of the series where most of it is near 0. */
function gammaGuess(shape: number, p: number, logOfGamma: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  const cube = shape * root * root * root;
  return root > 0.3 ? cube : exp((log(p) + log(shape) + logOfGamma) / shape);
}
