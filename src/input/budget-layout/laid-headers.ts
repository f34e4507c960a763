import type { Header, HeaderColumn } from "../../tabular/table.js";
import { budgetColumns, type BudgetColumn } from "../files/budget.js";
import type { FilledRow } from "./filled-rows.js";
import type { AmountColumn, BudgetLayout } from "./layout.js";

/** One budget line of each row: where its cells stand, counted over the row's own cells and those put after them. */
export interface LaidHeader {
  readonly header: Header<BudgetColumn>;
  /** Of the amount, when its heading says another than kronor. */
  readonly currency: string | undefined;
  /** A row has this line only where the cell of the amount is filled. */
  readonly amountColumn: number | undefined;
}

export interface LaidRows {
  readonly lines: readonly LaidHeader[];
  /** The row's cells with what the layout says beside them. */
  cells(row: FilledRow): string[];
}

/** What a layout says of each row, beside its own cells: in this order after them. */
const beside = ["measure", "under", "year", "funders"] as const;

/** Turns a layout into plain headers, one for each budget line that a row holds. */
export function laidRows(
  file: string,
  layout: BudgetLayout,
  /** What rows are called under headings that name measures; undefined when there are no such headings. */
  under: "costType" | "resources" | undefined,
): LaidRows {
  const { columns, names } = layout;
  const width = columns.length;
  const constants: string[] = [];
  const besideAt = (what: (typeof beside)[number]): number => width + beside.indexOf(what);
  const constant = (text: string): number => width + beside.length + constants.push(text) - 1;
  const known = (id: BudgetColumn): number | undefined => {
    const index = columns.findIndex((c) => c.role === "known" && c.id === id);
    return index < 0 ? undefined : index;
  };
  const shares = columns.flatMap((c, i) => (c.role === "share" ? [{ funder: c.funder, index: i }] : []));
  /** Nothing stands beside the row's own cells: a million rows are read as they are. */
  const bare =
    known("measure") !== undefined &&
    known("year") !== undefined &&
    shares.length === 0 &&
    under === undefined &&
    !columns.some((c) => c.role === "amount");
  const hasGroups = (row: FilledRow): boolean => row.measure !== undefined;
  const amounts = columns.flatMap((c, i) =>
    c.role === "amount" && c.kind === "amount" ? [{ column: c, index: i }] : [],
  );
  const actualOf = (of: AmountColumn): number | undefined => {
    const index = columns.findIndex(
      (c) =>
        c.role === "amount" &&
        c.kind === "actual" &&
        c.year === of.year &&
        c.funder === of.funder &&
        c.costType === of.costType,
    );
    return index < 0 ? known("actual") : index;
  };
  const measure = known("measure");
  const year = known("year");
  const lines: { readonly index: number | undefined; readonly column: AmountColumn | undefined }[] =
    amounts.length > 0 ? amounts : [{ index: known("amount"), column: undefined }];

  const headers = lines.map(({ index, column }): LaidHeader => {
    const places = new Map<BudgetColumn, number | undefined>(budgetColumns.map(({ id }) => [id, known(id)]));
    places.set("amount", index);
    if (!bare) places.set("measure", besideAt("measure"));
    places.set(
      "year",
      column?.year === undefined ? (year ?? besideAt("year")) : constant(String(column.year)),
    );
    if (column !== undefined) {
      places.set("actual", actualOf(column));
      for (const id of ["number", "share", "price"] as const) places.set(id, undefined);
      for (const of of ["funder", "costType"] as const)
        if (column[of] !== undefined) places.set(of, constant(column[of]));
    }
    if (shares.length > 0) places.set("funder", besideAt("funders"));
    if (under !== undefined && places.get(under) === undefined) places.set(under, besideAt("under"));
    const unitOf = (id: BudgetColumn): HeaderColumn["unit"] => {
      const at = places.get(id);
      const c = at === undefined ? undefined : columns[at];
      const own = c !== undefined && "unit" in c ? c.unit : undefined;
      return own ?? (id === "price" ? undefined : layout.unit);
    };
    const writtenOf = (id: BudgetColumn): string | undefined => {
      if (id === "measure") return measure === undefined ? undefined : names[measure];
      const at = id === "year" && column?.year !== undefined ? index : places.get(id);
      return at === undefined ? undefined : names[at];
    };
    const columnOf = (id: BudgetColumn, name: string): HeaderColumn => ({
      index: places.get(id),
      written: writtenOf(id) ?? name,
      unit: unitOf(id),
    });
    const amountColumn = index === undefined ? undefined : columns[index];
    return {
      header: {
        file,
        columns: Object.fromEntries(
          budgetColumns.map(({ id, names: [name] }) => [id, columnOf(id, name)]),
        ) as Record<BudgetColumn, HeaderColumn>,
        extra: [],
      },
      currency: amountColumn !== undefined && "currency" in amountColumn ? amountColumn.currency : undefined,
      amountColumn: column === undefined ? undefined : index,
    };
  });

  return {
    lines: headers,
    cells: (row) => {
      if (bare) return row.cells;
      const cells = row.cells.slice(0, width);
      while (cells.length < width) cells.push("");
      const funders = shares.flatMap(({ funder, index }) => {
        const share = cells[index]!;
        return share === "" || /^[0,.\s%]+$|^[-–—−]$/u.test(share)
          ? []
          : [`${funder} ${/%|procent/i.test(share) ? share : `${share} %`}`];
      });
      cells.push(
        row.measure ?? (measure === undefined ? "" : cells[measure]!),
        hasGroups(row) ? (row.under ?? "") : "",
        row.year ?? (layout.year === undefined ? "" : String(layout.year)),
        funders.join(" / "),
        ...constants,
      );
      return cells;
    },
  };
}
