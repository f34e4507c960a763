import {
  type Count,
  inUnitsOf,
  isWhole,
  kronor,
  type Money,
  type Rate,
  roundTo,
  same,
} from "../core/decimal.js";
import type { Label } from "../core/explanation.js";
import { say } from "../texts/say.js";
import type { Cell, CellFormula, Column, Explain, ReportRow, Table } from "./report.js";

/** The unit amounts are shown in, its size in kronor, and the step they are rounded to. */
export interface AmountUnit {
  readonly name: "kr" | "tkr" | "mnkr";
  readonly size: Money;
  /** Undefined when amounts are shown as they are. */
  readonly step: Money | undefined;
}

/** mnkr are shown with one decimal, as municipalities print them; budgets in kr to the öre when they have any. */
export const amountUnits: Readonly<Record<AmountUnit["name"], AmountUnit>> = {
  kr: { name: "kr", size: kronor("1"), step: undefined },
  tkr: { name: "tkr", size: kronor("1000"), step: kronor("1000") },
  mnkr: { name: "mnkr", size: kronor("1000000"), step: kronor("100000") },
};

const krona = kronor("1");
/** The unit for what is estimated, where öre would say more than anybody knows. */
export const inWholeSteps = (unit: AmountUnit): AmountUnit & { readonly step: Money } => ({
  ...unit,
  step: unit.step ?? krona,
});

export const textColumn = (id: string, label: Label): Column => ({ id, label, unit: "", decimals: 0 });
/** Readers do not see it when no row has anything in it. */
export const optionalColumn = (id: string, label: Label): Column => ({
  ...textColumn(id, label),
  leftOutWhenEmpty: true,
});
export const shareColumn = (id: string, label: Label): Column => ({ id, label, unit: "%", decimals: 1 });
export const amountColumn = (id: string, label: Label, unit: AmountUnit): Column => ({
  id,
  label,
  unit: unit.name,
  decimals: unit.name === "mnkr" ? 1 : 0,
});

/** A single year has said it all to a reader. */
export const allYearsColumn = (id: string, unit: AmountUnit, years: number): Column => ({
  ...amountColumn(id, say("budget.allYears"), unit),
  ...(years < 2 ? { dataOnly: true } : {}),
});

export interface Ways {
  readonly explain?: Explain | undefined;
  readonly formula?: CellFormula | undefined;
}
const known = ({ explain, formula }: Ways): { explain?: Explain; formula?: CellFormula } => ({
  ...(explain === undefined ? {} : { explain }),
  ...(formula === undefined ? {} : { formula }),
});

export const textCell = (text: Label, ways: Ways = {}): Cell => ({
  kind: "text",
  text,
  ...known(ways),
});
/** A unit as models write it; a plain number has none. */
export const unitCell = (unit: string): Cell =>
  textCell(unit === "" ? "" : say("parameters.inUnit", { unit }));
export const yearCell = (year: number, ways: Pick<Ways, "explain"> = {}): Cell => ({
  kind: "year",
  year,
  ...known(ways),
});
export const shareCell = (value: Rate, ways: Ways = {}): Cell => ({ kind: "share", value, ...known(ways) });
/** A share that is not known closer than is `said`. */
export const saidShareCell = (value: Rate, said: Label): Cell => ({ kind: "share", value, said });
export const countCell = (value: Count, ways: Ways = {}): Cell => ({ kind: "count", value, ...known(ways) });
/** Exact kronor in; the cell holds them in the unit, rounded once to its step, halves away from zero. */
export function amountCell(kr: Money, unit: AmountUnit, ways: Ways = {}): Cell {
  const rounded = unit.step === undefined ? kr : roundTo(kr, unit.step);
  return {
    kind: "amount",
    value: inUnitsOf(rounded, unit.size),
    ...(same(rounded, kr) ? {} : { exact: inUnitsOf(kr, unit.size) }),
    ...known(ways),
  };
}
export const emptyCell: Cell = { kind: "empty" };
/** No figure, and the reason: words are never put where a number is looked for. */
export const notCell = (because: Label, ways: Pick<Ways, "explain"> = {}): Cell => ({
  kind: "empty",
  because,
  ...known(ways),
});

export const bodyRow = (...cells: Cell[]): ReportRow => ({ role: "body", cells });
export const totalRow = (...cells: Cell[]): ReportRow => ({ role: "total", cells });

/** The columns in kronor that show none, though some amount in them has öre; not those that are whole by rounding. */
const columnsHidingOre = ({ columns, rows }: Table): boolean[] =>
  columns.map(
    (c, i) =>
      c.unit === "kr" &&
      c.decimals === 0 &&
      c.whole !== true &&
      rows.some(({ cells: { [i]: cell } }) => cell?.kind === "amount" && !isWhole(cell.value, krona)),
  );

export const hasHiddenOre = (table: Table): boolean => columnsHidingOre(table).includes(true);

/** Two decimals for the columns in kronor when any amount of theirs has öre. */
export function withNeededDecimals(table: Table): Table {
  if (!hasHiddenOre(table)) return table;
  return {
    ...table,
    columns: table.columns.map((c) =>
      c.unit === "kr" && c.decimals === 0 && c.whole !== true ? { ...c, decimals: 2 } : c,
    ),
  };
}
