import { Problems } from "../../core/problem.js";
import { LoadedModels } from "../../rulebook/load/loaded-models.js";
import type { RunView } from "../../report/run/context.js";
import type { Language } from "../../texts/words.js";
import type { CommonOptions, Session } from "../session.js";
import type { World } from "../world.js";
import { type AskedExplored, type Explored, exploredRun } from "./explored.js";
import { type AskedComparison, exploredComparison } from "./explored-comparison.js";
import { filesOf, recordedFiles, type Recorded } from "./recorded-files.js";

/** What a page may show: a run, or a comparison. */
export type AskedToExplore = AskedExplored | AskedComparison;

/** The same as plain data. */
type PlainAsked =
  | (Omit<AskedExplored, "view"> & {
      readonly view: Omit<RunView, "years"> & { readonly years?: readonly number[] };
    })
  | AskedComparison;

/** Everything a page needs to ask the same again, as plain data. */
export interface AskedOfPage {
  readonly asked: PlainAsked;
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
  asked: AskedToExplore,
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
  const explored = await exploredIn(reading, asked);
  if (explored === undefined) return undefined;
  const called = (path: string): string => own.get(trimmed(path)) ?? path;
  const common = Object.fromEntries(
    Object.entries(session.common).filter(([name]) => name !== "output" && name !== "template"),
  ) as unknown as CommonOptions;
  return {
    explored,
    recorded: recorder.recorded(),
    asked: {
      asked: plainly(asked, called),
      common,
      language: session.language,
      commandLine: session.commandLine,
      today: session.today,
      version: world.version,
    },
  };
}

const exploredIn = (session: Session, asked: AskedToExplore) =>
  asked.kind === "run" ? exploredRun(session, asked) : exploredComparison(session, asked);

/** What is asked, with places called as they are in the page. */
function plainly(asked: AskedToExplore, called: (path: string) => string): PlainAsked {
  const named = <T extends AskedToExplore["options"]>(options: T): T => ({
    ...options,
    ...(options.models === undefined ? {} : { models: options.models.map(called) }),
    ...(options.document === undefined ? {} : { document: called(options.document) }),
    ...(options.measures === undefined ? {} : { measures: called(options.measures) }),
  });
  if (asked.kind === "compare")
    return { ...asked, paths: asked.paths.map(called), options: named(asked.options) };
  const { years, ...view } = asked.view;
  return {
    ...asked,
    path: called(asked.path),
    options: named(asked.options),
    view: { ...view, ...(years === undefined ? {} : { years: [...years] }) },
  };
}

/** The same with years as they are looked up by. */
function asAsked(asked: PlainAsked): AskedToExplore {
  if (asked.kind === "compare") return asked;
  const { years, ...view } = asked.view;
  return { ...asked, view: { ...view, years: years && new Set(years) } };
}

/** The same in a page: what `World` has besides files is what every page has. */
export async function openedInPage(
  asked: AskedOfPage,
  recorded: readonly Recorded[],
  outside: Omit<World, "files" | "version" | "today">,
): Promise<{ readonly session: Session; readonly explored: readonly [Explored, ...Explored[]] }> {
  const hasAdvance = recorded.some(({ path }) => path.startsWith(`${inPage.modelsInAdvance}/`));
  const places = hasAdvance ? inPage : { models: inPage.models };
  const { language, common, commandLine, today, version } = asked;
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
  const explored = await exploredIn(session, asAsked(asked.asked));
  if (explored === undefined)
    throw new RangeError(`a page that cannot be worked out again: ${JSON.stringify(session.problems.told)}`);
  return { session, explored };
}

/** What somebody named, by its last part: folders above it are nobody else's business. */
function namedPlaces(asked: AskedToExplore): Map<string, string> {
  const { options } = asked;
  const paths = asked.kind === "run" ? [asked.path] : asked.paths;
  const named = [...paths, ...(options.models ?? []), options.document ?? [], options.measures ?? []].flat();
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
