import { columnLetters } from "../../core/column-letters.js";
import { inPercent, type Money, plain, type Rate } from "../../core/decimal.js";
import type { CellFormula, CellRef } from "../../report/report.js";

/** Where the cell of a reference stands in the workbook; rows and columns count from 0. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Workbook {
  place(ref: CellRef): SheetPlace;
  /** A column of years of the table, and its rows by year; to sum a year by its number. */
  years(
    table: string,
  ): { readonly column: string; readonly rowsOf: ReadonlyMap<number, ReadonlySet<number>> } | undefined;
  rows(table: string): number;
}

/** Limits of Excel: 255 arguments and 8,192 signs; a sum that people can read is shorter. */
const MOST_RANGES = 30;
const LONGEST = 8000;

/** The formula as the file has it: without `=`, English names, point and comma. Undefined when it would be too long. */
export function sheetFormula(formula: CellFormula, workbook: Workbook, sheet: string): string | undefined {
  const a1 = (ref: CellRef) => reference(workbook.place(ref), sheet);
  const written = write(formula, workbook, sheet, a1);
  return written === undefined || written.length > LONGEST ? undefined : written;
}

function write(
  formula: CellFormula,
  workbook: Workbook,
  sheet: string,
  a1: (ref: CellRef) => string,
): string | undefined {
  switch (formula.kind) {
    case "sum":
      return sumOf(formula.of, workbook, sheet);
    case "difference":
      return `${a1(formula.from)}-${a1(formula.minus)}`;
    case "quotient":
      return `${a1(formula.of)}/${a1(formula.by)}`;
    case "shares":
      return rounded(
        formula.of.map(({ share, cell }) => `${a1(cell)}*${percentOf(share)}`).join("+"),
        formula.step,
      );
  }
}

const percentOf = (share: Rate): string => {
  const number = plain(inPercent(share));
  return number.startsWith("-") ? `(${number}%)` : `${number}%`;
};

/** ROUND goes halves away from zero, as we do. */
function rounded(sum: string, step: Money | undefined): string {
  if (step === undefined) return sum;
  const zeros = /^1(0*)$/.exec(plain(step))?.[1];
  return zeros === undefined
    ? `ROUND((${sum})/${plain(step)},0)*${plain(step)}`
    : `ROUND(${sum},${-zeros.length || 0})`;
}

function sumOf(refs: readonly CellRef[], workbook: Workbook, sheet: string): string | undefined {
  if (refs.length === 0) return undefined;
  const ranges = rangesOf(refs.map((ref) => workbook.place(ref)));
  if (ranges.length <= MOST_RANGES) return `SUM(${ranges.map(([a, b]) => range(a, b, sheet)).join(",")})`;
  return sumOfYear(refs, workbook, sheet);
}

/** Cells under or beside one another as one range. */
function rangesOf(places: readonly SheetPlace[]): [SheetPlace, SheetPlace][] {
  const ranges: [SheetPlace, SheetPlace][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    const goesOn =
      last?.[1].sheet === place.sheet &&
      ((last[0].column === place.column &&
        last[1].column === place.column &&
        last[1].row + 1 === place.row) ||
        (last[0].row === place.row && last[1].row === place.row && last[1].column + 1 === place.column));
    if (goesOn) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges;
}

/** Every cell of a column that stands beside one year, summed by that year; undefined when they are other cells. */
function sumOfYear(refs: readonly CellRef[], workbook: Workbook, sheet: string): string | undefined {
  const { table, column } = refs[0]!;
  const years = workbook.years(table);
  if (years === undefined || refs.some((ref) => ref.table !== table || ref.column !== column))
    return undefined;
  const found = [...years.rowsOf].find(
    ([, rows]) => rows.size === refs.length && refs.every((ref) => rows.has(ref.row)),
  );
  if (found === undefined) return undefined;
  const whole = (id: string) =>
    range(
      workbook.place({ table, row: 0, column: id }),
      workbook.place({ table, row: workbook.rows(table) - 1, column: id }),
      sheet,
    );
  return `SUMIF(${whole(years.column)},${found[0]},${whole(column)})`;
}

const range = (from: SheetPlace, to: SheetPlace, sheet: string): string =>
  from === to ? reference(from, sheet) : `${reference(from, sheet)}:${a1(to)}`;

const reference = (place: SheetPlace, sheet: string): string =>
  place.sheet === sheet ? a1(place) : `'${place.sheet.replaceAll("'", "''")}'!${a1(place)}`;

const a1 = ({ row, column }: SheetPlace): string => `${columnLetters(column)}${row + 1}`;
