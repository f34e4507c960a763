import type { Place } from "../../../core/explanation.js";
import type { RulebookProblem } from "../../../core/problems/rulebook.js";
import { listed } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";
import { period } from "../period.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `“${w}”`),
    "en",
  );
const line = (place: Place): string =>
  place.line === undefined ? place.file : `${place.file}:${place.line}`;
const evidence = { source: "a source", grade: "a grade", checked: "the day it was last checked" } as const;
const halves = {
  key: "a key",
  value: "a value",
  from: "the lower end of the band",
  to: "the upper end of the band",
} as const;

export const rulebook: ProblemWords<RulebookProblem> = {
  "modellfil-saknas": {
    title: "A file is missing in the model's folder",
    says: (p) => `the folder has no “${p.name}”.`,
    remedy: () => "Add the file. models/README.md shows what goes in it.",
  },
  "modellfil-okand": {
    title: "A file in the model's folder is unknown",
    says: () => "a model has no file of that name, so it would not be read.",
    remedy: (p) =>
      p.near === undefined
        ? "Rename it to “tabell-…” if it is a table, or move it."
        : `Did you mean “${p.near}”? Rename the file.`,
  },
  "modellrad-saknas": {
    title: "A row is missing in modell.csv",
    says: (p) => `the row “${p.name}” is missing or empty.`,
    remedy: (p) => `Add a row with the name “${p.name}” and a value.`,
  },
  "modellrad-okand": {
    title: "A row of modell.csv is unknown",
    says: (p) => `no row of modell.csv is called “${p.name}”.`,
    remedy: (p) => (p.near === undefined ? "Remove the row." : `Did you mean “${p.near}”?`),
  },
  "modellrad-dubbel": {
    title: "A row of modell.csv occurs twice",
    says: (p) => `“${p.name}” already stands on line ${p.other.line ?? 1}.`,
    remedy: () => "Remove one of them.",
  },
  "modellformat-okant": {
    title: "The model has a format the program cannot read",
    says: (p) => `the model has format “${p.text}”, but the program reads format ${p.known}.`,
    remedy: () => "Use a newer version of the program, or mend the row.",
  },
  "modell-okand": {
    title: "A model that is used does not exist",
    says: (p) => `the model uses “${p.name}”, which does not exist.`,
    remedy: (p) =>
      p.near === undefined ? "Add the folder or remove the name." : `Did you mean “${p.near}”?`,
  },
  "modell-dubbel": {
    title: "Two models have the same name",
    says: (p) => `the model is called “${p.name}”, just like ${p.other.file}.`,
    remedy: () => "Rename one of the folders.",
  },
  "modeller-i-cirkel": {
    title: "Models use each other in a circle",
    says: (p) => `the models use each other in a circle: ${p.names.join(" → ")}.`,
    remedy: () => "Move what they share to a model of its own that the others use.",
  },
  "datum-olasligt": {
    title: "A date cannot be read",
    says: (p) => `“${p.text}” is not a date.`,
    remedy: () => "Write year, month and day, as 2026-01-01.",
  },
  "datum-ombytta": {
    title: "The last day is before the first",
    says: (p) => `the period begins on ${p.from} but ends on ${p.to}.`,
    remedy: () => "Swap the dates or mend one of them.",
  },
  "perioder-overlappar": {
    title: "Two rows hold at the same time",
    says: (p) =>
      `“${p.name}” has two rows that hold at the same time, ${period(p.shared)}. The other: ${line(p.other)}.`,
    remedy: () => "Give the older row a last day before the newer one's first.",
  },
  "perioder-lucka": {
    title: "There are days for which no row holds",
    says: (p) => `“${p.name}” has no row ${period(p.gap)}. The row before: ${line(p.other)}.`,
    remedy: () =>
      "Mend the dates or add a row for the time between. If they are two different things, give them different names.",
  },
  "belagg-saknas": {
    title: "Evidence is missing",
    says: (p) => `“${p.name}” lacks ${evidence[p.missing]}.`,
    remedy: (p) =>
      ({
        source: "Write where it is found: law and section, page or document.",
        grade: "Write A (law), B (official statistics), C (study) or D (assumption).",
        checked: "Write the day it was last held against its source, as 2026-01-31.",
      })[p.missing],
  },
  "ord-okant": {
    title: "The cell has a word that cannot be used",
    says: (p) => `“${p.text}” cannot be used here.`,
    remedy: (p) => `Write one of the words: ${quoted(p.known)}.`,
  },
  "rader-olika": {
    title: "Rows of the same name contradict each other",
    says: (p) =>
      `“${p.name}” has “${p.text}” here but “${p.before}” on line ${p.other.line ?? 1}. They must be the same for all dates.`,
    remedy: () => "Write the same on both rows, or give them different names.",
  },
  "villkor-olasligt": {
    title: "The cell must answer yes or no",
    says: (p) => `“${p.text}” is neither yes nor no.`,
    remedy: () => "Write ja or nej.",
  },
  "tabellkolumn-okand": {
    title: "A column of a table does not say what it is",
    says: (p) => `the column “${p.column}” does not say whether it is a key or a value.`,
    remedy: (p) =>
      p.near === undefined
        ? "Write “name (nyckel)” for a key, “name (samma nyckel)” for another way to write it, or “name (kr/månad)” for a value."
        : `Did you mean “${p.near}”?`,
  },
  "tabell-halv": {
    title: "A table lacks a key or a value",
    says: (p) => `the table lacks ${halves[p.missing]}.`,
    remedy: (p) =>
      ({
        key: "Give a column the header “name (nyckel)”.",
        value: "Give a column the header “name (unit)”, for example “norm (kr/månad)”.",
        from: "A band has two columns: “ålder från (nyckel)” and “ålder till (nyckel)”.",
        to: "A band has two columns: “ålder från (nyckel)” and “ålder till (nyckel)”.",
      })[p.missing],
  },
  "fall-stammer-inte": {
    title: "A case fails",
    says: (p) => `“${p.expression}” comes to ${p.found}, not ${p.expected}.`,
    remedy: () => "Compare with the source. Mend the rule if the case is right, or else the case.",
  },
  "regel-utan-fall": {
    title: "No case tries a rule",
    says: (p) => `no case in fall.csv tries this wording of “${p.name}”.`,
    remedy: () => "Add a case with a known answer for a day on which the wording holds.",
  },
};
