import { folded } from "../../core/names.js";
import { lastDayBefore, type MonthNumber, monthOf, yearOf } from "../../input/people/day.js";
import { type History, ongoing, untilNext } from "../../input/people/history.js";
import { noHindrance } from "../../input/people/read-people.js";
import { afterRun } from "../returns.js";
import type { StatusKind } from "../status-kinds.js";
import { Timeline } from "../timeline.js";

/** Whom a month's counts are of. */
export const indicatorSexes = ["women", "men", "notSaid"] as const;
export type IndicatorSex = (typeof indicatorSexes)[number];
export type BySex = Record<IndicatorSex, number>;

/** People of a month, each counted where it is true of them. */
export const monthCounts = [
  "supported",
  "adults",
  "longTerm",
  "young",
  "sick",
  "enrolled",
  "active",
  "jobs",
  "longTermJobs",
  "ends",
  "notBack",
] as const;
export type MonthCount = (typeof monthCounts)[number];

export interface MonthIndicators {
  readonly month: MonthNumber;
  readonly counts: Readonly<Record<MonthCount, BySex>>;
  /** Of ends whose year is over those are counted who neither moved nor died; undefined while it is not. */
  readonly isYearOver: boolean;
  /** Twelve months are seen. */
  readonly hasYearBefore: boolean;
}

export interface Indicators {
  readonly months: readonly MonthIndicators[];
  /** Statuses that count as a job of the municipality's own. */
  readonly jobs: readonly string[];
  /** Hindrances that count as sick-listed, and as unemployed. Undefined when no file says any. */
  readonly hindrances:
    { readonly sick: readonly string[]; readonly unemployed: readonly string[] } | undefined;
  readonly hasAge: boolean;
  readonly hasSex: boolean;
}

export interface IndicatorRules {
  readonly kinds: readonly StatusKind[];
  readonly gap: number;
  readonly since: MonthNumber | undefined;
  readonly through: MonthNumber;
}

const year = 12;
/** Support in at least so many of twelve months is long. */
export const longMonths = 10;

const isJob = (status: string, kind: StatusKind): boolean =>
  kind === "measure" &&
  (/anstallning|extratjanst|introduktionsjobb/u.test(folded(status)) || folded(status) === "bea");
const isSick = (hindrance: string): boolean => folded(hindrance).startsWith("sjukskriven");
const isUnemployed = (hindrance: string): boolean => folded(hindrance).startsWith("arbetslos");

/**
 * Counts month by month by what Uppsala's plan follows, as far as rows about people say it.
 *
 * @param hindrances the same people and what keeps them, or undefined when no file says it
 */
