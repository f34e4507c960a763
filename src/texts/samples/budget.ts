import type { BudgetProblem } from "../../core/problems/budget.js";
import type { Samples } from "../words.js";

const at = { file: "budget.csv", line: 7, column: "belopp" };

export const budgetSamples: Samples<BudgetProblem> = {
  "belopp-saknas": { code: "belopp-saknas", at },
  "belopp-motsager": { code: "belopp-motsager", at, given: "700000", computed: "690000" },
  "beslutad-andrad": {
    code: "beslutad-andrad",
    at: { file: "budget-beslutad-2026-11-28.csv" },
    day: "2026-11-28",
  },
};
