import type { DocumentProblem } from "../../core/problems/document.js";
import { listedSome, quoted } from "../numbers.js";
import type { Language, ProblemWords } from "../words.js";

const SHOWN = 3;

/** `”a”, ”b”, ”c” och 2 till` */
function some(names: readonly string[], language: Language): string {
  const more = names.length - SHOWN;
  if (more < 2) return quoted(names, language);
  const first = names.slice(0, SHOWN).map((name) => quoted([name], language));
  return listedSome({ names: first, more }, language);
}

/** The figures of the whole, and of one year: those of other years are called alike. */
const fieldsSaid = (known: readonly string[]): string =>
  known
    .slice(0, 8)
    .map((name) => `{${name}}`)
    .join(", ");

const meantSv = (near: string | undefined): string => (near === undefined ? "" : ` Menar du ”${near}”?`);
const meantEn = (near: string | undefined): string => (near === undefined ? "" : ` Do you mean “${near}”?`);

export const document: ProblemWords<DocumentProblem> = {
  "dokumentrad-okand": {
    sv: {
      title: "Dokumentet har ingen sådan uppgift",
      says: (p) => `dokumentet har ingen uppgift som heter ”${p.name}”.${meantSv(p.near)}`,
      remedy: (p) => `Det här går att ange: ${p.known.join(", ")}.`,
    },
    en: {
      title: "The document has no such entry",
      says: (p) => `the document has no entry called “${p.name}”.${meantEn(p.near)}`,
      remedy: (p) => `These can be given: ${p.known.join(", ")}.`,
    },
  },
  "dokumentfalt-okant": {
    sv: {
      title: "Texten hänvisar till en siffra som inte finns",
      says: (p) => `det finns ingen siffra som heter {${p.name}}.${meantSv(p.near)}`,
      remedy: (p) => `Inom klamrar går det att skriva ${fieldsSaid(p.known)}.`,
    },
    en: {
      title: "The text refers to a figure that is not there",
      says: (p) => `there is no figure called {${p.name}}.${meantEn(p.near)}`,
      remedy: (p) => `Within braces you can write ${fieldsSaid(p.known)}.`,
    },
  },
  "insatstext-okand": {
    sv: {
      title: "Texten gäller en insats som inte finns",
      says: (p) => `insatsen ”${p.name}” finns inte bland siffrorna.${meantSv(p.near)}`,
      remedy: (p) =>
        p.near === undefined
          ? `Insatserna är ${some(p.known, "sv")}.`
          : `Skriv namnet som i budgeten. Är det en annan insats, ge ”${p.near}” en egen rad.`,
    },
    en: {
      title: "The text is of a measure that is not there",
      says: (p) => `the measure “${p.name}” is not among the figures.${meantEn(p.near)}`,
      remedy: (p) =>
        p.near === undefined
          ? `The measures are ${some(p.known, "en")}.`
          : `Write the name as the budget does. If it is another measure, give “${p.near}” a row of its own.`,
    },
  },
  "insatstext-utan-tal": {
    sv: {
      title: "Insatser har text men inga siffror",
      says: (p) => `${some(p.names, "sv")} har text men inga siffror, och står i dokumentet utan belopp.`,
      remedy: () => "Hör texten till en insats med ett annat namn, skriv det i kolumnen räknas som.",
    },
    en: {
      title: "Measures have words but no figures",
      says: (p) =>
        `${some(p.names, "en")} ${p.names.length === 1 ? "has words but no figures, and stands" : "have words but no figures, and stand"} in the document without amounts.`,
      remedy: () =>
        "If the words are of a measure by another name, write it in the column räknas som (counted as).",
    },
  },
  "insats-utan-text": {
    sv: {
      title: "Insatser saknar text",
      says: (p) => `${some(p.names, "sv")} har siffror men ingen text.`,
      remedy: () => "Lägg till en rad för varje insats som dokumentet ska beskriva.",
    },
    en: {
      title: "Measures lack words",
      says: (p) => `${some(p.names, "en")} ${p.names.length === 1 ? "has" : "have"} figures but no words.`,
      remedy: () => "Add a row for each measure that the document is to describe.",
    },
  },
};
