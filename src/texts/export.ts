import type { LayoutFact } from "../core/problems/layout.js";
import { factText } from "./layout-facts.js";
export const exportWords = {
  "export.annex": { sv: "Bilaga", en: "Annex" },
  "export.continued": {
    sv: (a: { heading: string }) => `${a.heading}, fortsättning`,
    en: (a: { heading: string }) => `${a.heading}, continued`,
  },
  "report.note.rounded": {
    sv: "Varje tal är avrundat för sig. Därför blir delarna inte alltid exakt summan.",
    en: "Each figure is rounded by itself, so the parts do not always make the sum exactly.",
  },
  "export.about.table": { sv: "text för terminalen", en: "text for the terminal" },
  "export.about.csv": {
    sv: "kalkylblad som text; --dialect väljer Excel eller rfc4180",
    en: "a spreadsheet as text; --dialect chooses Excel or rfc4180",
  },
  "export.about.json": { sv: "för program, med alla siffror", en: "for programs, with every digit" },
  "export.about.markdown": {
    sv: "text med tabeller, för wiki och e-post",
    en: "text with tables, for wikis and mail",
  },
  "export.about.html": {
    sv: "webbsida i en fil, för skärm och papper",
    en: "a web page in one file, for screen and paper",
  },
  "export.about.docx": {
    sv: "Worddokument, bilagan som den lämnas till nämnden",
    en: "a Word document, the appendix as it is handed to a board",
  },
  "export.about.pdf": {
    sv: "pdf som även skärmläsare kan läsa; kräver ett tilläggspaket",
    en: "a pdf that screen readers can read too; needs a package that you add",
  },
  "export.about.xlsx": { sv: "Excelbok med levande formler", en: "an Excel workbook with live formulas" },
  "export.about.svg": {
    sv: "en bild; --chart väljer vilken",
    en: "a picture; --chart chooses which",
  },
  "export.about.hledger": {
    sv: "huvudbok för hledger: vem som betalade vem, per år",
    en: "journal for hledger: who paid whom, by year",
  },
  "export.calculation": { sv: "Ekonomisk beräkning", en: "Economic calculation" },
  "export.notes": { sv: "Anmärkningar", en: "Notes" },
  "export.assumptions": { sv: "Antaganden", en: "Assumptions" },
  "export.reading": {
    sv: (a: { name: string }) => `Så lästes ${a.name}`,
    en: (a: { name: string }) => `How ${a.name} was read`,
  },
  "export.layoutFact": {
    sv: (a: { fact: LayoutFact }) => factText(a.fact, "sv"),
    en: (a: { fact: LayoutFact }) => factText(a.fact, "en"),
  },
  "export.provenance": { sv: "Så är underlaget framtaget", en: "How this was made" },
  "export.source": {
    sv: ({ source }: { source: string }) => `Källa: ${source}.`,
    en: ({ source }: { source: string }) => `Source: ${source}.`,
  },
  "export.gradeA": { sv: "Stöd: lag.", en: "Support: law." },
  "export.gradeB": { sv: "Stöd: offentlig statistik.", en: "Support: official statistics." },
  "export.gradeC": {
    sv: "Stöd: studie, utvärdering eller andrahandskälla.",
    en: "Support: a study, an evaluation or a second-hand source.",
  },
  "export.gradeD": { sv: "Stöd: eget antagande.", en: "Support: our own assumption." },
  "export.program": { sv: "Program", en: "Program" },
  "export.command": { sv: "Kommando", en: "Command" },
  "export.date": { sv: "Datum", en: "Date" },
  "export.input": {
    sv: ({ name }: { name: string }) => `${name} (SHA-256)`,
    en: ({ name }: { name: string }) => `${name} (SHA-256)`,
  },
  "export.page": { sv: "Sida", en: "Page" },
  "export.pageOf": { sv: "av", en: "of" },
  "export.style.tableText": { sv: "Tabelltext", en: "Table text" },
  "export.style.tableNumber": { sv: "Tabelltal", en: "Table number" },
  "export.style.tableHeading": { sv: "Tabellhuvud", en: "Table head" },
  "export.style.note": { sv: "Tabellnot", en: "Table note" },
  "export.style.fact": { sv: "Uppgift", en: "Fact" },
  "export.style.signature": { sv: "Underskriftsrad", en: "Signature line" },
  "export.style.provenance": { sv: "Underlag", en: "Provenance" },
  "export.style.table": { sv: "Budgettabell", en: "Budget table" },
  "export.sheet.chart": {
    sv: (a: { name: string }) => `Diagram ${a.name}`,
    en: (a: { name: string }) => `Chart ${a.name}`,
  },
  "export.chart.follows": {
    sv: "Diagrammet ritas av talen i tabellen, som hämtas ur de andra bladen. Ändras de, ändras diagrammet.",
    en: "The chart is drawn of the figures in the table, which are fetched from the other sheets. It changes when they do.",
  },
  "export.chart.stays": {
    sv: "Bilden är ritad när filen gjordes. Den ändras inte när du ändrar ett tal.",
    en: "The picture was drawn when the file was made. It does not change when you change a number.",
  },
  "export.outside": {
    sv: "Något på bladet Rader har fått ett namn eller ett år som tabellerna inte har plats för, och är inte med. Kör lonsam på raderna igen.",
    en: "Something on the sheet of rows has got a name or a year that the tables have no place for, and is not counted. Run lonsam on the rows again.",
  },
  "export.sheet.about": { sv: "Om underlaget", en: "About the figures" },
  "export.assumption.text": { sv: "Antagande", en: "Assumption" },
  "export.assumption.value": { sv: "Värde", en: "Value" },
  "export.assumption.source": { sv: "Källa", en: "Source" },
  "export.assumption.grade": { sv: "Stöd", en: "Grade" },
  "export.about.live": {
    sv: "Alla belopp är formler över bladen Rader och Indata. Ändra det gula där, så räknas alla blad om. Meningarna på det här bladet gäller talen som de var när boken skrevs.",
    en: "All amounts are formulas over the sheets Rows and Inputs. Change what is yellow there, and all sheets are computed again. The sentences on this sheet are about the figures as they were when the workbook was written.",
  },
  "export.about.workbook": {
    sv: "Belopp med formler räknas om när du ändrar ett tal.",
    en: "Amounts with formulas are computed again when you change a number.",
  },
};
