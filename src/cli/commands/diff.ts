import { Option } from "commander";
import { isAccountPart } from "../../core/account-string.js";
import type { Source } from "../../core/source.js";
import { onlyYears } from "../../budget/cube.js";
import type { BudgetDimension } from "../../budget/dimension.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import type { TableReading } from "../../input/files/budget-file.js";
import { budgetDiffReport, type ComparedBudget } from "../../report/diff/budget-diff-report.js";
import { dimensionOption } from "../budget/budget-dimensions.js";
import { checkTogether } from "../budget/budget-outcome.js";
import { budgetTrace } from "../budget/budget-trace.js";
import { decidedVersion } from "../budget/decided.js";
import { addReadingOptions, readingAnswers, type ReadingOptions } from "../budget/reading-options.js";
import { wholeBudget } from "../budget/whole-budget.js";
import { scenarioDiff, type SideOptions } from "../diff/scenario-diff.js";
import { say } from "../../texts/say.js";
import { baseName } from "../line/command-line.js";
import type { CommandModule } from "../line/command.js";
import { yearsOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.before")}>`, words("argument.diffBefore"))
    .argument(`<${words("argument.name.after")}>`, words("argument.diffAfter"))
    .addOption(new Option("--by <…>", words("option.by")))
    .addOption(new Option("--years <2026-2028>", words("option.years")));
  const set = `<${words("argument.name.set")}>`;
  const folder = `<${words("argument.name.folder")}>`;
  for (const option of [
    new Option(`--set-before ${set}`, words("option.setBefore")),
    new Option(`--set-after ${set}`, words("option.setAfter")),
    new Option(`--models-before ${folder}`, words("option.modelsBefore")),
    new Option(`--models-after ${folder}`, words("option.modelsAfter")),
  ])
    parser.addOption(option.argParser(several).helpGroup(words("help.scenarioOptions")));
  addReadingOptions(parser, words);
};

interface Options extends ReadingOptions {
  readonly by?: string;
  readonly years?: string;
  readonly setBefore?: readonly string[];
  readonly setAfter?: readonly string[];
  readonly modelsBefore?: readonly string[];
  readonly modelsAfter?: readonly string[];
}

const several = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

export const run: CommandModule["run"] = async (session, [before, after], given) => {
  const options = given as unknown as Options;
  const kinds = await Promise.all([isScenario(session, before!), isScenario(session, after!)]);
  if (kinds.every(Boolean)) {
    checkTogether(
      session,
      { "--by": options.by !== undefined, "--years": options.years !== undefined },
      before,
    );
    const sides = [
      sideOf(options.setBefore, options.modelsBefore),
      sideOf(options.setAfter, options.modelsAfter),
    ];
    return scenarioDiff(session, [before!, after!], [sides[0]!, sides[1]!]);
  }
  if (kinds.some(Boolean)) session.usage.push(say("usage.diffKinds"));
  const by = dimensionOption(session, "--by", options.by);
  const years = yearsOption(session, options.years);
  const answers = readingAnswers(session, options, undefined);
  const sides = [await sourcesOf(session, [before!]), await sourcesOf(session, [after!])];
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const read: (ComparedBudget & { readonly readings: readonly TableReading[] })[] = [];
  for (const sources of sides) read.push(await comparedBudget(session, sources, answers, by, years));
  const [was, is] = read;
  if (session.problems.errors > 0 || was === undefined || is === undefined) return { kind: "nothing" };
  const readings = read.flatMap((one) => one.readings);
  const provenance = await provenanceOf(session, sides.flat(), [], readings);
  return {
    kind: "report",
    report: budgetDiffReport(was, is, { by, unit: session.common.unit }, provenance),
  };
};

/** A scenario is a folder; files are budgets. */
async function isScenario({ world }: Session, path: string): Promise<boolean> {
  return (await world.files.find(path)).kind === "folder";
}

const sideOf = (set: readonly string[] | undefined, models: readonly string[] | undefined): SideOptions => ({
  ...(set === undefined ? {} : { set }),
  ...(models === undefined ? {} : { models }),
});

async function comparedBudget(
  session: Session,
  sources: readonly Source[],
  answers: LayoutAnswers,
  by: BudgetDimension,
  years: ReadonlySet<number> | undefined,
): Promise<ComparedBudget & { readonly readings: readonly TableReading[] }> {
  const parts = isAccountPart(by) ? [by] : [];
  const { budget, readings } = await wholeBudget(session, sources, answers, parts, "budget");
  const decided = await Promise.all(sources.map((source) => decidedVersion(session, source)));
  const [only] = decided;
  return {
    name: sources.map((source) => baseName(source.name)).join(", "),
    budget: years === undefined ? budget : onlyYears(budget, years),
    trace: budgetTrace(sources, answers),
    ...(decided.length === 1 && only !== undefined ? { decided: only } : {}),
    readings,
  };
}
