import { type AccountCodes, type AccountPart, accountParts } from "../../core/account-string.js";
import {
  count,
  type Count,
  fromOre,
  kronor,
  type Money,
  plain,
  product,
  rate,
  roundTo,
  roundToSum,
  same,
  sum,
  times,
  toMoney,
} from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import type { Header, TableRow } from "../../tabular/table.js";
import { isFollows, type Follows, perWord, perWords, pricePerOf } from "../prices/price-per.js";
import type { PriceList } from "../prices/price-list.js";
import { type FunderPart, maySayShares, shareOut, sharedFunders } from "../budget-layout/shared-funders.js";
import type { BudgetAmounts } from "./budget-amounts.js";
import type { BudgetColumn } from "./budget.js";
import type { BudgetLine, Computed } from "./budget-line.js";
import type { BudgetRow } from "./budget-row.js";
import { pricedParts } from "./priced-parts.js";

type Cells = RowCells<BudgetColumn>;

/** What reading the lines of one budget needs beside the cells of each. */
export interface LineReading {
  readonly header: Header<BudgetColumn>;
  /** The parts of account strings that the file has columns for. */
  readonly parts: readonly AccountPart[];
  readonly amounts: BudgetAmounts;
  /** What the heading of the amount says it is in, when that is not kronor. */
  readonly currency: string | undefined;
  readonly problems: Problems;
  readonly look: ((row: BudgetRow) => void) | undefined;
  /** Called with the line on which several funders share an amount. */
  readonly shared: (line: number) => void;
  readonly prices: PriceList | undefined;
  /** Lines that follow the participants need no number: a scenario has it. */
  readonly counted: boolean;
}

/** The parts of account strings that a header has columns for. */
export const partsIn = ({ columns }: Header<BudgetColumn>): readonly AccountPart[] =>
  accountParts.filter((part) => columns[part].index !== undefined);

/** The budget lines of a row: one, or one for each funder that shares it; none when it is not right, and that is told. */
export function linesOf(row: TableRow, reading: LineReading): readonly BudgetLine[] {
  const { header, problems } = reading;
  const cells = new RowCells(header, row, problems);
  return ownLines(cells, reading).flatMap((line) =>
    line.funder === "" || !maySayShares(line.funder) ? [line] : amongFunders(line, cells, reading),
  );
}

function amongFunders(
  line: BudgetLine,
  cells: Cells,
  { header, shared }: LineReading,
): readonly BudgetLine[] {
  const parts = sharedFunders(line.funder, line.amount, header.columns.amount.unit);
  if (parts === undefined) return [line];
  if ("why" in parts) {
    cells.tell("funder", { code: "finansiarer-oklara", text: excerpt(line.funder), why: parts.why });
    return [];
  }
  if (parts.length > 1) shared(line.line);
  return sharedOut(line, parts);
}

/** Posts are not shared: the first funder's line counts them, so that their sum holds. */
function sharedOut(line: BudgetLine, parts: readonly FunderPart[]): BudgetLine[] {
  const computed = pricesShared(line, parts);
  const amounts =
    computed?.map(({ number, share, price }) => product(number, share, price)) ??
    shareOut(line.amount, parts);
  const forecasts = line.forecast === undefined ? undefined : shareOut(line.forecast, parts);
  const actuals = line.actual === undefined ? undefined : shareOut(line.actual, parts);
  return parts.map(({ funder }, i) => {
    const shared: { -readonly [K in keyof BudgetLine]: BudgetLine[K] } = {
      ...line,
      funder,
      amount: amounts[i]!,
    };
    delete shared.computed;
    if (computed !== undefined) shared.computed = computed[i]!;
    if (actuals !== undefined) shared.actual = actuals[i]!;
    if (forecasts !== undefined) shared.forecast = forecasts[i]!;
    if (i > 0) delete shared.posts;
    return shared;
  });
}

/** Nobody's prices have more decimals. */
const finest = kronor("0.000001");

/** What each funder pays of the price, where it is the price that is shared: the number follows the participants. */
function pricesShared(
  { follows, computed }: BudgetLine,
  parts: readonly FunderPart[],
): Computed[] | undefined {
  if (follows === undefined || computed === undefined) return undefined;
  const prices = parts.map(({ share }) => times(computed.price, share));
  return roundToSum(prices, finest, computed.price).map((price) => ({ ...computed, price }));
}

