import type { FlowFault } from "./fault.js";
import type { FlowLayout } from "./layout.js";
import type { Share } from "./plan.js";
import { type Fork, isFlowFault, type Split, splitOf } from "./split.js";

/** As `Split`, of several draws: `shares[at + column * draws + draw]`, where `at` is `stride * cycle`. */
export type DrawnSplit = Readonly<
  Omit<Split, "shares" | "stride"> & { shares: Float64Array; stride: number }
>;

/**
 * The splits of a layout for several draws. A draw whose shares cannot be goes to `tell`; nobody moves in it, and it is
 * worth nothing.
 */
export function drawnSplits(
  layout: FlowLayout,
  sharesOf: (draw: number) => readonly Share[],
  draws: number,
  tell: (fault: FlowFault, draw: number) => void,
): DrawnSplit[] {
  const byDraw = Array.from({ length: draws }, (_, draw) => sharesOf(draw));
  const first = byDraw[0]!;
  const alike = first.map(
    (share, move) => typeof share === "number" && byDraw.every((shares) => Object.is(shares[move], share)),
  );
  return layout.forks.map((fork) => drawnSplit(layout, fork, byDraw, alike, tell));
}

function drawnSplit(
  { shape }: FlowLayout,
  fork: Fork,
  byDraw: readonly (readonly Share[])[],
  alike: readonly boolean[],
  tell: (fault: FlowFault, draw: number) => void,
): DrawnSplit {
  const { to, pairs } = fork;
  const draws = byDraw.length;
  const width = to.length + 1;
  const varies = byDraw.some((shares) => fork.leaving.some(({ move }) => typeof shares[move] !== "number"));
  const rows = varies ? shape.cycles : 1;
  const shares = new Float64Array(rows * width * draws);
  const once = fork.leaving.every(({ move }) => alike[move]);
  for (let draw = 0; draw < (once ? 1 : draws); draw++) {
    const split = splitOf(fork, byDraw[draw]!, shape);
    if (isFlowFault(split)) {
      for (let d = draw; d < (once ? draws : draw + 1); d++) tell(split, d);
      continue;
    }
    for (let row = 0, cell = 0; row < rows; row++)
      for (let column = 0; column < width; column++, cell += draws) {
        const share = split.shares[split.stride * row + column]!;
        if (once) shares.fill(share, cell, cell + draws);
        else shares[cell + draw] = share;
      }
  }
  return { to, pairs, shares, stride: varies ? width * draws : 0 };
}
