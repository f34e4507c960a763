import { floats, workedOut } from "../../formula/evaluate/arithmetic.js";
import { evaluateColumns } from "../../formula/evaluate/columns.js";
import type { NodeId } from "../../formula/graph/graph.js";
import { type GivenValue, rowOf } from "../../formula/evaluate/row.js";
import type { LaidOut } from "../../rulebook/load/lay-out.js";
import { type Cause, causeOf } from "../run/cause.js";
import { incomeNames, inputNames, partNames, type PartId } from "./names.js";

export interface SweepOptions {
  /** The highest wage, in kronor a month. */
  readonly to: number;
  readonly step: number;
}

/** A household's income at one wage after the other, in kronor a month. */
export interface WageSweep extends SweepOptions {
  readonly wages: Float64Array;
  readonly incomes: Float64Array;
  readonly turns: readonly WageTurn[];
  readonly falls: readonly Fall[];
  /** Where a higher wage leaves nothing more to live on, each as long as it goes. */
  readonly gainless: readonly { readonly from: number; readonly to: number }[];
  /** Hundred by hundred. */
  readonly fine: { readonly wages: Float64Array; readonly incomes: Float64Array };
}

/** A wage where the marginal effect becomes another. */
export interface WageTurn {
  readonly wage: number;
  /** Share of a wage rise that is lost, below and above the wage. */
  readonly below: number;
  readonly above: number;
  /** The part of the income that makes the most of it, and what becomes of it. */
  readonly part: PartId;
  readonly event: "begins" | "ends" | "shrinks" | "changes";
  readonly cause: Cause;
}

/** Where a hundred kronor more in wage leaves less to live on: everywhere that one rule does it. */
export interface Fall {
  readonly part: PartId;
  readonly cause: Cause;
  /** The lowest and the highest wage reached by such a hundred, and how many there are. */
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly most: number;
}

/** Kronor: the marginal effect is told of a hundred. */
const FINE = 100;
/**
 * Slopes are taken over five hundred kronor: bostadsbidrag falls by a whole hundred for each five hundred more in wage
 * (20 % of the income, 97 kap. socialförsäkringsbalken), so that each slope holds as many falls as the next.
 */
const WINDOW = 5;
/** A marginal effect that changes by less is no turn: tax is rounded. */
const TURN = 0.05;
/** Less than a hundredth of a wage rise is nothing to live on. */
const NOTHING = 0.01;
/** Less than half an öre is noise. */
const NOISE = 0.005;

/** Undefined values stop it: `missing` is the first node of the results that has none, at `wage`. */
export function sweep(
  laid: LaidOut,
  given: ReadonlyMap<string, GivenValue>,
  options: SweepOptions,
): WageSweep | { readonly missing: NodeId; readonly wage: number } {
  const wages = upTo(options.to, options.step);
  const coarse = new Wages(laid, given, wages);
  const fine = new Wages(laid, given, upTo(options.to + WINDOW * FINE, FINE));
  const lacking = coarse.missing ?? fine.missing;
  if (lacking !== undefined) return lacking;
  const falls = fallsOf(fine, options.to);
  return {
    ...options,
    wages,
    incomes: coarse.income,
    falls: grouped(falls),
    turns: turnsOf(fine, falls),
    gainless: gainlessIn(fine, options.to),
    fine: { wages: fine.wages.slice(0, -WINDOW), incomes: fine.income.slice(0, -WINDOW) },
  };
}

const upTo = (to: number, step: number): Float64Array =>
  Float64Array.from({ length: Math.floor(to / step + 1e-9) + 1 }, (_, i) => i * step);

/** The results of a household at many wages, and every node at any of them. */
class Wages {
  readonly missing: { readonly missing: NodeId; readonly wage: number } | undefined;
  private readonly columns: readonly Float64Array[];
  private readonly atWork: ReadonlyMap<string, NodeId>;

  constructor(
    private readonly laid: LaidOut,
    private readonly given: ReadonlyMap<string, GivenValue>,
    readonly wages: Float64Array,
  ) {
    const { graph, program, library } = laid;
    const row = rowOf(graph, given, library.texts);
    const inputs = graph.inputs.map((i, at) => (i.name === inputNames.wage.atWork ? wages : row[at]!));
    this.columns = evaluateColumns(program, inputs, wages.length);
    const names = [incomeNames, ...partNames];
    this.atWork = new Map(names.map((n, i) => [n.atWork, 2 * i + 1]));
    this.missing = this.columns.flatMap((column, i) => {
      const at = column.findIndex((value) => !Number.isFinite(value));
      return at < 0 ? [] : [{ missing: graph.results[i]!, wage: wages[at]! }];
    })[0];
  }

  get income(): Float64Array {
    return this.of(incomeNames.atWork);
  }

  of(name: string): Float64Array {
    return this.columns[this.atWork.get(name)!]!;
  }

  /** Which rule makes the income change over some wages. */
  causeAt(rows: readonly number[]): Cause {
    const { graph, library } = this.laid;
    const points = rows.map((row) => {
      const given = new Map(this.given).set(inputNames.wage.atWork, this.wages[row]!);
      return workedOut(graph, floats, [...rowOf(graph, given, library.texts)], library.texts);
    });
    return causeOf(graph, graph.results[this.atWork.get(incomeNames.atWork)!]!, points);
  }

