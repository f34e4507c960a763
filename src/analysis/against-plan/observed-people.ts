import { Timeline } from "../../events/timeline.js";
import type { StatusKind } from "../../events/status-kinds.js";
import { dayOf, lastDayBefore, type MonthNumber, monthOf } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { sexOfWord } from "./planned.js";
import { type CountKind, countsOf, lines, type Observed, type ObservedLeaf, type Planned } from "./series.js";

/** By status of the history, the state of the plan that it is; undefined where it is none of them. */
export type StatesOfStatuses = readonly (number | undefined)[];

export interface PeopleRules {
  readonly states: StatesOfStatuses;
  /** What statuses that are no state of the plan count as. */
  readonly kinds: readonly StatusKind[];
  readonly gap: number;
  /** The first month of the plan, and the last that is followed. */
  readonly first: MonthNumber;
  readonly through: MonthNumber;
}

export interface ObservedPeople {
  readonly observed: Observed;
  /** People who were in the measure when the plan began, and are left out. */
  readonly before: number;
  readonly rowsAfter: number;
}

const none = -1;

/** Where people were, as the plan counts them: who begins in a measure, is there when a month is over, and where they go. */
export function observedPeople(history: History, planned: Planned, rules: PeopleRules): ObservedPeople {
  const { first, through, gap } = rules;
  const months = through - first + 1;
  // What holds when a month is over is what holds as the next begins.
  const timeline = new Timeline(history, { kinds: rules.kinds, gap, through: through + 1 });
  const measureOf = history.statuses.map((_, status) => {
    const state = rules.states[status];
    return state === undefined ? none : planned.inMeasure.findIndex((states) => states.has(state));
  });
  const isWork = history.statuses.map((_, status) => {
    const state = rules.states[status];
    return state === undefined ? rules.kinds[status] === "selfSupport" : planned.inWork.has(state);
  });
  const measureAt = (i: number): number => measureOf[timeline.state[i]!] ?? none;
  const leaves = new Map<string, ObservedLeaf>();
  const words = history.traits.sex;
  let before = 0;
  for (let person = 0; person < history.persons; person++) {
    timeline.fill(person);
    const { count, start } = timeline;
    let begun = 0;
    while (begun < count && measureAt(begun) === none) begun += 1;
    if (begun === count) continue;
    const from = monthOf(start[begun]!) - first;
    if (from < 0) before += 1;
    if (from < 0 || from >= months) continue;
    const measure = measureAt(begun);
    const sex = words === undefined ? "unknown" : sexOfWord(words.words[words.of[person]!]!);
    const key = `${String(measure)} ${sex}`;
    const leaf = leaves.get(key) ?? newLeaf(measure, sex, months);
    leaves.set(key, leaf);
    leaf.started[from]! += 1;
    let at = begun;
    for (let month = from; month < months; month++) {
      const day = dayOf(first + month + 1, 1);
      while (at + 1 < count && start[at + 1]! <= day) at += 1;
      if (measureAt(at) !== none) leaf.employed[month]! += 1;
      else if (isWork[timeline.state[at]!] === true) leaf.inWork[month]! += 1;
    }
    addEnds(timeline, begun, { leaf, measureAt, isWork, planned, rules, months });
  }
  const has = new Set<CountKind>(["started", "employed", "inWork", "droppedOut", "toWork"]);
  return { observed: { months, has, leaves: [...leaves.values()] }, before, rowsAfter: timeline.rowsAfter };
}

interface Ends {
  readonly leaf: ObservedLeaf;
  readonly measureAt: (stretch: number) => number;
  readonly isWork: readonly boolean[];
  readonly planned: Planned;
  readonly rules: PeopleRules;
  readonly months: number;
}

/** How stays in the measure end. One that has lasted as long as the plan says is over; one that has not is broken off. */
function addEnds(timeline: Timeline, begun: number, ends: Ends): void {
  const { leaf, measureAt, isWork, planned, rules, months } = ends;
  const { count, start, state } = timeline;
  let since = start[begun]!;
  for (let i = begun + 1; i < count; i++) {
    const was = state[i - 1]!;
    if (measureAt(i - 1) === none) {
      since = start[i]!;
      continue;
    }
    if (state[i] === was) continue;
    const last = monthOf(lastDayBefore(start[i]!));
    if (measureAt(i) === none) {
      const month = last - rules.first;
      const lasted = last - monthOf(since) + 1;
      if (month >= 0 && month < months) {
        const isOver = lasted >= (planned.over.get(rules.states[was] ?? none) ?? Infinity);
        if (isWork[state[i]!] === true) leaf.toWork[month]! += 1;
        else if (!isOver) leaf.droppedOut[month]! += 1;
      }
    }
    since = start[i]!;
  }
}

function newLeaf(measure: number, sex: ObservedLeaf["sex"], months: number): ObservedLeaf {
  const paid = Object.fromEntries(
    lines.map((line) => [line, new Float64Array(months)]),
  ) as unknown as ObservedLeaf["paid"];
  return { measure, group: undefined, sex, ...countsOf(months), paid };
}
