import type { Label } from "../../core/explanation.js";
import type { ComparedRate, ShownComparison } from "../../events/comparison/shown-comparison.js";
import { count } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, emptyCell, notCell, shareColumn, textCell, textColumn } from "../cells.js";
import type { LinesChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { countColumn, estimateCell, estimatedShare, groupLabel, shownCell } from "./cells.js";

/** Closer than this a difference is little (Austin 2009). */
const little = 0.1;

export const comparisonTables = (shown: ShownComparison): Table[] => [
  comparedTable(shown),
  balanceTable(shown),
  ratesTable(shown),
  ...(shown.ends.length > 0 ? [endsTable(shown)] : []),
];

function comparedTable(shown: ShownComparison): Table {
  const line = (id: "people" | "left" | "compared" | "unused", value: number | undefined) =>
    bodyRow(
      textCell(say(`compared.${id}`)),
      shownCell(value),
      id === "compared" ? estimateCell(shown.effective, 0) : emptyCell,
    );
  return {
    id: "compared",
    title: say("compared.title"),
    columns: [
      textColumn("what", say("followup.read.what")),
      countColumn("number", say("followup.read.number")),
      countColumn("effective", say("compared.effective")),
    ],
    rows: [
      line("people", shown.people),
      ...(shown.left === 0 ? [] : [line("left", shown.left)]),
      line("compared", shown.compared),
      ...(shown.unused === 0 ? [] : [line("unused", shown.unused)]),
    ],
    notes: [say("compared.note.effective")],
  };
}

function balanceTable({ balance }: ShownComparison): Table {
  return {
    id: "balance",
    title: say("compared.balance"),
    columns: [
      textColumn("column", say("compared.column")),
      textColumn("weighed", say("compared.weighed")),
      countColumn("before", say("compared.before"), 2),
      countColumn("after", say("compared.after"), 2),
      textColumn("most", say("compared.most")),
    ],
    rows: balance.map(({ column, isWeighed, before, after, most, decimals }) =>
      bodyRow(
        textCell(say("compared.likeness", { column })),
        textCell(say(isWeighed ? "compared.yes" : "compared.no")),
        estimateCell(before, decimals),
        estimateCell(after, decimals),
        textCell(groupLabel(most)),
      ),
    ),
    notes: [say("compared.note.balance")],
  };
}

function ratesTable({ rates }: ShownComparison): Table {
  return {
    id: "withoutMeasure",
    title: say("compared.rates"),
    columns: [
      textColumn("from", say("followup.from")),
      textColumn("to", say("followup.to")),
      shareColumn("group", say("compared.group")),
      shareColumn("unweighted", say("compared.unweighted")),
      shareColumn("weighted", say("compared.weighted")),
      shareColumn("low", say("compared.low")),
      shareColumn("high", say("compared.high")),
    ],
    rows: rates.map((rate) =>
      bodyRow(
        textCell(rate.from),
        textCell(rate.to),
        rate.group === undefined ? notCell(say("followup.few")) : estimatedShare(rate.group),
        rate.unweighted === undefined ? notCell(say("followup.few")) : estimatedShare(rate.unweighted),
        estimatedShare(rate.weighted),
        estimatedShare(rate.low),
        estimatedShare(rate.high),
      ),
    ),
    notes: [say("compared.note.rates")],
  };
}

function endsTable({ ends }: ShownComparison): Table {
  return {
    id: "comparedSelfSupport",
    title: say("compared.ends"),
    columns: [
      countColumn("month", say("followup.month")),
      shareColumn("group", say("compared.group")),
      shareColumn("unweighted", say("compared.unweighted")),
      shareColumn("weighted", say("compared.weighted")),
    ],
    rows: ends.map(({ month, group, unweighted, weighted }) =>
      bodyRow(
        countCell(count(String(month))),
        estimatedShare(group),
        estimatedShare(unweighted),
        estimatedShare(weighted),
      ),
    ),
    notes: [say("compared.note.ends")],
  };
}

/** What the comparison comes to in words, and what it does not prove. */
export function comparisonLead(shown: ShownComparison, isMain: (rate: ComparedRate) => boolean): Label[] {
  const [rate] = shown.rates.filter(isMain).sort((a, b) => b.weighted - a.weighted);
  const uneven = shown.balance.filter(({ after }) => after >= little).map(({ column }) => column);
  const percent = (share: number): string => (share * 100).toFixed(1);
  return [
    ...(rate?.group === undefined
      ? []
      : [
          say("compared.lead", {
            from: rate.from,
            to: rate.to,
            group: percent(rate.group),
            weighted: percent(rate.weighted),
            low: percent(rate.low),
            high: percent(rate.high),
            says: rate.says,
            columns: shown.columns,
          }),
        ]),
    say("compared.proves", { columns: shown.columns }),
    ...(uneven.length === 0 ? [] : [say("compared.uneven", { columns: uneven })]),
  ];
}

export function comparisonChart(shown: ShownComparison, tables: readonly Table[]): LinesChart | undefined {
  const table = tables.find(({ id }) => id === "comparedSelfSupport");
  if (table === undefined || shown.ends.length < 2) return undefined;
  return {
    kind: "lines",
    shape: "lines",
    id: "compared",
    name: say("compared.chart"),
    title: say("compared.ends"),
    about: say("followup.ends"),
    beside: table.id,
    measure: { unit: "%", decimals: 0 },
    across: say("followup.month"),
    categories: shown.ends.map(({ month }) => String(month)),
    series: (["group", "weighted"] as const).map((id) => ({
      name: say(`compared.${id}`),
      values: table.rows.map((_, row) => figureAt(table, row, id)),
    })),
  };
}
