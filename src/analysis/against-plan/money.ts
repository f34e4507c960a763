import type { Shown } from "../../events/hidden/count-book.js";
import {
  type Line,
  lines,
  monthsInMeasure,
  monthsInWork,
  type Observed,
  type ObservedLeaf,
  type Planned,
  type PlannedLeaf,
  type PlaceOf,
  places,
  signOf,
  summedUp,
  sumOf,
  together,
} from "./series.js";
import type { ShownOutcome, ShownUnit } from "./shown-outcome.js";
import { type PlannedPart, type Split, splitOf, sumOfSplits } from "./split.js";
import type { Unit, Units } from "./units.js";

export type MoneyLine = Line | "net";

/** One line for some of the people, kronor as they count in the municipality's result: above zero is better. */
export interface MoneyRow {
  readonly line: MoneyLine;
  readonly unit: Unit;
  readonly plan: number | undefined;
  /** Undefined: hidden. */
  readonly came: number | undefined;
  /** Undefined where something of it is hidden, or nothing was planned. */
  readonly split: Split | undefined;
}

export interface Money {
  readonly rows: readonly MoneyRow[];
  /** What a month in the measure costs the municipality in wages less support; undefined where it is not known. */
  readonly perMonth: { readonly plan: number; readonly came: number | undefined } | undefined;
  /** By whom differences were split: everybody as one, or each sex (of each measure), or each measure. */
  readonly splitBy: "all" | "parts" | "measures" | undefined;
  /** Lines that the outcome has and that are not in the result: support, where the plan does not say what it would be without. */
  readonly aidIsPaid: boolean;
}

/** Sums over the months that are followed, and why they are other than planned. */
export function moneyOf(planned: Planned, observed: Observed, units: Units, shown: ShownOutcome): Money {
  const had = lines.filter((line) => observed.has.has(line));
  const sexed =
    units.sexes.length > 0 && observed.leaves.every((leaf) => !hasMoney(leaf) || leaf.sex !== "unknown");
  const isDivided = sexed && units.sexes.every(({ of }) => of.kind === "sex" && of.sex !== "unknown");
  const known = (unit: Unit): boolean => {
    const { paid } = shown.of(unit);
    return (
      unit.planned !== undefined &&
      areMonthsShown(shown.of(unit), planned.counting) &&
      had.every((line) => paid[line] !== undefined)
    );
  };
  const usable = (divided: readonly Unit[]): boolean =>
    divided.length > 0 && divided.every((unit) => known(unit) && isPlanned(unit, observed));
  const parts = units.measures.length > 0 ? units.parts : units.sexes;
  const splitBy = isDivided && usable(parts) ? "parts" : usable(units.measures) ? "measures" : "all";
  const basis = splitBy === "parts" ? parts : splitBy === "measures" ? units.measures : [units.all];
  const context = { planned, observed, shown };
  const one = (line: Line, unit: Unit): MoneyRow => {
    if (line === "other") return costRow(unit, context);
    const own = unit.of.kind === "all" ? basis : basis.filter((part) => isIn(part, unit));
    const of = own.length === 0 ? [unit] : own;
    const parted = of.map((part) => lineRow(line, part, context));
    const plan = lineOf(line, unit, context).plan.amount;
    const came = parted.every((p) => p.came !== undefined)
      ? parted.reduce((sum, p) => sum + p.came!, 0)
      : undefined;
    const splits = parted.map((p) => p.split);
    const isSplit = came !== undefined && splits.every((s) => s !== undefined);
    return { line, unit, plan, came, split: isSplit ? sumOfSplits(splits) : undefined };
  };
  const rows = [units.all, ...(isDivided && planned.bySex ? units.sexes : [])].flatMap((unit) => {
    const ofPeople = had.filter((line) => line !== "other" || unit.of.kind === "all");
    const own = ofPeople.map((line) => one(line, unit));
    return own.length < 2 ? own : [...own, netOf(unit, own)];
  });
  return {
    rows,
    perMonth: perMonthOf(units.all, context),
    splitBy: observed.has.has("employed") && observed.has.has("started") ? splitBy : undefined,
    aidIsPaid: !planned.isCompared && had.includes("aid"),
  };
}

