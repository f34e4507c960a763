import { normalized } from "../../core/names.js";
import { exactInterval } from "../../chance/exact-interval.js";
import type { FlowRow } from "../../input/scenario/scenario.js";
import { type Solvable, solvableAssumptions } from "../many/solvable.js";
import type { Plan } from "../plan/plan.js";
import { type Observed, type Planned, type PlannedLeaf, sumOf, together } from "./series.js";
import type { ShownOutcome, ShownUnit } from "./shown-outcome.js";
import type { Unit, Units } from "./units.js";

/** An assumption that people's ways tell of. */
export interface Rate {
  readonly name: string;
  readonly solvable: Solvable;
  /** Of those who are there each month, or of those whose time is over. */
  readonly of: "eachMonth" | "atTheEnd";
  readonly assumed: number;
  readonly rows: readonly RateRow[];
  /** The first month, from the start of the plan, in which somebody is to come so far; undefined: never. */
  readonly expected: number | undefined;
}

export interface RateRow {
  readonly unit: Unit;
  readonly found:
    | {
        readonly kind: "measured";
        readonly came: number;
        readonly tried: number;
        readonly share: number;
        /** The exact interval of 95 %. */
        readonly low: number;
        readonly high: number;
        readonly says: "asAssumed" | "chance" | "more" | "fewer";
      }
    /** Few enough to be hidden. */
    | { readonly kind: "hidden" }
    /** Nobody has come so far. */
    | { readonly kind: "nobodyYet" };
}

/** Assumptions that stand alone in rows out of a measure, against what came. */
export function ratesOf(
  plan: Plan,
  planned: Planned,
  observed: Observed,
  units: Units,
  shown: ShownOutcome,
): Rate[] {
  if (!observed.has.has("employed") || !observed.has.has("started")) return [];
  const known = solvableAssumptions(plan);
  const found = new Map<string, { way: Way; measures: Set<number>; solvable: Solvable }>();
  planned.inMeasure.forEach((states, measure) => {
    if (!planned.leaves.some((leaf) => leaf.measure === measure)) return;
    for (const way of ways) {
      const rows = plan.scenario.flows.filter((row) => isOf(row, plan.scenario.measures[measure]!, states));
      const name = nameOf(rows, way, states, planned);
      const solvable = name === undefined ? undefined : known.find((s) => s.name === name);
      if (solvable === undefined || !observed.has.has(way.came)) continue;
      const key = `${solvable.name} ${way.came} ${way.of}`;
      const own = found.get(key) ?? { way, measures: new Set<number>(), solvable };
      own.measures.add(measure);
      found.set(key, own);
    }
  });
  const everywhere = new Set(planned.leaves.map(({ measure }) => measure)).size;
  return [...found.values()].flatMap(({ way, measures, solvable }) => {
    const of = unitsFor(units, measures, everywhere);
    if (of === undefined) return [];
    const assumed = solvable.base;
    const expected = expectedIn(planned, measures, way);
    const isLater = expected === undefined || expected >= observed.months;
    const told = (unit: Unit): RateRow["found"] =>
      isLater && shown.of(unit).counts[way.came] === 0
        ? { kind: "nobodyYet" }
        : foundIn(shown.of(unit), way, assumed);
    return [
      {
        name: solvable.assumption?.written ?? solvable.name,
        solvable,
        of: way.of,
        assumed,
        rows: of.map((unit) => ({ unit, found: told(unit) })),
        expected,
      },
    ];
  });
}

/** A way out of a measure whose share can be counted, from `came` of those who might. */
interface Way {
  readonly of: Rate["of"];
  readonly came: "droppedOut" | "toWork";
  readonly move: FlowRow["move"]["kind"];
}
const ways: readonly Way[] = [
  { of: "eachMonth", came: "droppedOut", move: "rate" },
  { of: "eachMonth", came: "toWork", move: "rate" },
  { of: "atTheEnd", came: "toWork", move: "duration" },
];

const isOf = (row: FlowRow, measure: string, states: ReadonlySet<number>): boolean =>
  row.alternative === "with" &&
  (row.measure ?? measure) === measure &&
  states.has(row.from) &&
  !states.has(row.to);

/** The one assumption that all rows of a way say, when nothing else moves people that way at other times. */
function nameOf(
  rows: readonly FlowRow[],
  way: Way,
  states: ReadonlySet<number>,
  { inWork }: Planned,
): string | undefined {
  const own = rows.filter((row) => inWork.has(row.to) === (way.came === "toWork"));
  const meant = own.filter(({ move }) => move.kind === way.move);
  const isSimple = meant.every(
    ({ move }) =>
      move.kind === "duration" ||
      (move.per === "month" && move.firstMonth === undefined && move.lastMonth === undefined),
  );
  if (meant.length === 0 || !isSimple) return undefined;
  // Those who are there, or whose time is over, must be those whom the rows are of.
  const asked = new Set(meant.map(({ from }) => from));
  const over = rows.filter(({ move }) => move.kind === "duration").map(({ from }) => from);
  const all = way.of === "eachMonth" ? [...states] : over;
  if (!all.every((state) => asked.has(state))) return undefined;
  // Those who go to work at the end and before it cannot be told apart.
  if (way.came === "toWork" && own.some(({ move }) => move.kind !== way.move)) return undefined;
  const names = new Set(meant.map(({ share }) => normalized(share.text)));
  return names.size === 1 ? [...names][0] : undefined;
}

function unitsFor(units: Units, measures: ReadonlySet<number>, everywhere: number): Unit[] | undefined {
  if (measures.size === everywhere) return [units.all, ...units.sexes];
  if (measures.size > 1) return undefined;
  const is = ({ of }: Unit): boolean =>
    (of.kind === "measure" || of.kind === "part") && measures.has(of.measure);
  return [...units.measures.filter(is), ...units.parts.filter(is)];
}

/** Who may drop out in a month was there when it began, or began then. */
function foundIn({ counts, months }: ShownUnit, way: Way, assumed: number): RateRow["found"] {
  const came = counts[way.came];
  const { started, employed, left, droppedOut } = counts;
  const tried =
    way.of === "eachMonth"
      ? started === undefined || employed === undefined || months === undefined
        ? undefined
        : months - employed + started
      : left === undefined || droppedOut === undefined
        ? undefined
        : left - droppedOut;
  if (came === undefined || tried === undefined) return { kind: "hidden" };
  if (tried <= 0 || came > tried) return { kind: "nobodyYet" };
  const { low, high } = exactInterval(came, tried);
  const share = came / tried;
  const says = verdict(share, assumed, low, high);
  return { kind: "measured", came, tried, share, low, high, says };
}

function verdict(
  share: number,
  assumed: number,
  low: number,
  high: number,
): "asAssumed" | "chance" | "more" | "fewer" {
  if (Math.abs(share - assumed) < 1e-9) return "asAssumed";
  if (assumed < low) return "more";
  return assumed > high ? "fewer" : "chance";
}

function expectedIn(planned: Planned, measures: ReadonlySet<number>, way: Way): number | undefined {
  const leaves = planned.leaves.filter(({ measure }) => measures.has(measure));
  const months = leaves[0]?.started.length ?? 0;
  const coming = together<PlannedLeaf>(leaves, months, (leaf) => leaf[way.came]);
  const first = coming.findIndex((people) => people > 0.005);
  return first < 0 || sumOf(coming) === 0 ? undefined : first;
}
