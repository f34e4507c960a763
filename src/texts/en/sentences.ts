import type { sentences as swedish } from "../sv/sentences.js";
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

type SameAs<S> = { readonly [Id in keyof S]: S[Id] extends string ? string : S[Id] };

/** Every English sentence by id: the same ids and arguments as the Swedish. */
export const sentences: SameAs<typeof swedish> = {
  ...budget,
  ...consequences,
  ...exportWords,
  ...household,
  ...init,
  ...outcome,
  ...parameters,
  ...runExplanations,
  ...run,
  ...scenarioFileWords,
  ...terminal,
};
