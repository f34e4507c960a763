import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetColumn } from "../../input/files/budget.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { excerpt } from "../../tabular/cells/excerpt.js";

/** Columns of words. What stands for an amount or a year cannot be read, which is an error already. */
const columns: readonly BudgetColumn[] = [
  "measure",
  "resources",
  "numberUnit",
  "costType",
  "funder",
  "responsible",
  "note",
];

/** Signs that a text is to be filled in later. */
const signs: readonly string[] = [
  // xx, xxx kr, xxxx9 – but not XXL or 3 x 20
  String.raw`(?<![\p{L}\d])x{2,}\d*(?!\p{L})`,
  String.raw`(?<![\p{L}\d]\s?)x\s?(?:%|procent|tkr|mnkr|kr)(?!\p{L})`,
  // 20xx, 202x
  String.raw`(?<!\d)(?:19|20)(?:xx|\dx)(?![\p{L}\d])`,
  // ÅÅÅÅ-MM-DD, yyyy
  String.raw`(?<!\p{L})(?:å{4}|y{4})(?:-?mm(?:-?dd)?)?(?!\p{L})`,
  String.raw`\?{2,}|^\?$|_{3,}|^(?:\.{2,}|…|[-–]{2,})$`,
  String.raw`(?<!\p{L})(?:tbd|tba|tbc|todo|fixme|fyll i|fylls i|att fylla i|ska kompletteras|kompletteras senare|lorem ipsum|to be (?:added|confirmed|decided|filled in))(?!\p{L})`,
  String.raw`^n\.?\s?n\.?$`,
  String.raw`[[<{](?:[\s._…x]{0,40}|(?:namn|datum|belopp|titel|antal|kommun|ort|text|name|date|amount|title|number)[^\]>}]{0,40})[\]>}]`,
  // What Excel writes in a cell it could not compute.
  String.raw`#(?:REFERENS!|VÄRDEFEL!|SAKNAS!|DIVISION/0!|NAMN\?|OGILTIGT!|REF!|VALUE!|N/A|DIV/0!|NAME\?|NUM!)`,
];
const PLACEHOLDER = new RegExp(signs.join("|"), "iu");

const MOST_KEPT = 5_000;

/** Finds placeholders in the texts of rows; a text that comes again is not looked through again. */
export class Placeholders {
  private readonly seen = new Map<string, boolean>();

  in(row: BudgetRow): ReviewProblem[] {
    const found: ReviewProblem[] = [];
    for (const column of columns) {
      const text = row.text(column);
      if (text !== "" && this.has(text))
        found.push({ code: "platshallare", at: row.place(column), text: excerpt(text) });
    }
    return found;
  }

  private has(text: string): boolean {
    const known = this.seen.get(text);
    if (known !== undefined) return known;
    const found = PLACEHOLDER.test(text.normalize("NFC"));
    if (this.seen.size < MOST_KEPT) this.seen.set(text, found);
    return found;
  }
}
