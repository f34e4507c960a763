import { type Day, type MonthNumber, monthOf } from "../input/people/day.js";
import type { History } from "../input/people/history.js";
import { type Between, ChainCounts, type ChainPeriod, type PeriodLength, periodOf } from "./chain.js";
import { type SharesAt, sharesByMonth } from "./estimate/shares.js";
import { Stays } from "./estimate/stays.js";
import { type Division, type GroupName, groupsBy } from "./groups.js";
import { Paths } from "./paths.js";
import { afterRun, noReturns, type Reasons, reasonAfter, type Returns } from "./returns.js";
import { kindPlace, type StatusKind, statusKinds } from "./status-kinds.js";
import { type FollowRules, Timeline } from "./timeline.js";

export interface FollowOptions extends FollowRules {
  /** The first month that is followed: those who had support before it come in late. Undefined: all from their start. */
  readonly since: MonthNumber | undefined;
  readonly per: PeriodLength;
  readonly by: readonly Division[];
}

/** What happened to people, as it was counted: nothing is hidden yet. */
export interface Followed {
  /** The first month that is followed. */
  readonly first: MonthNumber;
  readonly people: number;
  /** Those who ever had support; the others are in the chain only. */
  readonly supported: number;
  readonly rowsAfter: number;
  readonly daysWithSeveral: number;
  /** By year. */
  readonly chain: readonly ChainPeriod[];
  /** By month, when that was asked for. */
  readonly months: readonly ChainPeriod[];
  readonly between: readonly Between[];
  /** By the number of moves it took to self-support. */
  readonly steps: readonly number[];
  /** States by name, undefined where nobody knows. */
  readonly ways: readonly {
    readonly states: readonly (string | undefined)[];
    /** Where it ends, which is where they are in the last month. */
    readonly end: StatusKind;
    readonly people: number;
  }[];
  /** By where they are in the last month, those who never had support. */
  readonly unsupportedAt: Readonly<Record<StatusKind, number>>;
  /** Times with support, over or not. */
  readonly runs: number;
  readonly returns: readonly (Returns & { readonly period: number })[];
  readonly reasons: Reasons;
  readonly groups: readonly GroupTable[];
  /** By kind, in the order of `statusKinds`. */
  readonly shares: readonly SharesAt[];
  /** The first of self-support, elsewhere and not known, after support and measures: in this order, after those on the way. */
  readonly ends: readonly SharesAt[];
  /** How long times with support last: those that go on, and those that have ended. */
  readonly lengths: readonly SharesAt[];
  /** By months so far of those with support in the last month. */
  readonly stock: readonly number[];
}

export interface GroupTable {
  readonly division: Division;
  readonly groups: readonly {
    readonly name: GroupName;
    readonly people: number;
    readonly runs: number;
    readonly returns: Returns;
    readonly ends: readonly SharesAt[];
  }[];
}

/** On the way, and how it may end. */
const endOf: Readonly<Record<StatusKind, number>> = {
  aid: 0,
  measure: 0,
  selfSupport: 1,
  left: 2,
  unknown: 3,
};
const endStates = 4;

/** Follows everybody once, month by month, and counts. */
export function follow(history: History, options: FollowOptions): Followed {
  const { through, per, since } = options;
  const line = new Timeline(history, options);
  const first = Math.min(since ?? monthOf(history.read.firstDay), through);
  const chain = new ChainCounts(first, through, "year");
  const months = per === "month" ? new ChainCounts(first, through, "month") : undefined;
  const paths = new Paths(history.statuses.length + 1);
  const firstPeriod = periodOf(first, per);
  const returns = Array.from({ length: periodOf(through, per) - firstPeriod + 1 }, (_, i) => ({
    period: firstPeriod + i,
    ...noReturns(),
  }));
  const reasons: Reasons = { selfSupport: 0, other: 0, unknown: 0 };
  const tables = options.by.flatMap((division) => {
    const groups = groupsBy(division, history);
    if (groups === undefined) return [];
    const rows = groups.names.map((name) => ({
      name,
      people: 0,
      runs: 0,
      returns: noReturns(),
      ends: new Stays(endStates),
    }));
    return [{ division, of: groups.of, rows }];
  });
  const shares = new Stays(statusKinds.length);
  const begun = statusKinds.map(() => 0);
  const ends = new Stays(endStates);
  const lengths = new Stays(2);
  const stock: (number | undefined)[] = [];
  let supported = 0;
  let runs = 0;
  const unsupportedAt = { aid: 0, measure: 0, selfSupport: 0, left: 0, unknown: 0 };
  for (let person = 0; person < history.persons; person++) {
    line.fill(person);
    chain.add(line);
    months?.add(line);
    if (line.runCount === 0) {
      if (line.count > 0) unsupportedAt[line.kindAt(line.count - 1)] += 1;
      continue;
    }
    supported += 1;
    runs += line.runCount;
    const from = line.hasAid.indexOf(true);
    paths.add(line, from);
    const rows = tables.map((table) => table.rows[table.of(person, line)]!);
    for (const row of rows) {
      row.people += 1;
      row.runs += line.runCount;
    }
    for (let run = 0; run < line.runCount; run++) {
      const { last } = line.runs[run]!;
      const after = last < first ? undefined : afterRun(line, run, options);
      addLength(lengths, line, run, options);
      if (after === undefined) continue;
      const period = returns[periodOf(last, per) - firstPeriod]!;
      for (const each of [period, ...rows.map((row) => row.returns)]) {
        each.ended += 1;
        each[after] += 1;
      }
      reasons[reasonAfter(line, run, options)] += 1;
    }
    const sight = sightOf(line.start[from]!, options);
    if (sight.late === 0 && sight.last > 0) begun[kindPlace(line.kindAt(from))]! += 1;
    addShares(shares, line, from, sight);
    addEnds([ends, ...rows.map((row) => row.ends)], line, from, sight);
    const current = line.runs[line.runCount - 1]!;
    if (current.last === through) {
      const months = through - current.first + 1;
      stock[months] = (stock[months] ?? 0) + 1;
    }
  }
  const onTheWay = [1, 0, 0, 0];
  return {
    first,
    people: history.persons,
    supported,
    rowsAfter: line.rowsAfter,
    daysWithSeveral: line.daysWithSeveral,
    chain: chain.periods(),
    months: months?.periods() ?? [],
    between: chain.between(),
    steps: Array.from(chain.steps, (n) => n ?? 0),
    ways: paths.mostUsual().map(({ states, people }) => ({
      states: states.map((state) => history.statuses[state]),
      end: line.kindOf[states.at(-1)!]!,
      people,
    })),
    unsupportedAt,
    runs,
    returns,
    reasons,
    groups: tables.map(({ division, rows }) => ({
      division,
      groups: rows
        .filter(({ people }) => people > 0)
        .map((row) => ({ ...row, ends: sharesByMonth(row.ends, onTheWay) })),
    })),
    // Of those who all came in late it is not known where they began.
    shares: sharesByMonth(shares, begun.some((n) => n > 0) ? begun : [1, 0, 0, 0, 0]),
    ends: sharesByMonth(ends, onTheWay),
    lengths: sharesByMonth(lengths, [1, 0]),
    stock: Array.from(stock, (n) => n ?? 0),
  };
}

