import { type Handle, handlesOf } from "../../analysis/many/handles.js";
import { evaluation } from "../../analysis/plan/evaluation.js";
import { type ValueId, noValues } from "../../analysis/plan/named.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { rebased } from "../../analysis/plan/rebased.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import { scenarioFileOf } from "../../input/scenario/folder.js";
import type { Report, Table } from "../../report/report.js";
import type { InLaterSteps } from "../../core/in-steps.js";
import { once } from "../../core/once.js";
import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Message } from "../../core/explanation.js";
import type { Horizon } from "../../analysis/run/horizon.js";
import type { RunView } from "../../report/run/context.js";
import { turnedTable } from "../../report/run/turned.js";
import { readGiven } from "../../rulebook/calculate/given.js";
import { say, text } from "../../texts/say.js";
import { type DocumentOptions, textsAt } from "../document/document-texts.js";
import { quoted } from "../line/command-line.js";
import { provenanceOf } from "../provenance.js";
import { alternativesIn } from "../scenario/chosen-alternative.js";
import type { ComparedRun } from "../scenario/comparisons.js";
import { type AskedRun, composedInSteps } from "../scenario/composed-run.js";
import {
  type ScenarioFlags,
  scenarioFolder,
  type ScenarioRun,
  scenarioRun,
} from "../scenario/scenario-run.js";
import { reportIn } from "../in-language.js";
import { toldReport } from "../told-report.js";
import type { Session } from "../session.js";

/** A scenario, or one of its alternatives, whose assumptions may be turned. */
export interface Explored {
  /** Of an alternative, as `--alternative` takes it, or what a comparison calls it; undefined for what is asked for itself. */
  readonly alternative?: string;
  readonly handles: readonly (Handle & { readonly bases?: readonly OtherBase[] })[];
  /** By years of this. */
  readonly horizon: Horizon;
  /** Whose file of assumptions it has. */
  readonly path: string;
  /** What it comes to with some values, plain decimals by the names of handles; undefined where it comes to nothing. */
  readonly at: (values: ReadonlyMap<string, string>) => Turned | undefined;
}

/** What an assumption is in an alternative, where it is not the same in all. */
export interface OtherBase {
  readonly of: string;
  readonly base: string;
}

/** What somebody's values come to. */
export interface Turned {
  /** The sums one looks at first, beside what they are as written. */
  readonly sums: Table;
  /** All but what takes long, which it says is on its way. */
  begun(): Report;
  /** The whole, in steps that each are short. */
  rest(): InLaterSteps<Report>;
}

/** So many values are looked at side by side before a page gets its turn again. */
const atATime = 8;

/** What the command was asked for, as it is asked again for each value. */
export interface AskedExplored {
  readonly kind: "run";
  readonly path: string;
  readonly options: ScenarioFlags & DocumentOptions;
  readonly view: RunView;
}

/**
 * The scenario and, unless one is asked for, each of its alternatives; undefined when anything is wrong with any of them,
 * which is told. Each report is that of `run` with the same values after `--set`.
 */
export async function exploredRun(
  session: Session,
  asked: AskedExplored,
): Promise<readonly [Explored, ...Explored[]] | undefined> {
  const opened = await scenarioFolder(session, asked.path);
  if (opened === undefined) return undefined;
  const { alternative } = asked.options;
  const has = alternative === undefined && scenarioFileOf(opened.folder, "alternatives") !== undefined;
  const others = has ? ((await alternativesIn(session, opened.folder))?.alternatives ?? []) : [];
  const found: { explored: Explored | undefined; problems: Problems; notices: readonly Message[] }[] = [];
  for (const one of [alternative, ...others.map(({ id }) => id)]) {
    const own: Session = { ...session, problems: new Problems(), notices: [] };
    const explored = await exploredAlternative(own, asked, one);
    const { problems, notices } = own;
    // What only alternatives say makes no scenario by itself.
    const isNone =
      has &&
      one === undefined &&
      problems.told.some((p) => p.code === "scenariofil-saknas" && p.alternatives === true);
    if (!isNone) found.push({ explored, problems, notices });
  }
  for (const problem of eachOnce(found.flatMap(({ problems }) => problems.told)))
    session.problems.add(problem);
  session.notices.push(...(found[0]?.notices ?? []));
  const all = found.flatMap(({ explored }) => explored ?? []);
  return all.length < found.length || session.problems.errors > 0
    ? undefined
    : (all as [Explored, ...Explored[]]);
}

