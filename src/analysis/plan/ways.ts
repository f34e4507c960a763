import type { Share, Stay, Way } from "../../flow/plan.js";
import { type FlowQuestion, flowKey, flowsOn } from "../../input/files/flow-rows.js";
import type { FlowRow } from "../../input/scenario/scenario.js";
import { dayOf, type Horizon, monthsIn } from "../run/horizon.js";
import type { FormulaRow } from "./formulas.js";

/** A row that moves the people of a cohort. */
export interface OwnRow {
  readonly row: FlowRow;
  /** Its place in the scenario's flows. */
  readonly place: number;
}

/** A row in the cycles in which it holds. */
export interface HoldingRow extends OwnRow {
  /** By cycle, 1 where it holds and wins; undefined when it does in all. */
  readonly holds?: Uint8Array;
}

/**
 * The rows that move the people of a cohort on some day. Rows that say the same thing of the same people (`flowKey`)
 * compete day by day: the most specific holds.
 */
export function holdingRows(
  rows: readonly OwnRow[],
  asked: Omit<FlowQuestion, "day">,
  horizon: Horizon,
): HoldingRow[] {
  const rivals = new Map<string, OwnRow[]>();
  for (const own of rows) {
    const key = flowKey(own.row);
    const others = rivals.get(key);
    if (others === undefined) rivals.set(key, [own]);
    else others.push(own);
  }
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  return [...rivals.values()].flatMap((group) => {
    const [only] = group;
    if (only !== undefined && group.length === 1 && holdsAlways(only.row)) return [only];
    const own = group.map((r) => r.row);
    const winning = new Map<FlowRow, Uint8Array>();
    days.forEach((day, cycle) => {
      const [row] = flowsOn(own, { ...asked, day });
      if (row === undefined) return;
      const holds = winning.get(row) ?? new Uint8Array(days.length);
      winning.set(row, holds);
      holds[cycle] = 1;
    });
    return group.flatMap((r) => {
      const holds = winning.get(r.row);
      return holds === undefined ? [] : [{ ...r, holds }];
    });
  });
}

/** `after`: whole cycles, for durations. */
export function wayOf({ from, to, move }: FlowRow, after: number, horizon: Horizon): Way {
  if (move.kind === "duration") return { kind: "duration", from, to, after };
  const stay = stayIn(move, horizon);
  const always = stay.first === 1 && stay.last === Infinity;
  return { kind: "rate", from, to, per: move.per, ...(always ? {} : { stay }) };
}

/** The share of a row, cycle by cycle: 0 in those in which it does not hold; one number when all are alike. */
export function shareInWay(
  { holds }: HoldingRow,
  { starts, points }: FormulaRow,
  values: Float64Array,
  cycles: number,
  draw = 0,
  draws = 1,
): Share {
  const valueAt = (step: number): number => values[points[step]! * draws + draw]!;
  const first = valueAt(0);
  if (holds === undefined && points.every((_, step) => Object.is(valueAt(step), first))) return first;
  const share = new Float64Array(cycles);
  starts.forEach((start, step) => {
    share.fill(valueAt(step), start, starts[step + 1] ?? cycles);
  });
  holds?.forEach((is, cycle) => {
    if (is === 0) share[cycle] = 0;
  });
  return share.every((s) => s === share[0]) ? share[0]! : share;
}

const holdsAlways = ({ validFrom, validTo }: FlowRow): boolean =>
  validFrom === undefined && validTo === undefined;

/** Months of a stay as cycles of it; months that are no whole cycles were told when they were read. */
export function stayIn(
  { firstMonth, lastMonth }: { readonly firstMonth?: number; readonly lastMonth?: number },
  horizon: Pick<Horizon, "cycle">,
): Stay {
  const months = monthsIn(horizon.cycle);
  return {
    first: firstMonth === undefined ? 1 : Math.floor((firstMonth - 1) / months) + 1,
    last: lastMonth === undefined ? Infinity : Math.ceil(lastMonth / months),
  };
}

/** The first cycle in which a share has no value, or -1. */
export const firstMissing = (share: Share): number =>
  typeof share === "number" ? (Number.isNaN(share) ? 0 : -1) : share.findIndex(Number.isNaN);
