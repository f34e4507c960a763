import {
  type Count,
  count,
  kronor,
  type Money,
  plain,
  product,
  rate,
  same,
  times,
  toMoney,
} from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { Header, HeaderColumn } from "../../tabular/table.js";
import { type BudgetColumn, budgetColumns } from "./budget.js";
import type { BudgetLine, Computed } from "./budget-line.js";
import type { BudgetRow } from "./budget-row.js";
import { isTotalRow } from "./total-row.js";

type Cells = RowCells<BudgetColumn>;
type Columns = Header<BudgetColumn>["columns"];

/**
 * Reads a budget file line by line and hands over each line that is right; what is wrong with the others is added to
 * the problems. `look` sees every row, right or wrong. Holds no lines.
 */
export async function readBudget(
  source: Source,
  problems: Problems,
  take: (line: BudgetLine) => void,
  look?: (row: BudgetRow) => void,
): Promise<void> {
  await readTable(
    source,
    budgetColumns,
    { unknownColumns: "refuse", sheet: "budget" },
    problems,
    (header) => (row) => {
      const line = lineOf(new RowCells(header, row, problems), header.columns, problems, look);
      if (line !== undefined) take(line);
    },
  );
}

function lineOf(
  cells: Cells,
  columns: Columns,
  problems: Problems,
  look: ((row: BudgetRow) => void) | undefined,
): BudgetLine | undefined {
  const total = totalColumn(cells, columns);
  if (total !== undefined) {
    cells.tell(total, { code: "summarad", text: cells.text(total) });
    return undefined;
  }
  const before = problems.errors;
  const measure = cells.filled(columns.measure);
  const year = cells.filled(columns.year) === undefined ? undefined : cells.year(columns.year);
  const given = cells.amount(columns.amount);
  const actual = cells.amount(columns.actual);
  const overhead = cells.share(columns.overhead);
  const number = cells.number(columns.number);
  const share = cells.share(columns.share);
  const price = cells.amount(columns.price);
  const computed: Computed | undefined =
    number === undefined || price === undefined
      ? undefined
      : { number: count(number), share, price: toMoney(price) };
  const amount = problems.errors > before ? undefined : amountOf(given, computed, cells);
  look?.(new SeenRow(cells, year, amount, actual, number, share, price));
  if (amount === undefined || measure === undefined || year === undefined) return undefined;
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
  };
  if (number === undefined && actual === undefined && overhead === undefined) return line; // as nearly all are
  const posts = number === undefined ? undefined : postsOf(cells.text(columns.numberUnit), number, share);
  return {
    ...line,
    ...(given === undefined && computed !== undefined ? { computed } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(overhead === undefined ? {} : { overhead }),
    ...(posts === undefined ? {} : { posts }),
  };
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

/** The amount as given, or computed; where both stand they must agree. */
function amountOf(
  given: BudgetLine["amount"] | undefined,
  computed: Computed | undefined,
  cells: Cells,
): BudgetLine["amount"] | undefined {
  if (computed === undefined) {
    if (given === undefined) cells.tell("amount", { code: "belopp-saknas" });
    return given;
  }
  const made: Money = product(computed.number, computed.share, computed.price);
  if (given === undefined || same(toMoney(given), made)) return made;
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

function totalColumn(cells: Cells, { measure, year, resources }: Columns): HeaderColumn | undefined {
  if (isTotalRow(cells.text(measure))) return measure;
  if (isTotalRow(cells.text(year))) return year;
  return isTotalRow(cells.text(resources)) ? resources : undefined;
}
