import { isZero } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Chart } from "../../report/chart.js";
import { chartTable } from "../../report/chart-table.js";
import type { Block, Fact, ReportDocument } from "../../report/document.js";
import type { ReportedAssumption, Cell, Column, Report, ReportRow, Table } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { cellText, type Manner, moneyUnit, withUnit } from "../cell-text.js";
import { type ToldProvenance, toldProvenance } from "../told-provenance.js";
import { aboutOf, described } from "../chart/told.js";
import { printable } from "../../core/printable.js";

/** A report as people read it: words and digits in a language, nothing left to decide but the looks. */
export interface Page {
  readonly title: string;
  readonly intro: readonly string[];
  /** Paragraphs under a heading of their own. */
  readonly lead: { readonly heading: string; readonly paragraphs: readonly string[] } | undefined;
  /** What the document says in words, besides. */
  readonly document: PageDocument | undefined;
  readonly tables: readonly PageTable[];
  /** What stands behind, for a format that has it at its end. */
  readonly annex: readonly PageTable[];
  readonly charts: readonly PageChart[];
  readonly notes: readonly string[];
  readonly assumptions: readonly string[];
  readonly provenance: readonly ToldProvenance[];
}

/** As `ReportDocument`, in words. */
export interface PageDocument {
  readonly head: readonly PageFact[];
  readonly opening: readonly PageSection[];
  readonly closing: readonly PageSection[];
  readonly signatures: readonly PageSignature[];
}

export interface PageSignature {
  readonly name: string;
  readonly role: string;
}

export interface PageFact {
  readonly name: string;
  readonly value: string;
}

export interface PageSection {
  readonly heading: string;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "points"; readonly numbered: boolean; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly PageFact[] }
  | { readonly kind: "heading"; readonly text: string };

export interface PageTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly PageColumn[];
  /** One per section, or a single one whose heading is the title. Headings carry the unit. */
  readonly parts: readonly PagePart[];
  /** The parts stand under the title as sections of their own. */
  readonly sectioned: boolean;
  /** Its columns may stand close on a terminal, so that it has room there. */
  readonly close: boolean;
  readonly notes: readonly string[];
}

export interface PageColumn {
  readonly heading: string;
  readonly kind: "words" | "money" | "number";
}

export interface PagePart {
  readonly heading: string;
  /** Stands between the heading and the rows. Where there is any, `caption` is what the rows are called. */
  readonly about: readonly PageBlock[];
  readonly caption: string;
  readonly rows: readonly { readonly role: ReportRow["role"]; readonly cells: readonly string[] }[];
}

/** A picture as people read about it: what it finds, what is drawn, all that it says in words, and its figures. */
export interface PageChart {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly words: string;
  readonly notes: readonly string[];
  readonly data: PageTable;
  /** The id of the table that it stands by. */
  readonly beside: string | undefined;
  readonly chart: Chart;
}

export function pageOf(report: Report, manner: Manner): Page {
  const words = (label: Label) => printable(text(label, manner.language));
  return {
    title: words(report.title),
    intro: [...(report.notices ?? []), ...report.intro].map(words),
    lead:
      report.lead === undefined
        ? undefined
        : {
            heading: words(report.lead.heading),
            paragraphs: report.lead.paragraphs.map((p) => p.map(words).join(" ")),
          },
    document: report.document === undefined ? undefined : pageDocument(report.document, words),
    tables: report.tables.map((table) => pageTable(table, manner)),
    charts: (report.charts ?? []).map((chart) => pageChart(chart, manner)),
    annex: (report.annex?.tables ?? []).map((table) => pageTable(table, manner)),
    notes: [...report.notes, ...(report.annex?.pointers.here ?? [])].map(words),
    assumptions:
      report.assumptionsAreTabled === true ? [] : report.assumptions.map((a) => assumption(a, words)),
    provenance: toldProvenance(report.provenance, words),
  };
}

type Words = (label: Label) => string;

const pageDocument = ({ head, opening, closing, signatures }: ReportDocument, words: Words): PageDocument => {
  const section = ({ heading, blocks }: ReportDocument["opening"][number]): PageSection => ({
    heading: words(heading),
    blocks: pageBlocks(blocks, words),
  });
  return {
    head: pageFacts(head, words),
    opening: opening.map(section),
    closing: closing.map(section),
    signatures: signatures.map(({ name, role }) => ({ name: words(name), role: words(role) })),
  };
};

const pageFacts = (facts: readonly Fact[], words: Words): PageFact[] =>
  facts.map(({ name, value }) => ({ name: words(name), value: words(value) }));

const pageBlocks = (blocks: readonly Block[], words: Words): PageBlock[] =>
  blocks.map((block): PageBlock => {
    switch (block.kind) {
      case "paragraph":
        return { kind: "paragraph", text: block.sentences.map(words).join(" ") };
      case "points":
        return { ...block, items: block.items.map(words) };
      case "facts":
        return { kind: "facts", facts: pageFacts(block.facts, words) };
      case "heading":
        return { kind: "heading", text: words(block.text) };
    }
  });

