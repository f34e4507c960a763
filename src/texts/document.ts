import { listed, numbered, readable } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

/** `2019–2020`, `2019`, `2019 och 2021` */
export function yearSpan(years: readonly number[], language: Language): string {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  if (years.length > 1 && last - first === years.length - 1) return `${String(first)}–${String(last)}`;
  return listed(years.map(String), language);
}

export const kronorText = (plain: string, language: Language): string =>
  language === "sv" ? `${readable(plain, "sv")}\u00a0kr` : `SEK\u00a0${readable(plain, "en")}`;

/** Years, as a plain decimal not below 0, and whether they are fewer. */
type Years = Readonly<{ less: boolean; years: string }>;
type BySex = Readonly<{ women: Years; men: Years }>;

const moreSv = (a: Years): string => {
  const number = spokenNumber(a.years, "sv");
  return number === "0" ? "lika många år" : `${number} år ${a.less ? "mindre" : "mer"}`;
};
const moreEn = (a: Years): string => {
  const number = spokenNumber(a.years, "en");
  return number === "0" ? "as many years" : `${number} ${a.less ? "fewer" : "more"} years`;
};

const signed = (amount: string, unit: SpokenUnit, language: Language): string =>
  `${amount.startsWith("-") ? "−" : ""}${spoken(amount.replace("-", ""), unit, language)}`;

