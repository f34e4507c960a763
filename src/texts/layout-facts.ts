import type { LayoutFact, LeftOutReason } from "../core/problems/layout.js";
import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

type Words = { readonly [K in LayoutFact["kind"]]: (fact: Extract<LayoutFact, { kind: K }>) => string };

const mostNamed = 12;

function some(words: readonly string[], language: Language): string {
  if (words.length <= mostNamed) return listed(words, language);
  const more = words.length - mostNamed;
  return `${words.slice(0, mostNamed).join(", ")} ${language === "sv" ? `och ${more} till` : `and ${more} more`}`;
}

/** Lines in runs: `4, 7–9 och 12`. */
export function linesText(lines: readonly number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return some(
    runs.map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
    ),
    language,
  );
}

const rowsSv = (lines: readonly number[]): string =>
  `${lines.length === 1 ? "rad" : "raderna"} ${linesText(lines, "sv")}`;
const rowsEn = (lines: readonly number[]): string =>
  `${lines.length === 1 ? "row" : "rows"} ${linesText(lines, "en")}`;
const columnsSv = (names: readonly string[]): string =>
  `${names.length === 1 ? "kolumnen" : "kolumnerna"} ${some(
    names.map((n) => `”${n}”`),
    "sv",
  )}`;
const columnsEn = (names: readonly string[]): string =>
  `the ${names.length === 1 ? "column" : "columns"} ${some(
    names.map((n) => `“${n}”`),
    "en",
  )}`;

const reasonSv: Readonly<Record<LeftOutReason, string>> = {
  total: "är en summa av andra rader och räknades inte med",
  unnamedTotal: "saknar namn men är summan av raderna ovanför, och räknades inte med",
  ofWhich: "säger vad som ingår i raden ovanför, och räknades inte med",
  overhead: "är OH, som läggs på med --overhead, och räknades inte med",
  heading: "lästes som en rubrik, utan belopp",
  note: "lästes som en anteckning under tabellen",
  repeatedHeader: "upprepar rubrikraden",
  noAmount: "har inga belopp",
  asked: "utelämnades för att du bad om det",
};
const reasonEn: Readonly<Record<LeftOutReason, string>> = {
  total: "is the sum of other rows, and was not counted",
  unnamedTotal: "has no name but is the sum of the rows above, and was not counted",
  ofWhich: "says what is part of the row above, and was not counted",
  overhead: "is overhead, which --overhead puts on, and was not counted",
  heading: "was read as a heading, without amounts",
  note: "was read as a note below the table",
  repeatedHeader: "repeats the header",
  noAmount: "has no amounts",
  asked: "was left out because you asked for it",
};
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const sv: Words = {
  header: (f) =>
    f.lines.length === 1
      ? `Rubrikerna står på rad ${f.lines[0]!}${f.above > 0 ? ", och det som står ovanför är titel" : ""}.`
      : `Rubrikerna står på två rader, ${linesText(f.lines, "sv")}.`,
  measure: (f) => `Kolumnen ”${f.column}” lästes som insats.`,
  unit: (f) => `Beloppen är i ${f.unit}, för så står det på rad ${f.line}: ”${f.text}”.`,
  unitGiven: (f) => `Beloppen lästes i ${f.unit}, som du angav.`,
  years: (f) =>
    `Åren står som kolumner: ${some(
      f.columns.map((c) => `”${c}”`),
      "sv",
    )}.`,
  year: (f) =>
    f.from === "given"
      ? `Beloppen är för ${f.year}, som du angav.`
      : f.from === "sheet"
        ? `Beloppen är för ${f.year}, som bladet heter.`
        : `Beloppen är för ${f.year}, som står i titeln.`,
  outcome: (f) => `${capital(columnsSv(f.columns))} lästes som utfall.`,
  outcomeAlone: (f) =>
    `${capital(columnsSv(f.columns))} är utfall utan budget för samma år, och räknades inte med.`,
  parts: (f) =>
    `${some(f.columns, "sv")} lästes som ${f.of === "funder" ? "finansiärer" : "kostnadsslag"}, varsin kolumn${
      f.known
        ? ""
        : `. Är det ${f.of === "funder" ? "kostnadsslag: --cost-columns" : "finansiärer: --funder-columns"}`
    }.`,
  shares: (f) => `${capital(columnsSv(f.columns))} är finansiärernas andelar av varje rad.`,
  sumColumn: (f) => `${capital(columnsSv(f.columns))} stämmer med de andra, och räknades inte med.`,
  columnsLeft: (f) => `${capital(columnsSv(f.columns))} räknades inte med.`,
  carried: (f) => `${capital(columnsSv(f.columns))} ändrar inga belopp.`,
  filled: (f) => `Tomma celler i ”${f.column}” fylldes i med det som står ovanför: ${rowsSv(f.lines)}.`,
  groups: (f) => `Rubriken på ${rowsSv(f.lines)} är insatsen för raderna under.`,
  leftOut: (f) =>
    `${capital(rowsSv(f.lines))} ${f.lines.length === 1 ? reasonSv[f.reason] : pluralSv(reasonSv[f.reason])}.`,
  sharedFunders: (f) => `Beloppet på ${rowsSv(f.lines)} delades mellan finansiärerna i cellen.`,
  rounded: (f) =>
    `${f.count === 1 ? "Ett belopp" : `${f.count} belopp`} avrundades till öre, först på rad ${f.line}.`,
  dashes: (f) =>
    `Ett streck lästes som 0${f.count > 1 ? ` på ${f.count} ställen, först` : ""} på rad ${f.line}.`,
  euro: (f) => `Belopp i euro räknades om med ${readable(f.rate, "sv", " ")} kr per euro (${f.count} st).`,
  sheets: (f) =>
    `${f.read.length === 1 ? "Bladet" : "Bladen"} ${some(
      f.read.map((s) => `”${s}”`),
      "sv",
    )} lästes${
      f.skipped.length === 0
        ? ""
        : `, men inte ${some(
            f.skipped.map((s) => `”${s}”`),
            "sv",
          )}`
    }.`,
};