/** What the row says before several funders share it: one line, or one for each resource that a price list prices. */
function ownLines(cells: Cells, reading: LineReading): readonly BudgetLine[] {
  const { header, parts, amounts, currency, problems, look, prices } = reading;
  const { columns } = header;
  const before = problems.errors;
  const measure = cells.filled(columns.measure);
  const year = cells.filled(columns.year) === undefined ? undefined : cells.year(columns.year);
  const given = amounts.amount(cells, columns, columns.amount, currency);
  const actual = amounts.amount(cells, columns, columns.actual, currency);
  const forecast =
    columns.forecast.index === undefined
      ? undefined
      : amounts.amount(cells, columns, columns.forecast, currency);
  const overhead = cells.share(columns.overhead);
  const number = cells.number(columns.number);
  const share = cells.share(columns.share);
  const price = cells.amount(columns.price);
  const computed: Computed | undefined =
    number === undefined || price === undefined
      ? undefined
      : { number: count(number), share, price: toMoney(price) };
  const follows = followsOf(cells, columns);
  const isPriced =
    prices !== undefined && given === undefined && computed === undefined && year !== undefined;
  const priced =
    isPriced && problems.errors === before
      ? pricedParts(cells, { number, share, year, follows }, reading)
      : undefined;
  const amount =
    problems.errors > before
      ? undefined
      : priced === undefined
        ? amountOf(given, computed, price, follows, cells, reading)
        : sum(priced.map((p) => toMoney(p.amount)));
  const codes = parts.length === 0 ? undefined : codesOf(cells, parts);
  look?.(new SeenRow(cells, year, amount, actual, number, share, price, codes));
  if (amount === undefined || measure === undefined || year === undefined) return [];
  const line: BudgetLine = {
    file: cells.file,
    line: cells.line,
    measure,
    year,
    amount,
    resources: cells.text(columns.resources),
    costType: cells.text(columns.costType),
    funder: cells.text(columns.funder),
    responsible: cells.text(columns.responsible),
    ...noteOf(cells, columns),
  };
  const inKind = isInKind(cells, columns, line);
  const isPlain = number === undefined && priced === undefined && follows === undefined && !inKind;
  if (
    isPlain &&
    actual === undefined &&
    forecast === undefined &&
    overhead === undefined &&
    codes === undefined
  )
    return [line]; // as nearly all are
  const rest = {
    ...(codes === undefined ? {} : { codes }),
    ...(overhead === undefined ? {} : { overhead }),
    ...(inKind ? { inKind } : {}),
    ...(forecast === undefined || priced !== undefined ? {} : { forecast }),
  };
  if (priced !== undefined)
    return priced.map((part, i) => ({
      ...line,
      ...rest,
      ...part,
      costType: line.costType === "" ? part.costType : line.costType,
      ...(i > 0 || actual === undefined ? {} : { actual }),
      ...(i > 0 || forecast === undefined ? {} : { forecast }),
    }));
  const posts = number === undefined ? undefined : postsOf(cells.text(columns.numberUnit), number, share);
  const followed: Computed | undefined =
    follows === undefined || price === undefined
      ? undefined
      : { number: count(number ?? "0"), share, price: toMoney(price) };
  const made = given === undefined || follows !== undefined ? (followed ?? computed) : undefined;
  return [
    {
      ...line,
      ...rest,
      ...(made === undefined ? {} : { computed: made }),
      ...(actual === undefined ? {} : { actual }),
      ...(posts === undefined ? {} : { posts }),
      ...(follows === undefined ? {} : { follows }),
    },
  ];
}

const noNote = {};
function noteOf(cells: Cells, { note }: Header<BudgetColumn>["columns"]): Pick<BudgetLine, "note"> {
  const text = note.index === undefined ? "" : cells.text(note);
  return text === "" ? noNote : { note: text };
}

/** What the price is for one of, where that is something that follows the participants. */
function followsOf(cells: Cells, { per }: Header<BudgetColumn>["columns"]): Follows | undefined {
  if (per.index === undefined || cells.text(per) === "") return undefined;
  const found = cells.word(per, pricePerOf, perWords);
  return found !== undefined && isFollows(found) ? found : undefined;
}

