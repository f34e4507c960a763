import { fixed, kronor, negated, percentOf, rate, sum } from "../core/decimal.js";
import { readable, readableIn } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import { spokenActor } from "./spoken-actor.js";
import type { Language } from "./words.js";

/** A figure that is solved, drawn or varied, for words. */
export interface AskedWords {
  readonly kind: "municipality" | "public" | "society" | "actor" | "item" | "outcome";
  /** Of an item or an outcome as the language has it; of an actor as the models have it. */
  readonly name: string;
  readonly nameEn: string;
  /** Whose item; empty for all. */
  readonly actor: string;
  readonly present: boolean;
  readonly first: string;
  readonly last: string;
  readonly unit: SpokenUnit;
  /** What it is set against, and what the one that is asked about is called; the figure is then the difference. */
  readonly against?: { readonly own: string; readonly other: string };
}

export const yearsOf = ({ first, last }: Pick<AskedWords, "first" | "last">): string =>
  first === last ? first : `${first}–${last}`;

const nounSv = ({ kind, name, actor }: AskedWords): string => {
  switch (kind) {
    case "municipality":
      return "kommunens netto";
    case "public":
      return "nettot för offentliga finanser";
    case "society":
      return "samhällets netto";
    case "actor":
      return `nettot för ${spokenActor(name, "sv")}`;
    case "item":
      return actor === "" ? `posten ”${name}”` : `posten ”${name}” för ${spokenActor(actor, "sv")}`;
    case "outcome":
      return `utfallet ”${name}”`;
  }
};

const nounEn = ({ kind, name, nameEn, actor }: AskedWords): string => {
  switch (kind) {
    case "municipality":
      return "the municipality's net";
    case "public":
      return "the net of public finances";
    case "society":
      return "society's net";
    case "actor":
      return `the net of ${spokenActor(name, "en")}`;
    case "item":
      return actor === "" ? `the item “${nameEn}”` : `the item “${nameEn}” for ${spokenActor(actor, "en")}`;
    case "outcome":
      return `the outcome “${nameEn}”`;
  }
};

/** `kommunens netto 2027–2036`, `nuvärdet av samhällets netto 2027–2036` */
export function figureIn(asked: AskedWords, language: Language): string {
  const years = yearsOf(asked);
  const { against, present } = asked;
  if (language === "sv") {
    const noun = nounSv(asked);
    const whole = `${present ? `nuvärdet av ${noun}` : noun} ${years}`;
    return against === undefined ? whole : `skillnaden i ${whole} mellan ${against.own} och ${against.other}`;
  }
  const noun = nounEn(asked);
  const whole = `${present ? `the present value of ${noun}` : noun} ${years}`;
  return against === undefined
    ? whole
    : `the difference in ${whole} between ${against.own} and ${against.other}`;
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const isMoney = ({ kind }: AskedWords): boolean => kind !== "outcome";

/** A result as people say it, with its sign; a plain decimal. */
export function resultIn(plain: string, asked: AskedWords, language: Language, how?: "short"): string {
  const [sign, size] = plain.startsWith("-") ? ["−", plain.slice(1)] : ["", plain];
  if (!isMoney(asked)) return `${sign}${spokenNumber(size, language)}`;
  if (/^0(\.0+)?$/.test(size)) return language === "sv" ? "noll" : "zero";
  return `${sign}${spoken(size, asked.unit, language, how)}`;
}

/** `för att kommunen ska gå jämnt ut 2027–2036` */
export function goalIn(asked: AskedWords, target: string, language: Language): string {
  const years = yearsOf(asked);
  if (asked.against !== undefined && Number(target) === 0) {
    const { against, ...plain } = asked;
    const { own, other } = against;
    const figure = figureIn(plain, language);
    return language === "sv"
      ? `för att ${own} ska vara minst lika bra som ${other} för ${figure}`
      : `for ${own} to be at least as good as ${other} for ${figure}`;
  }
  const isEven = Number(target) === 0 && !asked.present;
  if (language === "sv") {
    if (isEven && asked.kind === "municipality") return `för att kommunen ska gå jämnt ut ${years}`;
    if (isEven && asked.kind === "society") return `för att samhället ska gå jämnt ut ${years}`;
    if (isEven && asked.kind === "actor")
      return `för att ${spokenActor(asked.name, "sv")} ska gå jämnt ut ${years}`;
    return `för att ${figureIn(asked, "sv")} ska bli minst ${resultIn(target, asked, "sv")}`;
  }
  if (isEven && asked.kind === "municipality") return `for the municipality to break even ${years}`;
  if (isEven && asked.kind === "society") return `for society to break even ${years}`;
  if (isEven && asked.kind === "actor") return `for ${spokenActor(asked.name, "en")} to break even ${years}`;
  return `for ${figureIn(asked, "en")} to be at least ${resultIn(target, asked, "en")}`;
}

/** A value in its unit, with as many digits as tell it apart: `31,7 %`, `22 450 kr/månad`. */
export function valueIn(plain: string, unit: string, language: Language): string {
  return readableIn(rounded(plain, unit), unit, language);
}

/** The value of a name to three digits, or to a hundredth of a per cent: what people read. A plain decimal. */
export const rounded = (plain: string, unit: string): string =>
  trimmed(fixed(kronor(plain), decimalsOf(plain, unit)));

function decimalsOf(plain: string, unit: string): number {
  const size = Math.abs(Number(plain));
  const share = unit === "%" ? size * 100 : size;
  const digits = share === 0 ? 0 : Math.max(0, Math.min(8, 2 - Math.floor(Math.log10(share))));
  return unit === "%" ? digits + 2 : digits;
}

/** As `valueIn`, rounded away from what is on the wrong side of it: `minst 31,8 %` of 31.72 %. What is left of a solver is not. */
export const limitIn = (plain: string, side: Side, unit: string, language: Language): string =>
  readableIn(roundedTo(plain, side, unit), unit, language);

/** On which side of a limit a value must be. */
type Side = "above" | "below";

/** The same as a plain decimal. */
export function roundedTo(plain: string, side: Side, unit: string): string {
  const near = rounded(plain, unit);
  const decimals = decimalsOf(plain, unit);
  const step = kronor(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);
  const off = (Number(plain) - Number(near)) * (side === "above" ? 1 : -1);
  if (off < Number(step) / 1000) return near;
  const beyond = sum([kronor(near), side === "above" ? step : negated(step)]);
  return trimmed(fixed(beyond, decimals));
}

const trimmed = (plain: string): string => (plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain);

/** A chance as a person says it: `51 fall av 100`; below one in a hundred and above 99 as it is. `<0.02`: not known closer. */
export function casesOf(share: string, language: Language): string {
  const bound = /^[<>]/.exec(share)?.[0];
  const percent = Number(percentOf(rate(bound === undefined ? share : share.slice(1))));
  const number =
    bound !== undefined
      ? `${bound}${String(percent)}`
      : percent > 0 && percent < 1
        ? "<1"
        : percent > 99 && percent < 100
          ? ">99"
          : fixed(kronor(String(percent)), 0);
  const words = number.startsWith("<")
    ? { sv: `färre än ${number.slice(1)}`, en: `fewer than ${number.slice(1)}` }
    : number.startsWith(">")
      ? { sv: `fler än ${number.slice(1)}`, en: `more than ${number.slice(1)}` }
      : { sv: readable(number, "sv"), en: readable(number, "en") };
  if (number === "0") return language === "sv" ? "inget fall av 100" : "no case in 100";
  return language === "sv" ? `${words.sv} fall av 100` : `${words.en} cases in 100`;
}
