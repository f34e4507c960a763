import type { LayoutProblem } from "../../core/problems/layout.js";
import { factText } from "../layout-facts.js";
import { numbered, quoted, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const kr = (plain: string): string => readable(plain, "sv", " ");
const krEn = (plain: string): string => readable(plain, "en");

/** Names as a flag takes them. */
const flagList = (names: readonly string[]): string => `"${names.join(",")}"`;

export const layout: ProblemWords<LayoutProblem> = {
  "tabell-tolkad": {
    sv: {
      title: "Så lästes tabellen",
      says: (p) => `så lästes tabellen. ${p.facts.map((f) => factText(f, "sv")).join(" ")}`,
      remedy: () =>
        "lonsam check visar läsningen rad för rad. lonsam help budget visar flaggorna som ändrar den.",
    },
    en: {
      title: "How the table was read",
      says: (p) => `how the table was read. ${p.facts.map((f) => factText(f, "en")).join(" ")}`,
      remedy: () => "lonsam check shows it row by row. lonsam help budget shows the flags that change it.",
    },
  },
  "rubrikrad-saknas": {
    sv: {
      title: "Rubrikraden hittas inte",
      says: (p) =>
        `ingen rad ser ut som rubriker med insats, år och belopp, eller med åren som kolumner. Här står ${quoted(p.found, "sv")}.`,
      remedy: () =>
        "Peka ut rubrikraden, t.ex. --header-row 3, eller ge kolumnerna rubrikerna insats, år och belopp.",
    },
    en: {
      title: "The header is not found",
      says: (p) =>
        `no row looks like headings with measure, year and amount, or with the years as columns. This row says ${quoted(p.found, "en")}.`,
      remedy: () =>
        "Point to the header, such as --header-row 3, or call the columns measure, year and amount.",
    },
  },
  "kolumner-oklara": {
    sv: {
      title: "Det framgår inte vad kolumner med belopp är",
      says: (p) =>
        p.why === "yearsTwice"
          ? `åren står både i kolumnen ${quoted(p.columns, "sv")} och som kolumner.`
          : `det framgår inte vad beloppen i ${quoted(p.columns, "sv")} är.`,
      remedy: (p) =>
        p.why === "yearsTwice"
          ? `Är kolumnerna det som gäller: --years-as-columns. Annars: --drop-columns med de kolumner som inte ska med.`
          : `Finansiärer: --funder-columns ${flagList(p.columns)}. Kostnadsslag: --cost-columns. Ska de inte räknas med: --drop-columns. Ett års belopp har året i rubriken.`,
    },
    en: {
      title: "What columns of amounts are is not clear",
      says: (p) =>
        p.why === "yearsTwice"
          ? `years stand both in the column ${quoted(p.columns, "en")} and as columns.`
          : `it is not clear what the amounts in ${quoted(p.columns, "en")} are.`,
      remedy: (p) =>
        p.why === "yearsTwice"
          ? `If the columns are what counts: --years-as-columns. Otherwise: --drop-columns with those that do not.`
          : `Funders: --funder-columns ${flagList(p.columns)}. Types of cost: --cost-columns. Not to be counted: --drop-columns. The amount of a year has the year in its heading.`,
    },
  },
  "arskolumner-oklara": {
    sv: {
      title: "Ett år har flera kolumner med belopp",
      says: (p) => `${p.year} har flera belopp: ${quoted(p.columns, "sv")}.`,
      remedy: (p) => `Ta bort den som inte gäller: --drop-columns ${flagList(p.columns.slice(1))}.`,
    },
    en: {
      title: "A year has several columns of amounts",
      says: (p) => `${p.year} has several amounts: ${quoted(p.columns, "en")}.`,
      remedy: (p) => `Drop the one that does not count: --drop-columns ${flagList(p.columns.slice(1))}.`,
    },
  },
  "summakolumn-stammer-inte": {
    sv: {
      title: "En kolumn med summor stämmer inte",
      says: (p) => `här står ${kr(p.given)}, men ${quoted(p.parts, "sv")} ger ${kr(p.computed)}.`,
      remedy: (p) =>
        `Rätta det som är fel. Är kolumnen ingen summa, eller ska den bort: --drop-columns ${flagList([p.at.column ?? ""])}.`,
    },
    en: {
      title: "A column of sums does not agree",
      says: (p) => `this says ${krEn(p.given)}, but ${quoted(p.parts, "en")} make ${krEn(p.computed)}.`,
      remedy: (p) =>
        `Put right what is wrong. If the column is no sum, or should go: --drop-columns ${flagList([p.at.column ?? ""])}.`,
    },
  },
  "enhet-oense": {
    sv: {
      title: "Olika enheter sägs på olika ställen",
      says: (p) => `${p.units.map((u) => `”${u.text}” säger ${u.unit}`).join(", men ")}.`,
      remedy: (p) =>
        `Säg vilken som gäller: --amount-unit ${p.units[0]!.unit}. Den gäller alla belopp som inte har en egen enhet i cellen.`,
    },
    en: {
      title: "Different units are said in different places",
      says: (p) => `${p.units.map((u) => `“${u.text}” says ${u.unit}`).join(", but ")}.`,
      remedy: (p) =>
        `Say which one holds: --amount-unit ${p.units[0]!.unit}. It holds for all amounts without a unit in their cell.`,
    },
  },
  "budget-svar-i-scenario": {
    sv: {
      title: "Frågor om scenariots budget besvaras i scenario.csv",
      says: () => "i ett scenario svarar du på frågor om budgeten med en rad här, som heter som flaggan.",
      remedy: () =>
        "För --drop-rows 7: budget drop-rows;7. För en flagga utan värde: budget years-as-columns;ja.",
    },
    en: {
      title: "Questions about a scenario's budget are answered in scenario.csv",
      says: () => "in a scenario, questions about the budget are answered by a row here, named as the flag.",
      remedy: () =>
        "For --drop-rows 7: budget drop-rows;7. For a flag without a value: budget years-as-columns;ja.",
    },
  },
  summarad: {
    sv: {
      title: "En rad ser ut som en summa",
      says: (p) => {
        if (p.parts !== undefined && p.given !== undefined)
          return `”${p.text}” är ${kr(p.given)}, precis som de ${numbered(p.parts, "sv")} raderna ${p.above === true ? "ovanför" : "under"} tillsammans. Är de delar av den skulle pengarna räknas två gånger.`;
        const name = p.text === "" ? "raden saknar namn, som en summa," : `”${p.text}” ser ut som en summa`;
        if (p.given === undefined || p.computed === undefined)
          return `${name}. Den skulle räknas två gånger.`;
        return `${name}${p.text === "" ? "" : ","} men säger ${kr(p.given)} medan raderna ovanför ger ${kr(p.computed)}.`;
      },
      remedy: (p) =>
        `Är den en summa: --drop-rows ${p.at.line ?? ""}. Är den en budgetrad: --keep-rows ${p.at.line ?? ""}.`,
    },
    en: {
      title: "A row looks like a total",
      says: (p) => {
        if (p.parts !== undefined && p.given !== undefined)
          return `“${p.text}” is ${krEn(p.given)}, just as the ${numbered(p.parts, "en")} rows ${p.above === true ? "above" : "below"} together. If they are parts of it, the money would be counted twice.`;
        const name = p.text === "" ? "the row has no name, like a total," : `“${p.text}” looks like a total`;
        if (p.given === undefined || p.computed === undefined) return `${name}. It would be counted twice.`;
        return `${name}${p.text === "" ? "" : ","} but says ${krEn(p.given)} while the rows above make ${krEn(p.computed)}.`;
      },
      remedy: (p) =>
        `If it is a total: --drop-rows ${p.at.line ?? ""}. If it is a budget line: --keep-rows ${p.at.line ?? ""}.`,
    },
  },
  "varav-oklar": {
    sv: {
      title: "Det framgår inte vad en varav-rad ingår i",
      says: (p) => `”${p.text}” är mer än raden ovanför, eller har ingen rad att ingå i.`,
      remedy: (p) =>
        `Ingår den i en annan rad: --drop-rows ${p.at.line ?? ""}. Ska den räknas: --keep-rows ${p.at.line ?? ""}.`,
    },
    en: {
      title: "What an of-which row is part of is not clear",
      says: (p) => `“${p.text}” is more than the row above, or has no row to be part of.`,
      remedy: (p) =>
        `If it is part of another row: --drop-rows ${p.at.line ?? ""}. If it counts: --keep-rows ${p.at.line ?? ""}.`,
    },
  },
  "oh-rad": {
    sv: {
      title: "En rad är OH, som också läggs på",
      says: (p) =>
        p.given === undefined || p.computed === undefined
          ? `”${p.text}” är OH, och --overhead lägger på OH en gång till.`
          : `”${p.text}” är OH på ${kr(p.given)}, men --overhead lägger på OH en gång till: ${kr(p.computed)} på raderna ovanför.`,
      remedy: (p) =>
        `Kör utan --overhead, eller utan raden: --drop-rows ${p.at.line ?? ""}. Är den en vanlig kostnad: --keep-rows ${p.at.line ?? ""}.`,
    },
    en: {
      title: "A row is overhead, which is put on too",
      says: (p) =>
        p.given === undefined || p.computed === undefined
          ? `“${p.text}” is overhead, and --overhead puts overhead on once more.`
          : `“${p.text}” is overhead of ${krEn(p.given)}, but --overhead puts overhead on once more: ${krEn(p.computed)} on the rows above.`,
      remedy: (p) =>
        `Run without --overhead, or without the row: --drop-rows ${p.at.line ?? ""}. If it is an ordinary cost: --keep-rows ${p.at.line ?? ""}.`,
    },
  },
  "finansiarer-oklara": {
    sv: {
      title: "Finansiärernas delar går inte ihop",
      says: (p) =>
        p.why === "sum"
          ? `delarna i ”${p.text}” blir inte radens belopp.`
          : p.why === "shares"
            ? `andelarna i ”${p.text}” blir inte 100 %.`
            : `”${p.text}” går inte att dela på finansiärer.`,
      remedy: () =>
        "Skriv t.ex. ”Kommunen 50 % / ESF 50 %” eller ”Kommunen = 75 000 / ESF = 125 000”, eller en rad per finansiär.",
    },
    en: {
      title: "The funders' parts do not add up",
      says: (p) =>
        p.why === "sum"
          ? `the parts in “${p.text}” do not make the amount of the row.`
          : p.why === "shares"
            ? `the shares in “${p.text}” do not make 100%.`
            : `“${p.text}” cannot be shared among funders.`,
      remedy: () =>
        "Write for example “Kommunen 50 % / ESF 50 %” or “Kommunen = 75 000 / ESF = 125 000”, or one row per funder.",
    },
  },
};
