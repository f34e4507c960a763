import type { BudgetProblem } from "../../core/problems/budget.js";
import type { Samples } from "../words.js";

export const budgetSamples: Samples<BudgetProblem> = {};
