import type { Follows } from "../../formula/graph/library.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";

const words: ReadonlyMap<string, Follows> = new Map([
  ["ja", "price"],
  ["yes", "price"],
  ["nej", "cycle"],
  ["no", "cycle"],
  ["beslutsdag", "decision"],
  ["decision", "decision"],
]);

/** Which date a value follows where the row says so; `none` where it does not. */
export function readFollows<Id extends string>(
  cells: RowCells<Id | "follows">,
): Follows | "none" | undefined {
  return cells.text("follows") === "" ? "none" : cells.word("follows", words, ["ja", "nej", "beslutsdag"]);
}
