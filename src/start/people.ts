import type { Message } from "../core/explanation.js";
import { groupSpaces } from "../core/numerals.js";
import { say } from "../texts/say.js";

/** People who begin in the same year. */
export interface Cohort {
  /** Undefined where all begin in the scenario's first month. */
  readonly year?: string;
  readonly people: string;
}

/** An answer as it is kept: `20`, or `20 2027, 30 2028` in order of time. */
export const cohortsIn = (answer: string): Cohort[] =>
  answer.split(", ").map((part) => {
    const [people, year] = part.split(" ");
    return { people: people!, ...(year === undefined ? {} : { year }) };
  });

export const peopleIn = (answer: string): number =>
  cohortsIn(answer).reduce((sum, { people }) => sum + Number(people), 0);

/**
 * Reads `20`, `20 personer`, `20 2027, 30 2028`, `2027: 20 och 2028: 30` or `20 per år 2027-2029`. What may be meant in
 * two ways is asked about: numbers without their years, years that follow each other and say nothing of each.
 */
export function readPeople(written: string): { readonly value: string } | { readonly wrong: Message } {
  const value = written.normalize("NFC").trim();
  const each = everyYear(value);
  if (each !== undefined) return each;
  const parts = partsOf(value);
  const read = parts.map(partIn);
  if (read.length === 1 && read[0] !== undefined && "people" in read[0] && read[0].year === undefined)
    return { value: read[0].people };
  if (read.length > 1 && read.every((r) => r !== undefined && "people" in r && r.year === undefined))
    return { wrong: say("init.bad.peopleYears", { value }) };
  const unclear = read.findIndex((r) => r !== undefined && "unclear" in r);
  if (unclear >= 0) return { wrong: say("init.bad.peopleTwo", { value: parts[unclear]! }) };
  const cohorts = read.flatMap((r) => (r !== undefined && "people" in r && r.year !== undefined ? [r] : []));
  if (cohorts.length === 0 || cohorts.length < read.length)
    return { wrong: say("init.bad.people", { value }) };
  return inOrder(cohorts);
}

function inOrder(cohorts: readonly Cohort[]): { readonly value: string } | { readonly wrong: Message } {
  const sorted = [...cohorts].sort((a, b) => Number(a.year) - Number(b.year));
  const twice = sorted.find(({ year }, i) => sorted[i - 1]?.year === year);
  return twice === undefined
    ? { value: sorted.map(({ people, year }) => `${people} ${year!}`).join(", ") }
    : { wrong: say("init.bad.peopleTwice", { year: twice.year! }) };
}

const YEAR = /^(?:19|20|21)\d\d$/u;
const EACH = /(?:per|om|varje) +år(?:et)?|(?:a|per|each|every) +year/iu;
/** Twenty years of people are more than anybody plans for. */
const mostYears = 20;

/** `20 per år 2027-2029`; undefined where no years are said to follow each other. */
function everyYear(value: string): { readonly value: string } | { readonly wrong: Message } | undefined {
  const [whole, first, last] = /((?:19|20|21)\d\d) *(?:-|–|till|to) *((?:19|20|21)\d\d)/u.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const years = Number(last) - Number(first) + 1;
  const people = numberIn(value.replace(whole, "").replace(EACH, "").replace(/[,:;]/gu, " "));
  if (people === undefined || years < 2 || years > mostYears)
    return { wrong: say("init.bad.people", { value }) };
  if (!EACH.test(value)) return { wrong: say("init.bad.peopleEach", { people, first: first!, last: last! }) };
  const cohorts = Array.from({ length: years }, (_, i) => `${people} ${String(Number(first) + i)}`);
  return { value: cohorts.join(", ") };
}

const partsOf = (value: string): string[] =>
  value
    .split(/\s*[,;\n]\s*|\s+(?:och|and|samt)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const WORD = /(?:st|personer|person|people|deltagare|participants)\.?/iu;

/** `20 2027`, `2027: 20`, `20 personer år 2027`, `2027 20`. Two numbers that could both be the year are not guessed. */
function partIn(part: string): Cohort | { readonly unclear: true } | undefined {
  const said = new RegExp(`^(.+?) *${WORD.source} *(?:år |in |i )?(\\d{4})$`, "iu").exec(part);
  const [, saidPeople, saidYear] = said ?? [];
  if (saidYear !== undefined && YEAR.test(saidYear)) {
    const people = numberIn(saidPeople!);
    return people === undefined ? undefined : { people, year: saidYear };
  }
  const alone = numberIn(part);
  if (alone !== undefined) return { people: alone };
  const [, one, other] =
    /^(?:år )?(.+?)(?: *[:=] *| +(?:år |in |i |the year )?)(\S+)$/iu.exec(part.replace(/ +/gu, " ")) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const isYear = [one, other].map((text) => YEAR.test(text));
  if (isYear[0] && isYear[1]) return { unclear: true };
  const people = numberIn(isYear[0] ? other : one);
  const year = isYear[0] ? one : other;
  return people === undefined || !YEAR.test(year) ? undefined : { people, year };
}

const NUMBER = new RegExp(`^(\\d{1,3}(?:[${groupSpaces}]\\d{3})+|\\d{1,7})(?: *${WORD.source})?$`, "iu");

/** A whole number above zero, plain; undefined for anything else. `20 2027` is none: the year stands apart. */
function numberIn(text: string): string | undefined {
  const [, digits] = NUMBER.exec(text.trim()) ?? [];
  const plain = digits?.replace(/\D/gu, "").replace(/^0+/u, "");
  return plain === undefined || plain === "" || plain.length > 7 ? undefined : plain;
}
