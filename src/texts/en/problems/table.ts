import type { TableProblem } from "../../../core/problems/table.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `“${w}”`),
    "en",
  );
const either = (readings: readonly string[], unit = ""): string =>
  readings.map((r) => readable(r, "en") + unit).join(" or ");
/** What to write for each reading, so that no mark can be taken for another. */
const unmistakable = (readings: readonly string[]): string =>
  readings.map((r) => (r.includes(".") ? `${r}0` : r)).join(" or ");

/** What people often write where an amount should be, and what to write instead. */
function amountRemedy(text: string): string {
  if (text.startsWith("(")) return "Write a negative amount with a minus sign, such as −1 000.";
  if (/^[-−–—]$/.test(text)) return "Write 0 if it costs nothing, otherwise the amount.";
  if (text.startsWith("#"))
    return "That is an error from Excel. Mend the formula in the cell and save the file again.";
  return "Write for example 2700000, 2 700 000 or 2700000.50.";
}

export const table: ProblemWords<TableProblem> = {
  "rad-for-lang": {
    title: "A row is too long",
    says: (p) => `the row is longer than ${readable(String(p.limit), "en")} characters, so reading stopped.`,
    remedy: () => "Check that this is the right file and that its rows have line ends.",
  },
  "rad-ojamn": {
    title: "A row has the wrong number of cells",
    says: (p) =>
      `the row has ${p.cells} ${p.cells === 1 ? "cell" : "cells"}, but the header has ${p.columns}.`,
    remedy: () => 'Mend the row. A text with the delimiter in it goes inside quotes: "coffee; tea".',
  },
  "citattecken-oppet": {
    title: "A quote is not closed",
    says: () =>
      "a cell begins with a quote that is not closed properly, so the rest of the file was not read.",
    remedy: () =>
      'Remove the quote, or end the cell with one. A quote inside the cell is written twice ("").',
  },
  "kolumn-saknas": {
    title: "A column is missing",
    says: (p) =>
      `the ${p.columns.length === 1 ? "column" : "columns"} ${quoted(p.columns)} ${p.columns.length === 1 ? "is" : "are"} missing. The file has ${quoted(p.found)}.`,
    remedy: () => "Add the column, or rename the one that holds it. The headings belong on the first row.",
  },
  "kolumn-okand": {
    title: "A column is unknown",
    says: (p) => `the column “${p.column}” is unknown.`,
    remedy: (p) =>
      p.near === undefined
        ? `Remove it, or use one of ${quoted(p.known)}.`
        : `Did you mean “${p.near}”? Rename the column or remove it.`,
  },
  "kolumn-dubbel": {
    title: "A column occurs twice",
    says: (p) =>
      p.column === p.other
        ? `the column “${p.column}” occurs twice.`
        : `the columns “${p.other}” and “${p.column}” mean the same.`,
    remedy: () => "Remove or rename one of them, so that it is clear which one counts.",
  },
  "kolumn-utan-namn": {
    title: "A column has no heading",
    says: (p) => `column ${p.number} has content but no heading.`,
    remedy: () => "Give the column a heading, or empty it.",
  },
  "cell-tom": {
    title: "A cell is empty",
    says: () => "the cell is empty, but must be filled in.",
    remedy: () => "Fill in the cell, or remove the row.",
  },
  "belopp-olasligt": {
    title: "An amount cannot be read",
    says: (p) => `“${p.text}” cannot be read.`,
    remedy: (p) => amountRemedy(p.text),
  },
  "belopp-tvetydigt": {
    title: "An amount can be read in two ways",
    says: (p) => `“${p.text}” can mean ${either(p.readings)}.`,
    remedy: (p) => `Write ${unmistakable(p.readings)}.`,
  },
  "tal-olasligt": {
    title: "A number cannot be read",
    says: (p) => `“${p.text}” cannot be read as a number.`,
    remedy: () => "Write digits only, such as 12, 1 200 or 0.5.",
  },
  "tal-tvetydigt": {
    title: "A number can be read in two ways",
    says: (p) => `“${p.text}” can mean ${either(p.readings)}.`,
    remedy: (p) => `Write ${unmistakable(p.readings)}.`,
  },
  "tal-for-langt": {
    title: "A number has too many digits",
    says: (p) => `“${p.text}” has more than ${p.before} digits before or ${p.after} after the decimal mark.`,
    remedy: () => "Round the number, or check that it is right.",
  },
  "andel-olaslig": {
    title: "A share cannot be read",
    says: (p) => `“${p.text}” cannot be read as a share.`,
    remedy: () => "Write the share in per cent, such as 10 % or 12.5 %.",
  },
  "procent-utan-tecken": {
    title: "A share has no per cent sign",
    says: (p) => `“${p.text}” has no per cent sign. Do you mean ${either(p.readings, " %")}?`,
    remedy: () => "Write the share with %, or 0 for none.",
  },
  "ar-olasligt": {
    title: "A year cannot be read",
    says: (p) => `“${p.text}” is not a year.`,
    remedy: () => "Write the year with four digits, 1900–2199, such as 2026.",
  },
  "enhet-dubbel": {
    title: "Header and cell have different units",
    says: (p) => `“${p.text}” has another unit than the header, which says ${p.unit}.`,
    remedy: () => "Remove the unit from the cell or from the header, so that it is clear which one counts.",
  },
  personnummer: {
    title: "A cell contains a personal identity number",
    says: () =>
      "the text contains what looks like a Swedish personal identity or coordination number. It is not shown here.",
    remedy: () => "Remove the number. To tell people apart, use a code such as P17.",
  },
};
