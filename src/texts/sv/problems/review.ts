import type { Place } from "../../../core/explanation.js";
import type { ReviewProblem } from "../../../core/problems/review.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const number = (plain: string): string => readable(plain, "sv", " ");
/** Where the other line stands, seen from the place of the message. */
const line = (other: Place, at: Place): string =>
  other.file === at.file ? `rad ${String(other.line)}` : `rad ${String(other.line)} i ${other.file}`;
const orReviewed = (code: ReviewProblem["code"]): string =>
  `Om det stämmer: skriv ${code} i kolumnen granskad.`;

export const review: ProblemWords<ReviewProblem> = {
  platshallare: {
    title: "En platshållare är kvar",
    says: (p) => `”${p.text}” verkar ha en platshållare kvar.`,
    remedy: () => `Fyll i det som saknas. ${orReviewed("platshallare")}`,
  },
  "samma-rad": {
    title: "Samma rad finns två gånger",
    says: (p) => `raden är likadan som ${line(p.other, p.at)} och räknas två gånger.`,
    remedy: () => `Ta bort den ena, eller skriv vad som skiljer dem. ${orReviewed("samma-rad")}`,
  },
  "tio-ganger": {
    title: "Ett belopp har en nolla för mycket eller för lite",
    says: (p) =>
      `${number(p.amount)} är ${p.than === "more" ? "" : "bara "}omkring ${
        p.than === "more" ? `${number(p.times)} gånger så mycket som` : `en ${ordinal[p.times]} av`
      } ${number(p.usual)} på ${line(p.other, p.at)}.`,
    remedy: () => `Kontrollera nollorna på båda raderna. ${orReviewed("tio-ganger")}`,
  },
  "ar-lucka": {
    title: "En insats hoppar över ett år",
    says: (p) =>
      `”${p.measure}” har rader före och efter men inga för ${listed(p.missing.map(String), "sv")}.`,
    remedy: () => `Lägg till det som saknas, eller rätta året. ${orReviewed("ar-lucka")}`,
  },
  "ar-utanfor": {
    title: "Ett år ligger långt från de andra",
    says: (p) => `${String(p.year)} ligger långt från de andra åren, ${span(p.from, p.to)}.`,
    remedy: () => `Kontrollera att året är rätt skrivet. ${orReviewed("ar-utanfor")}`,
  },
  "stavas-olika": {
    title: "Ett namn stavas på två sätt",
    says: (p) => `”${p.text}” liknar ”${p.known}” på ${line(p.other, p.at)} men räknas som ett annat namn.`,
    remedy: () => `Skriv namnet på samma sätt. ${orReviewed("stavas-olika")}`,
  },
  "finansiar-saknas": {
    title: "En kostnad saknar finansiär",
    says: (p) =>
      `${number(p.missing)} av ${number(p.whole)} kr för ”${p.measure}” ${String(p.year)} har ingen finansiär.`,
    remedy: () => `Skriv vem som betalar. ${orReviewed("finansiar-saknas")}`,
  },
  "resurser-motsager": {
    title: "Resurserna nämner andra tal än raden",
    says: (p) =>
      `”${p.text}” ger ${listed(p.implied.map(number), "sv")}, men ${
        p.of === "number" ? "antalet" : "beloppet"
      } är ${number(p.found)}.`,
    remedy: () => `Ändra texten eller talet. ${orReviewed("resurser-motsager")}`,
  },
  "utfall-saknas": {
    title: "Ett utfall saknas",
    says: (p) =>
      p.lines === 1
        ? `raden har inget utfall för ${String(p.year)}, och räknas som 0.`
        : `den här raden och ${number(String(p.lines - 1))} till har inget utfall för ${String(p.year)}, och räknas som 0.`,
    remedy: () => `Skriv utfallet, eller 0 om inget är bokfört. ${orReviewed("utfall-saknas")}`,
  },
  "granskad-onodig": {
    title: "Kolumnen granskad tystar ingenting",
    says: (p) => `”${p.text}” tystar ingen varning på raden.`,
    remedy: (p) =>
      p.near === undefined
        ? "Ta bort ordet, eller skriv koden för varningen."
        : `Menade du ${p.near}? Annars ta bort ordet.`,
  },
  "granskning-begransad": {
    title: "Alla rader jämfördes inte",
    says: (p) => `bara de första ${number(String(p.lines))} raderna jämfördes med varandra.`,
    remedy: () => "Dela filen om även resten ska jämföras, t.ex. en fil per år.",
  },
};

const ordinal = { "10": "tiondel", "100": "hundradel", "1000": "tusendel" } as const;
const span = (from: number, to: number): string =>
  from === to ? `som bara är ${String(from)}` : `${String(from)}–${String(to)}`;
