import { compare, isZero, percentOf, plus, type Rate, rate, ratio } from "../core/decimal.js";
import { readShare } from "../tabular/cells/numbers.js";
import { isFault } from "../tabular/cells/numerals.js";
import { readable } from "../texts/numbers.js";

/** A share as it is kept and written in a cell: `44,53 %`. */
export const shareText = (share: Rate): string => `${readable(percentOf(share), "sv", " ")} %`;

/** From half as much to half as much again, at most all: how far off a share that nobody has measured may be. */
export function rangeOf(answer: string): { readonly low: string; readonly high: string } | undefined {
  const share = readShare(answer);
  if (isFault(share) || isZero(share)) return undefined;
  const half = ratio(share, rate("2"));
  const [high, all] = [plus(share, half), rate("1")];
  return { low: shareText(half), high: shareText(compare(high, all) > 0 ? all : high) };
}
