import { bytesSource } from "../../../src/core/source.js";
import { workbookParts, zipOf } from "../../tabular/zips.js";

export type Cell = string | number | { readonly v: number; readonly s?: number; readonly f?: string };

/** A workbook as XML, with the calculation settings and formats that a test is about. */
export function workbook(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly merged?: readonly string[];
  }[],
  { calc = "", formats = [] }: { calc?: string; formats?: readonly string[] } = {},
) {
  const letter = (i: number): string => String.fromCharCode(65 + i);
  const cell = (c: Cell, row: number, column: number): string => {
    const r = `${letter(column)}${row + 1}`;
    if (typeof c === "string") return c === "" ? "" : `<c r="${r}" t="inlineStr"><is><t>${c}</t></is></c>`;
    const { v, s, f } = typeof c === "number" ? { v: c } : { s: undefined, f: undefined, ...c };
    return `<c r="${r}"${s === undefined ? "" : ` s="${s}"`}>${f === undefined ? "" : `<f>${f}</f>`}<v>${v}</v></c>`;
  };
  const parts = workbookParts(
    sheets.map(({ name, rows, merged = [] }) => ({
      name,
      xml: `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.map((c, k) => cell(c, i, k)).join("")}</row>`).join("")}</sheetData>${merged.length === 0 ? "" : `<mergeCells>${merged.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>`}`,
    })),
    { formats },
  );
  const files = parts.map((p) =>
    p.name === "xl/workbook.xml"
      ? { ...p, content: String(p.content).replace("</workbook>", `${calc}</workbook>`) }
      : p,
  );
  return bytesSource("budget.xlsx", zipOf(files));
}
