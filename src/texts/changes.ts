import { dayInWords } from "./day.js";
import { listed } from "./numbers.js";

type Passed = Readonly<{
  /** `2027-01-01`. */
  from: string;
  names: readonly string[];
}>;

/** The rules that a calculation uses, which are those from before the day. */
const rulesSv = (from: string): string =>
  from.endsWith("-01-01") ? `reglerna för ${yearBefore(from)}` : "reglerna från dagen före";
const rulesEn = (from: string): string =>
  from.endsWith("-01-01") ? `the rules of ${yearBefore(from)}` : "the rules of the day before";
const yearBefore = (from: string): string => String(Number(from.slice(0, 4)) - 1);

export const changeWords = {
  "changes.decided": {
    sv: ({ from, names }: Passed) =>
      `Från ${dayInWords(from, "sv")} gäller ${listed(names, "sv")}; beräkningen använder ${rulesSv(from)}.`,
    en: ({ from, names }: Passed) =>
      `From ${dayInWords(from, "en")} there is ${listed(names, "en")}; the calculation uses ${rulesEn(from)}.`,
  },
  "changes.proposed": {
    sv: ({ from, names }: Passed) =>
      `Från ${dayInWords(from, "sv")} föreslås ${listed(names, "sv")}; beräkningen använder ${rulesSv(from)}.`,
    en: ({ from, names }: Passed) =>
      `From ${dayInWords(from, "en")} there may be ${listed(names, "en")}; the calculation uses ${rulesEn(from)}.`,
  },
};
