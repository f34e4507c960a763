import { folded } from "../../core/names.js";
import type { MonthNumber } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { type Division, type GroupName, groupsBy } from "../groups.js";
import { type FollowRules, Timeline } from "../timeline.js";

/** By what people may be made alike: what is known of them before anything was done for them. */
export const likenesses = [
  "sex",
  "age",
  "education",
  "household",
  "cause",
  "hindrance",
] as const satisfies readonly Division[];
export type Likeness = (typeof likenesses)[number];

/** A group and how its rows are taken. */
export interface ComparedGroup {
  readonly history: History;
  readonly rules: FollowRules & { readonly since: MonthNumber | undefined };
}

/** How unlike two groups are in one column. */
export interface Balance {
  readonly column: Likeness;
  /** Whether the weights are made of it. */
  readonly isWeighed: boolean;
  /** The greatest standardised difference of any of its answers, before and after weighting; none is below zero. */
  readonly before: number;
  readonly after: number;
  /** The answer that differs most before weighting. */
  readonly most: GroupName;
  /** Whether an answer has few people in either group. */
  readonly hasFew: boolean;
}

/** A comparison group that was made alike by weights. */
export interface Weighed {
  readonly columns: readonly Likeness[];
  /** By person of the comparison group; 0 for those who are like nobody in the other, or never had support. */
  readonly weights: Float64Array;
  /** Those with support in the group, and those of them who have a counterpart. */
  readonly people: number;
  readonly matched: number;
  readonly compared: number;
  readonly used: number;
  /** As many people without weights would say as much (Kish 1965). */
  readonly effective: number;
  readonly balance: readonly Balance[];
}

/** Columns that both groups have, of those that weights may be made of. */
export const sharedLikenesses = (a: History, b: History): readonly Likeness[] =>
  likenesses.filter((column) => groupsBy(column, a) !== undefined && groupsBy(column, b) !== undefined);

/**
 * Weights the compared by cells of the columns, so that each cell is as large a part of them as of the group: post-
 * stratification to those of the group who have a counterpart. The weights of those who are used are 1 in the mean.
 */
export function weigh(
  group: ComparedGroup,
  compared: ComparedGroup,
  columns: readonly Likeness[],
  minCell: number,
): Weighed {
  const known = sharedLikenesses(group.history, compared.history);
  const { all: own, names: ownNames } = answersOf(group, known);
  const { all: others, names: otherNames } = answersOf(compared, known);
  const at = columns.map((column) => known.indexOf(column));
  const cellOf = (answers: readonly string[]): string => at.map((i) => answers[i]!).join("\u0000");
  const ownCells = countBy(own.map(({ keys }) => cellOf(keys)));
  const otherCells = countBy(others.map(({ keys }) => cellOf(keys)));
  const isShared = (cell: string): boolean => ownCells.has(cell) && otherCells.has(cell);
  const matched = own.filter(({ keys }) => isShared(cellOf(keys)));
  const used = others.filter(({ keys }) => isShared(cellOf(keys)));
  const weights = new Float64Array(compared.history.persons);
  for (const { person, keys } of used) {
    const cell = cellOf(keys);
    weights[person] = ((ownCells.get(cell)! / otherCells.get(cell)!) * used.length) / matched.length;
  }
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return {
    columns,
    weights,
    people: own.length,
    matched: matched.length,
    compared: others.length,
    used: used.length,
    effective: squares === 0 ? 0 : (sum * sum) / squares,
    balance: known.map((column, i): Balance => {
      const target = shares(matched, i, () => 1);
      const before = shares(others, i, () => 1);
      const after = shares(used, i, ({ person }) => weights[person]!);
      const answers = [...new Set([...target.keys(), ...before.keys()])].sort();
      const differences = answers.map((answer) => ({
        answer,
        before: standardised(target.get(answer)?.share ?? 0, before.get(answer)?.share ?? 0),
        after: standardised(target.get(answer)?.share ?? 0, after.get(answer)?.share ?? 0),
      }));
      const most = differences.reduce<(typeof differences)[number] | undefined>(
        (best, one) => (best === undefined || one.before > best.before ? one : best),
        undefined,
      );
      const few = [target, before].some((of) =>
        [...of.values()].some(({ people }) => people > 0 && people < minCell),
      );
      return {
        column,
        isWeighed: columns.includes(column),
        before: most?.before ?? 0,
        after: Math.max(0, ...differences.map((one) => one.after)),
        most: (most && (ownNames[i]!.get(most.answer) ?? otherNames[i]!.get(most.answer))) ?? {
          kind: "notSaid",
        },
        hasFew: few,
      };
    }),
  };
}

/** The difference between two shares in standard deviations of the two (Austin 2009). */
export function standardised(one: number, other: number): number {
  const spread = Math.sqrt((one * (1 - one) + other * (1 - other)) / 2);
  return one === other ? 0 : Math.abs(one - other) / Math.max(spread, Number.EPSILON);
}

interface Answers {
  readonly person: number;
  /** By column. */
  readonly keys: readonly string[];
}

/** What is said of those who ever had support, by column. */
function answersOf(
  { history, rules }: ComparedGroup,
  columns: readonly Likeness[],
): { readonly all: readonly Answers[]; readonly names: readonly ReadonlyMap<string, GroupName>[] } {
  const groups = columns.map((column) => groupsBy(column, history)!);
  const keys = groups.map(({ names }) => names.map(keyOf));
  const line = new Timeline(history, rules);
  const found: Answers[] = [];
  for (let person = 0; person < history.persons; person++) {
    line.fill(person);
    if (line.runCount === 0) continue;
    found.push({ person, keys: groups.map((group, i) => keys[i]![group.of(person, line)]!) });
  }
  const names = groups.map((group) => new Map(group.names.map((name) => [keyOf(name), name] as const)));
  return { all: found, names };
}

function keyOf(name: GroupName): string {
  switch (name.kind) {
    case "word":
      return `w ${folded(name.word)}`;
    case "ages":
      return `a ${String(name.from)}`;
    default:
      return name.kind;
  }
}

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

function shares(
  people: readonly Answers[],
  column: number,
  weightOf: (one: Answers) => number,
): ReadonlyMap<string, { readonly share: number; readonly people: number }> {
  const found = new Map<string, { weight: number; people: number }>();
  let all = 0;
  for (const one of people) {
    const weight = weightOf(one);
    const key = one.keys[column]!;
    const known = found.get(key) ?? { weight: 0, people: 0 };
    known.weight += weight;
    known.people += 1;
    found.set(key, known);
    all += weight;
  }
  return new Map([...found].map(([key, of]) => [key, { share: of.weight / all, people: of.people }]));
}
