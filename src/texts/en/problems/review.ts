import type { Place } from "../../../core/explanation.js";
import type { ReviewProblem } from "../../../core/problems/review.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const number = (plain: string): string => readable(plain, "en");
/** Where the other line stands, seen from the place of the message. */
const line = (other: Place, at: Place): string =>
  other.file === at.file ? `line ${String(other.line)}` : `line ${String(other.line)} of ${other.file}`;
const orReviewed = (code: ReviewProblem["code"]): string =>
  `If it is right, write ${code} in the column granskad (reviewed).`;

export const review: ProblemWords<ReviewProblem> = {
  platshallare: {
    title: "A placeholder is left in",
    says: (p) => `“${p.text}” seems to have a placeholder left in it.`,
    remedy: () => `Fill in what is missing. ${orReviewed("platshallare")}`,
  },
  "samma-rad": {
    title: "The same line occurs twice",
    says: (p) => `the line is the same as ${line(p.other, p.at)} and is counted twice.`,
    remedy: () => `Remove one of them, or write what sets them apart. ${orReviewed("samma-rad")}`,
  },
  "tio-ganger": {
    title: "An amount has a nought too many or too few",
    says: (p) =>
      `${number(p.amount)} is ${p.than === "more" ? "" : "only "}about ${
        p.than === "more" ? `${number(p.times)} times` : `one ${ordinal[p.times]} of`
      } ${number(p.usual)} on ${line(p.other, p.at)}.`,
    remedy: () => `Check the noughts on both lines. ${orReviewed("tio-ganger")}`,
  },
  "ar-lucka": {
    title: "A measure skips a year",
    says: (p) =>
      `“${p.measure}” has lines before and after but none for ${listed(p.missing.map(String), "en")}.`,
    remedy: () => `Add what is missing, or put the year right. ${orReviewed("ar-lucka")}`,
  },
  "ar-utanfor": {
    title: "A year is far from the others",
    says: (p) => `${String(p.year)} is far from the other years, ${span(p.from, p.to)}.`,
    remedy: () => `Check that the year is written right. ${orReviewed("ar-utanfor")}`,
  },
  "stavas-olika": {
    title: "A name is spelled in two ways",
    says: (p) => `“${p.text}” is like “${p.known}” on ${line(p.other, p.at)} but counts as another name.`,
    remedy: () => `Write the name the same way. ${orReviewed("stavas-olika")}`,
  },
  "finansiar-saknas": {
    title: "A cost has no funder",
    says: (p) =>
      `${number(p.missing)} of ${number(p.whole)} kr for “${p.measure}” ${String(p.year)} has no funder.`,
    remedy: () => `Write who pays. ${orReviewed("finansiar-saknas")}`,
  },
  "resurser-motsager": {
    title: "The resources name other numbers than the line",
    says: (p) =>
      `“${p.text}” makes ${listed(p.implied.map(number), "en")}, but the ${p.of} is ${number(p.found)}.`,
    remedy: () => `Change the text or the number. ${orReviewed("resurser-motsager")}`,
  },
  "utfall-saknas": {
    title: "An outcome is missing",
    says: (p) =>
      p.lines === 1
        ? `the line has no outcome for ${String(p.year)}, and counts as 0.`
        : `this line and ${number(String(p.lines - 1))} more have no outcome for ${String(p.year)}, and count as 0.`,
    remedy: () => `Write the outcome, or 0 if nothing is booked. ${orReviewed("utfall-saknas")}`,
  },
  "granskad-onodig": {
    title: "The column granskad (reviewed) silences nothing",
    says: (p) => `“${p.text}” silences no warning on the line.`,
    remedy: (p) =>
      p.near === undefined
        ? "Remove the word, or write the code of the warning."
        : `Did you mean ${p.near}? If not, remove the word.`,
  },
  "granskning-begransad": {
    title: "Not all lines were compared",
    says: (p) => `only the first ${number(String(p.lines))} lines were compared with each other.`,
    remedy: () => "Split the file if the rest should be compared too, such as a file per year.",
  },
};

const ordinal = { "10": "tenth", "100": "hundredth", "1000": "thousandth" } as const;
const span = (from: number, to: number): string =>
  from === to ? `which are all ${String(from)}` : `${String(from)}–${String(to)}`;
