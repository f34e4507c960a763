import { withoutPersonnummer } from "../core/personnummer/personnummer.js";
import { printable, printableLines } from "../core/printable.js";

/** What a message shows at most of a text of somebody else's: a path is seldom longer. */
const longest = 400;
/** And of a list of them. */
const mostItems = 100;

/**
 * What messages show of what others have written (cells, names of files, flags, commands): one line, nothing that a
 * terminal would act on, no personnummer, and the beginning only of what is long. Goes through whatever is handed over;
 * a part of a formula (a `Spot`) keeps its length, for marks are set under it.
 */
export function quotable<T>(value: T): T {
  return quoted(value) as T;
}

function quoted(value: unknown): unknown {
  if (typeof value === "string") return quotedText(value);
  if (Array.isArray(value))
    return value.length > mostItems
      ? [...value.slice(0, mostItems).map(quoted), ...(typeof value[0] === "string" ? ["…"] : [])]
      : value.map(quoted);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      isFormulaOfSpot(key, value) ? quotedFormula(part) : quoted(part),
    ]),
  );
}

function quotedText(text: string): string {
  const line = withoutPersonnummer(printable(text.slice(0, 2 * longest)));
  return line.length <= longest ? line : `${Array.from(line.slice(0, longest)).slice(0, -1).join("")}…`;
}

const isFormulaOfSpot = (key: string, of: object): boolean =>
  key === "formula" && "start" in of && "end" in of;
const quotedFormula = (formula: unknown): string => withoutPersonnummer(printableLines(String(formula)));
