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
import { readTable } from "../../tabular/read-table.js";
import type { TableRow } from "../../tabular/table.js";
import { type BudgetColumn, budgetColumns } from "./budget.js";
import type { BudgetLine, Computed } from "./budget-line.js";
import type { BudgetRow } from "./budget-row.js";
import { CellReader, type CellColumn } from "../cells/cell-reader.js";
import { isTotalRow } from "./total-row.js";

type Cells = CellReader<BudgetColumn>;

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
    (header) => {
      const cells = new CellReader(header, problems, budgetColumns);
      return (row) => {
        const line = lineOf(header.file, row, cells, problems, look);
        if (line !== undefined) take(line);
      };
    },
  );
}

function lineOf(
  file: string,
  row: TableRow,
  cells: Cells,
  problems: Problems,
  look: ((row: BudgetRow) => void) | undefined,
): BudgetLine | undefined {
  const { columns } = cells;
  const total = totalColumn(row, cells);
  if (total !== undefined) {
    problems.add({ code: "summarad", at: cells.place(row, total), text: cells.text(row, total) });
    return undefined;
  }
  const before = problems.errors;
  const measure = cells.required(row, columns.measure);
  const year = cells.required(row, columns.year) === undefined ? undefined : cells.year(row, columns.year);
  const given = cells.amount(row, columns.amount);
  const actual = cells.amount(row, columns.actual);
  const overhead = cells.share(row, columns.overhead);
  const number = cells.number(row, columns.number);
  const share = cells.share(row, columns.share);
  const price = cells.amount(row, columns.price);
  const computed: Computed | undefined =
    number === undefined || price === undefined
      ? undefined
      : { number: count(number), share, price: toMoney(price) };
  const amount = problems.errors > before ? undefined : amountOf(given, computed, row, cells, problems);
  look?.(new SeenRow(cells, row, year, amount, actual, number, share, price));
  if (amount === undefined || measure === undefined || year === undefined) return undefined;
  const line: BudgetLine = {
    file,
    line: row.line,
    measure,
    year,
    amount,
    resources: cells.text(row, columns.resources),
    costType: cells.text(row, columns.costType),
    funder: cells.text(row, columns.funder),
    responsible: cells.text(row, columns.responsible),
  };
  if (number === undefined && actual === undefined && overhead === undefined) return line; // as nearly all are
  const posts =
    number === undefined ? undefined : postsOf(cells.text(row, columns.numberUnit), number, share);
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
    private readonly row: TableRow,
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
    return this.row.line;
  }
  get number(): Count | undefined {
    return this.plainNumber === undefined ? undefined : count(this.plainNumber);
  }
  get price(): Money | undefined {
    return this.givenPrice === undefined ? undefined : toMoney(this.givenPrice);
  }
  text(column: BudgetColumn): string {
    return this.cells.text(this.row, this.cells.columns[column]);
  }
  place(column: BudgetColumn): Place {
    return this.cells.place(this.row, this.cells.columns[column]);
  }
}

/** The amount as given, or computed; where both stand they must agree. */
function amountOf(
  given: BudgetLine["amount"] | undefined,
  computed: Computed | undefined,
  row: TableRow,
  cells: Cells,
  problems: Problems,
): BudgetLine["amount"] | undefined {
  if (computed === undefined) {
    if (given === undefined)
      problems.add({ code: "belopp-saknas", at: cells.place(row, cells.columns.amount) });
    return given;
  }
  const made: Money = product(computed.number, computed.share, computed.price);
  if (given === undefined || same(toMoney(given), made)) return made;
  const at = cells.place(row, cells.columns.amount);
  problems.add({ code: "belopp-motsager", at, given: plain(toMoney(given)), computed: plain(made) });
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

function totalColumn(row: TableRow, cells: Cells): CellColumn | undefined {
  const { measure, year, resources } = cells.columns;
  if (isTotalRow(cells.text(row, measure))) return measure;
  if (isTotalRow(cells.text(row, year))) return year;
  return isTotalRow(cells.text(row, resources)) ? resources : undefined;
}