/** What a document says in words, besides what people wrote themselves. */
export const documentWords = {
  /** What somebody wrote, with figures in it. */
  "document.text": {
    sv: (a: { sv: string; en: string }) => a.sv,
    en: (a: { sv: string; en: string }) => a.en,
  },
  "document.municipality": { sv: "Kommun", en: "Municipality" },
  "document.department": { sv: "Förvaltning", en: "Department" },
  "document.board": { sv: "Nämnd", en: "Board" },
  "document.date": { sv: "Datum", en: "Date" },
  "document.reference": { sv: "Diarienummer", en: "Reference number" },
  "document.author": { sv: "Handläggare", en: "Author" },
  "document.concerns": { sv: "Avser", en: "Concerns" },
  "document.decision": { sv: "Förslag till beslut", en: "Proposal for decision" },
  "document.decides": {
    sv: (a: { board: string }) => `${a.board === "" ? "Nämnden" : a.board} beslutar`,
    en: (a: { board: string }) => `${a.board === "" ? "The board" : a.board} decides`,
  },
  "document.approves": {
    sv: (a: { board: string; total: string; years: readonly number[]; overhead: string }) =>
      `${a.board} godkänner budget om ${kronorText(a.total, "sv")} för ${yearSpan(a.years, "sv")}${
        a.overhead === "" ? "" : `, varav ${kronorText(a.overhead, "sv")} är OH`
      }.`,
    en: (a: { board: string; total: string; years: readonly number[]; overhead: string }) =>
      `${a.board} approves a budget of ${kronorText(a.total, "en")} for ${yearSpan(a.years, "en")}${
        a.overhead === "" ? "" : `, of which ${kronorText(a.overhead, "en")} is overhead`
      }.`,
  },
  "document.summary": { sv: "Sammanfattning", en: "Summary" },
  "document.background": { sv: "Bakgrund", en: "Background" },
  "document.measures": { sv: "Insatserna", en: "The measures" },
  "document.measuresWithout": { sv: "Insatser utan belopp", en: "Measures without amounts" },
  "document.consequences": { sv: "Konsekvenser", en: "Consequences" },
  "document.economy": { sv: "Ekonomi", en: "Economy" },
  "document.children": { sv: "Barn", en: "Children" },
  "document.equality": { sv: "Jämställdhet", en: "Equality" },
  "document.business": { sv: "Näringsliv", en: "Business" },
  "document.enclosure": { sv: "Beslutsunderlag", en: "Enclosures" },
  "document.source": { sv: "Källor till texterna", en: "Sources of the texts" },
  "document.measure.whom": { sv: "Målgrupp", en: "For whom" },
  "document.measure.target": { sv: "Mål", en: "Target" },
  "document.measure.effect": { sv: "Bedömd effekt", en: "Assessed effect" },
  "document.measure.years": { sv: "Årtal", en: "Years" },
  "document.measure.responsible": { sv: "Ansvarig", en: "Responsible" },
  "document.measure.partner": { sv: "Samarbetspartner", en: "Partner" },
  "document.measure.countedAs": { sv: "Räknas som", en: "Counted as" },
  "document.measure.source": { sv: "Källa", en: "Source" },
  "document.field.measures": {
    sv: (a: { measures: number }) => numbered(a.measures, "sv"),
    en: (a: { measures: number }) => numbered(a.measures, "en"),
  },
  "document.field.net": {
    sv: (a: { amount: string; unit: SpokenUnit }) => signed(a.amount, a.unit, "sv"),
    en: (a: { amount: string; unit: SpokenUnit }) => signed(a.amount, a.unit, "en"),
  },
  "document.childYears": {
    sv: (a: Years & { last: string }) =>
      `Till och med ${a.last} blir det ${spokenNumber(a.years, "sv")} ${a.less ? "färre" : "fler"} barnår i hushåll som har lämnat försörjningsstödet. Ett barnår är ett barn under ett år.`,
    en: (a: Years & { last: string }) =>
      `By the end of ${a.last} children live ${spokenNumber(a.years, "en")} ${a.less ? "fewer" : "more"} years in households that have left income support.`,
  },
  "document.yearsBySex": {
    sv: (a: BySex & { last: string }) =>
      `Till och med ${a.last} blir det ${moreSv(a.women)} i arbete för kvinnor och ${moreSv(a.men)} för män, med och utan stöd.`,
    en: (a: BySex & { last: string }) =>
      `By the end of ${a.last} there are ${moreEn(a.women)} in work for women and ${moreEn(a.men)} for men, with support and without.`,
  },
  "document.aloneBySex": {
    sv: (a: BySex) =>
      `I arbete utan stöd är det ${moreSv(a.women)} för kvinnor och ${moreSv(a.men)} för män.`,
    en: (a: BySex) =>
      `In work without support there are ${moreEn(a.women)} for women and ${moreEn(a.men)} for men.`,
  },
  "document.workYears": {
    sv: (a: Years & { last: string; alone: Years }) =>
      `Till och med ${a.last} får arbetsgivarna ${spokenNumber(a.years, "sv")} årsverken ${a.less ? "mindre" : "mer"}. I arbete utan stöd är det ${moreSv(a.alone)}.`,
    en: (a: Years & { last: string; alone: Years }) =>
      `By the end of ${a.last} employers get ${spokenNumber(a.years, "en")} ${a.less ? "fewer" : "more"} years of work. In work without support there are ${moreEn(a.alone)}.`,
  },
  "document.about.title": { sv: "dokumentets rubrik", en: "the title of the document" },
  "document.about.municipality": { sv: "vilken kommun det är från", en: "which municipality it is from" },
  "document.about.department": { sv: "vilken förvaltning det är från", en: "which department it is from" },
  "document.about.board": {
    sv: "nämnden som ska besluta; då skrivs ett förslag till beslut",
    en: "the board that is to decide; then a decision is proposed",
  },
  "document.about.date": { sv: "dokumentets datum", en: "the date of the document" },
  "document.about.reference": { sv: "diarienummer", en: "the reference number" },
  "document.about.author": { sv: "vem som har skrivit det", en: "who wrote it" },
  "document.about.concerns": {
    sv: "vad det hör till, som delmål i en överenskommelse",
    en: "what it belongs to, as targets of an agreement",
  },
  "document.about.decision": {
    sv: "en punkt i förslaget till beslut, i stället för den som skrivs av siffrorna",
    en: "a point of the proposed decision, instead of the one that figures make",
  },
  "document.about.summary": { sv: "ett stycke i sammanfattningen", en: "a paragraph of the summary" },
  "document.about.background": { sv: "ett stycke i bakgrunden", en: "a paragraph of the background" },
  "document.about.economy": { sv: "vad det betyder för ekonomin", en: "what it means for the economy" },
  "document.about.children": { sv: "vad det betyder för barn", en: "what it means for children" },
  "document.about.equality": {
    sv: "vad det betyder för kvinnor och män",
    en: "what it means for women and men",
  },
  "document.about.business": { sv: "vad det betyder för näringslivet", en: "what it means for business" },
  "document.about.enclosure": { sv: "en handling som hör till", en: "a paper that goes with it" },
  "document.about.source": { sv: "var texterna kommer ifrån", en: "where the texts are from" },
  "document.about.signature": {
    sv: "vem som skriver under: namn, befattning",
    en: "who signs: name, position",
  },
  "help.document.names": { sv: "Namn som får finnas:", en: "Names that may be there:" },
  "help.document.many": { sv: "flera rader", en: "several rows" },
  "help.file.document": {
    sv: "vad ett dokument säger om sig självt: rubrik, nämnd, diarienummer, underskrift",
    en: "what a document says of itself: title, board, reference number, signature",
  },
  "help.file.document.more": {
    sv: `Filen ligger bredvid budgeten eller i scenariots mapp, eller är ett blad i arbetsboken som heter Dokument. Varje rad har ett
namn och ett värde, och allt får utelämnas. Texten kommer med i docx, pdf, html, markdown och txt. En ny rad i en cell blir ett nytt
stycke, och rader som börjar med ”- ” blir punkter. Siffror skrivs som {totalt}, {summa}, {oh}, {år} och {insatser}, och
{totalt 2027} för ett år, så att texten alltid stämmer med beräkningen. Flaggorna --title, --board, --dnr, --date och --author går före.`,
    en: `The file lies beside the budget or in the scenario's folder, or is a sheet of the workbook called Dokument. Each row has a
name and a value, and all of it may be left out. The words come out in docx, pdf, html, markdown and txt. A new line in a cell
makes a new paragraph, and lines that begin with “- ” make points. Figures are written {totalt}, {summa}, {oh}, {år} and
{insatser}, and {totalt 2027} for a year, so that the words always agree with the figures. The flags --title, --board, --dnr,
--date and --author go before it.`,
  },
  "column.document.name": {
    sv: "vad raden säger: ett av namnen nedan",
    en: "what the row says: one of the names below",
  },
  "column.document.value": { sv: "texten", en: "the words" },
  "help.file.measures": {
    sv: "vad varje insats ska leda till och vem som ansvarar, en rad per insats",
    en: "what each measure is to lead to and who is responsible, a row per measure",
  },
  "help.file.measures.more": {
    sv: `Filen ligger bredvid budgeten eller i scenariots mapp, eller är ett blad i arbetsboken som heter Insatser eller Syften.
Insatsen heter som i budgeten eller deltagare.csv. Texten kommer med i docx, pdf, html, markdown och txt, vid insatsens tabell.
Insatser som inte har några belopp får stå i filen, under sitt område. En ny rad i en cell blir ett nytt stycke, och rader
som börjar med ”- ” blir punkter.`,
    en: `The file lies beside the budget or in the scenario's folder, or is a sheet of the workbook called Insatser or Syften.
Measures are called what the budget or deltagare.csv calls them. The words come out in docx, pdf, html, markdown and txt, by
the table of the measure. Measures without amounts may be in the file, under their area. A new line in a cell makes a new
paragraph, and lines that begin with “- ” make points.`,
  },
  "column.measures.measure": { sv: "vad insatsen heter", en: "what the measure is called" },
  "column.measures.category": {
    sv: "vilket område insatsen hör till",
    en: "which area the measure belongs to",
  },
  "column.measures.purpose": { sv: "vad den är till för", en: "what it is for" },
  "column.measures.whom": { sv: "vilka den vänder sig till", en: "whom it is for" },
  "column.measures.target": {
    sv: "vad som ska uppnås, och hur det följs upp",
    en: "what is to be reached, and how it is followed up",
  },
  "column.measures.effect": { sv: "vilken effekt den bedöms få", en: "what effect it is expected to have" },
  "column.measures.years": { sv: "vilka år den görs, som 2023–2026", en: "in which years it is done" },
  "column.measures.responsible": { sv: "vem som ansvarar", en: "who is responsible" },
  "column.measures.partner": { sv: "vem den görs tillsammans med", en: "with whom it is done" },
  "column.measures.countedAs": {
    sv: "vad insatsen heter bland siffrorna, om den heter något annat där",
    en: "what the measure is called among the figures, where that is something else",
  },
  "column.measures.source": { sv: "var texten kommer ifrån", en: "where the words are from" },
  "option.document": {
    sv: "Fil med rubrik, nämnd, beslut och annat i dokumentet; annars dokument.csv bredvid.",
    en: "A file with title, board, decision and more of the document; else dokument.csv beside.",
  },
  "option.measures": {
    sv: "Fil med syfte, ansvarig och effekt för varje insats; annars insatser.csv bredvid.",
    en: "A file with purpose, responsible and effect of each measure; else insatser.csv beside.",
  },
  "option.documentTitle": { sv: "Dokumentets rubrik.", en: "The title of the document." },
  "option.board": {
    sv: "Nämnden som ska besluta, och som förslaget till beslut gäller.",
    en: "The board that is to decide, and that a decision is proposed to.",
  },
  "option.dnr": { sv: "Diarienummer.", en: "The reference number." },
  "option.documentDate": { sv: "Dokumentets datum.", en: "The date of the document." },
  "option.author": { sv: "Vem som har skrivit dokumentet.", en: "Who wrote the document." },
  "help.documentOptions": { sv: "Text i dokumentet:", en: "Words of the document:" },
  "usage.formatHasNoDocument": {
    sv: (a: { flags: readonly string[] }) =>
      `${listed(a.flags, "sv")} hör till dokument och syns inte här. Skriv -o bilaga.docx, eller en fil på .pdf, .html, .md eller .txt.`,
    en: (a: { flags: readonly string[] }) =>
      `${listed(a.flags, "en")} belong to documents and do not show here. Write -o appendix.docx, or a file in .pdf, .html, .md or .txt.`,
  },
};
