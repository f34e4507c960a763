import { type Command as Parser, Option } from "commander";
import type { Rate } from "../../core/decimal.js";
import { kronorForOne, rowsIn } from "../../input/budget-layout/answers.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import { moneyUnitOf } from "../../tabular/cells/money-unit.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { readYear } from "../../tabular/cells/numbers.js";
import { say, type SentenceId } from "../../texts/say.js";
import { listOption } from "../line/option-values.js";
import type { Session } from "../session.js";

/** Flags that say how a budget is laid out, where it does not say so itself. */
export interface ReadingOptions {
  readonly headerRow?: string;
  readonly amountUnit?: string;
  readonly dropRows?: string;
  readonly keepRows?: string;
  readonly dropColumns?: string;
  readonly funderColumns?: string;
  readonly costColumns?: string;
  readonly year?: string;
  readonly yearsAsColumns: boolean;
  readonly eur?: string;
  readonly storedValues: boolean;
  readonly sheets?: string;
}

/** Adds the flags, under a heading of their own. */
export function addReadingOptions(parser: Parser, words: (id: SentenceId) => string): void {
  const rows = words("argument.name.rows");
  for (const option of [
    new Option("--header-row <n>", words("option.headerRow")),
    new Option("--amount-unit <…>", words("option.amountUnit")).choices(["kr", "tkr", "mnkr"]),
    new Option(`--drop-rows <${rows}>`, words("option.dropRows")),
    new Option(`--keep-rows <${rows}>`, words("option.keepRows")),
    new Option("--drop-columns <a,b>", words("option.dropColumns")),
    new Option("--funder-columns <a,b>", words("option.funderColumns")),
    new Option("--cost-columns <a,b>", words("option.costColumns")),
    new Option("--year <2027>", words("option.tableYear")),
    new Option("--years-as-columns", words("option.yearsAsColumns")).default(false, ""),
    new Option("--eur <kr>", words("option.eur")),
    new Option("--stored-values", words("option.storedValues")).default(false, ""),
    new Option("--sheets <a,b>", words("option.sheets")),
  ])
    parser.addOption(option.helpGroup(words("help.readingOptions")));
}

/** What the flags say; what cannot be read is said in `session.usage`. `overhead`: that which the program puts on. */
export function readingAnswers(
  session: Session,
  options: ReadingOptions,
  overhead: Rate | undefined,
): LayoutAnswers {
  const unit = options.amountUnit === undefined ? undefined : moneyUnitOf(options.amountUnit);
  const headerRow = rowsOption(session, "--header-row", options.headerRow)?.values().next().value;
  const answers: { [K in keyof LayoutAnswers]: LayoutAnswers[K] | undefined } = {
    headerRow,
    amountUnit: unit,
    dropRows: rowsOption(session, "--drop-rows", options.dropRows),
    keepRows: rowsOption(session, "--keep-rows", options.keepRows),
    dropColumns: listOption(options.dropColumns),
    funderColumns: listOption(options.funderColumns),
    costColumns: listOption(options.costColumns),
    year: yearOption(session, options.year),
    yearsAsColumns: options.yearsAsColumns ? true : undefined,
    euro: rateOption(session, options.eur),
    storedValues: options.storedValues ? true : undefined,
    sheets: options.sheets === "all" ? "all" : listOption(options.sheets),
    overhead,
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

/** `4` or `4,7-9`: lines of the file. */
function rowsOption(
  { usage }: Session,
  flag: string,
  value: string | undefined,
): ReadonlySet<number> | undefined {
  if (value === undefined) return undefined;
  const rows = rowsIn(value);
  if (rows === undefined) usage.push(say("usage.badRows", { flag, value }));
  return rows;
}

function yearOption({ usage }: Session, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const year = readYear(value);
  if (!isFault(year)) return year;
  usage.push(say("usage.badYear", { flag: "--year", value }));
  return undefined;
}

function rateOption({ usage }: Session, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const rate = kronorForOne(value);
  if (rate === undefined) usage.push(say("usage.badRate", { flag: "--eur", value }));
  return rate;
}
