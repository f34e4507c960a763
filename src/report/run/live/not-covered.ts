import type { Plan } from "../../../analysis/plan/plan.js";
import type { NotInWorkbook } from "../../../core/problems/run.js";

/** Why a workbook would count a run otherwise than the run does; undefined where it does not. */
export function notCovered({ people, fading, scenario, budget }: Plan): NotInWorkbook | undefined {
  if (people.stock !== undefined) return "stock";
  if (fading !== undefined) return "fading";
  if (scenario.settings.counting !== "start") return "counting";
  if (people.cohorts.some(({ inflows }) => inflows.some(({ late }) => late > 0))) return "late";
  if (scenario.sharedCost.associations.length > 0 && (budget.lines?.length ?? 0) > 0) return "associations";
  return undefined;
}
