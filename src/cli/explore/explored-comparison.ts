import type { Alternative } from "../../analysis/many/alternative.js";
import { comparedAsTheyStand, unequalTerms } from "../../analysis/many/compared.js";
import type { Handle } from "../../analysis/many/handles.js";
import { once } from "../../core/once.js";
import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { turnedComparison } from "../../report/compare/turned.js";
import type { RunView } from "../../report/run/context.js";
import { textsAt } from "../document/document-texts.js";
import { baseName, quoted } from "../line/command-line.js";
import { provenanceOf } from "../provenance.js";
import {
  type CompareFlags,
  composedComparison,
  knownInSteps,
  openComparison,
  type OpenedComparison,
} from "../scenario/comparison.js";
import { checkCompared, runCompared } from "../scenario/comparisons.js";
import type { Session } from "../session.js";
import { reportIn } from "../in-language.js";
import { toldReport } from "../told-report.js";
import { type Explored, exploredOf, idsOf, runWith, said, setIn, usedHandles } from "./explored.js";

/** What `compare` was asked for. */
export interface AskedComparison {
  readonly kind: "compare";
  readonly paths: readonly string[];
  readonly options: CompareFlags;
}

/** The comparison, and then each alternative as `run` tells it; undefined when anything is wrong, and that is told. */
export async function exploredComparison(
  session: Session,
  { paths, options }: AskedComparison,
): Promise<readonly [Explored, ...Explored[]] | undefined> {
  const opened = await openComparison(session, paths, options);
  if (opened === undefined) return undefined;
  const alone: Explored[] = [];
  for (const place of opened.alternatives.keys())
    alone.push(await exploredAlternative(session, opened, place, options));
  return [together(session, paths, opened, options), ...alone];
}

/** As `run` tells an alternative: of all years, when they are earned. */
const view = (session: Session): RunView => ({
  unit: session.common.unit,
  view: "earned",
  years: undefined,
  detail: false,
  monthly: false,
});

async function exploredAlternative(
  session: Session,
  { alternatives, opened, rulebook, memory }: OpenedComparison,
  place: number,
  options: CompareFlags,
): Promise<Explored> {
  const { id, text, plan, result } = alternatives[place]!;
  const { path, sources: own, ofScenario } = opened[place]!;
  const problems = new Problems(); // told when it was compared
  const aside: Session = { ...session, problems };
  const checked = checkCompared(text, rulebook, problems);
  const others = await runCompared(checked.others, rulebook, problems, memory);
  const texts = await textsAt(aside, [path], options);
  const used = new Set(plan.scenario.models);
  const models = rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder);
  const replacements = rulebook.replacements.filter(({ model }) => used.has(normalized(model)));
  const sources = [...own, ...(texts?.sources ?? [])];
  const provenance = await provenanceOf(aside, sources, models);
  return exploredOf(
    aside,
    {
      path,
      ran: { result, plan, others, replacements, models, sources },
      view: view(session),
      texts,
      provenance: { ...provenance, command: runOf(session, options, path, ofScenario ? id : undefined) },
    },
    id,
  );
}

/** The command that tells an alternative by itself. */
function runOf(
  { common }: Session,
  { comparison, municipality, models = [], set = [] }: CompareFlags,
  path: string,
  alternative: string | undefined,
): string {
  const flags: readonly (readonly [string, string | undefined])[] = [
    ["--alternative", alternative],
    ["--comparison", comparison],
    ["--municipality", municipality],
    ...models.map((folder) => ["--models", baseName(folder)] as const),
    ["--unit", common.unit],
    ...set.map((one) => ["--set", one] as const),
  ];
  const said = flags.flatMap(([flag, word]) => (word === undefined ? [] : [flag, quoted(word)]));
  return ["lonsam", "run", quoted(baseName(path)), ...said].join(" ");
}

/** All of them: what is put for an assumption holds in every alternative that has it, as `compare --set` does. */
function together(
  session: Session,
  paths: readonly string[],
  opened: OpenedComparison,
  options: CompareFlags,
): Explored {
  const { alternatives, provenance } = opened;
  const own = alternatives.map(usedHandles);
  const handles = inAny(alternatives, own);
  return {
    handles,
    horizon: alternatives[0]!.result.horizon,
    path: paths[0]!,
    at: (values) => {
      const turned: Alternative[] = [];
      const set = setRows(session, handles, values);
      for (const [i, one] of alternatives.entries()) {
        const run = runWith(one.plan, idsOf(own[i]!, values));
        if (run === undefined) return undefined;
        turned.push({ ...one, ...run, text: { ...one.text, overrides: [...one.text.overrides, ...set] } });
      }
      const found = comparedAsTheyStand(turned, opened.goals);
      if (!options.anyway && unequalTerms(found).length > 0) return undefined;
      const command = `${provenance.command}${setIn(session, handles, values)}`;
      const told = { ...opened, provenance: { ...provenance, command } };
      const begun = once(() => composedComparison(session, told, found, "pending"));
      return {
        sums: turnedComparison(turned, alternatives, opened.view.unit),
        begun: () => reportIn(session, toldReport(session, begun())),
        async *rest() {
          const known = yield* knownInSteps(opened, turned, found, "plainly");
          return reportIn(session, toldReport(session, composedComparison(session, told, found, known)));
        },
      };
    },
  };
}

/** Values as rows of the command line. */
const setRows = (session: Session, handles: readonly Handle[], values: ReadonlyMap<string, string>) =>
  handles.flatMap((handle) => {
    const value = values.get(handle.name);
    const at = { file: `--set ${handle.written}` };
    return value === undefined
      ? []
      : [{ name: normalized(handle.written), text: said(session, handle, value), at }];
  });

/** Each assumption once, as the first that uses it has it; what it is in each, where that is not the same. */
function inAny(
  alternatives: readonly Alternative[],
  own: readonly (readonly Handle[])[],
): Explored["handles"] {
  const names = [...new Set(own.flatMap((handles) => handles.map(({ name }) => name)))];
  return names.map((name) => {
    const having = own.flatMap((handles, i) =>
      handles.filter((handle) => handle.name === name).map((handle) => ({ of: alternatives[i]!.id, handle })),
    );
    const { handle } = having.find((one) => one.handle.limits !== undefined) ?? having[0]!;
    const isSame = having.every((one) => Number(one.handle.base) === Number(handle.base));
    return isSame ? handle : { ...handle, bases: having.map(({ of, handle: { base } }) => ({ of, base })) };
  });
}
