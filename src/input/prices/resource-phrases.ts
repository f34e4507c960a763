import { percent, type Rate } from "../../core/decimal.js";
import { plainNumeral, isFault, readNumeral } from "../../tabular/cells/numerals.js";

/** `2 utredare à 20 %`: so many of something, and what part of full time. */
export interface ResourcePhrase {
  /** As it stands in the cell. */
  readonly text: string;
  /** A plain decimal. */
  readonly number: string;
  readonly share?: Rate;
  /** Hours are counted, not posts or pieces. */
  readonly hours: boolean;
  /** What there is so many of; empty for hours of nobody in particular. */
  readonly name: string;
}

const BETWEEN = /\s*(?:,(?!\d)|;|\+|&|\n|(?<!\p{L})(?:och|samt|and)(?!\p{L}))\s*/iu;
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const COUNTED = new RegExp(`^(${NUMBER}|\\p{L}+)\\s*(?:st\\.?(?!\\p{L})|x(?!\\p{L}))?\\s*(.*)$`, "iu");
const SHARE = new RegExp(
  `^(.*?)\\s*[(]?\\s*(?:(?<!\\p{L})(?:à|á|a|om|på)\\s+|@\\s*)?(${NUMBER})\\s*(?:%|procent)[)]?$`,
  "iu",
);
const HOURS = /^(?:timmar|timme|tim\.?|h|hours?)(?!\p{L})\s*(?:av\s+)?(.*)$/iu;
/** What hours are for is not who works them. */
const PURPOSE = /^(?:för|till|for)(?!\p{L})/iu;

const inWords = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

/** The resources of a cell, or undefined when some part of it does not say how many of what. */
export function resourcePhrases(cell: string): readonly ResourcePhrase[] | undefined {
  const parts = cell.split(BETWEEN).filter((part) => part !== "");
  const phrases = parts.flatMap((part) => phraseOf(part) ?? []);
  return phrases.length === 0 || phrases.length < parts.length ? undefined : phrases;
}

function phraseOf(text: string): ResourcePhrase | undefined {
  const [, before, shareText] = SHARE.exec(text) ?? [];
  const [, counted, rest] = COUNTED.exec(before ?? text) ?? [];
  if (counted === undefined || rest === undefined) return undefined;
  const number = numberOf(counted);
  const share = shareText === undefined ? undefined : shareOf(shareText);
  if (number === undefined) return undefined;
  const hours = HOURS.exec(rest)?.[1];
  const name = (hours ?? rest).trim();
  if (hours === undefined && name === "") return undefined;
  return {
    text,
    number,
    ...(share === undefined ? {} : { share }),
    hours: hours !== undefined,
    name: hours !== undefined && PURPOSE.test(name) ? "" : name,
  };
}

function numberOf(text: string): string | undefined {
  const word = text.toLowerCase() === "ett" ? 1 : inWords.indexOf(text.toLowerCase());
  if (word > 0) return String(word);
  if (!/^\d/.test(text)) return undefined;
  const read = readNumeral(text, text, "tal");
  return isFault(read) ? undefined : plainNumeral(read);
}

function shareOf(text: string): Rate | undefined {
  const read = readNumeral(text, text, "andel");
  return isFault(read) ? undefined : percent(plainNumeral(read));
}
