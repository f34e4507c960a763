/** The panel of a report that one can turn. */
export const turned = {
  "option.compareExplore": {
    sv: "Skriv en html-fil där antagandena kan ändras, med jämförelsen och varje alternativ som flikar. Allt räknas om i webbläsaren, utan nät.",
    en: "Write an html file where assumptions can be turned, with the comparison and each alternative as tabs. Everything is recalculated in the browser, offline.",
  },
  "turned.heading": { sv: "Pröva andra antaganden", en: "Try other assumptions" },
  "turned.wait": { sv: "Räkningen förbereds …", en: "Getting ready to calculate …" },
  "turned.pending": {
    sv: "Vad som ensamt skulle vända resultatet räknas fram …",
    en: "Looking for what alone would turn the result …",
  },
  "turned.working": { sv: "Räknar vidare …", en: "Still calculating …" },
  "turned.finished": { sv: "Allt är omräknat.", en: "Everything is recalculated." },
  "turned.noScript": {
    sv: "Rapporten räknas om i webbläsaren. Den här webbläsaren tillåter inte det, så siffrorna står som de är.",
    en: "The report is recalculated in the browser. This browser does not allow it, so the figures stay as they are.",
  },
  "turned.ready": {
    sv: "Dra i reglagen eller skriv ett värde. Alla siffror och bilder räknas om här på datorn. Inget skickas.",
    en: "Move the sliders or type a value. All figures and charts are recalculated on this computer. Nothing is sent.",
  },
  "turned.values": { sv: "Värden", en: "Values" },
  "turned.now": { sv: "Nu", en: "Now" },
  "turned.asWritten": { sv: "Enligt filen", en: "As written" },
  "turned.difference": { sv: "Skillnad", en: "Difference" },
  "turned.table": { sv: "Vad det blir", en: "What it comes to" },
  "turned.municipality": { sv: "Kommunens netto", en: "The municipality's net" },
  "turned.nets": { sv: "Kommunens netto", en: "The municipality's net" },
  "turned.societies": { sv: "Samhället", en: "Society" },
  "turned.each": { sv: "Alternativ", en: "Alternative" },
  "turned.comparisonTab": { sv: "Jämförelsen", en: "The comparison" },
  "turned.figure": { sv: "Siffra", en: "Figure" },
  "turned.alternatives": { sv: "Alternativ", en: "Alternatives" },
  "turned.asWrittenTab": { sv: "Som scenariot är skrivet", en: "The scenario as written" },
  "turned.free": { sv: "Antaganden utan gränser", en: "Assumptions without limits" },
  "turned.none": {
    sv: "Scenariot har inga antaganden som är tal. Skriv dem i antaganden.csv för att kunna pröva andra värden.",
    en: "The scenario has no assumptions that are numbers. Put them in assumptions.csv to try other values.",
  },
  "turned.about": {
    sv: (a: { base: string; low: string; high: string; grade: string; source: string }) =>
      [
        `Antaget ${a.base}${a.low === "" ? "" : `, mellan ${a.low} och ${a.high}`}. Säkerhet ${a.grade}.`,
        ...(a.source === "" ? [] : [`Källa: ${a.source}.`]),
      ].join(" "),
    en: (a: { base: string; low: string; high: string; grade: string; source: string }) =>
      [
        `Assumed ${a.base}${a.low === "" ? "" : `, between ${a.low} and ${a.high}`}. Grade ${a.grade}.`,
        ...(a.source === "" ? [] : [`Source: ${a.source}.`]),
      ].join(" "),
  },
  "turned.slider": {
    sv: (a: { name: string }) => `${a.name}, reglage`,
    en: (a: { name: string }) => `${a.name}, slider`,
  },
  "turned.field": {
    sv: (a: { name: string }) => `${a.name}, värde`,
    en: (a: { name: string }) => `${a.name}, value`,
  },
  "turned.back": { sv: "Tillbaka till filens värden", en: "Back to the values as written" },
  "turned.save": { sv: "Spara värdena som antaganden.csv", en: "Save the values as antaganden.csv" },
  "turned.saved": {
    sv: "Lägg filen i scenariots mapp i stället för den som finns där, så räknar lonsam run med de här värdena.",
    en: "Put the file in the scenario's folder in place of the one there, and lonsam run will use these values.",
  },
  "turned.noFile": {
    sv: "Det finns ingen antaganden.csv att skriva värdena i. Välj fliken för ett alternativ som har en.",
    en: "There is no antaganden.csv to write the values in. Choose the tab of an alternative that has one.",
  },
  "turned.notSaved": {
    sv: (a: { names: readonly string[] }) =>
      `${a.names.join(", ")} har sitt värde från alternativ.csv eller --set och följer inte med i filen.`,
    en: (a: { names: readonly string[] }) =>
      `${a.names.join(", ")} is given by alternatives.csv or --set and is not in the file.`,
  },
  "turned.unreadable": {
    sv: (a: { written: string; base: string; whole: boolean }) =>
      `”${a.written}” går inte att läsa som ett ${a.whole ? "helt " : ""}tal. Skriv som ${a.base}.`,
    en: (a: { written: string; base: string; whole: boolean }) =>
      `“${a.written}” cannot be read as a ${a.whole ? "whole " : ""}number. Write it like ${a.base}.`,
  },
  "turned.outside": {
    sv: (a: { low: string; high: string }) => `Utanför gränserna ${a.low} till ${a.high}.`,
    en: (a: { low: string; high: string }) => `Outside the limits ${a.low} to ${a.high}.`,
  },
  "turned.cannot": {
    sv: "Med de här värdena går scenariot inte att räkna, t.ex. för att andelar blir mer än 100 %. Siffrorna är kvar från de förra värdena.",
    en: "The scenario cannot be worked out with these values, for instance because shares exceed 100%. The figures are still those of the previous values.",
  },
  "turned.source": {
    sv: (a: { date: string; base: string; source: string }) =>
      `Prövat värde ${a.date}. Före: ${a.base}${a.source === "" ? "" : ` (${a.source})`}`,
    en: (a: { date: string; base: string; source: string }) =>
      `Tried value ${a.date}. Before: ${a.base}${a.source === "" ? "" : ` (${a.source})`}`,
  },
  "option.explore": {
    sv: "Skriv en html-fil där man kan vrida på antagandena. Allt räknas om i webbläsaren, utan internet.",
    en: "Write an html file where assumptions can be turned. Everything is recalculated in the browser, offline.",
  },
  "usage.exploreNeedsHtml": {
    sv: "--explore skriver en html-fil. Lägg till -o rapport.html.",
    en: "--explore writes an html file. Add -o report.html.",
  },
} as const;
