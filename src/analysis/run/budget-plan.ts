import type { Budget } from "../../budget/cube.js";
import { BudgetCube, total, yearsOf } from "../../budget/cube.js";
import { noRate, rate, toFloat } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { readBudget } from "../../input/files/budget-file.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { boardOf, municipality, type Roles } from "../../ledger/actors.js";
import { budgetPostings } from "../../ledger/budget-postings.js";
import type { BudgetPlan } from "../plan/plan.js";
import type { Horizon } from "./horizon.js";

/** Reads the scenario's budget, once. Funders must be actors; those that are not are told. */
export async function readScenarioBudget(
  { budget: source, settings }: Scenario,
  actors: readonly string[],
  problems: Problems,
): Promise<Budget | undefined> {
  if (source === undefined) return undefined;
  const boards = [settings.supportBoard, settings.employmentBoard].filter((name) => name !== undefined);
  const known = new Map([...actors, ...boards].map((name) => [folded(name), name]));
  const cube = new BudgetCube();
  const told = new Set<string>();
  const take = (line: BudgetLine): void => {
    cube.add(line);
    const { funder, file } = line;
    if (funder === "" || known.has(folded(funder)) || told.has(folded(funder))) return;
    told.add(folded(funder));
    const near = nearest(funder, known.values());
    const at: Place = { file, line: line.line };
    problems.add({ code: "aktor-okand", at, name: funder, ...(near === undefined ? {} : { near }) });
  };
  await readBudget(source, problems, {
    take,
    takeAlike: (like, further) => {
      cube.addAlike(like, further);
    },
  });
  return cube.budget();
}

/** Who funds it pays. Where that is the municipality, and not said to be a board, the board that answers for it does. */
const payerOf = (funder: string, responsible: string, actors: readonly string[]): string =>
  funder === municipality ? (boardOf(responsible, actors) ?? funder) : funder;

/** A budget as postings over a horizon. A line without a funder is paid by the project's owner. */
export function budgetPlan(
  scenario: Scenario,
  budget: Budget | undefined,
  actors: readonly string[],
  roles: Roles,
  horizon: Horizon,
): BudgetPlan {
  if (budget === undefined || scenario.budget === undefined) return { postings: [], leftOut: [] };
  const { cells } = budget;
  const boards = roles.boards ?? new Map<string, string>();
  const all = [...actors, ...boards.values()];
  const known = new Map(all.map((name) => [folded(name), name]));
  const measures = new Map(scenario.measures.map((name) => [folded(name), name]));
  const { overhead } = scenario.settings;
  const postings = budgetPostings(cells, horizon.years, horizon.cycles, {
    overhead: overhead === undefined ? noRate : rate(overhead),
    marginal: false,
    projectOwner: roles.projectOwner,
    payer: ({ funder, responsible }) => {
      const payer = payerOf(known.get(folded(funder)) ?? roles.projectOwner, responsible, all);
      return boards.get(payer) ?? payer;
    },
    measure: (name) => measures.get(folded(name)) ?? name,
    at: { file: scenario.budget.name },
  });
  const inside = new Set(horizon.years.map((y) => y.year));
  const outside = yearsOf(cells).filter((year) => !inside.has(year));
  return {
    budget,
    postings: postings.map((b) => b.posting),
    leftOut: outside.map((year) => ({
      year,
      amount: toFloat(total(cells.filter((c) => c.year === year))),
    })),
  };
}
