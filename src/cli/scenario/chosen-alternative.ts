import { folded } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { type AlternativeRows, readAlternatives } from "../../input/files/alternatives.js";
import { readable, type ScenarioFolder, scenarioFileOf, scenarioFiles } from "../../input/scenario/folder.js";
import type { GivenName } from "../../input/scenario/scenario.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** What one alternative of a scenario says before its other files, and the files where it says so. */
export interface ChosenAlternative {
  readonly rows: readonly GivenName[];
  readonly sources: readonly Source[];
}

/** The alternatives of a scenario's `alternativ.csv`; undefined when it cannot be read or is not there, which is told. */
export async function alternativesIn(
  { problems }: Session,
  folder: ScenarioFolder,
): Promise<{ readonly source: Source; readonly alternatives: readonly AlternativeRows[] } | undefined> {
  const file = scenarioFileOf(folder, "alternatives");
  if (file === undefined) {
    const [name] = scenarioFiles.alternatives;
    problems.add({ code: "scenariofil-saknas", at: { file: folder.path }, name });
    return undefined;
  }
  const source = readable(file, problems);
  const alternatives = source && (await readAlternatives(source, problems));
  return source && alternatives && { source, alternatives };
}

/** The one of them with this name; undefined when there is none, which is told too. */
export async function chosenAlternative(
  session: Session,
  folder: ScenarioFolder,
  written: string,
): Promise<ChosenAlternative | undefined> {
  const read = await alternativesIn(session, folder);
  if (read === undefined) return undefined;
  const { source, alternatives } = read;
  const found = alternatives.find(({ id }) => folded(id) === folded(written));
  if (found !== undefined) return { rows: found.rows, sources: [source] };
  const known = alternatives.map(({ id }) => id);
  session.usage.push(say("usage.noSuchAlternative", { flag: "--alternative", name: written, known }));
  return undefined;
}
