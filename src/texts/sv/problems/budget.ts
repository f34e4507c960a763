import type { BudgetProblem } from "../../../core/problems/budget.js";
import type { ProblemWords } from "../../words.js";

export const budget: ProblemWords<BudgetProblem> = {};
