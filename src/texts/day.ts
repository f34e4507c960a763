import { months } from "./months.js";
import type { Language } from "./words.js";

/** `2027-01-01` in running text: `1 januari 2027`. */
export function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${String(date)} ${months[language][month! - 1]!} ${String(year)}`;
}