/** What is known of somebody from the first support on, in months from its first day. */
interface Sight {
  readonly start: Day;
  /** Who comes in late is not in sight until then. */
  readonly late: number;
  /** The last whole month that is over. */
  readonly last: number;
}

function sightOf(start: Day, { since, through }: Pick<FollowOptions, "since" | "through">): Sight {
  return {
    start,
    late: since === undefined ? 0 : Math.max(0, since - monthOf(start)),
    last: through + 1 - monthOf(start) - ((start & 31) > 1 ? 1 : 0),
  };
}

/** Within so many months it has happened. */
const monthsTo = (start: Day, day: Day): number =>
  monthOf(day) - monthOf(start) + ((day & 31) > (start & 31) ? 1 : 0);

/** How it ends for those who ever had support, each counted as much as his or her weight, month by month as `Followed.ends`. */
export function endsOf(
  history: History,
  options: FollowRules & Pick<FollowOptions, "since">,
  weights: Float64Array,
): readonly SharesAt[] {
  const line = new Timeline(history, options);
  const ends = new Stays(endStates);
  for (let person = 0; person < history.persons; person++) {
    const weight = weights[person] ?? 0;
    if (weight === 0) continue;
    line.fill(person);
    if (line.runCount === 0) continue;
    const from = line.hasAid.indexOf(true);
    addEnds([ends], line, from, sightOf(line.start[from]!, options), weight);
  }
  return sharesByMonth(ends, [1, 0, 0, 0]);
}

/** The states in which months end, counted from the first day of support. */
function addShares(stays: Stays, line: Timeline, from: number, { start, late, last }: Sight): void {
  let kind = 0;
  let begin = late;
  for (let i = from; i < line.count; i++) {
    const to = monthsTo(start, line.start[i]!);
    if (to > last) break;
    if (i + 1 < line.count && monthsTo(start, line.start[i + 1]!) === to) continue; // another before the month is over
    const next = kindPlace(line.kindAt(i));
    if (to <= begin) {
      kind = next;
      continue;
    }
    if (next === kind) continue;
    stays.add(kind, begin, to, next);
    begin = to;
    kind = next;
  }
  if (last > begin) stays.add(kind, begin, last);
}

/** From the first support to the first of the ends. */
function addEnds(
  all: readonly Stays[],
  line: Timeline,
  from: number,
  { start, late, last }: Sight,
  weight = 1,
): void {
  for (let i = from; i < line.count; i++) {
    const to = monthsTo(start, line.start[i]!);
    if (to > last) break;
    const end = endOf[line.kindAt(i)];
    if (end === 0 || line.hasAid[i]!) continue;
    if (i + 1 < line.count && monthsTo(start, line.start[i + 1]!) === to) continue;
    if (to > late) for (const stays of all) stays.add(0, late, to, end, weight);
    return;
  }
  if (last > late) for (const stays of all) stays.add(0, late, last, undefined, weight);
}

/**
 * A time with support: how many months it lasted, or has lasted so far. Whether the last months before the gap are an end
 * is not known of anybody, so nobody is in sight then.
 */
function addLength(stays: Stays, line: Timeline, run: number, { since, gap, through }: FollowOptions): void {
  const { first, last } = line.runs[run]!;
  const seen = through - gap;
  const late = since === undefined ? 0 : Math.max(0, since - first);
  const months = Math.min(last, seen) - first + 1;
  if (months > late) stays.add(0, late, months, last <= seen ? 1 : undefined);
}
