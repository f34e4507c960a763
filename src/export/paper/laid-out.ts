import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Page, PageChart, PageTable } from "../html/page.js";
import { fitsIn, type Room } from "../table-widths.js";

/** Lengths in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = 1361;
export const WIDTHS = { portrait: A4.width - 2 * MARGIN, landscape: A4.height - 2 * MARGIN } as const;
export type Side = keyof typeof WIDTHS;

/** How a format draws what stands on paper. */
export interface Drawer<T> {
  opening(): T[];
  table(table: PageTable, room: Room): T[];
  picture(chart: PageChart, side: Side): T[];
  list(heading: string, items: readonly string[]): T[];
  /** What a document says in words after its figures, and the lines to sign on. */
  closing(): T[];
  annexTitle(title: string): T;
  provenance(heading: string): T[];
}

/** Pages that lie alike, and what is on them. */
export interface Section<T> {
  readonly side: Side;
  readonly children: T[];
}

/** What stands together on a page that may have to be turned. */
interface Block<T> {
  readonly side: Side;
  /** Said before it where it must begin a page. */
  readonly starts?: true;
  children(side: Side): T[];
}

/** The pages that a report stands on. */
export interface Pages {
  readonly language: Language;
  readonly letters: Room["letters"];
  /** Between the margins; ours unless they are somebody else's. */
  readonly widths?: Readonly<Record<Side, number>>;
}

/** A report on paper: what comes in which order, and which pages are turned so that a wide table can stand on them. */
export function laidOut<T>(
  page: Page,
  { language, letters, widths = WIDTHS }: Pages,
  draw: Drawer<T>,
): Section<T>[] {
  const known = new Set([...page.tables, ...page.annex].map(({ id }) => id));
  const charted = (beside: string | undefined, side: Side): T[] =>
    page.charts
      .filter((chart) =>
        beside === undefined
          ? chart.beside === undefined || !known.has(chart.beside)
          : chart.beside === beside,
      )
      .flatMap((chart) => draw.picture(chart, side));
  const tabled = (table: PageTable): Block<T> => ({
    side: fitsIn(table, { width: widths.portrait, letters }) ? "portrait" : "landscape",
    children: (side) => [...charted(table.id, side), ...draw.table(table, { width: widths[side], letters })],
  });
  const lying = (side: Side, children: T[]): Block<T> => ({ side, children: () => children });
  const words = (id: "export.notes" | "export.assumptions" | "export.provenance" | "export.annex") =>
    text(say(id), language);
  const tables = turned(page.tables.map(tabled));
  const alone = charted(undefined, "portrait");
  const annex = turned(page.annex.map(tabled));
  const before = isShort(page) ? (tables[0]?.side ?? "portrait") : "portrait";
  const after = alone.length > 0 ? "portrait" : (tables.at(-1)?.side ?? "portrait");
  return sectionsOf([
    lying(before, draw.opening()),
    ...tables,
    lying("portrait", alone),
    lying(after, [
      ...draw.list(words("export.notes"), page.notes),
      ...draw.list(words("export.assumptions"), page.assumptions),
      ...draw.closing(),
    ]),
    ...titled(annex, () => draw.annexTitle(words("export.annex"))),
    lying(annex.at(-1)?.side ?? after, draw.provenance(words("export.provenance"))),
  ]);
}

/** So much leaves a page of its own half empty: it stands on that of the table that it opens. */
const SHORT = 1_200;
const isShort = ({ document, intro, lead }: Page): boolean =>
  (document?.opening ?? []).length === 0 && [...intro, ...(lead?.paragraphs ?? [])].join("").length < SHORT;

/** What stands behind the report, on a page of its own. */
function titled<T>([first, ...rest]: readonly Block<T>[], title: () => T): Block<T>[] {
  if (first === undefined) return [];
  const { side } = first;
  return [{ side, starts: true, children: () => [title(), ...first.children(side)] }, ...rest];
}

/** A single upright block between two that lie would leave two pages half empty: it lies too. */
const turned = <T>(blocks: readonly Block<T>[]): Block<T>[] =>
  blocks.map((block, i) =>
    blocks[i - 1]?.side === "landscape" && blocks[i + 1]?.side === "landscape"
      ? { ...block, side: "landscape" }
      : block,
  );

/** Blocks that lie alike in one section: a page is turned only where it has to be. */
function sectionsOf<T>(blocks: readonly Block<T>[]): Section<T>[] {
  const sections: Section<T>[] = [];
  for (const block of blocks) {
    const children = block.children(block.side);
    if (children.length === 0) continue;
    const last = sections.at(-1);
    if (last?.side === block.side && block.starts !== true) last.children.push(...children);
    else sections.push({ side: block.side, children });
  }
  return sections;
}
