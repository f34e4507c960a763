import { printable } from "../../core/printable.js";
import type { Report } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { Render } from "../exporter.js";
import { aboutSheet } from "./about-sheet.js";
import { chartSheets } from "./charts.js";
import { textCell, title } from "./looks.js";
import { FIRST_ROW, workbookOf } from "./places.js";
import { sheetNames } from "./sheet-names.js";
import { tableSheet } from "./table-sheet.js";
import { writtenWorkbook } from "./written-workbook.js";

/**
 * A sheet per table and picture, those of what the figures are computed of, and one that says what they are and how they
 * were made. A live report has a formula in every figure, down to the rows of its files.
 */
export const renderXlsx: Render = async (report, { language, pictures }) => {
  const live = await report.live?.();
  const shown: Report =
    live === undefined ? report : { ...report, tables: live.tables, charts: live.charts ?? [] };
  const words = (label: Parameters<typeof text>[0]) => printable(text(label, language));
  const { charts = [], tables } = shown;
  const sources = live?.sources ?? [];
  const names = sheetNames([
    ...tables.map((t) => words(t.title)),
    ...sources.map((t) => words(t.title)),
    ...charts.map(({ name }) => words(say("export.sheet.chart", { name: text(name, language) }))),
    text(say("export.sheet.about"), language),
  ]);
  const all = [...tables, ...sources];
  const workbook = workbookOf(all, names, language);
  const of = { workbook, language, running: words(report.title) };
  const sheets = all.map((table, i) =>
    tableSheet(table, {
      ...of,
      name: names[i]!,
      ...(live?.outside === undefined ? {} : { outside: live.outside }),
    }),
  );
  const drawn = await chartSheets({ ...shown, tables: all }, names.slice(all.length), {
    language,
    pictures,
    tableSheet: (table, name) => tableSheet(table, { ...of, name, brokenNotes: true }),
    heading: (heading) => textCell(heading, title),
    firstRow: FIRST_ROW,
  });
  const inOrder = [...sheets.slice(0, tables.length), ...drawn, ...sheets.slice(tables.length)];
  return writtenWorkbook([...inOrder, aboutSheet(shown, names.at(-1)!, { language, live })], {
    title: words(report.title),
    creator: report.provenance.program,
    day: report.provenance.date,
  });
};
