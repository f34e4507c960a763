import { noRate, rate, toFloat } from "../../core/decimal.js";
import { folded, nearest } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import { BudgetCube, total, yearsOf } from "../../budget/cube.js";
import { readBudget } from "../../input/files/budget-file.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Roles } from "../../ledger/actors.js";
import type { BudgetPlan } from "../plan/plan.js";
import { budgetPostings } from "../../ledger/budget-postings.js";
import type { Horizon } from "./horizon.js";
import { Problems } from "../../core/problem.js";

/** Reads the scenario's budget into postings. Funders must be actors; a line without one is paid by the project's owner. */
export async function readBudgetPostings(
  scenario: Scenario,
  actors: readonly string[],
  roles: Roles,
  horizon: Horizon,
  problems: Problems,
): Promise<BudgetPlan> {
  const { budget: source } = scenario;
  if (source === undefined) return { postings: [], leftOut: [] };
  const known = new Map(actors.map((name) => [folded(name), name]));
  const cube = new BudgetCube();
  const told = new Set<string>();
  await readBudget(source, problems, (line) => {
    cube.add(line);
    const { funder, file } = line;
    if (funder === "" || known.has(folded(funder)) || told.has(folded(funder))) return;
    told.add(folded(funder));
    const near = nearest(funder, known.values());
    const at: Place = { file, line: line.line };
    problems.add({ code: "aktor-okand", at, name: funder, ...(near === undefined ? {} : { near }) });
  });
  const budget = cube.budget();
  const { cells } = budget;
  const measures = new Map(scenario.measures.map((name) => [folded(name), name]));
  const { overhead } = scenario.settings;
  const at: Place = { file: source.name };
  const postings = budgetPostings(cells, horizon.years, horizon.cycles, {
    overhead: overhead === undefined ? noRate : rate(overhead),
    marginal: false,
    projectOwner: roles.projectOwner,
    funder: (name) => known.get(folded(name)) ?? roles.projectOwner,
    measure: (name) => measures.get(folded(name)) ?? name,
    at,
  });
  const inside = new Set(horizon.years.map((y) => y.year));
  const outside = yearsOf(cells).filter((year) => !inside.has(year));
  if (outside.length > 0) problems.add({ code: "budgetar-utanfor", at, years: outside });
  return {
    budget,
    postings: postings.map((b) => b.posting),
    leftOut: outside.map((year) => ({
      year,
      amount: toFloat(total(cells.filter((c) => c.year === year))),
    })),
  };
}
