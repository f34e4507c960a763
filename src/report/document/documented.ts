import { folded } from "../../core/names.js";
import type { Label } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { DocumentId, DocumentRow } from "../../input/files/document.js";
import type { MeasureRow } from "../../input/files/measures.js";
import { say } from "../../texts/say.js";
import type { Block, DocumentSection, Fact, Signature } from "../document.js";
import type { Report, Table } from "../report.js";
import { type Field, filledText, tellUnknownFields } from "./fields.js";
import { measureBlocks } from "./measure-blocks.js";
import { blocksOf } from "./written.js";

/** What people wrote for a document. */
export interface DocumentTexts {
  readonly rows: readonly DocumentRow[];
  readonly measures: readonly MeasureRow[];
}

/** What a report knows that its document speaks of. */
export interface DocumentFigures {
  readonly fields: readonly Field[];
  /** The decision that figures make, where there is something to decide; `board` is who decides. */
  readonly decision?: (board: string) => Label;
  /** What figures say of those a decision must be weighed for. */
  readonly consequences?: Partial<Record<Consequence, readonly Label[]>>;
}

const head = ["municipality", "department", "board", "date", "reference", "author", "concerns"] as const;
const consequences = ["economy", "children", "equality", "business"] as const;
export type Consequence = (typeof consequences)[number];

/** The report as a document: with what people wrote of it and of its measures. */
export function documented(
  report: Report,
  { rows, measures }: DocumentTexts,
  figures: DocumentFigures,
  problems: Problems,
): Report {
  tellUnknownFields(
    rows,
    figures.fields.map((f) => f.names),
    problems,
  );
  const said = (id: DocumentId): Label[] =>
    rows.filter((r) => r.id === id).map((row) => filledText(row, figures.fields));
  const first = (id: DocumentId): Label[] => said(id).slice(0, 1);
  const section = (id: "summary" | "background", texts = said(id)): DocumentSection[] =>
    texts.length === 0 ? [] : [{ id, heading: say(`document.${id}`), blocks: texts.flatMap(blocksOf) }];
  const [title] = first("title");
  const { tables, left } = withAbout(report.tables, measures);
  const board = rows.find((r) => r.id === "board")?.text ?? "";
  return {
    ...report,
    ...(title === undefined ? {} : { title }),
    tables,
    document: {
      head: head.flatMap((id): Fact[] =>
        first(id).map((value) => ({ id, name: say(`document.${id}`), value })),
      ),
      opening: [
        ...decision(said("decision"), board, figures),
        ...section("summary"),
        ...section("background"),
        ...measureSections(left, tables.length > 0 && left.length < measures.length),
      ],
      closing: [
        ...consequenceSection(said, figures),
        ...listSection("enclosure", said("enclosure")),
        ...listSection("source", said("source")),
      ],
      signatures: rows.filter((r) => r.id === "signature").map(signatureOf),
    },
  };
}

/** Points of people's own go before what figures make. */
function decision(
  points: readonly Label[],
  board: string,
  { decision: made }: DocumentFigures,
): DocumentSection[] {
  const of = (blocks: readonly Block[]): DocumentSection[] => [
    { id: "decision", heading: say("document.decision"), blocks },
  ];
  if (points.length > 0) {
    const [only] = points;
    return of([
      { kind: "paragraph", sentences: [say("document.decides", { board })] },
      ...(points.length === 1
        ? ([{ kind: "points", numbered: false, items: [only!] }] as const)
        : ([{ kind: "points", numbered: true, items: points }] as const)),
    ]);
  }
  return board === "" || made === undefined ? [] : of([{ kind: "paragraph", sentences: [made(board)] }]);
}

function consequenceSection(
  said: (id: DocumentId) => Label[],
  { consequences: counted = {} }: DocumentFigures,
): DocumentSection[] {
  const blocks = consequences.flatMap((id): Block[] => {
    const found = counted[id] ?? [];
    const own = said(id).flatMap(blocksOf);
    if (found.length + own.length === 0) return [];
    return [
      { kind: "heading", text: say(`document.${id}`) },
      ...(found.length === 0 ? [] : [{ kind: "paragraph", sentences: found } as const]),
      ...own,
    ];
  });
  return blocks.length === 0 ? [] : [{ id: "consequences", heading: say("document.consequences"), blocks }];
}

const listSection = (id: "enclosure" | "source", items: readonly Label[]): DocumentSection[] =>
  items.length === 0
    ? []
    : [{ id, heading: say(`document.${id}`), blocks: [{ kind: "points", numbered: false, items }] }];

/** `Eva Ek, rektor` */
function signatureOf({ text }: DocumentRow): Signature {
  const [name = "", ...role] = text.split(",");
  return { name: name.trim(), role: role.join(",").trim() };
}

/** Words of a measure stand with its table, where it has one of its own; the other measures are left. */
function withAbout(
  tables: readonly Table[],
  measures: readonly MeasureRow[],
): { readonly tables: readonly Table[]; readonly left: readonly MeasureRow[] } {
  const placed = new Set<MeasureRow>();
  const made = tables.map((table) => {
    if (table.sections !== "measure") return table;
    const at = table.columns.findIndex((c) => c.id === "measure");
    const names = new Set(
      table.rows.flatMap(({ cells }) => {
        const cell = cells[at];
        return cell?.kind === "text" && typeof cell.text === "string" ? [cell.text] : [];
      }),
    );
    const about = new Map<string, Block[]>();
    for (const row of measures) {
      const name = [...names].find((n) => folded(n) === folded(row.countedAs || row.name));
      const blocks = measureBlocks(row);
      if (name === undefined || placed.has(row) || about.has(name)) continue;
      placed.add(row);
      if (blocks.length > 0) about.set(name, blocks);
    }
    return about.size === 0 ? table : { ...table, about };
  });
  return { tables: made, left: measures.filter((row) => !placed.has(row)) };
}

/** A section for each area, in the order that they are first met. */
function measureSections(rows: readonly MeasureRow[], othersHaveTables: boolean): DocumentSection[] {
  const areas = new Map<string, MeasureRow[]>();
  for (const row of rows) areas.set(row.category, [...(areas.get(row.category) ?? []), row]);
  return [...areas].map(([area, its]) => ({
    id: "measures",
    heading: area || say(othersHaveTables ? "document.measuresWithout" : "document.measures"),
    blocks: its.flatMap((row): Block[] => [{ kind: "heading", text: row.name }, ...measureBlocks(row)]),
  }));
}
