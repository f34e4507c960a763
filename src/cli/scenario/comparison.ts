import type { Alternative } from "../../analysis/many/alternative.js";
import {
  type Compared,
  comparedAsTheyStand,
  swingsInSteps,
  unequalTerms,
} from "../../analysis/many/compared.js";
import { type Goal, usualGoals } from "../../analysis/many/goals.js";
import type { InLaterSteps } from "../../core/in-steps.js";
import { compareContext, type CompareView, type Known } from "../../report/compare/context.js";
import { comparedOnOnePage } from "../../report/compare/compare-summary.js";
import { compareReportWith } from "../../report/compare/compare-report.js";
import { documented } from "../../report/document/documented.js";
import { yearsField } from "../../report/document/fields.js";
import type { Provenance, Report } from "../../report/report.js";
import { documentAsked } from "../document/document-asked.js";
import { type DocumentOptions, tellMeasures, type WrittenTexts } from "../document/document-texts.js";
import { stepOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { type OpenedAlternatives, openAlternatives } from "./alternatives.js";
import { goalsOption } from "./goals-option.js";
import { measuresOf } from "./measures-of.js";
import type { ScenarioFlags } from "./scenario-run.js";
import { whysInSteps } from "./whys.js";

/** What a comparison is asked by on the command line. */
export interface CompareFlags extends ScenarioFlags, DocumentOptions {
  readonly goals?: string;
  readonly budget?: string;
  readonly anyway: boolean;
}

/** What is compared, by what, and how it is to be told. */
export interface OpenedComparison extends OpenedAlternatives {
  readonly goals: readonly Goal[];
  readonly found: AsTheyStand;
  readonly view: CompareView;
  readonly texts: WrittenTexts | undefined;
  readonly provenance: Provenance;
}

export type AsTheyStand = Omit<Compared, "swings">;

/** Reads what is compared and holds it together; undefined when anything is wrong, or terms are not equal: it is told. */
export async function openComparison(
  session: Session,
  paths: readonly string[],
  options: CompareFlags,
): Promise<OpenedComparison | undefined> {
  const budget = stepOption(session, "--budget", options.budget);
  const texts = await documentAsked(session, paths.slice(0, 1), options);
  const opened = await openAlternatives(session, paths, options);
  if (opened === undefined) return undefined;
  const { alternatives } = opened;
  const results = alternatives.map((a) => a.result);
  const goals = goalsOption(session, "--goals", options.goals, results) ?? usualGoals;
  for (const { text, result } of alternatives)
    if (!result.scenario.compared)
      session.problems.add({
        code: "alternativ-utan-jamforelse",
        at: { file: text.tableFiles.participants },
      });
  if (session.usage.length > 0 || session.problems.errors > 0) return undefined;
  const found = comparedAsTheyStand(alternatives, goals);
  if (!options.anyway) tellUnequal(session, paths, found);
  if (session.problems.errors > 0) return undefined;
  const sources = [...opened.sources, ...(texts?.sources ?? [])];
  const provenance = await provenanceOf(session, sources, opened.models);
  const view = { unit: session.common.unit, ...(budget === undefined ? {} : { budget }) };
  return { ...opened, goals, found, view, texts, provenance };
}

function tellUnequal({ problems }: Session, paths: readonly string[], found: AsTheyStand): void {
  const terms = unequalTerms(found);
  if (terms.length > 0)
    problems.add({ code: "alternativ-olika-villkor", at: { file: paths.join(", ") }, terms });
}

/** What takes long to find out of alternatives. */
export async function* knownInSteps(
  opened: OpenedComparison,
  alternatives: readonly Alternative[],
  found: AsTheyStand,
  checked: "checked" | "plainly",
): InLaterStepsOf<Known> {
  const swings = yield* swingsInSteps(alternatives, opened.goals[0]!);
  const whys = yield* whysInSteps(opened, alternatives, found, checked);
  return { swings, whys };
}

type InLaterStepsOf<T> = Extract<InLaterSteps<T>, AsyncGenerator<undefined, T, undefined>>;

/** The same on one page for a meeting. */
export const comparisonInShort = (
  report: Report,
  { view }: Pick<OpenedComparison, "view">,
  found: AsTheyStand,
  known: Known,
): Report => comparedOnOnePage(report, compareContext(found, known, view));

/** A comparison as it is printed, with the words of a document around it. */
export function composedComparison(
  session: Session,
  { view, texts, provenance }: Pick<OpenedComparison, "view" | "texts" | "provenance">,
  found: AsTheyStand,
  known: Known | "pending",
): Report {
  const report = compareReportWith(found, known, view, provenance);
  if (texts === undefined) return report;
  const results = found.alternatives.map(({ result }) => result);
  tellMeasures(session, texts, [...new Set(results.flatMap(measuresOf))], "mistakes");
  const fields = [yearsField(results[0]!.horizon.years.map(({ year }) => year))];
  return documented(report, texts, { fields }, session.problems);
}
