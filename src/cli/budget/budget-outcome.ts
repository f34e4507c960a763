import type { Budget } from "../../budget/cube.js";
import { outcomeByYear, type Profile } from "../../budget/outcome.js";
import { count, plain, sumCounts } from "../../core/decimal.js";
import { readNumber } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { Through } from "../../report/budget/outcome.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** `2026-08`, read as dates are. What cannot be is said in `session.usage`. */
export function throughOption({ usage }: Session, value: string | undefined): Through | undefined {
  if (value === undefined) return undefined;
  const [, year, month] = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(month) };
  usage.push(say("usage.badMonth", { flag: "--through", value }));
  return undefined;
}

const partsOfYear: ReadonlySet<number> = new Set([2, 3, 4, 6, 12]);

/** `20/30/50`: how a year's costs fall over its tertials. What cannot be is said in `session.usage`. */
export function profileOption({ usage }: Session, value: string | undefined): Profile | undefined {
  if (value === undefined) return undefined;
  const flag = "--profile";
  const shares = value.split("/").flatMap((part) => {
    const read = readNumber(part.trim().replace(/\s*%$/u, ""));
    return isFault(read) || read.startsWith("-") ? [] : [count(read)];
  });
  if (shares.length !== value.split("/").length || !partsOfYear.has(shares.length)) {
    usage.push(say("usage.badProfile", { flag, value, sum: "" }));
    return undefined;
  }
  const together = plain(sumCounts(shares));
  if (together === "100") return shares;
  usage.push(say("usage.badProfile", { flag, value, sum: together }));
  return undefined;
}

/** Options that would change nothing beside another, as in a comparison with the outcome, are refused, not overlooked. */
export function checkTogether(
  { usage }: Session,
  given: Readonly<Record<string, boolean>>,
  other = "--outcome",
): void {
  for (const [flag, isGiven] of Object.entries(given)) {
    if (isGiven) usage.push(say("usage.notTogether", { flag, other }));
  }
}

/** Options that change nothing without another one. */
export function checkNeeds(
  { usage }: Session,
  other: string,
  given: Readonly<Record<string, boolean>>,
): void {
  for (const [flag, isGiven] of Object.entries(given)) {
    if (isGiven) usage.push(say("usage.needs", { flag, other }));
  }
}

/** A comparison needs an outcome: of the year asked for, or of any year. */
export function checkHasOutcome({ usage }: Session, budget: Budget, through: Through | undefined): void {
  const years = outcomeByYear(budget.cells, "measure").map((y) => y.year);
  if (through === undefined ? years.length > 0 : years.includes(through.year)) return;
  usage.push(
    through === undefined
      ? say("usage.noOutcome")
      : say("usage.noOutcomeYear", { year: through.year, known: years.map(String) }),
  );
}
