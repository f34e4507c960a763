import { folded, normalized } from "../../core/names.js";
import { sexOf } from "../../input/cells/sex-words.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { isPartOf, municipality } from "../../ledger/actors.js";
import type { LedgerItem, Posting } from "../../ledger/posting.js";
import { roleAt } from "../../ledger/roles.js";
import { stretchesIn } from "../../ledger/steps.js";
import type { Evaluation, PlannedRun } from "../plan/evaluation.js";
import type { Plan } from "../plan/plan.js";
import {
  countsOf,
  type Line,
  lines,
  type Planned,
  type PlannedLeaf,
  type PlaceOf,
  places,
  type Sex,
} from "./series.js";

/** What a plan expects, month by month: people of each measure and group, and what the municipality pays and gets for them. */
export function plannedOf(plan: Plan, evaluated: Evaluation): Planned {
  const { scenario, horizon, budget } = plan;
  const inWork = statesWhere(scenario, ({ selfSupport }) => selfSupport === "lasting");
  const inMeasure = scenario.measures.map((measure) => statesOfMeasure(scenario, measure, inWork));
  const sexOfGroup = scenario.groups.map((_, group) => sexOfGroupAt(scenario, group));
  const over = new Map<number, number>();
  const leaves = new Map<string, PlannedLeaf>();
  const leafOf = (measure: number, group: number): PlannedLeaf => {
    const key = `${String(measure)} ${String(group)}`;
    const known = leaves.get(key);
    if (known !== undefined) return known;
    const leaf = newLeaf(measure, group, sexOfGroup[group]!, horizon.cycles);
    leaves.set(key, leaf);
    return leaf;
  };
  for (const run of evaluated.cohorts) {
    const { plan: cohort } = run;
    const measure = scenario.measures.indexOf(cohort.measure);
    if (cohort.alternative !== "with" || cohort.stock === "untaken" || measure < 0) continue;
    addPeople(leafOf(measure, cohort.group), run, inMeasure[measure]!, inWork, startsOf(run, evaluated));
    for (const move of run.layout.shape.moves)
      if (move.kind === "duration")
        over.set(move.from, Math.min(move.after, over.get(move.from) ?? Infinity));
  }
  const groupOf = new Map(scenario.groups.map(({ name }, place) => [name, place]));
  const stateOf = new Map(scenario.states.map(({ name }, place) => [folded(name), place]));
  for (const posting of evaluated.items.keys()) {
    const measure = scenario.measures.indexOf(posting.measure);
    const line = lineOf(posting.item);
    const leaf = leaves.get(`${String(measure)} ${String(groupOf.get(posting.group) ?? -1)}`);
    if (line === undefined || leaf === undefined) continue;
    if (posting.alternative === "without") {
      if (line === "aid") addAmounts(leaf.aidWithout, posting);
      continue;
    }
    const state = stateOf.get(folded(posting.state.split(" > ").at(-1)!)) ?? -1;
    const place = inMeasure[measure]!.has(state) ? "measure" : inWork.has(state) ? "work" : "rest";
    addAmounts(leaf.paid[line][place], posting);
  }
  const costs = new Float64Array(horizon.cycles);
  for (const posting of budget.postings)
    if (isPartOf(posting.item.payer, municipality)) addAmounts(costs, posting);
  const all = [...leaves.values()];
  return {
    counting: scenario.settings.counting,
    measures: scenario.measures,
    groups: scenario.groups.map(({ name }) => name),
    bySex: all.every(({ sex }) => sex !== "unknown"),
    isCompared: scenario.compared && scenario.standing.length === 0,
    inMeasure,
    inWork,
    over,
    leaves: all,
    budget: costs,
  };
}

const statesWhere = (
  { states }: Scenario,
  holds: (state: Scenario["states"][number]) => boolean,
): ReadonlySet<number> => new Set(states.flatMap((state, place) => (holds(state) ? [place] : [])));

/** Those that people begin in, and those with support for work or studies that they come to from there. */
function statesOfMeasure(
  scenario: Scenario,
  measure: string,
  inWork: ReadonlySet<number>,
): ReadonlySet<number> {
  const begun = [
    ...scenario.entries.filter((entry) => entry.measure === measure).map(({ state }) => state),
    ...scenario.starts.filter((start) => start.measure === measure).map(({ to }) => to),
  ];
  const found = new Set(begun.filter((state) => !inWork.has(state)));
  for (const state of found)
    for (const flow of scenario.flows) {
      const isOwn = flow.alternative === "with" && (flow.measure ?? measure) === measure;
      if (isOwn && flow.from === state && scenario.states[flow.to]!.selfSupport === "supported")
        found.add(flow.to);
    }
  return found;
}

/** The sex that a word means; `unknown` when it means none. */
export function sexOfWord(word: string): Sex {
  const sex = sexOf(word);
  return sex === undefined ? "unknown" : sex === "woman" ? "women" : "men";
}

function sexOfGroupAt({ groups, groupColumns }: Scenario, group: number): Sex {
  const column = groupColumns.findIndex(({ name }) => normalized(name) === "kön");
  const cell = groups[group]!.cells[column];
  return cell?.kind === "key" ? sexOfWord(cell.key) : "unknown";
}

const perMonth = <K extends string>(kinds: readonly K[], months: number): Record<K, Float64Array> =>
  Object.fromEntries(kinds.map((kind) => [kind, new Float64Array(months)])) as Record<K, Float64Array>;

