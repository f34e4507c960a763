import { budget } from "./budget.js";
import { consequences } from "./consequences.js";
import { exportWords } from "./export.js";
import { household } from "./household.js";
import { init } from "./init.js";
import { outcome } from "./outcome.js";
import { parameters } from "./parameters.js";
import { run } from "./run.js";
import { runExplanations } from "./run-explanations.js";
import { scenarioFileWords } from "./scenario-files.js";
import { terminal } from "./terminal.js";

/** Every Swedish sentence by id. A file per area; ids begin with the area. */
export const sentences = {
  ...budget,
  ...consequences,
  ...exportWords,
  ...household,
  ...init,
  ...outcome,
  ...parameters,
  ...run,
  ...runExplanations,
  ...scenarioFileWords,
  ...terminal,
};
