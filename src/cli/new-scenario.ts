import { Problems } from "../core/problem.js";
import { LoadedModels } from "../rulebook/load/loaded-models.js";
import { factsOf } from "../start/facts.js";
import { Gathering, type KnownAnswers } from "../start/gathering.js";
import type { Language } from "../texts/words.js";
import { rulebookOf } from "./model-folders.js";
import type { Session } from "./session.js";
import { shippedStart } from "./start-folder.js";
import type { World } from "./world.js";

/** Makes gatherings without answers, for a form: it is filled in anew each time an answer changes. */
export type NewGathering = (language: Language) => Gathering;

/** What `init` asks, for who asks it in another way than a terminal. Undefined when the models cannot be read. */
export async function newScenario(
  world: World,
  refusesFolder: KnownAnswers["refusesFolder"],
): Promise<NewGathering | undefined> {
  const today = world.today();
  const session: Session = {
    world,
    language: "sv",
    common: {
      force: false,
      strict: false,
      quiet: true,
      input: false,
      color: "never",
      unit: "kr",
      dialect: "excel",
      explain: false,
    },
    problems: new Problems(),
    loaded: new LoadedModels(),
    english: new Map(),
    notices: [],
    usage: [],
    commandLine: "init",
    today,
  };
  const start = await shippedStart(world.files, session.problems);
  const rulebook = start && (await rulebookOf(session));
  if (start === undefined || rulebook === undefined) return undefined;
  const known: KnownAnswers = { start, rulebook, facts: factsOf(rulebook), today, refusesFolder };
  return (language) => new Gathering(known, language);
}
