import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Words that no English text has, and nearly every Swedish one does. Those with å, ä or ö are seen by their letters. */
const frequent = new Set(
  `och av som det den ett inte ska kan har hos vid mot efter utan eller sedan bara också alla allt
   kommun kommunen kommuner stat staten individ individen arbetsgivare arbetsgivaren arbete arbetet insats insatsen insatser
   belopp summa antal timme timmar dagar skatt avgift avgifter bidrag kostnad kostnader personer deltagare
   nystartsjobb introduktionsjobb studier praktik poster utfall betalar betalas mottagare betalare indata modell modellen
   regel enhet kvinnor avslag annat utflyttad verksamhet resurser antagande uppgift ingen inga varje mellan mindre minst
   kvar netto nej sparas beslutad`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/**
 * Called so in English too: authorities, an agreement, the smallest coin. Everything else with a Swedish letter must have
 * been written by a user, or be the name of a law or of what was published.
 */
const called =
  /(?<!\p{L})(?:Arbetsförmedlingens?|Försäkringskassans?|Tillväxtverket|HÖK|öre)(?!\p{L})|\(?barnbidrag\)|\(bostadsbidrag\)|\(underhållsstöd\)|\(försörjningsstöd\)/gu;

const WORD = /[\p{L}_][\p{L}\p{M}\d_]*/gu;

/** The Swedish words of a text, each where it first stands. */
export function swedishIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/[åäö]/iu.test(word) && !frequent.has(word.toLowerCase())) continue;
    if (!found.has(word)) found.set(word, text.slice(Math.max(0, index - 40), index + word.length + 40));
  }
  return found;
}

/** The cells of the csv files in a folder and below, line by line. */
export function cellsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names
    .filter((name) => name.endsWith(".csv"))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8").replace(/^\ufeff/u, "");
      const delimiter = text.slice(0, text.indexOf("\n")).includes(";") ? ";" : ",";
      const rows: string[][] = parse(text, { delimiter, relax_column_count: true });
      return rows.flat().flatMap((cell) => cell.split("\n"));
    });
}

/** What the csv files in a folder and below cite. */
export function sourcesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names
    .filter((name) => name.endsWith(".csv"))
    .flatMap((name) => {
      const rows: Record<string, string>[] = parse(readFileSync(join(folder, name)), {
        bom: true,
        columns: true,
        delimiter: ";",
      });
      return rows.flatMap((row) => row["källa"] ?? []);
    });
}

/** What people have written, which no program translates: longest first, so that a part does not break a whole. */
export class Written {
  private readonly parts: readonly { readonly cell: string; readonly whole: RegExp }[];

  /** Cells that are the name of something of a model are its, and translated. */
  constructor(cells: Iterable<string>, names: ReadonlyMap<string, string>) {
    const own = new Set([...cells].map(plain).filter((cell) => !names.has(cell) && swedishIn(cell).size > 0));
    this.parts = [...own]
      .sort((a, b) => b.length - a.length)
      .map((cell) => ({
        cell,
        whole: new RegExp(`(?<![\\p{L}_])${cell.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")}(?![\\p{L}_])`, "gu"),
      }));
  }

  /** A text without what people wrote. */
  leftOf(text: string): string {
    let left = plain(text);
    for (const { cell, whole } of this.parts) if (left.includes(cell)) left = left.replace(whole, "·");
    left = left.replace(called, "·");
    return left;
  }
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();
