import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import type { Supplies } from "../run/supplies.js";
import type { Plan } from "./plan.js";

type UnknownKey = Extract<Problem, { code: "nyckel-okand" }>;

/**
 * A row that a table lacks, told where the scenario wrote its key, and a parameter without a value, where the scenario may
 * give one; other problems as they are.
 */
export function whereWritten(problem: Problem, supplies: Supplies, plan: Plan): Problem {
  if (problem.code === "varde-saknas" && isParameter(plan, problem.name))
    return { ...problem, at: { file: assumptionsOf(plan) }, assumable: true };
  if (problem.code !== "nyckel-saknas" || problem.given === undefined) return problem;
  const { name, key, known, isNumber } = problem.given;
  const supply = supplies.get(normalized(name));
  if (supply === undefined || supply.kind === "column") return problem;
  const instead = inputAt(plan, problem.at);
  return {
    code: "nyckel-okand",
    at: supply.at,
    name,
    text: key,
    known,
    ...(isNumber ? { isNumber } : {}),
    instead: instead === undefined ? [] : [instead],
    ...(problem.near === undefined ? {} : { near: problem.near }),
    ...(problem.note === undefined ? {} : { note: problem.note }),
  };
}

/** One for each key that was written, however many tables lack it. */
export function oncePerKey(problems: readonly Problem[]): Problem[] {
  const keys = new Map<string, UnknownKey>();
  for (const problem of problems) {
    if (problem.code !== "nyckel-okand") continue;
    const place = JSON.stringify(problem.at);
    const before = keys.get(place);
    const instead = [...new Set([...(before?.instead ?? []), ...problem.instead])];
    keys.set(place, { ...(before ?? problem), instead });
  }
  const told = new Set<string>();
  return problems.flatMap((problem): Problem[] => {
    if (problem.code !== "nyckel-okand") return [problem];
    const place = JSON.stringify(problem.at);
    if (told.has(place)) return [];
    told.add(place);
    return [keys.get(place)!];
  });
}

const isParameter = ({ scenario, layouts }: Plan, name: string): boolean =>
  scenario.models.some((model) =>
    [...layouts.library.names.of(normalized(model))].some(
      (named) => named.level === "parameter" && normalized(named.name) === normalized(name),
    ),
  );

/** Where assumptions are written, or would be. */
function assumptionsOf({ scenario: { path, assumptions } }: Plan): string {
  const [first] = assumptions;
  return (
    first?.value.at.file ?? (/\.[a-z]+$/i.test(path) ? path : `${path.replace(/[\\/]+$/, "")}/antaganden.csv`)
  );
}

/** The input whose preset is written there: who gives it a value needs no row of the table. */
function inputAt({ scenario, layouts }: Plan, { file, line }: Place): string | undefined {
  for (const model of scenario.models)
    for (const named of layouts.library.names.of(normalized(model))) {
      // A preset that is a formula is a rule without evidence of its own.
      const isInput =
        named.level === "input" ||
        (named.level === "rule" && named.definition.versions.every((v) => v.source === undefined));
      const { at } = named.definition;
      if (isInput && at.file === file && at.line === line) return named.name;
    }
  return undefined;
}
