import { budgetFile } from "./budget.js";
import type { FileKind } from "./file-kind.js";
import { scenarioFile } from "./scenario.js";
import { scenarioTables } from "./scenario-tables.js";

/** Every kind of file people write, in the order help shows them. */
export const fileKinds: readonly FileKind[] = [budgetFile, scenarioFile, ...Object.values(scenarioTables)];
