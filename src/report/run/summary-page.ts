import { plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { Chart, Figure, MultiplesChart } from "../chart.js";
import type { Report, ReportRow, Table } from "../report.js";

/** More years than these beside each other leave the columns of the whole period alone. */
const MOST_YEARS = 4;

/** The pictures that a meeting looks at, when there are such. */
const first: readonly string[] = ["net", "people"];

/**
 * One page for the meeting: the paragraph that answers, one table, two pictures, and what is most uncertain. `comparison`
 * says what it is held against.
 */
export function summaryPage(
  report: Report,
  { uncertain, comparison }: { readonly uncertain: readonly Label[]; readonly comparison: Label },
): Report {
  const { id, title, inShort, notices, lead, document, provenance } = report;
  const table = report.tables.find((t) => t.id === "board") ?? report.tables[0];
  const charts = [...(report.charts ?? [])].sort((a, b) => rank(a.id) - rank(b.id)).slice(0, 2);
  return {
    id,
    title,
    ...(inShort === undefined ? {} : { inShort }),
    ...(notices === undefined ? {} : { notices }),
    intro: [],
    ...(lead === undefined ? {} : { lead: { ...lead, paragraphs: lead.paragraphs.slice(0, 1) } }),
    onePage: true,
    document: {
      head: document?.head ?? [],
      opening: [],
      closing:
        uncertain.length === 0
          ? []
          : [
              {
                id: "uncertain",
                heading: say("summary.uncertain"),
                blocks: [{ kind: "paragraph", sentences: [...uncertain, comparison] }],
              },
            ],
      signatures: [],
    },
    tables: table === undefined ? [] : [short(table)],
    // Under the table, whatever they stood beside.
    charts: charts.map((chart) => ({ ...fewPanels(chart), beside: "" })),
    notes: uncertain.length === 0 ? [comparison] : [],
    assumptions: [],
    provenance: { ...provenance, short: true },
  };
}

/** Small pictures beside each other, and no more below them. */
const MOST_PANELS = 3;

/** Those whose lines are furthest apart; how many others there are is said. */
function fewPanels(chart: Chart): Chart {
  if (chart.kind !== "multiples" || chart.panels.length <= MOST_PANELS) return chart;
  const widest = [...chart.panels].sort((a, b) => apart(b) - apart(a)).slice(0, MOST_PANELS);
  return {
    ...chart,
    panels: chart.panels.filter((panel) => widest.includes(panel)),
    notes: [...(chart.notes ?? []), say("summary.panels", { shown: MOST_PANELS, all: chart.panels.length })],
  };
}

function apart({ series: [one, other] }: MultiplesChart["panels"][number]): number {
  const of = (figures: readonly (Figure | undefined)[] = []): number[] =>
    figures.map((figure) => (figure === undefined ? 0 : Number(plain(figure.value))));
  const [a, b] = [of(one?.values), of(other?.values)];
  return Math.max(0, ...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
}

const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);

const isYear = (id: string): boolean => /^y?\d{4}$/u.test(id);

const filled = ({ cells }: ReportRow): number => cells.filter(({ kind }) => kind !== "empty").length;

/** A row of the years alone, like how many begin, has nothing but its name when they are gone. */
const isEmptied = (row: ReportRow, kept: ReportRow): boolean => filled(kept) < 2 && filled(row) > 1;

/** Its figures of the whole period, and of each year where they are few; one note. */
function short(table: Table): Table {
  const years = table.columns.filter(({ id }) => isYear(id)).length;
  const kept = table.columns.map(({ id }) => years <= MOST_YEARS || !isYear(id));
  const all = kept.every((_, i) => !kept[i] || i === 0) ? kept.map(() => true) : kept;
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => all[i]) }));
  return {
    ...table,
    columns: table.columns.filter((_, i) => all[i]),
    rows: rows.filter((row, i) => !isEmptied(table.rows[i]!, row)),
    notes: table.notes.slice(0, 1),
  };
}
