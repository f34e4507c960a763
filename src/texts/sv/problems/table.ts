import type { TableProblem } from "../../../core/problems/table.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `”${w}”`),
    "sv",
  );
const either = (readings: readonly string[], unit = ""): string =>
  readings.map((r) => readable(r, "sv") + unit).join(" eller ");
/** What to write for each reading, so that no mark can be taken for another. */
const unmistakable = (readings: readonly string[]): string =>
  readings.map((r) => (r.includes(".") ? `${r.replace(".", ",")}0` : r)).join(" eller ");

/** What people often write where an amount should be, and what to write instead. */
function amountRemedy(text: string): string {
  if (text.startsWith("(")) return "Skriv ett negativt belopp med minustecken, t.ex. −1 000.";
  if (/^[-−–—]$/.test(text)) return "Skriv 0 om det inte kostar något, annars beloppet.";
  if (text.startsWith("#")) return "Det är ett fel från Excel. Rätta formeln i cellen och spara filen igen.";
  return "Skriv t.ex. 2700000, 2 700 000 eller 2700000,50.";
}

export const table: ProblemWords<TableProblem> = {
  "rad-for-lang": {
    title: "En rad är för lång",
    says: (p) => `raden är längre än ${readable(String(p.limit), "sv")} tecken, så läsningen avbröts.`,
    remedy: () => "Kontrollera att det är rätt fil och att raderna har radslut.",
  },
  "rad-ojamn": {
    title: "En rad har fel antal celler",
    says: (p) =>
      `raden har ${p.cells} ${p.cells === 1 ? "cell" : "celler"}, men rubrikraden har ${p.columns}.`,
    remedy: () => 'Rätta raden. En text med skiljetecken i sig ska stå inom citattecken: "kaffe; te".',
  },
  "citattecken-oppet": {
    title: "Ett citattecken avslutas inte",
    says: () => "en cell börjar med citattecken men avslutas inte rätt, så resten av filen lästes inte.",
    remedy: () =>
      'Ta bort citattecknet eller avsluta cellen med ett. Ett citattecken inne i cellen skrivs två gånger ("").',
  },
  "kolumn-saknas": {
    title: "En kolumn saknas",
    says: (p) =>
      `${p.columns.length === 1 ? "kolumnen" : "kolumnerna"} ${quoted(p.columns)} saknas. Filen har ${quoted(p.found)}.`,
    remedy: () =>
      "Lägg till kolumnen, eller döp om den som har uppgiften. Rubrikerna ska stå på första raden.",
  },
  "kolumn-okand": {
    title: "En kolumn är okänd",
    says: (p) => `kolumnen ”${p.column}” är okänd.`,
    remedy: (p) =>
      p.near === undefined
        ? `Ta bort den, eller använd någon av ${quoted(p.known)}.`
        : `Menade du ”${p.near}”? Döp om kolumnen eller ta bort den.`,
  },
  "kolumn-dubbel": {
    title: "En kolumn finns två gånger",
    says: (p) =>
      p.column === p.other
        ? `kolumnen ”${p.column}” finns två gånger.`
        : `kolumnerna ”${p.other}” och ”${p.column}” betyder samma sak.`,
    remedy: () => "Ta bort eller döp om den ena, så att det är klart vilken som gäller.",
  },
  "kolumn-utan-namn": {
    title: "En kolumn saknar rubrik",
    says: (p) => `kolumn ${p.number} har innehåll men ingen rubrik.`,
    remedy: () => "Skriv en rubrik på kolumnen eller töm den.",
  },
  "cell-tom": {
    title: "En cell är tom",
    says: () => "cellen är tom, men måste fyllas i.",
    remedy: () => "Fyll i cellen eller ta bort raden.",
  },
  "belopp-olasligt": {
    title: "Ett belopp går inte att läsa",
    says: (p) => `”${p.text}” går inte att läsa.`,
    remedy: (p) => amountRemedy(p.text),
  },
  "belopp-tvetydigt": {
    title: "Ett belopp kan läsas på två sätt",
    says: (p) => `”${p.text}” kan betyda ${either(p.readings)}.`,
    remedy: (p) => `Skriv ${unmistakable(p.readings)}.`,
  },
  "tal-olasligt": {
    title: "Ett tal går inte att läsa",
    says: (p) => `”${p.text}” går inte att läsa som ett tal.`,
    remedy: () => "Skriv bara siffror, t.ex. 12, 1 200 eller 0,5.",
  },
  "tal-tvetydigt": {
    title: "Ett tal kan läsas på två sätt",
    says: (p) => `”${p.text}” kan betyda ${either(p.readings)}.`,
    remedy: (p) => `Skriv ${unmistakable(p.readings)}.`,
  },
  "tal-for-langt": {
    title: "Ett tal har för många siffror",
    says: (p) => `”${p.text}” har fler än ${p.before} siffror före eller ${p.after} efter decimaltecknet.`,
    remedy: () => "Avrunda talet eller kontrollera att det är rätt.",
  },
  "andel-olaslig": {
    title: "En andel går inte att läsa",
    says: (p) => `”${p.text}” går inte att läsa som en andel.`,
    remedy: () => "Skriv andelen i procent, t.ex. 10 % eller 12,5 %.",
  },
  "procent-utan-tecken": {
    title: "En andel saknar procenttecken",
    says: (p) => `”${p.text}” saknar procenttecken. Menar du ${either(p.readings, " %")}?`,
    remedy: () => "Skriv andelen med %, eller 0 för ingen.",
  },
  "ar-olasligt": {
    title: "Ett år går inte att läsa",
    says: (p) => `”${p.text}” är inte ett år.`,
    remedy: () => "Skriv året med fyra siffror, 1900–2199, t.ex. 2026.",
  },
  "enhet-dubbel": {
    title: "Rubriken och cellen har olika enheter",
    says: (p) => `”${p.text}” har en annan enhet än rubriken, som säger ${p.unit}.`,
    remedy: () => "Ta bort enheten ur cellen eller ur rubriken, så att det är klart vilken som gäller.",
  },
  personnummer: {
    title: "En cell innehåller ett personnummer",
    says: () =>
      "texten innehåller något som ser ut som ett personnummer eller samordningsnummer. Det visas inte här.",
    remedy: () => "Ta bort numret. Den som behöver hållas isär kan få en kod, t.ex. P17.",
  },
};
