import { normalized } from "../core/names.js";
import { agesIn } from "./children.js";
import { cohortsIn } from "./people.js";
import type { Question } from "./questions.js";
import { rangeOf } from "./shares.js";

/** Where an answer came from: what was proposed, or the person. Every question with a source has it. */
export const SOURCE = "källa";
/** When people of one year begin and how many they are: a row with them is there once for each year. */
export const cohortParts = { period: "period", people: "personer" } as const;

const BAND = /^(\d{1,2})_(\d{1,2})$/u;

/** Whether a question's answers have such a part, after the dot in a gap: `{start.år}`, `{barn.0-6}`, `{arbetsgivare.privat}`. */
export function hasPart({ kind, choices, source }: Question, part: string): boolean {
  if (part === SOURCE) return source.sv !== "";
  switch (kind) {
    case "month":
      return part === "år";
    case "children":
      return part === "antal" || BAND.test(part);
    case "people":
      return part === "sista_år" || Object.values<string>(cohortParts).includes(part);
    case "share":
      return part === "låg" || part === "hög" || part === "tal";
    case "choice":
      return choices.some((c) => normalized(c.word) === part);
    default:
      return false;
  }
}

/** The part of an answer; undefined for those that only a row of one year has. `start` is the scenario's first month. */
export function partOf(
  answer: string,
  { kind }: Pick<Question, "kind">,
  part: string,
  start: string,
): string | undefined {
  switch (kind) {
    case "month":
      return yearOf(answer);
    case "children": {
      const [, from, to] = BAND.exec(part) ?? [];
      const ages = agesIn(answer);
      const counted =
        from === undefined ? ages : ages.filter((age) => Number(from) <= age && age <= Number(to));
      return String(counted.length);
    }
    case "people":
      return part === "sista_år" ? (cohortsIn(answer).at(-1)?.year ?? yearOf(start)) : undefined;
    case "share": {
      if (part === "tal") return answer.replace(/ %$/u, "");
      const range = rangeOf(answer);
      return (part === "låg" ? range?.low : range?.high) ?? "";
    }
    case "choice":
      return normalized(answer) === part ? "1" : "0";
    default:
      return undefined;
  }
}

const yearOf = (month: string): string => month.slice(0, "2026".length);
