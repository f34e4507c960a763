import type { BudgetProblem } from "../../../core/problems/budget.js";
import { readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

export const budget: ProblemWords<BudgetProblem> = {
  "belopp-saknas": {
    title: "The line has no amount",
    says: () => "the line has neither an amount nor a number and a price.",
    remedy: () => "Fill in the amount, or the number and the price.",
  },
  "belopp-motsager": {
    title: "The amount does not agree with number and price",
    says: (p) =>
      `the amount is ${readable(p.given, "en")} but number, scope and price make ${readable(p.computed, "en")}.`,
    remedy: () => "Put right what is wrong, or take the amount out and it will be computed.",
  },
  summarad: {
    title: "A row of totals among the budget lines",
    says: (p) => `“${p.text}” looks like a total. It would be counted twice.`,
    remedy: () => "Take the row out. The totals are computed.",
  },
};
