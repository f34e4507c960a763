import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { type MonthNumber, monthText, readMonth } from "../people/day.js";
import type { FileKind } from "./file-kind.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";

type ForecastColumn = "made" | "through" | "month" | "what" | "value";

/** What forecasts are kept of. */
const words = [
  ["started", "börjat", "started"],
  ["employed", "i anställning", "in employment"],
  ["aid", "försörjningsstöd", "social assistance"],
  ["wages", "lön och avgifter", "wages and contributions"],
  ["support", "statligt stöd", "state support"],
] as const;
export type ForecastWhat = (typeof words)[number][0];

/** `prognoser.csv`: what was forecast, and when. */
export const forecastsFile: FileKind<ForecastColumn> = {
  id: "forecasts",
  names: ["prognoser.csv", "forecasts.csv"],
  about: "help.file.forecasts",
  more: "help.file.forecasts.more",
  columns: [
    { id: "made", names: ["gjord", "made"], required: true, holds: "date", about: "column.forecasts.made" },
    {
      id: "through",
      names: ["till och med", "through"],
      required: true,
      holds: "month",
      about: "column.forecasts.through",
    },
    {
      id: "month",
      names: ["månad", "month"],
      required: true,
      holds: "month",
      about: "column.forecasts.month",
    },
    {
      id: "what",
      names: ["vad", "what"],
      required: true,
      holds: { oneOf: words.map(([, sv, en]) => [sv, en]) },
      about: "column.forecasts.what",
    },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      holds: "number",
      about: "column.forecasts.value",
    },
  ],
  otherColumns: "refuse",
};

/** People, or kronor from the start of the plan. */
export interface ForecastRow {
  /** As `2027-09-03`. */
  readonly made: string;
  /** The last month that was known. */
  readonly through: MonthNumber;
  /** The month that is forecast. */
  readonly month: MonthNumber;
  readonly what: ForecastWhat;
  readonly value: number;
}

const meant: ReadonlyMap<string, ForecastWhat> = new Map(
  words.flatMap(([what, sv, en]) => [
    [folded(sv), what],
    [folded(en), what],
  ]),
);

/** Undefined when it cannot be read; all that is wrong is told. */
export async function readForecasts(
  source: Source,
  problems: Problems,
): Promise<readonly ForecastRow[] | undefined> {
  const before = problems.errors;
  const rows: ForecastRow[] = [];
  const read = await readTable(
    source,
    forecastsFile.columns,
    { unknownColumns: "refuse" },
    problems,
    (head) => {
      return (row) => {
        const cells = new RowCells(head, row, problems);
        const made = cells.filled("made");
        const through = monthIn(cells, "through");
        const month = monthIn(cells, "month");
        const known = words.map(([, sv]) => sv);
        const what = cells.filled("what") === undefined ? undefined : cells.word("what", meant, known);
        const value = cells.filled("value") === undefined ? undefined : cells.number("value");
        if ([made, through, month, what, value].includes(undefined)) return;
        rows.push({ made: made!, through: through!, month: month!, what: what!, value: Number(value) });
      };
    },
  );
  return read === undefined || problems.errors > before ? undefined : rows;
}

function monthIn(cells: RowCells<ForecastColumn>, column: "through" | "month"): MonthNumber | undefined {
  const text = cells.filled(column);
  const month = text === undefined ? undefined : readMonth(text);
  if (text !== undefined && month === undefined) cells.tell(column, { code: "manad-olaslig", text });
  return month;
}

/** Rows as the file has them, in the order of its columns, with numbers as Swedish Excel reads them. */
export const forecastCells = ({ made, through, month, what, value }: ForecastRow): string[] => [
  made,
  monthText(through),
  monthText(month),
  words.find(([id]) => id === what)![1],
  value.toFixed(what === "started" || what === "employed" ? 1 : 0).replace(".", ","),
];
export const forecastHeader: readonly string[] = forecastsFile.columns.map(({ names }) => names[0]);