  /** The part of the income whose change, told by `change`, does most in a direction. */
  mainPart(direction: number, change: (column: Float64Array) => number): PartId {
    const changes = partNames.map((n) => ({ id: n.id, by: direction * change(this.of(n.atWork)) }));
    return changes.reduce((most, part) => (part.by > most.by ? part : most)).id;
  }
}

/** Windows in which all of a wage rise is lost, those that touch as one. */
function gainlessIn({ income, wages }: Wages, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i + WINDOW < wages.length && wages[i + WINDOW]! <= to; i++) {
    if (income[i + WINDOW]! - income[i]! >= NOTHING * WINDOW * FINE) continue;
    const last = found.at(-1);
    if (last !== undefined && wages[i]! <= last.to) last.to = wages[i + WINDOW]!;
    else found.push({ from: wages[i]!, to: wages[i + WINDOW]! });
  }
  return found;
}

interface OneFall {
  readonly wage: number;
  readonly by: number;
  readonly part: PartId;
  readonly cause: Cause;
}

function fallsOf(fine: Wages, to: number): OneFall[] {
  const { income, wages } = fine;
  return [...wages].flatMap((wage, i) => {
    const by = i === 0 || wage > to ? 0 : income[i - 1]! - income[i]!;
    if (by <= NOISE) return [];
    const part = fine.mainPart(-1, (column) => column[i]! - column[i - 1]!);
    return [{ wage, by, part, cause: fine.causeAt([i - 1, i]) }];
  });
}

function grouped(falls: readonly OneFall[]): Fall[] {
  const groups = new Map<string, OneFall[]>();
  for (const fall of falls) {
    const key = [fall.part, fall.cause.rule, fall.cause.why].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), fall]);
  }
  return [...groups.values()].map((same) => ({
    part: same[0]!.part,
    cause: same[0]!.cause,
    from: same[0]!.wage,
    to: same.at(-1)!.wage,
    times: same.length,
    most: Math.max(...same.map((f) => f.by)),
  }));
}

function turnsOf(fine: Wages, falls: readonly OneFall[]): WageTurn[] {
  const { income, wages } = fine;
  const slope = (column: Float64Array, from: number): number =>
    (column[from + WINDOW]! - column[from]!) / (WINDOW * FINE);
  const bend = (column: Float64Array, i: number): number => slope(column, i) - slope(column, i - WINDOW);
  const rows = [...wages.keys()].slice(WINDOW + 1, -WINDOW - 1);
  const bends = new Map(rows.map((i) => [i, Math.abs(bend(income, i))]));
  const isTop = (i: number): boolean => {
    const near = rows.filter((j) => j !== i && Math.abs(j - i) <= WINDOW);
    return near.every((j) =>
      j < i ? bends.get(i)! > bends.get(j)! + 1e-9 : bends.get(i)! >= bends.get(j)! - 1e-9,
    );
  };
  return rows
    .filter((i) => bends.get(i)! >= TURN && isTop(i))
    .map((i): WageTurn => {
      const part = fine.mainPart(Math.sign(bend(income, i)), (column) => bend(column, i));
      const column = fine.of(partNames.find((n) => n.id === part)!.atWork).map(Math.abs);
      const around = [i - WINDOW, i, i + WINDOW].map((row) => column[row]!);
      const event = eventOf(around as [number, number, number]);
      const at = Math.min(Math.max(turningRow(event, column, i), WINDOW + 1), wages.length - 2 - WINDOW);
      return {
        wage: wages[at]!,
        below: 1 - slope(income, at - WINDOW - (event === "ends" ? 1 : 0)),
        above: 1 - slope(income, at + (event === "begins" ? 1 : 0)),
        part,
        event,
        cause: fine.causeAt([at - WINDOW, at, at + WINDOW]),
      };
    })
    .filter(({ wage, cause }) => !falls.some((f) => isEdge(f, wage, cause)));
}

const isSome = (amount: number): boolean => amount > NOISE;

function eventOf([before, at, after]: readonly [number, number, number]): WageTurn["event"] {
  if (!isSome(after) && isSome(before)) return "ends";
  if (isSome(after) && !isSome(before)) return "begins";
  return Math.abs(at - before) <= NOISE && after < at - NOISE ? "shrinks" : "changes";
}

/** The row of a turn near `i`: a part that is paid in whole hundreds shows it some rows off. */
function turningRow(event: WageTurn["event"], column: Float64Array, i: number): number {
  const near = Array.from({ length: 2 * WINDOW + 1 }, (_, k) => i - WINDOW + k);
  const first = (is: (row: number) => boolean): number => near.find(is) ?? i;
  switch (event) {
    case "ends":
      return first((row) => !isSome(column[row]!));
    case "begins":
      return first((row) => isSome(column[row]!)) - 1;
    case "shrinks":
      return first((row) => column[row]! < column[near[0]!]! - NOISE) - 1;
    case "changes":
      return i;
  }
}

/** A fall at a limit makes the slopes on either side of it look bent: it is told as a fall. */
const isEdge = (fall: OneFall, wage: number, cause: Cause): boolean =>
  fall.cause.why === "condition" &&
  fall.cause.rule === cause.rule &&
  Math.abs(fall.wage - wage) <= (WINDOW + 1) * FINE;
