import { type Command as Parser, Option } from "commander";
import { type IndexRule, isForOthers, yearsWithoutRate } from "../../budget/indexing.js";
import { type Budget, yearsOf } from "../../budget/cube.js";
import type { Rate } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import { type IndexRate, readIndex } from "../../input/files/index-file.js";
import type { PriceList } from "../../input/prices/price-list.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import { readShare, readYear } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { say, type SentenceId } from "../../texts/say.js";
import { addShared, type SharedOptions } from "../line/shared-options.js";
import { listOption } from "../line/option-values.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { priceListAt, StaffModel } from "./price-list-at.js";

/** Flags that say what lines cost: by a price list, in later years, and by the rules of ESF. */
export interface PricingOptions extends Pick<SharedOptions, "set"> {
  readonly prices?: string;
  readonly index?: string;
  readonly baseYear?: string;
  readonly flatRate?: string;
  readonly staff?: string;
  readonly cofinancing?: string;
}

/** Types of cost that are staff unless `--staff` says which are. */
const usualStaff = [
  "personal",
  "personalkostnad",
  "personalkostnader",
  "lön",
  "löner",
  "lönekostnad",
  "lönekostnader",
  "staff",
];

export function addPricingOptions(parser: Parser, words: (id: SentenceId) => string): void {
  const group = words("help.pricingOptions");
  for (const option of [
    new Option(`--prices <${words("argument.name.file")}>`, words("option.prices")),
    new Option("--index <…>", words("option.index")),
    new Option("--base-year <2026>", words("option.baseYear")),
    new Option("--flat-rate <%>", words("option.flatRate")).choices(["15", "40"]),
    new Option("--staff <a,b>", words("option.staff")),
    new Option("--cofinancing <%>", words("option.cofinancing")),
  ])
    parser.addOption(option.helpGroup(group));
  addShared(parser, words, { set: "option.set" });
}

/** A share that a rule or the reader says, and where a rule has it from. */
export interface SaidShare {
  readonly share: Rate;
  readonly source?: { readonly text: string; readonly grade: string };
}

export interface Pricing {
  readonly prices: PriceList | undefined;
  readonly rates: readonly IndexRate[] | undefined;
  readonly baseYear: number | undefined;
  readonly flatRate: SaidShare | undefined;
  readonly staff: readonly string[];
  /** The call's, and the area of the programme when that is how it was named. */
  readonly cofinancing: (SaidShare & { readonly area?: string }) | undefined;
  /** Files that were read beside the budget. */
  readonly sources: readonly Source[];
  /** Models that figures came from. */
  readonly models: () => readonly ModelFolder[];
}

/** What the flags say; what cannot be read is said in `session.usage`, and what is wrong in files among the problems. */
export async function pricingAsked(session: Session, options: PricingOptions): Promise<Pricing> {
  const model = new StaffModel(session, options);
  const prices = options.prices === undefined ? undefined : await priceListAt(session, options.prices, model);
  const rates = await ratesAsked(session, options.index);
  const { usage } = session;
  const baseYear = options.baseYear === undefined ? undefined : readYear(options.baseYear);
  if (isFault(baseYear)) usage.push(say("usage.badYear", { flag: "--base-year", value: options.baseYear! }));
  if (options.baseYear !== undefined && options.index === undefined)
    usage.push(say("usage.needs", { flag: "--base-year", other: "--index" }));
  if (options.staff !== undefined && options.flatRate === undefined)
    usage.push(say("usage.needs", { flag: "--staff", other: "--flat-rate" }));
  if (options.set !== undefined && options.prices === undefined)
    usage.push(say("usage.needs", { flag: "--set", other: "--prices" }));
  return {
    prices: prices?.list,
    rates: rates?.rates,
    baseYear: isFault(baseYear) ? undefined : baseYear,
    flatRate: options.flatRate === undefined ? undefined : await model.flatRate(options.flatRate),
    staff: listOption(options.staff) ?? usualStaff,
    cofinancing: await cofinancingAsked(session, options.cofinancing, model),
    sources: [...(prices?.sources ?? []), ...(rates?.sources ?? [])],
    models: () => model.folders(),
  };
}

async function cofinancingAsked(
  { usage }: Session,
  value: string | undefined,
  model: StaffModel,
): Promise<Pricing["cofinancing"]> {
  if (value === undefined) return undefined;
  const share = readShare(value);
  if (!isFault(share)) return { share };
  const asked = await model.cofinancing(value);
  if (asked.share !== undefined) return { ...asked.share, area: value };
  usage.push(say("usage.badCofinancing", { value, known: asked.known }));
  return undefined;
}

const EACH = /,(?=[^,=]*=)/u;

/** `personal=3%,lokaler=2,5%`, or a file that says it. */
async function ratesAsked(
  session: Session,
  value: string | undefined,
): Promise<{ readonly rates?: readonly IndexRate[]; readonly sources: readonly Source[] } | undefined> {
  if (value === undefined) return undefined;
  if (!value.includes("=")) {
    const [source] = await sourcesOf(session, [value]);
    if (source === undefined) return { sources: [] };
    const read = await readIndex(source, session.problems);
    return { sources: [source], ...(read === undefined ? {} : { rates: read }) };
  }
  const rates = value.split(EACH).flatMap((part): IndexRate[] => {
    const [, costType, text] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/u.exec(part) ?? [];
    const rate = text === undefined ? undefined : readShare(text);
    if (costType !== undefined && rate !== undefined && !isFault(rate))
      return [{ costType, rate, year: undefined }];
    session.usage.push(say("usage.badIndex", { value: part.trim() }));
    return [];
  });
  return { rates, sources: [] };
}

/**
 * The rule that the rates make for a budget: in the prices of its first year unless another is said. Undefined when there
 * are no rates; names and years that do not fit are said.
 */
export function indexRule(
  session: Session,
  { rates, baseYear, prices }: Pricing,
  budget: Budget,
): IndexRule | undefined {
  if (rates === undefined) return undefined;
  const known = [...new Set(budget.cells.map((c) => c.costType).filter((name) => name !== ""))];
  for (const { costType } of rates.filter((r) => !isForOthers(r)))
    if (!known.some((name) => folded(name) === folded(costType)))
      session.usage.push(say("usage.noSuchName", { flag: "--index", name: costType, known }));
  if (prices?.usedOwnYear === true) session.usage.push(say("usage.indexedTwice"));
  const rule: IndexRule = { base: baseYear ?? yearsOf(budget.cells)[0] ?? 0, rates };
  for (const { costType, year } of yearsWithoutRate(budget.cells, rule))
    session.problems.add({ code: "index-ar-saknas", at: { file: "--index" }, costType, year });
  return rule;
}

/** What the reader is told of the layout, and what lines are priced by. A flat rate is overhead as rows of it go. */
export const pricedAnswers = (answers: LayoutAnswers, { prices, flatRate }: Pricing): LayoutAnswers => ({
  ...answers,
  ...(prices === undefined ? {} : { prices }),
  ...(flatRate === undefined ? {} : { overhead: flatRate.share }),
});