const en: Words = {
  header: (f) =>
    f.lines.length === 1
      ? `The header is row ${f.lines[0]!}${f.above > 0 ? ", and what stands above it is a title" : ""}.`
      : `The header is two rows, ${linesText(f.lines, "en")}.`,
  measure: (f) => `The column “${f.column}” was read as the measure.`,
  unit: (f) => `Amounts are in ${f.unit}, as row ${f.line} says: “${f.text}”.`,
  unitGiven: (f) => `Amounts were read in ${f.unit}, as you said.`,
  years: (f) =>
    `The years are columns: ${some(
      f.columns.map((c) => `“${c}”`),
      "en",
    )}.`,
  year: (f) =>
    f.from === "given"
      ? `Amounts are for ${f.year}, as you said.`
      : f.from === "sheet"
        ? `Amounts are for ${f.year}, as the sheet is called.`
        : `Amounts are for ${f.year}, as the title says.`,
  outcome: (f) =>
    `${capital(columnsEn(f.columns))} ${f.columns.length === 1 ? "was" : "were"} read as the outcome.`,
  outcomeAlone: (f) =>
    `${capital(columnsEn(f.columns))} has an outcome without a budget for the same year, and was not counted.`,
  parts: (f) =>
    `${some(f.columns, "en")} were read as ${f.of === "funder" ? "funders" : "types of cost"}, a column each${
      f.known
        ? ""
        : `. If they are ${f.of === "funder" ? "types of cost: --cost-columns" : "funders: --funder-columns"}`
    }.`,
  shares: (f) =>
    `${capital(columnsEn(f.columns))} ${f.columns.length === 1 ? "is" : "are"} what each funder pays of a row.`,
  sumColumn: (f) => `${capital(columnsEn(f.columns))} agrees with the others, and was not counted.`,
  columnsLeft: (f) => `${capital(columnsEn(f.columns))} was not counted.`,
  carried: (f) =>
    `${capital(columnsEn(f.columns))} ${f.columns.length === 1 ? "changes" : "change"} no amounts.`,
  filled: (f) => `Empty cells in “${f.column}” were filled with what stands above: ${rowsEn(f.lines)}.`,
  groups: (f) => `The heading on ${rowsEn(f.lines)} is the measure of the rows below.`,
  leftOut: (f) =>
    `${capital(rowsEn(f.lines))} ${f.lines.length === 1 ? reasonEn[f.reason] : pluralEn(reasonEn[f.reason])}.`,
  sharedFunders: (f) => `The amount on ${rowsEn(f.lines)} was shared among the funders in its cell.`,
  rounded: (f) =>
    `${f.count === 1 ? "One amount was" : `${f.count} amounts were`} rounded to öre, first on row ${f.line}.`,
  dashes: (f) => `A dash was read as 0${f.count > 1 ? ` in ${f.count} places, first` : ""} on row ${f.line}.`,
  euro: (f) => `Amounts in euro were converted at ${readable(f.rate, "en")} kr per euro (${f.count}).`,
  sheets: (f) =>
    `The ${f.read.length === 1 ? "sheet" : "sheets"} ${some(
      f.read.map((s) => `“${s}”`),
      "en",
    )} ${f.read.length === 1 ? "was" : "were"} read${
      f.skipped.length === 0
        ? ""
        : `, but not ${some(
            f.skipped.map((s) => `“${s}”`),
            "en",
          )}`
    }.`,
};

const pluralSv = (reason: string): string =>
  reason
    .replace("en summa", "summor")
    .replace("är summan", "är summor")
    .replace("en rubrik", "rubriker")
    .replace("en anteckning", "anteckningar");

const pluralEn = (reason: string): string =>
  reason
    .replace(/^is the sum/, "are sums")
    .replace(/^is /, "are ")
    .replace(/\bwas\b/g, "were")
    .replace(/^has no name but is/, "have no name but are")
    .replace(/^has /, "have ")
    .replace(/^says /, "say ")
    .replace(/^repeats /, "repeat ")
    .replace("a heading", "headings")
    .replace("a note", "notes");

/** One sentence about how a budget was read. */
export const factText = (fact: LayoutFact, language: Language): string =>
  (language === "sv" ? sv : en)[fact.kind](fact as never);
