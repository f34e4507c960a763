import { askedFigure, type AskedFigure, isAsked } from "../../analysis/many/asked-figure.js";
import { sensitivities } from "../../analysis/many/sensitivity.js";
import { turningInSteps } from "../../analysis/many/turning.js";
import type { Figure } from "../../analysis/plan/figure.js";
import type { Plan } from "../../analysis/plan/plan.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { hasOwnOverhead } from "../../budget/overhead.js";
import { noRate, rate } from "../../core/decimal.js";
import { finished, type InSteps } from "../../core/in-steps.js";
import { once } from "../../core/once.js";
import { municipality } from "../../ledger/actors.js";
import type { View } from "../../ledger/query.js";
import { type BudgetContext, budgetContext, type BudgetView } from "../../report/budget/context.js";
import { budgetFigures } from "../../report/budget/document.js";
import { budgetReport } from "../../report/budget/budget-report.js";
import { documented } from "../../report/document/documented.js";
import type { Provenance, Report } from "../../report/report.js";
import { mattersMost } from "../../report/many/sensitivity-report.js";
import { withBudget } from "../../report/run/appendix.js";
import { comparisonNote } from "../../report/run/comparison.js";
import { runContext, type RunView } from "../../report/run/context.js";
import { runFigures } from "../../report/run/document.js";
import { runReportInSteps } from "../../report/run/run-report.js";
import { summaryPage } from "../../report/run/summary-page.js";
import { budgetTrace } from "../budget/budget-trace.js";
import { tellMeasures, type WrittenTexts } from "../document/document-texts.js";
import type { Session } from "../session.js";
import { measuresOf } from "./measures-of.js";
import type { ScenarioRun } from "./scenario-run.js";

/** What the reader asked to see of a run, and what people wrote around it. */
export interface AskedRun {
  readonly view: RunView;
  readonly texts: WrittenTexts | undefined;
  readonly provenance: Provenance;
}

/** A run as it is printed: its own tables, those of its budget, and the words of a document around them. */
export function composedRun(
  session: Session,
  ran: ScenarioRun,
  { view, texts, provenance }: AskedRun,
): Report {
  return finished(composedInSteps(session, ran, { view, texts, provenance }, Infinity).rest());
}

/** A run as it is printed, before all of it is known and then the whole. */
export interface ComposedInSteps {
  /** What is there at once says that more is on its way. */
  begun(): Report;
  rest(): InSteps<Report>;
}

/** The same with no more values side by side than `most` in each step. */
export function composedInSteps(
  session: Session,
  ran: ScenarioRun,
  { view, texts, provenance }: AskedRun,
  most: number,
): ComposedInSteps {
  const { plan, result } = ran;
  const others = ran.others.map((other) => other.result);
  const report = runReportInSteps({ ...ran, others }, view, provenance);
  const budget = budgetPart(session, result, provenance);
  if (texts !== undefined) tellMeasures(session, texts, measuresOf(result), "mistakes");
  const around = once(() => {
    const figures = runFigures(runContext(result, view));
    const ofBudget = budget === undefined ? { fields: [] } : budgetFigures(budget.context);
    return { ...ofBudget, ...figures, fields: [...figures.fields, ...ofBudget.fields] };
  });
  const composed = (run: Report): Report => {
    const whole = budget === undefined ? run : withBudget(run, budget.report);
    return texts === undefined ? whole : documented(whole, texts, around(), session.problems);
  };
  return {
    begun: () => composed(report.begun()),
    *rest() {
      const asked = askedOf(plan, result, view);
      const turning = asked && (yield* turningInSteps(plan, asked, most));
      return composed(report.whole(turning));
    },
  };
}

/** The same on one page for a meeting. */
export function summedUp(report: Report, { plan, result }: ScenarioRun, view: RunView): Report {
  const asked = askedOf(plan, result, view);
  const uncertain = asked === undefined ? [] : mattersMost(sensitivities([plan], asked)[0]!, view.unit);
  return summaryPage(report, { uncertain, comparison: comparisonNote(result.scenario) });
}

/** The municipality's net of the years that are shown, where it has one and they are in a row. */
function askedOf(plan: Plan, result: RunResult, { view, years }: RunView): AskedFigure | undefined {
  if (!result.topActors.includes(municipality)) return undefined;
  const shown = result.horizon.years.filter(({ year }) => years?.has(year) ?? true);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (last.year - first.year !== shown.length - 1) return undefined;
  const asked = askedFigure(plan, municipality, years && { first: first.year, last: last.year });
  if (!isAsked(asked) || asked.figure.kind !== "sum") return undefined;
  return { ...asked, figure: withView(asked.figure, view) };
}

const withView = ({ kind, query }: Extract<Figure, { kind: "sum" }>, view: View): Figure => ({
  kind,
  query: { ...query, view },
});

/** The scenario's budget as the tables of an appendix. */
function budgetPart(
  session: Session,
  { scenario, budget }: RunResult,
  provenance: Provenance,
): { readonly report: Report; readonly context: BudgetContext } | undefined {
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
  const trace = budgetTrace([source], {});
  return {
    report: budgetReport(budget, view, trace, provenance),
    context: budgetContext(budget, view, trace),
  };
}