/** Money for people; other costs are nobody's. */
const hasMoney = ({ paid }: ObservedLeaf): boolean =>
  lines.some((line) => line !== "other" && paid[line].some((kr) => kr !== 0));

/** Somebody was to have begun, or nobody has. */
const isPlanned = ({ planned = [] }: Unit, { months }: Observed): boolean =>
  planned.length > 0 && planned.some(({ started }) => sumOf(started, months) > 0);

const isIn = (part: Unit, { of: whole }: Unit): boolean =>
  whole.kind === "sex" && (part.of.kind === "part" || part.of.kind === "sex") && part.of.sex === whole.sex;

/** Half a month more or less tells whether few is even or odd. */
const areMonthsShown = ({ counts, months }: ShownUnit, counting: Planned["counting"]): boolean =>
  counts.started !== undefined &&
  months !== undefined &&
  (counting === "start" || counts.droppedOut !== undefined);

interface Context {
  readonly planned: Planned;
  readonly observed: Observed;
  readonly shown: ShownOutcome;
}

/** Costs that follow no people: what differs is all price. */
function costRow(unit: Unit, { planned, observed }: Context): MoneyRow {
  const { months } = observed;
  const plan =
    0 -
    sumOf(planned.budget, months) -
    places.reduce((sum, place) => sum + paidIn(unit.planned ?? [], "other", place, months), 0);
  const came = 0 - sumOf(together<ObservedLeaf>(unit.observed, months, (leaf) => leaf.paid.other));
  const difference = came - plan;
  return { line: "other", unit, plan, came, split: { volume: 0, effect: 0, price: difference, difference } };
}

const paidIn = (leaves: readonly PlannedLeaf[], line: Line, place: PlaceOf, until: number): number =>
  leaves.reduce((sum, leaf) => sum + sumOf(leaf.paid[line][place], until), 0);

/** Where those who have begun are known to be: in work apart only when that tells of no few. */
function placesOf({ observed }: Context, { counts }: ShownUnit): "three" | "two" {
  const known = observed.has.has("inWork") || observed.has.has("toWork");
  return known && counts.toWork !== undefined && counts.droppedOut !== undefined ? "three" : "two";
}

/** Where nobody knows who dropped out, both are counted as months begin. */
const countedWhen = (counting: Planned["counting"], has: Observed["has"]): Planned["counting"] =>
  has.has("droppedOut") ? counting : "start";

/** Months by place: in the measure, in work, and what is left of the months since they began. */
function monthsBy(
  leaves: readonly (PlannedLeaf | ObservedLeaf)[],
  has: Observed["has"],
  how: "three" | "two",
  until: number,
  counting: Planned["counting"],
): Partial<Record<PlaceOf, number>> {
  const when = countedWhen(counting, has);
  const measure = leaves.reduce((total, leaf) => total + monthsInMeasure(leaf, until, when), 0);
  const inWork = (leaf: PlannedLeaf | ObservedLeaf): Float64Array =>
    has.has("inWork") ? leaf.inWork : summedUp(leaf.toWork);
  const work =
    how === "two" ? 0 : leaves.reduce((total, leaf) => total + monthsInWork(inWork(leaf), until, when), 0);
  const rest =
    leaves.reduce((total, leaf) => total + sumOf(summedUp(leaf.started), until), 0) - measure - work;
  return how === "two" ? { measure, rest } : { measure, work, rest };
}

