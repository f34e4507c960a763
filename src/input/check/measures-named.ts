import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { MeasureRow } from "../files/measures.js";

/** Names without what counts them: `4. Psykisk ohälsa` is `Psykisk ohälsa`. */
const uncounted = (name: string): string => folded(name.replace(/^\s*\d+[.):]?\s+/u, ""));

/**
 * Holds what people wrote of measures against those that have figures: a name that is nearly one of them would stand in
 * the document by itself, without its amounts. Measures with words and no figures, or the other way, are told when asked for.
 */
export function checkMeasures(
  rows: readonly MeasureRow[],
  known: readonly string[],
  problems: Problems,
  tell: "mistakes" | "all",
): void {
  const [first] = rows;
  if (first === undefined) return;
  const names = new Map(known.map((name) => [folded(name), name]));
  const meant = (row: MeasureRow): string => folded(row.countedAs || row.name);
  const said = new Set(rows.map(meant));
  const silent = known.filter((name) => !said.has(folded(name)));
  const without: string[] = [];
  for (const row of rows) {
    if (names.has(meant(row))) continue;
    const named = row.countedAs || row.name;
    const near =
      silent.find((name) => uncounted(name) === uncounted(named)) ??
      nearest(named, row.countedAs === "" ? silent : known);
    if (near === undefined && row.countedAs === "") without.push(row.name);
    else
      problems.add({
        code: "insatstext-okand",
        at: row.countedAs === "" ? row.at : row.countedAt,
        name: named,
        known,
        ...(near === undefined ? {} : { near }),
      });
  }
  if (tell === "mistakes" || known.length === 0) return;
  const at = { file: first.at.file };
  if (without.length > 0) problems.add({ code: "insatstext-utan-tal", at, names: without });
  if (silent.length > 0 && without.length < rows.length)
    problems.add({ code: "insats-utan-text", at, names: silent });
}
