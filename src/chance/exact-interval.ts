import { betaQuantile } from "./beta.js";

/**
 * Between which a chance lies, of which so many of so many came true: the exact interval of 95 %, which holds the chance at
 * least 95 times of 100 however few there are. (Clopper & Pearson 1934.) `tried` is above 0.
 */
export function exactInterval(came: number, tried: number): { readonly low: number; readonly high: number } {
  return {
    low: came === 0 ? 0 : betaQuantile(came, tried - came + 1)(0.025),
    high: came === tried ? 1 : betaQuantile(came + 1, tried - came)(0.975),
  };
}
