import type { FlowLayout } from "./layout.js";
import type { Split } from "./split.js";

/**
 * What happens in every state to those whose time in it does not matter, flat: it is the inner loop. State `s` has
 * exits `first[s]` to `first[s + 1]`, to state `to`, by pair `pairs`, counted from `rows` in `moved`. In cycle `t` its shares begin at
 * `at[s] + stride[s] * t`: first the share that stays, then one per exit.
 */
export type ExitTable = Readonly<
  Record<"first" | "to" | "pairs" | "rows" | "at" | "stride", Int32Array> & { shares: Float64Array }
>;

export function exitTable({ byState, shape: { cycles } }: FlowLayout, splits: readonly Split[]): ExitTable {
  const rests = byState.map(({ rest }) => splits[rest]);
  const first = new Int32Array(byState.length + 1);
  const at = new Int32Array(byState.length);
  const stride = new Int32Array(byState.length);
  let length = 0;
  rests.forEach((rest, state) => {
    first[state + 1] = first[state]! + (rest?.to.length ?? 0);
    at[state] = length;
    stride[state] = rest?.stride ?? 0;
    length += rest?.shares.length ?? 1;
  });
  const to = new Int32Array(first[byState.length]!);
  const pairs = new Int32Array(to.length);
  const shares = new Float64Array(length).fill(1);
  rests.forEach((rest, state) => {
    if (rest === undefined) return;
    to.set(rest.to, first[state]);
    pairs.set(rest.pairs, first[state]);
    shares.set(rest.shares, at[state]);
  });
  return { first, to, pairs, rows: pairs.map((pair) => pair * cycles), at, stride, shares };
}