export function countIndicators(
  history: History,
  hindrances: History | undefined,
  rules: IndicatorRules,
): Indicators {
  const { through, gap, kinds } = rules;
  const firstSeen = monthOf(history.read.firstDay);
  const first = Math.min(rules.since ?? firstSeen, through);
  const months = Array.from({ length: through - first + 1 }, (_, i): MonthIndicators => {
    const month = first + i;
    return {
      month,
      counts: Object.fromEntries(
        monthCounts.map((key) => [key, { women: 0, men: 0, notSaid: 0 }]),
      ) as unknown as Record<MonthCount, BySex>,
      isYearOver: month + year <= through,
      hasYearBefore: month - firstSeen >= year - 1,
    };
  });
  // Months are as the rows have them, without pauses; ends are as the follow-up has them.
  const line = new Timeline(history, { kinds, gap: 1, through });
  const runs = new Timeline(history, { kinds, gap, through });
  const jobStates = history.statuses.map((status, i) => isJob(status, kinds[i]!));
  const hindranceKinds = hindrances?.statuses.map((word) =>
    isSick(word) ? "sick" : isUnemployed(word) ? "unemployed" : undefined,
  );
  const sexOf = sexReader(history);
  const bornOf = birthYearReader(history);
  const span = through - firstSeen + 1;
  const aid = new Uint8Array(span);
  const measure = new Uint8Array(span);
  const place = new Uint8Array(span);
  const keeps: ("sick" | "unemployed" | undefined)[] = [];
  for (let person = 0; person < history.persons; person++) {
    line.fill(person);
    if (line.count === 0) continue;
    const sex = sexOf(person);
    const born = bornOf(person);
    for (const array of [aid, measure, place]) array.fill(0);
    for (let i = 0; i < line.count; i++) {
      const from = Math.max(0, monthOf(line.start[i]!) - firstSeen);
      const to = i + 1 < line.count ? monthOf(lastDayBefore(line.start[i + 1]!)) - firstSeen : span - 1;
      const kind = line.kindAt(i);
      const state = line.state[i]!;
      for (let m = from; m <= Math.min(to, span - 1); m++) {
        if (line.hasAid[i]!) aid[m] = 1;
        if (kind === "measure") measure[m] = 1;
      }
      // Where somebody is at the end of each month.
      const lastEnd = i + 1 < line.count ? monthOf(line.start[i + 1]!) - firstSeen : span;
      for (let m = from; m < lastEnd; m++)
        place[m] =
          jobStates[state] === true
            ? isInJob
            : kind === "measure" || line.hasAid[i]!
              ? isEnrolled
              : isElsewhere;
    }
    if (hindrances !== undefined) hindrancesOf(hindrances, person, hindranceKinds!, firstSeen, span, keeps);
    let inYear = 0;
    for (let m = 0; m < span; m++) {
      inYear += aid[m]! - (m >= year ? aid[m - year]! : 0);
      const at = months[m + firstSeen - first];
      if (at === undefined) continue;
      const { counts } = at;
      const age = born === undefined ? undefined : yearOf(firstSeen + m) - born;
      const isLong = inYear >= longMonths;
      if (aid[m] === 1) {
        counts.supported[sex] += 1;
        if (age === undefined || age >= 18) {
          counts.adults[sex] += 1;
          if (isLong && at.hasYearBefore) counts.longTerm[sex] += 1;
        }
        if (age !== undefined && age >= 19 && age <= 24) counts.young[sex] += 1;
        if (keeps[m] === "sick") counts.sick[sex] += 1;
      }
      const isJobNow = place[m] === isInJob;
      if (place[m] === isInJob || place[m] === isEnrolled) {
        counts.enrolled[sex] += 1;
        if (measure[m] === 1) counts.active[sex] += 1;
      }
      if (isJobNow) counts.jobs[sex] += 1;
      const wasLong = m > 0 && monthsBefore(aid, m) >= longMonths;
      if (isJobNow && m > 0 && place[m - 1] !== isInJob && wasLong && keeps[m - 1] === "unemployed")
        counts.longTermJobs[sex] += 1;
    }
    runs.fill(person);
    for (let run = 0; run < runs.runCount; run++) {
      const { last } = runs.runs[run]!;
      const at = last < first ? undefined : months[last - first];
      const age = born === undefined ? undefined : yearOf(last) - born;
      if (at === undefined || !at.isYearOver || (age !== undefined && age < 18)) continue;
      const after = afterRun(runs, run, { gap, through });
      if (after !== "returned" && after !== "notBack") continue;
      at.counts.ends[sex] += 1;
      if (after === "notBack") at.counts.notBack[sex] += 1;
    }
  }
  return {
    months,
    jobs: history.statuses.filter((_, i) => jobStates[i]),
    hindrances: hindrances && {
      sick: hindrances.statuses.filter(isSick),
      unemployed: hindrances.statuses.filter(isUnemployed),
    },
    hasAge: history.traits.birthYear !== undefined,
    hasSex: history.traits.sex !== undefined,
  };
}

const [isElsewhere, isEnrolled, isInJob] = [1, 2, 3];

/** How many of the twelve months before one had support. */
function monthsBefore(aid: Uint8Array, month: number): number {
  let sum = 0;
  for (let m = Math.max(0, month - year); m < month; m++) sum += aid[m]!;
  return sum;
}

/** What keeps somebody, by month: the last that holds in it. */
function hindrancesOf(
  { first, from, until, status, statuses }: History,
  person: number,
  kinds: readonly ("sick" | "unemployed" | undefined)[],
  firstSeen: MonthNumber,
  span: number,
  keeps: ("sick" | "unemployed" | undefined)[],
): void {
  for (let m = 0; m < span; m++) keeps[m] = undefined;
  const [begin, end] = [first[person]!, first[person + 1]!];
  for (let i = begin; i < end; i++) {
    if (statuses[status[i]!] === noHindrance && until.length > 0) continue;
    const stop =
      until.length === 0 || until[i] === untilNext ? (i + 1 < end ? from[i + 1]! : ongoing) : until[i]!;
    const to = stop === ongoing ? span - 1 : Math.min(span - 1, monthOf(lastDayBefore(stop)) - firstSeen);
    for (let m = Math.max(0, monthOf(from[i]!) - firstSeen); m <= to; m++) keeps[m] = kinds[status[i]!];
  }
}

function sexReader({ traits }: History): (person: number) => IndicatorSex {
  const { sex } = traits;
  if (sex === undefined) return () => "notSaid";
  const of = sex.words.map((word): IndicatorSex =>
    women.has(folded(word)) ? "women" : men.has(folded(word)) ? "men" : "notSaid",
  );
  return (person) => of[sex.of[person]!]!;
}
const women: ReadonlySet<string> = new Set(["kvinna", "kvinnor", "k", "woman", "women", "female", "f"]);
const men: ReadonlySet<string> = new Set(["man", "män", "m", "men", "male"].map(folded));

function birthYearReader({ traits }: History): (person: number) => number | undefined {
  const born = traits.birthYear;
  if (born === undefined) return () => undefined;
  const years = born.words.map((word) => (/^(?:19|20)\d\d$/u.test(word) ? Number(word) : undefined));
  return (person) => years[born.of[person]!];
}
