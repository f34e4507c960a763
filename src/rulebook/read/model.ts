import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { TableDefinition } from "../../formula/graph/library.js";
import {
  lastPart,
  fileOf,
  type ModelFile,
  modelFiles,
  type ModelFolder,
  tablePrefix,
  tablesOf,
} from "../folder.js";
import type { ActorDefinition } from "../actor.js";
import type { ItemDefinition, OutcomeDefinition } from "../item.js";
import type { AnnouncedChange } from "../change.js";
import { readChanges } from "./changes.js";
import { type EnglishText, readEnglish } from "./english.js";
import { readActors } from "./actors.js";
import { type DeclaredInput, readInputs } from "./inputs.js";
import { readItems } from "./items.js";
import { readKeyedTable } from "./keyed-table.js";
import { readOutcomes } from "./outcomes.js";
import { readParameters, type StatedParameter } from "./parameters.js";
import { readRules, type RuleOfModel } from "./rules.js";
import { type ModelFormat, type ModelSettings, readModelSettings } from "./settings.js";
import { readStates, type StatesRead } from "./states.js";
import type { StateColumn, StateDefinition } from "../state.js";

/** A model folder as read: each file by itself, its formulas not yet checked. */
export interface ModelContent {
  readonly folder: ModelFolder;
  readonly id: string;
  readonly settings: ModelSettings;
  readonly inputs: readonly DeclaredInput[];
  readonly parameters: readonly StatedParameter[];
  readonly tables: readonly TableDefinition[];
  readonly rules: readonly RuleOfModel[];
  readonly changes: readonly AnnouncedChange[];
  readonly actors: readonly ActorDefinition[];
  readonly states: readonly StateDefinition[];
  readonly stateColumns: readonly StateColumn[];
  readonly items: readonly ItemDefinition[];
  readonly outcomes: readonly OutcomeDefinition[];
  readonly english: readonly EnglishText[];
}

/** Reads a model folder and tells all that is wrong in its files. Undefined when it says nothing of itself. */
export async function readModel(folder: ModelFolder, problems: Problems): Promise<ModelContent | undefined> {
  const source = fileOf(folder, "settings");
  if (source === undefined) {
    problems.add({ code: "modellfil-saknas", at: { file: folder.path }, name: modelFiles.settings });
    return undefined;
  }
  const before = problems.errors;
  const settings = await readModelSettings(source, problems);
  if (settings === undefined || problems.errors > before) return undefined;
  tellUnknownFiles(folder, problems);
  const read = async <T>(
    file: ModelFile,
    how: (source: Source, problems: Problems, format: ModelFormat) => Promise<T[]>,
  ): Promise<T[]> => {
    const found = fileOf(folder, file);
    return found === undefined ? [] : how(found, problems, settings.format);
  };
  const inputs = await read("inputs", readInputs);
  const parameters = await read("parameters", readParameters);
  const tables: TableDefinition[] = [];
  for (const table of tablesOf(folder)) tables.push(...(await readKeyedTable(table, problems)));
  const rules = await read("rules", readRules);
  const changes = await read("changes", readChanges);
  const actors = await read("actors", readActors);
  const { states, columns: stateColumns } = await readStatesOf(folder, settings, problems);
  const items = await read("items", readItems);
  const outcomes = await read("outcomes", readOutcomes);
  const english = await read("english", readEnglish);
  const { id } = folder;
  const flows = { changes, actors, states, stateColumns, items, outcomes, english };
  return { folder, id, settings, inputs, parameters, tables, rules, ...flows };
}

async function readStatesOf(
  folder: ModelFolder,
  { format }: ModelSettings,
  problems: Problems,
): Promise<StatesRead> {
  const found = fileOf(folder, "states");
  return found === undefined ? { states: [], columns: [] } : readStates(found, problems, format);
}

/** A file that is called nearly right would otherwise be passed over in silence. */
function tellUnknownFiles(folder: ModelFolder, problems: Problems): void {
  const known = Object.values(modelFiles);
  const words = new Set(known.map(folded));
  for (const { name } of folder.files) {
    const base = lastPart(name);
    if (
      !base.toLowerCase().endsWith(".csv") ||
      words.has(folded(base)) ||
      folded(base).startsWith(folded(tablePrefix))
    )
      continue;
    const near = nearest(base, known);
    problems.add({ code: "modellfil-okand", at: { file: name }, ...(near === undefined ? {} : { near }) });
  }
}
