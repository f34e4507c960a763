import type { Problems } from "../../core/problem.js";
import type { KnownNames } from "../scenario/known-names.js";
import { associationsFile } from "./associations.js";
import { assumptionsFile } from "./assumptions.js";
import type { ScenarioTable } from "./file-kind.js";
import { flowsFile } from "./flows.js";
import { framesFile } from "./frames.js";
import { groupsFile } from "./groups.js";
import { indicatorsFile } from "./indicators.js";
import { inflowFile } from "./inflow.js";
import { municipalitiesFile } from "./municipalities.js";
import { participantsFile } from "./participants.js";
import { populationFile } from "./population.js";
import { questionsFile } from "./questions.js";
import { stockFile } from "./stock.js";
import { targetsFile } from "./targets.js";

/** The tables that give names to formulas and to other tables: they are checked first. */
export const namingTables = { groups: groupsFile, assumptions: assumptionsFile };

/** The tables whose rows name what a scenario and its models have. A new one is a line here. */
export const rowTables = {
  participants: participantsFile,
  flows: flowsFile,
  stock: stockFile,
  inflow: inflowFile,
  population: populationFile,
  targets: targetsFile,
  municipalities: municipalitiesFile,
  associations: associationsFile,
  frames: framesFile,
};

/** What is asked of a scenario, besides what it is. */
export const askingTables = { indicators: indicatorsFile, questions: questionsFile };

/** In the order they are read, and told of. */
export const scenarioTables = { ...rowTables, ...namingTables, ...askingTables };

type Tables = typeof scenarioTables;
export type TableId = keyof Tables;
export const tableIds = Object.keys(scenarioTables) as TableId[];

/** What each table says, by its id. */
export type TableTexts = { readonly [Id in TableId]: Tables[Id]["none"] };
/** The same held against the names of the scenario. */
export type CheckedRows = { readonly [Id in keyof typeof rowTables]: ReturnType<Tables[Id]["check"]> };

export function checkRows(texts: TableTexts, known: KnownNames, problems: Problems): CheckedRows {
  const tables: readonly (readonly [string, AnyTable])[] = Object.entries(rowTables);
  return Object.fromEntries(
    tables.map(([id, table]) => [id, table.check(texts[id as TableId], known, problems)]),
  ) as unknown as CheckedRows;
}

/** Which table goes with which rows is known by their common id, not to the compiler. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyTable = ScenarioTable<any, any, KnownNames, unknown>;
