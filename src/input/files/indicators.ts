import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { plain } from "../../core/decimal.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { type ColumnAsked, RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { HeaderColumn } from "../../tabular/table.js";
import { sexOf } from "../cells/sex-words.js";
import type { KnownNames } from "../scenario/known-names.js";
import type { Indicators, IndicatorRow, IndicatorValue } from "../scenario/indicator.js";
import type { ScenarioTable } from "./file-kind.js";

type IndicatorColumn = "area" | "indicator" | "target" | "source" | "note";

/**
 * `indikatorer.csv`: the indicators of a plan, as plans print them: under each a row for women and one for men. Besides the
 * columns that it names, one for each year.
 */
export const indicatorsFile: ScenarioTable<IndicatorColumn, Indicators, KnownNames, Indicators> = {
  id: "indicators",
  names: ["indikatorer.csv", "indicators.csv"],
  about: "help.file.indicators",
  more: "help.file.indicators.more",
  columns: [
    { id: "area", names: ["målområde", "area"], holds: "text", about: "column.indicators.area" },
    {
      id: "indicator",
      names: ["indikatorer", "indikator", "indicators", "indicator"],
      required: true,
      holds: "text",
      about: "column.indicators.indicator",
    },
    { id: "target", names: ["mål", "target"], holds: "value", about: "column.indicators.target" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "allow",
  needed: false,
  none: { years: [], rows: [] },
  read: readIndicators,
  check: (rows) => rows,
};

async function readIndicators(source: Source, problems: Problems): Promise<Indicators | undefined> {
  const rows = new BoundedRows<IndicatorRow>("indicators", problems);
  let years: readonly (HeaderColumn & { readonly year: number })[] = [];
  /** What the row before was about: an area, and an indicator that women and men may have rows of. */
  let before = { area: "", indicator: "" };
  const header = await readTable(
    source,
    indicatorsFile.columns,
    { unknownColumns: indicatorsFile.otherColumns },
    problems,
    (header) => {
      years = header.extra.flatMap(({ name, index }) => {
        const column = { index, written: name, unit: undefined };
        if (/^(?:19|20|21)\d\d$/u.test(name)) return [{ ...column, year: Number(name) }];
        problems.add({
          code: "ar-olasligt",
          at: { file: header.file, line: 1, column: name },
          text: name,
        });
        return [];
      });
      return (row) => {
        const cells = new RowCells(header, row, problems);
        const written = cells.filled("indicator");
        if (written === undefined) return;
        const sex = sexOf(written);
        const area = cells.text("area") || before.area;
        const indicator = sex === undefined ? written : before.indicator;
        if (indicator === "" || (sex !== undefined && area !== before.area)) {
          cells.tell("indicator", { code: "mal-olasligt", fault: { kind: "noIndicator", text: written } });
          return;
        }
        before = { area, indicator };
        const at = cells.at("indicator");
        rows.add(
          {
            area,
            indicator,
            ...(sex === undefined ? {} : { sex }),
            written,
            values: years.map((year) => valueIn(cells, year)),
            target: valueIn(cells, "target"),
            source: cells.text("source"),
            at,
          },
          at,
        );
      };
    },
  );
  return header && { years: years.map(({ year }) => year), rows: rows.rows };
}

/** A number, or a share with its per cent sign. */
function valueIn(
  cells: RowCells<IndicatorColumn>,
  column: ColumnAsked<IndicatorColumn>,
): IndicatorValue | undefined {
  const isShare = cells.text(column).includes("%");
  const share = isShare ? cells.share(column) : undefined;
  const value = isShare ? share && plain(share) : cells.number(column);
  return value === undefined ? undefined : { value, isShare };
}
