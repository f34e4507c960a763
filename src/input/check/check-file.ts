import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { alternativesFile, readAlternatives } from "../files/alternatives.js";
import { comparisonsFile, readComparisons } from "../files/comparisons.js";
import { conventionsFile, readConventions } from "../files/conventions.js";
import { documentFile, readDocument } from "../files/document.js";
import type { FileKind } from "../files/file-kind.js";
import { forecastsFile, readForecasts } from "../files/forecasts.js";
import { indexFile, readIndex } from "../files/index-file.js";
import { measuresFile, readMeasures } from "../files/measures.js";
import { peopleFile } from "../files/people.js";
import { peopleOutcomeFile, readPeopleOutcome } from "../files/people-outcome.js";
import { pricesFile, readPrices } from "../files/prices.js";
import { readSettingRows, scenarioFile } from "../files/scenario.js";
import { scenarioTables } from "../files/scenario-tables.js";
import { readStatusStates, statusStatesFile } from "../files/status-states.js";
import { surveyFile } from "../files/survey.js";
import { HistoryBuilder } from "../people/history-builder.js";
import { readPeople } from "../people/read-people.js";
import { readScenarioSettings } from "../scenario/settings.js";
import { SurveyReader } from "../survey/read-survey.js";
import { checkCells } from "./check-cells.js";

type Read = (source: Source, problems: Problems) => Promise<unknown>;

/** Who reads a file of a kind, by its id; a budget has its own check. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  [measuresFile.id, readMeasures],
  [documentFile.id, readDocument],
  [scenarioFile.id, readSettings],
  ...Object.values(scenarioTables).map((table): [string, Read] => [
    table.id,
    (source, problems) => table.read(source, problems),
  ]),
  [alternativesFile.id, readAlternatives],
  [comparisonsFile.id, readComparisons],
  [conventionsFile.id, readConventions],
  [pricesFile.id, readPrices],
  [indexFile.id, readIndex],
  [peopleOutcomeFile.id, readPeopleOutcome],
  [statusStatesFile.id, readStatusStates],
  [forecastsFile.id, readForecasts],
  [
    peopleFile.id,
    (source, problems) => readPeople(source, new HistoryBuilder(), { each: "person" }, problems),
  ],
  [surveyFile.id, (source, problems) => new SurveyReader(() => undefined, problems).read(source)],
]);

/** Their readers ask everything of each cell, and there may be millions. */
const checkedWhole = new Set([peopleFile.id, surveyFile.id]);

/** Tells what is wrong with a file by itself, without the scenario or the models that its names are held against. */
export async function checkFile(source: Source, kind: FileKind, problems: Problems): Promise<void> {
  const before = problems.errors;
  await readers.get(kind.id)!(source, problems);
  // With so many errors that they are only counted, nobody could say which have been told.
  if (!checkedWhole.has(kind.id) && (problems.errors === before || problems.notTold("error") === 0))
    await checkCells(source, kind, problems);
}

async function readSettings(source: Source, problems: Problems): Promise<void> {
  const rows = await readSettingRows(source, [], problems);
  if (rows !== undefined) readScenarioSettings(rows, problems);
}
