/** Digits that stand together, with at most a few marks between them. */
export interface DigitRun {
  /** As written, in ASCII. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
  /** Where each group begins. */
  readonly starts: readonly number[];
  /** One fewer than the groups. */
  readonly marks: readonly string[];
  /** What stands right before and after it. */
  readonly before: string;
  readonly after: string;
}

/** Every dash, dots, slashes, colons, spaces, what else people put between digits; no comma, which ends a number. */
const RUN = /\d+(?:[\s\p{Pd}\u2212./\\:_+*|~·•‧∙'’´`]{1,8}\d+)*/gu;

export function* digitRuns(plain: string): Generator<DigitRun> {
  for (const { 0: text, index: from } of plain.matchAll(RUN)) {
    const groups = [...text.matchAll(/\d+/g)];
    const to = from + text.length;
    yield {
      text,
      from,
      to,
      groups: groups.map(([digits]) => digits),
      starts: groups.map(({ index }) => from + index),
      marks: text.split(/\d+/).slice(1, -1),
      before: plain.slice(Math.max(0, from - 40), from),
      after: plain.slice(to, to + 12),
    };
  }
}

export const digitsOf = (run: DigitRun): string => run.groups.join("");

/** Whether a group ends after so many digits. */
export function endsAt({ groups }: DigitRun, digits: number): boolean {
  let sum = 0;
  return groups.some((group) => (sum += group.length) === digits);
}

/** The lengths of the groups: `4-2-2-4`. */
export const shapeOf = ({ groups }: DigitRun): string => groups.map((group) => group.length).join("-");

/** Part of a run: groups `first` to `last`. */
export function partOf(run: DigitRun, first: number, last: number): DigitRun {
  const from = run.starts[first]!;
  const to = run.starts[last]! + run.groups[last]!.length;
  return {
    text: run.text.slice(from - run.from, to - run.from),
    from,
    to,
    groups: run.groups.slice(first, last + 1),
    starts: run.starts.slice(first, last + 1),
    marks: run.marks.slice(first, last),
    before: first === 0 ? run.before : "",
    after: last === run.groups.length - 1 ? run.after : "",
  };
}