function lineOf(
  line: Line,
  unit: Unit,
  context: Context,
): { readonly plan: PlannedPart; readonly without: number } {
  const { planned, observed, shown } = context;
  const leaves = unit.planned ?? [];
  const { months: until, has } = observed;
  const how = placesOf(context, shown.of(unit));
  const months = monthsBy(leaves, has, how, until, planned.counting);
  const price: Partial<Record<PlaceOf, number>> = {};
  for (const place of places) {
    const own = how === "two" && place === "rest" ? (["work", "rest"] as const) : [place];
    if (how === "two" && place === "work") continue;
    const paid = own.reduce((sum, p) => sum + paidIn(leaves, line, p, until), 0);
    const number = months[place] ?? 0;
    // A place where nobody was to be yet has its price of later.
    price[place] =
      number > noBody ? paid / number : laterPrice(leaves, line, place, has, how, planned.counting);
  }
  const all = places.reduce((sum, place) => sum + paidIn(leaves, line, place, until), 0);
  const without =
    line === "aid" && planned.isCompared
      ? leaves.reduce((sum, leaf) => sum + sumOf(leaf.aidWithout, until), 0)
      : 0;
  const started = leaves.reduce((sum, leaf) => sum + sumOf(leaf.started, until), 0);
  return { plan: { started, months, price, amount: without + signOf[line] * all }, without };
}

const noBody = 1e-9;

function laterPrice(
  leaves: readonly PlannedLeaf[],
  line: Line,
  place: PlaceOf,
  has: Observed["has"],
  how: "three" | "two",
  counting: Planned["counting"],
): number {
  const until = leaves[0]?.started.length ?? 0;
  const own = how === "two" && place === "rest" ? (["work", "rest"] as const) : [place];
  const paid = own.reduce((sum, p) => sum + paidIn(leaves, line, p, until), 0);
  const months = monthsBy(leaves, has, how, until, counting)[place] ?? 0;
  return months > noBody ? paid / months : 0;
}

function lineRow(line: Line, unit: Unit, context: Context): MoneyRow {
  const { planned, observed, shown } = context;
  const { counts, paid } = shown.of(unit);
  const { plan, without } = lineOf(line, unit, context);
  const own = paid[line];
  const row = { line, unit, plan: plan.amount };
  if (own === undefined || counts.started === undefined) return { ...row, came: undefined, split: undefined };
  const scale = plan.started > 0 ? counts.started / plan.started : 0;
  const came = scale * without + signOf[line] * own;
  const how = placesOf(context, shown.of(unit));
  const months = monthsBy(unit.observed, observed.has, how, observed.months, planned.counting);
  const isSplit =
    observed.has.has("employed") &&
    unit.planned !== undefined &&
    areMonthsShown(shown.of(unit), planned.counting);
  const split = isSplit
    ? splitOf(plan, { started: counts.started, months, amount: came }, signOf[line])
    : undefined;
  return { ...row, came, split };
}

function netOf(unit: Unit, rows: readonly MoneyRow[]): MoneyRow {
  const isWhole = rows.every(({ came }) => came !== undefined);
  const isSplit = isWhole && rows.every(({ split }) => split !== undefined);
  return {
    line: "net",
    unit,
    plan: rows.reduce((sum, { plan }) => sum + (plan ?? 0), 0),
    came: isWhole ? rows.reduce((sum, { came }) => sum + came!, 0) : undefined,
    split: isSplit ? sumOfSplits(rows.map(({ split }) => split!)) : undefined,
  };
}

function perMonthOf(all: Unit, { planned, observed, shown }: Context): Money["perMonth"] {
  const { has, months: until } = observed;
  if (!has.has("employed") || !has.has("wages")) return undefined;
  const leaves = all.planned ?? [];
  const monthsOf = (of: readonly (PlannedLeaf | ObservedLeaf)[]): number =>
    of.reduce((sum, leaf) => sum + monthsInMeasure(leaf, until, countedWhen(planned.counting, has)), 0);
  const planMonths = monthsOf(leaves);
  const withSupport = has.has("support");
  const paid = (line: Line): number => paidIn(leaves, line, "measure", until);
  const { paid: came } = shown.of(all);
  const months = monthsOf(all.observed);
  if (planMonths <= noBody || paid("wages") === 0) return undefined;
  const amount = (wages: Shown, support: Shown): number | undefined =>
    wages === undefined || (withSupport && support === undefined)
      ? undefined
      : wages - (withSupport ? support! : 0);
  const total = amount(came.wages, came.support);
  return {
    plan: (paid("wages") - (withSupport ? paid("support") : 0)) / planMonths,
    came:
      total === undefined || months === 0 || !areMonthsShown(shown.of(all), planned.counting)
        ? undefined
        : total / months,
  };
}
