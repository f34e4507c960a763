import { Option } from "commander";
import { overValues } from "../../analysis/many/over.js";
import { noValues } from "../../analysis/plan/named.js";
import { resultOf } from "../../analysis/run/result-of.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import type { View } from "../../ledger/query.js";
import { asReport } from "../../report/as-others/as-report.js";
import { overReport } from "../../report/many/over-report.js";
import type { RunView, SplitBy } from "../../report/run/context.js";
import type { Report } from "../../report/report.js";
import { runSheet } from "../../report/review-sheet/run-sheet.js";
import { checkNeeds, checkTogether } from "../budget/budget-outcome.js";
import { addDocumentOptions, documentFlags, documentAsked } from "../document/document-asked.js";
import { type DocumentOptions } from "../document/document-texts.js";
import type { CommandModule, Result } from "../line/command.js";
import { say } from "../../texts/say.js";
import { addShared } from "../line/shared-options.js";
import { yearsOption } from "../line/option-values.js";
import type { AskedExplored } from "../explore/explored.js";
import { pageAsked } from "../explore/page-asked.js";
import { formatAsked } from "../format-asked.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { composedRun, summedUp } from "../scenario/composed-run.js";
import { goalsOption } from "../scenario/goals-option.js";
import { asAsked } from "../scenario/as-asked.js";
import { overOption } from "../scenario/over-option.js";
import { scenarioPlan } from "../scenario/scenario-plan.js";
import { scenarioRun, type ScenarioFlags, type ScenarioRun } from "../scenario/scenario-run.js";

/** The words one writes after `--by`: Swedish as in the files, and English. */
const splitWords: Readonly<Record<string, SplitBy>> = {
  insats: "measure",
  grupp: "group",
  tillstand: "state",
  measure: "measure",
  group: "group",
  state: "state",
};

interface Options extends ScenarioFlags, DocumentOptions {
  readonly years?: string;
  readonly by?: string;
  readonly detail: boolean;
  readonly monthly: boolean;
  readonly paid: boolean;
  readonly review: boolean;
  readonly over?: string;
  readonly figures?: string;
  readonly explore: boolean;
  readonly live: boolean;
  readonly as?: string;
  readonly summary: boolean;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .addOption(new Option("--years <2026-2028>", words("option.years")))
    .addOption(new Option("--by <…>", words("option.runBy")).choices(Object.keys(splitWords)))
    .addOption(new Option("--detail", words("option.detail")).default(false, ""))
    .addOption(new Option("--monthly", words("option.monthly")).default(false, ""))
    .addOption(new Option("--earned", words("option.earned")).default(true, "").conflicts("paid"))
    .addOption(new Option("--paid", words("option.paid")).default(false, ""))
    .addOption(new Option("--review", words("option.review")).default(false, ""))
    .addOption(new Option("--summary", words("option.summary")).default(false, "").conflicts("review"))
    .addOption(new Option("--explore", words("option.explore")).default(false, ""))
    .addOption(new Option("--live", words("option.live")).default(false, ""))
    .addOption(new Option("--over <…>", words("option.over")))
    .addOption(new Option("--figures <a,b>", words("option.figures")))
    .addOption(new Option("--as <…>", words("option.as")));
  addShared(parser, words, {
    alternative: "option.alternative",
    comparison: "option.comparison",
    set: "option.set",
    short: "option.short",
    horizons: "option.horizons",
    municipality: "option.municipality",
    models: "option.models",
  });
  addDocumentOptions(parser, words);
};

export const run: CommandModule["run"] = async (session, [path], given) => {
  const options = given as unknown as Options;
  if (options.as !== undefined) return runAs(session, path!, options.as, options);
  if (options.over !== undefined) return runOver(session, path!, options.over, options);
  if (options.review) {
    checkTogether(
      session,
      {
        "--by": options.by !== undefined,
        "--detail": options.detail,
        "--monthly": options.monthly,
        "--explore": options.explore,
      },
      "--review",
    );
  }
  if (options.summary)
    checkTogether(
      session,
      {
        "--by": options.by !== undefined,
        "--detail": options.detail,
        "--monthly": options.monthly,
        "--explore": options.explore,
        "--horizons": options.horizons !== undefined,
        "--short": options.short !== undefined,
      },
      "--summary",
    );
  if (options.live) checkLive(session, options);
  checkNeeds(session, "--over", { "--figures": options.figures !== undefined });
  const years = yearsOption(session, options.years);
  const view: View = options.paid ? "paid" : "earned";
  const { unit } = session.common;
  const { detail, monthly } = options;
  const by = options.by === undefined ? {} : { by: splitWords[options.by]! };
  const runView: RunView = { unit, view, years, detail, monthly, ...by };
  if (options.explore) return runExplored(session, { kind: "run", path: path!, options, view: runView });
  const texts = await documentAsked(session, [path!], options);
  const ran = await scenarioRun(session, path!, { ...options, others: "compared" });
  if (ran === undefined) return { kind: "nothing" };
  checkYears(session, ran.result, years);
  const provenance = await provenanceOf(session, [...ran.sources, ...(texts?.sources ?? [])], ran.models);
  const report = composedRun(session, ran, { view: runView, texts, provenance });
  if (options.live) return liveResult(session, ran, report);
  if (options.summary) return { kind: "report", report: summedUp(report, ran, runView) };
  return { kind: "report", report: options.review ? runSheet(report, ran.result, view) : report };
};

