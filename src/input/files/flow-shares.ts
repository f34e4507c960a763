import { compare, kronor, plain, plus, type Rate, rate } from "../../core/decimal.js";
import type { Problems } from "../../core/problem.js";
import { readNumber, readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { FlowRow, FormulaCell } from "../scenario/scenario.js";
import { flowKey, flowsOn, undecided } from "./flow-rows.js";

const none = rate("0");
const all = rate("1");
/** Messages name at most so many other rows. */
const mostNamed = 8;
/** Shares of a third may be written with six decimals. */
const slack = rate("1.000005");

/** A share that is a plain number, `35 %` or `0,35`; undefined when it is a formula. */
function constantShare({ text }: FormulaCell): Rate | undefined {
  const share = readShare(text);
  if (!isFault(share)) return share;
  const number = readNumber(text);
  return isFault(number) ? undefined : rate(number);
}

/** Whether a share that is a plain number is below 0 % or above 100 %. */
export function isShareOutside(cell: FormulaCell): boolean {
  const share = constantShare(cell);
  return share !== undefined && isOutside(share);
}

const isOutside = (share: Rate): boolean => compare(share, none) < 0 || compare(share, all) > 0;

/** Rows that say the same thing of the same people, neither more specific than the other. */
export function tellTies(rows: readonly FlowRow[], problems: Problems): void {
  const seen = new Map<string, FlowRow[]>();
  for (const row of rows) {
    const key = flowKey(row);
    const before = seen.get(key) ?? [];
    const other = before.find((b) => undecided(b, row));
    if (other !== undefined) problems.add({ code: "floden-lika", at: row.at, other: other.at });
    // The rows after a tie are held against the first of the two.
    if (other === undefined) seen.set(key, [...before, row]);
  }
}

/** Shares that are plain numbers and act on the same people at the same time come to 100 % at most. */
export function tellOver(rows: readonly FlowRow[], states: readonly string[], problems: Problems): void {
  const constant = rows.flatMap((row) => {
    const share = constantShare(row.share);
    return share === undefined || isOutside(share) ? [] : [{ ...row, constant: share }];
  });
  const byState = new Map<number, typeof constant>();
  for (const row of constant) {
    const others = byState.get(row.from);
    if (others === undefined) byState.set(row.from, [row]);
    else others.push(row);
  }
  for (const [state, leaving] of byState) {
    const told = new Set<string>();
    for (const row of oncePerCase(leaving)) {
      const together = flowsOn(leaving, {
        ...row,
        ...(row.validFrom === undefined ? {} : { day: row.validFrom }),
      }).filter((other) => actsWith(row, other));
      const total = together.reduce((sum, { constant }) => plus(sum, kronor(plain(constant))), kronor("0"));
      const last = together.reduce((a, b) => ((b.at.line ?? 0) > (a.at.line ?? 0) ? b : a), row);
      const key = together.map((r) => r.at.line).join(" ");
      if (compare(rate(plain(total)), slack) <= 0 || told.has(key)) continue;
      told.add(key);
      const others = together.filter((r) => r !== last).map((r) => r.at);
      others.splice(mostNamed);
      problems.add({
        code: "andelar-over-100",
        at: last.share.at,
        state: states[state]!,
        total: plain(total),
        others,
      });
    }
  }
}

/** One row of those that hold for the same people from the same day and month of the stay. */
function oncePerCase<R extends FlowRow>(rows: readonly R[]): Iterable<R> {
  const key = ({ alternative, measure, group, validFrom, move }: R) =>
    JSON.stringify([alternative, measure, group, validFrom, move.kind === "rate" ? move : move.after.text]);
  return new Map(rows.map((row) => [key(row), row])).values();
}

/** Whether two flows act on people in the same month of their stay, so that their shares add up. */
function actsWith(one: FlowRow, two: FlowRow): boolean {
  const [a, b] = [one.move, two.move];
  if (a.kind === "duration" || b.kind === "duration")
    return a.kind === "duration" && b.kind === "duration" && a.after.text === b.after.text;
  const month = a.firstMonth ?? 1;
  return a.per === b.per && (b.firstMonth ?? 1) <= month && month <= (b.lastMonth ?? Infinity);
}
