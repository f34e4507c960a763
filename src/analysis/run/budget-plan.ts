import type { Budget } from "../../budget/cube.js";
import { BudgetCube, total, yearsOf } from "../../budget/cube.js";
import { noRate, rate, toFloat } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { isLayoutProblem } from "../../core/problems/layout.js";
import { readBudget } from "../../input/files/budget-file.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import type { Scenario, SharedCost } from "../../input/scenario/scenario.js";
import { boardOf, municipality, type Roles } from "../../ledger/actors.js";
import { budgetPostings } from "../../ledger/budget-postings.js";
import { municipalityActor } from "../../rulebook/actor.js";
import { contributionsToBudget } from "./contributions.js";
import type { BudgetPlan } from "../plan/plan.js";
import { type FollowedLine, followedLine } from "./followed-lines.js";
import type { Horizon } from "./horizon.js";

/** A scenario's budget: what is there whoever comes, and what follows the participants. */
export interface ReadBudget {
  readonly budget: Budget;
  readonly followed: readonly FollowedLine[];
}

/**
 * Reads the scenario's budget, once. Funders must be actors, and lines that follow the participants must be of measures that
 * have some; those that are not are told.
 */
export async function readScenarioBudget(
  scenario: Scenario,
  actors: readonly string[],
  problems: Problems,
): Promise<ReadBudget | undefined> {
  const { budget: source, budgetAnswers, settings, measures } = scenario;
  if (source === undefined) return undefined;
  const boards = [settings.supportBoard, settings.employmentBoard].filter((name) => name !== undefined);
  const known = new Map([
    ...[...actors, ...boards].map((name) => [folded(name), name] as const),
    ...namedFunders(scenario.sharedCost),
  ]);
  const cube = new BudgetCube();
  const told = new Set<string>();
  const withPeople = new Set(measures.map(folded));
  const followed: FollowedLine[] = [];
  const take = (line: BudgetLine): void => {
    const one = followedLine(line);
    if (one === undefined) cube.add(line);
    else if (withPeople.has(folded(line.measure))) followed.push(one);
    else tellNobody(line, measures, problems);
    const { funder, file } = line;
    if (funder === "" || known.has(folded(funder)) || told.has(folded(funder))) return;
    told.add(folded(funder));
    const near = nearest(funder, known.values());
    const at: Place = { file, line: line.line };
    problems.add({
      code: "aktor-okand",
      at,
      name: funder,
      ...(scenario.sharedCost.municipalities === undefined ? { mayBeMunicipality: true } : {}),
      ...(near === undefined ? {} : { near }),
    });
  };
  const takers = { take, takeAlike: cube.addAlike.bind(cube) };
  await readBudget(source, problems, takers, { ...budgetAnswers, counted: true });
  const { path } = scenario;
  if (problems.told.some((p) => isLayoutProblem(p.code) && problems.isError(p)))
    problems.add({ code: "budget-svar-i-scenario", at: { file: `${path}/scenario.csv` } });
  return { budget: cube.budget(), followed };
}

/** Nobody would be counted, and the line would cost nothing. */
function tellNobody(
  { file, line, measure }: BudgetLine,
  measures: readonly string[],
  problems: Problems,
): void {
  const near = nearest(measure, measures);
  const at = { file, line };
  problems.add({
    code: "volym-utan-deltagare",
    at,
    name: measure,
    known: measures,
    ...(near === undefined ? {} : { near }),
  });
}

/** Who funds it pays. Where that is the municipality, and not said to be a board, the board that answers for it does. */
const payerOf = (funder: string, responsible: string, actors: readonly string[]): string =>
  funder === municipality ? (boardOf(responsible, actors) ?? funder) : funder;

/** Funders that a scenario has besides the actors of its models, by what people call them. */
const namedFunders = ({ municipalities, associations }: SharedCost): (readonly [string, string])[] => [
  ...associations.map(({ name }) => [folded(name), name] as const),
  ...(municipalities?.names ?? []).flatMap((name) =>
    [name, `${name} kommun`, `${name}s kommun`, `${name} stad`, `${name}s stad`].map(
      (called) => [folded(called), municipalityActor(name)] as const,
    ),
  ),
];

/** Who pays a line, in the books of a run: who funds it, or who owns the project where it does not say. */
export function payerIn(
  actors: readonly string[],
  roles: Roles,
  shared: SharedCost,
): (line: { readonly funder: string; readonly responsible: string }) => string {
  const boards = roles.boards ?? new Map<string, string>();
  const all = [...actors, ...boards.values()];
  const known = new Map([...all.map((name) => [folded(name), name] as const), ...namedFunders(shared)]);
  return ({ funder, responsible }) => {
    const payer = payerOf(known.get(folded(funder)) ?? roles.projectOwner, responsible, all);
    return boards.get(payer) ?? payer;
  };
}

/** A budget as postings over a horizon. A line without a funder is paid by the project's owner. */
export function budgetPlan(
  scenario: Scenario,
  read: ReadBudget | undefined,
  actors: readonly string[],
  roles: Roles,
  horizon: Horizon,
): BudgetPlan {
  const budget = read?.budget;
  if (budget === undefined || scenario.budget === undefined) return { postings: [], leftOut: [] };
  const { cells } = budget;
  const payer = payerIn(actors, roles, scenario.sharedCost);
  const measures = new Map(scenario.measures.map((name) => [folded(name), name]));
  const { overhead } = scenario.settings;
  const postings = budgetPostings(cells, horizon.years, horizon.cycles, {
    overhead: overhead === undefined ? noRate : rate(overhead),
    marginal: false,
    projectOwner: roles.projectOwner,
    payer,
    measure: (name) => measures.get(folded(name)) ?? name,
    at: { file: scenario.budget.name },
  });
  const lines = postings.map((b) => b.posting);
  const inside = new Set(horizon.years.map((y) => y.year));
  const years = new Set([...yearsOf(cells), ...read!.followed.map((l) => l.year)]);
  const outside = [...years].sort((a, b) => a - b).filter((year) => !inside.has(year));
  return {
    budget,
    lines: postings,
    postings: [...lines, ...contributionsToBudget(scenario.sharedCost.associations, lines, horizon)],
    leftOut: outside.map((year) => ({
      year,
      amount: toFloat(total(cells.filter((c) => c.year === year))),
    })),
  };
}