export function pageTable(table: Table, manner: Manner): PageTable {
  const words = (label: Label) => printable(text(label, manner.language));
  const title = words(table.title);
  const unit = sharedUnit(table.columns);
  // A table of nothing but its sections would have no cells.
  const sectionAt = table.columns.length > 1 ? table.columns.findIndex((c) => c.id === table.sections) : -1;
  const kept = table.columns.flatMap((column, index) =>
    index === sectionAt || isLeftOut(table, index) ? [] : [{ column, index }],
  );

  const footnotes = new Footnotes();
  const parts: (PagePart & { readonly rows: PagePart["rows"][number][] })[] = [];
  const partOf = (section: string): (typeof parts)[number] => {
    const about = table.about?.get(section) ?? [];
    const said = section === "" ? title : section;
    const heading = about.length === 0 ? withUnit(said, unit) : said;
    const caption = withUnit(about.length === 0 ? said : words(say("export.calculation")), unit);
    return { heading, about: pageBlocks(about, words), caption, rows: [] };
  };
  let current: string | undefined;
  for (const row of table.rows) {
    if (row.leftOutWhenZero === true && isZeroRow(row)) continue;
    const section = sectionAt < 0 ? "" : cellText(row.cells[sectionAt]!, table.columns[sectionAt]!, manner);
    if (section !== current) parts.push(partOf(section));
    current = section;
    const cells = kept.map(({ column, index }) => {
      const said = cellText(row.cells[index]!, column, manner);
      return column.footnotes === true ? footnotes.mark(said) : said;
    });
    parts.at(-1)!.rows.push({ role: row.role, cells });
  }
  if (parts.length === 0) parts.push(partOf(""));
  return {
    id: table.id,
    title,
    columns: kept.map(({ column, index }) => ({
      heading: headingOf(column, table, manner.language),
      kind: kindOfCell(column, table.rows, index),
    })),
    parts,
    sectioned: sectionAt >= 0,
    close: table.close === true,
    notes: [...footnotes.texts(), ...table.notes.map(words)],
  };
}

/** Numbered as they first stand in the table; what is said twice has one number. */
class Footnotes {
  private readonly numbers = new Map<string, number>();

  mark(said: string): string {
    if (said === "") return "";
    const number = this.numbers.get(said) ?? this.numbers.size + 1;
    this.numbers.set(said, number);
    return `${String(number)})`;
  }

  texts(): string[] {
    return [...this.numbers].map(([said, number]) => `${String(number)}) ${said}`);
  }
}

/** Whether readers do not see the column: it is for programs, or there is nothing in it. */
export const isLeftOut = ({ columns, rows }: Table, index: number): boolean =>
  columns[index]!.dataOnly === true ||
  (columns[index]!.leftOutWhenEmpty === true && saysNothing(rows, index));

/** Whether no row has anything in the column. */
const saysNothing = (rows: readonly ReportRow[], index: number): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => {
    const cell = cells[index]!;
    return (
      (cell.kind === "empty" && cell.because === undefined) || (cell.kind === "text" && cell.text === "")
    );
  });

const isZeroRow = ({ cells }: ReportRow): boolean =>
  cells.every((cell) => cell.kind !== "amount" || isZero(cell.value));

export function pageChart(chart: Chart, manner: Manner): PageChart {
  const words = (label: Label) => printable(text(label, manner.language));
  return {
    id: chart.id,
    title: words(chart.title),
    about: aboutOf(chart, manner),
    words: described(chart, manner),
    notes: (chart.notes ?? []).map(words),
    data: pageTable(chartTable(chart), manner),
    beside: chart.beside,
    chart,
  };
}

/** The unit that every column with money shares, if they do; of those that readers see. */
function sharedUnit(columns: readonly Column[]): string | undefined {
  const seen = columns.filter((c) => c.dataOnly !== true);
  const units = new Set(seen.map((c) => moneyUnit(c.unit)).filter((u) => u !== undefined));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The title with the unit of its money, as the heading of a table that is not divided. */
export const titleOf = (table: Table, language: Language): string =>
  withUnit(printable(text(table.title, language)), sharedUnit(table.columns));

/** The label of a column, with its unit when the columns have different ones. */
export const headingOf = (column: Column, table: Table, language: Language): string =>
  withUnit(
    printable(text(column.label, language)),
    sharedUnit(table.columns) === undefined ? moneyUnit(column.unit) : undefined,
  );

export function kindOfCell(column: Column, rows: readonly ReportRow[], index: number): PageColumn["kind"] {
  if (moneyUnit(column.unit) !== undefined) return "money";
  const isNumber = (cell: Cell) => ["amount", "share", "count", "figure"].includes(cell.kind);
  return column.unit !== "" || rows.some((row) => isNumber(row.cells[index]!)) ? "number" : "words";
}

const grades = {
  A: say("export.gradeA"),
  B: say("export.gradeB"),
  C: say("export.gradeC"),
  D: say("export.gradeD"),
};

function assumption(a: ReportedAssumption, words: Words): string {
  return [
    a.value === undefined ? words(a.text) : `${words(a.text)}: ${words(a.value)}.`,
    ...(a.source === undefined ? [] : [words(say("export.source", { source: a.source }))]),
    ...(a.grade === undefined ? [] : [words(grades[a.grade])]),
  ].join(" ");
}
