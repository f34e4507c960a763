import { plain, type Rate, rate } from "../../core/decimal.js";
import { compare, kronor, plus } from "../../core/decimal.js";
import type { Problems } from "../../core/problem.js";
import { readNumber, readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { groupAt, type KnownNames, stateAt } from "./entries.js";
import { flowKey, flowsOn, undecided } from "../files/flow-rows.js";
import type { FlowRow, FormulaCell, ScenarioSettings } from "../scenario/scenario.js";
import type { FlowText, ScenarioText } from "../scenario/scenario-text.js";

/** The flows with every name one that there is. Told besides: shares over 100 %, and rows that compete without a winner. */
export function checkFlows(
  text: ScenarioText,
  known: KnownNames,
  settings: ScenarioSettings | undefined,
  problems: Problems,
): FlowRow[] {
  const rows = text.flows.flatMap((flow) => checked(flow, known, settings, problems) ?? []);
  tellTies(rows, problems);
  tellOver(rows, known, problems);
  return rows;
}

function checked(
  flow: FlowText,
  known: KnownNames,
  settings: ScenarioSettings | undefined,
  problems: Problems,
): FlowRow | undefined {
  const from = stateAt(flow.from, known, problems);
  const to = stateAt(flow.to, known, problems);
  const group = flow.group === undefined ? "every" : groupAt(flow.group, known, problems);
  const measure = flow.measure === undefined ? "every" : measureAt(flow.measure, known, problems);
  if (settings?.cycle === "year") checkWholeYears(flow, problems);
  const share = constantShare(flow.share);
  if (share !== undefined && (compare(share, none) < 0 || compare(share, all) > 0))
    problems.add({ code: "andel-utanfor", ...flow.share });
  if (from === undefined || to === undefined || group === undefined || measure === undefined)
    return undefined;
  const { alternative, move, validFrom, validTo, source, grade, at } = flow;
  return {
    alternative,
    ...(measure === "every" ? {} : { measure: known.measures.names[measure]! }),
    from,
    to,
    share: flow.share,
    move,
    ...(group === "every" ? {} : { group }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    source,
    ...(grade === undefined ? {} : { grade }),
    at,
  };
}

function measureAt(cell: FormulaCell, { measures }: KnownNames, problems: Problems): number | undefined {
  const place = measures.place(cell.text);
  if (place === undefined)
    problems.add({ code: "insats-okand", at: cell.at, name: cell.text, ...measures.near(cell.text) });
  return place;
}

/** Counted year by year, time in a state is whole years. */
function checkWholeYears({ move, from }: FlowText, problems: Problems): void {
  if (move.kind === "duration") {
    if (/^\d+$/u.test(move.after.text) && Number(move.after.text) % 12 !== 0)
      problems.add({ code: "manader-hela-ar", ...move.after });
    return;
  }
  const { firstMonth = 1, lastMonth = 12 } = move;
  const odd = (firstMonth - 1) % 12 !== 0 ? firstMonth : lastMonth % 12 !== 0 ? lastMonth : undefined;
  if (odd !== undefined)
    problems.add({ code: "manader-hela-ar", at: { ...from.at, column: "från månad" }, text: String(odd) });
}

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

function tellTies(rows: readonly FlowRow[], problems: Problems): void {
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
function tellOver(rows: readonly FlowRow[], { states }: KnownNames, problems: Problems): void {
  const constant = rows.flatMap((row) => {
    const share = constantShare(row.share);
    return share === undefined || compare(share, none) < 0 || compare(share, all) > 0
      ? []
      : [{ ...row, constant: share }];
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
        state: states.names[state]!,
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
