import type { Explanation, Label } from "../core/explanation.js";
import { explanationInEnglish } from "../report/in-english/explanation-in-english.js";
import { reportInEnglish } from "../report/in-english/report-in-english.js";
import type { Report } from "../report/report.js";
import { type EnglishNames, labelInEnglish } from "../texts/english-names.js";
import { text } from "../texts/say.js";
import type { Language } from "../texts/words.js";

/** What the names of models are in the reader's language: they are read in Swedish. */
export interface Reader {
  readonly language: Language;
  readonly english: EnglishNames;
}

const asRead = ({ language, english }: Reader): boolean => language === "sv" || english.size === 0;

export const reportIn = (reader: Reader, report: Report): Report =>
  asRead(reader) ? report : reportInEnglish(report, reader.english);

export const explanationIn = (reader: Reader, explanation: Explanation): Explanation =>
  asRead(reader) ? explanation : explanationInEnglish(explanation, reader.english);

export const labelIn = (reader: Reader, label: Label): Label =>
  asRead(reader) ? label : labelInEnglish(label, reader.english);

/** The words of a label, names and all. */
export const spoken = (reader: Reader, label: Label): string => text(labelIn(reader, label), reader.language);
