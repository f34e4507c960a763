import { budget } from "./problems/budget.js";
import { pricing } from "./problems/pricing.js";
import { document } from "./problems/document.js";
import { file } from "./problems/file.js";
import { followupProblemWords } from "./problems/followup.js";
import { formula } from "./problems/formula.js";
import { layout } from "./problems/layout.js";
import { review } from "./problems/review.js";
import { rulebook } from "./problems/rulebook.js";
import { runProblemWords } from "./problems/run.js";
import { scenario } from "./problems/scenario.js";
import { table } from "./problems/table.js";
import { targets } from "./problems/targets.js";
import { uncertainty } from "./problems/uncertainty.js";
import { workbook } from "./problems/workbook.js";
import type { AllProblemWords } from "./words.js";

export const problems: AllProblemWords = {
  ...file,
  ...table,
  ...workbook,
  ...budget,
  ...pricing,
  ...document,
  ...layout,
  ...review,
  ...formula,
  ...rulebook,
  ...scenario,
  ...targets,
  ...uncertainty,
  ...runProblemWords,
  ...followupProblemWords,
};
