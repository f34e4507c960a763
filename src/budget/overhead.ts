import { type Money, noRate, plain, type Rate, roundTo, sum, times } from "../core/decimal.js";
import { folded } from "../core/names.js";
import { type CubeCell, inYear, split, yearsOf } from "./cube.js";

/** How overhead (`OH`, a mark-up for shared costs) is put on. */
export interface OverheadRule {
  readonly share: Rate;
  /** The cost types it is put on, as the reader wrote them; all when undefined. */
  readonly base: readonly string[] | undefined;
  /** Rounded to whole steps, halves away from zero; not rounded when undefined. */
  readonly step: Money | undefined;
  readonly roundedPer: RoundedPer;
  /** Put on what is paid only, not on what is given in kind. */
  readonly onPaid?: true;
}

/** Where the rounding stands: on each year's sum as Gävle does, or on each measure in each year. */
export const roundings = ["year", "measure"] as const;
export type RoundedPer = (typeof roundings)[number];

/** The share for one cell: the line's own, else the rule's where its cost type is in the base. */
export function shareOf(
  cell: Pick<CubeCell, "ownOverhead" | "inKind" | "costType">,
  rule: OverheadRule,
): Rate {
  if (cell.ownOverhead !== undefined) return cell.ownOverhead;
  if (rule.onPaid === true && cell.inKind) return noRate;
  const costType = folded(cell.costType);
  return rule.base === undefined || rule.base.some((b) => folded(b) === costType) ? rule.share : noRate;
}

/** What overhead is put on, share by share: the parts of a year's or a measure's overhead. */
export interface OverheadPart {
  readonly share: Rate;
  readonly cells: readonly CubeCell[];
  readonly on: Money;
  readonly amount: Money;
}

export function overheadParts(cells: readonly CubeCell[], rule: OverheadRule): OverheadPart[] {
  const byShare = new Map<string, { share: Rate; cells: CubeCell[] }>();
  for (const cell of cells) {
    const share = shareOf(cell, rule);
    const part = byShare.get(plain(share));
    if (part === undefined) byShare.set(plain(share), { share, cells: [cell] });
    else part.cells.push(cell);
  }
  return [...byShare.values()].map(({ share, cells: of }) => {
    const on = sum(of.map((c) => c.amount));
    return { share, cells: of, on, amount: times(on, share) };
  });
}

/** The overhead before any rounding. */
export const exactOverhead = (cells: readonly CubeCell[], rule: OverheadRule): Money =>
  sum(overheadParts(cells, rule).map((p) => p.amount));

const rounded = (amount: Money, rule: OverheadRule): Money =>
  rule.step === undefined ? amount : roundTo(amount, rule.step);

/** The overhead of one measure in one year; rounded only where the rule rounds per measure. */
export const measureOverhead = (cells: readonly CubeCell[], rule: OverheadRule): Money =>
  rule.roundedPer === "measure" ? rounded(exactOverhead(cells, rule), rule) : exactOverhead(cells, rule);

/** The overhead of one year's cells: rounded as a whole, or the sum of its measures' rounded overheads. */
export function yearOverhead(cells: readonly CubeCell[], rule: OverheadRule): Money {
  if (rule.roundedPer === "year") return rounded(exactOverhead(cells, rule), rule);
  return sum([...split(cells, "measure").values()].map((m) => measureOverhead(m, rule)));
}

/** The overhead of all years. */
export const wholeOverhead = (cells: readonly CubeCell[], rule: OverheadRule): Money =>
  sum(yearsOf(cells).map((year) => yearOverhead(inYear(cells, year), rule)));

/** The one share that all cells have, or undefined when they differ. */
export function singleShare(cells: readonly CubeCell[], rule: OverheadRule): Rate | undefined {
  const shares = new Map(cells.map((c) => [plain(shareOf(c, rule)), shareOf(c, rule)]));
  return shares.size === 1 ? [...shares.values()][0] : undefined;
}

/** The shares that lines have of their own, and in which measures, as they first stand in the files. */
export function ownShares(
  cells: readonly CubeCell[],
): readonly { readonly share: Rate; readonly measures: readonly string[] }[] {
  const shares = new Map<string, { share: Rate; measures: Set<string> }>();
  for (const { ownOverhead, measure } of cells) {
    if (ownOverhead === undefined) continue;
    const key = plain(ownOverhead);
    const known = shares.get(key) ?? { share: ownOverhead, measures: new Set() };
    known.measures.add(measure);
    shares.set(key, known);
  }
  return [...shares.values()].map(({ share, measures }) => ({ share, measures: [...measures] }));
}

/** Whether any line has a share of its own. */
export const hasOwnOverhead = (cells: readonly CubeCell[]): boolean =>
  cells.some((c) => c.ownOverhead !== undefined);
