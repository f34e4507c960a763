import type { Problem } from "../core/problem.js";
import { budgetSamples } from "./samples/budget.js";
import { pricingSamples } from "./samples/pricing.js";
import { documentSamples } from "./samples/document.js";
import { fileSamples } from "./samples/file.js";
import { followupSamples } from "./samples/followup.js";
import { formulaSamples } from "./samples/formula.js";
import { layoutSamples } from "./samples/layout.js";
import { reviewSamples } from "./samples/review.js";
import { rulebookSamples } from "./samples/rulebook.js";
import { runSamples } from "./samples/run.js";
import { scenarioSamples } from "./samples/scenario.js";
import { tableSamples } from "./samples/table.js";
import { targetSamples } from "./samples/targets.js";
import { uncertaintySamples } from "./samples/uncertainty.js";
import { workbookSamples } from "./samples/workbook.js";
import type { Samples } from "./words.js";

export const samples: Samples<Problem> = {
  ...fileSamples,
  ...tableSamples,
  ...workbookSamples,
  ...budgetSamples,
  ...pricingSamples,
  ...documentSamples,
  ...layoutSamples,
  ...reviewSamples,
  ...formulaSamples,
  ...rulebookSamples,
  ...scenarioSamples,
  ...targetSamples,
  ...uncertaintySamples,
  ...runSamples,
  ...followupSamples,
};
