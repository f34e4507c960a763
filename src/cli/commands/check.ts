import { Memory } from "../../analysis/plan/memory.js";
import { runScenario } from "../../analysis/run/run.js";
import { BudgetReview } from "../../budget/review/review.js";
import { ownBooks } from "../../analysis/run/own-books.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { folded } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readBudget } from "../../input/files/budget-file.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import { isScenarioFile, scenarioFiles } from "../../input/scenario/folder.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import { checkModels } from "../../rulebook/load/check-models.js";
import { loadRulebook } from "../../rulebook/load/load-rulebook.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { problemText } from "../../texts/problem-text.js";
import { say, text } from "../../texts/say.js";
import { addReadingOptions, readingAnswers, type ReadingOptions } from "../budget/reading-options.js";
import { pricedAnswers, pricingAsked, type PricingOptions } from "../budget/pricing-options.js";
import { readingText, YearSums } from "../budget/reading-text.js";
import { Problems } from "../../core/problem.js";
import { type Due, dueOn } from "../../rulebook/due.js";
import { dateOption } from "../line/option-values.js";
import { addShared } from "../line/shared-options.js";
import { Option } from "commander";
import type { CommandModule } from "../line/command.js";
import { checkStart } from "../../start/check-start.js";
import { readStart } from "../../start/read-start.js";
import { checkTexts, type KnownFigures } from "../document/check-texts.js";
import { checkByKind } from "../document/check-by-kind.js";
import { foldersIn } from "../model-folders.js";
import { startFolderIn } from "../start-folder.js";
import { runCompared } from "../scenario/comparisons.js";
import { checkConventions } from "../scenario/convention-asked.js";
import { openAlternatives } from "../scenario/alternatives.js";
import { hasAlternatives } from "../scenario/choices.js";
import { openScenario } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.files")}...>`, words("argument.checkFiles"))
    .addOption(new Option(`--date <${words("argument.name.date")}>`, words("option.checkDate")));
  parser.addOption(new Option(`--prices <${words("argument.name.file")}>`, words("option.prices")));
  addShared(parser, words, { set: "option.set" });
  addReadingOptions(parser, words);
};

/** Its findings are its result: they go to stdout. Each file is a budget by itself. */
export const run: CommandModule["run"] = async (session, args, given) => {
  const date = dateOption(session, "--date", (given as { readonly date?: string }).date);
  const { problems, language, common } = session;
  const laidOut = readingAnswers(session, given as unknown as ReadingOptions, undefined);
  const { prices, set } = given as Pick<PricingOptions, "prices" | "set">;
  const pricing = await pricingAsked(session, {
    ...(prices === undefined ? {} : { prices }),
    ...(set === undefined ? {} : { set }),
  });
  const answers = pricedAnswers(laidOut, pricing);
  if (session.usage.length > 0) return { kind: "nothing" };
  const checked: Checked[] = [];
  for (const path of args) checked.push(await checkAt(session, path, answers, date));
  const files = checked.reduce((sum, c) => sum + c.files, 0);
  const silenced = checked.reduce((sum, c) => sum + c.silenced, 0);
  const errors = problems.errors;
  const warnings = problems.count("warning");
  const read = checked.map((c) => c.read).join("");
  const told = byPlace(problems.told).filter((p) => p.code !== "tabell-tolkad"); // said whole, above
  const lines = told.map((p) => problemText(p, language));
  const more = (["error", "warning", "note"] as const).flatMap((severity) =>
    problems.notTold(severity) > 0
      ? [`${text(say(`problems.more.${severity}`, { more: problems.notTold(severity) }), language)}\n`]
      : [],
  );
  const codes = [...new Set(told.map((p) => p.code))].slice(0, 3);
  const closing =
    errors + warnings === 0
      ? text(say("check.fine", { files }), language)
      : text(say("check.found", { errors, warnings, codes }), language);
  const reviewed = silenced === 0 ? "" : `${text(say("check.reviewed", { silenced }), language)}\n`;
  const exitCode = errors > 0 || (common.strict && warnings > 0) ? 1 : 0;
  return { kind: "findings", text: `${[read, ...lines, ...more].join("")}${closing}\n${reviewed}`, exitCode };
};

