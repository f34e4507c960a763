import { Problems } from "../../core/problem.js";
import { LoadedModels } from "../../rulebook/load/loaded-models.js";
import type { RunView } from "../../report/run/context.js";
import type { Language } from "../../texts/words.js";
import type { CommonOptions, Session } from "../session.js";
import type { World } from "../world.js";
import { type AskedExplored, type Explored, exploredRun } from "./explored.js";
import { filesOf, recordedFiles, type Recorded } from "./recorded-files.js";

/** Everything a page needs to ask the same again, as plain data. */
export interface AskedOfPage {
  readonly path: string;
  readonly options: AskedExplored["options"];
  readonly view: Omit<RunView, "years"> & { readonly years?: readonly number[] };
  readonly common: CommonOptions;
  readonly language: Language;
  readonly commandLine: string;
  readonly today: string;
  readonly version: string;
}

/** Where the models lie in a page. */
const inPage = { models: "lonsam/models", modelsInAdvance: "lonsam/models-in-advance" } as const;

/** What a page is to be asked for and the files it needs: read once as the page will read them. Undefined when something is wrong, and that is told. */
export async function pageOf(
  session: Session,
  asked: AskedExplored,
): Promise<
  | {
      readonly asked: AskedOfPage;
      readonly recorded: readonly Recorded[];
      readonly explored: readonly [Explored, ...Explored[]];
    }
  | undefined
> {
  const { world } = session;
  const { models, modelsInAdvance } = world.files;
  const own = namedPlaces(asked);
  const renamed = new Map([
    [models, inPage.models],
    ...(modelsInAdvance === undefined ? [] : [[modelsInAdvance, inPage.modelsInAdvance] as const]),
    ...own,
  ]);
  const recorder = recordedFiles(world.files, renamed);
  const reading: Session = {
    ...session,
    world: { ...world, files: recorder.files },
    loaded: new LoadedModels(),
  };
  const explored = await exploredRun(reading, asked);
  if (explored === undefined) return undefined;
  const called = (path: string): string => own.get(trimmed(path)) ?? path;
  const common = Object.fromEntries(
    Object.entries(session.common).filter(([name]) => name !== "output" && name !== "template"),
  ) as unknown as CommonOptions;
  const { options, view } = asked;
  const { years, ...rest } = view;
  return {
    explored,
    recorded: recorder.recorded(),
    asked: {
      path: called(asked.path),
      options: {
        ...options,
        ...(options.models === undefined ? {} : { models: options.models.map(called) }),
        ...(options.document === undefined ? {} : { document: called(options.document) }),
        ...(options.measures === undefined ? {} : { measures: called(options.measures) }),
      },
      view: { ...rest, ...(years === undefined ? {} : { years: [...years] }) },
      common,
      language: session.language,
      commandLine: session.commandLine,
      today: session.today,
      version: world.version,
    },
  };
}

/** The same in a page: what `World` has besides files is what every page has. */
export async function openedInPage(
  asked: AskedOfPage,
  recorded: readonly Recorded[],
  outside: Omit<World, "files" | "version" | "today">,
): Promise<{ readonly session: Session; readonly explored: readonly [Explored, ...Explored[]] }> {
  const hasAdvance = recorded.some(({ path }) => path.startsWith(`${inPage.modelsInAdvance}/`));
  const places = hasAdvance ? inPage : { models: inPage.models };
  const { language, common, commandLine, today, version, view } = asked;
  const world: World = { ...outside, version, today: () => today, files: filesOf(recorded, places) };
  const session: Session = {
    world,
    language,
    common,
    problems: new Problems(),
    loaded: new LoadedModels(),
    english: new Map(),
    notices: [],
    usage: [],
    commandLine,
    today,
  };
  const years = view.years === undefined ? undefined : new Set(view.years);
  const explored = await exploredRun(session, { ...asked, view: { ...view, years } });
  if (explored === undefined)
    throw new RangeError(`a page that cannot be worked out again: ${JSON.stringify(session.problems.told)}`);
  return { session, explored };
}

/** What somebody named, by its last part: folders above it are nobody else's business. */
function namedPlaces({ path, options }: AskedExplored): Map<string, string> {
  const named = [path, ...(options.models ?? []), options.document ?? [], options.measures ?? []].flat();
  const taken = new Set<string>();
  return new Map(
    named.map((one) => {
      const from = trimmed(one);
      const base = from.split(/[\\/]/u).at(-1)!;
      let name = base;
      for (let n = 2; taken.has(name); n++) name = `${base} (${String(n)})`;
      taken.add(name);
      return [from, name] as const;
    }),
  );
}

const trimmed = (path: string): string => path.replace(/[\\/]+$/u, "") || path;
