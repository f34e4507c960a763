import { fixed, inUnitsOf, kronor, plain, roundTo } from "../core/decimal.js";
import { readable } from "./numbers.js";
import type { Language } from "./words.js";

/** The unit that tables are in; sentences use its words where it makes a difference. */
export type SpokenUnit = "kr" | "tkr" | "mnkr";

const million = kronor("1000000");
const billion = kronor("1000000000");
const thousand = kronor("1000");

const names: Readonly<
  Record<Language, Readonly<Record<"one" | "millions" | "billions" | "kronor" | "little", string>>>
> = {
  sv: {
    one: "1 miljon",
    millions: "miljoner",
    billions: "miljarder",
    kronor: "kronor",
    little: "mindre än en krona",
  },
  en: {
    one: "1 million",
    millions: "million",
    billions: "billion",
    kronor: "kronor",
    little: "less than one krona",
  },
};

/** To how many kronor a person would round an amount of this size. */
export function spokenStep(size: number): string {
  if (size >= 99_950_000) return "1000000";
  if (size >= 999_500) return "100000";
  if (size >= 9_950) return "1000";
  if (size >= 995) return "100";
  return size >= 99.5 ? "10" : "1";
}

/**
 * An amount as a person says it, from its exact size (a plain decimal, not below 0): `7,4 miljoner kronor`,
 * `48 000 kronor`, in tkr `48 tkr`. `short` leaves `kronor` out after millions, where it has just been said.
 */
export function spoken(
  size: string,
  unit: SpokenUnit,
  language: Language,
  how: "full" | "short" = "full",
): string {
  const exact = kronor(size);
  const words = names[language];
  const kr = how === "short" ? "" : `\u00a0${words.kronor}`;
  const number = (text: string): string => readable(text, language);
  const one = `${words.one.replace(" ", "\u00a0")}${kr}`;
  const about = Number(size);
  if (about >= 999_500_000)
    return `${number(fixed(inUnitsOf(exact, billion), 1))}\u00a0${words.billions}${kr}`;
  if (about >= 999_500) {
    const millions = fixed(inUnitsOf(exact, million), about >= 99_950_000 ? 0 : 1);
    return millions === "1.0" ? one : `${number(millions)}\u00a0${words.millions}${kr}`;
  }
  if (unit === "mnkr" && about >= 9_950) {
    const parts = fixed(inUnitsOf(exact, million), about >= 99_500 ? 2 : 3);
    return parts === "1.00" ? one : `${number(parts)}\u00a0${words.millions}${kr}`;
  }
  if (unit === "tkr" && about >= 950)
    return `${number(fixed(inUnitsOf(exact, thousand), about >= 9_950 ? 0 : 1))}\u00a0tkr`;
  const rounded = plain(roundTo(exact, kronor(spokenStep(about))));
  if (rounded === "0") return words.little;
  return `${number(rounded)}\u00a0${rounded === "1" ? "krona" : words.kronor}`;
}

/** Two amounts with their signs, rounded alike: `−1 000 och 235 000 kronor`, `1,1 och 3,2 miljoner kronor`. */
export function spokenSpan(low: string, high: string, language: Language): string {
  const most = Math.max(Math.abs(Number(low)), Math.abs(Number(high)));
  const and = language === "sv" ? "och" : "and";
  const { millions, kronor: kr } = names[language];
  const step = kronor(spokenStep(most));
  const at = (amount: string): string => {
    const rounded = roundTo(kronor(amount), step);
    return readable(
      most >= 999_500 ? fixed(inUnitsOf(rounded, million), most >= 99_950_000 ? 0 : 1) : plain(rounded),
      language,
    );
  };
  return `${at(low)} ${and} ${at(high)}\u00a0${most >= 999_500 ? `${millions}\u00a0` : ""}${kr}`;
}

/** A number of people or years: whole from ten on, a tenth below; `6`, never `6,0`. Plain decimal, not below 0. */
export function spokenNumber(size: string, language: Language): string {
  const about = Number(size);
  return readable(fixed(kronor(size), about >= 9.95 ? 0 : 1).replace(/\.0$/, ""), language);
}

/** How many begin, to the tenth and never rounded to a whole that is not so: `1,5`; two digits when they are few. */
export function spokenPeople(size: string, language: Language): string {
  const about = Number(size);
  const decimals = about >= 0.1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(Math.max(about, 1e-6))));
  const digits = fixed(kronor(size), decimals);
  return readable(digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits, language);
}
