import { Option } from "commander";
import type { RunResult } from "../../analysis/run/run-result.js";
import { hasOwnOverhead } from "../../budget/overhead.js";
import { noRate, rate } from "../../core/decimal.js";
import type { View } from "../../ledger/query.js";
import type { BudgetView } from "../../report/budget/context.js";
import { budgetReport } from "../../report/budget/budget-report.js";
import type { Provenance, Report } from "../../report/report.js";
import { withBudget } from "../../report/run/appendix.js";
import type { SplitBy } from "../../report/run/context.js";
import { runReport } from "../../report/run/run-report.js";
import { budgetTrace } from "../budget/budget-trace.js";
import type { CommandModule } from "../line/command.js";
import { say } from "../../texts/say.js";
import { addShared } from "../line/shared-options.js";
import { yearsOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { scenarioRun, type ScenarioFlags } from "../scenario/scenario-run.js";

/** The words one writes after `--by`: Swedish as in the files, and English. */
const splitWords: Readonly<Record<string, SplitBy>> = {
  insats: "measure",
  grupp: "group",
  tillstand: "state",
  measure: "measure",
  group: "group",
  state: "state",
};

interface Options extends ScenarioFlags {
  readonly years?: string;
  readonly by?: string;
  readonly detail: boolean;
  readonly monthly: boolean;
  readonly paid: boolean;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .addOption(new Option("--years <2026-2028>", words("option.years")))
    .addOption(new Option("--by <…>", words("option.runBy")).choices(Object.keys(splitWords)))
    .addOption(new Option("--detail", words("option.detail")).default(false, ""))
    .addOption(new Option("--monthly", words("option.monthly")).default(false, ""))
    .addOption(new Option("--earned", words("option.earned")).default(true, "").conflicts("paid"))
    .addOption(new Option("--paid", words("option.paid")).default(false, ""));
  addShared(parser, words, {
    set: "option.set",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, [path], given) => {
  const options = given as unknown as Options;
  const years = yearsOption(session, options.years);
  const ran = await scenarioRun(session, path!, options);
  if (ran === undefined) return { kind: "nothing" };
  checkYears(session, ran.result, years);
  const view: View = options.paid ? "paid" : "earned";
  const { unit } = session.common;
  const { detail, monthly } = options;
  const by = options.by === undefined ? {} : { by: splitWords[options.by]! };
  const provenance = await provenanceOf(session, ran.sources, ran.models);
  const report = runReport(ran, { unit, view, years, detail, monthly, ...by }, provenance);
  const budget = budgetPart(session, ran.result, provenance);
  return { kind: "report", report: budget === undefined ? report : withBudget(report, budget) };
};

/** A year that the scenario does not have would silently be left out of the sums. */
function checkYears(
  { usage }: Session,
  { horizon }: RunResult,
  asked: ReadonlySet<number> | undefined,
): void {
  const known = horizon.years.map(({ year }) => year);
  const outside = [...(asked ?? [])].filter((year) => !known.includes(year));
  if (outside.length === 0) return;
  const [first, last] = [String(known[0]!), String(known.at(-1)!)];
  usage.push(say("usage.yearsOutside", { years: outside.map(String), first, last }));
}

/** The scenario's budget as the tables of an appendix. */
function budgetPart(
  session: Session,
  { scenario, budget }: RunResult,
  provenance: Provenance,
): Report | undefined {
  const { budget: source, settings } = scenario;
  if (source === undefined || budget === undefined) return undefined;
  const share = settings.overhead === undefined ? noRate : rate(settings.overhead);
  const view: BudgetView = {
    by: "measure",
    layout: "rows",
    unit: session.common.unit,
    rule: { share, base: undefined, step: undefined, roundedPer: "year" },
    withOverhead: settings.overhead !== undefined || hasOwnOverhead(budget.cells),
    funding: budget.cells.some((c) => c.funder !== ""),
    cofunders: undefined,
    participants: undefined,
    posts: false,
  };
  return budgetReport(budget, view, budgetTrace([source], {}), provenance);
}
