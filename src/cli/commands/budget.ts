import { Option } from "commander";
import { type Budget, onlyYears, yearsOf } from "../../budget/cube.js";
import { hasOwnOverhead, type OverheadRule, roundings } from "../../budget/overhead.js";
import type { BudgetDimension } from "../../budget/dimension.js";
import { isAccountPart } from "../../core/account-string.js";
import { type Count, noRate, type Rate } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import { outcomeReport, type Through } from "../../report/budget/outcome.js";
import { budgetFigures } from "../../report/budget/document.js";
import { documented } from "../../report/document/documented.js";
import { yearsField } from "../../report/document/fields.js";
import { budgetReport } from "../../report/budget/budget-report.js";
import { budgetContext, type BudgetView } from "../../report/budget/context.js";
import { budgetSheet } from "../../report/review-sheet/budget-sheet.js";
import { say, text } from "../../texts/say.js";
import {
  checkHasOutcome,
  checkNeeds,
  checkTogether,
  profileOption,
  throughOption,
} from "../budget/budget-outcome.js";
import { dimensionOption } from "../budget/budget-dimensions.js";
import { addDocumentOptions, documentAsked } from "../document/document-asked.js";
import { type DocumentOptions, tellMeasures } from "../document/document-texts.js";
import { addReadingOptions, readingAnswers, type ReadingOptions } from "../budget/reading-options.js";
import { budgetTrace } from "../budget/budget-trace.js";
import { decidedCopies } from "../budget/decided.js";
import {
  addPricingOptions,
  pricedAnswers,
  pricingAsked,
  type PricingOptions,
} from "../budget/pricing-options.js";
import { flatRateRule, pricedResources, raised, tellCofinancing } from "../budget/priced-view.js";
import { LongRows } from "../budget/long-rows.js";
import { ReadRows } from "../budget/read-rows.js";
import { writeStarter } from "../budget/starter.js";
import { wholeBudget } from "../budget/whole-budget.js";
import type { CommandModule } from "../line/command.js";
import {
  countOption,
  dateOption,
  listOption,
  shareOption,
  stepOption,
  yearsOption,
} from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`[${words("argument.name.files")}...]`, words("argument.budgetFiles"))
    .addOption(new Option("--overhead <%>", words("option.overhead")))
    .addOption(new Option("--overhead-base <a,b>", words("option.overheadBase")))
    .addOption(new Option("--round <kr>", words("option.round")))
    .addOption(new Option("--round-per <…>", words("option.roundPer")).choices(roundings).default("year"))
    .addOption(new Option("--by <…>", words("option.by")))
    .addOption(new Option("--years <2026-2028>", words("option.years")))
    .addOption(new Option("--layout <…>", words("option.layout")).choices(["rows", "columns"]))
    .addOption(new Option("--ore", words("option.ore")).default(false, ""))
    .addOption(new Option("--funding", words("option.funding")).default(false, ""))
    .addOption(new Option("--overhead-funder <…>", words("option.overheadFunder")))
    .addOption(new Option("--cofunders <a,b>", words("option.cofunders")))
    .addOption(new Option("--participants <n>", words("option.participants")))
    .addOption(new Option("--posts", words("option.posts")).default(false, ""))
    .addOption(new Option("--outcome", words("option.outcome")).default(false, ""))
    .addOption(new Option("--through <yyyy-mm>", words("option.through")))
    .addOption(new Option("--profile <20/30/50>", words("option.profile")))
    .addOption(new Option("--large <%>", words("option.large")))
    .addOption(new Option(`--decide <${words("argument.name.date")}>`, words("option.decide")));
  parser
    .addOption(new Option("--review", words("option.review")).default(false, ""))
    .addOption(new Option("--rows", words("option.rows")).default(false, ""))
    .addOption(new Option(`--new <${words("argument.name.file")}>`, words("option.new")));
  addPricingOptions(parser, words);
  addReadingOptions(parser, words);
  addDocumentOptions(parser, words);
};

interface Options extends ReadingOptions, PricingOptions, DocumentOptions {
  readonly overhead?: string;
  readonly overheadBase?: string;
  readonly round?: string;
  readonly roundPer: (typeof roundings)[number];
  readonly by?: string;
  readonly years?: string;
  readonly layout?: "rows" | "columns";
  readonly ore: boolean;
  readonly overheadFunder?: string;
  readonly funding: boolean;
  readonly cofunders?: string;
  readonly participants?: string;
  readonly posts: boolean;
  readonly outcome: boolean;
  readonly through?: string;
  readonly profile?: string;
  readonly large?: string;
  readonly decide?: string;
  readonly review: boolean;
  readonly rows: boolean;
  readonly new?: string;
}

