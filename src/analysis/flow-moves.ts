import type { Move, Share, Stay } from "../flow/plan.js";
import type { Column } from "../formula/columns.js";
import type { FlowRow } from "../input/scenario.js";
import { winner } from "./contest.js";
import { dayOf, type Horizon, monthsIn } from "./horizon.js";

/** The rows that may move one cohort, with their shares (and months, for durations) worked out. */
export interface WorkedRow {
  readonly row: FlowRow;
  readonly share: Column;
  /** Whole cycles, for durations. */
  readonly after?: number;
}

export interface Moves {
  readonly moves: readonly Move[];
  /** The row that each move comes from. */
  readonly rows: readonly FlowRow[];
  readonly ties: readonly (readonly [FlowRow, FlowRow])[];
  /** A share that has no value in a cycle in which it is needed. */
  readonly missing: readonly { readonly row: FlowRow; readonly cycle: number }[];
}

/**
 * The moves of one cohort. Rows between the same two states compete day by day and, for rates, month of the stay by month
 * of the stay: the most specific holds.
 */
export function movesOf(rows: readonly WorkedRow[], horizon: Horizon): Moves {
  const made: { move: Move; row: FlowRow }[] = [];
  const ties = new Map<string, readonly [FlowRow, FlowRow]>();
  const missing = new Map<FlowRow, number>();
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));

  for (const rivals of rivalsIn(rows)) {
    const stays = rivals[0]!.row.move.kind === "rate" ? staysIn(rivals, horizon) : [undefined];
    for (const stay of stays) {
      const present =
        stay === undefined ? rivals : rivals.filter((r) => covers(stayOf(r.row, horizon), stay));
      for (const { worked, share } of sharesOf(present, days, ties)) {
        const at = firstMissing(share);
        if (at >= 0) missing.set(worked.row, Math.min(at, missing.get(worked.row) ?? at));
        else made.push({ move: moveOf(worked, share, stay), row: worked.row });
      }
    }
  }
  return {
    moves: made.map((m) => m.move),
    rows: made.map((m) => m.row),
    ties: [...ties.values()],
    missing: [...missing].map(([row, cycle]) => ({ row, cycle })),
  };
}

function rivalsIn(rows: readonly WorkedRow[]): WorkedRow[][] {
  const groups = new Map<string, WorkedRow[]>();
  for (const worked of rows) {
    const { from, to, move } = worked.row;
    const key = `${from} ${to} ${move.kind} ${worked.after ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [worked]);
    else group.push(worked);
  }
  return [...groups.values()];
}

/** The share of each row on the days it holds and wins; 0 on others. */
function sharesOf(
  rows: readonly WorkedRow[],
  days: readonly string[],
  ties: Map<string, readonly [FlowRow, FlowRow]>,
): { worked: WorkedRow; share: Share }[] {
  const [only] = rows;
  if (only !== undefined && rows.length === 1 && holdsAlways(only.row))
    return [{ worked: only, share: only.share }];
  const shares = new Map<FlowRow, Float64Array>();
  days.forEach((day, cycle) => {
    const found = winner(rows.filter(({ row }) => holdsOn(row, day)).map((w) => w.row));
    if (found === undefined) return;
    if ("tie" in found) {
      const [a, b] = found.tie;
      ties.set(`${a.at.line ?? 0} ${b.at.line ?? 0}`, found.tie);
      return;
    }
    const share = shares.get(found.row) ?? new Float64Array(days.length);
    shares.set(found.row, share);
    const own = rows.find((w) => w.row === found.row)!.share;
    share[cycle] = typeof own === "number" ? own : own[cycle]!;
  });
  return rows.flatMap((worked) => {
    const share = shares.get(worked.row);
    return share === undefined
      ? []
      : [{ worked, share: share.every((s) => s === share[0]) ? share[0]! : share }];
  });
}

function moveOf({ row, after }: WorkedRow, share: Share, stay: Stay | undefined): Move {
  const { from, to, move } = row;
  if (move.kind === "duration") return { kind: "duration", from, to, share, after: after! };
  const always = stay === undefined || (stay.first === 1 && stay.last === Infinity);
  return { kind: "rate", from, to, share, per: move.per, ...(always ? {} : { stay }) };
}

const holdsAlways = ({ validFrom, validTo }: FlowRow): boolean =>
  validFrom === undefined && validTo === undefined;
const holdsOn = ({ validFrom, validTo }: FlowRow, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

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

const stayOf = ({ move }: FlowRow, horizon: Horizon): Stay =>
  move.kind === "rate" ? stayIn(move, horizon) : { first: 1, last: Infinity };
const covers = (stay: Stay, part: Stay): boolean => stay.first <= part.first && part.last <= stay.last;

/** The stay in parts in which the same rows hold. */
function staysIn(rows: readonly WorkedRow[], horizon: Horizon): Stay[] {
  const stays = rows.map(({ row }) => stayOf(row, horizon));
  const starts = [...new Set(stays.flatMap((s) => [s.first, s.last + 1]))]
    .filter((s) => Number.isFinite(s))
    .sort((a, b) => a - b);
  return starts
    .map((first, i): Stay => ({ first, last: (starts[i + 1] ?? Infinity) - 1 }))
    .filter((part) => stays.some((stay) => covers(stay, part)));
}

const firstMissing = (share: Share): number =>
  typeof share === "number" ? (Number.isNaN(share) ? 0 : -1) : share.findIndex(Number.isNaN);
