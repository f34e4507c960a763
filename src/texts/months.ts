import type { Language } from "./words.js";

export const months: Readonly<Record<Language, readonly string[]>> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** `januari–augusti`; `januari` alone for the first month. */
export const through = (names: readonly string[], month: number): string =>
  month === 1 ? names[0]! : `${names[0]!}–${names[month - 1]!}`;