export const run: CommandModule["run"] = async (session, args, given) => {
  const options = given as unknown as Options;
  if (options.new !== undefined) return writeStarter(session, options.new, args.length);
  if (args.length === 0) {
    const name = text(say("argument.name.files"), session.language);
    session.usage.push(say("usage.missingArgument", { name, command: "budget" }));
  }
  const asked = askedFor(session, options);
  const sources = await sourcesOf(session, args);
  const pricing = await pricingAsked(session, options);
  const texts = await documentAsked(session, args, options);
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const parts = isAccountPart(asked.by) ? [asked.by] : [];
  const reviewedAs = asked.outcome ? "outcome" : "budget";
  const answers = pricedAnswers(asked.answers, pricing);
  const priced = pricedResources();
  const rows = rowsAsked(session, options);
  if (session.usage.length > 0) return { kind: "nothing" };
  const reviewed = new ReadRows();
  const see = {
    line: (line: BudgetLine): void => {
      priced.see(line);
      rows?.add(line);
      reviewed.see(line);
    },
    all: rows !== undefined || pricing.prices !== undefined || options.review,
  };
  const read = await wholeBudget(session, sources, answers, parts, reviewedAs, see);
  const { readings } = read;
  if (session.problems.errors > 0) return { kind: "nothing" };
  if (rows !== undefined)
    return { kind: "text", text: rows.text(session.language, session.common.dialect), exact: true };
  const { budget: whole, index } = raised(session, read.budget, pricing);
  const flat = flatRateRule(session, whole, pricing);
  if (session.problems.errors > 0) return { kind: "nothing" };
  const provenance = await provenanceOf(
    session,
    [...sources, ...pricing.sources, ...(texts?.sources ?? [])],
    pricing.models(),
    readings,
  );
  const budget = asked.years === undefined ? whole : onlyYears(whole, asked.years);
  checkNames(session, whole, options, asked.years);
  tellMeasures(session, texts, [...new Set(whole.cells.map((c) => c.measure))], "mistakes");
  const hasEuro = readings.some(({ facts }) => facts.some((fact) => fact.kind === "euro"));
  const view = viewOf(session, budget, options, { ...asked, euro: hasEuro ? asked.answers.euro : undefined });
  const trace = budgetTrace(sources, answers);
  if (!view.withOverhead && !asked.outcome) {
    checkNeeds(session, "--overhead", {
      "--round": options.round !== undefined,
      "--round-per": options.roundPer !== "year",
      "--overhead-base": options.overheadBase !== undefined,
      "--overhead-funder": options.overheadFunder !== undefined && options.flatRate === undefined,
    });
  }
  const besides = asked.decided === undefined ? [] : await decidedCopies(session, sources, asked.decided);
  if (asked.outcome) {
    checkHasOutcome(session, budget, asked.through);
    if (session.usage.length > 0) return { kind: "nothing" };
    const compared = outcomeReport(budget, { ...view, ...asked.follow }, asked.through, trace, provenance);
    const report =
      texts === undefined
        ? compared
        : documented(compared, texts, { fields: [yearsField(yearsOf(budget.cells))] }, session.problems);
    return { kind: "report", report, besides };
  }
  const { cofinancing } = pricing;
  const full = {
    ...view,
    ...(flat === undefined ? {} : { ...flat, withOverhead: true }),
    index,
    baseIsFirst: options.baseYear === undefined && asked.years === undefined,
    cofinancing,
    priced: priced.resources,
  };
  const context = budgetContext(budget, full, trace);
  tellCofinancing(session, context, sources[0]?.name ?? "");
  const report = budgetReport(budget, full, trace, provenance);
  const whatItIs =
    texts === undefined ? report : documented(report, texts, budgetFigures(context), session.problems);
  if (!options.review) return { kind: "report", report: whatItIs, besides };
  const sheet = budgetSheet(whatItIs, context, { budget: read.budget, rows: reviewed.found() });
  return { kind: "report", report: sheet, besides };
};

/** The rows, where they are asked for instead of tables: flags that make figures of them change nothing in them. */
function rowsAsked(session: Session, options: Options): LongRows | undefined {
  if (!options.rows) return undefined;
  const { format, output } = session.common;
  const isCsv =
    format === undefined
      ? output === undefined || output === "-" || /\.csv$/iu.test(output)
      : format === "csv";
  if (!isCsv) session.usage.push(say("usage.rowsAreCsv"));
  const given = {
    "--overhead": options.overhead,
    "--by": options.by,
    "--years": options.years,
    "--index": options.index,
    "--flat-rate": options.flatRate,
    "--cofinancing": options.cofinancing,
    "--decide": options.decide,
    "--review": options.review ? "" : undefined,
  };
  checkTogether(
    session,
    Object.fromEntries(Object.entries(given).map(([flag, value]) => [flag, value !== undefined])),
    "--rows",
  );
  return new LongRows();
}

