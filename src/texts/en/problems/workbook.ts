import type { WorkbookProblem } from "../../../core/problems/workbook.js";
import { listed } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `“${w}”`),
    "en",
  );
const some = (ranges: readonly string[]): string =>
  ranges.length <= 5
    ? listed(ranges, "en")
    : `${ranges.slice(0, 5).join(", ")} and ${String(ranges.length - 5)} more`;

export const workbook: ProblemWords<WorkbookProblem> = {
  "arbetsbok-trasig": {
    title: "The workbook cannot be read",
    says: () => "the workbook is damaged or incomplete.",
    remedy: () => "Open it in Excel and save it again, or save the sheet as CSV.",
  },
  "arbetsbok-losenord": {
    title: "The workbook has a password",
    says: () => "the workbook is protected by a password.",
    remedy: () => "Save a copy without a password, or save the sheet as CSV.",
  },
  "arbetsbok-gammal": {
    title: "The file is in an older Office format",
    says: () => "the file is in an older Office format, such as .xls.",
    remedy: () => "Open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  "arbetsbok-for-stor": {
    title: "The workbook is too large",
    says: (p) =>
      `the workbook is larger than the program reads: more than ${String(p.megabytes)} MB unpacked or about a million cells, or packed as no ordinary workbook is.`,
    remedy: () => "Save the sheet as CSV. If the file comes from someone else, ask what is in it.",
  },
  "blad-saknas": {
    title: "The sheet is not in the workbook",
    says: (p) => `there is no sheet “${p.sheet}”. The workbook has ${quoted(p.known)}.`,
    remedy: (p) =>
      p.near === undefined
        ? "Write the name of a sheet that is there, after #."
        : `Did you mean “${p.near}”? Write it after #.`,
  },
  "blad-valt": {
    title: "The workbook has several sheets",
    says: (p) => `the sheet “${p.sheet}” was read. The workbook also has ${quoted(p.others)}.`,
    remedy: () => "Write # and the name of the sheet after the file name to read another.",
  },
  "formel-utan-varde": {
    title: "A formula has no computed value",
    says: () => "the formula in the cell has no computed value in the file.",
    remedy: () => "Open the workbook in Excel, let it compute, and save it.",
  },
  "celler-sammanslagna": {
    title: "The sheet has merged cells",
    says: (p) => `the cells ${some(p.ranges)} are merged. Only the first of them has any content.`,
    remedy: () => "Split them in Excel and fill in every row.",
  },
  "rader-dolda": {
    title: "The sheet has hidden rows or columns",
    says: (p) =>
      `${[
        ...(p.rows === 0 ? [] : [p.rows === 1 ? "a hidden row" : `${String(p.rows)} hidden rows`]),
        ...(p.columns.length === 0
          ? []
          : [`the hidden ${p.columns.length === 1 ? "column" : "columns"} ${some(p.columns)}`]),
      ].join(
        " and ",
      )} ${p.rows + p.columns.length === 1 ? "is" : "are"} counted${p.filtered && p.rows > 0 ? ", though the filter of the sheet hides rows" : ""}.`,
    remedy: () => "Show them in Excel and see that they belong. If not, remove them.",
  },
};
