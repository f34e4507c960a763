import { isNamedDay } from "../../core/calendar.js";
import { folded } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import { parse } from "../../formula/language/parse.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { grades } from "../../rulebook/evidence.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import { readNumber, readShare, readYear } from "../../tabular/cells/numbers.js";
import { type CellFault, isFault } from "../../tabular/cells/numerals.js";
import { entryPeriod } from "../cells/periods.js";
import { readDay, readMonth } from "../people/day.js";
import type { CellContent } from "./file-kind.js";

type WithoutPlace<P> = P extends unknown ? Omit<P, "at"> : never;
/** What is wrong with a cell, whatever the rest of its row says: a problem that lacks only its place. */
export type ContentFault = WithoutPlace<Problem>;

/** How a Table Schema says what the cells of a column are. */
export interface SchemaType {
  readonly type: "string" | "number" | "integer" | "year" | "date";
  readonly format?: string;
  readonly decimalChar?: ",";
  readonly groupChar?: " ";
  readonly bareNumber?: false;
  readonly constraints?: Readonly<{
    pattern?: string;
    enum?: readonly string[];
    minimum?: number;
  }>;
}

/** What one kind of content is, for whoever checks a cell and for whoever describes the column. */
interface Content {
  readonly schema: SchemaType;
  /** Undefined: such a cell can be read. Never asked of an empty one. */
  fault(text: string, headerUnit: MoneyUnit | undefined): ContentFault | undefined;
}

const nothingWrong = (): undefined => undefined;
const anyText: Content = { schema: { type: "string" }, fault: nothingWrong };
const faultOf = (read: unknown): CellFault | undefined => (isFault(read) ? read : undefined);
/** `2 700 000`, `12,5`. */
const number = { type: "number", decimalChar: ",", groupChar: " " } as const;
/** `1 433 kr`, `44,53 %`: with a word or a sign beside it. */
const withSign = { ...number, bareNumber: false } as const;
/** Some tools look for it anywhere in the cell, so it says that it is the whole. */
const matching = (pattern: string): SchemaType => ({
  type: "string",
  constraints: { pattern: `^${pattern}$` },
});
const wholeNumber = /^\d{1,7}$/u;
const spaces = /[\s\u00a0\u202f]/gu;
/** As `readMonths` has it. */
const months = /^[1-9]\d{0,3}$/u;

const contents: Readonly<Record<Extract<CellContent, string>, Content>> = {
  text: anyText,
  name: anyText,
  /** Read in the unit of what it is given for, which another file tells. */
  value: anyText,
  number: { schema: number, fault: (text) => faultOf(readNumber(text)) },
  count: {
    schema: { type: "integer", constraints: { minimum: 0 } },
    fault: (text) =>
      wholeNumber.test(text.replace(spaces, "")) ? undefined : { code: "antal-inte-helt", text },
  },
  amount: { schema: withSign, fault: (text, unit) => faultOf(readAmount(text, unit)) },
  price: {
    schema: { type: "string" },
    fault: (text, unit) => {
      const fault = faultOf(readAmount(text, unit));
      return fault !== undefined && parse(text).ok ? undefined : fault;
    },
  },
  share: { schema: withSign, fault: (text) => faultOf(readShare(text)) },
  year: { schema: { type: "year" }, fault: (text) => faultOf(readYear(text)) },
  period: {
    schema: matching("(19|20|21)\\d\\d(-(0[1-9]|1[0-2]))?"),
    fault: (text) => (entryPeriod(text) === undefined ? { code: "period-olaslig", text } : undefined),
  },
  month: {
    schema: matching("(19|20)\\d\\d-(0[1-9]|1[0-2])"),
    fault: (text) => (readMonth(text) === undefined ? { code: "manad-olaslig", text } : undefined),
  },
  date: {
    schema: { type: "date" },
    fault: (text) => (isNamedDay(text) ? undefined : { code: "datum-olasligt", text }),
  },
  day: {
    schema: { type: "date" },
    fault: (text) => (readDay(text) === undefined ? { code: "datum-olasligt", text } : undefined),
  },
  months: {
    schema: { type: "integer", constraints: { minimum: 1 } },
    fault: (text) => (months.test(text) ? undefined : { code: "manader-olasliga", text, least: 1 }),
  },
  formula: {
    schema: { type: "string" },
    fault: (text) => {
      const parsed = parse(text);
      return parsed.ok ? undefined : parsed.fault;
    },
  },
  unit: {
    schema: { type: "string" },
    fault: (text) =>
      readUnit(text) === undefined ? { code: "enhet-okand", unit: text, known: knownUnits } : undefined,
  },
  grade: {
    schema: { type: "string", constraints: { enum: grades } },
    fault: (text) =>
      grades.some((grade) => folded(grade) === folded(text))
        ? undefined
        : { code: "ord-okant", text, known: grades },
  },
};

/** One of some words: the first of each is what messages list. */
const choice = (words: readonly (readonly [string, ...string[]])[]): Content => ({
  schema: { type: "string", constraints: { enum: [...new Set(words.flat())] } },
  fault: (text) =>
    words.flat().some((word) => folded(word) === folded(text))
      ? undefined
      : { code: "ord-okant", text, known: words.map(([first]) => first) },
});

export const contentOf = (holds: CellContent): Content =>
  typeof holds === "string" ? contents[holds] : choice(holds.oneOf);
