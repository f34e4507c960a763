import type { Place } from "../../core/explanation.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import { listed, numbered, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const numberSv = (plain: string): string => readable(plain, "sv", " ");

const numberEn = (plain: string): string => readable(plain, "en");

/** Where the other line stands, seen from the place of the message. */
const lineSv = (other: Place, at: Place): string =>
  other.file === at.file ? `rad ${String(other.line)}` : `rad ${String(other.line)} i ${other.file}`;

/** Where the other line stands, seen from the place of the message. */
const lineEn = (other: Place, at: Place): string =>
  other.file === at.file ? `line ${String(other.line)}` : `line ${String(other.line)} of ${other.file}`;

const orReviewedSv = (code: ReviewProblem["code"]): string =>
  `Om det stämmer: skriv ${code} i kolumnen granskad.`;

const orReviewedEn = (code: ReviewProblem["code"]): string =>
  `If it is right, write ${code} in the column granskad (reviewed).`;

export const review: ProblemWords<ReviewProblem> = {
  platshallare: {
    sv: {
      title: "En platshållare är kvar",
      says: (p) => `”${p.text}” verkar ha en platshållare kvar.`,
      remedy: () => `Fyll i det som saknas. ${orReviewedSv("platshallare")}`,
    },
    en: {
      title: "A placeholder is left in",
      says: (p) => `“${p.text}” seems to have a placeholder left in it.`,
      remedy: () => `Fill in what is missing. ${orReviewedEn("platshallare")}`,
    },
  },
  "rad-lika-med-summa": {
    sv: {
      title: "En rad är lika med summan av andra rader",
      says: (p) =>
        `”${p.text}” är ${readable(p.amount, "sv", " ")}, precis som ${p.parts === undefined ? "alla rader ovanför" : `de ${numbered(p.parts, "sv")} raderna under`} tillsammans. Den räknades med.`,
      remedy: (p) =>
        `Är den en summa: --drop-rows ${p.at.line ?? ""}, eller ta bort raden. Annars: --keep-rows ${p.at.line ?? ""}.`,
    },
    en: {
      title: "A row equals the sum of other rows",
      says: (p) =>
        `“${p.text}” is ${readable(p.amount, "en")}, just as ${p.parts === undefined ? "all the rows above" : `the ${numbered(p.parts, "en")} rows below`} together. It was counted.`,
      remedy: (p) =>
        `If it is a total: --drop-rows ${p.at.line ?? ""}, or take the row out. Otherwise: --keep-rows ${p.at.line ?? ""}.`,
    },
  },
  "samma-rad": {
    sv: {
      title: "Samma rad finns två gånger",
      says: (p) => `raden är likadan som ${lineSv(p.other, p.at)} och räknas två gånger.`,
      remedy: () => `Ta bort den ena, eller skriv vad som skiljer dem. ${orReviewedSv("samma-rad")}`,
    },
    en: {
      title: "The same line occurs twice",
      says: (p) => `the line is the same as ${lineEn(p.other, p.at)} and is counted twice.`,
      remedy: () => `Remove one of them, or write what sets them apart. ${orReviewedEn("samma-rad")}`,
    },
  },
  "tio-ganger": {
    sv: {
      title: "Ett belopp har en nolla för mycket eller för lite",
      says: (p) =>
        `${numberSv(p.amount)} är ${p.than === "more" ? "" : "bara "}omkring ${
          p.than === "more" ? `${numberSv(p.times)} gånger så mycket som` : `en ${ordinalSv[p.times]} av`
        } ${numberSv(p.usual)} på ${lineSv(p.other, p.at)}.`,
      remedy: () => `Kontrollera nollorna på båda raderna. ${orReviewedSv("tio-ganger")}`,
    },
    en: {
      title: "An amount has a nought too many or too few",
      says: (p) =>
        `${numberEn(p.amount)} is ${p.than === "more" ? "" : "only "}about ${
          p.than === "more" ? `${numberEn(p.times)} times` : `one ${ordinalEn[p.times]} of`
        } ${numberEn(p.usual)} on ${lineEn(p.other, p.at)}.`,
      remedy: () => `Check the noughts on both lines. ${orReviewedEn("tio-ganger")}`,
    },
  },
  "ar-lucka": {
    sv: {
      title: "En insats hoppar över ett år",
      says: (p) =>
        `”${p.measure}” har rader före och efter men inga för ${listed(p.missing.map(String), "sv")}.`,
      remedy: () => `Lägg till det som saknas, eller rätta året. ${orReviewedSv("ar-lucka")}`,
    },
    en: {
      title: "A measure skips a year",
      says: (p) =>
        `“${p.measure}” has lines before and after but none for ${listed(p.missing.map(String), "en")}.`,
      remedy: () => `Add what is missing, or put the year right. ${orReviewedEn("ar-lucka")}`,
    },
  },
  "ar-utanfor": {
    sv: {
      title: "Ett år ligger långt från de andra",
      says: (p) => `${String(p.year)} ligger långt från de andra åren, ${spanSv(p.from, p.to)}.`,
      remedy: () => `Kontrollera att året är rätt skrivet. ${orReviewedSv("ar-utanfor")}`,
    },
    en: {
      title: "A year is far from the others",
      says: (p) => `${String(p.year)} is far from the other years, ${spanEn(p.from, p.to)}.`,
      remedy: () => `Check that the year is written right. ${orReviewedEn("ar-utanfor")}`,
    },
  },
  "stavas-olika": {
    sv: {
      title: "Ett namn stavas på två sätt",
      says: (p) =>
        `”${p.text}” liknar ”${p.known}” på ${lineSv(p.other, p.at)} men räknas som ett annat namn.`,
      remedy: () => `Skriv namnet på samma sätt. ${orReviewedSv("stavas-olika")}`,
    },
    en: {
      title: "A name is spelled in two ways",
      says: (p) => `“${p.text}” is like “${p.known}” on ${lineEn(p.other, p.at)} but counts as another name.`,
      remedy: () => `Write the name the same way. ${orReviewedEn("stavas-olika")}`,
    },
  },
  "finansiar-saknas": {
    sv: {
      title: "En kostnad saknar finansiär",
      says: (p) =>
        `${numberSv(p.missing)} av ${numberSv(p.whole)} kr för ”${p.measure}” ${String(p.year)} har ingen finansiär.`,
      remedy: () => `Skriv vem som betalar. ${orReviewedSv("finansiar-saknas")}`,
    },
    en: {
      title: "A cost has no funder",
      says: (p) =>
        `${numberEn(p.missing)} of ${numberEn(p.whole)} kr for “${p.measure}” ${String(p.year)} has no funder.`,
      remedy: () => `Write who pays. ${orReviewedEn("finansiar-saknas")}`,
    },
  },
  "resurser-motsager": {
    sv: {
      title: "Resurserna nämner andra tal än raden",
      says: (p) =>
        `”${p.text}” ger ${listed(p.implied.map(numberSv), "sv")}, men ${
          p.of === "number" ? "antalet" : "beloppet"
        } är ${numberSv(p.found)}.`,
      remedy: () => `Ändra texten eller talet. ${orReviewedSv("resurser-motsager")}`,
    },
    en: {
      title: "The resources name other numbers than the line",
      says: (p) =>
        `“${p.text}” makes ${listed(p.implied.map(numberEn), "en")}, but the ${p.of} is ${numberEn(p.found)}.`,
      remedy: () => `Change the text or the number. ${orReviewedEn("resurser-motsager")}`,
    },
  },
  "utfall-saknas": {
    sv: {
      title: "Ett utfall saknas",
      says: (p) =>
        p.lines === 1
          ? `raden har inget utfall för ${String(p.year)}, och räknas som 0.`
          : `den här raden och ${numberSv(String(p.lines - 1))} till har inget utfall för ${String(p.year)}, och räknas som 0.`,
      remedy: () => `Skriv utfallet, eller 0 om inget är bokfört. ${orReviewedSv("utfall-saknas")}`,
    },
    en: {
      title: "An outcome is missing",
      says: (p) =>
        p.lines === 1
          ? `the line has no outcome for ${String(p.year)}, and counts as 0.`
          : `this line and ${numberEn(String(p.lines - 1))} more have no outcome for ${String(p.year)}, and count as 0.`,
      remedy: () => `Write the outcome, or 0 if nothing is booked. ${orReviewedEn("utfall-saknas")}`,
    },
  },
  "granskad-onodig": {
    sv: {
      title: "Kolumnen granskad tystar ingenting",
      says: (p) => `”${p.text}” tystar ingen varning på raden.`,
      remedy: (p) =>
        p.near === undefined
          ? "Ta bort ordet, eller skriv koden för varningen."
          : `Menade du ${p.near}? Annars ta bort ordet.`,
    },
    en: {
      title: "The column granskad (reviewed) silences nothing",
      says: (p) => `“${p.text}” silences no warning on the line.`,
      remedy: (p) =>
        p.near === undefined
          ? "Remove the word, or write the code of the warning."
          : `Did you mean ${p.near}? If not, remove the word.`,
    },
  },
  "granskning-begransad": {
    sv: {
      title: "Alla rader jämfördes inte",
      says: (p) => `bara de första ${numberSv(String(p.lines))} raderna jämfördes med varandra.`,
      remedy: () => "Dela filen om även resten ska jämföras, t.ex. en fil per år.",
    },
    en: {
      title: "Not all lines were compared",
      says: (p) => `only the first ${numberEn(String(p.lines))} lines were compared with each other.`,
      remedy: () => "Split the file if the rest should be compared too, such as a file per year.",
    },
  },
};

const ordinalSv = { "10": "tiondel", "100": "hundradel", "1000": "tusendel" } as const;

const ordinalEn = { "10": "tenth", "100": "hundredth", "1000": "thousandth" } as const;

const spanSv = (from: number, to: number): string =>
  from === to ? `som bara är ${String(from)}` : `${String(from)}–${String(to)}`;

const spanEn = (from: number, to: number): string =>
  from === to ? `which are all ${String(from)}` : `${String(from)}–${String(to)}`;
