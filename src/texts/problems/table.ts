import type { TableProblem } from "../../core/problems/table.js";
import { quoted, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const eitherSv = (readings: readonly string[], unit = ""): string =>
  readings.map((r) => readable(r, "sv") + unit).join(" eller ");

const eitherEn = (readings: readonly string[], unit = ""): string =>
  readings.map((r) => readable(r, "en") + unit).join(" or ");

/** What to write for each reading, so that no mark can be taken for another. */
const unmistakableSv = (readings: readonly string[]): string =>
  readings.map((r) => (r.includes(".") ? `${r.replace(".", ",")}0` : r)).join(" eller ");

/** What to write for each reading, so that no mark can be taken for another. */
const unmistakableEn = (readings: readonly string[]): string =>
  readings.map((r) => (r.includes(".") ? `${r}0` : r)).join(" or ");

/** What people often write where an amount should be, and what to write instead. */
function amountRemedySv(text: string): string {
  if (text.startsWith("(")) return "Skriv ett negativt belopp med minustecken, t.ex. −1 000.";
  if (text.startsWith("#")) return "Det är ett fel från Excel. Rätta formeln i cellen och spara filen igen.";
  return "Skriv t.ex. 2700000, 2 700 000 eller 2700000,50.";
}

/** What people often write where an amount should be, and what to write instead. */
function amountRemedyEn(text: string): string {
  if (text.startsWith("(")) return "Write a negative amount with a minus sign, such as −1 000.";
  if (text.startsWith("#"))
    return "That is an error from Excel. Mend the formula in the cell and save the file again.";
  return "Write for example 2700000, 2 700 000 or 2700000.50.";
}

export const table: ProblemWords<TableProblem> = {
  "rad-for-lang": {
    sv: {
      title: "En rad är för lång",
      says: (p) => `raden är längre än ${readable(String(p.limit), "sv")} tecken, så läsningen avbröts.`,
      remedy: () => "Kontrollera att det är rätt fil och att raderna har radslut.",
    },
    en: {
      title: "A row is too long",
      says: (p) =>
        `the row is longer than ${readable(String(p.limit), "en")} characters, so reading stopped.`,
      remedy: () => "Check that this is the right file and that its rows have line ends.",
    },
  },
  "rad-ojamn": {
    sv: {
      title: "En rad har fel antal celler",
      says: (p) =>
        `raden har ${p.cells} ${p.cells === 1 ? "cell" : "celler"}, men rubrikraden har ${p.columns}.`,
      remedy: () => 'Rätta raden. En text med skiljetecken i sig ska stå inom citattecken: "kaffe; te".',
    },
    en: {
      title: "A row has the wrong number of cells",
      says: (p) =>
        `the row has ${p.cells} ${p.cells === 1 ? "cell" : "cells"}, but the header has ${p.columns}.`,
      remedy: () => 'Mend the row. A text with the delimiter in it goes inside quotes: "coffee; tea".',
    },
  },
  "citattecken-oppet": {
    sv: {
      title: "Ett citattecken avslutas inte",
      says: () => "en cell börjar med citattecken men avslutas inte rätt, så resten av filen lästes inte.",
      remedy: () =>
        'Ta bort citattecknet eller avsluta cellen med ett. Ett citattecken inne i cellen skrivs två gånger ("").',
    },
    en: {
      title: "A quote is not closed",
      says: () =>
        "a cell begins with a quote that is not closed properly, so the rest of the file was not read.",
      remedy: () =>
        'Remove the quote, or end the cell with one. A quote inside the cell is written twice ("").',
    },
  },
  "kolumn-saknas": {
    sv: {
      title: "En kolumn saknas",
      says: (p) =>
        `${p.columns.length === 1 ? "kolumnen" : "kolumnerna"} ${quoted(p.columns, "sv")} saknas. Filen har ${quoted(p.found, "sv")}.`,
      remedy: (p) =>
        p.yearElsewhere
          ? "Lägg till kolumnen, eller skriv året i titeln eller med --year 2027. Åren får också stå som kolumner."
          : "Lägg till kolumnen, eller döp om den som har uppgiften.",
    },
    en: {
      title: "A column is missing",
      says: (p) =>
        `the ${p.columns.length === 1 ? "column" : "columns"} ${quoted(p.columns, "en")} ${p.columns.length === 1 ? "is" : "are"} missing. The file has ${quoted(p.found, "en")}.`,
      remedy: (p) =>
        p.yearElsewhere
          ? "Add the column, or write the year in the title or with --year 2027. The years may also be columns."
          : "Add the column, or rename the one that holds it.",
    },
  },
  "kolumn-okand": {
    sv: {
      title: "En kolumn är okänd",
      says: (p) => `kolumnen ”${p.column}” är okänd.`,
      remedy: (p) =>
        p.near === undefined
          ? p.known.length === 0
            ? "Ta bort den, eller döp om den som ovan."
            : `Ta bort den, eller använd någon av ${quoted(p.known, "sv")}.`
          : `Menade du ”${p.near}”? Döp om kolumnen eller ta bort den.`,
    },
    en: {
      title: "A column is unknown",
      says: (p) => `the column “${p.column}” is unknown.`,
      remedy: (p) =>
        p.near === undefined
          ? p.known.length === 0
            ? "Remove it, or rename it as above."
            : `Remove it, or use one of ${quoted(p.known, "en")}.`
          : `Did you mean “${p.near}”? Rename the column or remove it.`,
    },
  },
  "kolumn-dubbel": {
    sv: {
      title: "En kolumn finns två gånger",
      says: (p) =>
        p.column === p.other
          ? `kolumnen ”${p.column}” finns två gånger.`
          : `kolumnerna ”${p.other}” och ”${p.column}” betyder samma sak.`,
      remedy: () => "Ta bort eller döp om den ena, så att det är klart vilken som gäller.",
    },
    en: {
      title: "A column occurs twice",
      says: (p) =>
        p.column === p.other
          ? `the column “${p.column}” occurs twice.`
          : `the columns “${p.other}” and “${p.column}” mean the same.`,
      remedy: () => "Remove or rename one of them, so that it is clear which one counts.",
    },
  },
  "kolumn-utan-namn": {
    sv: {
      title: "En kolumn saknar rubrik",
      says: (p) => `kolumn ${p.number} har innehåll men ingen rubrik.`,
      remedy: () => "Skriv en rubrik på kolumnen eller töm den.",
    },
    en: {
      title: "A column has no heading",
      says: (p) => `column ${p.number} has content but no heading.`,
      remedy: () => "Give the column a heading, or empty it.",
    },
  },
  "cell-tom": {
    sv: {
      title: "En cell är tom",
      says: () => "cellen är tom, men måste fyllas i.",
      remedy: () => "Fyll i cellen eller ta bort raden.",
    },
    en: {
      title: "A cell is empty",
      says: () => "the cell is empty, but must be filled in.",
      remedy: () => "Fill in the cell, or remove the row.",
    },
  },
  "belopp-olasligt": {
    sv: {
      title: "Ett belopp går inte att läsa",
      says: (p) => `”${p.text}” går inte att läsa.`,
      remedy: (p) => amountRemedySv(p.text),
    },
    en: {
      title: "An amount cannot be read",
      says: (p) => `“${p.text}” cannot be read.`,
      remedy: (p) => amountRemedyEn(p.text),
    },
  },
  "belopp-ord": {
    sv: {
      title: "Ett ord i ett belopp är okänt",
      says: (p) => `ordet ”${p.word}” i ”${p.text}” går inte att tolka.`,
      remedy: () => "Ta bort ordet om beloppet gäller som det står. Skriv osäkerheten i en anmärkning.",
    },
    en: {
      title: "A word in an amount is unknown",
      says: (p) => `the word “${p.word}” in “${p.text}” is not understood.`,
      remedy: () => "Take the word out if the amount holds as it stands. Say in a note what is uncertain.",
    },
  },
  "valuta-frammande": {
    sv: {
      title: "Ett belopp är i en annan valuta",
      says: (p) => `”${p.text}” är i ${p.currency}, och allt räknas i kronor.`,
      remedy: (p) =>
        p.currency === "EUR"
          ? "Ange kursen, t.ex. --eur 11,45, så räknas belopp i euro om. Eller skriv beloppet i kronor."
          : "Skriv beloppet i kronor.",
    },
    en: {
      title: "An amount is in another currency",
      says: (p) => `“${p.text}” is in ${p.currency}, and everything is counted in kronor.`,
      remedy: (p) =>
        p.currency === "EUR"
          ? "Give the rate, such as --eur 11.45, and amounts in euro are converted. Or write the amount in kronor."
          : "Write the amount in kronor.",
    },
  },
  "belopp-tvetydigt": {
    sv: {
      title: "Ett belopp kan läsas på två sätt",
      says: (p) => `”${p.text}” kan betyda ${eitherSv(p.readings)}.`,
      remedy: (p) => `Skriv ${unmistakableSv(p.readings)}.`,
    },
    en: {
      title: "An amount can be read in two ways",
      says: (p) => `“${p.text}” can mean ${eitherEn(p.readings)}.`,
      remedy: (p) => `Write ${unmistakableEn(p.readings)}.`,
    },
  },
  "tal-olasligt": {
    sv: {
      title: "Ett tal går inte att läsa",
      says: (p) => `”${p.text}” går inte att läsa som ett tal.`,
      remedy: () => "Skriv bara siffror, t.ex. 12, 1 200 eller 0,5.",
    },
    en: {
      title: "A number cannot be read",
      says: (p) => `“${p.text}” cannot be read as a number.`,
      remedy: () => "Write digits only, such as 12, 1 200 or 0.5.",
    },
  },
  "tal-tvetydigt": {
    sv: {
      title: "Ett tal kan läsas på två sätt",
      says: (p) => `”${p.text}” kan betyda ${eitherSv(p.readings)}.`,
      remedy: (p) => `Skriv ${unmistakableSv(p.readings)}.`,
    },
    en: {
      title: "A number can be read in two ways",
      says: (p) => `“${p.text}” can mean ${eitherEn(p.readings)}.`,
      remedy: (p) => `Write ${unmistakableEn(p.readings)}.`,
    },
  },
  "tal-for-langt": {
    sv: {
      title: "Ett tal har för många siffror",
      says: (p) => `”${p.text}” har fler än ${p.before} siffror före eller ${p.after} efter decimaltecknet.`,
      remedy: () => "Avrunda talet eller kontrollera att det är rätt.",
    },
    en: {
      title: "A number has too many digits",
      says: (p) =>
        `“${p.text}” has more than ${p.before} digits before or ${p.after} after the decimal mark.`,
      remedy: () => "Round the number, or check that it is right.",
    },
  },
  "andel-olaslig": {
    sv: {
      title: "En andel går inte att läsa",
      says: (p) => `”${p.text}” går inte att läsa som en andel.`,
      remedy: () => "Skriv andelen i procent, t.ex. 10 % eller 12,5 %.",
    },
    en: {
      title: "A share cannot be read",
      says: (p) => `“${p.text}” cannot be read as a share.`,
      remedy: () => "Write the share in per cent, such as 10 % or 12.5 %.",
    },
  },
  "procent-utan-tecken": {
    sv: {
      title: "En andel saknar procenttecken",
      says: (p) => `”${p.text}” saknar procenttecken. Menar du ${eitherSv(p.readings, " %")}?`,
      remedy: () => "Skriv andelen med %, eller 0 för ingen.",
    },
    en: {
      title: "A share has no per cent sign",
      says: (p) => `“${p.text}” has no per cent sign. Do you mean ${eitherEn(p.readings, " %")}?`,
      remedy: () => "Write the share with %, or 0 for none.",
    },
  },
  "ar-olasligt": {
    sv: {
      title: "Ett år går inte att läsa",
      says: (p) => `”${p.text}” är inte ett år.`,
      remedy: () => "Skriv året med fyra siffror, 1900–2199, t.ex. 2026.",
    },
    en: {
      title: "A year cannot be read",
      says: (p) => `“${p.text}” is not a year.`,
      remedy: () => "Write the year with four digits, 1900–2199, such as 2026.",
    },
  },
  "enhet-dubbel": {
    sv: {
      title: "Rubriken och cellen har olika enheter",
      says: (p) => `”${p.text}” har en annan enhet än rubriken, som säger ${p.unit}.`,
      remedy: () => "Ta bort enheten ur cellen eller ur rubriken, så att det är klart vilken som gäller.",
    },
    en: {
      title: "Header and cell have different units",
      says: (p) => `“${p.text}” has another unit than the header, which says ${p.unit}.`,
      remedy: () => "Remove the unit from the cell or from the header, so that it is clear which one counts.",
    },
  },
  personnummer: {
    sv: {
      title: "En cell innehåller ett personnummer",
      says: ({ inName }) =>
        `${inName === undefined ? "texten" : inName === "file" ? "namnet på en fil i mappen" : "namnet på ett blad"} innehåller något som ser ut som ett personnummer eller samordningsnummer. Det visas inte här.`,
      remedy: ({ inName }) =>
        inName === undefined
          ? "Ta bort numret. Den som behöver hållas isär kan få en kod, t.ex. P17. Är det ett annat nummer: skriv ”inte personnummer” i någon cell på raden."
          : "Byt namn. Den som behöver hållas isär kan få en kod, t.ex. P17.",
    },
    en: {
      title: "A cell contains a personal identity number",
      says: ({ inName }) =>
        `${inName === undefined ? "the text" : inName === "file" ? "the name of a file in the folder" : "the name of a sheet"} contains what looks like a Swedish personal identity or coordination number. It is not shown here.`,
      remedy: ({ inName }) =>
        inName === undefined
          ? "Remove the number. To tell people apart, use a code such as P17. If it is another number, write “not a personal number” in any cell of the row."
          : "Choose another name. To tell people apart, use a code such as P17.",
    },
  },
};
