import type { AllProblemWords } from "../words.js";
import { budget } from "./problems/budget.js";
import { file } from "./problems/file.js";
import { formula } from "./problems/formula.js";
import { review } from "./problems/review.js";
import { rulebook } from "./problems/rulebook.js";
import { run } from "./problems/run.js";
import { scenario } from "./problems/scenario.js";
import { table } from "./problems/table.js";
import { workbook } from "./problems/workbook.js";

export const problems: AllProblemWords = {
  ...file,
  ...table,
  ...workbook,
  ...budget,
  ...review,
  ...formula,
  ...rulebook,
  ...scenario,
  ...run,
};
