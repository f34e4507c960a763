import type { Label } from "../../core/explanation.js";
import { printable } from "../../core/printable.js";
import type { Report } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { toldProvenance } from "../told-provenance.js";
import { header, textCell, title } from "./looks.js";
import { onPaper } from "./table-sheet.js";
import type { CellStyle, SheetCell, WriteSheet } from "./written-workbook.js";

/** What the figures are, and how they were made. */
export function aboutSheet(report: Report, name: string, language: Language): WriteSheet {
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
    { cells: [words(say("export.about.workbook"))] },
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
  lines.forEach((line, r) => {
    line.cells.forEach((cell, c) => {
      if (cell !== "") cells.set(`${r},${c}`, textCell(cell, line.look ?? aboutText));
    });
  });
  return {
    name,
    rows: [],
    cells,
    columns: [{ width: 34 }, { width: 70 }, { width: 34 }, { width: 8 }],
    view: { showGridLines: false },
    ...onPaper({ wide: 146, running: words(report.title), language }),
  };
}

interface Line {
  readonly cells: readonly string[];
  readonly look?: CellStyle;
}

const section = <T>(items: readonly T[], headings: readonly Line[], cells: (item: T) => string[]): Line[] =>
  items.length === 0 ? [] : [{ cells: [] }, ...headings, ...items.map((item) => ({ cells: cells(item) }))];

/** Long words of ours go on below in their own column. */
const aboutText: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