interface Asked {
  readonly by: BudgetDimension;
  readonly share: Rate | undefined;
  readonly rule: OverheadRule;
  readonly years: ReadonlySet<number> | undefined;
  readonly participants: Count | undefined;
  readonly cofunders: readonly string[] | undefined;
  /** A comparison with the outcome instead of the appendix. */
  readonly outcome: boolean;
  readonly through: Through | undefined;
  readonly follow: Pick<BudgetView, "profile" | "largeDeviation">;
  /** The day on which it was decided: a copy is kept. */
  readonly decided: string | undefined;
  readonly answers: LayoutAnswers;
}

function askedFor(session: Session, options: Options): Asked {
  const outcome = options.outcome || options.through !== undefined;
  if (outcome) {
    checkTogether(session, {
      "--review": options.review,
      "--overhead": options.overhead !== undefined,
      "--overhead-base": options.overheadBase !== undefined,
      "--round": options.round !== undefined,
      "--layout columns": options.layout === "columns",
      "--funding": options.funding,
      "--overhead-funder": options.overheadFunder !== undefined,
      "--cofunders": options.cofunders !== undefined,
      "--participants": options.participants !== undefined,
      "--posts": options.posts,
      "--index": options.index !== undefined,
      "--flat-rate": options.flatRate !== undefined,
      "--cofinancing": options.cofinancing !== undefined,
    });
  }
  if (options.through === undefined)
    checkNeeds(session, "--through", { "--profile": options.profile !== undefined });
  if (!outcome) checkNeeds(session, "--outcome", { "--large": options.large !== undefined });
  const share = shareOption(session, "--overhead", options.overhead);
  if (options.flatRate !== undefined) {
    checkTogether(
      session,
      {
        "--overhead": options.overhead !== undefined,
        "--overhead-base": options.overheadBase !== undefined,
        "--round": options.round !== undefined,
      },
      "--flat-rate",
    );
  }
  return {
    by: dimensionOption(session, "--by", options.by),
    share,
    rule: {
      share: share ?? noRate,
      base: listOption(options.overheadBase),
      step: stepOption(session, "--round", options.round),
      roundedPer: options.roundPer,
    },
    years: yearsOption(session, options.years),
    participants: countOption(session, "--participants", options.participants),
    cofunders: listOption(options.cofunders),
    outcome,
    through: throughOption(session, options.through),
    follow: {
      profile: profileOption(session, options.profile),
      largeDeviation: shareOption(session, "--large", options.large),
    },
    decided: dateOption(session, "--decide", options.decide),
    answers: readingAnswers(session, options, share),
  };
}

function viewOf(
  session: Session,
  budget: Budget,
  options: Options,
  asked: Asked & Pick<BudgetView, "euro">,
): BudgetView {
  return {
    by: asked.by,
    // Small tables with a row per year are read for a measure's resources; the rest are compared.
    layout: options.layout ?? (asked.by === "measure" ? "rows" : "columns"),
    unit: session.common.unit,
    rule: asked.rule,
    withOverhead: asked.share !== undefined || hasOwnOverhead(budget.cells),
    funding:
      options.funding ||
      options.overheadFunder !== undefined ||
      asked.cofunders !== undefined ||
      options.cofinancing !== undefined,
    cofunders: asked.cofunders === undefined ? undefined : new Set(asked.cofunders.map(folded)),
    participants: asked.participants,
    posts: options.posts,
    ore: options.ore,
    overheadFunder: options.overheadFunder,
    euro: asked.euro,
  };
}

/** A name or a year on the command line that the file does not have would silently count nothing. */
function checkNames(
  { usage }: Session,
  budget: Budget,
  options: Options,
  years: ReadonlySet<number> | undefined,
): void {
  const check = (flag: string, names: readonly string[] | undefined, known: readonly string[]): void => {
    for (const name of names ?? []) {
      if (!known.some((k) => folded(k) === folded(name)))
        usage.push(say("usage.noSuchName", { flag, name, known }));
    }
  };
  const distinct = (of: (cell: Budget["cells"][number]) => string): string[] => [
    ...new Set(budget.cells.map(of).filter((name) => name !== "")),
  ];
  check(
    "--overhead-base",
    listOption(options.overheadBase),
    distinct((c) => c.costType),
  );
  check(
    "--cofunders",
    listOption(options.cofunders),
    distinct((c) => c.funder),
  );
  const known = yearsOf(budget.cells);
  const missing = [...(years ?? [])].filter((y) => !known.includes(y));
  if (missing.length > 0 && missing.length === years?.size) {
    usage.push(say("usage.noSuchYear", { years: missing.map(String), known: known.map(String) }));
  }
}
