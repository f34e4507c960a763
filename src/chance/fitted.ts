import { betaBelow, betaQuantile } from "./beta.js";
import type { Distribution } from "./distribution.js";
import { exp, log } from "./elementary.js";
import { gammaQuantile } from "./gamma.js";
import { normalQuantile } from "./normal.js";

/** The distributions that a mean and a spread, or two percentiles, make. */
export type FittedKind = "normal" | "lognormal" | "beta" | "gamma";

/** With a mean and a standard deviation; undefined when there is no such distribution. */
export function withMoments(kind: FittedKind, mean: number, deviation: number): Distribution | undefined {
  if (deviation === 0) return { kind: "constant", value: mean };
  if (!(deviation > 0)) return undefined;
  const relative = deviation / mean;
  switch (kind) {
    case "normal":
      return { kind, mean, deviation };
    case "lognormal": {
      if (!(mean > 0)) return undefined;
      const variance = log(1 + relative * relative);
      return { kind, mean: log(mean) - variance / 2, deviation: Math.sqrt(variance) };
    }
    case "gamma":
      if (!(mean > 0)) return undefined;
      return { kind, shape: 1 / (relative * relative), scale: deviation * relative };
    case "beta": {
      const sum = (mean * (1 - mean)) / (deviation * deviation) - 1;
      if (!(mean > 0 && mean < 1 && sum > 0)) return undefined;
      return { kind, a: mean * sum, b: (1 - mean) * sum };
    }
  }
}

/** Of all values one in twenty is below the low one, and one in twenty above the high one. */
export const lowShare = 0.05;

/** With `low` and `high` as the 5th and 95th percentile; undefined when there is no such distribution. */
export function withPercentiles(kind: FittedKind, low: number, high: number): Distribution | undefined {
  if (low === high) return { kind: "constant", value: low };
  if (!(low < high)) return undefined;
  const z = normalQuantile(1 - lowShare);
  switch (kind) {
    case "normal":
      return { kind, mean: (low + high) / 2, deviation: (high - low) / (2 * z) };
    case "lognormal": {
      if (!(low > 0)) return undefined;
      const [from, to] = [log(low), log(high)];
      return { kind, mean: (from + to) / 2, deviation: (to - from) / (2 * z) };
    }
    case "gamma":
      return low > 0 ? gammaBetween(low, high) : undefined;
    case "beta":
      return low > 0 && high < 1 ? betaBetween(low, high) : undefined;
  }
}

/** The ratio of the percentiles falls as the shape grows. */
function gammaBetween(low: number, high: number): Distribution | undefined {
  const asked = high / low;
  const ratio = (shape: number): number =>
    gammaQuantile(shape, 1 - lowShare) / gammaQuantile(shape, lowShare);
  const logOfShape = halved((x) => ratio(exp(x)) <= asked, log(0.05), log(1e8));
  if (logOfShape === undefined) return undefined;
  const shape = exp(logOfShape);
  return { kind: "gamma", shape, scale: low / gammaQuantile(shape, lowShare) };
}

/** For each sum of the shapes there is one mean with `low` right; the 95th percentile falls as the sum grows. */
function betaBetween(low: number, high: number): Distribution | undefined {
  const withSum = (sum: number): { a: number; b: number } => {
    const mean = halved((m) => betaBelow(m * sum, (1 - m) * sum, low) <= lowShare, 1e-9, 1 - 1e-9) ?? 0.5;
    return { a: mean * sum, b: (1 - mean) * sum };
  };
  const logOfSum = halved(
    (x) => {
      const { a, b } = withSum(exp(x));
      return betaQuantile(a, b)(1 - lowShare) <= high;
    },
    log(0.01),
    log(1e8),
  );
  return logOfSum === undefined ? undefined : { kind: "beta", ...withSum(exp(logOfSum)) };
}

/** Where something that is so from some point on begins to be; undefined when it is so everywhere or nowhere. */
function halved(isSo: (x: number) => boolean, from: number, to: number): number | undefined {
  if (isSo(from) || !isSo(to)) return undefined;
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
}
