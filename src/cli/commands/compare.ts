import { Option } from "commander";
import { asOthers } from "../../analysis/many/as-others.js";
import { finishedLater } from "../../core/in-steps.js";
import { type AlternativeAs, compareAsReport } from "../../report/as-others/compare-as-report.js";
import { compareSheet } from "../../report/review-sheet/compare-sheet.js";
import { checkTogether } from "../budget/budget-outcome.js";
import { addDocumentOptions, documentFlags } from "../document/document-asked.js";
import { pageAsked } from "../explore/page-asked.js";
import type { CommandModule, Result } from "../line/command.js";
import { addShared } from "../line/shared-options.js";
import { provenanceOf } from "../provenance.js";
import type { OpenedAlternatives } from "../scenario/alternatives.js";
import {
  type CompareFlags,
  comparisonInShort,
  composedComparison,
  knownInSteps,
  openComparison,
} from "../scenario/comparison.js";
import { conventionAsked } from "../scenario/convention-asked.js";
import type { Session } from "../session.js";

interface Options extends CompareFlags {
  readonly review: boolean;
  readonly explore: boolean;
  readonly summary: boolean;
  readonly as?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenarios")}...>`, words("argument.compared"))
    .addOption(new Option("--goals <a,b>", words("option.goals")))
    .addOption(new Option(`--budget <${words("argument.name.amount")}>`, words("option.mixBudget")))
    .addOption(new Option("--review", words("option.review")).default(false, ""))
    .addOption(new Option("--summary", words("option.summary")).default(false, "").conflicts("review"))
    .addOption(new Option("--explore", words("option.compareExplore")).default(false, ""))
    .addOption(new Option("--anyway", words("option.anyway")).default(false, ""))
    .addOption(new Option("--as <…>", words("option.as")));
  addShared(parser, words, {
    comparison: "option.comparison",
    set: "option.set",
    municipality: "option.municipality",
    models: "option.models",
  });
  addDocumentOptions(parser, words);
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const options = given as unknown as Options;
  if (options.explore) {
    const others = {
      "--review": options.review,
      "--summary": options.summary,
      "--as": options.as !== undefined,
    };
    checkTogether(session, others, "--explore");
    const page = await pageAsked(session, { kind: "compare", paths, options });
    return page?.result ?? { kind: "nothing" };
  }
  const opened = await openComparison(session, paths, options);
  if (opened === undefined) return { kind: "nothing" };
  if (options.as !== undefined) return comparedAs(session, paths[0]!, options.as, options, opened);
  const { alternatives, found } = opened;
  const checked = options.review ? "checked" : "plainly";
  const known = await finishedLater(knownInSteps(opened, alternatives, found, checked));
  const report = composedComparison(session, opened, found, known);
  const { whys, swings } = known;
  if (options.review) return { kind: "report", report: compareSheet(report, { ...found, swings }, whys) };
  return {
    kind: "report",
    report: options.summary ? comparisonInShort(report, opened, found, known) : report,
  };
};

/** The alternatives as others count, beside our own sums. */
async function comparedAs(
  session: Session,
  path: string,
  asked: string,
  options: Options,
  { alternatives, rulebook, memory, sources, models }: OpenedAlternatives,
): Promise<Result> {
  const flags = {
    "--goals": options.goals !== undefined,
    "--budget": options.budget !== undefined,
    "--review": options.review,
    "--summary": options.summary,
    ...Object.fromEntries(documentFlags(options).map((flag) => [flag, true])),
  };
  checkTogether(session, flags, "--as");
  const found = await conventionAsked(session, path, asked);
  if (found === undefined || session.usage.length > 0) return { kind: "nothing" };
  const { convention } = found;
  const counted: AlternativeAs[] = [];
  for (const { id, title, plan, result } of alternatives) {
    const as = await asOthers(convention, plan.scenario, result, rulebook, memory);
    counted.push({ id, title, as });
  }
  const provenance = await provenanceOf(session, [...sources, ...found.sources], models);
  const report = compareAsReport(convention, counted, session.common.unit, provenance);
  return { kind: "report", report };
}
