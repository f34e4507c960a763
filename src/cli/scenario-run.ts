import { run } from "../analysis/run.js";
import type { RunResult } from "../analysis/run-result.js";
import { normalized } from "../core/names.js";
import type { Source } from "../core/source.js";
import { checkScenario } from "../input/check-scenario.js";
import { readScenario } from "../input/read-scenario.js";
import type { Given } from "../input/scenario.js";
import type { ScenarioFolder } from "../input/scenario-folder.js";
import { say } from "../texts/say.js";
import { rulebookOf } from "./model-folders.js";
import type { Session } from "./session.js";

/** What `run` and `explain` have in common on the command line. */
export interface ScenarioOptions {
  readonly set?: readonly string[];
  readonly models?: readonly string[];
  readonly municipality?: string;
}

export interface ScenarioRun {
  readonly result: RunResult;
  /** What was read, for digests. */
  readonly sources: readonly Source[];
}

/** Reads a scenario, holds it against its models and runs it; undefined when anything is wrong, and that is told. */
export async function scenarioRun(
  session: Session,
  path: string,
  options: ScenarioOptions,
): Promise<ScenarioRun | undefined> {
  const { problems } = session;
  const folder = await scenarioFolder(session, path);
  if (folder === undefined) return undefined;
  const overrides = overridesOf(session, options);
  const paths = options.models === undefined ? "inside" : "anywhere";
  const text = await readScenario(folder, { overrides, paths }, problems);
  if (text === undefined) return undefined;
  const own = text.models.flatMap((m) => (m.kind === "folder" ? [`${trimmed(path)}/${m.path}`] : []));
  const rulebook = await rulebookOf(session, [...(options.models ?? []), ...own]);
  if (rulebook === undefined) return undefined;
  const scenario = checkScenario(text, rulebook, problems);
  if (scenario === undefined) return undefined;
  const result = await run(scenario, rulebook, problems);
  return result === undefined || problems.errors > 0 ? undefined : { result, sources: folder.files };
}

const trimmed = (path: string): string => path.replace(/[\\/]+$/, "") || path;

async function scenarioFolder(session: Session, path: string): Promise<ScenarioFolder | undefined> {
  const { files } = session.world;
  const found = await files.find(path);
  if (found.kind === "problem") {
    session.problems.add(found.problem);
    return undefined;
  }
  if (found.kind === "file") return { path, files: [found.source] };
  const inside = await Promise.all(
    found.names.map(async (name) => {
      const below = await files.find(`${trimmed(path)}/${name}`);
      return below.kind === "file" ? [below.source] : [];
    }),
  );
  return { path: trimmed(path), files: inside.flat() };
}

function overridesOf(session: Session, { set = [], municipality }: ScenarioOptions): Given[] {
  const given = set.flatMap((written): Given[] => {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
    if (name === undefined || text === undefined || text.trim() === "") {
      session.usage.push(say("usage.badSet", { value: written }));
      return [];
    }
    return [{ name: normalized(name), text: text.trim(), at: { file: `--set ${name.trim()}` } }];
  });
  if (municipality === undefined) return given;
  return [...given, { name: "kommun", text: municipality, at: { file: "--municipality" } }];
}
