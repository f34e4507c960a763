import type { RunResult } from "../../analysis/run/run-result.js";
import type { Memory } from "../../analysis/plan/memory.js";
import { noValues } from "../../analysis/plan/named.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { type Problem, Problems } from "../../core/problem.js";
import { checkScenario } from "../../input/check/check-scenario.js";
import { comparedWith } from "../../input/scenario/comparisons.js";
import { scenarioFiles } from "../../input/scenario/folder.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { ScenarioText } from "../../input/scenario/scenario-text.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** The scenario with the comparison that the command line asks for; undefined when it has none of that name, which is told. */
export function askedComparison(
  { problems, usage }: Session,
  text: ScenarioText,
  written: string | undefined,
): ScenarioText | undefined {
  if (written === undefined) return text;
  const { comparisons } = text;
  if (comparisons !== undefined) {
    const found = comparedWith(text, written);
    if (found !== undefined) return found;
    const known = comparisons.all.map(({ id }) => id);
    usage.push(say("usage.noSuchComparison", { flag: "--comparison", name: written, known }));
  } else if (text.whole) {
    const [name] = scenarioFiles.comparisons;
    problems.add({ code: "scenariofil-saknas", at: { file: text.path }, name });
  }
  return undefined;
}

/** A scenario with each of its comparisons: the one that was asked for, and the others beside it. */
export interface CheckedComparisons {
  /** Undefined when something is wrong with it. */
  readonly scenario: Scenario | undefined;
  readonly others: readonly Scenario[];
}

/**
 * Holds a scenario against its models with each of its comparisons. What is wrong with any is told; an assumption that some
 * comparison uses is there for that one.
 */
export function checkCompared(
  text: ScenarioText,
  rulebook: Rulebook,
  problems: Problems,
): CheckedComparisons {
  const { comparisons } = text;
  if (comparisons === undefined) return { scenario: checkScenario(text, rulebook, problems), others: [] };
  const texts = comparisons.all.flatMap(({ id }) =>
    id === comparisons.chosen ? [] : (comparedWith(text, id) ?? []),
  );
  const found = [text, ...texts].map((one) => {
    const about = new Problems();
    const scenario = checkScenario(one, rulebook, about);
    return { about, scenario: scenario ?? withoutUnused(one, rulebook, about) };
  });
  tellOfAll(
    found.map(({ about }) => about.told),
    problems,
  );
  const [own, ...others] = found;
  return { scenario: own!.scenario, others: others.flatMap(({ scenario }) => scenario ?? []) };
}

/** The same without what was set for it and it does not use, where nothing else is wrong: another one may use it. */
export function withoutUnused(text: ScenarioText, rulebook: Rulebook, about: Problems): Scenario | undefined {
  const unused = about.told.flatMap((problem) => (problem.code === "namn-oanvant" ? [problem.name] : []));
  if (unused.length === 0 || about.errors > unused.length) return undefined;
  const overrides = text.overrides.filter(({ name }) => !unused.includes(name));
  return checkScenario({ ...text, overrides }, rulebook, new Problems());
}

/** What is wrong in any of several, once; what nothing uses, where none of them does. */
export function tellOfAll(
  all: readonly (readonly Problem[])[],
  problems: Problems,
  isOfOneOnly: (problem: Problem) => boolean = ({ code }) => ofOneComparison.has(code),
): void {
  const told = new Map<string, { problem: Problem; times: number }>();
  for (const one of all)
    for (const problem of one) {
      // What a name is near to may be another in each.
      const key = JSON.stringify({ ...problem, near: undefined });
      const before = told.get(key);
      told.set(key, { problem: before?.problem ?? problem, times: (before?.times ?? 0) + 1 });
    }
  for (const { problem, times } of told.values())
    if (!isOfOneOnly(problem) || times === all.length) problems.add(problem);
}

/** A state that nobody reaches, and a value that nothing uses, may be there for another comparison. */
const ofOneComparison: ReadonlySet<Problem["code"]> = new Set([
  "antagande-oanvant",
  "namn-oanvant",
  "tillstand-onatt",
]);

/** A scenario with one of its comparisons. */
export interface ComparedRun {
  readonly plan: Plan;
  readonly result: RunResult;
}

/** What each comes to; what is wrong with one is told as if it were run alone. */
export async function runCompared(
  scenarios: readonly Scenario[],
  rulebook: Rulebook,
  problems: Problems,
  memory: Memory,
): Promise<ComparedRun[]> {
  const already = new Set(problems.told.map((problem) => JSON.stringify(problem)));
  const results: ComparedRun[] = [];
  for (const scenario of scenarios) {
    const about = new Problems();
    const prepared = await prepare(scenario, rulebook, about, memory);
    for (const problem of about.told) {
      const key = JSON.stringify(problem);
      if (!already.has(key)) problems.add(problem);
      already.add(key);
    }
    if (prepared === undefined) continue;
    const { plan, asWritten } = prepared;
    results.push({ plan, result: resultOf(plan, noValues, asWritten) });
  }
  return results;
}
