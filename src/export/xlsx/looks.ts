import type { CellStyle, SheetCell } from "./written-workbook.js";
import { inert } from "../../core/inert.js";

/** Excel takes no more signs than this in a cell. */
const LONGEST_TEXT = 32_767;

const DARK = { rgb: "1D3B57" };
/** A style that names no font gets another than the rest. */
export const font = { name: "Calibri", size: 11 };
export const title: CellStyle = { font: { ...font, bold: true, size: 14, color: DARK } };
export const header: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E9EFF4" } },
  border: { bottom: { style: "thin", color: DARK } },
  alignment: { wrapText: true, vertical: "bottom" },
};
export const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
export const indented = { horizontal: "left", indent: 1 } as const;
export const wrappedIn: CellStyle = { alignment: { wrapText: true, vertical: "top", ...indented } };
export const top: CellStyle = { alignment: { vertical: "top" } };
const totalLook: CellStyle = {
  font: { ...font, bold: true },
  border: { top: { style: "thin", color: DARK } },
};
const line = { style: "thin", color: { rgb: "E0CF94" } } as const;
/** Yellow with blue figures, as people who make budgets mark what may be changed. */
export const inputLook: CellStyle = {
  font: { ...font, color: { rgb: "1F3FBF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF8DC" } },
  border: { top: line, bottom: line, left: line, right: line },
};
export const alertLook: CellStyle = { font: { ...font, bold: true, color: { rgb: "B00020" } } };
export const noteFont: CellStyle = { font: { ...font, size: 10, color: { rgb: "44505C" } } };
export const noteLook: CellStyle = {
  ...noteFont,
  alignment: { wrapText: true, vertical: "top" },
};

/** One style object per look, so that thousands of cells share it. */
export class Styles {
  private readonly made = new Map<string, CellStyle>();

  of(numFmt: string | undefined, role: "body" | "total" | "input", base: CellStyle): CellStyle {
    const { alignment } = base;
    const key = `${numFmt ?? ""}|${role}|${alignment?.wrapText === true}|${alignment?.horizontal ?? ""}|${alignment?.indent ?? 0}`;
    const style = this.made.get(key) ?? {
      ...base,
      ...(role === "total" ? totalLook : role === "input" ? inputLook : {}),
      ...(numFmt === undefined ? {} : { numFmt }),
    };
    this.made.set(key, style);
    return style;
  }
}

/** Text is always text; `@` keeps it so when somebody edits a cell that begins with `=`. */
export function textCell(words: string, style: CellStyle = {}): Partial<SheetCell> {
  const value = words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT - 1)}…` : words;
  return { value, type: "string", style: inert(value) === value ? style : { ...style, numFmt: "@" } };
}
