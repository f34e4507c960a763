import { betaQuantile } from "./beta.js";
import { exp } from "./elementary.js";
import { gammaQuantile } from "./gamma.js";
import { normalQuantile } from "./normal.js";

/** How likely the values of something are. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** A beta distribution over `low` to `high` with shapes 1 + 4(m − l)/(h − l) and 1 + 4(h − m)/(h − l). */
  | { readonly kind: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly deviation: number }
  /** `mean` and `deviation` are of the logarithm. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly deviation: number }
  | { readonly kind: "beta"; readonly a: number; readonly b: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number }
  /** In order of value; chances add up to 1. */
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly chances: readonly number[] };

export type DistributionKind = Distribution["kind"];

/** The value that lies above a share of all values: every distribution is drawn by its inverse. */
export function quantileOf(of: Distribution): (p: number) => number {
  switch (of.kind) {
    case "constant":
      return () => of.value;
    case "uniform":
      return (p) => of.low + p * (of.high - of.low);
    case "triangular":
      return triangular(of.low, of.mode, of.high);
    case "pert": {
      const { low, mode, high } = of;
      const width = high - low;
      const quantile = betaQuantile(1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width);
      return (p) => low + width * quantile(p);
    }
    case "normal":
      return (p) => of.mean + of.deviation * normalQuantile(p);
    case "lognormal":
      return (p) => exp(of.mean + of.deviation * normalQuantile(p));
    case "beta":
      return betaQuantile(of.a, of.b);
    case "gamma":
      return (p) => of.scale * gammaQuantile(of.shape, p);
    case "discrete":
      return discrete(of.values, of.chances);
  }
}

function triangular(low: number, mode: number, high: number): (p: number) => number {
  const width = high - low;
  const turn = (mode - low) / width;
  const [left, right] = [width * (mode - low), width * (high - mode)];
  return (p) => (p < turn ? low + Math.sqrt(p * left) : high - Math.sqrt((1 - p) * right));
}

function discrete(values: readonly number[], chances: readonly number[]): (p: number) => number {
  const upTo: number[] = [];
  chances.reduce((sum, chance, i) => (upTo[i] = sum + chance), 0);
  const last = values.length - 1;
  return (p) => {
    for (let i = 0; i < last; i++) if (p < upTo[i]!) return values[i]!;
    return values[last]!;
  };
}