function newLeaf(measure: number, group: number, sex: Sex, months: number): PlannedLeaf {
  const paid = Object.fromEntries(lines.map((line) => [line, perMonth(places, months)])) as Record<
    Line,
    Record<PlaceOf, Float64Array>
  >;
  const aidWithout = new Float64Array(months);
  return { measure, group, sex, ...countsOf(months), paid, aidWithout };
}

/** Those who begin: they come in from outside, or from a stock. */
function startsOf({ plan: cohort, flow }: PlannedRun, { stock }: Evaluation): Float64Array {
  const { cycles, states } = flow;
  const people = new Float64Array(cycles);
  if (cohort.stock === undefined) {
    for (let state = 0; state < states; state++)
      for (let t = 0; t < cycles; t++) people[t]! += flow.entries[state * cycles + t]!;
    return people;
  }
  for (const { start, people: own } of stock?.starts ?? []) {
    if (start.row.measure !== cohort.measure) continue;
    // Who is taken when a month is over begins with the next.
    for (let t = 1; t < cycles; t++) people[t]! += own[cohort.group * cycles + t - 1]!;
  }
  return people;
}

function addPeople(
  leaf: PlannedLeaf,
  run: PlannedRun,
  inMeasure: ReadonlySet<number>,
  inWork: ReadonlySet<number>,
  starts: Float64Array,
): void {
  const { flow } = run;
  const { cycles } = flow;
  const add = (to: Float64Array, from: Float64Array, row: number): void => {
    for (let t = 0; t < cycles; t++) to[t]! += from[row * cycles + t]!;
  };
  add(leaf.started, starts, 0);
  for (const state of inMeasure) add(leaf.employed, flow.after, state);
  // Whom a measure takes from a stock when a month is over begins with the next.
  if (run.plan.stock !== undefined) for (let t = 0; t + 1 < cycles; t++) leaf.employed[t]! -= starts[t + 1]!;
  for (const state of inWork) add(leaf.inWork, flow.after, state);
  flow.pairs.forEach(({ from, to }, pair) => {
    if (!inMeasure.has(from) || inMeasure.has(to)) return;
    if (inWork.has(to)) add(leaf.toWork, flow.moved, pair);
    else add(leaf.droppedOut, beforeTime(run, pair), 0);
  });
}

/** Of those who move between two states, those who do so by a rate and not because their time is over. */
function beforeTime({ plan: cohort, flow, shares }: PlannedRun, pair: number): Float64Array {
  const { from, to } = flow.pairs[pair]!;
  const { cycles } = flow;
  const moved = flow.moved.slice(pair * cycles, (pair + 1) * cycles);
  const ways = cohort.ways.flatMap(({ row }, way) =>
    row.from === from && row.to === to ? [{ move: row.move, share: shares[way]! }] : [],
  );
  if (ways.every(({ move }) => move.kind === "rate")) return moved;
  const rates = ways.filter(({ move }) => move.kind === "rate");
  if (rates.length === 0) return new Float64Array(cycles);
  const simple = rates.every(
    ({ move }) =>
      move.kind === "rate" &&
      move.per === "month" &&
      move.firstMonth === undefined &&
      move.lastMonth === undefined,
  );
  const start = flow.start.subarray(from * cycles, (from + 1) * cycles);
  if (simple)
    return moved.map((people, t) => {
      const share = rates.reduce((sum, { share: s }) => sum + (typeof s === "number" ? s : s[t]!), 0);
      return Math.min(people, start[t]! * share);
    });
  // Rates that depend on the time in the state: what leaves by rates is what is gone before durations act.
  const end = flow.end.subarray(from * cycles, (from + 1) * cycles);
  const others = new Float64Array(cycles);
  flow.pairs.forEach((other, place) => {
    const isOther = other.from === from && place !== pair;
    const byRate = cohort.ways.some(
      ({ row }) => row.from === from && row.to === other.to && row.move.kind === "rate",
    );
    if (isOther && byRate) for (let t = 0; t < cycles; t++) others[t]! += flow.moved[place * cycles + t]!;
  });
  return moved.map((people, t) => Math.max(0, Math.min(people, start[t]! - end[t]! - others[t]!)));
}

/** Work that is taken from others is theirs, not of those who are followed. */
const displaced = "individ/undanträngda";

/** Which line of the municipality an item is; undefined for what is not followed, such as tax. */
export function lineOf({ payer, receiver, kind, role, ...item }: LedgerItem): Line | undefined {
  const pays = isPartOf(payer, municipality);
  const gets = isPartOf(receiver, municipality);
  if (pays === gets) return undefined;
  const ends = { payer, receiver, kind, role, ...item };
  if (gets) return roleAt(ends, "receiver") === "support" ? "support" : undefined;
  if (roleAt(ends, "payer") === "cost") return kind === "transfer" ? "wages" : "other";
  const isAid = kind === "transfer" && isPartOf(receiver, "individ") && receiver !== displaced;
  return isAid ? "aid" : undefined;
}

function addAmounts(to: Float64Array, { quantity, value }: Posting): void {
  for (const { from, until, value: each } of stretchesIn(value, 0, to.length))
    for (let t = from; t < until; t++) {
      const people = quantity[t]!;
      // Where there is nobody a value may be missing.
      if (people !== 0) to[t]! += people * each;
    }
}