/** What is asked of a report that a workbook of the whole calculation has no place for. */
function checkLive(session: Session, options: Options): void {
  if (formatAsked(session.common)?.id !== "xlsx") session.usage.push(say("usage.liveNeedsXlsx"));
  const { by, years, paid, monthly, review, summary, explore } = options;
  checkTogether(
    session,
    {
      "--by": by !== undefined,
      "--years": years !== undefined,
      "--paid": paid,
      "--monthly": monthly,
      "--review": review,
      "--summary": summary,
      "--explore": explore,
    },
    "--live",
  );
}

/** The run as a workbook that computes it; what it would compute otherwise is told, and nothing is written. */
async function liveResult(
  { problems }: Session,
  { plan, result }: ScenarioRun,
  report: Report,
): Promise<Result> {
  const { liveRun } = await import("../../report/run/live/live-run.js");
  const made = liveRun(plan, result, [...report.tables, ...(report.annex?.tables ?? [])]);
  if (made.kind === "problem") {
    problems.add(made.problem);
    return { kind: "nothing" };
  }
  return { kind: "report", report: { ...report, live: () => Promise.resolve(made.live) } };
}

/** The report as a page that works it out again, of the scenario or the first of its alternatives. */
async function runExplored(session: Session, asked: AskedExplored): Promise<Result> {
  const page = await pageAsked(session, asked);
  if (page === undefined) return { kind: "nothing" };
  checkYears(session, page.first, asked.view.years);
  return page.result;
}

/** A year that the scenario does not have would silently be left out of the sums. */
function checkYears(
  { usage }: Session,
  { horizon }: Pick<RunResult, "horizon">,
  asked: ReadonlySet<number> | undefined,
): void {
  const known = horizon.years.map(({ year }) => year);
  const outside = [...(asked ?? [])].filter((year) => !known.includes(year));
  if (outside.length === 0) return;
  const [first, last] = [String(known[0]!), String(known.at(-1)!)];
  usage.push(say("usage.yearsOutside", { flag: "--years", years: outside.map(String), first, last }));
}

/** The municipality's net and present value, public finances and society, unless other figures are asked for. */
const usualFigures = "netto,nuvärde,offentliga,samhället";

/** What is asked of a run by itself. */
const flagsOfOneRun = (options: Options): Readonly<Record<string, boolean>> => ({
  "--years": options.years !== undefined,
  "--by": options.by !== undefined,
  "--detail": options.detail,
  "--monthly": options.monthly,
  "--paid": options.paid,
  "--review": options.review,
  "--explore": options.explore,
  "--summary": options.summary,
  "--live": options.live,
  "--short": options.short !== undefined,
  "--horizons": options.horizons !== undefined,
  ...Object.fromEntries(documentFlags(options).map((flag) => [flag, true])),
});

/** The same scenario counted as others do, step by step. */
async function runAs(session: Session, path: string, asked: string, options: Options): Promise<Result> {
  const others = {
    "--over": options.over !== undefined,
    "--figures": options.figures !== undefined,
  };
  checkTogether(session, { ...others, ...flagsOfOneRun(options) }, "--as");
  const found = await asAsked(session, path, asked, options);
  if (found === undefined || session.usage.length > 0) return { kind: "nothing" };
  return { kind: "report", report: asReport(found.as, session.common.unit, found.provenance) };
}

/** The same scenario at many values of one name, in one plan. */
async function runOver(session: Session, path: string, over: string, options: Options): Promise<Result> {
  checkTogether(session, flagsOfOneRun(options), "--over");
  const opened = await scenarioPlan(session, path, options);
  if (opened === undefined || session.usage.length > 0) return { kind: "nothing" };
  const { plan, asWritten, rulebook, provenance } = opened;
  const result = resultOf(plan, noValues, asWritten);
  const goals = goalsOption(session, "--figures", options.figures ?? usualFigures, [result]) ?? [];
  const asked = overOption(session, plan, rulebook, over);
  if (asked === undefined || session.usage.length > 0) return { kind: "nothing" };
  const { title } = plan.scenario.settings;
  const { name, ids, values } = asked;
  const found = overValues(
    plan,
    ids,
    values.map((v) => v.value),
    goals,
  );
  const unit = asked.unit === undefined ? {} : { unit: asked.unit };
  const report = { title, name, ...unit, values, goals, found, horizon: plan.horizon };
  return { kind: "report", report: overReport(report, session.common.unit, provenance) };
}
