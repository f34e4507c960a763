import { months } from "./months.js";
import type { Language } from "./words.js";

/** `2027-01-01` in running text: `1 januari 2027`. */
export function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${String(date)} ${months[language][month! - 1]!} ${String(year)}`;
}

/** `2027-01` in running text: `januari 2027`; a year alone is left as it is. */
export function monthInWords(month: string, language: Language): string {
  const [year, number] = month.split("-");
  return number === undefined ? month : `${months[language][Number(number) - 1]!} ${year!}`;
}
