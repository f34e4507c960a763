/** Among fewer draws, a chance near nothing or near everything is not told closer than to two in a hundred. */
const enough = 500;
const nearest = 0.02;

/** Whether a chance is nearer to nothing or to everything than so many draws can tell. */
export function beyondTelling(share: number, draws: number): "under" | "over" | undefined {
  if (draws >= enough) return undefined;
  return share < nearest ? "under" : share > 1 - nearest ? "over" : undefined;
}
