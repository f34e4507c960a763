import { type Budget, BudgetCube } from "../../budget/cube.js";
import { BudgetReview } from "../../budget/review/review.js";
import type { AccountPart } from "../../core/account-string.js";
import type { Source } from "../../core/source.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import { readBudget, type TableReading } from "../../input/files/budget-file.js";
import type { Session } from "../session.js";

export interface WholeBudget {
  readonly budget: Budget;
  readonly readings: readonly TableReading[];
}

/** Files read together as one budget, and reviewed. What is wrong with them is told. */
export async function wholeBudget(
  { problems }: Session,
  sources: readonly Source[],
  answers: LayoutAnswers,
  parts: readonly AccountPart[],
  reviewedAs: "budget" | "outcome",
  /** Unless it sees all, it is not shown lines that say the same as one it saw but for their amounts. */
  see?: { readonly line: (line: BudgetLine) => void; readonly all: boolean },
): Promise<WholeBudget> {
  const cube = new BudgetCube(parts);
  const review = new BudgetReview(problems, reviewedAs, answers.keepRows);
  const readings: TableReading[] = [];
  for (const source of sources) {
    const read = await readBudget(
      source,
      problems,
      {
        take: (line) => {
          cube.add(line);
          see?.line(line);
        },
        ...(see?.all === true ? {} : { takeAlike: cube.addAlike.bind(cube) }),
        look: (row) => {
          review.add(row);
        },
        looksAtAll: () => review.comparesAll,
      },
      answers,
    );
    readings.push(...read);
  }
  review.finish();
  return { budget: cube.budget(), readings };
}
