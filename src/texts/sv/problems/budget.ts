import type { BudgetProblem } from "../../../core/problems/budget.js";
import { readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

export const budget: ProblemWords<BudgetProblem> = {
  "belopp-saknas": {
    title: "Raden har inget belopp",
    says: () => "raden har varken belopp eller antal och pris.",
    remedy: () => "Fyll i belopp, eller antal och pris.",
  },
  "belopp-motsager": {
    title: "Beloppet stämmer inte med antal och pris",
    says: (p) =>
      `beloppet är ${readable(p.given, "sv", " ")} men antal, omfattning och pris ger ${readable(p.computed, "sv", " ")}.`,
    remedy: () => "Rätta det som är fel, eller ta bort beloppet så räknas det ut.",
  },
  summarad: {
    title: "En summarad bland budgetraderna",
    says: (p) => `”${p.text}” ser ut som en summa. Den skulle räknas två gånger.`,
    remedy: () => "Ta bort raden. Summorna räknas ut.",
  },
};