const eachOnce = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

async function exploredAlternative(
  session: Session,
  { path, options, view }: AskedExplored,
  alternative: string | undefined,
): Promise<Explored | undefined> {
  const own = { ...options, ...(alternative === undefined ? {} : { alternative }) };
  const texts = await textsAt(session, [path], options);
  const ran = await scenarioRun(session, path, { ...own, others: "compared" });
  if (ran === undefined) return undefined;
  const sources = [...ran.sources, ...(texts?.sources ?? [])];
  const provenance = await provenanceOf(session, sources, ran.models);
  const changed = alternative === options.alternative ? "" : ` --alternative ${quoted(alternative!)}`;
  const command = `${provenance.command}${changed}`;
  return exploredOf(session, { path, ran, view, texts, provenance: { ...provenance, command } }, alternative);
}

/** A run as somebody may turn it. */
export interface ExploredRun extends AskedRun {
  readonly path: string;
  readonly ran: ScenarioRun;
}

export function exploredOf(
  session: Session,
  { path, ran, view, texts, provenance }: ExploredRun,
  alternative: string | undefined,
): Explored {
  const { plan } = ran;
  const handles = usedHandles(ran);
  return {
    ...(alternative === undefined ? {} : { alternative }),
    handles,
    horizon: ran.result.horizon,
    path,
    at: (values) => {
      const ids = idsOf(handles, values);
      const turned = runWith(plan, ids);
      const others = ran.others.map((other) => runWith(other.plan, ids));
      if (turned === undefined || !others.every((other) => other !== undefined)) return undefined;
      const { result } = turned;
      const command = `${provenance.command}${setIn(session, handles, values)}`;
      const composed = once(() =>
        composedInSteps(
          session,
          { ...ran, ...turned, others },
          { view, texts, provenance: { ...provenance, command } },
          atATime,
        ),
      );
      return {
        sums: turnedTable(result, ran.result, view),
        begun: () => reportIn(session, toldReport(session, composed().begun())),
        *rest() {
          return reportIn(session, toldReport(session, yield* composed().rest()));
        },
      };
    },
  };
}

/** Alternatives share their assumptions: one that this one does not use is there for another. */
export function usedHandles({ plan, result }: ComparedRun): readonly Handle[] {
  const used = new Set(result.assumptions.map(({ name }) => normalized(name)));
  return handlesOf(plan).filter(({ name }) => used.has(name));
}

/** Values by what a plan calls them. */
export function idsOf(
  handles: readonly Handle[],
  values: ReadonlyMap<string, string>,
): ReadonlyMap<ValueId, number> {
  const ids = new Map<ValueId, number>();
  for (const { name, ids: own } of handles) {
    const value = values.get(name);
    if (value !== undefined) for (const id of own) ids.set(id, Number(value));
  }
  return ids;
}

/** The same as options of a command line. */
export const setIn = (
  session: Session,
  handles: readonly Handle[],
  values: ReadonlyMap<string, string>,
): string =>
  handles
    .flatMap((handle) => {
      const value = values.get(handle.name);
      return value === undefined
        ? []
        : [` --set ${quoted(`${handle.written}=${said(session, handle, value)}`)}`];
    })
    .join("");

/** A plan and what it comes to, with other values from the beginning. */
export function runWith(plan: Plan, ids: ReadonlyMap<ValueId, number>): ComparedRun | undefined {
  const turned = rebased(plan, ids);
  const evaluated = evaluation(turned, noValues);
  return evaluated.kind === "faults"
    ? undefined
    : { plan: turned, result: resultOf(turned, noValues, evaluated) };
}

/** A value as people write it. */
export const said = ({ language }: Pick<Session, "language">, { unit }: Handle, plain: string): string =>
  text(say("run.value", { plain, unit: unit === "%" ? unit : "" }), language).replaceAll("\u00a0", " ");

/** What somebody wrote for a handle as a plain decimal; undefined when it is no number that it takes. */
export function readHandle({ unit, whole }: Handle, written: string): string | undefined {
  const read = readGiven(written.trim(), readUnit(unit) ?? unchecked);
  const plain = typeof read === "object" ? "" : String(read);
  if (!/^-?\d+(?:\.\d+)?$/u.test(plain) || (whole && !/^\d+$/u.test(plain))) return undefined;
  return plain;
}