const NATURA = /(?<!\p{L})(?:i\s+)?natura(?!\p{L})|(?<!\p{L})in[ -]kind(?!\p{L})/iu;
/** Most names have neither end of it, and there may be a million of them. */
export const saysInKind = (name: string): boolean =>
  (name.includes("ura") || name.includes("URA") || /kind/i.test(name)) && NATURA.test(name);
const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ["ja", true],
  ["yes", true],
  ["nej", false],
  ["no", false],
]);

/** As the line's own column says, or else what pays for it is called: `Medfinansiering i natura`. */
function isInKind(
  cells: Cells,
  { inKind }: Header<BudgetColumn>["columns"],
  { funder, costType }: BudgetLine,
): boolean {
  if (inKind.index !== undefined && cells.text(inKind) !== "")
    return cells.word(inKind, yesOrNo, ["ja", "nej"]) === true;
  return saysInKind(funder) || saysInKind(costType);
}

function codesOf(cells: Cells, parts: readonly AccountPart[]): AccountCodes | undefined {
  const given = parts.flatMap((part) => {
    const code = cells.text(part);
    return code === "" ? [] : [[part, code] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** As `BudgetRow` says, made a million times over: what costs to make is made when it is asked for. */
class SeenRow implements BudgetRow {
  constructor(
    private readonly cells: Cells,
    readonly year: number | undefined,
    readonly amount: BudgetLine["amount"] | undefined,
    readonly actual: BudgetLine["amount"] | undefined,
    private readonly plainNumber: string | undefined,
    readonly share: Computed["share"],
    private readonly givenPrice: BudgetLine["amount"] | undefined,
    readonly codes: AccountCodes | undefined,
  ) {}

  get file(): string {
    return this.cells.file;
  }
  get line(): number {
    return this.cells.line;
  }
  get number(): Count | undefined {
    return this.plainNumber === undefined ? undefined : count(this.plainNumber);
  }
  get price(): Money | undefined {
    return this.givenPrice === undefined ? undefined : toMoney(this.givenPrice);
  }
  text(column: BudgetColumn): string {
    return this.cells.text(column);
  }
  place(column: BudgetColumn): Place {
    return this.cells.at(column);
  }
}

const ore = fromOre(1);

/** The amount as given, or computed; where both stand they must agree to the öre that amounts are given in. */
function amountOf(
  given: BudgetLine["amount"] | undefined,
  computed: Computed | undefined,
  ownPrice: BudgetLine["amount"] | undefined,
  follows: Follows | undefined,
  cells: Cells,
  { header, amounts, counted }: LineReading,
): BudgetLine["amount"] | undefined {
  if (follows !== undefined && ownPrice === undefined) {
    cells.tell("price", { code: "volym-utan-pris", per: perWord(follows) });
    return undefined;
  }
  if (computed === undefined) {
    if (given !== undefined) return given;
    if (follows !== undefined && counted) return 0;
    if (follows === undefined) cells.tell("amount", { code: "belopp-saknas" });
    else cells.tell("number", { code: "volym-saknas", per: perWord(follows) });
    return undefined;
  }
  const { number, share, price } = header.columns;
  const exact: Money = product(computed.number, computed.share, computed.price);
  const made = amounts.made(
    exact,
    cells.line,
    [number, share, price].map((column) => cells.text(column)),
  );
  if (given === undefined) return made;
  if (same(toMoney(given), roundTo(made, ore))) return given;
  cells.tell("amount", { code: "belopp-motsager", given: plain(toMoney(given)), computed: plain(made) });
  return undefined;
}

/** Words for a full-time post in the column `enhet`. */
const postWords = new Set([
  "tjanst",
  "tjanster",
  "heltidstjanst",
  "heltidstjanster",
  "arsarbetare",
  "post",
  "posts",
  "fte",
]);

const postsOf = (unit: string, number: string, share: Computed["share"]): Count | undefined =>
  unit !== "" && postWords.has(folded(unit)) ? timesShare(number, share) : undefined;

/** A number of posts times their scope; counts and amounts multiply alike. */
const timesShare = (number: string, share: Computed["share"]): Count =>
  count(plain(times(kronor(number), share ?? rate("1"))));
