import { folded } from "../../core/names.js";

/** Who co-funds is called so where nobody says who it is. */
export const cofunderMark = "medfinansi";

export const isCofunder = (name: string, cofunders: ReadonlySet<string> | undefined): boolean =>
  cofunders === undefined ? folded(name).startsWith(cofunderMark) : cofunders.has(folded(name));
