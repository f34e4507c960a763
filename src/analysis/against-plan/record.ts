import type { MonthNumber } from "../../input/people/day.js";
import type { ForecastRow, ForecastWhat } from "../../input/files/forecasts.js";
import {
  type Line,
  lines,
  type Observed,
  type ObservedLeaf,
  type Planned,
  type PlannedLeaf,
  places,
  sumOf,
  together,
} from "./series.js";
import type { ShownOutcome } from "./shown-outcome.js";

/** What a forecast said of a month that has come, and what came. */
export interface Checked {
  readonly made: string;
  readonly through: MonthNumber;
  readonly month: MonthNumber;
  readonly what: ForecastWhat;
  readonly forecast: number;
  /** Undefined: hidden. */
  readonly came: number | undefined;
}

/** Ends of quarters so many months ahead. */
const ahead = 24;

/** What a forecast says of ends of quarters to come: people, and money from the start of the plan. */
export function recordOf(
  planned: Planned,
  {
    first,
    through,
    made,
    has,
  }: {
    readonly first: MonthNumber;
    readonly through: MonthNumber;
    readonly made: string;
    readonly has: Observed["has"];
  },
): ForecastRow[] {
  const cycles = planned.leaves[0]?.started.length ?? 0;
  const started = together<PlannedLeaf>(planned.leaves, cycles, (leaf) => leaf.started);
  const employed = together<PlannedLeaf>(planned.leaves, cycles, (leaf) => leaf.employed);
  const paid = new Map(
    lines.map((line): [Line, Float64Array] => [
      line,
      places
        .map((place) => together<PlannedLeaf>(planned.leaves, cycles, (leaf) => leaf.paid[line][place]))
        .reduce((sum, own) => sum.map((kr, t) => kr + own[t]!)),
    ]),
  );
  const rows: ForecastRow[] = [];
  for (let month = through + 1; month <= through + ahead && month - first < cycles; month++) {
    if ((month + 1) % 3 !== 0) continue;
    const at = month - first;
    const add = (what: ForecastWhat, value: number): void => {
      rows.push({ made, through, month, what, value });
    };
    if (has.has("started")) add("started", sumOf(started, at + 1));
    if (has.has("employed")) add("employed", employed[at]!);
    for (const line of ["aid", "wages", "support"] as const)
      if (has.has(line)) add(line, sumOf(paid.get(line)!, at + 1));
  }
  return rows;
}

/** The months of earlier forecasts that have come: of each forecast, the last. */
export function monthsToCheck(
  rows: readonly ForecastRow[],
  { first, through }: { readonly first: MonthNumber; readonly through: MonthNumber },
): number[] {
  return [...new Set([...lastCome(rows, first, through).values()].map((month) => month - first))];
}

/** Earlier forecasts against what came, in the order they were made. */
export function checkedRecord(
  rows: readonly ForecastRow[],
  observed: Observed,
  shown: ShownOutcome,
  { first, through }: { readonly first: MonthNumber; readonly through: MonthNumber },
): Checked[] {
  const come = lastCome(rows, first, through);
  return rows.flatMap((row): Checked[] => {
    if (come.get(keyOf(row)) !== row.month || !observed.has.has(row.what)) return [];
    const { made, month, what, value: forecast } = row;
    const at = shown.at.find((own) => own.month === month - first);
    const isPeople = what === "started" || what === "employed";
    const money = (line: Line): number | undefined =>
      shown.isMoneyShownAt(month - first)
        ? sumOf(
            together<ObservedLeaf>(observed.leaves, observed.months, (leaf) => leaf.paid[line]),
            month - first + 1,
          )
        : undefined;
    return [{ made, through: row.through, month, what, forecast, came: isPeople ? at?.[what] : money(what) }];
  });
}

const keyOf = ({ made, through }: ForecastRow): string => `${made} ${String(through)}`;

function lastCome(
  rows: readonly ForecastRow[],
  first: MonthNumber,
  through: MonthNumber,
): Map<string, MonthNumber> {
  const come = new Map<string, MonthNumber>();
  for (const row of rows)
    if (row.month >= first && row.month <= through)
      come.set(keyOf(row), Math.max(row.month, come.get(keyOf(row)) ?? 0));
  return come;
}
