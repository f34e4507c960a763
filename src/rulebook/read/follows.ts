import { folded } from "../../core/names.js";
import type { Follows } from "../../formula/graph/library.js";
import type { RowCells } from "./cells.js";

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
  const text = cells.text("follows");
  if (text === "") return "none";
  const follows = words.get(folded(text));
  if (follows === undefined)
    cells.tell("follows", { code: "ord-okant", text, known: ["ja", "nej", "beslutsdag"] });
  return follows;
}