/** Files that say who takes part. */
const saysWho = (name: string): boolean =>
  [...scenarioFiles.participants, ...scenarioFiles.stock].some((one) => folded(one) === folded(name));

interface Checked {
  readonly files: number;
  /** Warnings that the files themselves say are right. */
  readonly silenced: number;
  /** How budgets among them were read. */
  readonly read: string;
}

/** What the budgets have that words of a document may name. */
interface CheckedBudgets extends Checked {
  readonly figures: KnownFigures;
}

/** A scenario, models, a file of any kind, or else a budget. */
async function checkAt(
  session: Session,
  path: string,
  answers: LayoutAnswers,
  date: string | undefined,
): Promise<Checked> {
  const found = await session.world.files.find(path);
  if (found.kind !== "folder") {
    if (found.kind === "file" && (await isScenarioWorkbook(found.source)))
      return checkScenarioAt(session, path);
    const { budgets, files, read } = await checkByKind(session, await sourcesOf(session, [path]));
    if (budgets.length === 0) return { files, silenced: 0, read };
    const checked = await checkBudgets(session, budgets, answers);
    const texts = await checkTexts(session, path, checked.figures);
    return { ...checked, files: files + checked.files + texts, read: `${read}${checked.read}` };
  }
  if (!found.names.some(isScenarioFile)) return checkModelsAt(session, path, date);
  const isOfAlternativesOnly = !found.names.some(saysWho) && (await hasAlternatives(session, path));
  return isOfAlternativesOnly ? checkAlternativesAt(session, path) : checkScenarioAt(session, path);
}

/** A workbook with a sheet for each file of a scenario. */
async function isScenarioWorkbook(source: Source): Promise<boolean> {
  if (source.sheet !== undefined || !/\.xlsx$/iu.test(source.name)) return false;
  const { sheetSources } = await import("../../tabular/workbook/xlsx-rows.js");
  const sheets = await sheetSources(source, new Problems()); // what is wrong with it is told by who reads it
  return sheets?.some(({ name }) => isScenarioFile(name)) ?? false;
}

async function checkBudgets(
  { problems, language }: Session,
  sources: readonly Source[],
  answers: LayoutAnswers,
): Promise<CheckedBudgets> {
  const measures = new Set<string>();
  const years = new Set<number>();
  let silenced = 0;
  let read = "";
  for (const source of sources) {
    const review = new BudgetReview(problems, "all", answers.keepRows);
    const sums = new YearSums();
    const readings = await readBudget(
      source,
      problems,
      {
        take: (line) => {
          sums.add(line);
          measures.add(line.measure);
          years.add(line.year);
        },
        look: (row) => {
          review.add(row);
        },
      },
      answers,
    );
    read += readingText(readings, sums, language);
    silenced += review.finish().silenced;
  }
  const figures = { measures: [...measures], years: [...years].sort((a, b) => a - b) };
  return { files: sources.length, silenced, read, figures };
}

async function checkScenarioAt(session: Session, path: string): Promise<Checked> {
  const opened = await openScenario(session, path, {});
  if (opened?.scenario !== undefined) tellBooks(opened.scenario, opened.rulebook, session.problems);
  const budget = opened?.scenario?.budget;
  const { silenced, read, figures } = await checkBudgets(session, budget === undefined ? [] : [budget], {
    ...opened?.scenario?.budgetAnswers,
    counted: true,
  });
  // What was told in full is not counted again when the run meets it.
  if (opened?.scenario !== undefined && session.problems.notTold("error") === 0) {
    await runScenario(opened.scenario, opened.rulebook, session.problems);
    await runCompared(opened.others, opened.rulebook, session.problems, new Memory());
  }
  const measures = [...new Set([...(opened?.scenario?.measures ?? []), ...figures.measures])];
  const texts = await checkTexts(session, path, { ...figures, measures, ofRun: true });
  const conventions = await checkConventions(session, path);
  return { files: (opened?.sources.length ?? 0) + texts + conventions, silenced, read };
}

