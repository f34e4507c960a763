import { folded } from "../../core/names.js";
import type { SeenRow } from "./seen-rows.js";
import { summedCells, sumOfRows } from "./totals.js";

/** A row is compared with so many below it. */
const mostParts = 60;

/** A row that is just the sum of rows directly below it, or above it, which may be its parts. */
export interface ParentRow {
  readonly parts: number;
  readonly above: boolean;
  /** How the rows are written says so too; otherwise it may be chance, and is only mentioned. */
  readonly surely: boolean;
}

/**
 * Finds rows followed by their parts: `Coachning 300`, `Löner 200`, `Lokaler 100`; or, where it cannot be chance, with
 * the parts before them. `rows`: those with amounts that no
 * word says are counted already. `half`: half of the smallest step amounts are written in, öre.
 */
export function parentRows(rows: readonly SeenRow[], half: number): ReadonlyMap<SeenRow, ParentRow> {
  const found = new Map<SeenRow, ParentRow>();
  const partsOf = rows.map((_, i) => partsBelow(rows, i, half));
  const isOutline = outlines(partsOf, rows.length);
  const upwards = rows.toReversed();
  rows.forEach((row, i) => {
    const below = partsOf[i]!;
    const isMarked = isOutline || below.every((part) => isUnder(part, row));
    const digits = digitsIn(row);
    if (below.length > 0) {
      const onlyNames = [row, ...below].every((r) => r.texts.length <= 1);
      const surely = isMarked || digits >= surelyNoChance;
      if (surely || onlyNames || digits >= hardlyChance)
        found.set(row, { parts: below.length, above: false, surely });
    } else if (digits >= surelyNoChance) {
      const above = partsBelow(upwards, rows.length - 1 - i, half);
      if (above.length > 0) found.set(row, { parts: above.length, above: true, surely: true });
    }
  });
  return found;
}

/** With so many digits to agree in, a table of some hundred rows hardly has, or surely has not, a sum by chance. */
const [hardlyChance, surelyNoChance] = [3, 5];

/** The significant digits of the row's amounts, those that come again left out: 300 has one, 1 250 has three. */
const digitsIn = (row: SeenRow): number =>
  [...new Set(row.amounts.map((a) => String(Math.abs(Math.round(a.ore))).replace(/0+$/, "")))].reduce(
    (digits, amount) => digits + amount.length,
    0,
  );

function partsBelow(rows: readonly SeenRow[], i: number, half: number): readonly SeenRow[] {
  const row = rows[i]!;
  const below = rows.slice(i + 1, i + 1 + mostParts);
  const otherYear = below.findIndex((r) => r.year !== row.year);
  const near = otherYear < 0 ? below : below.slice(0, otherYear);
  const step = stepFor(row, half);
  const match = sumOfRows(row, [], near, step);
  if (match === undefined || match.ore * summedCells(row) <= 0) return [];
  const parts = near.slice(0, match.rows);
  // What rounding could hide is no part: beside it there must be two, or the row only has the same amount as another.
  const hidden = step * (match.rows + 1);
  return parts.filter((part) => Math.abs(summedCells(part)) > hidden).length < 2 ? [] : parts;
}

/** What is written closer than to the step is written to the öre. */
const halfOre = 0.5;

/** Amounts that are as small as what rounding makes of them agree only when they are the same. */
function stepFor(row: SeenRow, half: number): number {
  const step = row.amounts.every(({ ore }) => ore % (2 * half) === 0) ? half : halfOre;
  return Math.abs(summedCells(row)) > 200 * step ? step : 0.01;
}

/** The whole table is rows with their parts: several of them, or one with many. */
function outlines(partsOf: readonly (readonly SeenRow[])[], rows: number): boolean {
  let groups = 0;
  let i = 0;
  while (i < rows) {
    const parts = partsOf[i]!.length;
    if (parts === 0) return false;
    groups += 1;
    i += 1 + parts;
  }
  return groups >= 2 || rows > 4;
}

const MARK = /^[-–—•*·→]\s*\p{L}/u;
const NUMBERED = /^(\d+(?:\.\d+)*)[.)]?\s/;

/** Written as a part: after a dash, as 1.2 under 1, or with more said of it than of the whole. */
function isUnder(part: SeenRow, whole: SeenRow): boolean {
  const [name = ""] = part.texts;
  const [wholeName = ""] = whole.texts;
  if (MARK.test(name) && !MARK.test(wholeName)) return true;
  const number = NUMBERED.exec(wholeName)?.[1];
  if (number !== undefined && NUMBERED.exec(name)?.[1]?.startsWith(`${number}.`) === true) return true;
  const isSame = part.name === "" || folded(part.name) === folded(whole.name);
  return isSame && part.texts.length + (part.name === "" ? 1 : 0) > whole.texts.length;
}
