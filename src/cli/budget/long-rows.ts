import { accountParts } from "../../core/account-string.js";
import { inPercent, plain, type Rate, toMoney } from "../../core/decimal.js";
import { inert } from "../../core/inert.js";
import { type BudgetColumn, budgetColumns } from "../../input/files/budget.js";
import { saysInKind } from "../../input/files/budget-lines.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import { perWord } from "../../input/prices/price-per.js";
import type { Language } from "../../texts/words.js";

const BOM = "\ufeff";
const END = "\r\n";

const share = (rate: Rate | undefined): string => (rate === undefined ? "" : `${plain(inPercent(rate))} %`);

/** A line as cells that read back to the same line. */
function cellsOf(line: BudgetLine): Partial<Record<BudgetColumn, string>> {
  const { measure, year, resources, costType, funder, responsible, actual, overhead, codes, inKind } = line;
  return {
    measure,
    year: String(year),
    resources,
    costType,
    funder,
    responsible,
    ...amountOf(line),
    ...(actual === undefined ? {} : { actual: plain(toMoney(actual)) }),
    ...(line.forecast === undefined ? {} : { forecast: plain(toMoney(line.forecast)) }),
    ...(overhead === undefined ? {} : { overhead: share(overhead) }),
    ...(inKind === true
      ? { inKind: "ja" }
      : saysInKind(funder) || saysInKind(costType)
        ? { inKind: "nej" }
        : {}),
    ...codes,
  };
}

/**
 * Number, scope and price where the line says its own price, or follows the participants: they are exact, also where their
 * product has more decimals than an amount. Else the amount, with the posts or hours that were counted.
 */
function amountOf(line: BudgetLine): Partial<Record<BudgetColumn, string>> {
  const { computed, posts, follows } = line;
  const listed = computed?.listed;
  if (computed !== undefined && (listed === undefined || follows !== undefined))
    return {
      number: plain(computed.number),
      share: share(computed.share),
      numberUnit: posts === undefined ? "" : "tjänst",
      price: plain(computed.price),
      ...(follows === undefined ? {} : { per: perWord(follows) }),
    };
  const amount = plain(toMoney(line.amount));
  if (posts !== undefined) return { amount, number: plain(posts), numberUnit: "tjänst" };
  return listed === undefined
    ? { amount }
    : { amount, number: plain(computed!.number), numberUnit: perWord(listed.per) };
}

const always: ReadonlySet<BudgetColumn> = new Set(["measure", "year", "amount"]);
const numbers: ReadonlySet<BudgetColumn> = new Set([
  "amount",
  "number",
  "share",
  "price",
  "actual",
  "overhead",
]);

/** The lines of a budget as one long table, each with all that it says; columns that no line fills are left out. */
export class LongRows {
  private readonly rows: Partial<Record<BudgetColumn, string>>[] = [];
  private readonly filled = new Set<BudgetColumn>(always);

  add(line: BudgetLine): void {
    const cells = cellsOf(line);
    this.rows.push(cells);
    for (const id of [...budgetColumns.map((c) => c.id), ...accountParts])
      if ((cells[id] ?? "") !== "") this.filled.add(id);
  }

  text(language: Language, dialect: "excel" | "rfc4180"): string {
    const columns = budgetColumns.filter((c) => this.filled.has(c.id));
    const excel = dialect === "excel";
    const names = columns.map((c) => (language === "sv" ? c.names[0] : c.names.at(-1)!));
    const cell = (id: BudgetColumn, text: string): string =>
      numbers.has(id) ? (excel ? unmistakable(text).replace(".", ",") : unmistakable(text)) : inert(text);
    const rows = this.rows.map((row) => columns.map(({ id }) => cell(id, row[id] ?? "")));
    const between = excel ? ";" : ",";
    const lines = [names, ...rows].map((cells) => cells.map((c) => quoted(c, between)).join(between) + END);
    return `${excel ? BOM : ""}${lines.join("")}`;
  }
}

/** Three decimals could be taken for thousands; a nought more cannot. */
const unmistakable = (digits: string): string => (/\.\d{3}$/.test(digits) ? `${digits}0` : digits);

/** Whatever could be taken for what stands between cells is quoted. */
const quoted = (text: string, between: string): string =>
  /["\r\n;\t|]|^\s|\s$/.test(text) || text.includes(between) ? `"${text.replaceAll('"', '""')}"` : text;