/** A scenario whose people stand in its alternatives only, each with files of its own: it runs as they do. */
async function checkAlternativesAt(session: Session, path: string): Promise<Checked> {
  const opened = await openAlternatives(session, [path], {});
  const scenarios = opened?.alternatives.map(({ plan }) => plan.scenario) ?? [];
  const checked: CheckedBudgets[] = [];
  for (const { budget, budgetAnswers } of scenarios)
    if (budget !== undefined)
      checked.push(await checkBudgets(session, [budget], { ...budgetAnswers, counted: true }));
  const measures = [
    ...new Set([...scenarios.flatMap((s) => s.measures), ...checked.flatMap((c) => c.figures.measures)]),
  ];
  const years = [...new Set(checked.flatMap((c) => c.figures.years))].sort((a, b) => a - b);
  const texts = opened === undefined ? 0 : await checkTexts(session, path, { measures, years, ofRun: true });
  return {
    files: (opened?.sources.length ?? 0) + texts,
    silenced: checked.reduce((sum, c) => sum + c.silenced, 0),
    read: checked.map((c) => c.read).join(""),
  };
}

/** Less than this is no difference: the books are averages. */
const CLOSE = 0.01;

/** What the model's aid is beside that of the municipality's own books, where the scenario states them. */
function tellBooks(scenario: Scenario, rulebook: Rulebook, problems: Problems): void {
  const books = ownBooks(scenario, rulebook);
  if (books === undefined || Math.abs(books.difference) < CLOSE) return;
  problems.add({
    code: "egna-bocker",
    at: books.at,
    model: books.model.toFixed(0),
    books: books.books.toFixed(0),
    months: String(books.months),
    difference: books.difference.toFixed(2),
    name: books.level.name,
    level: books.level.value.toFixed(3),
  });
}

/** A model folder or a folder of them, with the models that ship to use. */
async function checkModelsAt(session: Session, path: string, date: string | undefined): Promise<Checked> {
  const { problems, world } = session;
  const folders = await foldersIn(session, path, path.replace(/[\\/]+$/, "") || path);
  const ids = new Set(folders.map((f) => f.id));
  const shipped = folders.length === 0 ? [] : await foldersIn(session, world.files.models, "models");
  const rulebook = await loadRulebook([...folders, ...shipped.filter((f) => !ids.has(f.id))], problems);
  const asked = rulebook?.models.filter((m) => ids.has(m.id));
  if (rulebook !== undefined) await checkModels(rulebook, session.today, problems, asked);
  if (rulebook !== undefined && date !== undefined)
    for (const { id } of asked ?? []) tellDue(rulebook, id, date, problems);
  const starts = await checkStarts(session, path, folders, rulebook);
  return { files: folders.reduce((sum, f) => sum + f.files.length, starts), silenced: 0, read: "" };
}

/** What a run on a day would lack: a warning for each file. */
function tellDue(rulebook: Rulebook, model: string, day: string, problems: Problems): void {
  const values = dueOn(rulebook, day, model).filter((d) => d.why !== "wording");
  const byFile = new Map<string, Due[]>();
  for (const one of values) byFile.set(one.at.file, [...(byFile.get(one.at.file) ?? []), one]);
  for (const due of byFile.values()) {
    const names = [...new Set(due.flatMap((d) => d.names))];
    const number = due.reduce((sum, d) => sum + d.rows, 0);
    problems.add({ code: "saknas-den-dagen", at: due[0]!.at, day, names, number });
  }
}

/** What the models ask and write for a new scenario. The number of files read. */
async function checkStarts(
  { world: { files }, problems }: Session,
  path: string,
  folders: readonly ModelFolder[],
  rulebook: Rulebook | undefined,
): Promise<number> {
  let read = 0;
  for (const { id, path: shown } of folders) {
    const one = folders.length === 1 && shown === (path.replace(/[\\/]+$/, "") || path);
    const start = await startFolderIn(files, one ? path : `${path}/${id}`, shown, id);
    if (start === undefined) continue;
    read += start.files.length;
    const begun = await readStart(start, problems);
    if (begun !== undefined && rulebook !== undefined) checkStart(begun, rulebook, problems);
  }
  return read;
}

/** File by file in the order they were read, and down each of them. */
function byPlace(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((p) => p.at.file))];
  return [...problems].sort(
    (a, b) => files.indexOf(a.at.file) - files.indexOf(b.at.file) || (a.at.line ?? 0) - (b.at.line ?? 0),
  );
}
