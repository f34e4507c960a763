import type { Move, Share, Stay } from "../../flow/plan.js";
import type { ValueColumn } from "../../formula/evaluate/columns.js";
import { type FlowQuestion, flowKey, flowsOn } from "../../input/files/flow-rows.js";
import type { FlowRow } from "../../input/scenario/scenario.js";
import { dayOf, type Horizon, monthsIn } from "./horizon.js";

/** The rows that may move one cohort, with their shares (and months, for durations) worked out. */
export interface WorkedRow {
  readonly row: FlowRow;
  readonly share: ValueColumn;
  /** Whole cycles, for durations. */
  readonly after?: number;
}

export interface Moves {
  readonly moves: readonly Move[];
  /** The row that each move comes from. */
  readonly rows: readonly FlowRow[];
  /** A share that has no value in a cycle in which it is needed. */
  readonly missing: readonly { readonly row: FlowRow; readonly cycle: number }[];
}

/**
 * The moves of one cohort. Rows that say the same thing of the same people (`flowKey`) compete day by day: the most
 * specific holds.
 */
export function movesOf(
  rows: readonly WorkedRow[],
  asked: Omit<FlowQuestion, "day">,
  horizon: Horizon,
): Moves {
  const made: { move: Move; row: FlowRow }[] = [];
  const missing: { row: FlowRow; cycle: number }[] = [];
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  for (const rivals of rivalsIn(rows))
    for (const { worked, share } of sharesOf(rivals, asked, days)) {
      const cycle = firstMissing(share);
      if (cycle >= 0) missing.push({ row: worked.row, cycle });
      else made.push({ move: moveOf(worked, share, horizon), row: worked.row });
    }
  return { moves: made.map((m) => m.move), rows: made.map((m) => m.row), missing };
}

function rivalsIn(rows: readonly WorkedRow[]): WorkedRow[][] {
  const groups = new Map<string, WorkedRow[]>();
  for (const worked of rows) {
    const key = flowKey(worked.row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [worked]);
    else group.push(worked);
  }
  return [...groups.values()];
}

/** The share of each row on the days it holds and wins; 0 on others. */
function sharesOf(
  rivals: readonly WorkedRow[],
  asked: Omit<FlowQuestion, "day">,
  days: readonly string[],
): { worked: WorkedRow; share: Share }[] {
  const [only] = rivals;
  if (only !== undefined && rivals.length === 1 && holdsAlways(only.row))
    return [{ worked: only, share: only.share }];
  const rows = rivals.map((w) => w.row);
  const shares = new Map<FlowRow, Float64Array>();
  days.forEach((day, cycle) => {
    const [row] = flowsOn(rows, { ...asked, day });
    if (row === undefined) return;
    const share = shares.get(row) ?? new Float64Array(days.length);
    shares.set(row, share);
    const own = rivals[rows.indexOf(row)]!.share;
    share[cycle] = typeof own === "number" ? own : own[cycle]!;
  });
  return rivals.flatMap((worked) => {
    const share = shares.get(worked.row);
    if (share === undefined) return [];
    return [{ worked, share: share.every((s) => s === share[0]) ? share[0]! : share }];
  });
}

function moveOf({ row, after }: WorkedRow, share: Share, horizon: Horizon): Move {
  const { from, to, move } = row;
  if (move.kind === "duration") return { kind: "duration", from, to, share, after: after! };
  const stay = stayIn(move, horizon);
  const always = stay.first === 1 && stay.last === Infinity;
  return { kind: "rate", from, to, share, per: move.per, ...(always ? {} : { stay }) };
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

const firstMissing = (share: Share): number =>
  typeof share === "number" ? (Number.isNaN(share) ? 0 : -1) : share.findIndex(Number.isNaN);
