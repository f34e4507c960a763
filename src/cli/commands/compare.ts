import { Option } from "commander";
import { allChanged, attributed } from "../../analysis/many/attribution.js";
import { asOthers } from "../../analysis/many/as-others.js";
import { type Compared, compared, unequalTerms } from "../../analysis/many/compared.js";
import { usualGoals } from "../../analysis/many/goals.js";
import { municipalBooks } from "../../ledger/actors.js";
import { documented } from "../../report/document/documented.js";
import { yearsField } from "../../report/document/fields.js";
import { type AlternativeAs, compareAsReport } from "../../report/as-others/compare-as-report.js";
import { compareReport } from "../../report/compare/compare-report.js";
import { compareSheet } from "../../report/review-sheet/compare-sheet.js";
import type { Why } from "../../report/compare/context.js";
import { addDocumentOptions, documentAsked, documentFlags } from "../document/document-asked.js";
import { type DocumentOptions, tellMeasures } from "../document/document-texts.js";
import type { Report } from "../../report/report.js";
import type { CommandModule, Result } from "../line/command.js";
import { stepOption } from "../line/option-values.js";
import { addShared } from "../line/shared-options.js";
import { provenanceOf } from "../provenance.js";
import { checkTogether } from "../budget/budget-outcome.js";
import { conventionAsked } from "../scenario/convention-asked.js";
import { goalsOption } from "../scenario/goals-option.js";
import { type OpenedAlternatives, openAlternatives } from "../scenario/alternatives.js";
import { measuresOf } from "../scenario/measures-of.js";
import type { ScenarioFlags } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";

interface Options extends ScenarioFlags, DocumentOptions {
  readonly goals?: string;
  readonly review: boolean;
  readonly anyway: boolean;
  readonly budget?: string;
  readonly as?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenarios")}...>`, words("argument.compared"))
    .addOption(new Option("--goals <a,b>", words("option.goals")))
    .addOption(new Option(`--budget <${words("argument.name.amount")}>`, words("option.mixBudget")))
    .addOption(new Option("--review", words("option.review")).default(false, ""))
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
  const budget = stepOption(session, "--budget", options.budget);
  const texts = await documentAsked(session, paths.slice(0, 1), options);
  const opened = await openAlternatives(session, paths, options);
  if (opened === undefined) return { kind: "nothing" };
  const { alternatives } = opened;
  const results = alternatives.map((a) => a.result);
  const goals = goalsOption(session, "--goals", options.goals, results) ?? usualGoals;
  for (const { text, result } of alternatives)
    if (!result.scenario.compared)
      session.problems.add({
        code: "alternativ-utan-jamforelse",
        at: { file: text.tableFiles.participants },
      });
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const found = compared(alternatives, goals);
  if (!options.anyway) tellUnequal(session, paths, found);
  if (session.problems.errors > 0) return { kind: "nothing" };
  if (options.as !== undefined) return comparedAs(session, paths[0]!, options.as, options, opened);
  const whys = await whysOf(opened, found, options.review);
  const provenance = await provenanceOf(
    session,
    [...opened.sources, ...(texts?.sources ?? [])],
    opened.models,
  );
  const view = { unit: session.common.unit, ...(budget === undefined ? {} : { budget }) };
  const report = compareReport(found, whys, view, provenance);
  const handed = (done: Report): Result => ({
    kind: "report",
    report: options.review ? compareSheet(done, found, whys) : done,
  });
  if (texts === undefined) return handed(report);
  tellMeasures(session, texts, [...new Set(results.flatMap(measuresOf))], "mistakes");
  const fields = [yearsField(results[0]!.horizon.years.map(({ year }) => year))];
  return handed(documented(report, texts, { fields }, session.problems));
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

function tellUnequal({ problems }: Session, paths: readonly string[], found: Compared): void {
  const terms = unequalTerms(found);
  if (terms.length > 0)
    problems.add({ code: "alternativ-olika-villkor", at: { file: paths.join(", ") }, terms });
}

/** Each of the others against the best, by what they say otherwise; and run once more where that is checked. */
async function whysOf(
  { rulebook, memory, alternatives }: OpenedAlternatives,
  { order }: Compared,
  checked: boolean,
): Promise<Why[]> {
  const best = order[0]!;
  const whys: Why[] = [];
  for (const [place, alternative] of alternatives.entries()) {
    if (place === best) continue;
    const attribution = await attributed(
      alternatives[best]!,
      alternative,
      ({ ledger }) => [ledger.sum(municipalBooks)],
      rulebook,
      memory,
    );
    const again = checked ? await allChanged(alternatives[best]!, alternative, rulebook, memory) : undefined;
    whys.push({ place, attribution, allChanged: again });
  }
  return whys;
}
