import type { Label } from "../../core/explanation.js";
import { printable } from "../../core/printable.js";
import type { LiveReport, Report } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { toldProvenance } from "../told-provenance.js";
import { rowHeight } from "./heights.js";
import { header, textCell, title, wrapped } from "./looks.js";
import { onPaper } from "./table-sheet.js";
import type { CellStyle, SheetCell, WriteSheet } from "./written-workbook.js";

const WIDTHS = [34, 70, 34, 8] as const;
const WIDE = WIDTHS.reduce((sum, width) => sum + width, 0);

/** What the figures are, and how they were made. */
export function aboutSheet(
  report: Report,
  name: string,
  { language, live }: { readonly language: Language; readonly live: LiveReport | undefined },
): WriteSheet {
  const words = (label: Label) => printable(text(label, language));
  const heading = (label: Label): Line => ({ cells: [words(label)], look: title });
  const lines: Line[] = [
    heading(report.title),
    ...[...(report.notices ?? []), ...report.intro].map((i): Line => ({ cells: [words(i)] })),
    ...(report.lead === undefined
      ? []
      : [
          heading(report.lead.heading),
          ...report.lead.paragraphs.map((p): Line => ({ cells: [p.map(words).join(" ")] })),
        ]),
    {
      cells: [
        words(live === undefined ? say("export.about.workbook") : (live.about ?? say("export.about.live"))),
      ],
    },
    ...section(report.notes, [heading(say("export.notes"))], (note) => [words(note)]),
    ...section(
      report.assumptions,
      [
        heading(say("export.assumptions")),
        {
          cells: (["text", "value", "source", "grade"] as const).map((id) =>
            words(say(`export.assumption.${id}`)),
          ),
          look: header,
        },
      ],
      (a) => [a.text, a.value ?? "", a.source ?? "", a.grade ?? ""].map(words),
    ),
    { cells: [] },
    heading(say("export.provenance")),
    ...toldProvenance(report.provenance, words).map(({ name, value }): Line => ({ cells: [name, value] })),
  ];
  const cells = new Map<string, Partial<SheetCell>>();
  const heights = new Map<number, { height: number }>();
  lines.forEach((line, r) => {
    const isWhole = line.cells.length === 1;
    line.cells.forEach((cell, c) => {
      if (cell !== "") cells.set(`${r},${c}`, textCell(cell, line.look ?? wrapped));
    });
    const height = rowHeight(
      line.cells.map((cell, c) => ({ words: cell, width: isWhole ? WIDE : WIDTHS[c]! })),
    );
    if (height !== undefined && line.look !== title) heights.set(r, { height });
  });
  return {
    name,
    rows: [],
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: heights,
    merges: lines.flatMap((line, r) =>
      line.cells.length === 1 ? [{ startRow: r, endRow: r, startCol: 0, endCol: WIDTHS.length - 1 }] : [],
    ),
    view: { showGridLines: false },
    ...onPaper({ wide: WIDE, running: words(report.title), language }),
  };
}

interface Line {
  readonly cells: readonly string[];
  readonly look?: CellStyle;
}

const section = <T>(items: readonly T[], headings: readonly Line[], cells: (item: T) => string[]): Line[] =>
  items.length === 0 ? [] : [{ cells: [] }, ...headings, ...items.map((item) => ({ cells: cells(item) }))];
