/** The library that makes workbooks, with what we use of it. */
export { parseDate, writeXlsx } from "hucre";
export type { Cell as SheetCell, CellStyle, SheetChart, SheetImage, WriteSheet } from "hucre";
