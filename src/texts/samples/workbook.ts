import type { WorkbookProblem } from "../../core/problems/workbook.js";
import type { Samples } from "../words.js";

const at = { file: "budget.xlsx" };
const sheet = "budget.xlsx#Blad1";

export const workbookSamples: Samples<WorkbookProblem> = {
  "arbetsbok-trasig": { code: "arbetsbok-trasig", at },
  "arbetsbok-losenord": { code: "arbetsbok-losenord", at },
  "arbetsbok-gammal": { code: "arbetsbok-gammal", at: { file: "budget.xls" } },
  "arbetsbok-for-stor": { code: "arbetsbok-for-stor", at, megabytes: 200 },
  "blad-for-stort": {
    code: "blad-for-stort",
    at: { file: sheet, line: 2, column: "XFD2" },
    rows: 30_000,
    columns: 16_384,
  },
  "cell-for-lang": { code: "cell-for-lang", at: { file: sheet, line: 3, column: "A3" }, limit: 32_767 },
  "blad-saknas": { code: "blad-saknas", at, sheet: "Bugdet", near: "Budget", known: ["Budget", "Underlag"] },
  "blad-valt": { code: "blad-valt", at, sheet: "Blad1", others: ["Blad2"] },
  "formel-utan-varde": { code: "formel-utan-varde", at: { file: sheet, line: 7, column: "D7" } },
  "formel-inte-raknad": {
    code: "formel-inte-raknad",
    at: { file: sheet, line: 7, column: "D7" },
    cells: ["D7", "D8"],
    why: "never",
  },
  "blad-lika": { code: "blad-lika", at, sheets: ["Förslag", "Beslut"] },
  "celler-sammanslagna": {
    code: "celler-sammanslagna",
    at: { file: sheet, line: 3 },
    ranges: ["A3:A7"],
  },
  "rader-dolda": {
    code: "rader-dolda",
    at: { file: sheet, line: 4 },
    rows: 3,
    columns: ["F"],
    filtered: true,
  },
};
