import { alternativesFile } from "./alternatives.js";
import { budgetFile } from "./budget.js";
import { comparisonsFile } from "./comparisons.js";
import { conventionsFile } from "./conventions.js";
import { documentFile } from "./document.js";
import type { FileKind } from "./file-kind.js";
import { forecastsFile } from "./forecasts.js";
import { indexFile } from "./index-file.js";
import { measuresFile } from "./measures.js";
import { peopleFile } from "./people.js";
import { peopleOutcomeFile } from "./people-outcome.js";
import { pricesFile } from "./prices.js";
import { scenarioFile } from "./scenario.js";
import { scenarioTables } from "./scenario-tables.js";
import { statusStatesFile } from "./status-states.js";
import { surveyFile } from "./survey.js";

/** Every kind of file people write, in the order help shows them. */
export const fileKinds: readonly FileKind[] = [
  budgetFile,
  pricesFile,
  indexFile,
  measuresFile,
  documentFile,
  scenarioFile,
  ...Object.values(scenarioTables),
  alternativesFile,
  comparisonsFile,
  conventionsFile,
  peopleFile,
  surveyFile,
  peopleOutcomeFile,
  statusStatesFile,
  forecastsFile,
];
