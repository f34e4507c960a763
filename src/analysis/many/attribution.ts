import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { checkScenario } from "../../input/check/check-scenario.js";
import type { ScenarioText } from "../../input/scenario/scenario-text.js";
import { partsOf, type TextPart, withPart } from "../../input/scenario/text-parts.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import type { Memory } from "../plan/memory.js";
import { noValues } from "../plan/named.js";
import { prepare } from "../plan/prepare.js";
import { resultOf } from "../run/result-of.js";
import type { RunResult } from "../run/run-result.js";

/** What one change of what a scenario says does by itself. */
export interface Attributed {
  /** More than one where they cannot be changed one without the others. */
  readonly parts: readonly { readonly from: TextPart | undefined; readonly to: TextPart | undefined }[];
  /** What is measured, with this changed and all else as it was, less as it was. */
  readonly effect: readonly number[];
}

export interface Attribution {
  readonly changes: readonly Attributed[];
  /** What is left of the whole difference: what changes do together and none does alone. */
  readonly interplay: readonly number[];
  /** The whole difference: changes and interplay make it. */
  readonly whole: readonly number[];
}

/** What is measured of a run; differences are taken number by number. */
export type Measure = (result: RunResult) => readonly number[];

/** A scenario and what it comes to. */
export interface Told {
  readonly text: ScenarioText;
  readonly budgetDigest?: string;
  readonly result: RunResult;
}

/**
 * Splits the difference of two scenarios over what they say otherwise. Each thing is changed alone, from the first to the
 * second, in the order of the files; what comes of several at once is named as interplay, so that the parts add up. Things
 * that cannot be changed alone (flows that name what only other assumptions give) are changed together.
 */
export async function attributed(
  before: Told,
  after: Told,
  measure: Measure,
  rulebook: Rulebook,
  memory: Memory,
): Promise<Attribution> {
  const { own, other, keys } = differing(before, after);
  const [start, end] = [measure(before.result), measure(after.result)];
  const tried = async (some: readonly string[]): Promise<readonly number[] | undefined> => {
    if (some.length === keys.length) return less(end, start);
    const result = await runOf(mixed(before, after, some), rulebook, memory);
    return result && less(measure(result), start);
  };
  const change = (some: readonly string[], effect: readonly number[]): Attributed => ({
    parts: some.map((key) => ({ from: own.get(key), to: other.get(key) })),
    effect,
  });
  const alone: (Attributed | undefined)[] = [];
  for (const key of keys) {
    const effect = await tried([key]);
    alone.push(effect && change([key], effect));
  }
  const stuck = keys.filter((_, i) => alone[i] === undefined);
  // What does nothing alone may be what the others need: another employer, for another form of job.
  const idle = keys.filter((_, i) => alone[i]?.effect.every((e) => e === 0) ?? true);
  const [taken, together] = await firstOf(stuck.length === 0 ? [] : [stuck, idle], tried);
  const changes = [
    ...alone.flatMap((c, i) => (c === undefined || taken.includes(keys[i]!) ? [] : [c])),
    ...(together === undefined ? [] : [change(taken, together)]),
  ];
  const whole = less(end, start);
  return {
    changes,
    whole,
    interplay: whole.map((w, i) => changes.reduce((rest, { effect }) => rest - effect[i]!, w)),
  };
}

/**
 * What the first comes to when all that the second says otherwise is changed in it, run anew: the second's own, unless there
 * is a difference that is not among the changes. Undefined when it cannot be run.
 */
export async function allChanged(
  before: Told,
  after: Told,
  rulebook: Rulebook,
  memory: Memory,
): Promise<RunResult | undefined> {
  return runOf(mixed(before, after, differing(before, after).keys), rulebook, memory);
}

/** What two scenarios say, and the parts that they say otherwise. */
function differing(before: Told, after: Told) {
  const [own, other] = [partsOf(before.text, before.budgetDigest), partsOf(after.text, after.budgetDigest)];
  const keys = [...new Set([...own.keys(), ...other.keys()])].filter(
    (key) => own.get(key)?.said !== other.get(key)?.said,
  );
  return { own, other, keys };
}

/** The first with some parts as the second says them. */
const mixed = (before: Told, after: Told, keys: readonly string[]): ScenarioText =>
  keys.reduce((text, key) => withPart(text, after.text, key), before.text);

/** The first of some sets of changes that can be made together, and what it does. */
async function firstOf(
  sets: readonly (readonly string[])[],
  tried: (keys: readonly string[]) => Promise<readonly number[] | undefined>,
): Promise<[readonly string[], readonly number[] | undefined]> {
  for (const keys of sets) {
    const effect = await tried(keys);
    if (effect !== undefined) return [keys, effect];
  }
  return [[], undefined];
}

/** A scenario run without a word; undefined when it cannot be. */
export async function runOf(
  text: ScenarioText,
  rulebook: Rulebook,
  memory: Memory,
): Promise<RunResult | undefined> {
  const problems = new Problems();
  const scenario = checkScenario(text, rulebook, problems);
  const unused = problems.told.flatMap((p) => (p.code === "namn-oanvant" ? [folded(p.name)] : []));
  if (scenario === undefined && unused.length > 0 && unused.length === problems.errors) {
    // A value that nothing asks for here does nothing: it waits for another change.
    const overrides = text.overrides.filter(({ name }) => !unused.includes(folded(name)));
    if (overrides.length < text.overrides.length) return runOf({ ...text, overrides }, rulebook, memory);
  }
  const prepared = scenario && (await prepare(scenario, rulebook, problems, memory));
  return prepared && resultOf(prepared.plan, noValues, prepared.asWritten);
}

const less = (a: readonly number[], b: readonly number[]): number[] => a.map((n, i) => n - (b[i] ?? 0));
