import { compensatedSum } from "../../core/compensated-sum.js";
import { minus, plain } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearestOf } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Frame } from "../../input/scenario/frame.js";
import { boardOf, isPartOf, municipality } from "../../ledger/actors.js";
import type { Query } from "../../ledger/query.js";
import type { RunResult } from "./run-result.js";

type Framed = Pick<RunResult, "scenario" | "actors" | "topActors" | "ledger" | "horizon">;

/** That a frame is exceeded: since the year began, first as this cycle ends, and whether it still is as the last one does. */
export interface Over {
  readonly first: number;
  readonly atEnd: boolean;
}

/** A frame for what is earned and what is paid in its year, or in as much of the year as is shown. */
export interface FrameUse {
  readonly frame: Frame;
  readonly actor: string;
  readonly query: Query;
  /** Cycles of the year that are shown, the last not included. */
  readonly from: number;
  readonly until: number;
  /** The horizon has more of the year than is shown. */
  readonly partly: boolean;
  /** Kronor: what the frame leaves for the measure. */
  readonly room: number;
  /** Kronor: what it costs the board net. */
  readonly earned: number;
  readonly paid: number;
  readonly overEarned: Over | undefined;
  readonly overPaid: Over | undefined;
}

/** Whose frame it is; undefined where nobody is called that. */
export function actorOfFrame({ board }: Frame, { actors, topActors }: Framed): string | undefined {
  const wanted = folded(board);
  if (["kommun", "kommunen", "municipality"].includes(wanted) && topActors.includes(municipality))
    return municipality;
  const known = [...actors, ...topActors];
  return known.find((actor) => folded(actor) === wanted) ?? boardOf(board, actors);
}

/** Frames of boards that have no money in the run are told: nobody would see that they are kept to. And two of one board. */
export function checkFrames(result: Framed, problems: Problems): void {
  const { scenario, actors } = result;
  const seen = new Map<string, Place>();
  for (const frame of scenario.frames) {
    const actor = actorOfFrame(frame, result);
    if (actor !== undefined) {
      const key = `${actor} ${String(frame.year)}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, frame.at);
      else problems.add({ code: "rad-dubbel", at: frame.at, name: key, other });
      continue;
    }
    const known = [...new Set([municipality, ...actors.filter((actor) => isPartOf(actor, municipality))])];
    // Boards are mostly written without the municipality before them, and with their definite ending.
    const called = new Map(known.map((name) => [name.slice(name.indexOf("/") + 1), name]));
    const [nearest] = nearestOf(frame.board.replace(/nämnden$/iu, "nämnd"), called.keys(), 1);
    const near = nearest === undefined ? undefined : called.get(nearest);
    const at = { ...frame.at, column: "nämnd" };
    problems.add({ code: "ram-okand-namnd", at, name: frame.board, known, ...(near && { near }) });
  }
}

/** The frames of years that begin before a cycle, each held against its part of what is shown. */
export function framesUsed(result: Framed, until: number): FrameUse[] {
  const { scenario, horizon, ledger } = result;
  return scenario.frames.flatMap((frame): FrameUse[] => {
    const actor = actorOfFrame(frame, result);
    const year = horizon.years.find((y) => y.year === frame.year);
    if (actor === undefined || year === undefined || year.from >= until) return [];
    const query: Query = { actor, cash: true };
    const last = Math.min(year.until, until);
    const room = Number(plain(minus(frame.frame, frame.without)));
    const partly = last < year.until;
    const costs = (view: "earned" | "paid"): Float64Array =>
      ledger
        .perCycle({ ...query, view })
        .subarray(year.from, last)
        .map((net) => 0 - net);
    const [earned, paid] = [costs("earned"), costs("paid")];
    return [
      {
        frame,
        actor,
        query,
        from: year.from,
        until: last,
        partly,
        room,
        earned: compensatedSum(earned),
        paid: compensatedSum(paid),
        overEarned: overOf(earned, room, { from: year.from, partly }),
        overPaid: overOf(paid, room, { from: year.from, partly }),
      },
    ];
  });
}

/** A board that is to leave money over has the whole year for it. Less than half an öre is not over. */
function overOf(
  costs: Float64Array,
  room: number,
  { from, partly }: { readonly from: number; readonly partly: boolean },
): Over | undefined {
  const exceeded = [...costs.keys()].map(
    (month) => compensatedSum(costs.subarray(0, month + 1)) > room + 0.005,
  );
  const atEnd = exceeded.at(-1) ?? false;
  const last = from + costs.length - 1;
  if (room < 0) return atEnd && !partly ? { first: last, atEnd } : undefined;
  const first = exceeded.indexOf(true);
  return first < 0 ? undefined : { first: from + first, atEnd };
}
